"""A real workspace with one company to visit, a day of two stops and a guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app import operations
from app.clock import SystemClock, local_zone
from app.domain.track_text import read
from tests.support.builders import a_lead, row
from tests.support.databases import empty_workspace, practice_copy
from tests.support.practice_page import context, until
from ui.visits.visit_page import VisitPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.store.unit_of_work import UnitOfWork
    from app.workspace import Workspace
    from ui.context import UiContext

__all__ = ["context", "until"]

GUIDE = """Satchel talk track 1
name: Plant tour
kind: visit
language: en
target: 20:00 to 45:00
leave: Ask: Would an hour with {{ae_first_name}} be fair?

# At the gate

## g1
> Good morning, who keeps the presses running here?
look: sign-in book
A: That is me -> f1: Walk the floor

# Walk the floor

## f1
> Which press stops you most?
A: Line three -> outcome 6: Ask for a meeting
"""


@pytest.fixture(scope="session")
def company(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A workspace made once: Isaura's company with a site and somebody else there; its folder and the lead."""
    folder = tmp_path_factory.mktemp("visits") / "w"
    made = empty_workspace(folder, SystemClock())
    lead_id = a_lead(made)
    account = row(made, "lead", lead_id)["account_id"]

    def site(work: UnitOfWork) -> None:
        about = {"name": "Goole works", "town": "Goole", "hours": "07:30–16:00", "get_in": "Gate: 2, left of the silo"}
        site_id = work.create("site", {"account_id": account, **about})
        work.create("contact", {"name": "Ida Rowe", "account_id": account, "site_id": site_id})
        work.patch("contact", work.require("lead", lead_id)["contact_id"], {"site_id": site_id})

    made.act(site)
    made.close()
    return folder, lead_id


@pytest.fixture
def workspace(company: tuple[Path, str], tmp_path: Path) -> Iterator[Workspace]:
    """A copy of it."""
    made = practice_copy(company[0], tmp_path / "workspace", SystemClock())
    yield made
    made.close()


@pytest.fixture
def lead(company: tuple[Path, str]) -> str:
    """A lead whose company has one site."""
    return company[1]


@pytest.fixture
def stops(workspace: Workspace, lead: str) -> tuple[str, str]:
    """Two visits of today; the first is to the lead."""
    values = row(workspace, "lead", lead)
    site = row(workspace, "contact", values["contact_id"])["site_id"]
    today = SystemClock().now().astimezone(local_zone()).date()

    def plan(work: UnitOfWork) -> tuple[str, str]:
        about = {"account_id": values["account_id"], "site_id": site, "day": today}
        first = operations.visits.plan_visit(
            work, **about, lead_id=lead, contact_id=values["contact_id"], purpose="Walk the floor"
        )
        return first, operations.visits.plan_visit(work, **about)

    return workspace.act(plan)


@pytest.fixture
def guide(workspace: Workspace) -> None:
    """A published visit guide."""

    def publish(work: UnitOfWork) -> None:
        draft = operations.tracks.save_draft(work, read(GUIDE))
        operations.tracks.publish(work, draft)

    workspace.act(publish)


@pytest.fixture
def executive(workspace: Workspace) -> str:
    """The AE one is paired with."""

    def pair(work: UnitOfWork) -> str:
        ae = work.create("user", {"name": "Caspar Lindholt", "role": "AE", "active": True})
        work.create("pairing", {"sdr_id": work.user, "ae_id": ae})
        return ae

    return workspace.act(pair)


@pytest.fixture
def page(context: UiContext, qtbot: QtBot) -> Iterator[VisitPage]:
    """Visit mode, shown."""
    made = VisitPage(context=context)
    made.resize(1392, 780)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
