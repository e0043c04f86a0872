"""Handoffs: what is still missing for one, and the list of those under way."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, RowMapping, func, select

from app.clock import from_ms
from app.domain.briefs import superseded
from app.domain.handoffs import ENDED, VERDICT, Answers, say_state, standing
from app.domain.money import say_money
from app.domain.return_reasons import ReturnReason, reasons_of
from app.domain.roles import manages
from app.domain.stages import Missing
from app.errors import RefusedError
from app.frozen import frozen
from app.language import inner, tr
from app.queries.lead_card import LeadCard
from app.queries.people import person
from app.queries.unsent import unsent_leads
from app.store import outbox, settings
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card


@frozen
class HandoffRow:
    """One handoff in the list; deadlines in ms UTC, `zone` of the receiver's calendar.

    `awaits` is the answer it waits for, RECEIPT, VERDICT or ''; `mine` says that the user gives it, with `stands_in` as the
    deputy; `makes` what accepting it creates, worth `amount` (minor units, currency); `missed` that the person did not come;
    `superseded` that its brief names another time than the meeting has now.
    """

    id: str
    lead_id: str
    code: str
    company: str
    name: str
    sender: str
    receiver: str
    offered_at: int
    state: str
    receipt: str
    verdict: str
    receipt_due: int | None
    verdict_due: int | None
    zone: str = ""
    awaits: str = ""
    mine: bool = False
    may_withdraw: bool = False
    why_now: str = ""
    makes: str = ""
    unsent: bool = False
    stands_in: bool = False
    receiver_id: str = ""
    meeting: str = ""
    missed: bool = False
    reason: str = ""
    notes: str = ""
    amount: tuple[int | None, str] = (None, "")
    standing: str = ""
    late: bool = False
    superseded: bool = False
    receipt_at: int | None = None


def missing_for(card: LeadCard, *, receiver_id: str, why_now: str, override: str) -> tuple[Missing, ...]:
    """What the handoff form still asks for; empty means Ready."""
    missing = []
    if not receiver_id:
        missing.append(Missing("receiver", tr("Who takes it")))
    if not card.meetings:
        missing.append(Missing("meeting", tr("A meeting")))
    elif card.meetings[0].kind == "on site" and not (card.meetings[0].site_id or card.meetings[0].place):
        missing.append(Missing("place", tr("The place of the meeting")))
    if not why_now.strip():
        missing.append(Missing("why_now", tr("Why now")))
    if not override.strip():
        missing += [Missing(f"criterion:{one.key}", one.name) for one in card.criteria if one.status != "met"]
    return tuple(missing)


def handoff_rows(
    connection: Connection, *, user_id: str = "", now: datetime, limit: int = 300, lead_id: str = ""
) -> list[HandoffRow]:
    """Handoffs, of one lead or of all, newest first, each with its state in words."""
    handoff = t.handoff.c
    sender, receiver, meeting = t.user.alias("sender"), t.user.alias("receiver"), t.meeting.c
    query = (
        select(
            t.handoff,
            lead_card.c.name,
            lead_card.c.company,
            lead_card.c.value_minor,
            lead_card.c.value_currency,
            sender.c.name.label("sender"),
            receiver.c.name.label("receiver"),
            receiver.c.zone.label("zone"),
            meeting.start.label("meeting_start"),
            meeting.minutes.label("meeting_minutes"),
            meeting.place.label("meeting_place"),
            meeting.kind.label("meeting_kind"),
            meeting.state.label("meeting_state"),
        )
        .outerjoin(t.meeting, meeting.id == handoff.meeting_id)
        .outerjoin(lead_card, lead_card.c.lead_id == handoff.lead_id)
        .outerjoin(sender, sender.c.id == handoff.sender_id)
        .outerjoin(receiver, receiver.c.id == handoff.receiver_id)
        .order_by(handoff.offered_at.desc())
        .limit(limit)
    )
    found = connection.execute(query.where(handoff.lead_id == lead_id) if lead_id else query).mappings().all()
    waiting = unsent_leads(connection, {r["lead_id"] for r in found})
    reasons = {one.key: one.words for one in return_reasons(connection)}
    behind = _stands_behind(connection, user_id, now)
    notes = _notes(connection, user_id, [r["lead_id"] for r in found if r["receiver_id"] == user_id])
    rows = []
    for r in found:
        answers = Answers(r["receipt"] or "", r["verdict"] or "", r["receipt_due"], r["verdict_due"], r["state"] or "")
        awaits, due = answers.awaited()
        missed = awaits == VERDICT and r["meeting_state"] == "No-show"
        if missed:
            awaits, due = "", None
        late = due is not None and from_ms(due) < now
        stands_in = bool(awaits) and (
            (r["receiver_id"], "") in behind or (late and (r["receiver_id"], r["sender_id"]) in behind)
        )
        rows.append(
            HandoffRow(
                r["id"],
                r["lead_id"],
                r["code"] or tr("Draft"),
                r["company"] or "",
                r["name"] or "",
                r["sender"] or "",
                r["receiver"] or "",
                r["offered_at"] or 0,
                "No-show" if missed else say_state(answers, now, r["zone"] or ""),
                r["receipt"] or "",
                r["verdict"] or "",
                r["receipt_due"],
                r["verdict_due"],
                r["zone"] or "",
                awaits,
                bool(awaits) and (r["receiver_id"] == user_id or stands_in),
                not answers.verdict and answers.state not in ENDED and r["sender_id"] == user_id,
                r["why_now"] or "",
                _makes(r),
                r["lead_id"] in waiting,
                stands_in,
                r["receiver_id"] or "",
                _say_meeting(r, now),
                missed,
                _say_reason(r, reasons),
                notes.get(r["lead_id"], ""),
                (r["value_minor"], r["value_currency"] or ""),
                standing(answers, now, r["zone"] or ""),
                late,
                superseded(r["brief"], r["meeting_start"]),
                r["receipt_at"],
            )
        )
    return rows


def answers_for(connection: Connection, user_id: str, now: datetime) -> tuple[str, ...]:
    """Whose receipts and verdicts the user gives before their deadline: their own, and of AEs they cover."""
    return user_id, *sorted(ae for ae, sdr in _stands_behind(connection, user_id, now) if not sdr)


def _stands_behind(connection: Connection, user_id: str, now: datetime) -> set[tuple[str, str]]:
    """For whom the user answers: an AE and '' while the user covers an absence, an AE and an SDR as the pair's deputy."""
    p, a, day = t.pairing.c, t.absence.c, now.date().isoformat()
    covers = select(a.user_id).where(
        a.cover_id == user_id, func.coalesce(a.first_day, day) <= day, func.coalesce(a.last_day, day) >= day
    )
    pairs = select(p.ae_id, p.sdr_id).where(p.deputy_id == user_id)
    return {(one, "") for one in connection.execute(covers).scalars()} | {
        tuple(one) for one in connection.execute(pairs)
    }


def _notes(connection: Connection, user_id: str, lead_ids: list[str]) -> dict[str, str]:
    """The newest note of the user's own on each lead."""
    a = t.activity.c
    query = select(a.lead_id, a.body).where(among(a.lead_id, lead_ids), a.kind == "note", a.by_id == user_id)
    return {one.lead_id: one.body or "" for one in connection.execute(query.order_by(a.at))}


def _say_meeting(row: RowMapping, now: datetime) -> str:
    """ "Tue 17 Nov, 14:00–14:45, Hull depot. Held"; '' without a meeting."""
    if row["meeting_start"] is None:
        return ""
    start = from_ms(row["meeting_start"]).astimezone(now.tzinfo)
    end = start + timedelta(minutes=row["meeting_minutes"] or 30)
    place = row["meeting_place"] or tr(row["meeting_kind"] or "")
    when = tr("{start:%a} {day} {start:%b}, {start:%H:%M}–{end:%H:%M}", start=start, day=start.day, end=end)
    return f"{', '.join(one for one in (when, place) if one)}. {tr(row['meeting_state'] or '')}".strip(" .")


def return_reasons(connection: Connection) -> tuple[ReturnReason, ...]:
    """Why an AE may give a lead back, in the order of their digits."""
    return reasons_of(settings.value_of(connection, settings.RETURN_REASONS))


def _say_reason(row: RowMapping, reasons: dict[str, str]) -> str:
    words = tr(reasons.get(row["verdict_reason"] or "", row["verdict_reason"] or ""))
    return ", ".join(one for one in (words, row["verdict_text"] or "") if one)


def _makes(row: RowMapping) -> str:
    value = say_money(row["value_minor"], row["value_currency"] or "") if row["value_minor"] else ""
    name = row["receiver"] or tr("the AE")
    return ", ".join(
        one
        for one in (row["company"] or row["name"] or "", value, inner(tr("Discovery")), tr("with {name}", name=name))
        if one
    )


def by_code(connection: Connection, code: str, *, user_id: str) -> str:
    """The handoff whose answer on paper is entered by its short code, "H-0412" or 412.

    RefusedError E-NOT-YOURS in a workspace with a server for all but managers and the receiver, E-NO-CODE when none of that
    code waits for an answer here.
    """
    digits = code.strip().upper().removeprefix("H").lstrip("-").strip()
    wanted = f"H-{int(digits):04d}" if digits.isdecimal() and len(digits) < 10 else code.strip()[:20]
    h = t.handoff.c
    found = None
    for row in connection.execute(select(t.handoff).where(h.code == wanted).order_by(h.offered_at.desc())).mappings():
        if Answers(row["receipt"] or "", row["verdict"] or "", None, None, row["state"] or "").awaited()[0]:
            found = row
            break
    if found is None:
        raise RefusedError(
            "E-NO-CODE",
            tr("No handoff {wanted} waits for an answer on this laptop.", wanted=wanted or tr("without a number")),
            do=tr("Check the number at the top of the brief."),
            field="code",
        )
    joined = outbox.state(connection, "client") is not None
    if joined and found["receiver_id"] != user_id and not manages(person(connection, user_id).role):
        raise RefusedError(
            "E-NOT-YOURS",
            tr("Answers on paper are entered by a manager."),
            do=tr("Give the sheet to yours."),
            field="code",
        )
    return str(found["id"])
