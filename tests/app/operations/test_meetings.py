"""Meetings as living records, on a laptop that decides by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app import operations, queries
from app.clock import from_ms, local_zone, to_ms
from app.errors import RefusedError
from app.store.tables import synced as t
from tests.support.builders import a_lead, row
from tests.support.sync_desks import Laptop
from tests.support.sync_world import World, sqlite_url


@pytest.fixture
def lead(workspace):
    return a_lead(workspace)


def book(workspace, lead, clock, *, days=6, **more):
    start = clock.now().replace(hour=14, minute=0, second=0, microsecond=0) + timedelta(days=days)
    return start, workspace.act(operations.meetings.book_meeting, lead, start=start, **more)


def confirmations(workspace, lead):
    def read(connection):
        rows = connection.execute(
            t.task.select().where(t.task.c.lead_id == lead, t.task.c.text.like("Confirm%"))
        ).mappings()
        return sorted((one["state"], one["due_date"], one["text"], one["channel"]) for one in rows)

    return workspace.ask(read)


def test_the_confirmation_follows_the_meeting_and_ends_with_it(workspace, lead, clock):
    start, meeting = book(workspace, lead, clock)  # Wednesday 18 November
    assert confirmations(workspace, lead) == [("open", "2026-11-17", "Confirm the meeting on Wed 18", "call")]
    workspace.act(operations.meetings.move_meeting, meeting, start=start + timedelta(days=5))
    assert confirmations(workspace, lead) == [
        ("open", "2026-11-20", "Confirm the meeting on Mon 23", "call"),
        ("skipped", "2026-11-17", "Confirm the meeting on Wed 18", "call"),
    ]
    workspace.act(operations.meetings.set_meeting_state, meeting, "Confirmed")
    assert [one[0] for one in confirmations(workspace, lead)] == ["done", "skipped"]
    workspace.act(operations.meetings.move_meeting, meeting, start=start + timedelta(days=6))
    assert [one[0] for one in confirmations(workspace, lead)] == ["done", "open", "skipped"]
    workspace.act(operations.meetings.set_meeting_state, meeting, "Cancelled")
    assert "open" not in [one[0] for one in confirmations(workspace, lead)]


def test_a_team_confirms_by_mail_and_keeps_its_own_working_days(workspace, lead, clock):
    workspace.act(operations.settings.set_value, "confirm meetings by", "email")
    workspace.act(lambda work: work.create("calendar", {"name": "Everybody", "holidays": ["2026-11-17"], "week": {}}))
    book(workspace, lead, clock)
    assert confirmations(workspace, lead) == [("open", "2026-11-16", "Confirm the meeting on Wed 18", "email")]


def test_a_move_keeps_the_identity_and_the_time_before(workspace, lead, clock):
    start, meeting = book(workspace, lead, clock)
    before = row(workspace, "meeting", meeting)
    workspace.act(operations.meetings.move_meeting, meeting, start=start + timedelta(hours=2))
    after = row(workspace, "meeting", meeting)
    assert (after["uid"], after["sequence"], after["moved"]) == (before["uid"], 1, 1)
    assert after["times_before"] == [to_ms(start)]
    workspace.undo()
    assert row(workspace, "meeting", meeting)["start"] == to_ms(start)
    assert confirmations(workspace, lead)[0][:2] == ("open", "2026-11-17")


def test_calling_off_is_the_next_sequence_and_final(workspace, lead, clock):
    start, meeting = book(workspace, lead, clock)
    workspace.act(operations.meetings.set_meeting_state, meeting, "Cancelled", reason="They moved away")
    assert (row(workspace, "meeting", meeting)["sequence"], row(workspace, "meeting", meeting)["reason"]) == (
        1,
        "They moved away",
    )
    with pytest.raises(RefusedError) as held:
        workspace.act(operations.meetings.set_meeting_state, meeting, "Held")
    with pytest.raises(RefusedError) as moved:
        workspace.act(operations.meetings.move_meeting, meeting, start=start)
    assert (held.value.code, moved.value.code) == ("E-MEETING-STATE", "E-MEETING-OVER")
    assert row(workspace, "meeting", meeting)["state"] == "Cancelled"


@pytest.mark.parametrize("state", ["Held", "No-show"])
def test_what_became_of_it_is_said_from_its_beginning_on(workspace, lead, clock, state):
    start, meeting = book(workspace, lead, clock, minutes=60)
    clock.moment = start - timedelta(minutes=1)
    with pytest.raises(RefusedError) as early:
        workspace.act(operations.meetings.set_meeting_state, meeting, state)
    assert early.value.code == "E-MEETING-AHEAD"
    assert early.value.happened == "This meeting is still ahead: 14:00."
    assert row(workspace, "meeting", meeting)["state"] == "Booked"
    clock.moment = start  # it runs
    workspace.act(operations.meetings.set_meeting_state, meeting, state)
    assert row(workspace, "meeting", meeting)["state"] == state
    workspace.undo()
    assert row(workspace, "meeting", meeting)["state"] == "Booked"


def test_a_meeting_ahead_may_be_confirmed_and_called_off(workspace, lead, clock):
    _, meeting = book(workspace, lead, clock)
    for state in ("Confirmed", "Cancelled"):
        workspace.act(operations.meetings.set_meeting_state, meeting, state)
        assert row(workspace, "meeting", meeting)["state"] == state


def test_alone_on_a_laptop_a_slot_is_booked_at_once(workspace, lead, clock):
    ae = workspace.act(
        lambda work: work.create("user", {"name": "Caspar Lindholt", "role": "AE", "zone": "Europe/London"})
    )
    _, meeting = book(workspace, lead, clock, with_id=ae)
    assert row(workspace, "meeting", meeting)["state"] == "Booked"


# an AE's free time


@pytest.fixture
def caspar(workspace):
    def make(work):
        ae = work.create("user", {"name": "Caspar Lindholt", "role": "AE", "zone": "Europe/London"})
        work.create("pairing", {"sdr_id": work.user, "ae_id": ae})
        return ae

    return workspace.act(make)


def free(workspace, ae, clock, **more):
    found = workspace.ask(queries.slots.free_slots, ae, now=clock.now(), **more)
    zone = local_zone()
    return found, [
        f"{from_ms(one.start).astimezone(zone):%a %H:%M}-{from_ms(one.end).astimezone(zone):%H:%M}"
        for one in found.slots
    ]


def test_meetings_absences_and_private_entries_leave_what_is_free(workspace, lead, clock, caspar):
    now = clock.now()  # Thursday 10:44
    book(workspace, lead, clock, days=0, with_id=caspar)  # 14:00
    private = [[to_ms(now + timedelta(hours=5)), to_ms(now + timedelta(hours=6))]]  # 15:44 to 16:44
    workspace.act(operations.busy_times.set_busy, caspar, private)
    workspace.act(
        lambda work: work.create("absence", {"user_id": caspar, "first_day": "2026-11-13", "last_day": "2026-11-16"})
    )
    found, words = free(workspace, caspar, clock)
    assert words[:3] == ["Thu 11:00-14:00", "Thu 14:30-15:44", "Tue 09:00-17:00"]
    assert (found.name, found.as_of, len(found.slots)) == ("Caspar Lindholt", to_ms(now), 9)


def test_the_place_of_a_meeting_on_site_says_where_they_are_that_day(workspace, lead, clock, caspar):
    site = workspace.act(
        lambda work: work.create(
            "site", {"account_id": work.require("lead", lead)["account_id"], "name": "Works", "town": "Hull"}
        )
    )
    book(workspace, lead, clock, days=1, with_id=caspar, kind="on site", site_id=site)
    found, words = free(workspace, caspar, clock)
    assert [one.where for one in found.slots][:3] == [
        "",
        "Hull, near Quillfen Cold Storage",
        "Hull, near Quillfen Cold Storage",
    ]
    assert words[1:3] == ["Fri 09:00-14:00", "Fri 14:30-17:00"]


def test_busy_times_are_replaced_not_added_and_one_record_holds_them(workspace, clock, caspar):
    now = to_ms(clock.now())
    workspace.act(operations.busy_times.set_busy, caspar, [[now, now + 60_000]])
    workspace.act(operations.busy_times.set_busy, caspar, [[now + 120_000, now + 180_000]])
    kept = workspace.ask(lambda c: c.execute(t.busy.select()).mappings().all())
    assert [one["blocks"] for one in kept] == [[[now + 120_000, now + 180_000]]]
    workspace.act(operations.busy_times.set_unread, caspar, "The calendar file could not be read.")
    kept = workspace.ask(lambda c: c.execute(t.busy.select()).mappings().all())
    assert (kept[0]["note"], kept[0]["blocks"], kept[0]["read_at"]) == (
        "The calendar file could not be read.", [[now + 120_000, now + 180_000]], now,
    )  # fmt: skip


# what another laptop says


def test_what_a_laptop_with_a_fast_clock_said_is_taken_as_it_is(tmp_path):
    world = World(sqlite_url(tmp_path))
    laptops = []
    for name, role, off in (("mina", "rep", 8 * 86_400_000), ("boss", "manager", 0)):
        person = world.admin.invite(world.ws, f"{name}@satchel.example", role=role, team="North", name=name.title())
        laptops.append(Laptop(world, tmp_path / name, person["user_id"], role, off=off))
    mina, boss = laptops
    try:
        lead = a_lead(mina.workspace)
        start = from_ms(world.time()) + timedelta(days=7)  # yesterday for Mina, ahead for everybody else
        meeting = mina.workspace.act(operations.meetings.book_meeting, lead, start=start)
        mina.workspace.act(operations.meetings.set_meeting_state, meeting, "Held")
        for one in laptops * 2:
            one.sync()
        assert row(boss.workspace, "meeting", meeting)["state"] == "Held"
        assert row(mina.workspace, "meeting", meeting)["state"] == "Held"
    finally:
        for one in laptops:
            one.close()
        world.close()
