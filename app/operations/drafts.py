"""Unfinished work that survives a killed process: call notes, a half-filled handoff, a note being written."""

from __future__ import annotations

import base64
from typing import Any

from sqlalchemy import delete, insert

from app.store import last_seen
from app.store.tables.local import draft
from app.store.unit_of_work import UnitOfWork


def keep(work: UnitOfWork, kind: str, subject: str, body: dict[str, Any]) -> None:
    """Keep the draft of that kind about that subject, replacing the one before."""
    work.connection.execute(
        insert(draft).prefix_with("OR REPLACE").values(kind=kind, subject=subject, body=body, at=work.now)
    )


def keep_today(work: UnitOfWork, seen: dict[str, Any]) -> None:
    """Keep the queue as it is shown now; a picture of another queue goes."""
    keep(work, last_seen.QUEUE, last_seen.SUBJECT, seen)
    drop(work, last_seen.PICTURE, last_seen.SUBJECT)


def keep_picture(work: UnitOfWork, look: str, webp: bytes) -> None:
    """Keep a picture of the queue kept last, to paint first at the next start; it holds for that look only."""
    keep(work, last_seen.PICTURE, last_seen.SUBJECT, {"look": look, "webp": base64.b64encode(webp).decode()})


def drop(work: UnitOfWork, kind: str, subject: str) -> None:
    """Forget a draft that became a record or was thrown away."""
    work.connection.execute(delete(draft).where(draft.c.kind == kind, draft.c.subject == subject))
