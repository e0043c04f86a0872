"""The AE's morning (design 4.18): what to answer by deadline, today's meetings, verdicts due, deals without next step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select

from app.clock import from_ms, to_ms
from app.domain import written
from app.domain.handoffs import CANNOT, LAST_HOURS, RECEIPT, RETURN, VERDICT, runs, say_awaited, working_left
from app.domain.money import say_short
from app.domain.opportunities import DealStage
from app.domain.return_reasons import NO_SHOW
from app.domain.when import say_day, say_moment
from app.frozen import frozen
from app.language import tr
from app.queries import opportunities
from app.queries.handoffs import HandoffRow, handoff_rows
from app.queries.opportunities import DealFilter
from app.store.covers import covered, for_words
from app.store.tables import synced as t
from app.store.tables.local import lead_card

KINDS = {"phone": "phone", "video": "video", "on site": "map-pin"}


@frozen
class AeRow:
    """One line. `handoff` is what is answered or whose brief it is; `tone` colours `due`; `score` None for a deal."""

    id: str
    group: str
    icon: str
    who: str
    person: str
    why: str
    due: str
    tone: str = "text"
    sender: str = ""
    value: str = ""
    score: int | None = None
    parts: tuple[int, int, int] = (0, 0, 0)
    lead_id: str = ""
    deal_id: str = ""
    handoff: HandoffRow | None = None

    @property
    def awaits(self) -> str:
        """RECEIPT, VERDICT, or '' where the user owes nothing."""
        return self.handoff.awaits if self.handoff is not None and self.handoff.mine else ""


@frozen
class AeGroup:
    """A heading with its rows."""

    key: str
    title: str
    hint: str
    rows: tuple[AeRow, ...]


@frozen
class AeToday:
    """`next_meeting` in words, '' when none is booked; `briefs` handoffs of today's meetings in their order."""

    groups: tuple[AeGroup, ...]
    receipts_in_time: int | None
    verdicts_in_time: int | None
    next_meeting: str
    briefs: tuple[str, ...]


def ae_today(connection: Connection, *, user_id: str, now: datetime) -> AeToday:
    """The morning of that AE at a local moment."""
    rows = handoff_rows(connection, user_id=user_id, now=now, limit=2_000)
    cards = _cards(connection, {row.lead_id for row in rows})
    mine = [row for row in rows if row.mine]
    answer = [
        _answer(row, cards, now) for row in sorted(mine, key=lambda row: _due(row) or 2**62) if _presses(row, now)
    ]
    due = [
        _answer(row, cards, now, "due") for row in sorted(mine, key=lambda row: _due(row) or 2**62) if _ended(row, now)
    ]
    due += [_missed(row, cards) for row in rows if row.receiver_id == user_id and row.missed]
    meetings = _meetings(connection, user_id, now, rows)
    groups = (
        AeGroup("answer", tr("Answer"), tr("receipts, and verdicts in their last 8 hours"), tuple(answer)),
        AeGroup("meeting", tr("Meetings today"), _unconfirmed(meetings), tuple(meetings)),
        AeGroup("due", tr("Verdict due"), tr("the meeting has ended, clock running"), tuple(due)),
        AeGroup("deal", tr("Opportunities without next step"), "", tuple(_deals(connection, user_id, now))),
        AeGroup(
            "back",
            tr("Came back"),
            tr("returned by you, now answered by the rep"),
            tuple(_back(connection, user_id, now, rows, cards)),
        ),
    )
    briefs = tuple(row.handoff.id for row in meetings if row.handoff is not None)
    return AeToday(
        tuple(one for one in groups if one.rows),
        _in_time(connection, user_id, "receipt", to_ms(now)),
        _in_time(connection, user_id, "verdict", to_ms(now)),
        _next_meeting(connection, user_id, now),
        briefs,
    )


def _due(row: HandoffRow) -> int | None:
    return row.receipt_due if row.awaits == RECEIPT else row.verdict_due


def _presses(row: HandoffRow, now: datetime) -> bool:
    if row.awaits == RECEIPT:
        return True
    due = row.verdict_due
    return due is not None and working_left(due, now, row.zone) <= LAST_HOURS


def _ended(row: HandoffRow, now: datetime) -> bool:
    due = row.verdict_due
    return row.awaits == VERDICT and not _presses(row, now) and runs(VERDICT, due, now, row.zone)


def _cards(connection: Connection, lead_ids: set[str]) -> dict[str, Any]:
    c = lead_card.c
    query = select(c.lead_id, c.score, c.fit, c.engagement, c.intent, c.value_minor, c.value_currency)
    found = connection.execute(query.where(c.stage.in_(("Handed off", "Accepted", "Connected", "Meeting set")))).all()
    return {row.lead_id: row for row in found if row.lead_id in lead_ids}


def _row(row: HandoffRow, cards: dict[str, Any], group: str, *, icon: str, why: str, due: str, tone: str) -> AeRow:
    made = AeRow(
        f"{group}:{row.id}", group, icon, row.company or row.name, row.name if row.company else "", why, due, tone, row.sender,
        lead_id=row.lead_id, handoff=row,
    )  # fmt: skip
    card = cards.get(row.lead_id)
    if card is None:
        return made
    value = say_short(card.value_minor, card.value_currency or "") if card.value_minor else ""
    return replace(
        made, value=value, score=card.score or 0, parts=(card.fit or 0, card.engagement or 0, card.intent or 0)
    )


def _answer(row: HandoffRow, cards: dict[str, Any], now: datetime, group: str = "answer") -> AeRow:
    due = _due(row)
    words = (
        say_awaited(row.awaits, due, now, row.zone)
        if due is not None
        else tr("{awaits} due", awaits=tr(row.awaits.capitalize()))
    )
    tone = "text"
    if due is not None and from_ms(due) < now:
        tone = "bad"
    elif due is not None and row.awaits == VERDICT and _presses(row, now):
        tone = "warn"
    stands_in = tr(" · for {split}", split=row.receiver.split(" ")[0]) if row.stands_in else ""
    why = tr(
        "{awaits} · {meeting}, brief {code}{stands_in}",
        awaits=tr(row.awaits.capitalize()),
        meeting=row.meeting or tr("no meeting yet"),
        code=row.code,
        stands_in=stands_in,
    )
    return _row(row, cards, group, icon="arrow-right-to-line", why=why, due=words, tone=tone)


def _missed(row: HandoffRow, cards: dict[str, Any]) -> AeRow:
    why = tr("No-show · with {split} to book again", split=row.sender.split(" ")[0] or tr("the SDR"))
    return _row(row, cards, "due", icon="user-x", why=why, due=tr("nothing owed"), tone="text2")


def _meetings(connection: Connection, user_id: str, now: datetime, rows: Sequence[HandoffRow]) -> list[AeRow]:
    m, absent = t.meeting.c, covered(connection, user_id, now.date())
    start = now.replace(hour=0, minute=0, second=0, microsecond=0)
    query = (
        select(t.meeting, t.contact.c.name.label("person"), t.account.c.name.label("company"))
        .outerjoin(t.contact, t.contact.c.id == m.contact_id)
        .outerjoin(t.account, t.account.c.id == m.account_id)
        .where(m.owner_id.in_([user_id, *absent]), m.start >= to_ms(start), m.start < to_ms(start + timedelta(days=1)))
        .where(m.state.not_in(("Cancelled", "Busy")))
        .order_by(m.start)
    )
    found = connection.execute(query).all()
    handed = {row.lead_id: row for row in reversed(rows)}  # the newest of a lead
    cards = _cards(connection, {row.lead_id for row in found if row.lead_id})
    made = []
    for one in found:
        begin = from_ms(one.start).astimezone(now.tzinfo)
        end = begin + timedelta(minutes=one.minutes or 30)
        handoff, card = handed.get(one.lead_id), cards.get(one.lead_id)
        said = {"Booked": tr("not confirmed"), "Confirmed": tr("confirmed")}.get(one.state, tr(one.state or ""))
        parts = (
            for_words(absent[one.owner_id]) if one.owner_id in absent else "",
            one.title or tr("Meeting"),
            one.kind or "",
            one.place or "",
            said,
            tr("brief {code}", code=handoff.code) if handoff else "",
        )
        tone = "text3" if end < now else "warn" if one.state == "Booked" else "accentT"
        made.append(
            AeRow(
                f"meeting:{one.id}", "meeting", KINDS.get(one.kind or "", "calendar"), one.company or one.person or tr("Meeting"),
                (one.person or "") if one.company else "", " · ".join(part for part in parts if part),
                f"{begin:%H:%M}–{end:%H:%M}", tone, handoff.sender if handoff else "",
                say_short(card.value_minor, card.value_currency or "") if card and card.value_minor else "",
                card.score or 0 if card else None, (card.fit or 0, card.engagement or 0, card.intent or 0) if card else (0, 0, 0),
                lead_id=one.lead_id or "", handoff=handoff,
            )
        )  # fmt: skip
    return made


def _unconfirmed(meetings: Sequence[AeRow]) -> str:
    left = sum(tr("not confirmed") in row.why for row in meetings)
    return tr("all confirmed") if not left else tr("{left} not confirmed", left=left)


def _deals(connection: Connection, user_id: str, now: datetime) -> list[AeRow]:
    found = opportunities.board(connection, DealFilter(owner_id=user_id, next="none"), now=now)
    made = []
    for deal in (card for column in found.columns for card in column.cards):
        close = (
            tr(" · closes {day}", day=_say_date(date.fromisoformat(deal.close_date), now)) if deal.close_date else ""
        )
        value = say_short(deal.value_minor, deal.value_currency) if deal.value_minor else ""
        why = f"{DealStage(deal.stage).say}{close}"
        made.append(AeRow(f"deal:{deal.id}", "deal", "tag", deal.company or deal.name, deal.person, why, tr("No next step"), "warn",
                          value=value, lead_id=deal.lead_id, deal_id=deal.id))  # fmt: skip
    return made


def _say_date(day: date, now: datetime) -> str:
    """ "18 Dec", "6 Mar 2027"."""
    return (
        tr("{day} {date:%b}", day=day.day, date=day)
        if day.year == now.year
        else tr("{day} {date:%b %Y}", day=day.day, date=day)
    )


def _back(
    connection: Connection, user_id: str, now: datetime, rows: Sequence[HandoffRow], cards: dict[str, Any]
) -> list[AeRow]:
    """Returned by this AE, or not taken, and worked by its sender since."""
    a, h = t.activity.c, t.handoff.c
    query = (
        select(h.id, a.at, a.kind, a.title, a.body)
        .join(t.activity, (a.lead_id == h.lead_id) & (a.by_id == h.sender_id) & (a.at > h.verdict_at))
        .where(h.verdict == RETURN, h.verdict_by == user_id, a.kind.not_in(("stage", "lifecycle", "handoff")))
        .order_by(a.at)
    )
    said = {one.id: one for one in connection.execute(query)}
    made = []
    for row in rows:
        if (last := said.get(row.id)) is None:
            continue
        moment = from_ms(last.at).astimezone(now.tzinfo)
        since = f"{moment:%H:%M}" if moment.date() == now.date() else say_day(moment.date(), now.date())
        why = tr(
            "You returned it: {reason}. Now: {body}",
            reason=row.reason,
            body=last.body or written.say_title(last.kind, last.title or "") or tr("worked again"),
        ).replace("\n", " ")
        made.append(
            _row(row, cards, "back", icon="undo-2", why=why, due=tr("since {since}", since=since), tone="text2")
        )
    return made


def _in_time(connection: Connection, user_id: str, answer: str, now: int) -> int | None:
    """Per cent of the answers owed so far that were given by their deadline, None when none was owed yet."""
    h = t.handoff.c
    given, due = (h.receipt_at, h.receipt_due) if answer == RECEIPT else (h.verdict_at, h.verdict_due)
    query = select(given, due).where(h.receiver_id == user_id, due.is_not(None), given.is_not(None) | (due < now))
    if answer == VERDICT:
        query = query.where(h.receipt.is_not(None), h.receipt != CANNOT, h.verdict_reason.is_distinct_from(NO_SHOW))
    found = [at is not None and at <= until for at, until in connection.execute(query)]
    return round(100 * sum(found) / len(found)) if found else None


def _next_meeting(connection: Connection, user_id: str, now: datetime) -> str:
    m = t.meeting.c
    query = select(m.start).where(m.owner_id == user_id, m.start > to_ms(now), m.state.in_(("Booked", "Confirmed")))
    start = connection.execute(query.order_by(m.start).limit(1)).scalar()
    return say_moment(from_ms(start).astimezone(now.tzinfo), now) if start is not None else ""
