"""What a merge keeps of two records, unit by unit: a person chooses, and what nobody chooses is suggested here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from app.domain.both_values import can_join

KEEPER, LOSER, BOTH = "keeper", "loser", "both"


def suggested(unit: str, keeper: Any, loser: Any) -> str:
    """Whose value stays unless somebody says otherwise: both where there is room, the only one there is, the survivor's."""
    if isinstance(keeper, list) or isinstance(loser, list) or (can_join(unit) and keeper and loser):
        return BOTH
    return KEEPER if not _empty(keeper) or _empty(loser) else LOSER


def result(unit: str, keeper: Any, loser: Any, choice: str) -> Any:
    """The value after the merge."""
    if choice == LOSER:
        return loser
    if choice == KEEPER:
        return keeper
    if isinstance(keeper, list) or isinstance(loser, list):
        return sorted({*(keeper or ()), *(loser or ())})
    return "\n".join(dict.fromkeys(one for one in (keeper, loser) if one))


def kept(units: Mapping[str, tuple[Any, Any]], choices: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """Of units with the survivor's and the other's value: those that change on the survivor, and into what."""
    for unit, (keeper, loser) in units.items():
        value = result(unit, keeper, loser, choices.get(unit) or suggested(unit, keeper, loser))
        if value != keeper:
            yield unit, value


def _empty(value: Any) -> bool:
    return not any(value.values()) if isinstance(value, dict) else value in (None, "")
