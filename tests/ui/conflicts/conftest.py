"""A window on the laptop of somebody whose changes met a colleague's."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.support.met_conflicts import Met
from tests.ui.leads.desk import Desk, OpensDesks
from ui.common.page import Page
from ui.conflicts.conflicts_page import ConflictsPage
from ui.context import UiContext
from ui.main_window import MainWindow


class LeadStub(Page):
    """Remembers which leads were shown."""

    def __init__(self, shown: list[str]) -> None:
        super().__init__(title="Lead")
        self._shown = shown

    def show_record(self, record_id: str) -> None:
        self._shown.append(record_id)


class ConflictDesk(Desk):
    """`met` are the two laptops, `leads` the leads opened."""

    met: Met
    leads: list[str]

    def page(self) -> ConflictsPage:
        """The page, open and filled."""
        self.window.open_place("conflicts")
        page = self.window.places.page()
        assert isinstance(page, ConflictsPage)
        self.idle()
        return page


@pytest.fixture
def desk(desk_over: OpensDesks, tmp_path: Path) -> ConflictDesk:
    """The page of conflicts, with those that two laptops made."""
    met, leads = Met(tmp_path), list[str]()

    def furnish(context: UiContext, window: MainWindow) -> None:
        window.add_record("lead", partial(LeadStub, leads))
        window.add_place("conflicts", "Conflicts", "git-fork", "Library", partial(ConflictsPage, context=context), "X")

    desk = desk_over(ConflictDesk, met.mina.workspace, furnish, close=met.close)
    desk.met, desk.leads = met, leads
    return desk
