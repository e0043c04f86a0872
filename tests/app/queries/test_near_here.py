"""Near here against the slow, obvious way: everyone within the km, by score, then by days since the last visit."""

from __future__ import annotations

import random
from datetime import date

from sqlalchemy import update

from app import queries
from app.domain.places import Place, km_between
from app.store.tables.local import lead_card

DAY = date(2026, 11, 12)
HERE = Place(-17.0, 179.95)  # in Fiji: the date line runs through the circle


def crowd(work, said):
    """130 accounts around; what is known of each by id: km of its nearest site, score, days."""
    known = {}
    for number in range(130):
        account = work.create("account", {"name": f"Company {number}"})
        away = []
        for _ in range(said.choice((1, 1, 2))):
            east = 179.95 + said.uniform(-0.25, 0.25)
            place = Place(round(-17 + said.uniform(-0.25, 0.25), 5), round(east - 360 if east > 180 else east, 5))
            where = {"latitude": str(place.latitude), "longitude": str(place.longitude)}
            work.create("site", {"account_id": account, "name": "Works", **where})
            away.append(km_between(HERE, place))
        lead = work.create("lead", {"account_id": account, "stage": "New"}) if said.random() < 0.7 else None
        days = said.choice((None, 3, 20))
        if days is not None:
            day = date.fromordinal(DAY.toordinal() - days).isoformat()
            work.create("visit", {"account_id": account, "day": day, "state": "Done"})
        known[account] = min(away), lead, days
    return known


def test_the_first_of_many_are_those_of_the_slow_way(workspace):
    said = random.Random(7)
    known = workspace.act(crowd, said)
    scores = {lead: said.choice((10, 40, 41)) for _, lead, _ in known.values() if lead}

    def score(work):
        for lead, points in scores.items():
            work.connection.execute(update(lead_card).where(lead_card.c.lead_id == lead).values(score=points))

    workspace.act(score)
    order = sorted(
        (-scores.get(lead, -1), -(100_000 if days is None else days), km, account)
        for account, (km, lead, days) in known.items()
        if km <= 25
    )
    assert len(order) > 60
    for limit in (1, 50, 60, 1000):
        found = workspace.ask(queries.near_here.near_here, HERE, 25, user=workspace.user, day=DAY, limit=limit)
        assert [row.id for row in found] == [account for *_, account in order[:limit]]
