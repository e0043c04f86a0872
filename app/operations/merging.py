"""Two contacts or two companies that are one, and two again; which look alike and are not (decisions 5 and 30)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert

from app.domain.merge_choices import BOTH, KEEPER, LOSER, kept
from app.errors import RefusedError
from app.language import tr
from app.store import merges
from app.store.tables.local import kept_apart
from app.store.unit_of_work import UnitOfWork
from app.sync_protocol.units import all_units, unit_value

Choices = Mapping[str, str]
KINDS = ("contact", "account")


def merge(work: UnitOfWork, entity: str, keeper_id: str, loser_id: str, choices: Choices) -> str:
    """One of two: all that hangs on the loser goes to the keeper, fields by `choices` (unit to keeper, loser or both).

    What is not chosen is as `merge_choices.suggested` says. Returns the keeper's name. RefusedError E-MERGE for two that cannot be
    one, E-NOT-FOUND when one of them is gone.
    """
    if entity not in KINDS or keeper_id == loser_id or not set(choices.values()) <= {KEEPER, LOSER, BOTH}:
        raise RefusedError("E-MERGE", tr("These two cannot be merged."), safe=tr("Nothing was changed."))
    keeper, loser = work.require(entity, keeper_id), work.require(entity, loser_id)
    units = {
        unit: (_value(entity, unit, keeper), _value(entity, unit, loser)) for unit in both_units(entity, keeper, loser)
    }
    merges.merge(work, entity, keeper_id, loser_id, dict(kept(units, choices)))
    name = str(work.require(entity, keeper_id)["name"] or "")
    work.label = tr("{name} merged", name=name)
    return name


def merge_many(work: UnitOfWork, pairs: Sequence[tuple[str, str, str]]) -> int:
    """Several (entity, keeper, loser) as suggested, with one undo; returns how many. One whose record is gone by now is left."""
    done = 0
    for entity, keeper_id, loser_id in pairs:
        if work.row(entity, keeper_id) is not None and work.row(entity, loser_id) is not None:
            merge(work, entity, keeper_id, loser_id, {})
            done += 1
    work.label = tr("{done} merged", done=done)
    return done


def take(work: UnitOfWork, entity: str, keeper_id: str, row: Mapping[str, Any], choices: Choices) -> None:
    """Keep what a merge would of something that is no record, a row of a list with every field; nothing where `keeper_id` is gone."""
    keeper = work.row(entity, keeper_id)
    if keeper is not None:
        units = {
            unit: (_value(entity, unit, keeper), _value(entity, unit, row)) for unit in both_units(entity, keeper, row)
        }
        work.patch_units(entity, keeper_id, dict(kept(units, choices)))


def unmerge(work: UnitOfWork, loser_id: str) -> str:
    """Two again, also after a restart; returns the survivor's id. RefusedError E-NOT-MERGED, E-MERGED-AGAIN."""
    keeper_id = merges.unmerge(work, loser_id)
    work.label = tr("Un-merged")
    return keeper_id


def keep_both(work: UnitOfWork, one: str, other: str) -> None:
    """They are two: the pair is not shown again."""
    low, high = sorted((one, other))
    work.connection.execute(insert(kept_apart).prefix_with("OR IGNORE").values(one=low, other=high, at=work.now))


def ask_again(work: UnitOfWork, one: str, other: str) -> None:
    """Take `keep_both` back."""
    low, high = sorted((one, other))
    work.connection.execute(delete(kept_apart).where(kept_apart.c.one == low, kept_apart.c.other == high))


def both_units(entity: str, keeper: Mapping[str, Any], loser: Mapping[str, Any]) -> list[str]:
    """Every unit that one of two records has, the survivor's order first."""
    return list(dict.fromkeys((*all_units(entity, keeper), *all_units(entity, loser))))


def _value(entity: str, unit: str, row: Mapping[str, Any]) -> Any:
    return unit_value(entity, unit, row)
