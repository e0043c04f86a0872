"""The tour, by the very keys it names: it goes on when a step was done, covers nothing, is left and gone on with."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from ui.handoffs.handoff_dialog import HandoffDialog
from ui.tour.steps import STEPS
from ui.tour.tour import Tour


@pytest.fixture
def desk(desk):
    """A quick pair of hands: each step waits for what it shows anyway."""
    desk.wait = lambda seconds=0.04, wait=desk.wait: wait(min(seconds, 0.04))
    return desk


def tour_of(desk) -> Tour:
    return desk.made.window.findChild(Tour)


def at(desk, title: str) -> None:
    tour = tour_of(desk)
    desk.until(lambda: tour.runs and STEPS[tour.at].title == title, f"the tour is at {title}")
    bar = tour.bar
    assert title in bar.title.text()
    assert STEPS[tour.at].words in bar.accessibleName()
    page = desk.page
    place = QRect(bar.mapTo(desk.made.window, bar.rect().topLeft()), bar.size())
    assert not place.intersects(QRect(page.mapTo(desk.made.window, page.rect().topLeft()), page.size())), (
        "it covers nothing"
    )


def test_the_whole_tour_is_done_by_the_keys_it_names(desk):
    desk.made.navigator.run("help.tour")
    at(desk, "Today")
    focus = QApplication.focusWidget()
    assert desk.page.isAncestorOf(focus), "the tour takes no focus"
    desk.press("J")
    at(desk, "A call")
    desk.press("C")
    at(desk, "They answer")
    desk.press("Space")
    at(desk, "The talk")
    desk.press("A", "N")
    desk.type("! stock written off")
    at(desk, "The talk")
    desk.press("Ctrl+Return")
    at(desk, "Outcome and next step")
    desk.press("5")
    desk.type("tue 2pm call")
    desk.press("Return")
    at(desk, "A lead")
    desk.until(lambda: desk.page.selection() is not None, "somebody is chosen")
    desk.press("Return")
    at(desk, "The board")
    desk.press("G", "P")
    at(desk, "A move")
    desk.until(lambda: desk.page.selection() is not None, "a card is chosen")
    desk.press("Shift+Right")
    at(desk, "A handoff")
    while desk.stage(desk.page.selection().id) != "Meeting set":
        before = desk.page.selection().id
        desk.press("Right")
        desk.until(
            lambda before=before: desk.page.selection() and desk.page.selection().id != before, "the next column"
        )
    desk.press("H")
    dialog = desk.dialog(HandoffDialog)
    desk.until(lambda: dialog.missing() != () and dialog.desk is not None)
    desk.press("Ctrl+Return")
    desk.until(lambda: dialog.focusWidget() is dialog.view.form.why_now, "it asks why now")
    desk.type("They lose stock this winter")
    desk.press("Ctrl+Return")
    desk.no_dialog()
    at(desk, "Handoffs")
    desk.press("G", "H")
    at(desk, "The brief")
    desk.until(lambda: desk.page.selection() is not None, "a handoff is chosen")
    desk.press("P")
    desk.dialog().reject()
    desk.no_dialog()
    at(desk, "That was the main job")
    tour = tour_of(desk)
    assert not tour.bar.skip.isVisible()
    desk.press("Escape")
    desk.until(lambda: not tour.runs, "Esc closes it")
    assert not tour.bar.isVisible()
    desk.made.navigator.run("help.tour")
    at(desk, "Today")  # it was done, so it begins anew


def test_it_is_left_and_gone_on_with_and_one_key_may_do_several_steps(desk):
    tour = tour_of(desk)
    desk.made.navigator.run("help.tour")
    at(desk, "Today")
    desk.until(desk.page.brief.isVisible, "the brief of the day is there")
    desk.press("Escape")
    desk.until(lambda: not desk.page.brief.isVisible(), "Esc backs out one level")
    assert tour.runs
    desk.press("Escape")
    desk.until(lambda: not tour.runs, "and then leaves the tour")
    desk.press("J")
    desk.made.navigator.run("help.tour")
    at(desk, "Today")
    tour.skip()
    at(desk, "A call")
    desk.press("C", "1")  # nobody answered: the rest of the call is over too
    at(desk, "A lead")
    desk.made.navigator.run("help.tour_leave")
    assert not tour.runs
    assert desk.made.commands.find("help.tour_leave").why_not == "The tour does not run."
    desk.made.navigator.run("help.tour")
    at(desk, "A lead")
