"""Two ask for the same hour of an AE offline: the first to arrive has it, the other keeps the call and picks another."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app import operations, queries
from app.clock import to_ms
from app.domain.outcomes import BY_KEY
from app.errors import RefusedError
from app.operations.calls import CallLog
from app.operations.tasks import Step
from app.store.slots import lost_slots
from app.store.tables import synced as t
from tests.support.builders import a_lead, row
from tests.support.sync_desks import Laptop
from tests.support.sync_world import World, sqlite_url


class Pair:
    """Mina and Jonah both hand over to Caspar."""

    def __init__(self, folder: Path) -> None:
        self.world = World(sqlite_url(folder))
        self.mina, self.jonah = self._laptop(folder, "mina", "rep"), self._laptop(folder, "jonah", "rep")
        self.boss = self._laptop(folder, "boss", "manager")
        mail = "caspar@satchel.example"
        self.ae = self.world.admin.invite(self.world.ws, mail, role="ae", team="North", name="Caspar")["user_id"]
        self.lead = a_lead(self.mina.workspace, name="Isaura Fenn", company="Quillfen Cold Storage")
        self.other = a_lead(self.jonah.workspace, name="Ansel Brightmoor", company="Hallowick Dyeworks")
        self.all()

    def _laptop(self, folder: Path, name: str, role: str) -> Laptop:
        mail = f"{name}@satchel.example"
        person = self.world.admin.invite(self.world.ws, mail, role=role, team="North", name=name.title())
        return Laptop(self.world, folder / name, person["user_id"], role)

    def all(self) -> None:
        for one in (self.mina, self.jonah, self.boss) * 2:
            one.sync()

    @property
    def two(self) -> datetime:
        """Two in the afternoon of the next Tuesday."""
        now = datetime.fromtimestamp(self.world.time() / 1000, UTC)
        return (now + timedelta(days=(1 - now.weekday()) % 7 or 7)).replace(hour=14, minute=0, second=0, microsecond=0)

    def close(self) -> None:
        for one in (self.mina, self.jonah, self.boss):
            one.close()
        self.world.close()


@pytest.fixture
def pair(tmp_path: Path):
    made = Pair(tmp_path)
    yield made
    made.close()


def book(laptop: Laptop, lead: str, start: datetime, ae: str, **more) -> str:
    return laptop.workspace.act(operations.meetings.book_meeting, lead, start=start, with_id=ae, **more)


def state(laptop: Laptop, meeting: str) -> str:
    return row(laptop.workspace, "meeting", meeting)["state"]


def test_a_slot_is_asked_for_and_booked_when_the_server_has_answered(pair: Pair):
    meeting = book(pair.mina, pair.lead, pair.two, pair.ae)
    assert state(pair.mina, meeting) == "Slot asked for"
    pair.mina.sync()
    assert state(pair.mina, meeting) == "Booked"


def test_the_second_keeps_call_and_meeting_and_is_told_who_had_it_and_what_is_free(pair: Pair):
    book(pair.jonah, pair.other, pair.two, pair.ae, minutes=60)
    pair.jonah.sync()
    had = datetime.fromtimestamp(pair.world.time() / 1000, UTC)
    step = Step("meeting", "discovery", at=pair.two, minutes=45)
    log = CallLog(BY_KEY["6"], note="> we lose a shift a week", next_step=step, with_id=pair.ae)
    pair.mina.workspace.act(operations.calls.log_call, pair.lead, log)
    report = pair.mina.sync()
    assert report.refused == 1
    meetings = pair.mina.workspace.ask(lambda c: c.execute(t.meeting.select()).mappings().all())
    mine = next(one for one in meetings if one["lead_id"] == pair.lead)
    assert mine["state"] == "Slot asked for"
    calls = pair.mina.workspace.ask(
        lambda c: c.execute(t.activity.select().where(t.activity.c.kind == "call")).mappings().all()
    )
    assert [one["body"] for one in calls] == ["> we lose a shift a week"]
    lost = pair.mina.workspace.ask(lost_slots, (mine["id"],))[mine["id"]]
    assert lost.by == pair.jonah.workspace.user
    assert lost.free[0] == to_ms(pair.two + timedelta(hours=1))
    (aside,) = pair.mina.workspace.ask(queries.conflicts.asides)
    now = datetime.fromtimestamp(pair.world.time() / 1000, UTC)
    said = pair.mina.workspace.ask(queries.outgoing.claimed, aside, now=now)
    assert f"14:00 is gone: Jonah had it at {had:%H:%M}. Isaura Fenn has not been told. Pick another" in said
    # Another hour is asked for: the refusal has been dealt with.
    pair.mina.workspace.act(operations.meetings.move_meeting, mine["id"], start=pair.two + timedelta(hours=1))
    assert pair.mina.workspace.ask(queries.conflicts.asides) == []
    pair.mina.sync()
    assert state(pair.mina, mine["id"]) == "Booked"


def test_a_move_that_is_refused_leaves_the_meeting_at_its_hour(pair: Pair):
    meeting = book(pair.mina, pair.lead, pair.two, pair.ae)
    book(pair.jonah, pair.other, pair.two + timedelta(hours=2), pair.ae)
    pair.all()
    pair.mina.workspace.act(operations.meetings.move_meeting, meeting, start=pair.two + timedelta(hours=2))
    assert state(pair.mina, meeting) == "Slot asked for"
    assert pair.mina.sync().refused == 1
    kept = row(pair.mina.workspace, "meeting", meeting)
    assert (kept["state"], kept["start"], kept["moved"], kept["sequence"]) == ("Booked", to_ms(pair.two), 0, 0)


def test_a_meeting_moved_on_two_laptops_at_once_is_at_one_hour_on_both(pair: Pair):
    meeting = book(pair.mina, pair.lead, pair.two, pair.ae)
    pair.all()
    pair.mina.workspace.act(operations.meetings.move_meeting, meeting, start=pair.two + timedelta(hours=1))
    pair.boss.workspace.act(operations.meetings.move_meeting, meeting, start=pair.two + timedelta(hours=2))
    pair.boss.sync()
    pair.all()
    one, other = (row(each.workspace, "meeting", meeting) for each in (pair.mina, pair.boss))
    assert {key: one[key] for key in ("start", "state", "uid")} == {
        key: other[key] for key in ("start", "state", "uid")
    }
    assert one["start"] in (to_ms(pair.two + timedelta(hours=1)), to_ms(pair.two + timedelta(hours=2)))
    assert one["state"] == "Booked"


def test_private_times_and_the_ae_s_own_hours_are_kept_by_the_server(pair: Pair):
    calendar = {"name": "Caspar", "week": {"opens": "10:00", "closes": "15:00", "zone": "UTC"}, "holidays": []}
    pair.boss.workspace.act(lambda work: work.create("calendar", calendar))
    busy = [[to_ms(pair.two), to_ms(pair.two + timedelta(minutes=30))]]
    pair.boss.workspace.act(operations.busy_times.set_busy, pair.ae, busy)
    pair.all()
    meeting = book(pair.mina, pair.lead, pair.two, pair.ae, minutes=60)
    pair.mina.sync()
    lost = pair.mina.workspace.ask(lost_slots, (meeting,))[meeting]
    next_day = (pair.two + timedelta(days=1)).replace(hour=10)
    assert (lost.by, lost.free[:1]) == ("", (to_ms(next_day),))


def test_a_rep_cannot_write_over_what_somebody_else_reads(pair: Pair):
    pair.boss.workspace.act(operations.busy_times.set_busy, pair.ae, [[1, 2]])
    pair.all()
    with pytest.raises(RefusedError) as refused:
        pair.mina.workspace.act(operations.busy_times.set_busy, pair.ae, [[3, 4]])
    assert refused.value.code == "E-NOT-ALLOWED"
