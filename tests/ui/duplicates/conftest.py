"""A window over a small workspace in which three people and a company stand twice."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from app.workspace import Workspace
from tests.support.builders import a_lead
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy
from tests.ui.leads.desk import Desk, OpensDesks
from ui.contacts.contact_page import ContactPage
from ui.context import UiContext
from ui.duplicates.duplicates_page import DuplicatesPage
from ui.main_window import MainWindow


class TwiceDesk(Desk):
    """`requests` are the toasts as asked for."""

    def page(self) -> DuplicatesPage:
        """The page, open and filled."""
        self.window.open_place("duplicates")
        page = self.window.places.page()
        assert isinstance(page, DuplicatesPage)
        self.idle()
        return page

    def undo(self) -> None:
        """What the last toast offers."""
        undo = self.requests[-1].undo
        if callable(undo):
            undo()
        else:
            self.window._on_undo_requested(undo)
        self.idle()


def fill(workspace: Workspace) -> None:
    """Isaura by address and again by number, Lorcan by his initial, and others who are nobody else."""
    a_lead(workspace)
    a_lead(
        workspace, name="Isaura Thackwel", company="Quillfen Cold Storage", phone="", title="Head of Site Engineering"
    )
    a_lead(workspace, name="Lorcan Breen", company="Oldmarrow", email="l.breen@o.example", phone="01632 960001")
    a_lead(workspace, name="L. Breen", company="Oldmarrow", email="", phone="01632 960001", title="")
    for at, name in enumerate(("Wren Adebari", "Ottoline Vale", "Tunde Osgrave", "Petra Oyelade", "Ebba Lindquarry")):
        a_lead(
            workspace,
            name=name,
            company=f"Works {name}",
            email=f"x{at}@y{at}.example",
            phone=f"01632 96010{at}",
            title="Buyer",
        )


@pytest.fixture
def desk(desk_over: OpensDesks, tmp_path: Path) -> TwiceDesk:
    """The page of pairs."""

    def furnish(context: UiContext, window: MainWindow) -> None:
        window.add_place("duplicates", "Duplicates", "merge", "", partial(DuplicatesPage, context=context), "Q")
        window.add_record("contact", partial(ContactPage, context=context), place="duplicates")

    workspace = empty_copy(tmp_path / "w", FakeClock())
    fill(workspace)
    return desk_over(TwiceDesk, workspace, furnish)
