"""Territories as managers draw them: a draft with its day, applied as one redraw and taken back as one (product 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from app.clock import from_ms, local_zone
from app.domain.names import clean_line
from app.domain.routing_conditions import refused
from app.domain.territories import Territory, rules_of
from app.domain.territory_check import MOST, require_sound
from app.domain.territory_draft import Applied, Draft, in_order, raw_draft, with_territory
from app.domain.territory_redraw import Moved, Redraw
from app.errors import RefusedError
from app.ids import new_id
from app.language import tr
from app.operations.settings import require_manager, set_value
from app.store import redraws, routing
from app.store.tables import synced as t
from app.store.tables.local import history
from app.store.unit_of_work import UnitOfWork
from app.sync_protocol.units import unit_value

Units = dict[str, list[Any]]


def save_territory(work: UnitOfWork, territory: Territory) -> str:
    """A territory in the draft, made (without an id, at the end) or changed; its id. RefusedError E-ROUTING-RULE, E-NOT-ALLOWED."""
    draft, drawn = _begin(work, tr("Territory saved in the draft"))
    one = replace(territory, id=territory.id or new_id(), name=clean_line(territory.name))
    require_sound(one, drawn, [person["id"] for person in routing.people(work.connection)])
    if len(drawn) >= MOST and one.id not in {other.id for other in drawn}:
        raise refused(tr("There are {most} territories already.", most=MOST), "name")
    _keep(work, replace(draft, territories=with_territory(drawn, one)))
    return one.id


def shift_territory(work: UnitOfWork, territory_id: str, by: int) -> None:
    """Up by -1, down by 1 in the draft; at the end of the list it stays. RefusedError E-NOT-FOUND, E-NOT-ALLOWED."""
    draft, drawn = _begin(work, tr("Territory moved in the draft"))
    at = _place_of(drawn, territory_id)
    drawn.insert(min(max(at + by, 0), len(drawn) - 1), drawn.pop(at))
    _keep(work, replace(draft, territories=in_order(drawn)))


def remove_territory(work: UnitOfWork, territory_id: str) -> None:
    """Out of the draft: it ends with the redraw. RefusedError E-NOT-FOUND, E-NOT-ALLOWED."""
    draft, drawn = _begin(work, tr("Territory taken out of the draft"))
    drawn.pop(_place_of(drawn, territory_id))
    _keep(work, replace(draft, territories=in_order(drawn)))


def keep_accounts(work: UnitOfWork, account_ids: Sequence[str]) -> None:
    """These companies, and no others, stay with their reps whatever is drawn. RefusedError E-NOT-FOUND, E-NOT-ALLOWED."""
    draft, drawn = _begin(work, tr("Companies that stay with their reps"))
    for one in account_ids:
        work.require("account", one)
    _keep(work, replace(draft, territories=tuple(drawn), keep=tuple(dict.fromkeys(account_ids))))


def set_day(work: UnitOfWork, day: str) -> None:
    """The ISO day on which the draft applies; "" leaves it open. RefusedError E-REDRAW for a day gone by, E-NOT-ALLOWED."""
    draft, drawn = _begin(work, tr("Day of the redraw"))
    if day and day < _today(work):
        raise _no_redraw(tr("That day has gone by."), tr("Choose today or a later one."))
    _keep(work, replace(draft, territories=tuple(drawn), day=day, by=work.user if day else ""))


def drop_draft(work: UnitOfWork) -> None:
    """Throw the draft away; the territories stay as they are. RefusedError E-NOT-ALLOWED."""
    draft, _ = _begin(work, tr("Draft of the territories thrown away"))
    _keep(work, replace(draft, territories=None, day="", by=""))


def apply_redraw(work: UnitOfWork, *, due: bool = False) -> Redraw:
    """Apply the draft now: territories, who works them, the companies in them, their leads and open next steps.

    It is taken back by `take_back`, not by Undo. With `due` only a draft whose day has come. RefusedError E-REDRAW, E-NOT-ALLOWED.
    """
    require_manager(work, tr("redraw territories"))
    draft = redraws.draft_of(work.connection)
    if draft.territories is None or (due and not (draft.day and draft.day <= _today(work))):
        raise _no_redraw(tr("There is no draft to apply."), "")
    work.label = tr("Territories redrawn")
    before = redraws.map_now(work.connection, work.now)
    redraw = redraws.planned(work.connection, work.now)
    _write_map(work, before, draft.territories)
    for account_id, _, to in redraw.accounts:
        work.patch("account", account_id, {"territory": to or None})
    names = {one["id"]: one["name"] or "" for one in routing.people(work.connection)}
    for one in redraw.moves:
        _hand_over(work, one, names)
    done = Applied(_today(work), work.user, work.step, tuple(before))
    _keep(work, Draft(keep=draft.keep, applied=done))
    work.keep_no_step()
    return redraw


def take_back(work: UnitOfWork) -> tuple[int, int]:
    """Put back what the last redraw moved and is still where it put it; how many companies and leads, how many were left.

    The map and who works it are those of before. RefusedError E-REDRAW where it was not applied on this laptop, E-NOT-ALLOWED.
    """
    require_manager(work, tr("take a redraw back"))
    draft = redraws.draft_of(work.connection)
    done = draft.applied
    changes = _changes_of(work, done.step) if done is not None else {}
    if done is None or not changes:
        raise _no_redraw(tr("No redraw was applied on this laptop."), tr("Take it back where it was applied."))
    work.label = tr("Redraw taken back")
    back, left = 0, 0
    returned: set[str] = set()
    for entity in ("account", "lead"):
        for row_id, units in changes.get(entity, {}).items():
            if _put_back(work, entity, row_id, units):
                returned.add(row_id)
                back += 1
            else:
                left += 1
    for row_id, units in changes.get("task", {}).items():
        task = work.row("task", row_id)
        if task is not None and task["lead_id"] in returned:
            _put_back(work, "task", row_id, units)
    _write_map(work, redraws.map_now(work.connection, work.now), done.was)
    _keep(work, replace(draft, applied=None))
    work.keep_no_step()
    return back, left


def _hand_over(work: UnitOfWork, one: Moved, names: dict[str, str]) -> None:
    where = f"{one.before} to {one.after}" if one.before != one.after else one.after
    why = f"Territories redrawn, {where}: from {names.get(one.owner, 'somebody')} to {names.get(one.to, 'somebody')}"
    with work.command("reassign", lead=one.lead_id, to=one.to):
        work.patch("lead", one.lead_id, {"owner_id": one.to, "routed_by": why})
    task = t.task.c
    mine = select(task.id).where(task.lead_id == one.lead_id, task.owner_id == one.owner, task.state == "open")
    for task_id in work.connection.execute(mine).scalars().all():
        work.patch("task", task_id, {"owner_id": one.to})


def _put_back(work: UnitOfWork, entity: str, row_id: str, units: Units) -> bool:
    row = work.row(entity, row_id)
    if row is None or any(unit_value(entity, unit, row) != new for unit, (_, new) in units.items()):
        return False
    before = {unit: old for unit, (old, _) in units.items()}
    if entity == "lead":
        with work.command("reassign", lead=row_id, to=before["owner_id"]):
            work.patch_units(entity, row_id, before)
    else:
        work.patch_units(entity, row_id, before)
    return True


def _changes_of(work: UnitOfWork, step: str) -> dict[str, dict[str, Units]]:
    found: dict[str, dict[str, Units]] = {}
    for row in work.connection.execute(select(history).where(history.c.step == step).order_by(history.c.pos)):
        found.setdefault(row.entity, {}).setdefault(row.row_id, {})[row.unit] = [row.old, row.new]
    return found


def _write_map(work: UnitOfWork, before: Sequence[Territory], after: Sequence[Territory]) -> None:
    """The records and the people; a territory holds from the present UTC day on."""
    today = from_ms(work.now).date().isoformat()
    for one in after:
        values = {"name": one.name, "rules": rules_of(one), "zone": one.zone or None}
        if work.row("territory", one.id) is None:
            work.create("territory", {**values, "from_day": today}, row_id=one.id)
        else:
            work.patch("territory", one.id, {**values, "from_day": today})
    kept = {one.id for one in after}
    for one in before:
        if one.id not in kept:
            work.delete("territory", one.id)
    works = {person: one.name for one in after for person in one.people}
    ended = {one.name for one in before}
    for person in routing.people(work.connection):
        to = works.get(person["id"])
        if to is not None or person["territory"] in ended:
            work.patch("user", person["id"], {"territory": to})


def _begin(work: UnitOfWork, label: str) -> tuple[Draft, list[Territory]]:
    """The draft and its map; where none is begun, the map that holds."""
    require_manager(work, tr("change territories"))
    work.label = label
    draft = redraws.draft_of(work.connection)
    drawn = draft.territories
    return draft, list(redraws.map_now(work.connection, work.now) if drawn is None else drawn)


def _keep(work: UnitOfWork, draft: Draft) -> None:
    set_value(work, redraws.REDRAW, raw_draft(draft))


def _place_of(drawn: Sequence[Territory], territory_id: str) -> int:
    at = next((number for number, one in enumerate(drawn) if one.id == territory_id), None)
    if at is None:
        raise RefusedError("E-NOT-FOUND", tr("There is no such territory."))
    return at


def _today(work: UnitOfWork) -> str:
    return from_ms(work.now).astimezone(local_zone()).date().isoformat()


def _no_redraw(words: str, do: str) -> RefusedError:
    return RefusedError("E-REDRAW", words, safe=tr("Nothing was changed."), do=do, field="day")
