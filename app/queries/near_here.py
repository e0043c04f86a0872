"""Who is near: accounts with a site within some km, by score, then by how long nobody was there; and visits that are overdue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, select

from app.domain import stopping
from app.domain.places import Place, kept_place
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


@dataclass(frozen=True)
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
    nearest: dict[str, site_places.NearSite] = {}
    for one in site_places.within(connection, here, km):
        nearest.setdefault(one.account_id, one)
    for account_id in _on_day(connection, user, day):
        nearest.pop(account_id, None)
    cards, last = _best_leads(connection, nearest), last_visits(connection, nearest)

    def weight(account_id: str) -> tuple[int, int, float, str]:
        card, seen = cards.get(account_id), last.get(account_id)
        days = NEVER if seen is None else (day - seen).days
        return -(card["score"] if card else -1), -days, nearest[account_id].km, account_id

    ordered = sorted(nearest, key=weight)
    rows = _rows(connection, ordered, cards, last, day)
    return tuple(_placed(connection, row, nearest[row.id].site_id, nearest[row.id].km) for row in islice(rows, limit))


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
    """That person's accounts (and nobody's) whose tier has an interval that has passed, the longest overdue first."""
    intervals = day_rows.intervals_for(connection)
    account = t.account.c
    mine = account.owner_id.is_(None) | (account.owner_id == user)
    found = connection.execute(select(account.id, account.tier).where(among(account.tier, intervals), mine)).all()
    tiers = {row.id: row.tier for row in found}
    for account_id in _on_day(connection, user, day):
        tiers.pop(account_id, None)
    last = last_visits(connection, tiers)

    def behind(account_id: str) -> int:
        seen = last.get(account_id)
        return NEVER if seen is None else (day - seen).days - intervals[tiers[account_id]]

    ordered = sorted((one for one in tiers if behind(one) > 0), key=lambda one: (-behind(one), one))
    rows = islice(_rows(connection, ordered, _best_leads(connection, ordered), last, day), limit)
    sites = _first_sites(connection, ordered)
    return tuple(_placed(connection, row, sites.get(row.id, ""), None) for row in rows)


def _on_day(connection: Connection, user: str, day: date) -> list[str]:
    visit = t.visit.c
    query = select(visit.account_id).where(
        visit.day == day.isoformat(), visit.owner_id == user, func.lower(func.coalesce(visit.state, "")) != "cancelled"
    )
    return [one for one in connection.execute(query).scalars() if one]


def _best_leads(connection: Connection, account_ids: Iterable[str]) -> dict[str, Any]:
    """The lead with the highest score of each account."""
    card = lead_card.c
    query = select(
        card.account_id, card.lead_id, card.contact_id, card.name, card.score, card.fit, card.engagement, card.intent
    ).where(among(card.account_id, account_ids))
    best: dict[str, Any] = {}
    for row in connection.execute(query).mappings():
        held = best.get(row["account_id"])
        if held is None or (row["score"], row["lead_id"]) > (held["score"], held["lead_id"]):
            best[row["account_id"]] = row
    return best


def _rows(
    connection: Connection, ordered: list[str], cards: dict[str, Any], last: dict[str, date], day: date
) -> Iterator[NearRow]:
    """One after the other, so that stops are looked up for those alone who are shown."""
    intervals, account = day_rows.intervals_for(connection), t.account.c
    for start in range(0, len(ordered), MOST):
        ids = ordered[start : start + MOST]
        query = select(account.id, account.name, account.tier, account.relationship).where(among(account.id, ids))
        found = {row.id: row for row in connection.execute(query)}
        who = {one: stopping.targets(company=one, names=(row.name or "",)) for one, row in found.items()}
        held = stops.find(connection, [target for targets in who.values() for target in targets], day)
        for one in ids:
            row = found.get(one)
            if row is None or row.relationship in LEFT_OUT or held.on("visit", who[one]) is not None:
                continue
            card = cards.get(one)
            days = (day - last[one]).days if one in last else None
            limit = intervals.get(row.tier or "")
            yield NearRow(
                one,
                row.name or "",
                card["name"] if card else "",
                "",
                card["lead_id"] if card else "",
                (card["contact_id"] or "") if card else "",
                card["score"] if card else None,
                (card["fit"], card["engagement"], card["intent"]) if card else (0, 0, 0),
                None,
                days,
                None,
                limit is not None and (days is None or days > limit),
            )


def _placed(connection: Connection, row: NearRow, site_id: str, km: float | None) -> NearRow:
    query = select(site_point.c.latitude, site_point.c.longitude).where(site_point.c.site_id == site_id)
    found = connection.execute(query).first()
    place = Place(found.latitude, found.longitude) if found is not None else None
    return replace(row, site_id=site_id, km=km, place=place)


def _first_sites(connection: Connection, account_ids: Iterable[str]) -> dict[str, str]:
    site = t.site.c
    query = select(site.account_id, site.id, site.latitude, site.longitude).where(among(site.account_id, account_ids))
    found: dict[str, str] = {}
    for row in connection.execute(query.order_by(site.id)):
        if row.account_id not in found and kept_place(row.latitude, row.longitude) is not None:
            found[row.account_id] = row.id
    return found
