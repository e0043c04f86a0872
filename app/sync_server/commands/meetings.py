"""Whether an AE's slot was won (product 7, design 4.17): of two who ask for the same hour the first to reach the server has it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import select

from app.clock import from_ms, to_ms
from app.domain.slots import TAKEN_STATES, Taken, busy_stretches, in_the_way, next_free, whole_days
from app.sync_protocol.units import unit_value
from app.sync_server import calendars
from app.sync_server import tables as t
from app.sync_server.commands.base import Args, Run, subject
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Row

LONGEST = 24 * 60  # minutes; a meeting is no longer than a day, so an earlier start cannot reach into this one
DAY = 86_400_000


def take_slot(run: Run, args: Args) -> Iterator[None]:
    """`ae`, `start`, `meeting`: the meeting its author wrote is booked, or ALREADY_CLAIMED {by, at, free: [ms UTC]}."""
    ae, start = run.ledger.row("user", str(args.get("ae"))), args.get("start")
    if ae is None or ae["active"] is False:
        raise RefusedOpError("INVALID", about="ae")
    if type(start) is not int or not 0 < start < 2**43:
        raise RefusedOpError("INVALID", about="start")
    yield
    meeting = subject(run, "meeting", args)
    minutes = 30 if meeting["minutes"] is None else meeting["minutes"]
    if meeting["owner_id"] != ae["id"] or meeting["start"] != start or not 0 < minutes <= LONGEST:
        raise RefusedOpError("INVALID", about="meeting")
    length, calendar = timedelta(minutes=minutes), calendars.of_person(run.ledger.connection, run.ledger.ws, ae)
    taken = _taken(run, ae["id"], calendar.zone, meeting["id"], since=start)
    clash = in_the_way(from_ms(start), length, taken)
    if clash is not None:
        after = from_ms(max(start, run.now))
        free = next_free(after, length, taken, calendar)
        raise RefusedOpError("ALREADY_CLAIMED", by=clash.by or None, at=clash.at, free=[to_ms(one) for one in free])
    if meeting["state"] != "Booked":
        change = [unit_value("meeting", "state", meeting), {"state": "Booked", "reason": None}]
        run.one({"op": "patch", "e": "meeting", "id": meeting["id"], "set": {"state": change}})


def _taken(run: Run, ae: str, zone: str, but: str, *, since: int) -> list[Taken]:
    """The AE's meetings, absences and busy times from a day before `since` on; what this transaction wrote is among them."""
    run.ledger.load_where("meeting", t.RECORDS["meeting"].c.owner_id == ae, t.RECORDS["meeting"].c.start > since - DAY)
    a = t.RECORDS["absence"].c
    query = select(a.first_day, a.last_day).where(a.ws == run.ledger.ws, a.user_id == ae, a.deleted_at.is_(None))
    away = [
        whole_days(one.first_day, one.last_day, zone)
        for one in run.ledger.connection.execute(query)
        if one.first_day and one.last_day
    ]
    b = t.RECORDS["busy"].c
    blocks = select(b.blocks).where(b.ws == run.ledger.ws, b.user_id == ae, b.deleted_at.is_(None))
    private = [one for found in run.ledger.connection.execute(blocks).scalars() for one in busy_stretches(found)]
    return (
        away
        + private
        + [
            _stretch(one)
            for one in run.ledger.in_memory("meeting")
            if one["owner_id"] == ae and one["id"] != but and one["state"] in TAKEN_STATES and one["start"] is not None
        ]
    )


def _stretch(meeting: Row) -> Taken:
    start = from_ms(meeting["start"])
    end = start + timedelta(minutes=meeting["minutes"] or 30)
    return Taken(start, end, meeting["organiser_id"] or meeting["created_by"], meeting["updated_at"])
