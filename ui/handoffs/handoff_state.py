"""What the handoff form holds, kept as a draft until the lead is handed over."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from app.domain.briefs import ALL_PARTS
from app.language import tr

LIMIT = 220
PARTS = (
    ("pain", tr("Pain, in their words")),
    ("conversation", tr("Conversation")),
    ("objections", tr("Objections")),
    ("people", tr("People")),
    ("score", tr("Score, explained")),
    ("questions", tr("Open questions")),
)


@dataclass
class HandoffState:
    """`to` the AE's id, `included` the parts of the brief that are ticked, `paper` "a4" or "letter".

    `kind`, `site_id` and `place` say where a meeting will be that is not booked yet.
    """

    to: str = ""
    why_now: str = ""
    override: str = ""
    included: list[str] = field(default_factory=lambda: list(ALL_PARTS))
    paper: str = "a4"
    grey: bool = False
    kind: str = "phone"
    site_id: str = ""
    place: str = ""

    def to_json(self) -> dict[str, Any]:
        """The draft's body."""
        return asdict(self)


def kept(raw: dict[str, Any] | None) -> HandoffState | None:
    """A kept form; None when there is none or it is of another version."""
    try:
        return HandoffState(**raw) if raw else None
    except TypeError:
        return None
