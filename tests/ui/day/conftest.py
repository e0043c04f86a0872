"""The desk these tests work at, with the day in it."""

from __future__ import annotations

from functools import partial

import pytest

from tests.ui.accounts.small_desk import SmallDesk, make_small_desk
from ui.common.page import Page
from ui.day.day_page import DayPage

__all__ = ["make_small_desk"]


class VisitStub(Page):
    """Stands for visit mode: remembers what was opened."""

    def __init__(self, shown: list[str]) -> None:
        super().__init__(title="Visit")
        self._shown = shown

    def show_record(self, record_id: str) -> None:
        self._shown.append(record_id)


@pytest.fixture
def day(desk: SmallDesk) -> DayPage:
    """The day of the practice round, open and filled."""
    desk.visits = []
    desk.window.add_record("visit", partial(VisitStub, desk.visits))
    desk.window.add_place("day", "Day", "route", "", partial(DayPage, context=desk.context), "Y")
    desk.window.open_place("day")
    page = desk.window.places.page()
    desk.wait(lambda: page.plan is not None and page.chosen() is not None and page._card is not None)
    desk.idle()
    return page
