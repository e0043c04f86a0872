"""The desk of the leads tests, with the board of opportunities in its window and three of them on it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from app import operations, queries
from app.queries.lead_rows import LeadFilter
from tests.ui.leads.desk import make_desk
from ui.opportunities.deal_page import DealPage
from ui.opportunities.opportunities_page import OpportunitiesPage
from ui.opportunities.opportunity_commands import add_opportunities
from ui.pipeline.pipeline_page import PipelinePage

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk

__all__ = ["make_desk"]


@pytest.fixture
def deals(desk: Desk) -> list[str]:
    """Ids of three opportunities in Discovery, from three leads of the user."""
    wanted = LeadFilter(owner_id=desk.workspace.user, stage="Connected")
    rows = desk.workspace.ask(queries.lead_rows.lead_rows, wanted, sort="company").rows[:3]
    return [desk.workspace.act(operations.opportunities.create, lead_id=row.id) for row in rows]


@pytest.fixture
def page(desk: Desk, deals: list[str]) -> OpportunitiesPage:
    """The board, reached from the pipeline by G O, filled, with the focus on its first card."""
    context = desk.context
    desk.window.add_place("pipeline", "Pipeline", "pipeline", "", partial(PipelinePage, context=context), "P")
    desk.window.add_inner_place("opportunities", partial(OpportunitiesPage, context=context), place="pipeline")
    desk.window.add_record("opportunity", partial(DealPage, context=context), place="pipeline")
    add_opportunities(context, desk.window)
    desk.context.navigator.open_place("opportunities")
    found = desk.window.places.page()
    assert isinstance(found, OpportunitiesPage)
    desk.wait(lambda: found.shown is not None)
    desk.idle()
    assert len(found.board.columns[0].model.rows()) == 3
    found.panes()[0].setFocus()
    return found
