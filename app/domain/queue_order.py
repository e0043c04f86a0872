"""What comes first in the queue; a rep may put these in another order (product 5)."""

from __future__ import annotations

from collections.abc import Sequence

from app.language import tr

ORDER = {
    "reply": tr("reply deadline"),
    "promised": tr("promised"),
    "overdue": tr("overdue"),
    "hour": tr("best hour"),
    "score": tr("score"),
}
USUAL = tuple(ORDER)


def say_order(order: Sequence[str]) -> str:
    """ "Ordered by: reply deadline, promised, overdue, best hour, score"."""
    return tr("Ordered by: ") + ", ".join(ORDER[key] for key in order)


def read_order(text: str) -> tuple[str, ...]:
    """An order as kept ("score reply …"); what it does not name comes after, in the usual order."""
    named = [key for key in dict.fromkeys(text.split()) if key in ORDER]
    return (*named, *(key for key in USUAL if key not in named))
