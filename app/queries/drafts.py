"""Unfinished work kept on the laptop."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from app.store.tables.local import draft


def draft_of(connection: Connection, kind: str, subject: str) -> dict[str, Any] | None:
    """The draft of that kind about that subject."""
    found: dict[str, Any] | None = connection.execute(
        select(draft.c.body).where(draft.c.kind == kind, draft.c.subject == subject)
    ).scalar()
    return found


def open_drafts(connection: Connection, kind: str) -> list[tuple[str, dict[str, Any], int]]:
    """All drafts of a kind as subject, body and ms UTC, newest first."""
    query = select(draft.c.subject, draft.c.body, draft.c.at).where(draft.c.kind == kind).order_by(draft.c.at.desc())
    return [(row.subject, row.body, row.at) for row in connection.execute(query)]
