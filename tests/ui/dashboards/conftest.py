"""A window with the dashboards in it, over a practice company with a quarter's work behind it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select

from app.changes import Source
from app.practice.past import make_past
from app.practice.people import Team
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork
from tests.support.databases import practice_at
from tests.ui.accounts.small_desk import LeadStub, SmallDesk
from tests.ui.leads.desk import OpensDesks
from ui.context import UiContext
from ui.dashboards.dashboards_page import DashboardsPage
from ui.main_window import MainWindow


def _past(work: UnitOfWork) -> None:
    ids = {row.name.split(" ")[0]: row.id for row in work.connection.execute(select(t.user.c.id, t.user.c.name))}
    inside, field = (tuple(ids[one] for one in names) for names in (("Jonah", "Imogen", "Teo"), ("Tesni", "Karim")))
    make_past(work, Team(work.user, inside, field, ids["Caspar"], ids["Ruth"], ids["Sabine"]), seed=7)


@pytest.fixture(name="desk")
def make_desk(desk_over: OpensDesks, tmp_path: Path) -> SmallDesk:
    """The dashboards and a lead."""
    leads: list[str] = []

    def furnish(context: UiContext, window: MainWindow) -> None:
        page = partial(DashboardsPage, context=context)
        window.add_place("dashboards", "Dashboards", "chart-no-axes-column", "", page, "D")
        window.add_record("lead", partial(LeadStub, leads))

    workspace = practice_at(tmp_path / "p", leads=60)
    workspace.act_as(Source.AUTOMATION, _past)
    desk = desk_over(SmallDesk, workspace, furnish)
    desk.leads = leads
    return desk
