"""What somebody new gets: said before they are invited or added, and beside their invitation until they have joined."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from app.domain.joining import Start
from app.domain.people import PersonPlan
from app.frozen import frozen
from app.language import tr
from app.queries.people import names
from app.queries.people_cover import Moved
from app.queries.people_leaving import say_leads
from app.queries.people_page import places_of
from app.store.holdings import OVER, holdings
from app.store.tables import synced as t

SEES = {
    "rep": tr("own leads, the team's queues and companies"),
    "ae": tr("what is handed to them, and the team's companies"),
    "manager": tr("every book of the team, and sets it up"),
    "admin": tr("everything, and sets it up"),
}  # decisions 2, 3


@frozen
class Giver:
    """A colleague with open leads."""

    id: str
    name: str
    leads: int


def givers(connection: Connection) -> tuple[Giver, ...]:
    """Who has open leads that somebody new may take over, by name."""
    lead, u = t.lead.c, t.user.c
    there = (lead.owner_id == u.id) & func.coalesce(lead.stage, "").not_in(OVER)
    query = select(u.id, u.name, func.count()).join(t.lead, there).group_by(u.id).order_by(u.name, u.id)
    return tuple(Giver(row[0], row[1] or "", row[2]) for row in connection.execute(query) if row[0])


def joining(connection: Connection, plan: PersonPlan, start: Start, *, user_id: str, joined: bool) -> tuple[Moved, ...]:
    """The preview for the manager `user_id`; `joined` that there is a server, where they come in by their code."""
    people, rep, u, teams = names(connection), plan.kind == "rep", t.user.c, t.RECORDS["team"].c
    own = connection.execute(select(u.team_id).where(u.id == user_id)).scalar()
    team = connection.execute(select(teams.name).where(teams.id == (plan.team_id or own))).scalar()
    lines = [
        Moved(
            plan.role,
            tr("sees {sees}", sees=SEES[plan.kind]) if joined else tr("a name to share out leads and hand over"),
        )
    ]
    lines.append(Moved(tr("Team"), team or "none"))
    if plan.territory:
        found = places_of(connection, plan.territory)
        lines.append(
            Moved(
                plan.territory, tr("{accounts:,} accounts, {sites:,} sites", accounts=found.accounts, sites=found.sites)
            )
        )
    if plan.ae_id and rep:
        deputy = people.get(plan.deputy_id, "")
        stands = tr("; {first} answers in their place", first=_first(deputy)) if deputy else ""
        lines.append(Moved(tr("Hands over"), tr("to {ae_id}{stands}", ae_id=people.get(plan.ae_id, ""), stands=stands)))
    elif plan.deputy_id and plan.kind == "ae":
        lines.append(
            Moved(tr("Deputy"), tr("{deputy_id}, who answers in their place", deputy_id=people.get(plan.deputy_id, "")))
        )
    if rep:
        limit = (
            tr("at most {capacity:,} open ones", capacity=plan.capacity)
            if plan.capacity is not None
            else tr("without a limit")
        )
        lines.append(Moved(tr("New leads"), tr("by the rules, {limit}", limit=limit)))
    lines += begins(connection, start, when=tr(", once they have joined") if joined else "")
    if joined:
        lines.append(Moved(tr("Code"), tr("works once, for seven days; withdrawing it takes all of this back")))
    return tuple(lines)


def begins(connection: Connection, start: Start, *, when: str = "") -> list[Moved]:
    """The quota and the leads that they begin with."""
    lines = []
    if start.quotas:
        lines.append(
            Moved(tr("Quota, meetings held"), ", ".join(tr("{target:,}", target=one.target) for one in start.quotas))
        )
    if start.leads_from:
        found = holdings(connection, start.leads_from).leads
        lines.append(
            Moved(
                say_leads(found),
                tr("from {leads_from}{when}", leads_from=names(connection).get(start.leads_from, ""), when=when),
            )
        )
    return lines


def _first(name: str) -> str:
    return name.split(" ")[0]
