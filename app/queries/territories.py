"""The Territories place: the map drawn or in force with what is wrong with it, and what a redraw would move."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection, select

from app.clock import from_ms, local_zone
from app.domain.addresses import NAMES
from app.domain.territories import Territory
from app.domain.territory_check import MapCheck, check
from app.domain.territory_draft import Draft
from app.domain.territory_redraw import Moved
from app.frozen import frozen
from app.language import tr
from app.store import redraws, routing, settings
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card

EXAMPLES = 10
Pairs = tuple[tuple[str, str], ...]


@frozen
class TerritoryMap:
    """`territories` are those of the draft where `drawn`, else those in force. `people` are (id, name) of who gets leads,
    `keep` (id, name) of the companies that stay with their reps. `why_not` says why this person only reads."""

    territories: tuple[Territory, ...]
    found: MapCheck
    drawn: bool
    draft: Draft
    people: Pairs
    keep: Pairs
    why_not: str


@frozen
class Example:
    """A lead that would move, with the line that says why."""

    id: str
    account_id: str
    name: str
    company: str
    words: str


@frozen
class Preview:
    """How many companies, leads and open next steps would move; `flows` as (from, to, leads, next steps), the most first."""

    accounts: int
    leads: int
    tasks: int
    flows: tuple[tuple[str, str, int, int], ...]
    stays: tuple[tuple[str, int], ...]
    kept: int
    examples: tuple[Example, ...]


def map_page(connection: Connection, user_id: str, now: int) -> TerritoryMap:
    """The map as it is drawn, else as it holds at `now` (ms UTC)."""
    draft = redraws.draft_of(connection)
    drawn = draft.territories is not None
    territories = draft.territories if draft.territories is not None else tuple(redraws.map_now(connection, now))
    people = [(one["id"], one["name"] or "") for one in routing.people(connection) if one["active"] is not False]
    companies = [facts for facts, _ in redraws.companies(connection)]
    countries = {*NAMES, *(one.country for one in companies if one.country)}
    names = {one.id: one.company for one in companies}
    return TerritoryMap(
        territories,
        check(territories, companies, [one for one, _ in people], countries),
        drawn,
        draft,
        tuple(sorted(people, key=lambda one: (one[1].casefold(), one[0]))),
        tuple((one, names[one]) for one in draft.keep if one in names),
        "" if settings.may_set(connection, user_id) else tr("Only a manager can change territories. Ask yours."),
    )


def preview(connection: Connection, now: int) -> Preview:
    """What the draft would move if it applied at `now` (ms UTC); nothing is written."""
    draft = redraws.draft_of(connection)
    redraw = redraws.planned(connection, now)
    names = {row.id: row.name or "" for row in connection.execute(select(t.user.c.id, t.user.c.name))}
    leads: Counter[tuple[str, str]] = Counter((one.owner, one.to) for one in redraw.moves)
    tasks: Counter[tuple[str, str]] = Counter()
    for one in redraw.moves:
        tasks[one.owner, one.to] += one.tasks
    flows = [(names.get(a, ""), names.get(b, ""), count, tasks[a, b]) for (a, b), count in leads.most_common()]
    return Preview(
        len(redraw.accounts), len(redraw.moves), tasks.total(), tuple(flows), redraw.stays, len(draft.keep),
        _examples(connection, redraw.moves[:EXAMPLES], names),
    )  # fmt: skip


def due(connection: Connection, user_id: str, now: int) -> bool:
    """Whether this person's laptop is to apply the draft: its day, set by them, has come."""
    draft = redraws.draft_of(connection)
    today = from_ms(now).astimezone(local_zone()).date().isoformat()
    return draft.territories is not None and draft.by == user_id and bool(draft.day) and draft.day <= today


def account_named(connection: Connection, name: str) -> list[str]:
    """Ids of the companies of that name."""
    c = t.account.c
    return list(connection.execute(select(c.id).where(c.name.collate("NOCASE") == name).limit(2)).scalars())


def _examples(connection: Connection, moves: tuple[Moved, ...], names: dict[str, str]) -> tuple[Example, ...]:
    c = lead_card.c
    found = connection.execute(
        select(c.lead_id, c.name, c.company).where(among(c.lead_id, [one.lead_id for one in moves]))
    )
    cards = {row.lead_id: (row.name or "", row.company or "") for row in found}
    return tuple(
        Example(
            one.lead_id,
            one.account_id,
            *cards.get(one.lead_id, ("", "")),
            tr(
                "{before} to {after}, from {owner} to {to}",
                before=one.before or tr("No territory"),
                after=one.after,
                owner=names.get(one.owner, ""),
                to=names.get(one.to, ""),
            ),
        )
        for one in moves
    )
