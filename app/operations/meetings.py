"""Meetings: living records that are booked, moved, confirmed, held, missed or called off."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from datetime import datetime

from sqlalchemy import select

from app.clock import from_ms, local_zone, local_zone_name, to_ms
from app.domain import meetings as rules
from app.domain import written
from app.domain.meetings import ASKED, BOOKED, CANCELLED, CONFIRMED, NO_SHOW
from app.domain.names import clean_line
from app.domain.when import say_moment
from app.errors import RefusedError
from app.ids import new_id
from app.language import inner, tr
from app.operations import conflicts, enrolments, handoff_terms, tasks
from app.operations.tasks import Step
from app.store import settings, slots
from app.store.calendars import Calendars
from app.store.confirmations import confirmation_ids
from app.store.tables import synced as t
from app.store.unit_of_work import Row, UnitOfWork

CONFIRM_BY = ("call", "email")


def book_meeting(
    work: UnitOfWork,
    lead_id: str,
    *,
    start: datetime,
    minutes: int = 30,
    title: str = "Discovery",
    with_id: str = "",
    kind: str = "phone",
    place: str = "",
    link: str = "",
    site_id: str = "",
    bring: str = "",
) -> str:
    """Book a meeting with the confirmation task of the working day before; returns its id.

    An hour of somebody else's is the server's to give where there is one: until it answers the meeting is a slot asked for.
    """
    lead = work.require("lead", lead_id)
    owner = with_id or work.user
    asked = work.joined and owner != work.user
    meeting_id = work.create(
        "meeting",
        {
            "lead_id": lead_id,
            "contact_id": lead["contact_id"],
            "account_id": lead["account_id"],
            "owner_id": owner,
            "organiser_id": work.user,
            "title": clean_line(title) or "Discovery",
            "bring": clean_line(bring) or None,
            "start": to_ms(start),
            "minutes": minutes,
            "zone": local_zone_name(),
            "kind": kind,
            "site_id": site_id or None,
            "place": clean_line(place) or None,
            "link": clean_line(link) or None,
            "state": ASKED if asked else BOOKED,
            "moved": 0,
            "uid": f"{new_id()}@satchel",
            "sequence": 0,
        },
    )
    if asked:
        with _slot(work, work.require("meeting", meeting_id)):
            pass
    _confirm_later(work, work.require("meeting", meeting_id))
    enrolments.leave_all(work, lead_id, written.BOOKED(), cause=meeting_id)
    work.label = work.label or (tr("Slot asked for") if asked else tr("Meeting booked"))
    return meeting_id


def move_meeting(work: UnitOfWork, meeting_id: str, *, start: datetime, with_id: str = "") -> None:
    """Move a meeting, to somebody else's hour with `with_id`: same identity, next SEQUENCE, the old time kept; what was confirmed
    is only booked again.

    With a server the new hour of somebody else is asked for; refused, the meeting stays where it was. RefusedError E-MEETING-OVER.
    """
    meeting = work.require("meeting", meeting_id)
    if meeting["state"] not in (None, *rules.OPEN):
        raise RefusedError(
            "E-MEETING-OVER",
            tr("This meeting is {state}.", state=inner(tr(meeting["state"]))),
            do=tr("Book a new one from the lead."),
        )
    work.label = tr("Meeting moved")
    owner = with_id or meeting["owner_id"]
    asked = work.joined and owner != work.user
    state = ASKED if asked else BOOKED if meeting["state"] == CONFIRMED else meeting["state"]
    moved = {**meeting, "start": to_ms(start), "sequence": (meeting["sequence"] or 0) + 1, "state": state,
             "owner_id": owner}  # fmt: skip
    _drop_confirmation(work, meeting, written.MEETING_MOVED())
    with _slot(work, moved) if asked else nullcontext():
        work.patch(
            "meeting",
            meeting_id,
            {
                "start": moved["start"],
                "owner_id": owner,
                "state": state,
                "moved": (meeting["moved"] or 0) + 1,
                "times_before": [*(meeting["times_before"] or []), meeting["start"]],
                "sequence": moved["sequence"],
            },
        )
    _confirm_later(work, moved)
    for lost in slots.lost_slots(work.connection, (meeting_id,)).values():
        conflicts.forget_aside(work, lost.aside_id)
    handoff_terms.follow_meeting(work, meeting_id)


def set_meeting_state(work: UnitOfWork, meeting_id: str, state: str, *, reason: str = "") -> None:
    """Confirmed, Held, No-show or Cancelled, with the activity that says so; a no-show has its rebooking task today.

    RefusedError E-MEETING-STATE for what cannot follow, E-MEETING-AHEAD for held or missed before it begins.
    """
    meeting = work.require("meeting", meeting_id)
    if not rules.may_become(meeting["state"], state):
        raise RefusedError(
            "E-MEETING-STATE",
            tr(
                "This meeting is {state}; it cannot become {wanted}.",
                state=inner(tr(meeting["state"] or "")),
                wanted=state.lower(),
            ),
            safe=tr("Nothing was changed."),
            do=tr("Book a new one from the lead."),
        )
    if rules.too_early(state, meeting["start"], work.now):
        now = from_ms(work.now).astimezone(local_zone())
        begins = say_moment(from_ms(meeting["start"]).astimezone(local_zone()), now)
        raise RefusedError(
            "E-MEETING-AHEAD",
            tr("This meeting is still ahead: {begins}.", begins=begins),
            safe=tr("Nothing was changed."),
            do=tr("Say what became of it once it has begun; until then it can be moved or called off."),
        )
    work.label = tr("Meeting: {state}", state=inner(tr(state)))
    sequence = (meeting["sequence"] or 0) + (state == CANCELLED)
    work.patch("meeting", meeting_id, {"state": state, "reason": clean_line(reason) or None, "sequence": sequence})
    work.create(
        "activity",
        {
            "lead_id": meeting["lead_id"],
            "contact_id": meeting["contact_id"],
            "account_id": meeting["account_id"],
            "kind": "meeting",
            "at": work.now,
            "by_id": work.user,
            "title": written.MEETING_STATE(meeting=meeting["title"], state=state.lower()),
            "outcome": state,
            "detail": {"meeting": meeting_id},
        },
    )
    handoff_terms.follow_meeting(work, meeting_id)
    if state == CONFIRMED:
        for task_id in _confirmations(work, meeting):
            tasks.finish_task(work, task_id)
    else:
        _drop_confirmation(work, meeting, written.MEETING_IS(state=state.lower()))
    if state == NO_SHOW and meeting["lead_id"]:
        today = from_ms(work.now).astimezone(local_zone()).date()
        tasks.add_task(work, meeting["lead_id"], Step("call", written.MISSED(), day=today))
    work.label = tr("Meeting: {state}", state=inner(tr(state)))


def set_invitation(work: UnitOfWork, meeting_id: str, how: str) -> None:
    """How far the invitation got: "draft" is in the rep's mail program, "sent" is what the rep says (design 4.17)."""
    meeting = work.require("meeting", meeting_id)
    work.label = tr("Invitation sent") if how == "sent" else tr("Invitation drafted")
    work.patch("meeting", meeting_id, {"invitation": f"{how} {meeting['sequence'] or 0} {work.now}"})


def _slot(work: UnitOfWork, meeting: Row) -> AbstractContextManager[None]:
    """The server decides whether the hour was won; what is refused is named by whom the meeting is with."""
    return work.command("take_slot", ae=meeting["owner_id"], start=meeting["start"], meeting=meeting["id"])


# the confirmation of the working day before


def _confirm_later(work: UnitOfWork, meeting: Row) -> None:
    """A task that both laptops of a rep would make alike: its id follows from the meeting and how often it moved."""
    organiser = work.row("user", meeting["organiser_id"] or "") or {}
    calendar = Calendars(work.connection).of_person(
        organiser.get("name") or "", organiser.get("territory") or "", organiser.get("zone") or ""
    )
    start = from_ms(meeting["start"]).astimezone(local_zone())
    day = rules.confirm_day(start.date(), calendar)
    if meeting["lead_id"] and day >= from_ms(work.now).astimezone(local_zone()).date():
        step = Step(_channel(work), written.CONFIRM(day=written.day(start)), day=day)
        task_id = confirmation_ids(meeting["id"], meeting["sequence"])[-1]
        tasks.add_task(work, meeting["lead_id"], step, task_id=task_id)


def _channel(work: UnitOfWork) -> str:
    found = settings.value_of(work.connection, settings.CONFIRM_BY, CONFIRM_BY[0])
    return str(found) if found in CONFIRM_BY else CONFIRM_BY[0]


def _confirmations(work: UnitOfWork, meeting: Row) -> list[str]:
    """The tasks that still ask for it."""
    ids = confirmation_ids(meeting["id"], meeting["sequence"])
    open_ = select(t.task.c.id).where(t.task.c.id.in_(ids), t.task.c.state == "open")
    return [str(one) for one in work.connection.execute(open_).scalars()]


def _drop_confirmation(work: UnitOfWork, meeting: Row, why: str) -> None:
    for task_id in _confirmations(work, meeting):
        tasks.skip_task(work, task_id, why)
