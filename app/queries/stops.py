"""What stopping contact would end, told before it is done."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from app.domain.counted import counted
from app.frozen import frozen
from app.language import tr
from app.queries.lead_card import find_lead
from app.store.tables import synced as t


@frozen
class StopEffects:
    """How much of a person or a company ends with it."""

    people: int
    sequences: int
    visits: int
    tasks: int


def stop_effects(connection: Connection, lead_id: str) -> tuple[StopEffects, StopEffects]:
    """Of the person of a lead, and of everybody at their company; RefusedError E-NOT-FOUND."""
    lead = find_lead(connection, lead_id)
    contact = lead["contact_id"] or ""
    account = (
        lead["account_id"]
        or connection.execute(select(t.contact.c.account_id).where(t.contact.c.id == contact)).scalar()
    )
    people = select(func.count()).select_from(t.contact).where(t.contact.c.account_id == account)
    return (
        _effects(connection, "contact_id", contact, 1 if contact else 0),
        _effects(connection, "account_id", account or "", connection.execute(people).scalar() or 0),
    )


def _effects(connection: Connection, field: str, holder: str, people: int) -> StopEffects:
    def count(entity: str, states: tuple[str, ...]) -> int:
        table = t.RECORDS[entity]
        query = select(func.count()).select_from(table).where(table.c[field] == holder, table.c.state.in_(states))
        return connection.execute(query).scalar() or 0

    return StopEffects(
        people,
        count("enrolment", ("active", "paused")),
        count("visit", ("Planned", "On the way")),
        count("task", ("open",)),
    )


def say_effects(effects: StopEffects, channel: str) -> str:
    """ "3 people. This ends 2 sequences, cancels 1 visit and hides the numbers for the whole team."."""
    said = [tr("ends {sequences}", sequences=counted(effects.sequences, "sequence"))] if effects.sequences else []
    if channel in ("visit", "all") and effects.visits:
        said.append(tr("cancels {visits}", visits=counted(effects.visits, "visit")))
    if channel == "all" and effects.tasks:
        said.append(tr("closes {tasks}", tasks=counted(effects.tasks, "open task")))
    if channel != "visit":
        hides = tr("hides the addresses") if channel == "email" else tr("hides the numbers")
        said.append(tr("{hides} for the whole team", hides=hides))
    who = tr("{people} people. ", people=effects.people) if effects.people > 1 else ""
    if not said:
        return tr("{who}Nothing else is under way.", who=who)
    before = ", ".join(said[:-1]) + tr(" and ") if said[:-1] else ""
    return tr("{who}This {before}{last}.", who=who, before=before, last=said[-1])
