"""The week of the rep who learns: calls agreed for today, one nobody confirmed, one proposed, one moved twice; Caspar's own calendar."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from app.clock import local_zone_name
from app.ids import derived_id, new_id
from app.practice.days import moment, today_of, working_day
from app.practice.people import Team
from app.practice.story import MINUTE
from app.store.confirmations import confirmation_ids
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

# company, days ahead (working days), hour, minutes, title, kind, state, times moved, with whom
WEEK = (
    ("Dunlarch Builders Merchants", 0, 10.25, 45, "Intro", "phone", "Confirmed", 0, ""),
    ("Oldmarrow Instruments", 0, 16, 45, "Follow-up", "phone", "Booked", 0, "caspar"),
    ("Vantrell Foods", 3, 13.5, 45, "Intro", "phone", "Proposed", 0, ""),
    ("Marrick Print Works", 2, 11, 45, "Discovery", "video", "Booked", 2, "caspar"),
)
# Caspar's own entries: days ahead (working days), from, to.
BUSY = ((1, 10, 13), (1, 14, 15.5), (2, 9, 11), (3, 9, 9.5), (3, 11, 15), (4, 10, 12.5), (5, 13, 17), (6, 9, 10))


def make_agenda(work: UnitOfWork, team: Team) -> None:
    """Meetings with those of the cast who are there, and when Caspar is busy."""
    for company, days, hour, minutes, title, kind, state, moved, who in WEEK:
        lead = (
            work.connection.execute(
                select(t.lead).join(t.account, t.account.c.id == t.lead.c.account_id).where(t.account.c.name == company)
            )
            .mappings()
            .first()
        )
        if lead is None:
            continue
        start = _at(work, days, hour)
        if state == "Confirmed" and start + minutes * MINUTE <= work.now:
            state = "Held"
        meeting = {
            "id": new_id(), "lead_id": lead["id"], "contact_id": lead["contact_id"], "account_id": lead["account_id"],
            "owner_id": team.caspar if who else work.user, "organiser_id": work.user, "title": title, "start": start, "minutes": minutes,
            "zone": local_zone_name(), "kind": kind, "state": state, "moved": moved, "uid": f"{new_id()}@satchel", "sequence": moved,
            "times_before": [_at(work, days - one - 1, hour - 1) for one in range(moved)] or None,
        }  # fmt: skip
        work.create("meeting", meeting, row_id=meeting["id"])
        if state == "Booked" and not moved:
            day = today_of(work) - timedelta(days=1)
            work.create("task", {"lead_id": lead["id"], "contact_id": lead["contact_id"], "account_id": lead["account_id"], "owner_id": work.user,
                                 "channel": "call", "text": "Confirm the meeting", "due_date": day.isoformat(), "state": "open"},
                        row_id=confirmation_ids(meeting["id"], 0)[0])  # fmt: skip
    blocks = [[_at(work, days, start), _at(work, days, end)] for days, start, end in BUSY]
    work.create(
        "busy", {"user_id": team.caspar, "blocks": blocks, "read_at": work.now}, row_id=derived_id("busy", team.caspar)
    )


def _at(work: UnitOfWork, days: int, hour: float) -> int:
    """ms UTC of an hour so many working days from today, local."""
    return moment(working_day(today_of(work), days), hour)
