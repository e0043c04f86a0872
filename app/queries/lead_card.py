"""One lead, whole: what the workspace page and the command line show of it."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import Any

from sqlalchemy import Connection, or_, select

from app.clock import from_ms, local_zone
from app.domain import stopping, written
from app.domain.custom_fields import CustomField
from app.domain.meetings import OPEN as OPEN_MEETINGS
from app.domain.notes import of_kind, read_notes
from app.domain.qualification import UNKNOWN, Criterion, Definition
from app.domain.score_facts import events_of, facts_of
from app.domain.spoken_numbers import SpokenNumber
from app.domain.stages import Stage
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.queries.lead_rows import to_rows
from app.queries.rows import LeadRow
from app.queries.scores import ScoreStory, score_story
from app.store import custom_fields, lookups, scores, stops
from app.store.bulk import whole_rows
from app.store.stage_facts import definition_in_force
from app.store.tables import synced as t
from app.store.tables.local import history, lead_card

BAD_STATES = {
    "wrong": tr("marked as a wrong number"),
    "unclear": tr("not one that can be used"),
    "listed": tr("on a do-not-call list"),
    "bounced": tr("an address that bounced"),
}


@frozen
class Point:
    """An address or number: as shown, as dialled or mailed, its kind and state; `stopped` says why it must not be used.

    `zones` are where a number may ring, `country` two letters.
    """

    id: str
    shown: str
    value: str
    kind: str
    state: str
    stopped: str = ""
    zones: tuple[str, ...] = ()
    country: str = ""

    @property
    def usable(self) -> bool:
        """Whether it may be offered at all: to the dialler, the clipboard, the mail program."""
        return bool(self.value) and not self.stopped and self.state not in BAD_STATES


@frozen
class AnswerRow:
    """An answer to a criterion or a framework field; `on` an ISO day or ''."""

    key: str
    name: str
    status: str
    evidence: str
    source: str
    on: str
    asks: str = ""


@frozen
class Colleague:
    """A person of the same company."""

    id: str
    name: str
    title: str
    role: str
    left: str
    note: str = ""


@frozen
class StageMark:
    """A stage reached and when (ms UTC), None when not yet."""

    stage: str
    at: int | None
    present: bool


@frozen
class MeetingRow:
    """The next meeting. `start` ms UTC."""

    id: str
    title: str
    start: int
    minutes: int
    kind: str
    place: str
    state: str
    with_id: str
    with_name: str
    bring: str = ""
    site_id: str = ""


@frozen
class LeadCard:
    """Everything about one lead. `lead`, `contact` and `account` are the records as stored.

    `frameworks` are the names to choose from, `elsewhere` what was answered under another one: kept, and shown as such.
    `fields` are those the team defined.
    """

    row: LeadRow
    lead: dict[str, Any]
    contact: dict[str, Any]
    account: dict[str, Any]
    emails: tuple[Point, ...]
    numbers: tuple[Point, ...]
    criteria: tuple[AnswerRow, ...]
    framework: str
    framework_fields: tuple[AnswerRow, ...]
    people: tuple[Colleague, ...]
    meetings: tuple[MeetingRow, ...]
    stages: tuple[StageMark, ...]
    owner: str
    score: ScoreStory
    questions: tuple[str, ...]
    stopped: tuple[str, ...]
    sites: tuple[dict[str, Any], ...] = field(default=())
    stop_words: str = ""
    frameworks: tuple[str, ...] = ()
    elsewhere: tuple[AnswerRow, ...] = ()
    fields: tuple[CustomField, ...] = ()

    @property
    def zone(self) -> str:
        """Their time zone: as set by hand, else where their number rings when that is one place only; '' when unknown."""
        rings = next((one.zones for one in self.numbers if one.usable), ())
        return str(self.contact.get("zone") or "") or (rings[0] if len(rings) == 1 else "")

    @property
    def band(self) -> str:
        """Hot, Warm or Cool."""
        return self.score.now.band

    @property
    def reasons(self) -> dict[str, str]:
        """The strongest reasons of each part of the score in words."""
        return self.score.now.reasons

    @property
    def score_change(self) -> int:
        """Change of the score in the last seven days."""
        return self.score.change

    @property
    def met(self) -> int:
        """How many of the four criteria are Met."""
        return sum(one.status == "met" for one in self.criteria)


def find_lead(connection: Connection, lead_id: str) -> dict[str, Any]:
    """The lead record; RefusedError E-NOT-FOUND."""
    row = _one(connection, t.lead, lead_id)
    if not row:
        raise RefusedError("E-NOT-FOUND", tr("There is no lead {lead_id}.", lead_id=lead_id))
    return row


def lead_card_of(connection: Connection, lead_id: str, *, now: int) -> LeadCard:
    """The whole lead; RefusedError E-NOT-FOUND. `now` in ms UTC, for the score's decay."""
    lead = find_lead(connection, lead_id)
    contact = _one(connection, t.contact, lead["contact_id"])
    account = _one(connection, t.account, lead["account_id"] or contact.get("account_id"))
    activities = whole_rows(connection, t.activity, "lead_id", [lead_id], then=' ORDER BY "at"')
    signals = whole_rows(connection, t.signal, "lead_id", [lead_id])
    story = score_story(
        scores.scorer_of(connection), facts_of(lead, contact, account), events_of(activities, signals), now
    )
    found = connection.execute(select(lead_card).where(lead_card.c.lead_id == lead_id)).mappings()
    row = to_rows(connection, [found.one()])[0]
    answers = {one["criterion"]: one for one in whole_rows(connection, t.answer, "lead_id", [lead_id])}
    definition = definition_in_force(connection)
    framework = definition.framework(lead["framework"])
    owner = connection.execute(select(t.user.c.name).where(t.user.c.id == lead["owner_id"])).scalar() or ""
    today = from_ms(now).astimezone(local_zone()).date()
    reach = reach_of(connection, contact, account, today)
    return LeadCard(
        row,
        lead,
        contact,
        account,
        reach.emails,
        reach.numbers,
        tuple(_answer(one, answers) for one in definition.criteria),
        framework,
        tuple(_answer(one, answers) for one in definition.frameworks[framework]),
        _people(connection, contact, account),
        _meetings(connection, lead_id),
        _stages(connection, lead, activities),
        owner,
        story,
        _questions(activities),
        reach.stopped,
        tuple(whole_rows(connection, t.site, "account_id", [account["id"]])) if account else (),
        reach.words,
        tuple(definition.frameworks),
        _elsewhere(answers, definition, framework),
        custom_fields.fields(connection),
    )


def _one(connection: Connection, table: Any, row_id: str | None) -> dict[str, Any]:
    return next(iter(whole_rows(connection, table, "id", [row_id])), {}) if row_id else {}


def _held_by(table: Any, contact: dict[str, Any], account: dict[str, Any]) -> Any:
    return or_(table.c.contact_id == contact.get("id", ""), table.c.account_id == account.get("id", ""))


@frozen
class Reach:
    """Every way to a person and their company, each with its stop; `stopped` are the channels closed altogether."""

    emails: tuple[Point, ...]
    numbers: tuple[Point, ...]
    stopped: tuple[str, ...]
    words: str


def reach_of(connection: Connection, contact: dict[str, Any], account: dict[str, Any], today: date) -> Reach:
    """How to reach a contact and an account (either may be empty), on a local day."""
    mails, lines = _rows_of(connection, t.email, contact, account), _rows_of(connection, t.number, contact, account)
    who = stopping.targets(
        person=contact.get("id", ""), company=account.get("id", ""), names=(account.get("name") or "",),
        domains=account.get("domains") or (),
    )  # fmt: skip
    points = stopping.targets(
        numbers=[one["e164"] or one["value"] or "" for one in lines],
        addresses=[one["folded"] or one["value"] or "" for one in mails],
    )
    found = stops.find(connection, (*who, *points), today)

    def why(channel: str, *own: stops.Target) -> str:
        stop = found.on(channel, (*own, *who))
        return stopping.say_stop(stop, today) if stop is not None else ""

    said = lookups.spoken(connection, (one["e164"] for one in lines))
    return Reach(
        tuple(
            Point(r["id"], r["value"], r["folded"] or "", r["kind"] or "", r["state"] or "",
                  why("email", *stopping.targets(addresses=(r["folded"] or r["value"] or "",))))
            for r in mails
        ),
        tuple(
            _number(r, said.get(r["e164"] or ""), why("call", (stopping.NUMBER, r["e164"] or r["value"] or "")))
            for r in lines
        ),
        found.channels(who),
        next((words for words in (why(one) for one in stopping.CHANNELS) if words), ""),
    )  # fmt: skip


def _rows_of(
    connection: Connection, table: Any, contact: dict[str, Any], account: dict[str, Any]
) -> list[dict[str, Any]]:
    query = select(table).where(_held_by(table, contact, account)).order_by(table.c.contact_id.is_(None), table.c.rank)
    return [dict(row) for row in connection.execute(query).mappings()]


def _number(row: dict[str, Any], said: SpokenNumber | None, why: str) -> Point:
    extension = tr(" ext. {extension}", extension=row["extension"]) if row["extension"] else ""
    return Point(
        row["id"],
        said.said + extension if said else row["value"],
        row["e164"] or "",
        row["kind"] or "",
        row["state"] or "",
        why,
        said.zones if said else (),
        said.country if said else "",
    )


def _answer(one: Criterion, answers: dict[str, dict[str, Any]]) -> AnswerRow:
    found = answers.get(one.key, {})
    return AnswerRow(
        one.key,
        tr(one.name),
        found.get("status") or UNKNOWN,
        found.get("evidence") or "",
        found.get("source") or "",
        found.get("on") or "",
        tr(one.asks),
    )


def _elsewhere(answers: dict[str, dict[str, Any]], definition: Definition, framework: str) -> tuple[AnswerRow, ...]:
    shown = {one.key for one in (*definition.criteria, *definition.frameworks[framework])}
    names = {one.key: one for fields in definition.frameworks.values() for one in fields}
    return tuple(
        _answer(names.get(key) or Criterion(key, key.replace("_", " ").capitalize(), ""), answers)
        for key, kept in sorted(answers.items())
        if key not in shown and kept.get("evidence")
    )


def _people(connection: Connection, contact: dict[str, Any], account: dict[str, Any]) -> tuple[Colleague, ...]:
    if not account:
        rows = [contact] if contact else []
    else:
        rows = whole_rows(connection, t.contact, "account_id", [account["id"]], then=" ORDER BY created_at LIMIT 60")
    people = [
        Colleague(r["id"], r["name"] or "", r["title"] or "", r["role"] or "", r["left"] or "", r["note"] or "")
        for r in rows
    ]
    return tuple(sorted(people, key=lambda one: one.id != contact.get("id")))


def _meetings(connection: Connection, lead_id: str) -> tuple[MeetingRow, ...]:
    meeting = t.meeting.c
    query = (
        select(t.meeting, t.user.c.name.label("with_name"))
        .outerjoin(t.user, t.user.c.id == meeting.owner_id)
        .where(meeting.lead_id == lead_id, meeting.state.in_(OPEN_MEETINGS))
        .order_by(meeting.start)
    )
    return tuple(
        MeetingRow(
            r["id"],
            written.say("meeting", r["title"]),
            r["start"],
            r["minutes"] or 30,
            r["kind"] or "",
            r["place"] or "",
            r["state"],
            r["owner_id"] or "",
            r["with_name"] or "",
            r["bring"] or "",
            r["site_id"] or "",
        )
        for r in connection.execute(query).mappings()
        if r["start"] is not None
    )


def _stages(connection: Connection, lead: dict[str, Any], activities: list[dict[str, Any]]) -> tuple[StageMark, ...]:
    reached: dict[str, int] = {Stage.NEW.value: lead["arrived_at"] or lead["created_at"]}
    for one in activities:
        if one["kind"] == "stage" and one["detail"]:
            reached[one["detail"].get("to", "")] = one["at"]
    reached[lead["stage"]] = lead["stage_at"] or reached.get(lead["stage"], lead["created_at"])
    order = [stage.value for stage in Stage if stage not in (Stage.NURTURE, Stage.DISQUALIFIED)]
    if lead["stage"] not in order:
        order.append(lead["stage"])
    return tuple(StageMark(stage, reached.get(stage), stage == lead["stage"]) for stage in order)


def _questions(activities: list[dict[str, Any]]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for one in activities:
        for words in of_kind(read_notes(one["body"] or ""), "question"):
            words = words[0].upper() + words[1:]
            found[words if words.endswith("?") else words + "?"] = None
    return tuple(found)


def history_of(connection: Connection, record_ids: list[str]) -> list[dict[str, Any]]:
    """Field changes of records, newest first: place in the history, entity, unit, at, user, old, new."""
    from app.store.sets import among

    query = (
        select(history, t.user.c.name.label("user"))
        .outerjoin(t.user, t.user.c.id == history.c.user_id)
        .where(among(history.c.row_id, record_ids))
        .order_by(history.c.pos.desc())
        .limit(500)
    )
    return [
        {
            "pos": r["pos"],
            "entity": r["entity"],
            "id": r["row_id"],
            "field": r["unit"],
            "at": r["at"],
            "by": r["user"] or "",
            "old": r["old"],
            "new": r["new"],
        }
        for r in connection.execute(query).mappings()
    ]
