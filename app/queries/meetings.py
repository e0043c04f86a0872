"""Meetings as a list: who, when, with whom, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, RowMapping, select, true

from app.domain import written
from app.domain.meetings import OPEN as OPEN_MEETINGS
from app.domain.names import fold
from app.frozen import frozen
from app.language import tr
from app.store.confirmations import confirmation_ids
from app.store.sets import among
from app.store.slots import lost_slots
from app.store.tables import synced as t

EARLIER_KEPT = 200


@frozen
class MeetingItem:
    """A meeting in list and week. `start` ms UTC; `moved` counts the moves; `lead_id` '' when the lead is gone.

    `confirm_on` is the day (ISO) of the task that still asks for confirming it, `lost` says that its hour was refused.
    """

    id: str
    lead_id: str
    name: str
    company: str
    title: str
    start: int
    minutes: int
    kind: str
    place: str
    state: str
    with_name: str
    moved: int
    with_id: str = ""
    confirm_on: str = ""
    invitation: str = ""
    sequence: int = 0
    lost: bool = False

    @property
    def end(self) -> int:
        """ms UTC."""
        return self.start + self.minutes * 60_000

    @property
    def open(self) -> bool:
        """Whether it is still to come or its end was not told."""
        return self.state in OPEN_MEETINGS


def meeting_rows(connection: Connection, *, since: int, user_id: str = "", typed: str = "") -> tuple[MeetingItem, ...]:
    """Meetings from `since` (ms UTC) on in order of time, then the latest before it, newest first.

    With `user_id` those they hold or arranged; with words typed only those that hold every one of them.
    """
    start = t.meeting.c.start
    mine = (t.meeting.c.owner_id == user_id) | (t.meeting.c.organiser_id == user_id) if user_id else true()
    coming = _rows(connection, mine & (start >= since), order=start.asc())
    earlier = _rows(connection, mine & (start < since), order=start.desc(), limit=0 if typed.strip() else EARLIER_KEPT)
    words = fold(typed).split()
    return tuple(one for one in (*coming, *earlier) if all(word in _haystack(one) for word in words))


def _rows(
    connection: Connection, which: ColumnElement[bool], *, order: ColumnElement[object], limit: int = 0
) -> list[MeetingItem]:
    meeting = t.meeting.c
    query = (
        select(
            t.meeting,
            t.contact.c.name.label("person"),
            t.account.c.name.label("company"),
            t.user.c.name.label("with_name"),
        )
        .outerjoin(t.contact, t.contact.c.id == meeting.contact_id)
        .outerjoin(t.account, t.account.c.id == meeting.account_id)
        .outerjoin(t.user, t.user.c.id == meeting.owner_id)
        .where(which)
        .order_by(order, meeting.id)
    )
    rows = connection.execute(query.limit(limit) if limit else query).mappings().all()
    open_ = [one for one in rows if (one["state"] or "Booked") in OPEN_MEETINGS]
    asked, lost = _asked(connection, open_), lost_slots(connection, {one["id"] for one in open_})
    return [
        MeetingItem(
            r["id"],
            r["lead_id"] or "",
            r["person"] or "",
            r["company"] or "",
            written.say("meeting", r["title"]) or tr("Meeting"),
            r["start"],
            r["minutes"] or 30,
            r["kind"] or "",
            r["place"] or "",
            r["state"] or "Booked",
            r["with_name"] or "",
            r["moved"] or 0,
            r["owner_id"] or "",
            asked.get(r["id"], ""),
            r["invitation"] or "",
            r["sequence"] or 0,
            r["id"] in lost,
        )
        for r in rows
    ]


def _asked(connection: Connection, meetings: Sequence[RowMapping]) -> dict[str, str]:
    """The day on which each of these is to be confirmed, where nobody has."""
    whose = {task: one["id"] for one in meetings for task in confirmation_ids(one["id"], one["sequence"])}
    task = t.task.c
    open_ = select(task.id, task.due_date).where(among(task.id, whose), task.state == "open")
    return {whose[row.id]: row.due_date or "" for row in connection.execute(open_)} if whose else {}


def _haystack(one: MeetingItem) -> str:
    return fold(" ".join((one.name, one.company, one.title, one.kind, one.place, one.state, one.with_name)))
