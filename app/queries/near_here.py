"""Who is near: accounts with a site within some km, by score, then by how long nobody was there; and visits that are overdue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from app.domain import stopping
from app.domain.places import Place
from app.frozen import frozen
from app.queries.day import DayPlan
from app.queries.day_stops import last_visits
from app.store import day_rows, site_places, stops
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card, site_point

REACHES = (5, 10, 25)  # km
MOST = 50
LEFT_OUT = ("Competitor", "Supplier")  # relationships nobody sells to
NEVER = 100_000  # days, for the order


@frozen
class NearRow:
    """An account near by. `days` since the last visit, None for never; `overdue` by its tier's interval; `score` None unscored."""

    id: str
    name: str
    person: str
    site_id: str
    lead_id: str
    contact_id: str
    score: int | None
    parts: tuple[int, int, int]
    km: float | None
    days: int | None
    place: Place | None
    overdue: bool = False


def near_here(
    connection: Connection, here: Place, km: float, *, user: str, day: date, limit: int = MOST
) -> tuple[NearRow, ...]:
    """Accounts within that distance of a place; those on the day already and those who want no visits are left out."""
    passed_over = set(_on_day(connection, user, day))
    found = (row for part in _by_score(connection, here, km) for row in _ordered(connection, part, here, km, day))
    return tuple(islice((row for row in found if row.id not in passed_over), limit))


def _by_score(connection: Connection, here: Place, km: float) -> Iterator[dict[str, int]]:
    """Accounts with a site around, and the highest score of a lead of each: the best first, in portions that part none of
    the same score. They are read no further than somebody looks."""
    point, card = site_point.c, lead_card.c
    score = func.coalesce(func.max(card.score), -1).label("score")
    query = (
        select(point.account_id, score)
        .join_from(site_point, lead_card, card.account_id == point.account_id, isouter=True)
        .where(site_places.around(here, km), point.account_id.is_not(None))
        .group_by(point.account_id)
        .order_by(score.desc())
    )
    part: dict[str, int] = {}
    before = -1
    for account_id, best in connection.execute(query):
        if len(part) >= MOST and best != before:
            yield part
            part = {}
        part[account_id] = before = best
    yield part


def _ordered(connection: Connection, part: dict[str, int], here: Place, km: float, day: date) -> Iterator[NearRow]:
    """Those of a portion who really are within reach: by score, then by how long nobody was there, then by distance."""
    sites = site_places.nearest(connection, part, here)
    reached = {one: site for one, site in sites.items() if site.km <= km}
    last = last_visits(connection, reached)

    def weight(account_id: str) -> tuple[int, int, float, str]:
        seen = last.get(account_id)
        days = NEVER if seen is None else (day - seen).days
        return -part[account_id], -days, reached[account_id].km, account_id

    return _rows(connection, sorted(reached, key=weight), last, day, reached)


def near_free(connection: Connection, plan: DayPlan, km: float, *, user: str) -> dict[str, int]:
    """For each stop with free time before it, how many accounts could be seen then: near it, or near the stop before."""
    found, before = {}, plan.home.place
    for stop, leg in zip(plan.stops, plan.line.legs, strict=True):
        if leg.free and not stop.begun:
            around = [one for one in (before, stop.place) if one is not None]
            seen = (near_here(connection, one, km, user=user, day=plan.day) for one in around)
            found[stop.id] = len({row.id for rows in seen for row in rows})
        before = stop.place or before
    return found


def overdue_visits(connection: Connection, *, user: str, day: date, limit: int = MOST) -> tuple[NearRow, ...]:
    """That person's accounts (and nobody's) whose tier has an interval that has passed: the longest overdue first, then those
    that were never visited."""
    intervals = day_rows.intervals_for(connection)
    today = set(_on_day(connection, user, day))
    lapsed = [(days - intervals[tier], one, days) for one, tier, days in _seen(connection, intervals, user, day)]
    ordered = [
        one for behind, one, _ in sorted(lapsed, key=lambda row: (-row[0], row[1])) if behind > 0 and one not in today
    ]
    last = {one: day - timedelta(days=days) for _, one, days in lapsed}
    never = (one for one in _never(connection, intervals, user, limit + len(today)) if one not in today)
    return tuple(islice(_rows(connection, [*ordered[: 2 * limit], *never], last, day, {}), limit))


def _seen(connection: Connection, intervals: dict[str, int], user: str, day: date) -> list[tuple[str, str, int]]:
    """Accounts of these tiers that were visited: id, tier, days since."""
    visit, account = t.visit.c, t.account.c
    query = (
        select(visit.account_id, account.tier, func.max(visit.day))
        .join(t.account, account.id == visit.account_id)
        .where(func.lower(visit.state) == "done", among(account.tier, intervals), _theirs(user))
        .group_by(visit.account_id)
    )
    rows = connection.execute(query).all()
    return [(one, tier, (day - date.fromisoformat(last)).days) for one, tier, last in rows if last]


def _never(connection: Connection, intervals: dict[str, int], user: str, limit: int) -> list[str]:
    """Some accounts of these tiers that nobody visited."""
    visit, account = t.visit.c, t.account.c
    made = select(visit.id).where(visit.account_id == account.id, func.lower(visit.state) == "done").exists()
    query = (
        select(account.id).where(among(account.tier, intervals), _theirs(user), ~made).order_by(account.id).limit(limit)
    )
    return list(connection.execute(query).scalars())


def _theirs(user: str) -> ColumnElement[bool]:
    return t.account.c.owner_id.is_(None) | (t.account.c.owner_id == user)


def _on_day(connection: Connection, user: str, day: date) -> list[str]:
    visit = t.visit.c
    query = select(visit.account_id).where(
        visit.day == day.isoformat(), visit.owner_id == user, func.lower(func.coalesce(visit.state, "")) != "cancelled"
    )
    return [one for one in connection.execute(query).scalars() if one]


def _best_leads(connection: Connection, account_ids: Iterable[str]) -> dict[str, Any]:
    """The lead with the highest score of each account."""
    card = lead_card.c
    query = select(lead_card).where(among(card.account_id, account_ids)).order_by(card.score, card.lead_id)
    return {row["account_id"]: row for row in connection.execute(query).mappings()}


def _rows(
    connection: Connection,
    ordered: list[str],
    last: dict[str, date],
    day: date,
    reached: dict[str, site_places.NearSite],
) -> Iterator[NearRow]:
    """In portions, so that details and stops are looked up for those alone who are shown."""
    intervals, account = day_rows.intervals_for(connection), t.account.c
    for start in range(0, len(ordered), MOST):
        ids = ordered[start : start + MOST]
        query = select(account.id, account.name, account.tier, account.relationship).where(among(account.id, ids))
        found = {row.id: row for row in connection.execute(query)}
        cards = _best_leads(connection, ids)
        sites = reached or site_places.nearest(connection, ids)
        who = {one: stopping.targets(company=one, names=(row.name or "",)) for one, row in found.items()}
        held = stops.find(connection, [target for targets in who.values() for target in targets], day)
        for one in ids:
            row, card, site = found.get(one), cards.get(one), sites.get(one)
            if row is None or row.relationship in LEFT_OUT or held.on("visit", who[one]) is not None:
                continue
            days = (day - last[one]).days if one in last else None
            limit = intervals.get(row.tier or "")
            yield NearRow(
                one,
                row.name or "",
                card["name"] if card else "",
                site.site_id if site else "",
                card["lead_id"] if card else "",
                (card["contact_id"] or "") if card else "",
                card["score"] if card else None,
                (card["fit"], card["engagement"], card["intent"]) if card else (0, 0, 0),
                site.km if site and reached else None,
                days,
                site.place if site else None,
                limit is not None and (days is None or days > limit),
            )
