"""Which briefs a batch prints: by handoff, meeting day or AE, each with what has changed since it was frozen."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from app.clock import from_ms, to_ms
from app.domain.brief_json import brief_from_json, brief_to_json
from app.domain.briefs import BatchBrief, BriefData
from app.domain.handoffs import ENDED, Answers
from app.errors import RefusedError
from app.language import tr
from app.queries.brief_look import logo
from app.queries.briefs import WORDLESS
from app.queries.people import names
from app.store import outbox
from app.store.printed_briefs import printed
from app.store.sets import among
from app.store.tables import synced as t

SILENT_AFTER = timedelta(hours=24)
_MET = ("Held", "No-show", "Cancelled")


def chosen(connection: Connection, handoff_ids: Sequence[str], *, now: datetime) -> list[BatchBrief]:
    """The briefs of these handoffs in their order; those without a frozen brief are left out. `now` is local."""
    rows = {row["id"]: row for row in _rows(connection, among(t.handoff.c.id, handoff_ids))}
    return _briefs(connection, [rows[one] for one in handoff_ids if one in rows], now)


def of_day(connection: Connection, day: date, *, ae: str = "", now: datetime) -> list[BatchBrief]:
    """The briefs of all meetings that begin on a day in the zone of `now`, as they stand now; of one AE by id."""
    midnight = datetime.combine(day, time(), now.tzinfo)
    start = t.meeting.c.start
    on_day = (start >= to_ms(midnight)) & (start < to_ms(midnight + timedelta(days=1)))
    rows = [row for row in _rows(connection, on_day, ae) if row["meeting_state"] != "Cancelled"]
    return _briefs(connection, [row for row in rows if row["state"] not in ENDED], now)


def open_ones(connection: Connection, *, ae: str = "", now: datetime) -> list[BatchBrief]:
    """The briefs of all handoffs that wait for an answer; of one AE by id."""
    return _briefs(connection, [row for row in _rows(connection, True, ae) if _awaited(row)], now)


def ae_named(connection: Connection, name: str) -> str:
    """The id of the one person called that; RefusedError E-NO-AE."""
    found = [one for one, called in names(connection).items() if called.casefold() == name.strip().casefold()]
    if len(found) == 1:
        return found[0]
    said = (
        tr("Nobody is called {name!r}.", name=name)
        if not found
        else tr("{found} people are called {name!r}.", found=len(found), name=name)
    )
    raise RefusedError("E-NO-AE", said, do=tr("Write the whole name as the team page has it."), field="ae")


def fingerprint(data: BriefData) -> str:
    """What tells a brief from the one that was printed before; another logo alone is no reason to print again."""
    return sha256(json.dumps(brief_to_json(data), sort_keys=True).encode()).hexdigest()


def unprinted(connection: Connection, briefs: Sequence[BatchBrief]) -> list[BatchBrief]:
    """Those that were never printed from this laptop, or have changed since."""
    known = printed(connection)
    return [one for one in briefs if known.get(one.handoff_id) != fingerprint(one.data)]


def _rows(connection: Connection, wanted: Any, ae: str = "") -> list[RowMapping]:
    h, m = t.handoff.c, t.meeting.c
    query = (
        select(t.handoff, m.start, m.state.label("meeting_state"))
        .outerjoin(t.meeting, m.id == h.meeting_id)
        .where(wanted, *((h.receiver_id == ae,) if ae else ()))
        .order_by(h.offered_at, h.id)
    )
    return list(connection.execute(query).mappings())


def _awaited(row: RowMapping) -> bool:
    return bool(Answers(row["receipt"] or "", row["verdict"] or "", None, None, row["state"] or "").awaited()[0])


def _briefs(connection: Connection, rows: Sequence[RowMapping], now: datetime) -> list[BatchBrief]:
    heard = outbox.state(connection, "people") or {}
    picture = logo(connection)
    found = []
    for row in rows:
        if row["brief"]:
            data, moved = _with_meeting_as_it_is(replace(brief_from_json(row["brief"]), logo=picture), row, now)
            warnings = tuple(one for one in (moved, _silence(heard.get(row["sender_id"]), data, now)) if one)
            found.append(BatchBrief(row["id"], data, row["start"] or 0, warnings))
    return found


def _with_meeting_as_it_is(data: BriefData, row: RowMapping, now: datetime) -> tuple[BriefData, str]:
    """The frozen brief, marked where its meeting has moved or is over since, and the same in words."""
    frozen, start, state = data.meeting, row["start"], row["meeting_state"] or ""
    if frozen is None or start is None:
        return data, ""
    words = state if state in _MET else ""
    if not words and frozen.start and frozen.start != start:
        at = from_ms(start).astimezone(now.tzinfo)
        words = tr("Moved to {at:%a} {day} {at:%b, %H:%M}", at=at, day=at.day)
    if not words:
        state = "" if state in WORDLESS else state
        return replace(data, meeting=replace(frozen, state=state)), ""
    return replace(data, meeting=replace(frozen, state=words)), f"Meeting: {words[0].lower()}{words[1:]}"


def _silence(heard: int | None, data: BriefData, now: datetime) -> str:
    """Where the rep's laptop was last heard of more than a day ago, as the server told at the last pull (decisions 21)."""
    if heard is None or now - from_ms(heard) < SILENT_AFTER:
        return ""
    at = from_ms(heard).astimezone(now.tzinfo)
    return tr("{sender}: laptop silent since {at:%a} {day} {at:%b, %H:%M}", sender=data.sender, at=at, day=at.day)
