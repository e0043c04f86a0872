"""The field in the practice workspace: sites with their places, today's round of the rep who learns, and two colleagues' days."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from app.clock import to_ms
from app.domain.day_words import DayHome
from app.domain.places import Place
from app.ids import new_id
from app.practice import words
from app.practice.days import OfficeHours, today_of
from app.practice.people import Team
from app.practice.story import CAST, DAY, make_person
from app.store import day_rows
from app.store.cadence import local_day
from app.store.tables import synced as t
from app.store.unit_of_work import Row, UnitOfWork

HOME = DayHome("Beverley", Place(53.842, -0.434), 8 * 60, 18 * 60)

# company, industry, person, title, stage, site, street, town, postcode, latitude, longitude, hours, how to get in
ROUND: tuple[tuple[Any, ...], ...] = (
    ("Saltmarsh Feeds", "Agriculture", "Bettany Kroll", "Production Supervisor", "Attempting", "Yard", "Wold Lane", "Market Weighton", "YO43 0KD", "53.84200", "-0.64500", "08:00–18:00", "Gate: over the weighbridge\nWear: boots"),
    ("Hallowick Dyeworks", "", "", "", "", "Dye house", "Sculcoates Row", "Hull", "HU0 7DW", "53.72500", "-0.43000", "07:00–17:00", "Reception: sign in, ask for Ansel\nWear: glasses"),
    ("Ashenby Plastics", "", "", "", "", "Goole works", "Larsen Road", "Goole", "DN0 6LT", "53.69000", "-0.89700", "07:30–16:00, shift change 14:00", "Gate: 2\nParking: left of the silo\nReception: ring 204 at the door\nWear: hi-vis"),
    ("Greyfold Packaging", "", "", "", "", "Selby site", "Millgate Field", "Selby", "YO0 8GP", "53.79000", "-1.08000", "08:00–16:30, reception shut 12:00–12:45", "Reception: front door, visitors' book"),
    ("Stanmoor Bottling", "Food production", "Ifeoma Lacroix-Day", "Quality Manager", "Connected", "Bottling hall", "Aire Bank", "Leeds", "LS0 2SB", "53.74500", "-1.47500", "06:00–18:00", "Gate: north\nWear: coat and hat, they have both"),
    ("Pellinor Lifts", "Engineering", "Anselm Corrie", "Technical Director", "Attempting", "Test tower", "Towerhouse Way", "Leeds", "LS0 9PL", "53.79200", "-1.49000", "08:30–17:00", "Reception: second floor"),
    ("Marrick Print Works", "Packaging and printing", "Zofia Hallam", "Managing Director", "Connected", "Works", "Inkpot Lane", "York", "YO0 1MP", "53.95900", "-1.08200", "08:00–17:00", "Front door"),
)  # fmt: skip
NEAR = (
    ("Crannock Castings", "Manufacturing", "Leopold Sykes-Ahn", "Plant Manager", "Foundry", "53.71200", "-0.91200"),
    ("Lowfell Ceramics", "Manufacturing", "Jasper Quillon", "Operations Director", "Kilns", "53.66500", "-0.85500"),
    ("Larkbarrow Timber", "Construction supply", "Osric Penhale", "Purchasing Manager", "Yard", "53.72500", "-0.83500"),
    ("Amberline Couriers", "Logistics", "Tunde Osgrave", "Fleet Engineer", "Depot", "53.65000", "-0.95500"),
)
VISITED = ("Met", "Not there", "Met", "Met someone else", "Met", "Turned away")
NEW_LEADS = 4 + len(NEAR)  # the others of the round are of the cast

# company, fixed at minutes after midnight or None, minutes, purpose; calls have their words alone
PLAN: tuple[tuple[str, str, int | None, int, str], ...] = (
    ("visit", "Saltmarsh Feeds", None, 30, "No next step · never visited · yard opens 08:00"),
    ("visit", "Hallowick Dyeworks", 570, 30, "Asked to see the job sheet on the shop floor"),
    ("call", "Sedgeworth Hotels", None, 0, "Promised for today · from the car park, before driving"),
    ("visit", "Ashenby Plastics", 660, 45, "Four criteria met · agree a meeting with Caspar"),
    ("visit", "Greyfold Packaging", None, 30, "Three calls, nobody answered"),
    ("call", "Marrick Print Works", None, 0, "Wants a price range before she talks to her board"),
    ("visit", "Stanmoor Bottling", 870, 30, "Second visit · meet the maintenance manager too"),
    ("visit", "Pellinor Lifts", None, 25, "No next step · 11 days in Attempting"),
)


def make_field(work: UnitOfWork, team: Team, *, seed: int) -> None:
    """Sites, today's plan, and what was visited before."""
    made: dict[str, dict[str, str]] = {}
    for index, row in enumerate(ROUND):
        made[row[0]] = _site(work, row, _known(work, row[0]) or _new(work, row, index), origin="address file")
    made["Sedgeworth Hotels"] = _known(work, "Sedgeworth Hotels") or {}
    for index, near in enumerate(NEAR):
        _near(work, near, index)
    _plan(work, made)
    _before(work, made)
    _colleagues(work, team, random.Random(seed))
    day_rows.keep_home(work.connection, work.user, HOME)


def _known(work: UnitOfWork, company: str) -> dict[str, str] | None:
    """The ids of somebody of the cast."""
    if company not in {row[0] for row in CAST}:
        return None
    query = select(t.account.c.id, t.lead.c.id.label("lead"), t.lead.c.contact_id).join(t.lead, t.lead.c.account_id == t.account.c.id)
    row = work.connection.execute(query.where(t.account.c.name == company).limit(1)).one()
    return {"account_id": row.id, "lead_id": row.lead, "contact_id": row.contact_id}


def _new(work: UnitOfWork, row: tuple[Any, ...], index: int) -> dict[str, str]:
    company, industry, person, title, stage = row[:5]
    town = next(one for one in words.TOWNS if one[0] == "Hull")
    account_id, contact_id = make_person(work, company=company, industry=industry, people=120, person=person, title=title, index=600 + index,
                                         town=town, account={"town": row[7], "postcode": row[8], "street": row[6]})  # fmt: skip
    at = work.now - 11 * DAY
    lead_id = work.create("lead", {
        "account_id": account_id, "contact_id": contact_id, "owner_id": work.user, "lifecycle": "Working", "lifecycle_at": at, "cycle": 1,
        "stage": stage, "stage_at": at, "arrived_at": at - DAY, "source": "Target list", "inbound": False, "asked": False, "seen_at": at,
        "touched_at": at, "value_minor": 2_400_000, "value_currency": "GBP", "value_period": "year", "value_origin": "estimate",
    })  # fmt: skip
    return {"account_id": account_id, "lead_id": lead_id, "contact_id": contact_id}


def _near(work: UnitOfWork, row: tuple[Any, ...], index: int) -> None:
    company, industry, person, title, site, latitude, longitude = row
    town = next(one for one in words.TOWNS if one[0] == "Goole")
    account_id, contact_id = make_person(work, company=company, industry=industry, people=90, person=person, title=title, index=640 + index,
                                         town=town, account={"owner_id": None})  # fmt: skip
    work.create("lead", {"account_id": account_id, "contact_id": contact_id, "lifecycle": "Prospect", "stage": "New", "stage_at": work.now,
                         "arrived_at": work.now - (20 + index) * DAY, "source": "Target list", "inbound": False, "asked": False, "cycle": 1,
                         "value_minor": 1_800_000, "value_currency": "GBP", "value_period": "year", "value_origin": "estimate"})  # fmt: skip
    site_id = work.create("site", {"account_id": account_id, "name": site, "town": town[0], "postcode": f"{town[1]} 9ZZ", "country": "GB",
                                   "latitude": latitude, "longitude": longitude, "place_origin": "typed", "hours": "08:00–16:30"})  # fmt: skip
    if index % 2:
        day = today_of(work) - timedelta(days=(62, 34)[index // 2])
        work.create("visit", {"account_id": account_id, "contact_id": contact_id, "site_id": site_id, "owner_id": work.user,
                              "day": str(day), "state": "Done", "outcome": "Not there"})  # fmt: skip


def _site(work: UnitOfWork, row: tuple[Any, ...], ids: dict[str, str], *, origin: str) -> dict[str, str]:
    name, street, town, postcode, latitude, longitude, hours, get_in = row[5:]
    day = str(today_of(work) - timedelta(days=22))
    site_id = work.create("site", {"account_id": ids["account_id"], "name": name, "street": street, "town": town, "postcode": postcode,
                                   "country": "GB", "latitude": latitude, "longitude": longitude, "place_origin": origin, "place_date": day,
                                   "hours": hours, "get_in": get_in, "territory": "North"})  # fmt: skip
    work.patch("contact", ids["contact_id"], {"site_id": site_id})
    return {**ids, "site_id": site_id}


def _plan(work: UnitOfWork, made: dict[str, dict[str, str]]) -> None:
    today = today_of(work)
    for position, (kind, company, fixed, minutes, why) in enumerate(PLAN, 1):
        ids = {name: value for name, value in made[company].items() if kind == "visit" or name != "site_id"}
        common = {**ids, "owner_id": work.user, "position": position}
        if kind == "call":
            work.create("task", {**common, "channel": "call", "text": why, "due_date": str(today), "promised": True, "state": "open"})
            continue
        at = to_ms(day_rows.moment_of(today, fixed)) if fixed is not None else None
        work.create("visit", {**common, "purpose": why, "day": str(today), "fixed_at": at, "minutes": minutes, "state": "Planned"})


def _before(work: UnitOfWork, made: dict[str, dict[str, str]]) -> None:
    today = today_of(work)
    for company, days in (("Greyfold Packaging", 16), ("Stanmoor Bottling", 30), ("Ashenby Plastics", 22)):
        work.create("visit", {**made[company], "owner_id": work.user, "day": str(today - timedelta(days=days)), "state": "Done",
                              "outcome": "Met"})  # fmt: skip


def _colleagues(work: UnitOfWork, team: Team, dice: random.Random) -> None:
    """Fourteen sites each for the two field reps, their rounds of today, and the visits of the weeks before."""
    today, hours = str(today_of(work)), OfficeHours(work)
    lead = t.lead.c
    for turn, rep in enumerate(team.field):
        query = select(lead.account_id, lead.id, lead.contact_id).where(lead.owner_id == rep).order_by(lead.id).limit(14)
        rows, visits, entries = list[Row](), list[Row](), list[Row]()
        for position, row in enumerate(work.connection.execute(query).all(), 1):
            town = words.TOWNS[dice.randrange(8)]
            site_id, ids = new_id(), {"account_id": row.account_id, "lead_id": row.id, "contact_id": row.contact_id}
            rows.append({"id": site_id, "account_id": row.account_id, "name": f"{town[0]} works", "town": town[0], "postcode": f"{town[1]} 4CD",
                         "latitude": f"{float(town[3]) + dice.uniform(-0.06, 0.06):.5f}", "country": "GB",
                         "longitude": f"{float(town[4]) + dice.uniform(-0.1, 0.1):.5f}", "place_origin": "address file",
                         "hours": "Mon–Fri 07:30–16:30"})  # fmt: skip
            if position <= 3:
                work.create("visit", {**ids, "site_id": site_id, "owner_id": rep, "day": today, "position": position, "state": "Planned"})
                continue
            for before in range(1 + (position + turn) % 3):  # visited once to three times
                outcome = VISITED[(position + before) % len(VISITED)]
                at = hours.at(position * 3 % 11 + before * 12, (position + before) % 8 / 8)
                entry = {"id": new_id(), **ids, "kind": "visit", "at": at, "by_id": rep, "title": "Visit, 25 min", "outcome": outcome,
                         "seconds": 1500}  # fmt: skip
                entries.append(entry)
                visits.append({"id": new_id(), **ids, "site_id": site_id, "owner_id": rep, "day": str(local_day(at)), "state": "Done",
                               "outcome": outcome, "minutes": 25, "detail": {"activity": entry["id"]}})  # fmt: skip
        work.create_many("site", rows)
        work.create_many("visit", visits)
        work.create_many("activity", entries)
