"""One visit while it lasts: its state and times as on the record, and what was written, kept as a draft."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.domain.visits import WHEN, Met, VisitState, next_state, seconds_on_site
from ui.calls.desk_state import DeskState

LOG = "log:"


@dataclass
class OpenVisit(DeskState):
    """Times in ms UTC, 0 when not known. `visit_id` begins with "log:" while it is written up without a record;
    `people` are [name, contact id, met]; `closed` once it has an outcome."""

    visit_id: str
    lead_id: str = ""
    state: str = VisitState.PLANNED.value
    left_for_at: int = 0
    arrived_at: int = 0
    left_at: int = 0
    people: list[list[Any]] = field(default_factory=list)
    closed: bool = False

    @property
    def subject(self) -> str:
        return self.visit_id

    @property
    def logging(self) -> bool:
        """Whether it is written up afterwards, with no record yet."""
        return self.visit_id.startswith(LOG)

    @property
    def now_at(self) -> VisitState:
        """Its state."""
        return VisitState(self.state)

    @property
    def written(self) -> bool:
        return super().written or any(met for _name, _contact, met in self.people)

    def take_record(self, visit: dict[str, Any]) -> None:
        """State and times as the record has them now."""
        self.state = str(visit["state"] or "Planned").capitalize()
        self.left_for_at, self.arrived_at = visit["left_for_at"] or 0, visit["arrived_at"] or 0
        self.left_at, self.closed = visit["left_at"] or 0, bool(visit["outcome"])

    def go(self, to: VisitState, at: int) -> None:
        """Reach a state, or put the time of one right."""
        setattr(self, WHEN[to], at)
        if next_state(self.now_at) is to or to is VisitState.DONE:
            self.state = to.value

    def time_at(self, state: VisitState) -> int:
        """When it was reached, 0 when not."""
        return int(getattr(self, WHEN[state])) if state in WHEN else 0

    def seconds(self, now: int) -> int:
        """How long one is or was there."""
        return seconds_on_site(self.arrived_at, self.left_at or None, now)

    def met(self) -> tuple[Met, ...]:
        """Who was there, as logged."""
        return tuple(Met(name, contact, bool(met)) for name, contact, met in self.people)


def reopened(raw: dict[str, Any]) -> OpenVisit:
    """A kept visit; TypeError for a draft of another version."""
    return OpenVisit(**raw)
