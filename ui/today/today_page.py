"""Today: the queue and the chosen lead beside it; Space works it one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app import operations, queries
from app.changes import ChangeSet
from app.clock import SystemClock, local_zone
from app.language import tr
from app.queries.rows import TodayList, TodayRow
from ui.common.button import Button
from ui.common.column_header import ColumnHeader
from ui.common.empty_state import EmptyState
from ui.common.filter_chip import FilterChip
from ui.common.header import FilterRow, Header
from ui.common.list_delegate import ListView
from ui.common.page import Hints, Page
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Text
from ui.navigator import Selection
from ui.theme.tokens import MEDIUM_BELOW
from ui.today.daily_brief import DailyBriefBar
from ui.today.end_card import EndCard
from ui.today.preview_pane import PreviewPane
from ui.today.progress_ticks import ProgressTicks
from ui.today.queue_acts import QueueActs
from ui.today.queue_delegate import QueueDelegate, column_names
from ui.today.queue_model import QueueItem, QueueModel
from ui.today.session_actions import SESSION_HINTS, WORK, SessionActions
from ui.today.snooze_bar import SnoozeBar
from ui.today.today_commands import today_commands
from ui.today.work_session import WorkSession

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.context import UiContext

CHIPS = (("", tr("All"), ""), ("call", tr("Calls"), "phone"), ("visit", tr("Visits"), "map-pin"), ("email", tr("Email"), "mail"),
         ("social", tr("Social"), "messages-square"), ("meeting", tr("Meetings"), "calendar"))  # fmt: skip
TOUCHES = (
    "task",
    "lead",
    "meeting",
    "visit",
    "activity",
    "contact",
    "account",
    "number",
    "handoff",
    "suppression",
    "setting",
    "calendar",
    "score",
    "user",
)


class TodayPage(SessionActions, QueueActs, Page):
    """`kept` is the queue as last seen, painted before the workspace is open."""

    def __init__(self, *, context: UiContext, kept: TodayList | None = None) -> None:
        super().__init__(title=tr("Today"))
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._channel = ""
        self._kept = kept
        self._session, self._asked_session = WorkSession(), False
        self._faces: dict[str, Callable[[], Page]] = {}
        self._face: Page | None = None
        self._role = ""  # of whoever uses it, "" until it was asked
        self._model = QueueModel(self)
        context.commands.add(*today_commands(self))
        self.register_session()
        self._build()
        context.relay.committed.connect(self._on_committed)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._on_second)
        if kept is not None:
            self._show(kept)

    def add_face(self, role: str, make: Callable[[], Page]) -> None:
        """What somebody of that role sees in this place instead of the queue."""
        self._faces[role] = make

    def _wear(self, role: str) -> None:
        if self._face is not None or role not in self._faces:
            return
        self._session = WorkSession()
        face = self._face = self._faces[role]()
        held_focus = self.isAncestorOf(QApplication.focusWidget() or self.list)
        for part in (self._header, self._filters, self._splitter):
            part.hide()
        self._column.addWidget(face, 1)
        face.hints_changed.connect(self.hints_changed)
        face.selection_changed.connect(self.selection_changed)
        face.entered()
        if held_focus:
            face.panes()[0].setFocus()

    def now(self) -> datetime:
        """The local moment."""
        return SystemClock().now().astimezone(local_zone())

    # building

    def _build(self) -> None:
        theme = self._context.theme
        self._header = Header(tr("Today"), theme=theme, scope=self._date_words())
        self._ticks = ProgressTicks(theme=theme)
        self._header.add_widget(self._ticks, can_go=True)
        self._header.add_button(tr("Task"), icon="plus", key="T").clicked.connect(self._on_task)
        self._work = self._header.add_button(WORK, key="Space", kind="primary")
        self._work.clicked.connect(self.work)
        self._filters = FilterRow(theme=theme)
        self._chips: dict[str, FilterChip] = {}
        for key, words, icon in CHIPS:
            chip = self._chips[key] = FilterChip(words, theme=theme, icon=icon, count=0)
            chip.setProperty("channel", key)
            chip.setChecked(not key)
            chip.clicked.connect(self._on_chip)
            self._filters.add_left(chip)
        self._order_words = Text(self.order_words(), type="meta", tone="text2")
        self._filters.add_right(self._order_words)
        change = Button(tr("Change"), theme=theme, kind="ghost", small=True, name=tr("Change the order"))
        change.clicked.connect(self.change_order)
        self._filters.add_right(change)
        self._change = change
        self._end_card = EndCard(theme=theme)
        self._end_card.closed.connect(self._on_end_card_closed)
        self._end_card.lead_requested.connect(self._context.navigator.open_lead)
        self.list = ListView(theme=theme, name=tr("Queue"))
        self.list.setUniformItemSizes(False)
        self._delegate = QueueDelegate(theme=theme, parent=self.list)
        self._delegate.ticked.connect(self._on_ticked)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.clicked.connect(self._on_clicked)
        self.list.doubleClicked.connect(self._on_double_clicked)
        self._snooze = SnoozeBar(theme=theme, now=self.now)
        self._snooze.chosen.connect(self._on_snooze_chosen)
        self._snooze.given_up.connect(self.list.setFocus)
        self._empty = EmptyState(tr("Nothing due."), theme=theme, icon="circle-check")
        self._empty.action_requested.connect(self._on_without_step)
        self.preview = PreviewPane(theme=theme, now=self.now)
        self.preview.wished.connect(self._on_wished)
        self._lay_out()
        self._context.commands.attach(self.list, "today")

    def _lay_out(self) -> None:
        queue, left = QWidget(), QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(ColumnHeader(theme=self._context.theme, rows=self.list, names=column_names))
        left.addWidget(self.list, 1)
        left.addWidget(self._snooze)
        queue.setLayout(left)
        self._stack = QStackedWidget()
        self._stack.addWidget(queue)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._end_card)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(self.preview)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.brief = DailyBriefBar(context=self._context, now=self.now)
        self.brief.closed.connect(self._on_brief_closed)
        for part in (self._header, self._filters, self.brief):
            column.addWidget(part)
        column.addWidget(self._splitter, 1)

    def _date_words(self) -> str:
        now = self.now()
        return tr("{now:%A} {day} {now:%B}", now=now, day=now.day)

    def attach_lead_commands(self) -> None:
        """The letters that act on a lead; they are registered after the first paint."""
        self._context.commands.attach(self.list, "today", "lead")

    # showing

    def _show(self, today: TodayList) -> None:
        self._delegate.now = self.now()
        chosen = self._chosen_id()
        self._model.show_list(today, channel=self._channel)
        self._ticks.show_progress(today.done, today.total)
        counts = self._model.counts()
        for key, chip in self._chips.items():
            chip.set_count(counts.get(key, 0))
        self._filters.fit()
        for place, count in today.counts:
            self._context.navigator.tell_count(place, count)
        nothing = not any(group.key != "done" for group in today.groups)
        if self._stack.currentWidget() is not self._end_card:
            self._stack.setCurrentIndex(int(nothing))
        if nothing:
            words = (
                tr("Nothing due. {without_step:,} leads have no next step.", without_step=today.without_step)
                if today.without_step
                else tr("Nothing due.")
            )
            self._empty.show_sentence(words, action=tr("Show them") if today.without_step else "", key="Enter")
        self._choose(chosen)
        self.show_session_line()

    def show_end_card(self, *, shown: bool) -> None:
        """Put the card of the session's end in the queue's place, or the queue back."""
        nothing = not any(item.row is not None and not item.row.done for item in self._model.rows())
        self._stack.setCurrentIndex(2 if shown else int(nothing))
        self.preview.setVisible(not shown and self.width() >= self._context.theme.px(MEDIUM_BELOW - 320))

    def _on_end_card_closed(self) -> None:
        self.show_end_card(shown=False)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, row_id: str) -> None:
        index = self._model.index_of(row_id) if row_id else QModelIndex()
        if not index.isValid():
            index = next(
                (self._model.index(n, 0) for n, item in enumerate(self._model.rows()) if item.row is not None),
                QModelIndex(),
            )
        if index.isValid() and self.list.currentIndex() != index:
            self.list.setCurrentIndex(index)
        elif index.isValid():
            self._on_current(index)

    def refresh(self) -> None:
        """Ask again; what is shown stays until then."""
        self._tasks.start_latest("refresh", self._refresh())

    async def _refresh(self) -> None:
        if not self._role:
            self._role = (await self._tasks.ask(queries.people.person, self._context.workspace.user)).role
        if self._role in self._faces:
            self._wear(self._role)
            return
        today = await self._tasks.ask_warm(
            queries.today.today_list, now=self.now(), user_id=self._context.workspace.user, order=self.order()
        )
        self._show(today)
        # The same queue a minute later is not written again.
        if self._kept is None or replace(today, as_of=self._kept.as_of) != self._kept:
            await self._tasks.act(operations.drafts.keep_today, today.to_json())
            self._kept = today

    async def _load_preview(self, lead_id: str) -> None:
        card = await self._tasks.ask_warm(
            queries.lead_card.lead_card_of, lead_id, now=int(self.now().timestamp() * 1000)
        )
        track = await self._tasks.ask(
            queries.tracks.track_for, card.row.source, card.account.get("industry") or "",
            language=card.contact.get("language") or "",
        )  # fmt: skip
        values = await self._tasks.ask(queries.tracks.values_for, card, self._context.workspace.user)
        self.preview.show_card(card, track, values)

    # what is chosen

    def chosen(self) -> TodayRow | None:
        """The row that is chosen, None on a heading."""
        item = self.list.currentIndex().data(ROW_ROLE)
        return item.row if isinstance(item, QueueItem) else None

    def _chosen_id(self) -> str:
        row = self.chosen()
        return row.id if row else ""

    def move_down(self) -> None:
        """The next row."""
        self.list.step(1)

    def move_up(self) -> None:
        """The row before."""
        self.list.step(-1)

    # what happened

    def _on_current(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        row = self.chosen()
        self.selection_changed.emit()
        if row is None or not row.lead_id:
            self._tasks.cancel("preview")
            self.preview.show_nothing()
        elif self._context.workspace.user:  # before, even naming the query would bring the store in on this thread
            self._tasks.start_latest("preview", self._load_preview(row.lead_id))

    def _on_clicked(self, index: QModelIndex) -> None:
        item = index.data(ROW_ROLE)
        if isinstance(item, QueueItem) and item.row is None:
            self._model.fold(item.id.removeprefix("group:"))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        item = index.data(ROW_ROLE)
        if isinstance(item, QueueItem) and item.row is not None and not self._delegate.pressed_box:
            self._open(item.row)

    def _on_chip(self) -> None:
        self._channel = str(self.sender().property("channel"))
        for key, chip in self._chips.items():
            chip.setChecked(key == self._channel)
        self.refresh()

    def _on_committed(self, change: ChangeSet) -> None:
        if change.ids("user"):
            self._role = ""
        if any(change.ids(entity) for entity in TOUCHES) and self.isVisible():
            self.refresh()

    def _on_brief_closed(self) -> None:
        self.panes()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.brief.isVisible():
            self.brief.put_away()
        else:
            super().keyPressEvent(event)

    def _on_second(self) -> None:
        self._delegate.now = self.now()
        if self.preview.clock is not None:
            self.preview.tick()
            self.list.viewport().update()
        elif self._delegate.now.second == 0:
            self.list.viewport().update()

    # what the window asks

    def key_hints(self) -> Hints:
        if self._face is not None:
            return self._face.key_hints()
        if self._session.on:
            return SESSION_HINTS
        return (
            ("J|K", tr("Move")),
            ("Enter", tr("Open")),
            ("C", tr("Call")),
            ("S", tr("Snooze")),
            ("D", tr("Done")),
            ("Ctrl Z", tr("Undo")),
        )

    def tell_hints(self) -> None:
        """Other keys are useful now."""
        self.hints_changed.emit()

    def selection(self) -> Selection | None:
        if self._face is not None:
            return self._face.selection()
        row = self.chosen()
        return Selection("lead", row.lead_id, row.name, detail=row.company) if row and row.lead_id else None

    def panes(self) -> list[QWidget]:
        panes: list[QWidget] = [self.list, self.preview] if self._face is None else list(self._face.panes())
        return [*panes, self.brief.first()] if self.brief.isVisible() else panes

    def entered(self) -> None:
        self.brief.look()
        if self._face is not None:
            self._face.entered()
            return
        self._second.start()
        self._header.set_scope(self._date_words())
        if self._context.workspace.user:  # until the workspace is open, the queue stands as it was last seen
            self.refresh()
            if not self._asked_session:
                self._asked_session = True
                self._tasks.start_once("session", self.take_up_session())

    def left(self) -> None:
        self._second.stop()
        if self._face is not None:
            self._face.left()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._face is not None:
            return
        theme = self._context.theme
        self.preview.setVisible(self.width() >= theme.px(MEDIUM_BELOW - 320))
        self.preview.setMinimumWidth(theme.px(320))
        if self._splitter.sizes()[1] == 0 or event.oldSize().width() < 1:
            self._splitter.setSizes([max(self.width() - theme.px(400), 1), theme.px(400)])
