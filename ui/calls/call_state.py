"""One call while it lasts: its phase, its times and what was written, kept as a draft that survives a kill."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ui.calls.desk_state import DeskState


class Phase(StrEnum):
    """Where a call stands; it decides where the focus is."""

    RINGING = "ringing"
    ON_CALL = "on call"
    ENDED = "ended"


@dataclass
class CallState(DeskState):
    """Times in ms UTC; a call that is opened again goes on from where it was last kept.

    `direction` is "in" when they rang, `number_id` the number in use, `transferred_to` the AE who took the call over.
    """

    lead_id: str
    started_at: int
    phase: Phase = Phase.RINGING
    answered_at: int = 0
    ended_at: int = 0
    direction: str = "out"
    number_id: str = ""
    transferred_to: str = ""
    purpose: str = ""
    sentiment: str = ""

    @property
    def subject(self) -> str:
        return self.lead_id

    def answer(self, now: int) -> None:
        """They picked up: the timer becomes talk time."""
        self.phase, self.answered_at = Phase.ON_CALL, now

    def end(self, now: int) -> None:
        """They hung up."""
        self.phase, self.ended_at = Phase.ENDED, now

    def seconds(self, now: int) -> int:
        """What the timer shows: ringing time, then talk time."""
        if self.phase is Phase.RINGING:
            return max(now - self.started_at, 0) // 1000
        return self.talk_seconds(now)

    def talk_seconds(self, now: int) -> int:
        """How long was spoken; 0 when nobody answered."""
        if not self.answered_at:
            return 0
        return max((self.ended_at or now) - self.answered_at, 0) // 1000

    @property
    def worth_keeping(self) -> bool:
        """Whether leaving it must leave a draft: somebody answered, or something was written."""
        return self.phase is not Phase.RINGING or self.written


def reopened(raw: dict[str, Any], now: int) -> CallState:
    """A kept call; its timer goes on from where it was last seen. Raises TypeError for a draft of another version."""
    state = CallState(**{**raw, "phase": Phase(raw["phase"])})
    away = max(now - state.seen_at, 0)
    state.started_at += away
    if state.answered_at and not state.ended_at:
        state.answered_at += away
    return state


def say_clock(seconds: int) -> str:
    """ "4:12", and with hours "1:04:12"."""
    minutes, rest = divmod(max(seconds, 0), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
