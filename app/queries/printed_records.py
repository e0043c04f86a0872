"""A lead with its timeline and an account, in the words that are printed."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, select

from app.clock import from_ms, to_ms
from app.domain.next_steps import say_step
from app.domain.printed_records import PrintedRecord, PrintedRow, PrintedSection
from app.domain.qualification import STATUS_WORDS
from app.errors import RefusedError
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
    raise RefusedError("E-NOT-FOUND", f"There is no {kind or 'lead or account'} {record_id}.")


def _lead(connection: Connection, lead_id: str, now: datetime, by: str) -> PrintedRecord:
    card = lead_card_of(connection, lead_id, now=to_ms(now))
    row = card.row
    facts = " · ".join(
        one for one in (row.title, row.company, row.stage, f"score {row.score}", facts_of_card(card)) if one
    )
    sections = (
        PrintedSection("How to reach them", _reach(card)),
        PrintedSection("What stands", _standing(card, now)),
        PrintedSection("Qualification", tuple(map(_answer, card.criteria))),
        PrintedSection(card.framework, tuple(map(_answer, card.framework_fields))),
        PrintedSection(
            "People", tuple(PrintedRow(", ".join(filter(None, (p.title, p.role))), p.name) for p in card.people)
        ),
        PrintedSection("Timeline, newest first", tuple(_event(one, now) for one in timeline(connection, lead_id))),
    )
    return _record(connection, "Lead", row.name, facts, sections, now, by, card.contact.get("language") or "en")


def _reach(card: LeadCard) -> tuple[PrintedRow, ...]:
    def point(one: Point) -> PrintedRow:
        return PrintedRow(_usable(one), "" if one.stopped else one.shown, one.kind.capitalize() or "Other")

    rows = tuple(map(point, (*card.numbers, *card.emails)))
    return (PrintedRow("", card.stop_words), *rows) if card.stop_words else rows


def _usable(one: Point) -> str:
    return one.stopped or (one.state if one.state in ("wrong", "bounced", "listed", "unclear") else "")


def _standing(card: LeadCard, now: datetime) -> tuple[PrintedRow, ...]:
    step = say_step(card.row.next, now) if card.row.next.at else "No next step"
    meetings = (
        PrintedRow(f"{one.title}, {_moment(one.start, now)}, {one.state}", label="Meeting") for one in card.meetings
    )
    why = (PrintedRow(card.lead["why_now"], label="Why now"),) if card.lead["why_now"] else ()
    asked = (PrintedRow(one, label="Open question") for one in card.questions)
    return (
        PrintedRow(step, label="Next step"),
        PrintedRow(card.owner or "Nobody", label="Owner"),
        *why,
        *meetings,
        *asked,
    )


def _answer(one: AnswerRow) -> PrintedRow:
    said = f"{STATUS_WORDS.get(one.status, one.status)}." if one.evidence else "Not asked yet"
    source = f" ({one.source})" if one.source and one.evidence else ""
    return PrintedRow(f"{said} {one.evidence}{source}".strip(), label=one.name)


def _event(one: TimelineItem, now: datetime) -> PrintedRow:
    minutes = f"{one.seconds // 60} min {one.seconds % 60} s" if one.seconds else ""
    title = one.title or one.kind.capitalize()
    said = (title, one.outcome, minutes if minutes not in title else "", one.by)
    head = ", ".join(part for part in said if part)
    return PrintedRow(" / ".join(line.text for line in one.lines if line.text), head, _moment(one.at, now))


def _account(connection: Connection, account_id: str, now: datetime, by: str) -> PrintedRecord:
    card = account_card_of(connection, account_id, today=now.date())
    record = card.record
    facts = [record.get("industry") or "", f"{record['people']:,} people" if record.get("people") else "",
             ", ".join(record.get("domains") or ()), f"owner {card.owner}" if card.owner else ""]  # fmt: skip
    sites = tuple(
        PrintedRow(". ".join(filter(None, (one.address, one.hours, one.get_in))), one.name) for one in card.sites
    )
    people = tuple(
        PrintedRow(", ".join(filter(None, (one.title, one.role, one.stage, "left" if one.left else ""))), one.name)
        for one in card.people
    )
    leads = tuple(PrintedRow(f"{one.stage}, score {one.score}", one.name) for one in card.leads)
    note = (PrintedSection("Note", (PrintedRow(record["note"]),)),) if record.get("note") else ()
    stop = (PrintedSection("Do not contact", (PrintedRow(card.stop_words),)),) if card.stop_words else ()
    sections = (
        *stop,
        PrintedSection("Leads", leads),
        PrintedSection("People", people),
        PrintedSection("Sites", sites),
        *note,
    )
    return _record(connection, "Account", card.name, " · ".join(filter(None, facts)), sections, now, by, "en")


def _record(
    connection: Connection, kind: str, title: str, facts: str, sections: tuple[PrintedSection, ...], now: datetime,
    by: str, language: str,
) -> PrintedRecord:  # fmt: skip
    joined = outbox.state(connection, "client") is not None
    printed = f"{now:%a} {now.day} {now:%b %Y, %H:%M}"
    unsynced = outbox.waiting(connection) if joined else 0
    return PrintedRecord(kind, title, facts, by, printed, sections, unsynced, language)


def _moment(ms: int, now: datetime) -> str:
    at = from_ms(ms).astimezone(now.tzinfo)
    year = "" if at.year == now.year else f" {at.year}"
    return f"{say_day_and_month(date(at.year, at.month, at.day))}{year}, {at:%H:%M}"
