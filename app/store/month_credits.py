"""Credits as lines of a month, and the months that are closed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, tzinfo

from sqlalchemy import Connection, Text, exists, func, select

from app.domain.figures.counting import Span
from app.domain.figures.month_close import NAME, Close, Line, closes_of, line_of, months_of
from app.domain.figures.periods import MONTH, period_of
from app.store.sets import among
from app.store.tables.figures import figure_credit, figure_frozen
from app.store.tables.synced import credit, setting

_c = credit.c
_LINES = select(_c.id, _c.user_id, _c.event, _c.lead_id, _c.value_minor, _c.value_currency, _c.at)


def credits(connection: Connection, zone: tzinfo, until: int, since: int = 0) -> list[Line]:
    """Every credit from `since` until before `until` (ms UTC), with the month it falls in there."""
    month_of = months_of(since, until, zone)
    rows = connection.execute(_LINES.where(_c.at >= since, _c.at < until)).all()
    return [line_of(row, month_of(row.at)) for row in rows]


def late(connection: Connection, zone: tzinfo, span: Span) -> dict[str, int]:
    """How many credits within the span (ms UTC) lie in each month that is closed, without being frozen by its close."""
    kept, found = figure_credit.c, {}
    for month in connection.execute(select(figure_frozen.c.month).where(figure_frozen.c.id == "")).scalars().all():
        begin, end = _within(month, zone, span)
        there = kept.at >= begin, kept.at < end
        every, frozen = (
            connection.execute(select(func.count()).where(kept.frozen == which, *there)).scalar_one()
            for which in ("", month)
        )
        found[month] = every - frozen
    return found


def unfrozen(connection: Connection, zone: tzinfo, until: int) -> list[Line]:
    """The credits before `until` (ms UTC) of closed months that no close froze."""
    found = []
    for month, count in late(connection, zone, (0, until)).items():
        begin, end = _within(month, zone, (0, until))
        there = _c.at >= begin, _c.at < end, ~exists().where(figure_frozen.c.id == _c.id)
        found += [line_of(row, month) for row in connection.execute(_LINES.where(*there))] if count else []
    return found


def _within(month: str, zone: tzinfo, span: Span) -> Span:
    begin, end = period_of(MONTH, date.fromisoformat(f"{month}-01")).bounds(zone)
    return max(begin, span[0]), min(end, span[1])


def closes_without_lines(connection: Connection) -> dict[str, Close]:
    """Every closed month with what it adjusted; the lines that are its own are many, and left out."""
    s = setting.c
    parts = func.json_object(
        *(
            part
            for name in ("at", "by", "adjusted")
            for part in (name, func.json_extract(s.value, f"$.{name}", type_=Text))
        )
    )
    closed = s.name.startswith(f"{NAME} "), func.json_type(s.value, "$.lines") == "array"
    rows = connection.execute(select(s.name, parts).where(*closed).order_by(s.id.desc()))
    return closes_of((name, json.loads(said)) for name, said in rows)


def closes(connection: Connection, months: Iterable[str] = ()) -> dict[str, Close]:
    """The closed months by name, only these where some are given; where two laptops closed one at once the first record counts."""
    s = setting.c
    given = [f"{NAME} {month}" for month in months]
    named = among(s.name, given) if given else s.name.startswith(f"{NAME} ")
    rows = connection.execute(select(s.name, s.value).where(named).order_by(s.id.desc()))
    return closes_of((row.name, row.value) for row in rows)
