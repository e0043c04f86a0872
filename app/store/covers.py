"""Whom somebody stands in for while these are away."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, select

from app.store.tables import synced as t


def covered(connection: Connection, user_id: str, day: date) -> dict[str, str]:
    """Whom that person stands in for on a local day, name by id."""
    a = t.absence.c
    query = (
        select(t.user.c.id, t.user.c.name)
        .join(t.absence, a.user_id == t.user.c.id)
        .where(a.cover_id == user_id, a.first_day <= day.isoformat(), a.last_day >= day.isoformat())
        .order_by(a.first_day, a.id)
    )
    return {row.id: row.name or "" for row in connection.execute(query)}


def for_words(name: str) -> str:
    """What stands before whatever is done in their place: "for Karim"."""
    return f"for {name.split(' ')[0]}"
