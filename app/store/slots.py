"""What this laptop knows of an AE's time, and the hours that somebody else was given first."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import Connection, select

from app.clock import from_ms
from app.domain import meetings as rules
from app.domain.slots import Taken, busy_stretches, whole_days
from app.frozen import frozen
from app.store.tables import synced as t
from app.store.tables.local import sync_attention

DAY = 86_400_000  # ms; a meeting is no longer, so one that began a day before does not reach in
TAKEN = (rules.ASKED, rules.BOOKED, rules.CONFIRMED)


@frozen
class LostSlot:
    """The server gave the hour to somebody else: `by` a user's id or '' for a private entry, `at` and `free` ms UTC."""

    aside_id: str
    by: str
    at: int | None
    free: tuple[int, ...]


def taken_by(connection: Connection, ae: str, zone: str, *, since: int) -> list[Taken]:
    """An AE's meetings, absences and private entries from `since` (ms UTC) on, as far as this laptop holds them."""
    m, a, b = t.meeting.c, t.absence.c, t.busy.c
    meetings = connection.execute(
        select(m.start, m.minutes, m.organiser_id).where(m.owner_id == ae, m.start > since - DAY, m.state.in_(TAKEN))
    )
    away = connection.execute(select(a.first_day, a.last_day).where(a.user_id == ae, a.last_day.is_not(None)))
    found = [
        Taken(from_ms(one.start), from_ms(one.start) + timedelta(minutes=one.minutes or 30), one.organiser_id or "")
        for one in meetings
    ]
    found += [whole_days(one.first_day, one.last_day, zone) for one in away if one.first_day]
    for blocks in connection.execute(select(b.blocks).where(b.user_id == ae)).scalars():
        found += busy_stretches(blocks)
    return found


def lost_slots(connection: Connection, meeting_ids: Collection[str]) -> dict[str, LostSlot]:
    """Of these meetings those whose hour was refused, by meeting."""
    a = sync_attention.c
    rows = connection.execute(select(a.id, a.body, a.reason).where(a.kind != "lost").order_by(a.at))
    found: dict[str, LostSlot] = {}
    for row in rows:
        for op in (row.body or {}).get("ops", ()):
            meeting_id = str(op.get("args", {}).get("meeting")) if op.get("name") == "take_slot" else ""
            if meeting_id in meeting_ids:
                detail = (row.reason or {}).get("detail") or {}
                free = tuple(one for one in detail.get("free") or () if isinstance(one, int))
                found[meeting_id] = LostSlot(row.id, detail.get("by") or "", detail.get("at"), free)
    return found
