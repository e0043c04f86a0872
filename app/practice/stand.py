"""Who came by at the made-up trade show: the entries that the event counts."""

from __future__ import annotations

from typing import Any

from app.domain.captures import SIGNAL, WEIGHTS
from app.ids import new_id
from app.practice.library import SHOW
from app.store.captures import KIND

BEGAN_DAYS, APART_MS = 8, 7 * 60_000  # in the middle of the show, one every seven minutes
DAY_MS = 86_400_000


def came_by(about: dict[str, Any], event_id: str, *, number: int, by_id: str, now: int) -> dict[str, dict[str, Any]]:
    """The entry and the signal of one visitor of the event, by record."""
    heat = 1 + number % 3
    at = now - BEGAN_DAYS * DAY_MS + number % 60 * APART_MS
    answers = [{"asks": one.asks, "answer": one.answers[number % len(one.answers)]} for one in SHOW.questions]
    consent = {"words": SHOW.consent, "answer": True, "at": at, "by": by_id}
    detail = {"event": event_id, "heat": heat, "answers": answers, "consent": consent, "seconds": 8 + number % 5, "joined": False}
    entry = {
        "kind": KIND,
        "at": at,
        "by_id": by_id,
        "title": f"Taken at {SHOW.name}",
        "body": "\n".join(f"{one['asks']} {one['answer']}" for one in answers),
        "detail": detail,
    }
    signal = {"kind": SIGNAL, "at": at, "weight": WEIGHTS[heat], "text": f"Came by at {SHOW.name}"}
    return {"activity": {"id": new_id(), **about, **entry}, "signal": {"id": new_id(), **about, **signal}}
