"""What would become of a move before it is made: who may go, and who is held back by what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from app.domain.stage_moves import missing_for
from app.domain.stage_rules import StageRules
from app.domain.stages import Missing, Stage
from app.frozen import frozen
from app.store import stage_facts
from app.store.sets import among
from app.store.tables.local import lead_card


@frozen
class HeldLead:
    """A lead that cannot go yet, by the name of its company or person, with what it lacks."""

    id: str
    name: str
    missing: tuple[Missing, ...]


@frozen
class MovePreview:
    """`ready` are the ids that may go as they are; `missing` is everything that any of the held ones lacks, once."""

    ready: tuple[str, ...]
    held: tuple[HeldLead, ...]

    @property
    def missing(self) -> tuple[Missing, ...]:
        return tuple({one.key: one for lead in self.held for one in lead.missing}.values())


def preview_move(connection: Connection, ids: Sequence[str], to: Stage) -> MovePreview:
    """In the order of `ids`; the limit of a stage is counted on with every lead that goes."""
    rules, facts = stage_facts.rules_in_force(connection), stage_facts.facts_of(connection, ids)
    card = lead_card.c
    rows = connection.execute(
        select(card.lead_id, card.company, card.name, card.owner_id).where(among(card.lead_id, ids))
    )
    cards = {row.lead_id: row for row in rows}
    crowds: dict[str | None, int] = {}
    if rules[to].most is not None:
        crowds = {one: stage_facts.crowd_of(connection, one, to) for one in {row.owner_id for row in cards.values()}}
    coming: Counter[str | None] = Counter()
    ready, held = [], []
    for lead_id in ids:
        row = cards.get(lead_id)
        if row is None or lead_id not in facts:
            continue
        found = replace(facts[lead_id], crowd=crowds.get(row.owner_id, 0) + coming[row.owner_id])
        if missing := missing_for(found, to, rules):
            held.append(HeldLead(lead_id, row.company or row.name, missing))
        else:
            coming[row.owner_id] += found.stage is not to
            ready.append(lead_id)
    return MovePreview(tuple(ready), tuple(held))


def stage_rules(connection: Connection) -> StageRules:
    """The rules of the stages in force."""
    return stage_facts.rules_in_force(connection)
