"""Where two values of one thing can both be kept: texts that can be joined, and numbers of which a person may have several."""

from __future__ import annotations

TEXTS = frozenset(
    {"note", "get_in", "said", "verdict_text", "body", "why_now", "uses_today", "evidence", "bring", "purpose"}
)
LISTED = frozenset({("number", "line"), ("email", "address")})


def can_join(unit: str) -> bool:
    """Whether both values can stand in one text."""
    return unit in TEXTS


def goes_beside(entity: str, unit: str) -> bool:
    """Whether the other value has room as a further number or address."""
    return (entity, unit) in LISTED
