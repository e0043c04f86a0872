"""The plain rows that every figure is counted from, and the choice of which of them count (decisions 29)."""

from __future__ import annotations

from datetime import date

from app.frozen import frozen


@frozen
class Chosen:
    """Whose and which leads' work counts: ids of people, one source, one territory; empty leaves nothing out. Rows are only of
    the chosen leads; whose each is, is known where it is counted."""

    people: frozenset[str] = frozenset()
    source: str = ""
    territory: str = ""

    def takes(self, person: str) -> bool:
        """Whether something of that person counts."""
        return not self.people or person in self.people


@frozen
class Agreed:
    """So many meetings that count alike. `person` has the credit for booking them, `held_by` the one for their being held;
    times (ms UTC) are exact for one, for several the beginning of the part of the frame they lie in."""

    person: str
    held_by: str
    at: int
    start: int
    state: str
    moved: bool
    count: int = 1
    id: str = ""
    lead_id: str = ""


@frozen
class Passed:
    """So many handoffs that count alike. `person` sent them, `credited` has the credit for their being accepted; `receipt_ok`
    and `verdict_ok` say whether the answer came in time, None while it still may; `value_minor` is their sum on that day."""

    person: str
    credited: str
    ae: str
    at: int
    receipt_ok: bool | None
    verdict: str
    verdict_at: int | None
    verdict_ok: bool | None
    reason: str
    as_briefed: str
    value_minor: int | None
    currency: str
    source: str
    count: int = 1
    id: str = ""
    lead_id: str = ""


@frozen
class Asked:
    """Somebody who asked for contact. `minutes` of working time to the first reply, None while there is none;
    `waited` of working minutes until now or the reply."""

    lead_id: str
    person: str
    at: int
    minutes: float | None
    waited: float


@frozen
class Came:
    """So many leads that arrived, by how far on the path the furthest of their stages lies (0 is New)."""

    source: str
    reached: int
    count: int


@frozen
class Done:
    """So many activities of a kind by a person on a day, or from it on (None for days before those that are told apart); `talked` of
    them reached somebody."""

    day: date | None
    person: str
    kind: str
    count: int
    talked: int


@frozen
class Worth:
    """Sum of opportunities by currency: still open, or won within the period."""

    person: str
    currency: str
    won: bool
    minor: int
    count: int
    unvalued: int
