"""What sequences need to know, read for many enrolments at once: steps, open days, what happened since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, and_, or_, select

from app.clock import from_ms, local_zone
from app.domain import stopping, written
from app.domain.calling_hours import CallingRules
from app.domain.outcomes import OUTCOMES
from app.domain.sequences import Facts, IsOpen, Step, read_at, read_condition
from app.errors import RefusedError
from app.frozen import frozen
from app.ids import derived_id
from app.store import lookups, stops
from app.store.calendars import Calendars
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import bin_item

UNDER_WAY = ("active", "paused")
REPLIES = ("email", "message", "social")
MET = ("Proposed", "Booked", "Confirmed", "Held")
OUT_OF_REACH = {
    "Disqualified": "Disqualified",
    "Nurture": written.MOVED_TO(stage="Nurture"),
    "Handed off": "Handed off",
    "Accepted": "Accepted",
}
NO_LONGER_COLD = ("Customer", "Competitor")
CONVERSATIONS = [one.name for one in OUTCOMES if one.conversation] + ["Met", "Met someone else", "Held"]


@frozen
class Cause:
    """Something that ends or pauses an enrolment: `key` tells it apart, `state` what it makes of it, `reason` in words."""

    key: str
    state: str
    reason: str


def steps_of(connection: Connection, sequence_ids: Iterable[str]) -> dict[str, tuple[Step, ...]]:
    """The steps of each sequence in their order."""
    found: dict[str, list[Step]] = defaultdict(list)
    query = select(t.step).where(among(t.step.c.sequence_id, sequence_ids)).order_by(t.step.c.position, t.step.c.id)
    for row in connection.execute(query).mappings():
        found[row["sequence_id"]].append(step_of(row))
    return {key: tuple(steps) for key, steps in found.items()}


def step_of(row: Any) -> Step:
    """A step from its record; an hour that cannot be read counts as none."""
    try:
        at = read_at(row["at"])
    except RefusedError:
        at = None
    branch = row["branch"] if isinstance(row["branch"], dict) else {}
    return Step(
        row["id"],
        row["position"] or 0,
        row["day"] or 0,
        row["channel"] or "task",
        row["text"] or "",
        row["template_id"] or "",
        row["track_id"] or "",
        read_condition(row["condition"]),
        {str(key): str(goes) for key, goes in branch.items()},
        at,
    )


def local_day(ms: int) -> date:
    """The local day of a moment."""
    return from_ms(ms).astimezone(local_zone()).date()


class OpenDays:
    """Which days count for somebody: working days of the rep's calendar that are no holiday of their country."""

    def __init__(self, connection: Connection, user_id: str) -> None:
        self._connection, self._user = connection, user_id

    @cached_property
    def _calendar(self) -> Any:
        territory = self._connection.execute(select(t.user.c.territory).where(t.user.c.id == self._user)).scalar()
        return Calendars(self._connection).of(territory or "")

    @cached_property
    def _rules(self) -> CallingRules:
        return lookups.calling_rules(self._connection)

    def of(self, country: str | None) -> IsOpen:
        """The test for a country (two letters, else only the rep's calendar counts)."""
        calendar, rules = self._calendar, self._rules
        code = (country or "").upper() if len(country or "") == 2 else ""
        keeps = bool(code) and rules.hours(code).keep_holidays

        def is_open(day: date) -> bool:
            return calendar.is_open_day(day) and not (keeps and rules.is_holiday(code, day))

        return is_open


@frozen
class Person:
    """Whom an enrolment is about: their records and the zone of their letters ('' for unknown)."""

    lead: dict[str, Any]
    contact: dict[str, Any]
    account: dict[str, Any]

    @property
    def country(self) -> str:
        """Two letters where it is known so."""
        return str(self.contact.get("country") or self.account.get("country") or "")

    @property
    def zone(self) -> str:
        """Their time zone, '' for unknown."""
        return str(self.contact.get("zone") or "")

    @property
    def name(self) -> str:
        """As people say it."""
        return str(self.contact.get("name") or self.account.get("name") or "")


def people(connection: Connection, lead_ids: Iterable[str]) -> dict[str, Person]:
    """The leads with their person and company, by lead id."""
    ids = list(lead_ids)
    leads = [dict(r) for r in connection.execute(select(t.lead).where(among(t.lead.c.id, ids))).mappings()]
    contacts = _by_id(connection, t.contact, (one["contact_id"] for one in leads))
    accounts = _by_id(
        connection,
        t.account,
        [one["account_id"] or contacts.get(one["contact_id"], {}).get("account_id") for one in leads],
    )
    found = {}
    for one in leads:
        contact = contacts.get(one["contact_id"] or "", {})
        account = accounts.get(one["account_id"] or contact.get("account_id") or "", {})
        found[one["id"]] = Person(one, contact, account)
    return found


def _by_id(connection: Connection, table: Any, ids: Iterable[str | None]) -> dict[str, dict[str, Any]]:
    wanted = {one for one in ids if one}
    return {r["id"]: dict(r) for r in connection.execute(select(table).where(among(table.c.id, wanted))).mappings()}


@frozen
class Since:
    """What happened about one enrolment since it began."""

    facts: Facts
    causes: tuple[Cause, ...]


def since(connection: Connection, enrolments: Sequence[dict[str, Any]], known: dict[str, Person]) -> dict[str, Since]:
    """Replies, conversations, meetings and what puts people out of reach, by enrolment id."""
    leads = {one["lead_id"] for one in enrolments if one["lead_id"]}
    a, m = t.activity.c, t.meeting.c
    happened, met = defaultdict(list), defaultdict(list)
    inbound = and_(a.direction == "in", a.kind.in_((*REPLIES, "call")))
    query = select(a.id, a.lead_id, a.kind, a.direction, a.at, a.created_at, a.outcome).where(
        among(a.lead_id, leads), or_(inbound, a.outcome.in_(CONVERSATIONS))
    )
    for row in connection.execute(query.order_by(a.at, a.id)):
        happened[row.lead_id].append(row)
    booked = select(m.id, m.lead_id, m.created_at).where(among(m.lead_id, leads), m.state.in_(MET))
    for one_met in connection.execute(booked):
        met[one_met.lead_id].append(one_met)
    found = {}
    for one in enrolments:
        begun, lead = one["created_at"], one["lead_id"]
        entries = [row for row in happened[lead] if (row.at or row.created_at) >= begun]
        replies = [row for row in entries if row.direction == "in" and row.kind in REPLIES]
        meetings = [row for row in met[lead] if row.created_at >= begun]
        causes = [
            Cause(row.id, "paused", written.REPLIED_ON(day=written.day_and_month(local_day(row.at or row.created_at))))
            for row in replies
        ]
        causes += [Cause(row.id, "ended", written.BOOKED()) for row in meetings]
        causes += _gone(one, known.get(lead))
        talked = any(row.kind == "call" or row.outcome for row in entries if row not in replies)
        found[one["id"]] = Since(Facts(bool(replies), talked, bool(meetings)), tuple(causes))
    return found


def _gone(enrolment: dict[str, Any], person: Person | None) -> list[Cause]:
    if person is None:
        return []
    stage, left = person.lead["stage"], person.contact.get("left")
    causes = []
    if stage in OUT_OF_REACH and (person.lead["stage_at"] or 0) >= enrolment["created_at"]:
        causes.append(Cause(f"{stage} {person.lead['stage_at']}", "ended", OUT_OF_REACH[stage]))
    if left:
        causes.append(Cause(f"left {left}", "ended", written.LEFT()))
    relationship, day = person.account.get("relationship"), person.account.get("relationship_since")
    if relationship in NO_LONGER_COLD and day and day >= (enrolment["started"] or ""):
        causes.append(Cause(f"{relationship} {day}", "paused", written.RELATION_NOW(relationship=relationship.lower())))
    return causes


def stopped_channels(connection: Connection, person: Person, today: date) -> tuple[str, ...]:
    """The channels closed for a person or their company today."""
    account = person.account
    who = stopping.targets(
        person=person.contact.get("id", ""),
        company=account.get("id", ""),
        names=(account.get("name") or "",),
        domains=account.get("domains") or (),
    )
    return stops.find(connection, who, today).channels(who)


def under_way_with(connection: Connection, persons: Iterable[Person]) -> list[dict[str, Any]]:
    """Enrolments under way with these people or anybody of their companies; each with `sequence` and `owner` named."""
    listed = list(persons)
    e = t.enrolment.c
    query = (
        select(t.enrolment, t.sequence.c.name.label("sequence"), t.user.c.name.label("owner"))
        .outerjoin(t.sequence, t.sequence.c.id == e.sequence_id)
        .outerjoin(t.user, t.user.c.id == e.owner_id)
        .where(
            e.state.in_(UNDER_WAY),
            or_(
                among(e.lead_id, {one.lead["id"] for one in listed}),
                among(e.contact_id, {one.contact["id"] for one in listed if one.contact}),
                among(e.account_id, {one.account["id"] for one in listed if one.account}),
            ),
        )
        .order_by(e.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def in_bin(connection: Connection, entity: str, ids: Iterable[str]) -> set[str]:
    """Which of these records somebody threw away."""
    query = select(bin_item.c.row_id).where(bin_item.c.entity == entity, among(bin_item.c.row_id, ids))
    return set(connection.execute(query).scalars())


def occurred(connection: Connection, entity: str, ids: Iterable[str]) -> set[str]:
    """Which of these derived records are there already, or were thrown away: they are not made again."""
    wanted, column = list(ids), t.RECORDS[entity].c.id
    there = set(connection.execute(select(column).where(among(column, wanted))).scalars())
    return there | in_bin(connection, entity, wanted)


def note_id(enrolment_id: str, cause: str) -> str:
    """The line that tells what a cause did to an enrolment; once on all laptops."""
    return derived_id("sequence", enrolment_id, cause)


def step_id(enrolment_id: str, step: str) -> str:
    """The task, the letter or the note of a step that came due; once on all laptops (decisions 7)."""
    return derived_id("step", enrolment_id, step)


@frozen
class Objection:
    """Why somebody is not enrolled; `may_confirm` whether the rep may do it all the same."""

    words: str
    may_confirm: bool


def objections(
    connection: Connection, sequence: dict[str, Any], persons: Iterable[Person], today: date
) -> dict[str, Objection]:
    """Who is left out of an enrolment, by lead id: contact stopped, in a sequence already, a customer of a cold one."""
    listed = list(persons)
    inside = under_way_with(connection, listed)
    cold = bool((sequence["rules"] or {}).get("cold"))
    found: dict[str, Objection] = {}
    for one in listed:
        contact, account = one.contact.get("id"), one.account.get("id")
        own = [e for e in inside if e["lead_id"] == one.lead["id"] or (contact and e["contact_id"] == contact)]
        near = [e for e in inside if account and e["account_id"] == account]
        if "all" in stopped_channels(connection, one, today):
            found[one.lead["id"]] = Objection("must not be contacted", False)
        elif one.lead["stage"] in OUT_OF_REACH and one.lead["stage"] != "Nurture":
            found[one.lead["id"]] = Objection(f"is {str(one.lead['stage']).lower()}", False)
        elif one.contact.get("left"):
            found[one.lead["id"]] = Objection("has left the company", False)
        elif any(e["sequence_id"] == sequence["id"] for e in own):
            found[one.lead["id"]] = Objection("is in this sequence already", False)
        elif own:
            found[one.lead["id"]] = Objection(f"is in {own[0]['sequence']} already", True)
        elif near:
            whose = f", by {near[0]['owner']}" if near[0]["owner"] else ""
            found[one.lead["id"]] = Objection(f"has a colleague in {near[0]['sequence']}{whose}", True)
        elif cold and one.account.get("relationship") in ("Customer", "Partner", "Competitor"):
            found[one.lead["id"]] = Objection(f"is a {one.account['relationship'].lower()}", True)
    return found
