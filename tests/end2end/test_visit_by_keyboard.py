"""Visits in the whole window: planned from a lead, worked from the car to the next stop, written up later."""

from __future__ import annotations

from sqlalchemy import select

from app import operations, queries
from app.clock import SystemClock, local_zone
from app.store.tables import synced as t
from ui.visits.visit_page import VisitPage


def visits_of(desk, lead):
    query = select(t.visit).where(t.visit.c.lead_id == lead).order_by(t.visit.c.created_at)
    return desk.workspace.ask(lambda c: [dict(one) for one in c.execute(query).mappings()])


def clear_day(desk):
    """Only what the test plans stands in the day."""

    def clear(work):
        for one in work.connection.execute(select(t.visit.c.id, t.visit.c.day)).all():
            work.patch("visit", one.id, {"outcome": "Met"})

    desk.workspace.act(clear)


def plan(desk, lead):
    today = SystemClock().now().astimezone(local_zone()).date()
    about = desk.workspace.ask(queries.lead_card.lead_card_of, lead, now=0)
    return desk.workspace.act(
        operations.visits.plan_visit,
        account_id=about.account["id"],
        lead_id=lead,
        contact_id=about.contact["id"],
        day=today,
    )


def choose_in_today(desk, visit):
    desk.go("today")
    desk.until(lambda: desk.page._model.index_of(visit).isValid(), "it stands in Today")
    desk.page.list.setFocus()
    desk.page.list.setCurrentIndex(desk.page._model.index_of(visit))


def test_a_visit_planned_with_v_is_worked_from_the_car_to_the_next_stop_where_nobody_is_there(desk):
    clear_day(desk)
    lead, other = desk.find("isaura"), desk.find("lorcan")
    desk.made.navigator.open_lead(lead)
    desk.wait(0.6)
    desk.press("V")
    desk.dialog()
    desk.type("today")
    desk.press("Tab", "Tab")
    desk.type("Walk the floor")
    desk.press("Return")
    desk.no_dialog()
    visit = visits_of(desk, lead)[-1]
    assert (visit["state"], visit["purpose"]) == ("Planned", "Walk the floor")
    after = plan(desk, other)
    choose_in_today(desk, visit["id"])
    desk.press("Return")
    desk.until(lambda: isinstance(desk.page, VisitPage) and desk.page._desk is not None, "visit mode is open")
    desk.wait(0.4)
    desk.press("Space", "Space", "A", "N")
    desk.type("> we lose a shift")
    desk.press("Ctrl+Return", "1")
    desk.type("in 5 days 2pm send the sheet")
    desk.press("Return")
    desk.until(lambda: visits_of(desk, lead)[-1]["outcome"] == "Met", "it is written up")
    kept = visits_of(desk, lead)[-1]
    assert kept["left_for_at"] <= kept["arrived_at"] <= kept["left_at"]
    desk.until(lambda: desk.page._state is not None and desk.page._state.visit_id == after, "the next stop is open")
    entry = next(one for one in desk.workspace.ask(queries.timeline.timeline, lead) if one.kind == "visit")
    assert (entry.outcome, [one.text for one in entry.lines]) == ("Met", ["we lose a shift"])
    desk.until(lambda: desk.page._desk is not None and desk.page.view.outcomes.has_outcome_focus, "at the gate")
    desk.press("3")
    desk.until(lambda: visits_of(desk, other)[0]["outcome"] == "Not there", "one key there, two from the list")
    again = visits_of(desk, other)[-1]
    assert (again["state"], again["day"] > visit["day"]) == ("Planned", True)
    desk.until(
        lambda: desk.made.window.places.page() is not None and not isinstance(desk.page, VisitPage), "the day is done"
    )


def test_a_visit_is_logged_afterwards_in_three_keys_and_a_line(desk):
    lead = desk.find("lorcan")
    desk.made.navigator.open_lead(lead)
    desk.wait(0.6)
    desk.press("L")
    desk.dialog()
    desk.press("V")
    desk.until(lambda: isinstance(desk.page, VisitPage) and desk.page._desk is not None, "visit mode is open")
    desk.wait(0.4)
    desk.press("1")
    desk.type("in 3 days call")
    desk.press("Return")
    desk.until(lambda: visits_of(desk, lead), "it is written up")
    assert (visits_of(desk, lead)[0]["state"], visits_of(desk, lead)[0]["outcome"]) == ("Done", "Met")
    desk.until(lambda: not isinstance(desk.page, VisitPage), "and back at the lead")
    assert desk.stage(lead) == "Connected"
