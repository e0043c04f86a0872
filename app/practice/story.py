"""The leads people meet first, told by hand: what they said, what was tried, what comes next."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from app.clock import from_ms, to_ms
from app.domain.working_time import WorkingCalendar, add_working
from app.ids import derived_id, new_id
from app.practice.days import moment, today_of
from app.practice.people import Team
from app.store.unit_of_work import UnitOfWork

DAY = 86_400_000
MINUTE = 60_000
HOUR = 60 * MINUTE
NEWER_BRIEFS = 395  # what the numbers of this story count from; earlier ones lie below

# company, industry, people, person, title, stage, value in pounds, source, inbound, days in stage, channel, words, due in days
CAST: tuple[tuple[Any, ...], ...] = (
    ("Merrowdale Clinics", "Private health", 310, "Ottoline Faraday-Singh", "Operations Director", "Attempting", 41_000, "Referral", True, 9, "call", "Referred by Halima Drewett", -1),
    ("Ferrisgate Tools", "Engineering", 140, "Bram Ostrowick", "Plant Manager", "Attempting", 28_000, "Webinar", True, 6, "call", "Attended webinar, 41 min of 45", 0),
    ("Wexcombe Care Homes", "Care", 420, "Halima Drewett", "Facilities Lead", "Attempting", 34_000, "Target list", False, 8, "call", "Second attempt, voicemail left Tuesday", 0),
    ("Dunlarch Builders Merchants", "Construction supply", 230, "Pieter Vanslow", "Purchasing Manager", "Connected", 37_000, "Website form", True, 5, "call", "Replied yesterday, asked for the maintenance guide", 0),
    ("Oldmarrow Instruments", "Engineering", 180, "Gethin Marlock", "Technical Director", "Connected", 29_000, "Webinar", True, 2, "email", "Send audit checklist promised on the call", 0),
    ("Greyfold Packaging", "Packaging and printing", 260, "Yseult Brannagan", "Site Manager", "Attempting", 17_000, "Target list", False, 4, "social", "Connect, mention the Leeds site opening", 0),
    ("Solvane Heat Pumps", "Construction", 95, "Ebba Lindquarry", "Managing Director", "New", 22_000, "Target list", False, 1, "social", "Reply to her comment on spares planning", 0),
    ("Vantrell Foods", "Food production", 510, "Marek Tolliver", "Maintenance Manager", "Connected", 46_000, "Trade show", True, 12, "email", "Follow-up: “budget resets in January”", 0),
    ("Ashenby Plastics", "Plastics manufacturing", 340, "Noor Vandersteen", "Head of Engineering", "Qualified", 52_000, "Demo form", True, 3, "call", "Book the meeting with Caspar", 0),
    ("Hallowick Dyeworks", "Textile manufacturing", 210, "Ansel Brightmoor", "Plant Manager", "Qualified", 35_000, "Referral", True, 4, "call", "Agree who else comes", 0),
    ("Sedgeworth Hotels", "Hospitality", 640, "Callum Priddy", "Facilities Lead", "Qualified", 38_000, "Trade show", True, 5, "call", "Call after their board", 1),
    ("Coldmarch Print", "Packaging and printing", 120, "Stellan Burrow", "Operations Director", "Meeting set", 21_000, "Website form", True, 4, "call", "Confirm the meeting", -1),
    ("Harnwick Schools", "Education", 900, "Petra Oyelade", "Facilities Lead", "Meeting set", 49_000, "Referral", True, 1, "", "", 4),
    ("Eskerby Paper", "Packaging and printing", 280, "Wren Adebari", "Technical Director", "Handed off", 24_000, "Webinar", True, 5, "", "", 0),
    ("Thornby Quarries", "Quarrying", 330, "Luca Bexley", "Maintenance Manager", "Handed off", 44_000, "Target list", False, 4, "", "", 0),
    ("Fennimore Rail", "Rail maintenance", 1_200, "Aoife Karlsen", "Head of Engineering", "Handed off", 72_000, "Demo form", True, 0, "", "", 0),
)  # fmt: skip


def make_person(
    work: UnitOfWork,
    *,
    company: str,
    industry: str,
    people: int,
    person: str,
    title: str,
    index: int,
    town: tuple[str, ...],
    **more: Any,
) -> tuple[str, str]:
    """An account and its contact with one number and one address; returns their ids."""
    slug = company.split()[0].casefold()
    account_id = work.create("account", {
        "name": company, "industry": industry, "people": people, "relationship": "Prospect", "domains": [f"{slug}.example"],
        "website": f"https://{slug}.example", "town": town[0], "postcode": f"{town[1]} {index % 9 + 1}AB", "region": town[2],
        "territory": "North", "country": "GB", "owner_id": work.user, **more.pop("account", {}),
    })  # fmt: skip
    first, _, last = person.rpartition(" ")
    contact_id = work.create("contact", {"name": person, "first_name": first, "last_name": last, "title": title, "account_id": account_id,
                                         "zone": "Europe/London", "role": "unknown", **more})  # fmt: skip
    digits = f"+441632960{index % 1000:03d}"
    work.create(
        "number",
        {"contact_id": contact_id, "value": digits, "e164": digits, "kind": "direct", "state": "valid", "rank": 0},
    )
    address = f"{first[:1].lower()}.{last.lower()}@{slug}.example"
    work.create(
        "email",
        {"contact_id": contact_id, "value": address, "folded": address, "kind": "work", "state": "valid", "rank": 0},
    )
    return account_id, contact_id


def _lead(work: UnitOfWork, account_id: str, contact_id: str, **values: Any) -> str:
    base = {
        "account_id": account_id, "contact_id": contact_id, "owner_id": work.user, "lifecycle": "Working", "lifecycle_at": work.now,
        "cycle": 1, "value_currency": "GBP", "value_period": "year", "value_origin": "estimate", "asked": False,
        "routed_by": "Territory: North", "seen_at": work.now, "touched_at": work.now - DAY,
    }  # fmt: skip
    return work.create("lead", {**base, **values})


def _at(work: UnitOfWork, days: int, hour: int, minute: int = 0) -> int:
    day = today_of(work) + timedelta(days=days)
    if days > 0:  # what is still to come falls on a working day
        day += timedelta(days=max(7 - day.weekday(), 0) if day.weekday() > 4 else 0)
    return moment(day, hour + minute / 60)


def _entry(work: UnitOfWork, ids: tuple[str, str, str], kind: str, at: int, **values: Any) -> str:
    return work.create("activity", {"lead_id": ids[0], "contact_id": ids[1], "account_id": ids[2], "kind": kind, "at": at,
                                    "by_id": work.user, **values})  # fmt: skip


def _task(work: UnitOfWork, ids: tuple[str, str, str], channel: str, text: str, days: int, **values: Any) -> None:
    day = str(today_of(work) + timedelta(days=days))
    work.create("task", {"lead_id": ids[0], "contact_id": ids[1], "account_id": ids[2], "owner_id": work.user, "channel": channel,
                         "text": text, "due_date": day, "state": "open", **values})  # fmt: skip


def answer_all(work: UnitOfWork, lead_id: str, evidence: dict[str, tuple[str, str, str]]) -> None:
    """Answers of a lead: key to (status, evidence, source)."""
    day = str(today_of(work))
    for key, (status, words, source) in evidence.items():
        work.create("answer", {"lead_id": lead_id, "criterion": key, "status": status, "evidence": words, "source": source, "on": day},
                    row_id=derived_id("answer", lead_id, key))  # fmt: skip


MET = {
    "company": ("met", "Multi-site, target industry, same shape as three customers.", "Research"),
    "person": ("met", "Owns the maintenance budget, finance countersigns.", "Call"),
    "pain": ("met", "Faults found late, records collected by hand.", "Call"),
    "timing": ("met", "Wants to decide before the next audit.", "Call"),
}  # fmt: skip


def make_story(work: UnitOfWork, team: Team, towns: tuple[tuple[str, ...], ...]) -> str:
    """The whole cast; returns the lead of Isaura Thackwell, whom the guide follows."""
    _make_inbound(work, towns)
    for index, row in enumerate(CAST):
        _make_cast(work, team, index, row, towns[index % len(towns)])
    return _make_isaura(work, team, towns[0])


def _make_inbound(work: UnitOfWork, towns: tuple[tuple[str, ...], ...]) -> None:
    said = ("We run three mills and plan servicing on wall planners. Last month a dye line sat idle for two days waiting on a part "
            "nobody had ordered. Could we see how you handle spares?")  # fmt: skip
    rows = (
        ("Tarnbrook Textiles", "Textile manufacturing", 260, "Lorcan Achterby", "Operations Director", "Demo form", said, 11, 31_000, "demo request"),
        ("Pellgrove Bakeries", "Food production", 150, "Sunniva Cole-Okafor", "Head of Engineering", "Website form",
         "What would it cost for four bakeries?", 3, 18_000, "form"),
    )  # fmt: skip
    for index, (company, industry, people, person, title, source, words, minutes, value, signal) in enumerate(rows):
        account_id, contact_id = make_person(work, company=company, industry=industry, people=people, person=person, title=title,
                                             index=418 + index, town=towns[index])  # fmt: skip
        at = work.now - minutes * MINUTE
        lead_id = _lead(work, account_id, contact_id, stage="New", stage_at=at, arrived_at=at, source=source, said=words, inbound=True,
                        asked=True, value_minor=value * 100, touched_at=None)  # fmt: skip
        work.create(
            "signal", {"lead_id": lead_id, "contact_id": contact_id, "account_id": account_id, "kind": signal, "at": at}
        )
        work.create("signal", {"lead_id": lead_id, "contact_id": contact_id, "account_id": account_id, "kind": "pain named", "at": at,
                               "text": "named a problem"})  # fmt: skip


def _make_cast(work: UnitOfWork, team: Team, index: int, row: tuple[Any, ...], town: tuple[str, ...]) -> None:
    company, industry, people, person, title, stage, value, source, inbound, days, channel, words, due = row
    account_id, contact_id = make_person(work, company=company, industry=industry, people=people, person=person, title=title,
                                         index=100 + index, town=town)  # fmt: skip
    at = work.now - days * DAY
    lead_id = _lead(work, account_id, contact_id, stage=stage, stage_at=at, arrived_at=at - 5 * DAY, source=source, inbound=inbound,
                    value_minor=value * 100)  # fmt: skip
    ids = (lead_id, contact_id, account_id)
    if inbound:
        work.create("signal", {"lead_id": lead_id, "contact_id": contact_id, "account_id": account_id, "at": at - 5 * DAY,
                               "kind": {"Webinar": "webinar", "Referral": "referral"}.get(source, "form")})  # fmt: skip
    if stage != "New":
        _entry(
            work, ids, "call", at - DAY, title="Call, 0 min 38 s", outcome="Left voicemail", seconds=38, direction="out"
        )
    if stage in ("Connected", "Qualified", "Meeting set", "Handed off"):
        _entry(work, ids, "call", at, title="Call, 6 min 5 s", outcome="Talked, follow up", seconds=365, direction="out",
               body="! faults found late\n> we only hear of it when a customer rings\n~ before the next audit")  # fmt: skip
        _entry(work, ids, "stage", at, title=f"Stage moved to {stage}", detail={"from": "Attempting", "to": stage})
    if stage in ("Qualified", "Meeting set", "Handed off"):
        answer_all(work, lead_id, MET)
    meeting = _book(work, ids, team, index) if stage in ("Meeting set", "Handed off") else ""
    if stage == "Handed off":
        _hand_off(work, ids, team, index, at, meeting)
    if channel:
        _task(work, ids, channel, words, due, promised=words.startswith("Send"))


def _book(work: UnitOfWork, ids: tuple[str, str, str], team: Team, index: int) -> str:
    handed = index >= 13
    start = _at(work, -1 if handed and index < 15 else 4 + index % 3, 10 + index % 5)
    return work.create("meeting", {
        "lead_id": ids[0], "contact_id": ids[1], "account_id": ids[2], "owner_id": team.caspar, "organiser_id": work.user,
        "title": "Discovery", "start": start, "minutes": 45, "zone": "Europe/London", "kind": "video", "state": "Held" if start < work.now else "Booked",
        "moved": 0, "uid": f"{new_id()}@satchel", "sequence": 0, "link": "https://meet.example/satchel",
    })  # fmt: skip


def _hand_off(work: UnitOfWork, ids: tuple[str, str, str], team: Team, index: int, at: int, meeting: str) -> None:
    taken = index < 15
    work.create("handoff", {
        "lead_id": ids[0], "account_id": ids[2], "sender_id": work.user, "receiver_id": team.ruth if taken else team.caspar, "meeting_id": meeting,
        "code": f"H-{NEWER_BRIEFS + index:04d}", "state": "offered", "offered_at": at, "why_now": "An audit is near.", "criteria": [],
        "receipt": "taking" if taken else None, "receipt_at": at + DAY if taken else None, "receipt_due": _working(at, 24),
        "verdict_due": _working(work.now, 2) if index == 14 else work.now + (-6 * HOUR if taken else 6 * DAY),
    })  # fmt: skip


def _working(start: int, hours: int) -> int:
    return to_ms(add_working(from_ms(start), timedelta(hours=hours), WorkingCalendar()))


def _make_isaura(work: UnitOfWork, team: Team, town: tuple[str, ...]) -> str:
    account_id, contact_id = make_person(
        work, company="Quillfen Cold Storage", industry="Cold-chain storage", people=420, person="Isaura Thackwell",
        title="Head of Site Engineering", index=772, town=town, role="champion", best_hours="10:00–12:00", pronoun="she",
        account={"uses_today": "Spreadsheets, wall board", "tier": "A"})  # fmt: skip
    site_id = work.create("site", {
        "account_id": account_id, "name": "Hull depot", "street": "Saltgrain Way", "town": "Hull", "postcode": "HU0 4QF",
        "get_in": "Gate B, sign in at weighbridge, visitor bay 3. Safety shoes.", "hours": "Mon–Fri 06:00–18:00",
        "latitude": "53.744", "longitude": "-0.332", "place_origin": "checked on a visit"})  # fmt: skip
    work.create_many("site", [{"id": new_id(), "account_id": account_id, "name": f"{name} depot", "town": name}
                              for name in ("Leeds", "Goole", "Grimsby", "York", "Selby", "Immingham", "Scunthorpe", "Wakefield")])  # fmt: skip
    work.create("number", {"contact_id": contact_id, "value": "+447700900316", "e164": "+447700900316", "kind": "mobile",
                           "state": "valid", "rank": 1})  # fmt: skip
    for name, title, role, note in (
        ("Goran Pellish", "Finance Controller", "signs", "Signs over £20k"),
        ("Odile Marchbanks", "Compliance Lead", "influences", "Needs the audit trail"),
        ("Two site managers", "Hull, Leeds", "user", "Users"),
    ):  # fmt: skip
        work.create(
            "contact",
            {"name": name, "last_name": name, "title": title, "role": role, "note": note, "account_id": account_id},
        )
    lead_id = _lead(
        work, account_id, contact_id, stage="Connected", stage_at=work.now - 2 * DAY, arrived_at=_at(work, -9, 12, 54), source="Webinar",
        inbound=True, value_minor=5_400_000, touched_at=_at(work, -9, 13),
        why_now="An external audit on 26 January needs twelve months of service records from all nine sites. She wants a system in place before then.")  # fmt: skip
    ids = (lead_id, contact_id, account_id)
    work.create("signal", {"lead_id": lead_id, "contact_id": contact_id, "account_id": account_id, "kind": "webinar",
                           "at": _at(work, -9, 13), "text": "43 min webinar"})  # fmt: skip
    _entry(work, ids, "signal", _at(work, -9, 13), title="Webinar, stayed 43 of 45 minutes",
           body="Routed by territory, first reply in 6 minutes")  # fmt: skip
    _entry(
        work,
        ids,
        "email",
        _at(work, -7, 9, 2),
        title="Audit checklist, you marked it sent",
        direction="out",
        known_by="you marked it sent",
    )
    _entry(
        work,
        ids,
        "call",
        _at(work, -2, 10, 12),
        title="Call, 0 min 38 s",
        outcome="Left voicemail",
        seconds=38,
        direction="out",
    )
    _entry(work, ids, "email", _at(work, -2, 16, 20), title="Re: what your auditor will ask for", direction="in", known_by="team mailbox",
           body="Ring me Thursday around eleven, I'll have the site list by then.")  # fmt: skip
    _entry(work, ids, "call", _at(work, -1, 11, 3), title="Call, 7 min 42 s", outcome="Talked, follow up", seconds=462, direction="out",
           body="9 sites, 7 owned 2 leased. Team of 14 engineers.\n> we find out a chiller failed when a customer rings us\n"
                "> Last audit we spent two days a site putting records together\n! failures found late, out of hours\n"
                "! two days a site collecting audit records\n~ audit 26 Jan, wants it live before\n? are the two leased sites in scope\n"
                "? does finance need a security review first\n? which alarm panels are fitted, and can they send data",
           detail={"objections": [
               {"says": "We already have a system", "handled": True, "reply": "A wall board and spreadsheets cannot answer an auditor, she agreed."},
               {"says": "Engineers won't use another app", "handled": False, "reply": "Show the two-tap job sheet."}]})  # fmt: skip
    for kind, text in (("pain named", "gave a cost"), ("date set", "audit 26 Jan")):
        work.create("signal", {"lead_id": lead_id, "contact_id": contact_id, "account_id": account_id, "kind": kind, "at": _at(work, -1, 11),
                               "text": text, "told": True})  # fmt: skip
    answer_all(work, lead_id, {
        "company": ("met", "Multi-site cold storage, 420 people. Same shape as three current customers.", "Research"),
        "person": ("met", "Owns maintenance spend up to £60k. Finance countersigns over £20k.", "Call"),
        "pain": ("met", "18 working days a year collecting audit evidence; late failure alerts.", "Call"),
        "timing": ("met", "Live before 26 Jan audit, so a decision by mid December.", "Call"),
        "budget": ("met", "£60k without the board", "Call"), "authority": ("met", "Isaura, then finance", "Call"),
        "need": ("met", "Alerts, audit records", "Call"), "timeline": ("partly", "Mid Dec, ask finance", "Call")})  # fmt: skip
    work.create("task", {"lead_id": lead_id, "contact_id": contact_id, "account_id": account_id, "owner_id": work.user, "channel": "call",
                         "text": "Call back as agreed, asked about audit evidence", "due_at": work.now + 16 * MINUTE, "promised": True,
                         "state": "open"})  # fmt: skip
    work.create("visit", {"lead_id": lead_id, "account_id": account_id, "site_id": site_id, "owner_id": team.field[0], "purpose": "Site tour",
                          "day": str(today_of(work) - timedelta(days=15)), "state": "done", "outcome": "Met"})  # fmt: skip
    return lead_id
