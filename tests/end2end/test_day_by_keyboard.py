"""A field rep's day in the whole window by keys: looked at, put into its shorter order, added to, fixed, cancelled, taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

from app import queries
from ui.day.day_acts import local_today


def plan(desk, day: date | None = None) -> Any:
    """The day as the store has it."""
    user = desk.workspace.user
    return desk.workspace.ask(queries.day.day_plan, user=user, day=day or local_today())


def names(desk) -> list[str]:
    """The companies in their order."""
    return [stop.name for stop in plan(desk).stops]


def test_a_day_is_ordered_added_to_fixed_and_taken_back(desk):
    desk.press("Ctrl+2")
    page = desk.page
    desk.until(lambda: page.plan is not None and page.chosen() is not None)
    given = names(desk)
    assert given[0] == "Saltmarsh Feeds"
    assert page.shorter.isVisible()
    assert "Three fixed times kept" in page.shorter.accessibleName()

    desk.press("O")  # use the shorter order
    desk.until(lambda: names(desk) != given)
    shorter = plan(desk)
    assert shorter.shorter is None
    assert not shorter.line.late
    desk.press("Ctrl+Z")
    desk.until(lambda: names(desk) == given)

    desk.until(lambda: page._model.rows()[2].id == plan(desk).stops[0].id)
    desk.press("J", "K")
    assert page.chosen().name == "Saltmarsh Feeds"
    desk.press("Shift+Down")
    desk.until(lambda: names(desk)[:2] == ["Hallowick Dyeworks", "Saltmarsh Feeds"])
    desk.press("Shift+Up")
    desk.until(lambda: names(desk) == given)

    desk.press("F")
    desk.until(page.fix_bar.field.hasFocus)
    desk.type("8:45 20m\n")
    desk.until(lambda: (plan(desk).stops[0].fixed, plan(desk).stops[0].minutes) == (525, 20))
    desk.until(page.list.hasFocus)
    desk.until(lambda: page.chosen() is not None and page.chosen().fixed == 525)
    desk.press("F")
    desk.until(page.fix_bar.field.hasFocus)
    desk.press("Delete", "Return")
    desk.until(lambda: plan(desk).stops[0].fixed is None)


def test_near_ones_and_named_ones_are_added_and_a_cancelled_stop_is_replanned(desk):
    desk.press("G", "Y")
    page = desk.page
    desk.until(lambda: page.plan is not None and page.chosen() is not None)
    while page.chosen().name != "Ashenby Plastics":
        desk.press("J")
    desk.until(lambda: "Lowfell Ceramics" in [row.name for row in page.side.near.model.rows()])
    before = names(desk)
    desk.press("W")
    desk.until(page.side.near.list.hasFocus)
    desk.press("X", "J", "X", "V")
    desk.until(lambda: len(names(desk)) == len(before) + 2)
    added = [one for one in names(desk) if one not in before]
    assert plan(desk).line.late == 0
    desk.press("Escape")
    desk.until(page.list.hasFocus)

    desk.press("V")
    dialog = desk.dialog()
    desk.type("Amberline")
    desk.until(
        lambda: dialog._model.rowCount() and dialog._model.rows()[0].title in ("Tunde Osgrave", "Amberline Couriers")
    )
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: "Amberline Couriers" in names(desk))

    desk.until(lambda: page.chosen() is not None and page.chosen().name == "Amberline Couriers")
    desk.press("Delete")
    desk.until(lambda: "Amberline Couriers" not in names(desk))
    desk.press("Ctrl+Z")
    desk.until(lambda: "Amberline Couriers" in names(desk))
    assert set(added) <= set(names(desk))


def test_space_is_on_the_way_to_the_first_visit_and_opens_it(desk):
    desk.go("day")
    page = desk.page
    desk.until(lambda: page.plan is not None and page.chosen() is not None)
    first = plan(desk).stops[0].id
    desk.press("Space")
    desk.until(lambda: desk.workspace.act(lambda work: work.require("visit", first)["state"]) == "On the way")
    desk.until(lambda: desk.page is not page)


def test_an_empty_day_says_its_keys_and_takes_a_visit(desk):
    desk.go("day")
    page = desk.page
    desk.until(lambda: page.plan is not None and page.chosen() is not None)
    for _ in range(40):
        desk.press("Right")
        desk.until(lambda: page.plan.day == page.day)
        if not page.plan.stops:
            break
    desk.until(page.empty.isVisible)
    assert "W shows who is near Beverley, V adds one" in page.empty._words.text()
    desk.until(page.empty.hasFocus)
    desk.press("V")
    dialog = desk.dialog()
    desk.type("Lowfell")
    desk.until(lambda: dialog._model.rowCount())
    desk.press("Return")
    desk.no_dialog()
    desk.until(lambda: [stop.name for stop in plan(desk, page.day).stops] == ["Lowfell Ceramics"])
