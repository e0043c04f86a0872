"""Credits as lines of a month, and the months that are closed."""

from __future__ import annotations

from datetime import tzinfo

from sqlalchemy import Connection, select

from app.domain.figures.month_close import NAME, Close, Line, close_of
from app.domain.figures.periods import day_of
from app.store.tables.synced import credit, setting


def credits(connection: Connection, zone: tzinfo, until: int) -> list[Line]:
    """Every credit before `until` (ms UTC), with the month it falls in there."""
    c = credit.c
    query = select(c.id, c.user_id, c.event, c.lead_id, c.value_minor, c.value_currency, c.at).where(c.at < until)
    return [
        Line(row.id, row.user_id or "", row.event or "", row.lead_id or "", row.value_minor, row.value_currency or "", row.at,
             f"{day_of(row.at, zone):%Y-%m}")
        for row in connection.execute(query)
    ]  # fmt: skip


def closes(connection: Connection) -> dict[str, Close]:
    """The closed months by name; where two laptops closed one at once the first record counts."""
    s = setting.c
    rows = connection.execute(select(s.name, s.value).where(s.name.startswith(f"{NAME} ")).order_by(s.id.desc()))
    return {
        row.name.removeprefix(f"{NAME} "): close_of(row.name.removeprefix(f"{NAME} "), row.value)
        for row in rows
        if row.value
    }
