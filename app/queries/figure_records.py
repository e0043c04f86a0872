"""What lies behind a figure, a bar or a row: the very records it counted, each with its lead."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from sqlalchemy import Connection, select

from app.frozen import frozen
from app.language import tr
from app.queries import (
    behind_handoffs,
    behind_leads,
    figure_forecast,
    figure_sources,
    figure_worth,
    month_close,
    morning,
)
from app.queries.figure_found import Listed
from app.queries.figure_scope import Scope, Wanted, scope
from app.store.sets import among
from app.store.tables.local import lead_card

MOST = 500  # rows shown; how many there are in all is said


@frozen
class Record:
    """One counted record: the lead it is about ('' for none here), and what it was in words. `at` ms UTC."""

    id: str
    lead_id: str
    name: str
    company: str
    words: str
    at: int | None


@frozen
class Behind:
    """The list behind a key: its title, the newest records first, and how many there are in all."""

    title: str
    rows: tuple[Record, ...]
    total: int


def behind(connection: Connection, wanted: Wanted, key: str, *, now: datetime, user_id: str = "") -> Behind:
    """The records behind a figure's, column's or row's key; nothing for a key that is not known."""
    found = scope(connection, wanted, now=now, user_id=user_id)
    head, _, rest = key.partition(":")
    make = _MAKERS.get(head)
    title, rows = make(connection, found, rest) if make is not None else ("", [])
    rows.sort(key=lambda one: (-(one.at or 0), one.id))
    shown = rows[:MOST]
    names = _names(connection, {one.lead_id for one in shown if one.lead_id})
    listed = (
        Record(
            one.id, one.lead_id if one.lead_id in names else "", *names.get(one.lead_id, ("", "")), one.words, one.at
        )
        for one in shown
    )
    today = found.frame.today
    days = (
        tr("{today:%a} {day} {today:%b}", today=today, day=today.day)
        if head in morning.MAKERS
        else found.frame.part.span()
    )
    return Behind(f"{title}, {days}", tuple(listed), len(rows))


def _names(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    card = lead_card.c
    query = select(card.lead_id, card.name, card.company).where(among(card.lead_id, ids))
    return {row.lead_id: (row.name, row.company) for row in connection.execute(query)}


_MAKERS: dict[str, Callable[[Connection, Scope, str], Listed]] = {
    **behind_handoffs.MAKERS, **behind_leads.MAKERS, **figure_worth.MAKERS, **morning.MAKERS,
    **figure_sources.MAKERS, **figure_forecast.MAKERS, **month_close.MAKERS,
}  # fmt: skip
