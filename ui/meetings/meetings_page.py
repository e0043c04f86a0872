"""Meetings as a week or a list: ask for a slot, confirm, say what became of them, move by a sentence (`agenda.png`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app import queries
from app.clock import to_ms
from app.language import tr
from app.queries.agenda import Agenda
from app.queries.meetings import MeetingItem
from app.queries.slots import FreeSlots
from ui.commands import Command
from ui.common.filter_chip import FilterChip
from ui.common.page import Hints
from ui.common.search_list_page import SearchListPage
from ui.common.text import Rule
from ui.meetings.meeting_acts import MeetingActs, local_now
from ui.meetings.meeting_commands import meeting_commands
from ui.meetings.meeting_delegate import MeetingDelegate
from ui.meetings.meeting_doors import LIST, WEEK, MeetingDoors
from ui.meetings.meeting_pane import MeetingPane, offered
from ui.meetings.meeting_rows import DayItem, MeetingsModel
from ui.meetings.meetings_head import MeetingsHead
from ui.meetings.move_bar import MoveBar
from ui.meetings.week_showing import WeekShowing
from ui.meetings.week_view import WeekView
from ui.navigator import Selection

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.context import UiContext

BOTH_FROM = 860  # design pixels; below that the week, or the meeting


class MeetingsPage(MeetingActs, MeetingDoors, WeekShowing, SearchListPage):
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
