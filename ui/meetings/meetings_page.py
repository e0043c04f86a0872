"""Meetings as a week or a list: ask for a slot, confirm, say what became of them, move by a sentence (`agenda.png`)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app import queries
from app.clock import to_ms
from app.domain.counted import counted
from app.language import tr
from app.queries.agenda import Agenda
from app.queries.meetings import MeetingItem
from app.queries.slots import FreeSlots
from ui.commands import Command
from ui.common.filter_chip import FilterChip
from ui.common.page import Hints
from ui.common.row_table_model import ROW_ROLE
from ui.common.search_list_page import SearchListPage
from ui.common.text import Rule
from ui.meetings.meeting_acts import MeetingActs, local_now
from ui.meetings.meeting_commands import meeting_commands
from ui.meetings.meeting_delegate import MeetingDelegate
from ui.meetings.meeting_pane import MeetingPane, as_of_words, offered
from ui.meetings.meeting_rows import EARLIER, DayItem, MeetingsModel
from ui.meetings.meetings_head import MeetingsHead
from ui.meetings.move_bar import MoveBar
from ui.meetings.stacks import with_hidden
from ui.meetings.week_blocks import Block, blocks_of, week_days
from ui.meetings.week_lanes import laid
from ui.meetings.week_view import WeekView
from ui.navigator import Selection

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.context import UiContext

WEEK, LIST = "week", "list"
BOTH_FROM = 860  # design pixels; below that the week, or the meeting
AES_SHOWN = 2


class MeetingsPage(MeetingActs, SearchListPage):
    """1 to 9 ask for a slot, F confirmed, D held, 0 no-show, M move, E invitation; Enter opens the lead."""

    scope = "meetings"
    touches = ("meeting", "contact", "account", "user", "visit", "task", "busy", "absence", "calendar", "handoff")

    def __init__(self, *, context: UiContext) -> None:
        self._days, self.first = MeetingsModel(), local_now().date()
        super().__init__(
            tr("Meetings"),
            context=context,
            model=self._days,
            delegate=MeetingDelegate(theme=context.theme),
            icon="calendar",
        )
        self._days.setParent(self)
        self.list.setUniformItemSizes(False)
        self._meetings: Sequence[MeetingItem] = ()
        self._agenda: Agenda | None = None
        self._followed = self.first  # the week moves on with the date while nobody chose another
        self._executives: tuple[tuple[str, str], ...] = ()
        self._aes: dict[str, FilterChip] = {}
        self._free: list[FreeSlots] = []
        self._moving: MeetingItem | None = None
        self._aside = False
        self.pane_slots: FreeSlots | None = None
        theme = context.theme
        self.move_bar = MoveBar(theme=theme, now=local_now)
        self.move_bar.chosen.connect(self._on_moved)
        self.move_bar.given_up.connect(self._back)
        self.week, self.pane = WeekView(theme=theme), MeetingPane(theme=theme)
        self.head = MeetingsHead(self.header, theme=theme)
        self.views = QStackedWidget()
        self.views.addWidget(self.week)
        self.views.addWidget(self.stack)
        self._left, body, whole = QWidget(), QWidget(), QVBoxLayout()
        left, line = QVBoxLayout(self._left), QHBoxLayout()
        for layout in (left, line, whole):
            theme.space(layout, (0, 0, 0, 0), 0)
        left.addWidget(self.views, 1)
        self._rule = Rule(vertical=True)
        line.addWidget(self._left, 1)
        line.addWidget(self._rule)
        line.addWidget(self.pane)
        whole.addWidget(self.head.chips)
        whole.addLayout(line, 1)
        body.setLayout(whole)
        self.finish(body=body, below=self.move_bar, scopes=("lead",))
        context.commands.attach(self.week, self.scope, "lead")
        self._connect()
        self.show_as(WEEK)
        theme.changed.connect(self._fit)

    def _connect(self) -> None:
        self.head.form.chosen.connect(self.show_as)
        self.head.stepper.stepped.connect(self._step_week)
        self.head.book.clicked.connect(self._on_book)
        self.head.visits.toggled.connect(self._on_filtered)
        self.week.chosen.connect(self._on_chosen)
        self.week.opened.connect(self.open_chosen)
        self.week.slot_chosen.connect(self._on_slot_clicked)
        self.pane.wished.connect(self._on_wished)
        self.pane.slot_wished.connect(self.ask_for)
        self.pane.call_wished.connect(self._on_call)
        self.pane.begun.connect(self._show_pane)
        self.selection_changed.connect(self._show_pane)

    def commands(self) -> list[Command]:
        """The usual keys, what becomes of a meeting, the digits of the slots, and the days of the week."""
        return [*super().commands(), *meeting_commands(self)]

    def why_not_here(self) -> str:
        """'' while the page is shown."""
        return self._why_not_here()

    def why_no_week(self) -> str:
        """Why the arrows of the week cannot work."""
        return self._why_not_here() or ("" if self.head.form.current == WEEK else tr("The list has its own arrows."))

    def why_not(self) -> str:
        """Why the keys of the list cannot work now."""
        if self.head.form.current == LIST:
            return super().why_not()
        return self._why_not_here() or ("" if self.week.current() is not None else tr("Choose a meeting first."))

    def why_no_act(self, act: str) -> str:
        """Why that cannot be said of a meeting here and now."""
        return self.why_not() or super().why_no_act(act)

    def why_no_slot(self, number: int) -> str:
        """Why that digit asks for nothing."""
        known = self.pane_slots is not None and number <= len(self.pane_slots.slots)
        return self._why_not_here() or ("" if known else tr("There is no slot of that digit."))

    # what is shown

    async def load(self, typed: str) -> Sequence[Any]:
        """The list; the week beside it."""
        now = local_now()
        midnight = to_ms(now.replace(hour=0, minute=0, second=0, microsecond=0))
        user = self._context.workspace.user
        self._meetings = await self._tasks.ask(queries.meetings.meeting_rows, since=midnight, user_id=user, typed=typed)
        await self._load_week(now)
        return self._days.items(self._meetings, now, typed=bool(typed.strip()))

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

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Earlier ones alone are as good as none, until they are asked for."""
        alone = len(rows) == 1 and rows[0].row is None
        super().show_rows(rows)
        if alone:
            words, action, _ = self.empty_words()
            self.empty.show_sentence(words, action=action, key="Enter")
            self.stack.setCurrentWidget(self.empty)

    def empty_words(self) -> tuple[str, str, str]:
        """What to say without any meeting ahead."""
        words = tr("No meetings this week. Book one from a lead with B.")
        return (words, tr("Show earlier ones"), "") if self._meetings else (words, tr("Open leads"), "leads")

    def act_on_empty(self) -> None:
        """Show what was before, else what the list offers."""
        if self._model.rowCount() and not self.search.text().strip():
            self._days.fold(typed=False)
            self.stack.setCurrentWidget(self.list)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().act_on_empty()

    def count_words(self, rows: Sequence[Any]) -> str:
        """How many are still to come."""
        ahead = self._agenda.ahead if self._agenda is not None else 0
        return tr("{ahead:,} ahead", ahead=ahead)

    # what is chosen

    def meeting(self) -> MeetingItem | None:
        """The meeting with the cursor, None on a heading or a visit."""
        if self.head.form.current == LIST:
            item = self.chosen()
            return item.row if isinstance(item, DayItem) else None
        block = self.week.current()
        return block.meeting if block is not None else None

    def _ae_of(self, meeting: MeetingItem | None) -> str:
        """Whose free hours stand beside a meeting: the AE's it is with, else those of the first that is shown."""
        known = [ae for ae, _ in self._executives]
        if meeting is not None and meeting.with_id in known:
            return meeting.with_id
        return next((one.ae_id for one in self._free), "")

    def _show_pane(self) -> None:
        self._tasks.start_latest("pane", self._load_pane())

    async def _load_pane(self) -> None:
        meeting, now = self.meeting(), local_now()
        card = await self._tasks.ask(queries.agenda.meeting_card, meeting) if meeting is not None else None
        ae = self._ae_of(meeting)
        minutes = meeting.minutes if meeting is not None else 30
        ask = self._tasks.ask
        free = await ask(queries.slots.free_slots, ae, now=self._from(now), minutes=minutes) if ae else None
        self.pane_slots = free
        empty = self._agenda is not None and not self._agenda.meetings
        self.pane.show_card(card, free, now, nothing=empty and self.head.form.current == WEEK)
        if self._agenda is not None:
            self._show_week(now)
        self.hints_changed.emit()

    def _on_chosen(self) -> None:
        self.selection_changed.emit()
        self.hints_changed.emit()

    def open_chosen(self) -> None:
        """Open the lead or the visit, or fold Earlier."""
        block = self.week.current() if self.head.form.current == WEEK else None
        row, item = self.meeting(), self.chosen()
        if block is not None and block.hidden:
            self._show_in_list(block.hidden[0])
        elif block is not None and block.visit_id:
            self._context.navigator.open_visit(block.visit_id)
        elif row is not None and row.lead_id:
            self._context.navigator.open_lead(row.lead_id)
        elif row is not None:
            self._context.navigator.show_toast(tr("This meeting belongs to no lead."))
        elif isinstance(item, DayItem) and self.head.form.current == LIST:
            self._days.fold(typed=bool(self.search.text().strip()))

    def _show_in_list(self, block: Block) -> None:
        """The list, with the cursor on that meeting."""
        self.show_as(LIST)
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            item = index.data(ROW_ROLE)
            if isinstance(item, DayItem) and item.row is not None and item.row.id == block.key:
                self.list.setCurrentIndex(index)
                self.list.scrollTo(index)

    def _step(self, by: int) -> None:
        if self.head.form.current == WEEK:
            self.week.step(by)
        else:
            super()._step(by)

    # week or list

    def show_as(self, form: str) -> None:
        """As a week or as a list; the cursor goes along."""
        focused = self.week.hasFocus() or self.list.hasFocus()
        self.head.form.set_current(form)
        self.views.setCurrentIndex(0 if form == WEEK else 1)
        self.search.setVisible(form == LIST)
        self.head.stepper.setVisible(form == WEEK)
        self.head.chips.setVisible(form == WEEK)
        self.header.fit()
        if focused:
            self.panes()[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.selection_changed.emit()

    def switch(self) -> None:
        """The other form."""
        self.show_as(LIST if self.head.form.current == WEEK else WEEK)

    def toggle_side(self) -> None:
        """The meeting instead of the week, where there is no room for both."""
        self._aside = not self._aside
        self._fit()

    def _fit(self) -> None:
        both = self.width() >= self._context.theme.px(BOTH_FROM)
        self.pane.setVisible(both != self._aside)
        self._rule.setVisible(both and not self._aside)
        self._left.setVisible(both or not self._aside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # what happened

    def _step_week(self, by: int) -> None:
        self.first += timedelta(days=7 * by)
        self._on_filtered()

    def _on_filtered(self) -> None:
        if self._context.workspace.user:
            self._tasks.start_latest("refresh", self.refresh())

    def _on_book(self) -> None:
        if not self._context.commands.run("lead.book"):
            self._context.navigator.show_toast(tr("Choose a lead first; B books from there."))

    def _on_slot_clicked(self, key: str) -> None:
        _, ae, start = key.split(":")
        if self.pane_slots is not None and self.pane_slots.ae_id == ae:
            starts = [str(one.start) for one in self.pane_slots.slots]
            if start in starts:
                self.ask_for(starts.index(start) + 1)

    def _on_call(self) -> None:
        if self._agenda is not None and self._agenda.to_confirm:
            self._context.navigator.start_call(self._agenda.to_confirm[0].lead_id)

    def _on_wished(self, act: str) -> None:
        self._context.commands.run(f"meetings.{act}")

    def _window(self) -> QWidget:
        return self

    def _back(self) -> None:
        self.panes()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def on_clicked(self, index: QModelIndex) -> None:
        """A click on Earlier folds it."""
        item = index.data(ROW_ROLE)
        if isinstance(item, DayItem) and item.id == f"day:{EARLIER}":
            self._days.fold(typed=bool(self.search.text().strip()))

    # what the window asks

    def key_hints(self) -> Hints:
        row, now = self.meeting(), local_now()
        acts = (
            ("confirmed", "F", tr("Confirmed")),
            ("held", "D", tr("Held")),
            ("no_show", "0", tr("No-show")),
            ("move", "M", tr("Move", said_of="a meeting")),
        )
        shown = tuple((key, words) for act, key, words in acts if row is None or offered(act, row, now))
        return (("J|K", tr("Meeting")), ("1–9", tr("Ask for a slot")), *shown)

    def selection(self) -> Selection | None:
        row = self.meeting()
        return Selection("lead", row.lead_id, row.name, detail=row.company) if row and row.lead_id else None

    def panes(self) -> list[QWidget]:
        return [self.week] if self.head.form.current == WEEK else super().panes()


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
