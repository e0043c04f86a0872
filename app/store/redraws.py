"""What a redraw of territories needs to know on this laptop: the map that holds, the draft, companies and leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, func, select

from app.clock import from_ms
from app.domain.routing_conditions import Facts
from app.domain.routing_records import company_facts
from app.domain.stages import Stage
from app.domain.territories import Territory, in_force, read_territory
from app.domain.territory_draft import Draft, read_draft
from app.domain.territory_redraw import Held, Redraw, plan
from app.store import routing, settings
from app.store.tables import synced as t

REDRAW = "territory redraw"  # the setting with the draft and the last redraw
BATCH = 500
GONE = tuple(one.value for one in (Stage.HANDED_OFF, Stage.ACCEPTED, Stage.DISQUALIFIED))  # theirs no longer to work


def map_now(connection: Connection, now: int, *, with_leavers: bool = False) -> list[Territory]:
    """The territories that hold at `now` (ms UTC), in their order, with who works each; `with_leavers` also who did."""
    people = [one for one in routing.people(connection) if with_leavers or one["active"] is not False]
    territories = (
        read_territory(dict(row), (one["id"] for one in people if one["territory"] == row["name"]))
        for row in connection.execute(select(t.territory)).mappings()
    )
    return in_force(territories, from_ms(now).date().isoformat())


def draft_of(connection: Connection) -> Draft:
    """The draft as managers keep it."""
    return read_draft(settings.value_of(connection, REDRAW))


def planned(connection: Connection, now: int) -> Redraw:
    """What the draft would move if it applied at `now` (ms UTC); only who is here and gets leads is given any."""
    draft, before = draft_of(connection), map_now(connection, now, with_leavers=True)
    here = {one["id"] for one in routing.people(connection) if one["active"] is not False}
    drawn = map_now(connection, now) if draft.territories is None else draft.territories
    after = [replace(one, people=tuple(person for person in one.people if person in here)) for one in drawn]
    return plan(companies(connection), held(connection, now), before, after, draft.keep)


def companies(connection: Connection) -> Iterator[tuple[Facts, str]]:
    """Every company as a territory sees it, with the territory that is written on it."""
    c = t.account.c
    query = select(c.id, c.name, c.country, c.region, c.postcode, c.industry, c.people, c.territory).order_by(c.id)
    for row in connection.execute(query).mappings():
        yield company_facts(dict(row)), row["territory"] or ""


def held(connection: Connection, now: int) -> Iterator[Held]:
    """Every lead that somebody works or lets rest, with their open next steps on it."""
    lead, task = t.lead.c, t.task.c
    open_tasks = select(task.lead_id, task.owner_id, func.count()).where(
        task.state == "open", task.lead_id.is_not(None)
    )
    tasks = {(row[0], row[1]): row[2] for row in connection.execute(open_tasks.group_by(task.lead_id, task.owner_id))}
    owners = {
        row.id: row.owner_id
        for row in connection.execute(
            select(lead.id, lead.owner_id).where(lead.owner_id.is_not(None), lead.stage.not_in(GONE)).order_by(lead.id)
        )
    }
    ids = list(owners)
    for at in range(0, len(ids), BATCH):
        for facts in routing.facts_of(connection, ids[at : at + BATCH], now, by_band=False):
            owner = owners[facts.id]
            yield Held(facts, owner, tasks.get((facts.id, owner), 0))
