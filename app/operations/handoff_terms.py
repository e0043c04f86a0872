"""Until when the AE answers, in working hours of their calendar, and who may answer in their place (product 7)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, select

from app.clock import from_ms, local_zone, to_ms
from app.domain.handoffs import ENDED, meeting_owes_verdict
from app.domain.working_time import ANSWER_TERM, WorkingCalendar, add_working
from app.store.calendars import Calendars
from app.store.tables import synced as t
from app.store.unit_of_work import Row, UnitOfWork


def receipt_due(work: UnitOfWork, receiver: Row) -> int:
    """ms UTC, from now on; with a server its own moment of applying the offer counts (decisions 4)."""
    return _after(from_ms(work.now), _calendar(work, receiver))


def verdict_due(work: UnitOfWork, receiver: Row, meeting: Row | None) -> int | None:
    """ms UTC after the end of the meeting; None without one, and for one that was missed or called off."""
    if meeting is None or meeting["start"] is None or not meeting_owes_verdict(meeting["state"]):
        return None
    end = from_ms(meeting["start"]) + timedelta(minutes=meeting["minutes"] or 30)
    return _after(end, _calendar(work, receiver))


def follow_meeting(work: UnitOfWork, meeting_id: str) -> None:
    """The meeting was moved, held or missed: the verdict of a handoff that waits for it is due accordingly."""
    meeting, h = work.require("meeting", meeting_id), t.handoff.c
    open_ = select(t.handoff).where(h.meeting_id == meeting_id, h.verdict.is_(None), h.state.not_in(tuple(ENDED)))
    for handoff in work.connection.execute(open_).mappings().all():
        receiver = work.row("user", handoff["receiver_id"] or "")
        if receiver is not None:
            work.patch("handoff", handoff["id"], {"verdict_due": verdict_due(work, receiver, meeting)})


def deputies(work: UnitOfWork, handoff: Row) -> list[str]:
    """Who answers in the receiver's place, first choice first: the deputy of the pair, then who covers an absence today."""
    p, a = t.pairing.c, t.absence.c
    day = from_ms(work.now).astimezone(local_zone()).date().isoformat()
    paired = select(p.deputy_id).where(p.sdr_id == handoff["sender_id"], p.ae_id == handoff["receiver_id"])
    cover = select(a.cover_id).where(
        a.user_id == handoff["receiver_id"],
        func.coalesce(a.first_day, day) <= day,
        func.coalesce(a.last_day, day) >= day,
    )
    found = [one for query in (paired, cover) for one in work.connection.execute(query).scalars()]
    return [
        str(one) for one in dict.fromkeys(found) if one and one not in (handoff["receiver_id"], handoff["sender_id"])
    ]


def _calendar(work: UnitOfWork, receiver: Row) -> WorkingCalendar:
    return Calendars(work.connection).of_person(
        receiver["name"] or "", receiver["territory"] or "", receiver["zone"] or ""
    )


def _after(start: datetime, calendar: WorkingCalendar) -> int:
    return to_ms(add_working(start, ANSWER_TERM, calendar))
