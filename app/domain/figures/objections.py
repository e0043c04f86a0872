"""What people object, how often it was handled and whether the conversation moved on (product 8)."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.figures import counting as c
from app.domain.figures.facts import Frame
from app.domain.figures.tables import Table, TableRow
from app.frozen import frozen
from app.language import percent, tr


@frozen
class Raised:
    """So many calls and visits of a person in which something was said; `moved_on` that it was handled and the outcome ended
    nothing for good."""

    person: str
    says: str
    handled: bool
    moved_on: bool
    count: int = 1


def by_objection(rows: Iterable[Raised], frame: Frame) -> Table:
    """The most raised first."""
    found: dict[str, list[Raised]] = {}
    for one in rows:
        if frame.chosen.takes(one.person):
            found.setdefault(one.says, []).append(one)
    made = []
    for says, own in sorted(found.items(), key=lambda one: (-c.total(one[1]), one[0])):
        raised = c.total(own)
        handled, moved = (c.total([one for one in own if getattr(one, name)]) for name in ("handled", "moved_on"))
        shares = (percent(part / raised) for part in (handled, moved))
        handled_share, moved_share = shares
        cells = (
            says,
            tr("{raised:,}", raised=raised),
            tr("{handled:,}", handled=handled),
            handled_share,
            tr("{moved:,}", moved=moved),
            moved_share,
        )
        made.append(TableRow(f"objection:{says}", cells))
    heads = (tr("They say"), tr("Raised"), tr("Handled"), tr("Share handled"), tr("Moved on"), tr("Share moved on"))
    empty = tr("First figures after the first objection that a call or visit keeps.")
    return Table("objections", tr("Objections"), tr("the most raised first"), heads, tuple(made), strong=1, empty=empty)
