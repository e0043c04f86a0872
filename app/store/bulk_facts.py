"""What a change for many leads is judged by, read for all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from app.domain.bulk_edits import BulkEdit, BulkField, LeadBefore
from app.domain.stage_moves import missing_for
from app.domain.stages import Stage
from app.store import stage_facts
from app.store.sets import among
from app.store.tables import synced as t


def leads_before(connection: Connection, ids: Sequence[str], edit: BulkEdit) -> dict[str, LeadBefore]:
    """By id, in the order of `ids`; those that are gone are left out. The limit of a stage is counted on with each that goes."""
    lead, account = t.lead.c, t.account.c
    query = select(lead.id, lead.stage, lead.owner_id, lead.campaign, lead.tags, lead.account_id, account.relationship)
    query = query.outerjoin(t.account, account.id == lead.account_id).where(among(lead.id, ids))
    rows = {row.id: row for row in connection.execute(query)}
    lacks = (
        _lacks(connection, [one for one in ids if one in rows], Stage(edit.value))
        if edit.field is BulkField.STAGE
        else {}
    )
    found = {}
    for lead_id in ids:
        if (row := rows.get(lead_id)) is None:
            continue
        tag = next((one for one in row.tags or () if one.casefold() == edit.value.strip().casefold()), "")
        tag = edit.value.strip() if tag else ""
        value = {
            BulkField.OWNER: row.owner_id or "",
            BulkField.STAGE: row.stage,
            BulkField.TAG: tag,
            BulkField.UNTAG: tag,
            BulkField.CAMPAIGN: row.campaign or "",
            BulkField.STEP: "",
            BulkField.RELATIONSHIP: row.relationship or "",
        }[edit.field]
        found[lead_id] = LeadBefore(value, Stage(row.stage), bool(row.account_id), lacks.get(lead_id, ""))
    return found


def _lacks(connection: Connection, ids: Sequence[str], to: Stage) -> dict[str, str]:
    rules, facts, lead = stage_facts.rules_in_force(connection), stage_facts.facts_of(connection, ids), t.lead.c
    owners = dict(connection.execute(select(lead.id, lead.owner_id).where(among(lead.id, ids))).all())
    crowds: dict[str | None, int] = {}
    if rules[to].most is not None:
        crowds = {one: stage_facts.crowd_of(connection, one, to) for one in set(owners.values())}
    found = {}
    for lead_id in ids:
        crowd = crowds.get(owners[lead_id], 0)
        missing = missing_for(replace(facts[lead_id], crowd=crowd), to, rules)
        found[lead_id] = "; ".join(one.words for one in missing)
        if not missing and facts[lead_id].stage is not to:
            crowds[owners[lead_id]] = crowd + 1
    return found
