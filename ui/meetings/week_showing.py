"""The week that is shown: asked for with the free hours of the AEs that are ticked, told in the header."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from app import queries
from app.domain.counted import counted
from app.language import tr
from ui.common.filter_chip import FilterChip
from ui.meetings.meeting_pane import as_of_words
from ui.meetings.stacks import with_hidden
from ui.meetings.week_blocks import Block, blocks_of, week_days
from ui.meetings.week_lanes import laid

if TYPE_CHECKING:
    from app.queries.agenda import Agenda
    from app.queries.meetings import MeetingItem
    from app.queries.slots import FreeSlots
    from ui.common.header import Header
    from ui.context import UiContext
    from ui.meetings.meeting_pane import MeetingPane
    from ui.meetings.meetings_head import MeetingsHead
    from ui.meetings.week_view import WeekView
    from ui.tasks import PageTasks

AES_SHOWN = 2


class WeekShowing:
    """Mixed into MeetingsPage, which has the parts named here; `first` is the first day of the week."""

    _context: UiContext
    _tasks: PageTasks
    _agenda: Agenda | None
    _followed: date
    _executives: tuple[tuple[str, str], ...]
    _aes: dict[str, FilterChip]
    _free: list[FreeSlots]
    first: date
    pane_slots: FreeSlots | None
    header: Header
    head: MeetingsHead
    week: WeekView
    pane: MeetingPane

    if TYPE_CHECKING:

        def meeting(self) -> MeetingItem | None: ...
        def _ae_of(self, meeting: MeetingItem | None) -> str: ...
        def _on_filtered(self) -> None: ...

    async def _load_week(self, now: datetime) -> None:
        if self.first == self._followed and now.date() != self._followed:
            self.first = self._followed = now.date()
        user, last = self._context.workspace.user, self.first + timedelta(days=6)
        ask = self._tasks.ask
        self._agenda = await ask(queries.agenda.agenda, user_id=user, first=self.first, last=last, now=now)
        people = await ask(queries.people.account_executives, user, now.date().isoformat())
        self._show_executives(tuple((one.id, one.name) for one in people if one.id != user))
        wanted = [ae for ae, chip in self._aes.items() if chip.isChecked()]
        self._free = [await ask(queries.slots.free_slots, ae, now=self._from(now)) for ae in wanted]
        self._show_week(now)

    def _from(self, now: datetime) -> datetime:
        """From when free hours are looked for: now, or the beginning of the week that is shown."""
        return max(now, datetime.combine(self.first, datetime.min.time(), now.tzinfo))

    def _show_executives(self, people: tuple[tuple[str, str], ...]) -> None:
        """A chip for each of the first AEs; one's own is shown from the start."""
        if people == self._executives:
            return
        self._executives = people
        for chip in self._aes.values():
            self.head.chips.remove_left(chip)
        self._aes = {}
        for number, (ae, name) in enumerate(people[:AES_SHOWN]):
            chip = FilterChip(
                tr("{partition}’s free slots", partition=name.partition(" ")[0]), theme=self._context.theme
            )
            chip.setChecked(number == 0)
            chip.toggled.connect(self._on_filtered)
            self.head.chips.insert_left(number + 1, chip)
            self._aes[ae] = chip

    def _show_week(self, now: datetime) -> None:
        agenda = self._agenda
        assert agenda is not None  # it was just asked for
        assert now.tzinfo is not None
        digits = self._ae_of(self.meeting())
        beside = self.pane_slots
        free = [beside if beside is not None and beside.ae_id == one.ae_id else one for one in self._free]
        blocks = laid(blocks_of(agenda, free, now=now, visits=self.head.visits.isChecked(), digits_of=digits))
        days = week_days(self.first, agenda, now.tzinfo)
        self.week.show_week([(day, _on(day, blocks)) for day in days], blocks, now, now.tzname() or "")
        last = days[-1]
        self.head.stepper.show_words(
            tr(
                "{first:%a} {first_day} – {last:%a} {last_day} {last:%B}",
                first=self.first,
                first_day=self.first.day,
                last=last,
                last_day=last.day,
            ),
            tr("{first:%a} {day} {first:%b}", first=self.first, day=self.first.day),
        )
        self.head.mine.set_count(len(agenda.meetings))
        late = len(agenda.to_confirm)
        self.head.confirm.setText(tr("{late} to confirm", late=late) if late else "")
        self.head.held.setText(tr("{held} of {told}", held=agenda.held, told=agenda.told))
        known = [one for one in self._free if one.as_of is not None]
        self.head.fresh.setText(
            tr(
                "{partition}’s calendar as of {as_of_words}. What you book now is asked for, then answered.",
                partition=known[0].name.partition(" ")[0],
                as_of_words=as_of_words(known[0].as_of or 0, now),
            )
            if known
            else ""
        )
        self.header.fit()
        self.head.chips.fit()
        self.pane.show_late(agenda.to_confirm, now)

    def _step_week(self, by: int) -> None:
        self.first += timedelta(days=7 * by)
        self._on_filtered()


def _on(day: date, blocks: Sequence[Block]) -> str:
    """What is on a day: "3 meetings", "6 visits"."""
    blocks = with_hidden(blocks)
    meetings = [one for one in blocks if one.day == day and one.meeting is not None]
    proposed = sum(one.meeting is not None and one.meeting.state == "Proposed" for one in meetings)
    visits = sum(one.day == day and bool(one.visit_id) for one in blocks)
    if meetings and proposed == len(meetings):
        return tr("{proposed} proposed", proposed=proposed)
    if meetings:
        return counted(len(meetings), "meeting")
    return counted(visits, "visit") if visits else ""
