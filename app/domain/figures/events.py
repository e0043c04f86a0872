"""The plain rows that every figure is counted from, and the choice of which of them count (decisions 29)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Chosen:
    """Whose and which leads' work counts: ids of people and one source; empty leaves nothing out."""

    people: frozenset[str] = frozenset()
    source: str = ""

    def takes(self, person: str, source: str) -> bool:
        """Whether something of that person, about a lead of that source, counts."""
        return (not self.people or person in self.people) and (not self.source or source == self.source)


@dataclass(frozen=True)
class Agreed:
    """A meeting. `person` has the credit for booking it, `held_by` the one for its being held; times ms UTC."""

    id: str
    lead_id: str
    person: str
    held_by: str
    at: int
    start: int
    state: str
    moved: int
    source: str


@dataclass(frozen=True)
class Passed:
    """A handoff. `person` sent it, `credited` has the credit for its being accepted; value of that day in minor units."""

    id: str
    lead_id: str
    person: str
    credited: str
    ae: str
    at: int
    receipt_at: int | None
    receipt_due: int | None
    verdict: str
    verdict_at: int | None
    verdict_due: int | None
    reason: str
    as_briefed: str
    value_minor: int | None
    currency: str
    source: str


@dataclass(frozen=True)
class Asked:
    """Somebody who asked for contact. `minutes` of working time to the first reply, None while there is none;
    `waited` of working minutes until now or the reply."""

    lead_id: str
    person: str
    at: int
    minutes: float | None
    waited: float
    source: str


@dataclass(frozen=True)
class Came:
    """So many leads that arrived, by how far on the path the furthest of their stages lies (0 is New)."""

    person: str
    source: str
    reached: int
    count: int


@dataclass(frozen=True)
class Done:
    """So many activities of a kind by a person on a day (None for the whole period); `talked` of them reached somebody."""

    day: date | None
    person: str
    kind: str
    count: int
    talked: int


@dataclass(frozen=True)
class Worth:
    """Sum of opportunities by currency: still open, or won within the period."""

    person: str
    source: str
    currency: str
    won: bool
    minor: int
    count: int
    unvalued: int
