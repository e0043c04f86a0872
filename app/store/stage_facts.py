"""What the gates of the stages need to know of leads, read for many at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from sqlalchemy import Connection, func, or_, select

from app.domain.outcomes import OUTCOMES
from app.domain.qualification import Definition, definition_of
from app.domain.stage_moves import LeadFacts
from app.domain.stage_rules import StageRules, rules_of
from app.domain.stages import Stage
from app.store import settings
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card

_CONVERSATIONS = [one.name for one in OUTCOMES if one.conversation and one.key in ("5", "6", "7")]
_CONVERSATIONS += ["Met", "Met someone else", "Meeting for an AE agreed", "Held"]


def rules_in_force(connection: Connection) -> StageRules:
    """The rules of the stages as a manager set them."""
    return rules_of(settings.value_of(connection, settings.STAGE_RULES))


def definition_in_force(connection: Connection) -> Definition:
    """What the team calls sales-ready."""
    return definition_of(settings.value_of(connection, settings.QUALIFICATION))


def facts_of(connection: Connection, ids: Iterable[str]) -> dict[str, LeadFacts]:
    """The facts of these leads by id; those that are gone are left out."""
    wanted = list(ids)
    lead, activity, answer, meeting = t.lead.c, t.activity.c, t.answer.c, t.meeting.c
    talked = set(
        connection.execute(
            select(activity.lead_id).where(
                among(activity.lead_id, wanted),
                or_(
                    activity.outcome.in_(_CONVERSATIONS),
                    (activity.direction == "in") & activity.kind.in_(("email", "message", "social", "call")),
                ),
            )
        ).scalars()
    )
    statuses: dict[str, dict[str, str]] = defaultdict(dict)
    for row in connection.execute(
        select(answer.lead_id, answer.criterion, answer.status).where(among(answer.lead_id, wanted))
    ):
        statuses[row.lead_id][row.criterion] = row.status
    booked = set(
        connection.execute(
            select(meeting.lead_id).where(
                among(meeting.lead_id, wanted), meeting.state.not_in(("Cancelled", "No-show"))
            )
        ).scalars()
    )
    rows = connection.execute(select(lead.id, lead.stage, lead.override).where(among(lead.id, wanted)))
    definition = definition_in_force(connection)
    return {
        row.id: LeadFacts(
            Stage(row.stage),
            row.id in talked,
            statuses[row.id],
            row.id in booked,
            row.override or "",
            criteria=definition.criteria,
        )
        for row in rows
    }


def crowd_of(connection: Connection, owner_id: str | None, to: Stage, *, changed: Collection[str] = ()) -> int:
    """How many worked leads that owner has in the stage; `changed` are ids whose cards are older than their leads."""
    card, lead, moved = lead_card.c, t.lead.c, list(changed)
    cards = select(func.count()).where(card.working == 1, card.stage == to.value, card.owner_id == owner_id)
    fresh = select(func.count()).where(
        among(lead.id, moved), lead.stage == to.value, lead.owner_id == owner_id, lead.lifecycle != "Prospect"
    )
    if not moved:
        return connection.execute(cards).scalar() or 0
    kept = connection.execute(cards.where(card.lead_id.not_in(select(lead.id).where(among(lead.id, moved))))).scalar()
    return (kept or 0) + (connection.execute(fresh).scalar() or 0)
