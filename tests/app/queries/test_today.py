"""The queue by people's own time: who may be called now, in whose working hours a clock runs, in which order."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app import operations, queries
from app.clock import to_ms
from app.domain.queue_order import USUAL, read_order, say_order
from app.operations.tasks import Step
from app.workspace import Workspace
from tests.support.clocks import FakeClock

LONDON = ZoneInfo("Europe/London")


def add_lead(workspace: Workspace, name: str, number: str = "", due: datetime | None = None, **values: object) -> str:
    def make(work):
        contact = work.create(
            "contact", {"name": name, "zone": values.pop("zone", None), "best_hours": values.pop("best_hours", None)}
        )
        if number:
            work.create("number", {"contact_id": contact, "value": number, "e164": number, "rank": 0})
        lead = work.create(
            "lead",
            {"contact_id": contact, "owner_id": work.user, "stage": "Attempting", "lifecycle": "Working", **values},
        )
        if due is not None:
            operations.tasks.add_task(work, lead, Step("call", f"Call {name}", at=due))
        return lead

    return workspace.act(make)


def groups(workspace: Workspace, now: datetime, **options) -> dict[str, list[str]]:
    found = workspace.ask(queries.today.today_list, now=now, user_id=workspace.user, **options)
    return {group.key: [row.name for row in group.rows] for group in found.groups}


def test_only_people_whose_hour_it_is_stand_under_call_now(workspace: Workspace, clock: FakeClock):
    now = clock.now().astimezone(LONDON)  # Thursday 10:44
    hour_ago = now - timedelta(hours=1)
    add_lead(workspace, "London", "+442079460958", hour_ago)
    add_lead(workspace, "California", "+14155550132", hour_ago)
    add_lead(workspace, "No number", "", hour_ago)
    add_lead(workspace, "Says Tokyo", "+442079460111", hour_ago, zone="Asia/Tokyo")
    found = workspace.ask(queries.today.today_list, now=now, user_id=workspace.user)
    assert groups(workspace, now) == {"call": ["London", "No number", "Says Tokyo"], "later": ["California"]}
    (late,) = next(group for group in found.groups if group.key == "later").rows
    assert late.hours == "02:44 there, calls from 08:00 to 20:00"
    assert late.opens == to_ms(datetime(2026, 11, 12, 16, 0, tzinfo=LONDON))
    assert groups(workspace, now.replace(hour=12)) == {
        "call": ["London", "No number"],
        "later": ["California", "Says Tokyo"],
    }


def test_a_promised_call_stays_where_it_was_promised(workspace: Workspace, clock: FakeClock):
    now = clock.now().astimezone(LONDON)
    lead = add_lead(workspace, "California", "+14155550132")
    workspace.act(
        operations.tasks.add_task, lead, Step("call", "As promised", at=now - timedelta(minutes=5), promised=True)
    )
    assert groups(workspace, now) == {"call": ["California"]}


def test_hours_of_a_country_and_its_holidays_are_kept_ready(workspace: Workspace, clock: FakeClock):
    clock.moment = datetime(2026, 12, 25, 10, 0, tzinfo=LONDON)
    add_lead(workspace, "London", "+442079460958", clock.now() - timedelta(hours=1))
    assert groups(workspace, clock.now()) == {"call": ["London"]}, "nothing is known of holidays yet"
    while workspace.act(operations.upkeep.learn):
        pass
    assert groups(workspace, clock.now()) == {"later": ["London"]}
    workspace.act(
        operations.settings.set_value,
        "calling hours",
        {"GB": {"opens": "11:00", "closes": "12:00", "keep_holidays": False}},
    )
    assert groups(workspace, clock.now()) == {"later": ["London"]}
    assert groups(workspace, clock.now().replace(hour=11)) == {"call": ["London"]}


def test_what_is_kept_of_numbers_is_what_the_library_says(workspace: Workspace):
    add_lead(workspace, "London", "+442079460958")
    say = lambda c: queries.lead_card.lookups.spoken(c, ["+442079460958"])["+442079460958"]  # noqa: E731
    looked_up = workspace.ask(say)
    assert looked_up.said == "+44 20 7946 0958"
    assert (looked_up.zones, looked_up.country) == (("Europe/London",), "GB")
    assert workspace.act(operations.upkeep.learn) == 1
    assert workspace.ask(say) == looked_up


def test_the_order_is_the_reps_to_choose(workspace: Workspace, clock: FakeClock):
    now = clock.now().astimezone(LONDON)
    add_lead(workspace, "Best hour", "+442079460958", now + timedelta(minutes=20), best_hours="10-12")
    add_lead(workspace, "Overdue", "+442079460111", now - timedelta(hours=20))
    assert groups(workspace, now)["call"] == ["Overdue", "Best hour"]
    assert groups(workspace, now, order=read_order("hour"))["call"] == ["Best hour", "Overdue"]
    assert read_order("") == USUAL
    assert read_order("score nonsense score") == ("score", "reply", "promised", "overdue", "hour")
    assert say_order(USUAL) == "Ordered by: reply deadline, promised, overdue, best hour, score"


@pytest.mark.parametrize(
    ("arrived", "due"),
    [("2026-11-12T16:50", "2026-11-13T09:05"), ("2026-11-14T12:00", "2026-11-16T09:15"), ("2026-11-12T10:00", "2026-11-12T10:15")],
)  # fmt: skip
def test_a_reply_clock_runs_in_working_time(workspace: Workspace, arrived: str, due: str):
    """15 minutes of Monday to Friday, 9 to 17."""
    begin = datetime.fromisoformat(arrived).replace(tzinfo=LONDON)
    lead = add_lead(workspace, "Asked", "+442079460958", stage="New", asked=True, arrived_at=to_ms(begin))
    row = workspace.ask(queries.lead_card.lead_card_of, lead, now=to_ms(begin)).row
    assert row.reply_due == to_ms(datetime.fromisoformat(due).replace(tzinfo=LONDON))


def test_a_reply_clock_runs_in_the_territorys_own_calendar(workspace: Workspace):
    arrived = datetime(2026, 11, 12, 10, 0, tzinfo=LONDON)  # 05:00 in New York

    def make(work):
        work.create("territory", {"name": "East coast", "zone": "America/New_York"})
        work.create(
            "calendar",
            {"name": "East coast", "week": {"opens": "08:00", "closes": "16:00", "days": [0, 1, 2, 4]}, "holidays": []},
        )
        work.create("setting", {"name": "reply target", "value": 30})
        account = work.create("account", {"name": "Fulton", "territory": "East coast"})
        return work.create("lead", {"account_id": account, "owner_id": work.user, "stage": "New", "asked": True, "lifecycle": "Working",
                                    "arrived_at": to_ms(arrived)})  # fmt: skip

    lead = workspace.act(make)
    row = workspace.ask(queries.lead_card.lead_card_of, lead, now=to_ms(arrived)).row
    assert row.reply_due == to_ms(
        datetime(2026, 11, 13, 8, 30, tzinfo=ZoneInfo("America/New_York"))
    )  # Thursdays it is closed


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Europe/London", "Etc/GMT+12"])
def test_a_task_for_a_day_is_due_on_that_day_and_not_before_wherever_one_is(workspace: Workspace, zone: str):
    now = datetime(2026, 11, 12, 9, 0, tzinfo=ZoneInfo(zone))
    lead = add_lead(workspace, "Isaura")
    for days in (-1, 0, 1):
        day = now.date() + timedelta(days=days)
        workspace.act(operations.tasks.add_task, lead, Step("call", f"in {days}", day=day))
    found = workspace.ask(queries.today.today_list, now=now, user_id=workspace.user)
    assert {row.why for group in found.groups for row in group.rows} == {"in -1", "in 0"}
