"""A person's day: its order, its fixed times, what is put on it, who is near, and colleagues who go there too."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app import operations, queries
from app.clock import to_ms
from app.domain.day_words import DayHome
from app.domain.places import Place
from app.errors import RefusedError
from app.operations.tasks import Step
from app.store import day_rows
from tests.support.builders import a_lead, row

DAY = date(2026, 11, 12)  # the Thursday of the clock
HOME = DayHome("Beverley", Place(53.842, -0.434), 480, 1080)


def at_site(workspace, name, latitude, longitude, **more):
    """An account with one site; (account, site)."""

    def make(work):
        account = work.create("account", {"name": name, **more})
        place = {"latitude": str(latitude), "longitude": str(longitude)}
        return account, work.create("site", {"account_id": account, "name": "Works", "town": "Goole", **place})

    return workspace.act(make)


@pytest.fixture
def day(workspace):
    """Three stops east of home, given in a poor order."""
    workspace.act(operations.day_plan.set_home, HOME)
    made = [at_site(workspace, name, 53.842, east) for name, east in (("Far", 0.6), ("Near", -0.3), ("Middle", 0.3))]
    return [workspace.act(operations.day_plan.add_stop, DAY, account) for account, _ in made]


def plan(workspace, when=DAY):
    return workspace.ask(queries.day.day_plan, user=workspace.user, day=when)


def names(workspace):
    return [stop.name for stop in plan(workspace).stops]


def test_a_shorter_order_is_proposed_used_in_one_step_and_taken_back(workspace, day):
    shorter = plan(workspace).shorter
    before = plan(workspace).line.km
    workspace.act(operations.day_plan.set_order, DAY, shorter.order)
    assert plan(workspace).line.km == pytest.approx(before - shorter.saves_km)
    assert plan(workspace).shorter is None
    workspace.undo()
    assert names(workspace) == ["Far", "Near", "Middle"]


def test_a_stop_moves_up_and_down_and_not_off_the_day(workspace, day):
    assert workspace.act(operations.day_plan.move_stop, DAY, day[0], 1)
    assert names(workspace) == ["Near", "Far", "Middle"]
    assert not workspace.act(operations.day_plan.move_stop, DAY, day[1], -1)
    with pytest.raises(RefusedError):
        workspace.act(operations.day_plan.move_stop, DAY, "nobody", 1)
    with pytest.raises(RefusedError):
        workspace.act(operations.day_plan.set_order, DAY, ["nobody"])


def test_a_time_is_fixed_with_its_length_and_let_go(workspace, day):
    workspace.act(operations.day_plan.set_time, DAY, day[0], at=660, minutes=45)
    stop = plan(workspace).stops[0]
    assert (stop.fixed, stop.minutes, stop.mark) == (660, 45, "fixed")
    assert plan(workspace).line.legs[0].starts == 660
    workspace.act(operations.day_plan.fix_time, DAY, day[0], None)
    assert plan(workspace).stops[0].mark == "drop-in"
    with pytest.raises(RefusedError):
        workspace.act(operations.day_plan.set_minutes, day[0], 0)


def test_calls_of_the_day_stand_on_the_line_when_promised_or_put_there(workspace, day):
    lead = a_lead(workspace)
    workspace.act(operations.tasks.add_task, lead, Step("call", "Usual call", day=DAY))
    workspace.act(operations.tasks.add_task, lead, Step("call", "Promised", day=DAY, promised=True))
    workspace.act(operations.tasks.add_task, lead, Step("call", "Tomorrow", day=DAY + timedelta(days=1), promised=True))
    timed = workspace.act(
        operations.tasks.add_task, lead, Step("call", "At ten", at=day_rows.moment_of(DAY, 600), promised=True)
    )
    found = plan(workspace)
    assert [(stop.kind, stop.why) for stop in found.stops][3:] == [("call", "Promised")]
    assert found.timed_calls == (timed,)
    assert workspace.act(operations.day_plan.add_timed_calls, DAY) == 1
    stops = plan(workspace).stops
    assert ("At ten", 600) in [(stop.why, stop.fixed) for stop in stops]
    workspace.undo()
    with pytest.raises(RefusedError) as caught:
        workspace.act(operations.day_plan.take_call_off, timed)
    assert caught.value.code == "E-PROMISED"


def test_what_is_begun_stays_first_and_the_rest_is_ordered_from_there(workspace, day):
    workspace.act(operations.visits.set_state, day[1], "Arrived")
    stops = plan(workspace).stops
    assert [stop.name for stop in stops] == ["Near", "Far", "Middle"]
    assert stops[0].begun
    account, _ = at_site(workspace, "Edge", 53.842, 0.9)
    edge = workspace.act(operations.day_plan.add_stop, DAY, account)
    before, shorter = plan(workspace).line.km, plan(workspace).shorter
    assert shorter.order[0] == day[1]
    assert sorted(shorter.order) == sorted([*day, edge])
    workspace.act(operations.day_plan.set_order, DAY, shorter.order)
    assert plan(workspace).line.km == pytest.approx(before - shorter.saves_km)


def test_a_cancelled_visit_leaves_the_day_and_comes_back(workspace, day):
    workspace.act(operations.visits.cancel_visit, day[1])
    assert names(workspace) == ["Far", "Middle"]
    workspace.undo()
    assert names(workspace) == ["Far", "Near", "Middle"]


def test_a_stop_without_a_place_says_so_and_gets_one_by_a_link(workspace, day):
    account = workspace.act(lambda work: work.create("account", {"name": "Abbot Yard 3", "town": "Goole"}))
    visit = workspace.act(operations.day_plan.add_stop, DAY, account)
    assert plan(workspace).stops[3].lost
    with pytest.raises(RefusedError):
        workspace.act(operations.day_plan.place_stop, visit, "no link")
    workspace.act(operations.day_plan.place_stop, visit, "geo:53.7,-0.9")
    assert plan(workspace).stops[3].place == Place(53.7, -0.9)
    workspace.undo()
    assert plan(workspace).stops[3].lost


def test_a_stop_without_a_place_goes_with_those_of_its_postcode(workspace, day):
    near = plan(workspace).stops[1]
    workspace.act(lambda work: work.patch("site", near.site_id, {"postcode": "HU13 0AA", "country": "GB"}))
    lost = [
        workspace.act(
            operations.day_plan.add_stop, DAY,
            workspace.act(lambda work, code=code: work.create("account", {"name": code, "postcode": code, "country": "GB"})),
        )
        for code in ("hu130bb", "LS1 4AB")
    ]  # fmt: skip
    stops = {stop.id: stop for stop in plan(workspace).stops}
    assert [(stops[one].lost, stops[one].beside) for one in lost] == [(True, near.place), (True, None)]
    workspace.act(operations.day_plan.set_order, DAY, plan(workspace).shorter.order)
    order = names(workspace)
    assert abs(order.index("hu130bb") - order.index("Near")) == 1
    assert order[4] == "LS1 4AB", "of which nothing is known, which keeps its place"


def test_a_colleague_at_the_same_site_that_day_is_named(workspace, day):
    stop = plan(workspace).stops[0]

    def plan_theirs(work):
        karim = work.create("user", {"name": "Karim Oduya"})
        common = {"account_id": stop.account_id, "owner_id": karim, "state": "Planned"}
        work.create("visit", {**common, "site_id": stop.site_id, "day": str(DAY)})
        work.create("visit", {**common, "site_id": stop.site_id, "day": "2026-11-13"})
        work.create("visit", {**common, "site_id": stop.site_id, "day": str(DAY), "state": "Cancelled"})

    workspace.act(plan_theirs)
    assert [one.others for one in plan(workspace).stops] == [("Karim Oduya",), (), ()]


def test_home_is_kept_on_this_laptop_alone(workspace, day):
    assert plan(workspace).home == HOME
    with pytest.raises(RefusedError):
        workspace.act(operations.day_plan.set_home, DayHome("X", None, 900, 800))
    assert workspace.ask(queries.day.day_plan, user="another", day=DAY).home == DayHome()


def test_driving_and_intervals_are_settings_with_limits(workspace, day):
    before = plan(workspace).line.km
    workspace.act(operations.day_plan.set_driving, factor=2.6, kmh=110, service="osm")
    assert plan(workspace).line.km == pytest.approx(before * 2)
    for wrong in ({"factor": 0.5}, {"kmh": 500}, {"service": "paper"}):
        with pytest.raises(RefusedError) as caught:
            workspace.act(operations.day_plan.set_driving, **{"factor": 1.3, "kmh": 55, "service": "geo", **wrong})
        assert caught.value.code == "E-DRIVING"
    with pytest.raises(RefusedError):
        workspace.act(operations.day_plan.set_intervals, "A often")


def near(workspace, km=10, **more):
    here = Place(53.7, -0.9)
    return workspace.ask(queries.near_here.near_here, here, km, user=workspace.user, day=DAY, **more)


def test_near_are_those_within_the_km_by_score_then_by_days(workspace, day):
    seen, _ = at_site(workspace, "Seen", 53.71, -0.9)
    never, _ = at_site(workspace, "Never", 53.72, -0.9)
    at_site(workspace, "Far away", 53.9, -0.9)
    at_site(workspace, "In the corner of the box, 12 km away", 53.78, -0.78)
    at_site(workspace, "Rival", 53.7, -0.9, relationship="Competitor")
    scored, _ = at_site(workspace, "Scored", 53.73, -0.9)
    lead = workspace.act(
        lambda work: work.create("lead", {"account_id": scored, "stage": "New", "arrived_at": work.now})
    )
    visit = {"account_id": seen, "owner_id": workspace.user, "day": "2026-10-13", "state": "Done"}
    workspace.act(lambda work: work.create("visit", visit))
    assert [(row.name, row.days) for row in near(workspace)] == [("Scored", None), ("Never", None), ("Seen", 30)]
    assert near(workspace)[0].lead_id == lead
    assert [row.name for row in near(workspace, 2)] == ["Seen"]
    assert len(near(workspace, limit=1)) == 1
    workspace.act(operations.day_plan.add_stop, DAY, never)
    assert [row.name for row in near(workspace)] == ["Scored", "Seen"]
    asked = workspace.act(
        lambda work: work.create("lead", {"account_id": seen, "stage": "New", "arrived_at": work.now})
    )
    workspace.act(operations.suppressions.stop_contact, asked, channel="visit", reason="asked", company=True)
    assert [row.name for row in near(workspace)] == ["Scored"]


def test_visits_are_overdue_by_the_interval_of_their_tier(workspace, day):
    long, _ = at_site(workspace, "Long ago", 53.7, -0.9, tier="A")
    at_site(workspace, "Never seen", 53.7, -0.9, tier="A")
    lately, _ = at_site(workspace, "Lately", 53.7, -0.9, tier="A")
    at_site(workspace, "No interval", 53.7, -0.9, tier="C")
    for account, seen in ((long, "2026-09-01"), (lately, "2026-11-01")):
        workspace.act(
            lambda work, a=account, d=seen: work.create("visit", {"account_id": a, "day": d, "state": "Done"})
        )
    workspace.act(operations.day_plan.set_intervals, "A 30\n\nB 60")
    rows = workspace.ask(queries.near_here.overdue_visits, user=workspace.user, day=DAY)
    assert [(row.name, row.days) for row in rows] == [("Long ago", 72), ("Never seen", None)]
    assert [row.overdue for row in near(workspace) if row.name == "Long ago"] == [True]


def test_one_more_stop_goes_into_a_gap_that_holds_it(workspace, day):
    account, _ = at_site(workspace, "New", 53.842, 0.0)
    ask = {"user": workspace.user, "day": DAY, "account_id": account}
    gap = workspace.ask(queries.stop_card.gap_for, after=1, **ask)
    assert gap.holds
    workspace.act(operations.day_plan.add_stop, DAY, account, site_id=gap.site_id, at=gap.at)
    assert names(workspace)[gap.at] == "New"


def test_the_card_of_a_stop_has_its_codes_and_its_stops(workspace, day):
    lead = a_lead(workspace)
    about = row(workspace, "lead", lead)
    visit = workspace.act(
        operations.day_plan.add_stop, DAY, about["account_id"], lead_id=lead, contact_id=about["contact_id"]
    )
    workspace.act(operations.day_plan.place_stop, visit, "53.7, -0.9")
    stop = plan(workspace).stops[3]
    card = workspace.ask(queries.stop_card.stop_card, stop, service="geo", today=DAY)
    assert card.drive == "geo:53.70000,-0.90000?q=53.70000,-0.90000"
    assert card.dial == "tel:+441632960772"
    assert card.place_from == "typed, 12 Nov"
    workspace.act(operations.suppressions.stop_contact, lead, channel="call", reason="asked")
    stopped = workspace.ask(queries.stop_card.stop_card, stop, service="geo", today=DAY)
    assert (stopped.dial, stopped.numbers) == ("", ())


def test_a_day_of_many_stops_is_shown_without_an_order(workspace, day):
    account, site = at_site(workspace, "Many", 53.7, -0.9)

    def fill(work):
        work.create_many("visit", [
            {"id": f"v{n}", "account_id": account, "site_id": site, "owner_id": work.user, "day": str(DAY), "state": "Planned", "position": n}
            for n in range(2000)
        ])  # fmt: skip

    workspace.act(fill)
    found = plan(workspace)
    assert (len(found.stops), found.too_many, found.shorter) == (2003, True, None)


def test_times_are_those_of_the_local_day_also_when_clocks_change(workspace, monkeypatch):
    monkeypatch.setenv("TZ", "Europe/London")
    summer = date(2026, 10, 25)
    assert day_rows.local_bounds(summer)[1] - day_rows.local_bounds(summer)[0] == 25 * 3_600_000
    moment = to_ms(day_rows.moment_of(summer, 660))
    assert day_rows.minutes_of(moment, summer) == 660


def test_the_practice_round_is_like_the_guide_shows_it(practice):
    found = practice.ask(queries.day.day_plan, user=practice.user, day=DAY)
    assert (found.visits, len(found.stops), found.fixed) == (6, 8, 3)
    assert found.line.late == 0
    assert found.shorter.saves_km > 20
    assert found.shorter.fixed == 3
    assert sum(leg.tight for leg in found.line.legs) == 1
