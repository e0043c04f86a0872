"""What a call and a visit keep while they last: notes, next step, the way through the guide, objections."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(kw_only=True)
class DeskState:
    """`seen_at` is when it was last kept, ms UTC, 0 when it is not. `steps` are the line keys left and the answers that
    left them, `raised` objections by their words."""

    seen_at: int = 0
    notes: str = ""
    next_text: str = ""
    track_id: str = ""
    steps: list[list[str]] = field(default_factory=list)
    raised: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def subject(self) -> str:
        """What the draft is about: an id."""
        raise NotImplementedError

    @property
    def written(self) -> bool:
        """Whether something was written."""
        return bool(self.notes.strip() or self.next_text.strip() or self.raised)

    @property
    def worth_keeping(self) -> bool:
        """Whether leaving it must leave a draft."""
        return self.written

    @property
    def kept(self) -> bool:
        """Whether there is a draft of it."""
        return self.seen_at > 0

    def objections(self) -> tuple[dict[str, Any], ...]:
        """As logged with it."""
        return tuple({"says": says, **rest} for says, rest in self.raised.items())

    def to_json(self, now: int) -> dict[str, Any]:
        """The draft's body."""
        self.seen_at = now
        return asdict(self)
