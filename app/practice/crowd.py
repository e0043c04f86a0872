"""The rest of the practice workspace: seeded, so that the same seed makes the same crowd."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any

from app.frozen import frozen
from app.ids import new_id
from app.practice import words
from app.practice.days import OfficeHours, moment, today_of, working_day
from app.practice.people import Team
from app.practice.stand import came_by
from app.practice.story import DAY, MINUTE
from app.practice.tries import tried_before
from app.store.unit_of_work import UnitOfWork

Rows = dict[str, list[dict[str, Any]]]

# Stage and how many of a hundred leads under work stand in it.
STAGES, SHARES = ("New", "Attempting", "Connected", "Nurture", "Disqualified"), (14, 34, 18, 14, 20)
SIGNALS = {"Website form": "form", "Demo form": "demo request", "Webinar": "webinar", "Referral": "referral"}
WARM, SHOW_SOURCE = 240, "Trade show"
OVER = ("Nurture", "Disqualified")
MINE_BACK, THEIRS_BACK, OVER_BACK, SHOW_BACK = 11, 18, 42, 5  # working days within which the newest call to a lead lies
AHEAD = (-1, *(0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 8) * 2)  # days until the next step of a colleague


@frozen
class Making:
    """What every person of the crowd is made with: whose it may be, the dice of the seed, the show, when people work."""

    work: UnitOfWork
    team: Team
    dice: random.Random
    event_id: str
    hours: OfficeHours


def make_crowd(work: UnitOfWork, team: Team, event_id: str, *, count: int, seed: int) -> None:
    """`count` further leads: an eighth is mine, three eighths are the colleagues', half are cold prospects."""
    dice = random.Random(seed)  # not for secrets: the same seed must make the same crowd
    rows: Rows = {
        name: []
        for name in (
            "account",
            "contact",
            "number",
            "email",
            "site",
            "lead",
            "activity",
            "task",
            "signal",
            "visit",
            "meeting",
        )
    }
    account: dict[str, Any] = {}
    making = Making(work, team, dice, event_id, OfficeHours(work))
    for index in range(count):
        if index % 3 == 0 or not account:
            account = _account(dice, index)
            rows["account"].append(account)
            if index % 48 == 0:
                rows["site"].append(_site(dice, account))
        _person(making, rows, account, index)
        if len(rows["lead"]) >= 500:
            _flush(work, rows)
    _flush(work, rows)


def _flush(work: UnitOfWork, rows: Rows) -> None:
    for name, batch in rows.items():
        work.create_many(name, batch)
        batch.clear()


def _account(dice: random.Random, index: int) -> dict[str, Any]:
    suffix, industry = words.TRADES[(index // 3 * 7) % len(words.TRADES)]
    place = words.PLACES[(index // 3) % len(words.PLACES)]
    north = ("", "North ", "Upper ", "New ", "Lower ", "East ", "Old ", "Great ", "Little ", "West ", "South ", "High ")
    name = f"{north[index // 120 % len(north)]}{place} {suffix}"
    if index >= 1440:
        name += f" {index // 1440 + 1}"
    town = words.TOWNS[dice.randrange(len(words.TOWNS))]
    relationship = "Customer" if index in (96, 288, 480) else "Prospect"
    return {
        "id": new_id(), "name": name, "industry": industry, "people": dice.choice((12, 35, 60, 90, 140, 220, 380, 640, 1500)),
        "relationship": relationship, "town": town[0], "postcode": f"{town[1]} {dice.randrange(1, 9)}AB", "region": town[2], "country": "GB",
        "territory": town[2].split(" ")[0], "domains": [f"{name.replace(' ', '').casefold()}.example"],
    }  # fmt: skip


def _site(dice: random.Random, account: dict[str, Any]) -> dict[str, Any]:
    town = next(one for one in words.TOWNS if one[0] == account["town"])
    return {"id": new_id(), "account_id": account["id"], "name": f"{town[0]} works", "street": f"{dice.randrange(1, 90)} Mill Lane",
            "town": town[0], "postcode": account["postcode"], "latitude": town[3], "longitude": town[4], "place_origin": "postcode centre",
            "hours": "Mon–Fri 07:00–17:00", "get_in": dice.choice(("Gate A, ask for reception", "Sign in at the gatehouse", "Front door"))}  # fmt: skip


def _person(making: Making, rows: Rows, account: dict[str, Any], index: int) -> None:
    work, team, dice, hours, event_id = making.work, making.team, making.dice, making.hours, making.event_id
    first, last = dice.choice(words.FIRST), dice.choice(words.LAST)
    contact_id, lead_id, account_id = new_id(), new_id(), account["id"]
    about = {"lead_id": lead_id, "contact_id": contact_id, "account_id": account_id}
    rows["contact"].append({"id": contact_id, "name": f"{first} {last}", "first_name": first, "last_name": last, "account_id": account_id,
                            "title": dice.choice(words.TITLES), "zone": "Europe/London", "role": "unknown"})  # fmt: skip
    number = f"+4416329{60_000 + index:05d}"
    rows["number"].append(
        {
            "id": new_id(),
            "contact_id": contact_id,
            "value": number,
            "e164": number,
            "kind": "direct",
            "state": "valid",
            "rank": 0,
        }
    )
    address = f"{first}.{last}@{account['domains'][0]}".casefold()
    rows["email"].append(
        {
            "id": new_id(),
            "contact_id": contact_id,
            "value": address,
            "folded": address,
            "kind": "work",
            "state": "valid",
            "rank": 0,
        }
    )
    worked = index % 2 == 0
    owner = work.user if index % 8 == 0 else dice.choice((*team.inside, *team.inside, *team.field)) if worked else None
    source = dice.choice(words.SOURCES[:5] if worked else words.SOURCES[5:])
    stage = dice.choices(STAGES, SHARES)[0] if worked else "New"
    days = dice.randrange(0, 14)
    reach = OVER_BACK if stage in OVER else MINE_BACK if owner == work.user else THEIRS_BACK
    show = worked and source == SHOW_SOURCE
    if show:
        reach = SHOW_BACK
    back = (days * 3 + index // 2 % 3) * reach // 42
    at = hours.at(back, dice.random())
    lead = {
        "id": lead_id, "contact_id": contact_id, "account_id": account_id, "owner_id": owner, "source": source, "inbound": source in SIGNALS,
        "asked": False, "lifecycle": "Working" if worked else "Prospect", "stage": stage, "stage_at": at, "arrived_at": at - 3 * DAY,
        "cycle": 1, "value_minor": dice.randrange(8, 60) * 100_000, "value_currency": "GBP", "value_period": "year", "value_origin": "estimate",
        "touched_at": at if stage != "New" else None, "seen_at": at if worked else None, "event_id": event_id if source == SHOW_SOURCE else None,
        "routed_by": f"Territory: {account['territory']}" if worked else "List: Northern makers",
    }  # fmt: skip
    if stage == "Nurture":
        lead["wake"] = str(hours.today + timedelta(days=dice.randrange(20, 90)))
    if stage == "Disqualified":
        lead["stage_reason"] = dice.choice(("No need", "Too small", "Chose another", "No budget"))
    rows["lead"].append(lead)
    if show:
        came = came_by(about, event_id, number=index, by_id=owner or work.user, now=work.now)
        lead["arrived_at"] = came["activity"]["at"]
        for name, one in came.items():
            rows[name].append(one)
    if worked:
        mine, by = owner == work.user, owner or work.user
        _work_done(making, rows, about, stage=stage, at=at, source=source, owner=by, mine=mine)
        if stage != "New" and not show:
            before = tried_before(
                about,
                hours,
                number=index // 8,
                back=back,
                owner=by,
                mine=mine,
                apart=6 if mine else 3,
            )
            rows["activity"] += before
            lead["touched_at"] = min((one["at"] for one in before), default=at)
            lead["arrived_at"] = lead["touched_at"] - 3 * DAY
    elif index % WARM == 1:  # from a cold list, but interested since: the rule passes them to an SDR
        rows["signal"].append(
            {"id": new_id(), **about, "kind": "demo request", "at": at, "text": "Asked for a demo after the mailing"}
        )


def _work_done(
    making: Making,
    rows: Rows,
    about: dict[str, str],
    *,
    stage: str,
    at: int,
    source: str,
    owner: str,
    mine: bool,
) -> None:
    hours, dice = making.hours, making.dice
    if source in SIGNALS:
        rows["signal"].append({"id": new_id(), **about, "kind": SIGNALS[source], "at": at - DAY})
    if stage != "New":
        rows["activity"].append({"id": new_id(), **about, "kind": "call", "direction": "out", "at": at, "by_id": owner, "title": "Call, 0 min 24 s",
                                 "outcome": dice.choice(("No answer", "Left voicemail", "Gatekeeper")), "seconds": 24})  # fmt: skip
    if stage == "Connected":
        body = f"! {dice.choice(words.PAINS)}\n> {dice.choice(words.QUOTES)}"
        rows["activity"].append({"id": new_id(), **about, "kind": "call", "direction": "out", "at": at + 60_000, "by_id": owner, "body": body,
                                 "title": "Call, 5 min 10 s", "outcome": "Talked, follow up", "seconds": 310})  # fmt: skip
    if stage in ("New", "Attempting", "Connected") and dice.random() < 0.9:
        ahead = dice.choice((1, 1, 2, 3, 4, 5, 6, 8, 9)) if mine else dice.choice(AHEAD)
        day = hours.today + timedelta(days=ahead)
        day += timedelta(days=7 - day.weekday() if ahead > 0 and day.weekday() > 4 else 0)
        channel = dice.choice(("call", "call", "call", "email", "social"))
        rows["task"].append({"id": new_id(), **about, "owner_id": owner, "channel": channel, "state": "open", "due_date": str(day),
                             "text": {"call": "Call again, other hour", "email": "Send the maintenance guide", "social": "Connect"}[channel]})  # fmt: skip


def make_no_shows(work: UnitOfWork, team: Team, lead_ids: list[str]) -> None:
    """Two meetings that nobody came to, and the calls to find a new time."""
    for index, lead_id in enumerate(lead_ids[:2]):
        start = moment(working_day(today_of(work), -1 - index), 11 + 3 * index)
        lead = work.require("lead", lead_id)
        about = {"lead_id": lead_id, "contact_id": lead["contact_id"], "account_id": lead["account_id"]}
        work.create("meeting", {**about, "owner_id": team.caspar, "organiser_id": work.user, "title": "Discovery", "minutes": 30,
                                "start": start, "zone": "Europe/London", "kind": "video", "state": "No-show", "moved": 1,
                                "uid": f"{new_id()}@satchel", "sequence": 1})  # fmt: skip
        work.create("activity", {**about, "kind": "meeting", "at": start + 10 * MINUTE, "by_id": work.user,
                                 "title": "Discovery: no-show", "outcome": "No-show"})  # fmt: skip
        work.create("task", {**about, "owner_id": work.user, "channel": "call", "text": "Missed the meeting, find a new time",
                             "due_date": str(today_of(work)), "state": "open"})  # fmt: skip
