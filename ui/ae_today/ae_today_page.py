"""The AE's Today: the list by deadline, the answer beside it; Space goes from one answer to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer, Slot
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.changes import ChangeSet
from app.domain.handoffs import RECEIPT
from app.language import percent, tr
from app.queries import ae_today, brief_batch
from app.queries.ae_today import AeRow, AeToday
from app.queries.handoffs import HandoffRow
from ui import dialogs
from ui.ae_today.ae_list import AeDelegate, AeItem, AeModel, column_names
from ui.commands import Command
from ui.common.column_header import ColumnHeader
from ui.common.empty_state import EmptyState
from ui.common.filter_chip import FilterChip
from ui.common.header import FilterRow, Header
from ui.common.list_delegate import ListView
from ui.common.page import Hints, Page
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Text
from ui.gates.move import local_now
from ui.handoffs.answering import Answering
from ui.handoffs.brief_dialog import BriefDialog
from ui.navigator import Selection

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.context import UiContext

SCOPE = "ae_today"
CHIPS = (("", tr("All")), ("answer", tr("Answer")), ("meeting", tr("Meetings")), ("due", tr("Verdict due")), ("deal", tr("No next step")),
         ("back", tr("Came back")))  # fmt: skip
PANE, BESIDE = 412, 860  # width of the answer, and of the page from which on it stands beside the list
TOUCHES = ("handoff", "lead", "meeting", "opportunity", "task", "activity", "absence", "pairing")


class AeTodayPage(Page):
    """Shown in Today's place to an AE; Today hands on what the window asks."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Today"))
        self._context, theme = context, context.theme
        self._tasks = context.tasks.for_page(self)
        self._today = AeToday((), None, None, "", ())
        self._filter = ""
        self.model = AeModel(self)
        self._header = Header(tr("Today"), theme=theme)
        self._receipts = self._header.add_figure(tr("Receipts in time"), "")
        self._verdicts = self._header.add_figure(tr("Verdicts in time"), "")
        self._header.add_button(tr("Briefs"), icon="printer", key="Ctrl P").clicked.connect(self.print_briefs)
        self._header.add_button(tr("Answer in order"), key="Space", kind="primary").clicked.connect(self.next_answer)
        self._filters, self._chips = FilterRow(theme=theme), {}
        for key, words in CHIPS:
            chip = self._chips[key] = FilterChip(words, theme=theme, count=0)
            chip.setChecked(not key)
            chip.clicked.connect(partial(self.narrow, key))
            self._filters.add_left(chip)
        self._filters.add_right(Text(tr("Ordered by deadline"), type="meta", tone="text2"))
        self.list = ListView(theme=theme, name=tr("What is due"))
        self.list.setUniformItemSizes(False)
        self.list.setModel(self.model)
        self.list.setItemDelegate(AeDelegate(theme=theme, parent=self.list))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.doubleClicked.connect(self._on_double_clicked)
        self.empty = EmptyState(tr("Nothing to answer."), theme=theme, icon="circle-check")
        self.answering = Answering(
            context=context, page=self, home=self.list, chosen=self.handoff, go_to=self._go_to, name=SCOPE, paper=False
        )
        self._lay_out()
        self._register()
        context.relay.committed.connect(self._on_committed)
        self._minute = QTimer(self)
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(self.refresh)

    def _register(self) -> None:
        self._context.commands.add(
            Command("ae_today.next", tr("Next answer"), self.next_answer, key="Space", scope=SCOPE),
            Command("ae_today.brief", tr("Show the brief"), self.show_brief, key="P", scope=SCOPE, menu="Reports", icon="printer",
                    applies=self._why_no_brief),
            Command("ae_today.print", tr("Print today's briefs…"), self.print_briefs, key="Ctrl+P", scope=SCOPE, menu="Reports",
                    icon="printer", applies=self._why_no_briefs),
            Command("ae_today.open", tr("Open"), self.open_chosen, key="Return", more_keys=("Enter",), scope=SCOPE),
            Command("ae_today.down", tr("Next"), partial(self._step, 1), key="J", scope=SCOPE),
            Command("ae_today.up", tr("Previous"), partial(self._step, -1), key="K", scope=SCOPE),
        )  # fmt: skip
        self._attach()

    def _attach(self, *first: str) -> None:
        for action in self.list.actions():
            self.list.removeAction(action)
        self._context.commands.attach(self.list, *first, SCOPE, "lead")

    def _lay_out(self) -> None:
        body, outer = QWidget(), QVBoxLayout(self)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        for layout in (self._halves, outer):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        lines, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ColumnHeader(theme=self._context.theme, rows=self.list, names=column_names))
        column.addWidget(self.list, 1)
        lines.setLayout(column)
        self._halves.addWidget(lines, 1)
        self._halves.addWidget(self.answering.pane)
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        self._stack.addWidget(self.empty)
        for part in (self._header, self._filters):
            outer.addWidget(part)
        outer.addWidget(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme, pane = self._context.theme, self.answering.pane
        beside = self.width() >= theme.px(BESIDE)
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        pane.setFixedWidth(theme.px(PANE) if beside else self.width())
        pane.setMaximumHeight(16_777_215 if beside else self.height() // 2)

    # showing

    def refresh(self) -> None:
        """Read the morning anew."""
        self._tasks.start_latest("refresh", self._refresh())

    async def _refresh(self) -> None:
        now = local_now()
        self._today = await self._tasks.ask(ae_today.ae_today, user_id=self._context.workspace.user, now=now)
        self._header.set_scope(tr("{now:%A} {day} {now:%B}", now=now, day=now.day))
        self._show()

    def _show(self) -> None:
        groups = self._today.groups
        counts = {group.key: len(group.rows) for group in groups}
        for key, chip in self._chips.items():
            chip.set_count(counts.get(key, 0) if key else sum(counts.values()))
            chip.setChecked(key == self._filter)
        for label, share in (
            (self._receipts, self._today.receipts_in_time),
            (self._verdicts, self._today.verdicts_in_time),
        ):
            label.setText("–" if share is None else percent(share / 100))
        self._header.fit()
        self.model.show_groups([group for group in groups if self._filter in ("", group.key)])
        following = self._today.next_meeting
        words = (
            tr("Nothing to answer. Next meeting {following}.", following=following)
            if following
            else tr("Nothing to answer. No meeting is booked.")
        )
        self.empty.show_sentence(tr("None of this kind.") if self._filter else words)
        self._stack.setCurrentIndex(int(not self.model.rowCount()))
        if self.row() is None:
            self._step(1, start=-1)
        self._show_side()
        self._context.navigator.tell_count("today", counts.get("answer", 0) + counts.get("due", 0))
        self.hints_changed.emit()

    def narrow(self, group: str) -> None:
        """Show one group only; '' all of them."""
        self._filter = group
        self._show()

    @Slot(object)
    def _on_committed(self, change: ChangeSet) -> None:
        if self.isVisible() and any(change.ids(name) for name in TOUCHES):
            self.refresh()

    # what can be done

    def row(self) -> AeRow | None:
        """The line that is chosen."""
        item = self.list.currentIndex().data(ROW_ROLE)
        return item.row if isinstance(item, AeItem) else None

    def handoff(self) -> HandoffRow | None:
        """The handoff of the chosen line."""
        row = self.row()
        return row.handoff if row is not None else None

    def _step(self, by: int, *, start: int | None = None) -> None:
        at = (self.list.currentIndex().row() if start is None else start) + by
        while 0 <= at < self.model.rowCount():
            if self.model.rows()[at].row is not None:
                self.list.setCurrentIndex(self.model.index(at, 0))
                return
            at += by

    def _next(self) -> AeRow | None:
        rows, at = self.model.rows(), self.list.currentIndex().row()
        for item in (*rows[at + 1 :], *rows[: at + 1]):
            if item.row is not None and item.row.group in ("answer", "due") and item.row.awaits:
                return item.row
        return None

    def next_answer(self) -> None:
        """The next line that waits for the user's answer, round and round."""
        row = self._next()
        if row is None:
            self._context.navigator.show_toast(tr("Nothing waits for your answer."))
            return
        self.list.setCurrentIndex(self.model.index_of(row.id))
        self.list.setFocus()

    def _go_to(self, handoff_id: str) -> None:
        for number, item in enumerate(self.model.rows()):
            if item.row is not None and item.row.handoff is not None and item.row.handoff.id == handoff_id:
                self.list.setCurrentIndex(self.model.index(number, 0))
                return

    def open_chosen(self) -> None:
        """Open the opportunity, or the lead."""
        row = self.row()
        if row is not None and row.deal_id:
            self._context.navigator.open_record("opportunity", row.deal_id)
        elif row is not None and row.lead_id:
            self._context.navigator.open_lead(row.lead_id)

    def _why_no_brief(self) -> str:
        return "" if self.handoff() is not None else tr("This line has no brief.")

    def show_brief(self) -> None:
        """Show the brief of the chosen line as it was handed over."""
        if (row := self.handoff()) is not None:
            self._tasks.start_once("brief", self._show_briefs([row.id]))

    def _why_no_briefs(self) -> str:
        return "" if self._today.briefs else tr("No meeting of today has a brief.")

    def print_briefs(self) -> None:
        """The briefs of today's meetings in their order, in one print job."""
        self._tasks.start_once("brief", self._show_briefs(list(self._today.briefs)))

    async def _show_briefs(self, ids: list[str]) -> None:
        found = await self._tasks.ask(brief_batch.chosen, ids, now=local_now())
        if not found:
            self._context.navigator.show_toast(
                tr("No brief was kept with this handoff.") if ids else self._why_no_briefs()
            )
            return
        dialog = BriefDialog(*found, context=self._context, parent=self)
        dialog.begin()
        await dialogs.show(dialog)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._show_side()
        self.hints_changed.emit()
        self.selection_changed.emit()

    def _show_side(self) -> None:
        """The answer that is owed, else what the line is about, so that the list keeps its width."""
        self.answering.show(self.handoff(), self._attach)
        row, pane, following = self.row(), self.answering.pane, self._next()
        pane.show_next(*(following.who, following.due) if following is not None and following is not row else ())
        if row is None or self.answering.owed(row.handoff):
            return
        brief = tr("Brief {code}", code=row.handoff.code) if row.handoff is not None else ""
        pane.show_other(row.who, " · ".join(one for one in (row.person, brief) if one),
                        ((tr("What"), row.why), (tr("When"), row.due), (tr("Worth"), row.value)))  # fmt: skip
        pane.setVisible(self._halves.direction() == QBoxLayout.Direction.LeftToRight)

    @Slot(QModelIndex)
    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.open_chosen()

    # what the window asks

    def key_hints(self) -> Hints:
        row, rest = self.row(), (("P", tr("Brief")), ("Space", tr("Answer in order")))
        if row is not None and row.awaits:
            first = (("A", tr("Taking it")), ("R", tr("Cannot"))) if row.awaits == RECEIPT else (
                ("Y|N", tr("Action items")), ("1|2|3", tr("As briefed")), ("A", tr("Accept")), ("R", tr("Return")))  # fmt: skip
            return (("J|K", tr("Move")), *first, *rest)
        return (("J|K", tr("Move")), ("Enter", tr("Open")), *rest)

    def selection(self) -> Selection | None:
        row = self.row()
        return Selection("lead", row.lead_id, row.person or row.who, detail=row.who) if row and row.lead_id else None

    def panes(self) -> list[QWidget]:
        pane = self.answering.pane
        return [self.list, *([pane] if pane.isVisibleTo(self) else [])]

    def entered(self) -> None:
        self._minute.start()
        self.refresh()

    def left(self) -> None:
        self._minute.stop()
