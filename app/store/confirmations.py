"""The tasks that confirm a meeting: one for each time it had, alike on every laptop."""

from __future__ import annotations

from app.ids import derived_id


def confirmation_ids(meeting_id: str, sequence: int | None) -> list[str]:
    """Their ids, that of the present time last."""
    return [derived_id("confirm", meeting_id, str(number)) for number in range((sequence or 0) + 1)]
