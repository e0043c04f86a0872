"""The desk of the leads tests, with the board in its window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.ui.leads.desk import make_desk
from ui.pipeline.pipeline_page import PipelinePage

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk

__all__ = ["make_desk"]


@pytest.fixture
def board(desk: Desk) -> PipelinePage:
    """The board, open and filled, with the focus on its first card."""
    make = partial(PipelinePage, context=desk.context)
    desk.window.add_place("pipeline", "Pipeline", "pipeline", "", make, "P")
    desk.window.open_place("pipeline")
    page = desk.window.places.page()
    assert isinstance(page, PipelinePage)
    desk.wait(lambda: page._board is not None)
    desk.idle()
    page.panes()[0].setFocus()
    return page
