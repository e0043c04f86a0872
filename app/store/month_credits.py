"""Credits as lines of a month, and the months that are closed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo

from sqlalchemy import Connection, select

from app.domain.figures.month_close import NAME, Close, Line, closes_of, line_of
from app.store.sets import among
from app.store.tables.synced import credit, setting


def credits(connection: Connection, zone: tzinfo, until: int, since: int = 0) -> list[Line]:
    """Every credit from `since` until before `until` (ms UTC), with the month it falls in there."""
    c = credit.c
    query = select(c.id, c.user_id, c.event, c.lead_id, c.value_minor, c.value_currency, c.at).where(
        c.at >= since, c.at < until
    )
    return [line_of(row, zone) for row in connection.execute(query)]


def closes(connection: Connection, months: Iterable[str] = ()) -> dict[str, Close]:
    """The closed months by name, only these where some are given; where two laptops closed one at once the first record counts."""
    s = setting.c
    given = [f"{NAME} {month}" for month in months]
    named = among(s.name, given) if given else s.name.startswith(f"{NAME} ")
    rows = connection.execute(select(s.name, s.value).where(named).order_by(s.id.desc()))
    return closes_of((row.name, row.value) for row in rows)
