"""Unfinished work that survives a killed process: call notes, a half-filled handoff, a note being written."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, insert

from app.store.tables.local import draft
from app.store.unit_of_work import UnitOfWork


def keep(work: UnitOfWork, kind: str, subject: str, body: dict[str, Any]) -> None:
    """Keep the draft of that kind about that subject, replacing the one before."""
    work.connection.execute(
        insert(draft).prefix_with("OR REPLACE").values(kind=kind, subject=subject, body=body, at=work.now)
    )


def drop(work: UnitOfWork, kind: str, subject: str) -> None:
    """Forget a draft that became a record or was thrown away."""
    work.connection.execute(delete(draft).where(draft.c.kind == kind, draft.c.subject == subject))
