"""What can be done with the chosen meeting, each with its toast and undo."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import operations, queries
from app.clock import SystemClock, from_ms, local_zone, to_ms
from app.domain import meetings as rules
from app.domain.calendar_files import MOST_BYTES, BusyTimes, coming_busy
from app.domain.when import say_moment
from app.files import write_safely
from app.language import plural, tr
from app.queries.meetings import MeetingItem
from app.queries.slots import FreeSlots
from ui import dialogs
from ui.files.opening import copy_place, open_copy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.meetings.move_bar import MoveBar
    from ui.tasks import PageTasks

STATES = {
    "confirmed": rules.CONFIRMED, "held": rules.HELD, "no_show": rules.NO_SHOW, "cancel": rules.CANCELLED,
}  # fmt: skip
SAID = {
    "Confirmed": tr("Confirmed:"),
    "Held": tr("Held:"),
    "No-show": tr("No-show logged, call back in Today:"),
    "Cancelled": tr("Called off:"),
}


def local_now() -> datetime:
    """The local moment."""
    return SystemClock().now().astimezone(local_zone())


class MeetingActs:
    """For the page of meetings: it says which meeting is meant."""

    _context: UiContext
    _tasks: PageTasks
    _moving: MeetingItem | None
    move_bar: MoveBar
    pane_slots: FreeSlots | None

    def meeting(self) -> MeetingItem | None:
        """The meeting that is meant."""
        raise NotImplementedError

    def _back(self) -> None:
        raise NotImplementedError

    def why_no_act(self, act: str) -> str:
        """Why that cannot be said of the meeting now; what it is already is told when it is said again."""
        row = self.meeting()
        if row is None:
            return tr("Choose a meeting first.")
        to = STATES.get(act, "")
        early = row.state != to and rules.too_early(to, row.start, to_ms(local_now()))
        return tr("This meeting has not begun yet.") if early else ""

    def say(self, state: str) -> None:
        """Confirmed, Held, No-show or called off."""
        row = self.meeting()
        if row is not None and row.state == state:
            self._context.navigator.show_toast(f"{row.name}:", strong=tr("{state} already", state=tr(state)))
        elif row is not None:
            self._tasks.start_once(f"say {row.id}", self._say(row, state))

    async def _say(self, row: MeetingItem, state: str) -> None:
        _, step = await self._tasks.act_with_undo(operations.meetings.set_meeting_state, row.id, state)
        self._context.navigator.show_toast(SAID[state], strong=row.name or row.title, undo=step)

    def begin_move(self) -> None:
        """Ask when it is instead."""
        row = self.meeting()
        if row is not None and not row.open:
            self._context.navigator.show_toast(
                tr("It is {state} already; book a new one from the lead.", state=tr(row.state))
            )
        elif row is not None:
            self._moving = row
            self.move_bar.ask(row.name or row.title, from_ms(row.start).astimezone(local_zone()))

    def _on_moved(self, words: str, moment: object) -> None:
        row, self._moving = self._moving, None
        self._back()
        if row is not None and isinstance(moment, datetime):
            self._tasks.start_once(f"move {row.id}", self._move(row, words, moment))

    async def _move(self, row: MeetingItem, words: str, moment: datetime) -> None:
        _, step = await self._tasks.act_with_undo(operations.meetings.move_meeting, row.id, start=moment)
        self._context.navigator.show_toast(tr("Moved to"), strong=words, undo=step)

    def ask_for(self, number: int) -> None:
        """The AE's free slot of that digit for this meeting; one that fell through is booked anew."""
        row, free = self.meeting(), self.pane_slots
        if row is None or free is None or not 1 <= number <= len(free.slots):
            return
        start = from_ms(free.slots[number - 1].start).astimezone(local_zone())
        if row.open:
            self._tasks.start_once(f"slot {row.id}", self._ask_for(row, free, start))
        elif row.lead_id:
            self._tasks.start_once(f"slot {row.id}", self._book_anew(row, free, start))

    async def _ask_for(self, row: MeetingItem, free: FreeSlots, start: datetime) -> None:
        other = {} if free.ae_id == row.with_id else {"with_id": free.ae_id}
        _, step = await self._tasks.act_with_undo(operations.meetings.move_meeting, row.id, start=start, **other)
        await self._tell_slot(row.id, start, step)

    async def _book_anew(self, row: MeetingItem, free: FreeSlots, start: datetime) -> None:
        values: dict[str, Any] = {"start": start, "minutes": row.minutes, "title": row.title, "with_id": free.ae_id}
        meeting_id, step = await self._tasks.act_with_undo(
            operations.meetings.book_meeting, row.lead_id, **values, kind=row.kind or "phone", place=row.place
        )
        await self._tell_slot(meeting_id, start, step)

    async def _tell_slot(self, meeting_id: str, start: datetime, step: str) -> None:
        """ "Slot asked for, Tue 17, 14:00" where the server answers, else it is booked."""
        _, record = await self._tasks.ask(queries.records.record, meeting_id)
        words = tr("Slot asked for,") if record["state"] == rules.ASKED else tr("Booked,")
        self._context.navigator.show_toast(words, strong=say_moment(start, local_now()), undo=step)

    def invite(self) -> None:
        """The letter with its .ics, opened in the rep's mail program; nothing is sent by Satchel."""
        if (row := self.meeting()) is not None:
            self._tasks.start_once("invite", self._invite(row))

    async def _invite(self, row: MeetingItem) -> None:
        user = self._context.workspace.user
        draft = await self._tasks.ask(queries.invitations.draft_of, row.id, user_id=user, now=local_now())
        path = copy_place(f"{draft.name}.eml")
        await self._tasks.read(write_safely, path, draft.raw)
        open_copy(path)
        await self._tasks.act(operations.meetings.set_invitation, row.id, "draft")
        self._context.navigator.show_toast(tr("Draft in your mail program. Shift E marks it as sent:"), strong=draft.to)

    def mark_sent(self) -> None:
        """The rep says that the invitation went."""
        if (row := self.meeting()) is not None:
            self._tasks.start_once("sent", self._mark_sent(row))

    async def _mark_sent(self, row: MeetingItem) -> None:
        _, step = await self._tasks.act_with_undo(operations.meetings.set_invitation, row.id, "sent")
        self._context.navigator.show_toast(tr("Invitation marked as sent:"), strong=row.name or row.title, undo=step)

    def read_calendar(self) -> None:
        """When the AE beside the week is busy, from their calendar file; without one, oneself."""
        self._tasks.start_once("calendar", self._read_calendar())

    async def _read_calendar(self) -> None:
        free = self.pane_slots
        user, name = (free.ae_id, free.name) if free is not None else (self._context.workspace.user, tr("You"))
        path = await dialogs.pick_file(
            self._window(), tr("Calendar of {name}", name=name), filters=(tr("Calendars (*.ics)"),)
        )
        if path is None:
            return
        zone = await self._tasks.ask(queries.slots.zone_of, user)
        found = await self._tasks.read(_read, path, zone)
        _, step = await self._tasks.act_with_undo(operations.busy_times.set_busy, user, found.blocks)
        skipped = tr(", {skipped} could not be read", skipped=found.skipped) if found.skipped else ""
        words = plural(
            len(found.blocks),
            "{number} busy time read{skipped}:",
            "{number} busy times read{skipped}:",
            skipped=skipped,
        )
        self._context.navigator.show_toast(words, strong=name, undo=step)

    def _window(self) -> QWidget:
        raise NotImplementedError


def _read(path: Path, zone: str) -> BusyTimes:
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    return coming_busy(content, now=local_now(), zone=zone)
