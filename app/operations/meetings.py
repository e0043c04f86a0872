"""Meetings: living records that are booked, moved, held or missed."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.clock import from_ms, local_zone, local_zone_name, to_ms
from app.domain.names import clean_line
from app.ids import new_id
from app.operations import enrolments, handoff_terms, tasks
from app.operations.tasks import Step
from app.store.unit_of_work import UnitOfWork


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
    """Book a meeting with the confirmation task of the working day before; returns its id."""
    lead = work.require("lead", lead_id)
    meeting_id = work.create(
        "meeting",
        {
            "lead_id": lead_id,
            "contact_id": lead["contact_id"],
            "account_id": lead["account_id"],
            "owner_id": with_id or work.user,
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
            "state": "Booked",
            "moved": 0,
            "uid": f"{new_id()}@satchel",
            "sequence": 0,
        },
    )
    day = start.date() - timedelta(days=1)
    while day.weekday() > 4:
        day -= timedelta(days=1)
    if day >= from_ms(work.now).date():
        tasks.add_task(work, lead_id, Step("call", f"Confirm the meeting on {start:%a} {start.day}", day=day))
    enrolments.leave_all(work, lead_id, "Meeting booked", cause=meeting_id)
    work.label = work.label or "Meeting booked"
    return meeting_id


def move_meeting(work: UnitOfWork, meeting_id: str, *, start: datetime) -> None:
    """Move a meeting: same identity, next SEQUENCE, the old time kept; what was confirmed is only booked again."""
    meeting = work.require("meeting", meeting_id)
    before = [*(meeting["times_before"] or []), meeting["start"]]
    work.label = "Meeting moved"
    work.patch(
        "meeting",
        meeting_id,
        {
            "start": to_ms(start),
            "state": "Booked" if meeting["state"] == "Confirmed" else meeting["state"],
            "moved": (meeting["moved"] or 0) + 1,
            "times_before": before,
            "sequence": (meeting["sequence"] or 0) + 1,
        },
    )
    handoff_terms.follow_meeting(work, meeting_id)


def set_meeting_state(work: UnitOfWork, meeting_id: str, state: str, *, reason: str = "") -> None:
    """Confirmed, Held, No-show or Cancelled, with the activity that says so; a no-show has its rebooking task today."""
    meeting = work.require("meeting", meeting_id)
    work.label = f"Meeting: {state.lower()}"
    work.patch("meeting", meeting_id, {"state": state, "reason": clean_line(reason) or None})
    work.create(
        "activity",
        {
            "lead_id": meeting["lead_id"],
            "contact_id": meeting["contact_id"],
            "account_id": meeting["account_id"],
            "kind": "meeting",
            "at": work.now,
            "by_id": work.user,
            "title": f"{meeting['title']}: {state.lower()}",
            "outcome": state,
            "detail": {"meeting": meeting_id},
        },
    )
    handoff_terms.follow_meeting(work, meeting_id)
    if state == "No-show" and meeting["lead_id"]:
        today = from_ms(work.now).astimezone(local_zone()).date()
        tasks.add_task(work, meeting["lead_id"], Step("call", "Missed the meeting, find a new time", day=today))
        work.label = "Meeting: no-show"
