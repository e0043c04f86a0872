"""What the call screen and the handoff form show, each in one snapshot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from app.clock import from_ms, to_ms
from app.domain.brief_json import brief_to_json
from app.domain.briefs import ALL_PARTS, BriefData
from app.domain.call_words import likely_purpose
from app.domain.qualification import Definition
from app.domain.tracks import PUBLISHED, Track
from app.frozen import frozen
from app.language import inner, tr
from app.queries import brief_look, briefs, drafts, people
from app.queries.handoffs import HandoffRow, handoff_rows
from app.queries.lead_card import LeadCard, lead_card_of
from app.queries.objections import Objection, objections
from app.queries.rows import PersonRow
from app.queries.tracks import fitting_track, tracks
from app.store import outbox
from app.store.stage_facts import definition_in_force
from app.store.tables import synced as t
from app.store.tables.local import lead_card


@frozen
class CallDesk:
    """Everything a call needs. `promised` ms UTC of a call promised for, `draft` a call left open, `purpose` the likely one."""

    card: LeadCard
    track: Track | None
    tracks: tuple[Track, ...]
    objections: tuple[Objection, ...]
    reasons: tuple[str, ...]
    me: PersonRow
    executives: tuple[PersonRow, ...]
    promised: int | None
    draft: dict[str, Any] | None
    last_said: str = ""
    purpose: str = ""


@frozen
class BriefOrder:
    """What the brief is made from: who, to whom, and what goes in; None is what the company's briefs begin with."""

    now: datetime
    sender: str
    receiver: str = ""
    why_now: str = ""
    override: str = ""
    included: tuple[str, ...] | None = None


@frozen
class HandoffDesk:
    """Everything the handoff form needs. `counts` says of each part of the brief how much there is, `usual_parts` are ticked at first."""

    card: LeadCard
    me: PersonRow
    executives: tuple[PersonRow, ...]
    counts: dict[str, str]
    usual_parts: tuple[str, ...]
    has_server: bool
    draft: dict[str, Any] | None


def call_desk(connection: Connection, lead_id: str, *, user_id: str, now: datetime) -> CallDesk:
    """The desk for a call to a lead; RefusedError E-NOT-FOUND."""
    card = lead_card_of(connection, lead_id, now=int(now.timestamp() * 1000))
    task = t.task.c
    promised = connection.execute(
        select(task.due_at)
        .where(task.lead_id == lead_id, task.state == "open", task.promised.is_(True), task.due_at.is_not(None))
        .order_by(task.due_at)
        .limit(1)
    ).scalar()
    today = now.date().isoformat()
    language = card.contact.get("language") or ""
    draft = drafts.draft_of(connection, "call", lead_id)
    there = tracks(connection, also=str((draft or {}).get("track_id") or ""))
    return CallDesk(
        card,
        _track_of_step(connection, lead_id, there)
        or fitting_track(there, card.row.source, card.account.get("industry") or "", language=language),
        tuple(there),
        tuple(objections(connection)),
        reasons(connection, "not interested"),
        people.person(connection, user_id),
        tuple(people.account_executives(connection, user_id, today)),
        promised,
        draft,
        _last_said(connection, lead_id),
        likely_purpose(
            stage=card.row.stage,
            asked=card.row.reply_due is not None and card.row.stage == "New",
            promised=promised is not None and from_ms(promised).astimezone(now.tzinfo).date() <= now.date(),
            meeting_ahead=any(one.start > to_ms(now) for one in card.meetings),
        ),
    )


def definition(connection: Connection) -> Definition:
    """What the team calls sales-ready, and its frameworks."""
    return definition_in_force(connection)


def _track_of_step(connection: Connection, lead_id: str, there: Sequence[Track]) -> Track | None:
    """The talk track that the sequence's call, open now, is to follow; None where it names none or that one is gone."""
    task, step = t.task.c, t.step.c
    named = connection.execute(
        select(step.track_id)
        .join(t.task, task.step_id == step.id)
        .where(task.lead_id == lead_id, task.state == "open", task.channel == "call", step.track_id.is_not(None))
        .order_by(task.due_at, task.due_date)
        .limit(1)
    ).scalar()
    return next((one for one in there if one.id == named and one.state == PUBLISHED), None) if named else None


def _last_said(connection: Connection, lead_id: str) -> str:
    """The first line of the newest thing written about a lead."""
    activity = t.activity.c
    body = connection.execute(
        select(activity.body)
        .where(activity.lead_id == lead_id, activity.body.is_not(None), activity.body != "")
        .order_by(activity.at.desc())
        .limit(1)
    ).scalar()
    return (body or "").strip().split("\n")[0][:160]


def reasons(connection: Connection, list_name: str) -> tuple[str, ...]:
    """The team's reasons of one list, in its order."""
    row = t.RECORDS["reason"].c
    query = select(row.text).where(row.list == list_name).order_by(row.position)
    return tuple(text for text in connection.execute(query).scalars() if text)


def handoff_desk(connection: Connection, lead_id: str, *, user_id: str, now: datetime) -> HandoffDesk:
    """The desk for a handoff; RefusedError E-NOT-FOUND."""
    card = lead_card_of(connection, lead_id, now=int(now.timestamp() * 1000))
    data = briefs.brief_of(connection, lead_id, now=now, sender="", included=ALL_PARTS)
    said = len(data.conversation) + data.earlier_entries
    counts = {
        "pain": tr("1 quote") if data.quote else tr("none yet"),
        "conversation": tr("{conversation} of {said}", conversation=len(data.conversation), said=said)
        if said
        else tr("none yet"),
        "objections": str(len(data.objections)),
        "people": str(len(data.people)),
        "score": f"{card.row.score} {inner(tr(card.band))}",
        "questions": str(len(data.questions)),
    }
    return HandoffDesk(
        card,
        people.person(connection, user_id),
        tuple(people.account_executives(connection, user_id, now.date().isoformat())),
        counts,
        brief_look.usual_parts(connection),
        outbox.state(connection, "client") is not None,
        drafts.draft_of(connection, "handoff", lead_id),
    )


def handoff_list(connection: Connection, *, user_id: str, now: datetime) -> list[HandoffRow]:
    """Forms left open first, as drafts, then the handoffs under way, newest first."""
    card = lead_card.c
    rows = []
    me = people.person(connection, user_id).name
    for lead_id, body, at in drafts.open_drafts(connection, "handoff"):
        found = connection.execute(select(card.name, card.company).where(card.lead_id == lead_id)).first()
        if found is not None:
            to = people.person(connection, body.get("to") or "").name
            rows.append(
                HandoffRow(f"draft:{lead_id}", lead_id, tr("Draft"), found.company or "", found.name or "", me, to, at,
                           tr("Not handed off yet"), "", "", None, None)
            )  # fmt: skip
    return rows + handoff_rows(connection, user_id=user_id, now=now)


def ordered_brief(connection: Connection, lead_id: str, order: BriefOrder, *, number: str = "") -> BriefData:
    """The brief as ordered; without a number a draft."""
    return briefs.brief_of(
        connection,
        lead_id,
        now=order.now,
        sender=order.sender,
        receiver=order.receiver,
        number=number,
        why_now=order.why_now,
        override=order.override,
        included=order.included,
    )


@frozen
class BriefWriter:
    """Writes the brief of a handoff that has just got its number."""

    lead_id: str
    order: BriefOrder

    def __call__(self, connection: Connection, number: str) -> dict[str, Any]:
        """The brief as kept with its handoff."""
        return brief_to_json(ordered_brief(connection, self.lead_id, self.order, number=number))
