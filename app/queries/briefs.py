"""The brief of a lead: every fact in the words that will be printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, select

from app.clock import from_ms
from app.domain import written
from app.domain.brief_json import brief_from_json
from app.domain.briefs import (
    ALL_PARTS,
    BriefCriterion,
    BriefData,
    BriefField,
    BriefMeeting,
    BriefObjection,
    BriefPerson,
    BriefScorePart,
    BriefWho,
    Mark,
)
from app.domain.money import say_money
from app.domain.notes import of_kind
from app.errors import RefusedError
from app.language import inner, plural, tr
from app.queries import brief_look
from app.queries.brief_conversation import conversation, say_day_and_month
from app.queries.lead_card import AnswerRow, LeadCard, MeetingRow, lead_card_of
from app.queries.timeline import TimelineItem, timeline
from app.store import outbox
from app.store.tables import synced as t

ENTRIES = 5
WORDLESS = ("Booked", "Confirmed")  # states of a meeting that go without saying
_MARKS = {"met": Mark.MET, "partly": Mark.PARTLY}
_PRONOUNS = {"she": "her", "he": "his", "they": "their"}


def brief_of(
    connection: Connection,
    lead_id: str,
    *,
    now: datetime,
    sender: str,
    receiver: str = "",
    number: str = "",
    why_now: str = "",
    meeting: MeetingRow | None = None,
    override: str = "",
    included: tuple[str, ...] | None = None,
) -> BriefData:
    """The brief as it would print at the local moment `now`; without a `number` it is a draft.

    `included` of ALL_PARTS; None is what the company's briefs begin with.
    """
    included = brief_look.usual_parts(connection) if included is None else included
    ms = int(now.timestamp() * 1000)
    card = lead_card_of(connection, lead_id, now=ms)
    items = timeline(connection, lead_id)
    meeting = meeting or (card.meetings[0] if card.meetings else None)
    entries = conversation(items, now, card.contact.get("pronoun") or "") if "conversation" in included else ()
    quote, quote_source = _quote(items, now) if "pain" in included else ("", "")
    return BriefData(
        number=number,
        company=card.row.company or card.row.name,
        facts=facts_of_card(card),
        sender=sender,
        receiver=receiver or (meeting.with_name if meeting else ""),
        printed=tr("{now:%a} {day} {now:%b %Y, %H:%M}", now=now, day=now.day),
        meeting=_meeting(connection, meeting, now) if meeting else None,
        who=_who(card),
        why_now=why_now or card.lead["why_now"] or "",
        pain_heading=tr("Pain, in {pronoun} words", pronoun=tr(_pronoun(card))),
        quote=quote,
        quote_source=quote_source,
        criteria=tuple(_criterion(one, now) for one in card.criteria),
        override_reason=override or card.lead["override"] or "",
        framework=card.framework,
        framework_fields=tuple(
            BriefField(one.name, _MARKS.get(one.status, Mark.NOT_MET), one.evidence) for one in card.framework_fields
        ),
        conversation=entries[-ENTRIES:],
        earlier_entries=max(len(entries) - ENTRIES, 0),
        objections=_objections(items) if "objections" in included else (),
        people=_people(card) if "people" in included else (),
        score=card.row.score,
        band=inner(tr(card.band)),
        score_change=_change(card.score_change),
        score_parts=_parts(card) if "score" in included else (),
        questions=card.questions if "questions" in included else (),
        unsynced=outbox.waiting(connection),
        has_server=outbox.state(connection, "client") is not None,
        language=card.contact.get("language") or "en",
        draft=not number,
        left_out=tuple(part for part in ALL_PARTS if part not in included),
        logo=brief_look.logo(connection),
    )


def _pronoun(card: LeadCard) -> str:
    return _PRONOUNS.get(card.contact.get("pronoun") or "they", "their")


def facts_of_card(card: LeadCard) -> str:
    """Industry, people, sites and value in one line."""
    account, sites = card.account, len(card.sites)
    parts = [
        account.get("industry") or "",
        tr("{people:,} people", people=account["people"]) if account.get("people") else "",
        plural(sites, "{number} site", "{number} sites") if sites else "",
    ]
    value = say_money(card.row.value_minor, card.row.value_currency)
    if value:
        period = tr(" a year") if card.lead["value_period"] == "year" else ""
        parts.append(tr("{value}{period} (estimate)", value=value, period=period))
    return " · ".join(part for part in parts if part)


def _meeting(connection: Connection, meeting: MeetingRow, now: datetime) -> BriefMeeting:
    start = from_ms(meeting.start).astimezone(now.tzinfo)
    end = start + timedelta(minutes=meeting.minutes)
    kinds = {"on site": tr("on site"), "video": tr("by video"), "phone": tr("by phone")}
    what = f"{meeting.title}, {kinds.get(meeting.kind, meeting.kind)}." + (f" {meeting.bring}" if meeting.bring else "")
    site = (
        connection.execute(select(t.site).where(t.site.c.id == meeting.site_id)).mappings().first()
        if meeting.site_id
        else None
    )
    if site:
        place, address = site["name"] or "", ", ".join(site[one] for one in ("street", "postcode") if site[one])
    else:
        link = connection.execute(select(t.meeting.c.link).where(t.meeting.c.id == meeting.id)).scalar() or ""
        place, address = meeting.place, link if link != meeting.place else ""
    return BriefMeeting(
        tr("{start:%a} {day} {start:%b, %H:%M}–{end:%H:%M}", start=start, day=start.day, end=end),
        what,
        place,
        address,
        (site["get_in"] or "") if site else "",
        "" if meeting.state in WORDLESS else meeting.state,
        meeting.start,
    )


def _who(card: LeadCard) -> BriefWho:
    contact = card.contact
    role = inner(tr((contact.get("role") or "").capitalize()))
    lines = [", ".join(one for one in (contact.get("title") or "", role if role != "unknown" else "") if one)]
    stopped = "call" in card.stopped or "all" in card.stopped
    for index, number in enumerate(card.numbers[:2]):
        hours = (
            tr(", best {best_hours}", best_hours=contact["best_hours"])
            if not index and contact.get("best_hours")
            else ""
        )
        state = tr(" (do not call)") if stopped else tr(" (wrong number)") if number.state == "wrong" else ""
        lines.append(f"{tr('On the day ') if index else ''}{number.shown}{hours}{state}")
    if not card.numbers and card.emails:
        lines.append(card.emails[0].shown)
    return BriefWho(card.row.name, tuple(line for line in lines if line))


def _criterion(one: AnswerRow, now: datetime) -> BriefCriterion:
    day = say_day_and_month(date.fromisoformat(one.on)) if one.on else ""
    source = ", ".join(part for part in (written.say(written.SOURCE, one.source), day) if part)
    return BriefCriterion(one.name, _MARKS.get(one.status, Mark.NOT_MET), one.evidence, source)


def _quote(items: list[TimelineItem], now: datetime) -> tuple[str, str]:
    for item in items:
        quotes = of_kind(item.lines, "quote")
        if quotes:
            words = " ".join(one[0].upper() + one[1:] + ("" if one[-1] in ".?!" else ".") for one in quotes[:2])
            day = from_ms(item.at).astimezone(now.tzinfo).date()
            return words, f"{say_day_and_month(day)} {inner(tr(item.kind.capitalize()))}"
    return "", ""


def _objections(items: list[TimelineItem]) -> tuple[BriefObjection, ...]:
    found: dict[str, BriefObjection] = {}
    for item in reversed(items):
        for raw in item.detail.get("objections") or ():
            found[raw["says"]] = BriefObjection(raw["says"], bool(raw.get("handled")), raw.get("reply") or "")
    return tuple(found.values())


def _people(card: LeadCard) -> tuple[BriefPerson, ...]:
    met = {card.contact.get("id")}
    return tuple(
        BriefPerson(one.name, one.title, _part(one.role, one.note, met=one.id in met))
        for one in card.people
        if not one.left
    )


def _part(role: str, note: str, *, met: bool) -> str:
    words = note.splitlines()[0] if note else role if role != "unknown" else ""
    words = words[:1].upper() + words[1:]
    if met:
        return words
    return tr("{words}, not met yet", words=words) if words else tr("Not met yet")


def _change(change: int) -> str:
    return (
        tr("up {change} this week", change=change)
        if change > 0
        else tr("down {value} this week", value=-change)
        if change < 0
        else ""
    )


def _parts(card: LeadCard) -> tuple[BriefScorePart, ...]:
    row = card.row
    return tuple(
        BriefScorePart(tr(name.capitalize()), value, card.reasons[name])
        for name, value in (("fit", row.fit), ("engagement", row.engagement), ("intent", row.intent))
    )


def frozen_brief(connection: Connection, record_id: str) -> BriefData | None:
    """The frozen brief of a handoff, or of a lead's newest handoff; None when there is none yet."""
    handoff = t.handoff.c
    raw = connection.execute(
        select(handoff.brief)
        .where((handoff.id == record_id) | (handoff.lead_id == record_id))
        .order_by(handoff.offered_at.desc())
        .limit(1)
    ).scalar()
    return replace(brief_from_json(raw), logo=brief_look.logo(connection)) if raw else None


def lead_of(connection: Connection, record_id: str) -> str:
    """The lead of a lead or handoff id; RefusedError E-NOT-FOUND."""
    if connection.execute(select(t.lead.c.id).where(t.lead.c.id == record_id)).scalar():
        return record_id
    found = connection.execute(select(t.handoff.c.lead_id).where(t.handoff.c.id == record_id)).scalar()
    if found is None:
        raise RefusedError("E-NOT-FOUND", tr("There is no lead {record_id}.", record_id=record_id))
    return str(found)
