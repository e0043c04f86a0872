"""The columns a list of leads can have, and where each stands in a given width."""

from __future__ import annotations

from collections.abc import Sequence

from app.frozen import frozen
from app.language import tr


@frozen
class LeadColumn:
    """Widths in design pixels. `flex` shares what is left over; the lowest `keep` gives way first; `sort` by its head."""

    key: str
    title: str
    width: int
    flex: int = 0
    keep: int = 0
    right: bool = False
    sort: str = ""


COLUMNS = {
    one.key: one
    for one in (
        LeadColumn("name", tr("Name"), 150, 3, 99, sort="name"),
        LeadColumn("company", tr("Company"), 130, 3, 80, sort="company"),
        LeadColumn("title", tr("Title"), 120, 2, 20),
        LeadColumn("stage", tr("Stage"), 118, 0, 95),
        LeadColumn("score", tr("Score"), 62, 0, 70, sort="score"),
        LeadColumn("ready", tr("Ready"), 50, 0, 65),
        LeadColumn("value", tr("Value"), 72, 0, 60, right=True, sort="value"),
        LeadColumn("next", tr("Next step"), 142, 4, 90, sort="next"),
        LeadColumn("source", tr("Source"), 100, 1, 30),
        LeadColumn("region", tr("Region"), 100, 1, 25),
        LeadColumn("owner", tr("Owner"), 110, 1, 35),
        LeadColumn("email", tr("E-mail"), 150, 2, 15),
        LeadColumn("phone", tr("Number"), 124, 0, 16),
        LeadColumn("age", tr("In stage"), 62, 0, 18, right=True),
        LeadColumn("touched", tr("Last touch"), 74, 0, 50, right=True, sort="touched"),
    )
}
USUAL = ("name", "company", "stage", "score", "value", "next", "touched")
LEFT, RIGHT, GAP, AFTER_RIGHT = 78, 4, 12, 14


@frozen
class Placed:
    """A column with its left edge and width in pixels."""

    column: LeadColumn
    x: int
    width: int


def known(keys: Sequence[str]) -> tuple[str, ...]:
    """The keys that exist, each once, the name always there."""
    found = tuple(dict.fromkeys(key for key in keys if key in COLUMNS))
    return found if "name" in found else ("name", *found)


def place(keys: Sequence[str], width: int, scale: float) -> list[Placed]:
    """Where the columns stand; those that find no room are left out, the least needed first."""
    columns = [COLUMNS[key] for key in known(keys)]
    room = width / scale - LEFT - RIGHT
    while len(columns) > 1 and sum(_room(one) for one in columns) > room:
        columns.remove(min(columns, key=_keep))
    spare = max(room - sum(_room(one) for one in columns), 0)
    flex = sum(one.flex for one in columns) or 1
    placed, x = [], float(LEFT)
    for one in columns:
        wide = one.width + spare * one.flex / flex
        if one is columns[-1]:
            wide = width / scale - RIGHT - 12 - x
        placed.append(Placed(one, round(x * scale), round(wide * scale)))
        x += wide + GAP + (AFTER_RIGHT if one.right else 0)
    return placed


def _keep(column: LeadColumn) -> int:
    return column.keep


def _room(column: LeadColumn) -> int:
    return column.width + GAP + (AFTER_RIGHT if column.right else 0)
