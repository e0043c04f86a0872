"""A lead with its timeline and an account, in the words that are printed."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, select

from app.clock import from_ms, to_ms
from app.domain.next_steps import say_step
from app.domain.printed_records import PrintedRecord, PrintedRow, PrintedSection
from app.domain.qualification import STATUS_WORDS
from app.errors import RefusedError
from app.language import tr
from app.queries.account_card import account_card_of
from app.queries.brief_conversation import say_day_and_month
from app.queries.briefs import facts_of_card
from app.queries.lead_card import AnswerRow, LeadCard, Point, lead_card_of
from app.queries.timeline import TimelineItem, timeline
from app.store import outbox
from app.store.tables import synced as t


def printed_record(connection: Connection, record_id: str, *, kind: str = "", now: datetime, by: str) -> PrintedRecord:
    """The sheet of a lead or an account by its id, `kind` "lead" or "account" where only that is meant.

    RefusedError E-NOT-FOUND.
    """
    for name, table, make in (("lead", t.lead, _lead), ("account", t.account, _account)):
        if kind in ("", name) and connection.execute(select(table.c.id).where(table.c.id == record_id)).scalar():
            return make(connection, record_id, now, by)
    raise RefusedError(
        "E-NOT-FOUND",
        tr(
            "There is no {kind} {record_id}.",
            kind=tr(kind.capitalize()) if kind else tr("lead or account"),
            record_id=record_id,
        ),
    )


def _lead(connection: Connection, lead_id: str, now: datetime, by: str) -> PrintedRecord:
    card = lead_card_of(connection, lead_id, now=to_ms(now))
    row = card.row
    facts = " · ".join(
        one
        for one in (row.title, row.company, tr(row.stage), tr("score {score}", score=row.score), facts_of_card(card))
        if one
    )
    sections = (
        PrintedSection(tr("How to reach them"), _reach(card)),
        PrintedSection(tr("What stands"), _standing(card, now)),
        PrintedSection(tr("Qualification"), tuple(map(_answer, card.criteria))),
        PrintedSection(card.framework, tuple(map(_answer, card.framework_fields))),
        PrintedSection(
            tr("People"), tuple(PrintedRow(", ".join(filter(None, (p.title, p.role))), p.name) for p in card.people)
        ),
        PrintedSection(tr("Timeline, newest first"), tuple(_event(one, now) for one in timeline(connection, lead_id))),
    )
    return _record(connection, tr("Lead"), row.name, facts, sections, now, by, card.contact.get("language") or "en")


def _reach(card: LeadCard) -> tuple[PrintedRow, ...]:
    def point(one: Point) -> PrintedRow:
        return PrintedRow(_usable(one), "" if one.stopped else one.shown, tr(one.kind.capitalize()) or tr("Other"))

    rows = tuple(map(point, (*card.numbers, *card.emails)))
    return (PrintedRow("", card.stop_words), *rows) if card.stop_words else rows


def _usable(one: Point) -> str:
    return one.stopped or (one.state if one.state in ("wrong", "bounced", "listed", "unclear") else "")


def _standing(card: LeadCard, now: datetime) -> tuple[PrintedRow, ...]:
    step = say_step(card.row.next, now) if card.row.next.at else tr("No next step")
    meetings = (
        PrintedRow(f"{one.title}, {_moment(one.start, now)}, {one.state}", label=tr("Meeting")) for one in card.meetings
    )
    why = (PrintedRow(card.lead["why_now"], label=tr("Why now")),) if card.lead["why_now"] else ()
    asked = (PrintedRow(one, label=tr("Open question")) for one in card.questions)
    return (
        PrintedRow(step, label=tr("Next step")),
        PrintedRow(card.owner or tr("Nobody"), label=tr("Owner")),
        *why,
        *meetings,
        *asked,
    )


def _answer(one: AnswerRow) -> PrintedRow:
    said = f"{STATUS_WORDS.get(one.status, one.status)}." if one.evidence else tr("Not asked yet")
    source = f" ({one.source})" if one.source and one.evidence else ""
    return PrintedRow(f"{said} {one.evidence}{source}".strip(), label=one.name)


def _event(one: TimelineItem, now: datetime) -> PrintedRow:
    minutes = f"{one.seconds // 60} min {one.seconds % 60} s" if one.seconds else ""
    title = one.title or tr(one.kind.capitalize())
    said = (title, one.outcome, minutes if minutes not in title else "", one.by)
    head = ", ".join(part for part in said if part)
    return PrintedRow(" / ".join(line.text for line in one.lines if line.text), head, _moment(one.at, now))


def _account(connection: Connection, account_id: str, now: datetime, by: str) -> PrintedRecord:
    card = account_card_of(connection, account_id, today=now.date())
    record = card.record
    facts = [record.get("industry") or "", tr("{people:,} people", people=record['people']) if record.get("people") else "",
             ", ".join(record.get("domains") or ()), tr("owner {owner}", owner=card.owner) if card.owner else ""]  # fmt: skip
    sites = tuple(
        PrintedRow(". ".join(filter(None, (one.address, one.hours, one.get_in))), one.name) for one in card.sites
    )
    people = tuple(
        PrintedRow(
            ", ".join(
                filter(
                    None,
                    (one.title, tr(one.role), tr(one.stage), tr("left", said_of="the company") if one.left else ""),
                )
            ),
            one.name,
        )
        for one in card.people
    )
    leads = tuple(
        PrintedRow(tr("{stage}, score {score}", stage=tr(one.stage), score=one.score), one.name) for one in card.leads
    )
    note = (PrintedSection(tr("Note"), (PrintedRow(record["note"]),)),) if record.get("note") else ()
    stop = (PrintedSection(tr("Do not contact"), (PrintedRow(card.stop_words),)),) if card.stop_words else ()
    sections = (
        *stop,
        PrintedSection(tr("Leads"), leads),
        PrintedSection(tr("People"), people),
        PrintedSection(tr("Sites"), sites),
        *note,
    )
    return _record(connection, tr("Account"), card.name, " · ".join(filter(None, facts)), sections, now, by, "en")


def _record(
    connection: Connection, kind: str, title: str, facts: str, sections: tuple[PrintedSection, ...], now: datetime,
    by: str, language: str,
) -> PrintedRecord:  # fmt: skip
    joined = outbox.state(connection, "client") is not None
    printed = tr("{now:%a} {day} {now:%b %Y, %H:%M}", now=now, day=now.day)
    unsynced = outbox.waiting(connection) if joined else 0
    return PrintedRecord(kind, title, facts, by, printed, sections, unsynced, language)


def _moment(ms: int, now: datetime) -> str:
    at = from_ms(ms).astimezone(now.tzinfo)
    year = "" if at.year == now.year else f" {at.year}"
    return f"{say_day_and_month(date(at.year, at.month, at.day))}{year}, {at:%H:%M}"
