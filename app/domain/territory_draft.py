"""The draft of a redraw as managers keep it: the map to come, its day, companies that stay; and the last redraw (product 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.territories import Territory, raw_of, read_raw
from app.frozen import frozen


@frozen
class Applied:
    """The last redraw: on which ISO day, by whom, under which step of the history, and the map before it."""

    day: str
    by: str
    step: str
    was: tuple[Territory, ...]


@frozen
class Draft:
    """`territories` None while nothing is drawn; `day` ISO, "" until it is set; `by` who set it: their laptop applies it.

    `keep` are ids of companies that stay with their reps, in this and in later redraws.
    """

    territories: tuple[Territory, ...] | None = None
    day: str = ""
    by: str = ""
    keep: tuple[str, ...] = ()
    applied: Applied | None = None


def read_draft(raw: Any) -> Draft:
    """A draft from its setting, however odd it is."""
    known = raw if isinstance(raw, dict) else {}
    drawn, keep, applied = known.get("map"), known.get("keep"), known.get("applied")
    return Draft(
        _read_map(drawn) if isinstance(drawn, list) else None,
        _day(known),
        _word(known, "by"),
        tuple(one for one in keep if isinstance(one, str)) if isinstance(keep, list) else (),
        _read_applied(applied) if isinstance(applied, dict) else None,
    )


def raw_draft(draft: Draft) -> dict[str, Any]:
    """What the setting keeps."""
    raw: dict[str, Any] = {"day": draft.day, "by": draft.by, "keep": list(draft.keep)}
    if draft.territories is not None:
        raw["map"] = [raw_of(one) for one in draft.territories]
    if draft.applied is not None:
        done = draft.applied
        raw["applied"] = {"day": done.day, "by": done.by, "step": done.step, "was": [raw_of(one) for one in done.was]}
    return raw


def with_territory(territories: Sequence[Territory], one: Territory) -> tuple[Territory, ...]:
    """The map with a territory in it, at the end where it is new; who works it works no other."""
    rest = [
        replace(other, people=tuple(person for person in other.people if person not in one.people))
        for other in territories
    ]
    at = next((number for number, other in enumerate(rest) if other.id == one.id), len(rest))
    rest[at : at + 1] = [one]
    return in_order(rest)


def in_order(territories: Sequence[Territory]) -> tuple[Territory, ...]:
    """The map with places that follow its order."""
    return tuple(replace(one, place=place) for place, one in enumerate(territories))


def _read_applied(raw: dict[str, Any]) -> Applied:
    return Applied(_day(raw), _word(raw, "by"), _word(raw, "step"), _read_map(raw.get("was")))


def _read_map(raw: Any) -> tuple[Territory, ...]:
    return tuple(read_raw(one, place) for place, one in enumerate(raw)) if isinstance(raw, list) else ()


def _day(known: dict[str, Any]) -> str:
    value = _word(known, "day")
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return ""


def _word(known: dict[str, Any], name: str) -> str:
    value = known.get(name)
    return value if isinstance(value, str) else ""
