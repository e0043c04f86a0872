"""A month as it was frozen, or as a close would freeze it now; the credits of one person in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Connection, select

from app.clock import from_ms
from app.domain.counted import counted
from app.domain.figures.month_close import (
    EVENTS,
    Close,
    Line,
    adjustments,
    arrived_since,
    frozen_lines,
    last_over,
    late_table,
    read_month,
    tables_of,
)
from app.domain.figures.periods import MONTH, Period, read_period
from app.domain.money import say_short
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.queries.figure_found import Found, Listed
from app.queries.figure_scope import Scope, Wanted, scope
from app.queries.figures import Dashboard
from app.store import settings
from app.store.month_credits import closes, closes_without_lines, credits, unfrozen
from app.store.sets import among
from app.store.tables.local import lead_card

CLOSE = "close"


@frozen
class MonthClose(Dashboard):
    """The tab of one month; `closed` None while it can be closed, else ms UTC."""

    month: str
    name: str
    closed: int | None


def pack(connection: Connection, words: str, *, now: datetime, user_id: str) -> MonthClose:
    """The close of a month. RefusedError E-PERIOD, E-MONTH-OPEN, E-NOT-CLOSED, E-NOT-ALLOWED."""
    require_manager(connection, user_id)
    found = scope(connection, Wanted(), now=now, user_id=user_id)
    month = read_month(words, found.frame.today)
    made = _month(connection, month, now=now, user_id=user_id)
    if made.closed is None:
        raise RefusedError(
            "E-NOT-CLOSED",
            tr("{name} is not closed.", name=made.name),
            do=tr("Close it with satchel close {month}.", month=made.month),
        )
    return made


def review(connection: Connection, wanted: Wanted, *, now: datetime, user_id: str) -> MonthClose:
    """The month that was chosen, else the newest that is over. RefusedError E-PERIOD, E-NOT-ALLOWED."""
    require_manager(connection, user_id)
    today = scope(connection, Wanted(), now=now, user_id=user_id).frame.today
    return _month(connection, _chosen(wanted.period, today), now=now, user_id=user_id)


def require_manager(connection: Connection, user_id: str) -> None:
    """RefusedError E-NOT-ALLOWED for all but managers once there is a server."""
    if not settings.may_set(connection, user_id):
        raise RefusedError("E-NOT-ALLOWED", tr("Only a manager sees a month close."), do=tr("Ask yours."))


def _chosen(words: str, today: date) -> Period:
    found = read_period(words, today)
    return found if found.kind == MONTH and found.last < today else last_over(today)


def _month(connection: Connection, month: Period, *, now: datetime, user_id: str) -> MonthClose:
    found = scope(connection, Wanted(month.written()), now=now, user_id=user_id)
    zone, name = found.frame.zone, tr("{first:%B %Y}", first=month.first)
    every, before = _read(connection, found)
    close = _close_of(month.written(), every, before, found)
    late = arrived_since(close.month, every, before)
    leads = _leads(connection, (*close.lines, *close.adjusted, *(one for one, _ in late)))
    tables = tables_of(close, found.names, leads, zone)
    if not close.at:
        said = tr(
            "Closing it freezes {credits} and names {adjustments}",
            credits=counted(len(close.lines), "credit"),
            adjustments=counted(len(close.adjusted), "adjustment"),
        )
        found = replace(
            found,
            late=tr("{said} of earlier months. {complete} {late}", said=said, complete=found.complete, late=found.late),
            complete=tr("Not closed yet."),
        )
        return MonthClose(
            CLOSE, tr("{name}, not closed", name=name), month.span(), found, (), (), tables, (), close.month, name, None
        )
    day = from_ms(close.at).astimezone(zone)
    by = found.names.get(close.by) or "somebody"
    since = (
        tr("{count} of this month arrived since.", count=counted(len(late), "credit"))
        if late
        else tr("Nothing of this month arrived since.")
    )
    found = replace(
        found,
        complete=tr("Closed on {date:%a} {day} {date:%b %Y}, {date:%H:%M}, by {by}.", date=day, day=day.day, by=by),
        late=tr("Nothing of it changes. {since}", since=since),
    )
    tables = (*tables[:2], late_table(late, found.names, leads, zone), tables[2])
    return MonthClose(
        CLOSE, tr("{name}, closed", name=name), month.span(), found, (), (), tables, (), close.month, name, close.at
    )


def _read(connection: Connection, found: Scope) -> tuple[list[Line], dict[str, Close]]:
    """The credits that no close froze: of closed months until the end of this one, and of this one; and every close, of others than this
    month without the lines that are their own."""
    frame = found.frame
    own = closes(connection, [frame.period.written()])
    every = unfrozen(connection, frame.zone, frame.span[1])
    if not own:
        every += credits(connection, frame.zone, frame.span[1], frame.span[0])
    return every, {**closes_without_lines(connection), **own}


def _close_of(month: str, every: list[Line], before: dict[str, Close], found: Scope) -> Close:
    """As it was frozen, else as it would be now, `at` 0."""
    return before.get(month) or Close(month, 0, "", frozen_lines(every, found.frame.span), adjustments(every, before))


def _leads(connection: Connection, lines: Iterable[Line]) -> dict[str, str]:
    card = lead_card.c
    query = select(card.lead_id, card.name, card.company).where(among(card.lead_id, {one.lead_id for one in lines}))
    return {
        row.lead_id: ", ".join(dict.fromkeys(one for one in (row.name, row.company) if one))
        for row in connection.execute(query)
    }


def _credits(connection: Connection, found: Scope, rest: str) -> Listed:
    """What one person has in the close of the month of these days."""
    every, before = _read(connection, found)
    close, words = _close_of(found.frame.period.written(), every, before, found), dict(EVENTS)
    own = [one for one in (*close.lines, *close.adjusted) if one.person == rest]
    said = ((words.get(one.event, one.event), say_short(one.minor, one.currency)) for one in own)
    rows = [
        Found(one.id, one.lead_id, ", ".join(filter(None, parts)), one.at) for one, parts in zip(own, said, strict=True)
    ]
    return tr("Credits of {rest}", rest=found.names.get(rest, tr("somebody"))), rows


MAKERS = {"credits": _credits}
