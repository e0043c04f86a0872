"""The practice company opened at any hour: what it says was done lies in the past, and there is a day's work left."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, Integer, select

from app import queries
from app.clock import to_ms
from app.paths import Profile
from app.practice.make import A_QUARTER, make_practice
from app.store.tables import synced as t
from app.workspace import Workspace
from tests.support.clocks import FakeClock

MINUTE = 60_000
THURSDAY, SUNDAY = date(2026, 11, 12), date(2026, 11, 15)
OPENED = [
    (THURSDAY, "07:30", "UTC"),
    (THURSDAY, "08:00", "Europe/London"),
    (THURSDAY, "09:50", "UTC"),
    (THURSDAY, "10:20", "Europe/Berlin"),
    (THURSDAY, "12:10", "UTC"),
    (THURSDAY, "17:40", "America/Los_Angeles"),
    (THURSDAY, "23:30", "UTC"),
    (THURSDAY, "23:30", "America/Los_Angeles"),
    (THURSDAY, "07:30", "Asia/Tokyo"),
    (SUNDAY, "00:20", "UTC"),
    (SUNDAY, "09:50", "Europe/Berlin"),
]
STILL_TO_COME = {"due_at", "fixed_at", "receipt_due", "verdict_due"}  # what may be ahead
OVER = ("Held", "No-show")


@pytest.mark.parametrize(("day", "hour", "zone"), OPENED)
def test_nothing_that_was_done_is_still_to_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, day: date, hour: str, zone: str
) -> None:
    monkeypatch.setenv("TZ", zone)
    here = datetime.fromisoformat(f"{day} {hour}").replace(tzinfo=ZoneInfo(zone))
    workspace = make_practice(Profile(tmp_path / "p"), leads=A_QUARTER, clock=FakeClock(here))
    try:
        assert workspace.ask(_ahead, here) == []
        _a_days_work(workspace, here)
    finally:
        workspace.close()


def _ahead(connection: Connection, here: datetime) -> list[str]:
    """Times of what was done that lie after this moment, and meetings that were over before they ended."""
    now, found = to_ms(here), []
    for name, table in t.RECORDS.items():
        for column in table.c:
            moment = column.name.endswith("_at") or column.name == "at"
            if moment and isinstance(column.type, Integer) and column.name not in STILL_TO_COME:
                late = connection.execute(select(table.c.id).where(column > now)).scalars().all()
                found += [f"{name}.{column.name}"] * len(late)
    meeting, visit = t.meeting.c, t.RECORDS["visit"].c
    for row in connection.execute(select(meeting.start, meeting.minutes, meeting.title).where(meeting.state.in_(OVER))):
        if row.start + row.minutes * MINUTE > now:
            found.append(f"meeting {row.title} is over before its end")
    gone = select(visit.day).where(visit.state == "Done", visit.day > str(here.date()))
    return found + [f"visited on {one}" for one in connection.execute(gone).scalars()]


def _a_days_work(workspace: Workspace, here: datetime) -> None:
    shown = workspace.ask(queries.today.today_list, now=here, user_id=workspace.user)
    left = {group.key: len(group.rows) for group in shown.groups if group.key != "done"}
    assert left["respond"] == 2
    assert left["call"] >= 10
    assert left["message"] >= 3
    assert left["visit"] >= 5
    assert left["meeting"] >= 1


def test_a_call_of_this_morning_was_held_only_once_it_is_over(tmp_path: Path) -> None:
    states = []
    for hour, minute in ((8, 0), (10, 30), (11, 0)):
        here = datetime(2026, 11, 12, hour, minute, tzinfo=ZoneInfo("UTC"))
        workspace = make_practice(Profile(tmp_path / f"at{hour}.{minute}"), leads=60, clock=FakeClock(here))
        states.append(workspace.ask(_state_at, to_ms(here.replace(hour=10, minute=15))))
        workspace.close()
    assert states == ["Confirmed", "Confirmed", "Held"]


def _state_at(connection: Connection, start: int) -> str:
    return str(connection.execute(select(t.meeting.c.state).where(t.meeting.c.start == start)).scalar_one())
