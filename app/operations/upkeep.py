"""What is kept ready behind the window, some at a time; nothing of it is the person's work and nothing travels."""

from __future__ import annotations

from app.clock import from_ms
from app.store import lookups
from app.store.unit_of_work import UnitOfWork


def learn(work: UnitOfWork, limit: int = 500) -> int:
    """Keep how numbers are said and which days are holidays; 0 once everything is known."""
    return lookups.learn(work.connection, from_ms(work.now), limit)
