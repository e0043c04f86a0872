"""What ends a step, and where the tour begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations, queries
from app.changes import Source
from ui.tour.steps import STEPS, after, ran, saved, shown
from ui.tour.tour import Tour
from ui.tour.tour_commands import add_tour

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk

NUMBER = {step.title: number for number, step in enumerate(STEPS)}


def test_an_event_ends_its_step_and_those_of_its_chapter_that_went_with_it() -> None:
    ringing, lead, move = NUMBER["They answer"], NUMBER["A lead"], NUMBER["A move"]
    assert after(ringing, ran("call.answered")) == NUMBER["The talk"]
    assert after(ringing, saved("activity")) == lead  # no answer, logged at once
    assert after(ringing, shown("pipeline")) == ringing  # of another chapter
    assert after(lead, saved("activity")) == lead
    assert after(move, saved("activity")) == NUMBER["A handoff"]
    assert after(len(STEPS) - 1, saved("activity")) == len(STEPS) - 1


def test_from_a_real_workspace_it_opens_the_practice_one_and_only_hands_end_a_step(desk: SmallDesk) -> None:
    window, opened = desk.window, []
    tour = Tour(
        context=desk.context, host=window.host, put=window.put_over_pages, page_shown=window.places.page_shown,
        page_told=window.places.page_told,
    )  # fmt: skip
    add_tour(desk.context, tour, window, elsewhere=lambda: opened.append(True))
    desk.workspace.practice = False
    desk.context.navigator.run("help.tour")
    desk.wait(lambda: opened)
    assert "a window of its own" in desk.toasts[-1]
    assert not tour.runs
    desk.workspace.practice = True
    mina, desk.workspace.user = desk.workspace.user, desk.workspace.ask(queries.people.named, "Caspar")
    desk.context.navigator.run("help.tour")
    desk.wait(lambda: "an SDR’s day" in desk.toasts[-1])
    assert not tour.runs
    desk.workspace.user = mina
    desk.context.navigator.run("help.tour")
    desk.wait(lambda: tour.runs)
    assert len(opened) == 1
    window.places.page_told.emit()  # nobody else was chosen
    assert tour.at == 0

    while tour.at < NUMBER["A move"]:
        tour.skip()
    lead = desk.lead("isaura")
    for source, to in ((Source.AUTOMATION, NUMBER["A move"]), (Source.USER, NUMBER["A handoff"])):
        desk.workspace.act_as(source, operations.leads.add_note, lead, f"by {source}")
        desk.idle()
        assert tour.at == to
    tour.leave()
