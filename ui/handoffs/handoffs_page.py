"""Handoffs: every one under way with its two answers; the AE gives them here; Ctrl P prints the ticked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.changes import ChangeSet
from app.domain.handoffs import RECEIPT, VERDICT
from app.language import tr
from app.queries import acceptance, call_desk
from app.queries.handoffs import HandoffRow
from ui import dialogs
from ui.commands import Command
from ui.common.column_header import ColumnHeader
from ui.common.empty_state import EmptyState
from ui.common.filter_chip import FilterChip
from ui.common.header import FilterRow, Header
from ui.common.page import Hints, Page
from ui.common.row_table_model import ROW_ROLE
from ui.gates.move import local_now
from ui.handoffs.answering import Answering
from ui.handoffs.handoff_list import HandoffDelegate, HandoffModel, column_names
from ui.handoffs.listed_briefs import ListedBriefs
from ui.handoffs.pairs_dialog import PairsDialog
from ui.lead_lists.lead_list_view import LeadListView
from ui.lead_lists.list_commands import ROWS, add_list_commands
from ui.navigator import Selection

if TYPE_CHECKING:
    from ui.context import UiContext

EMPTY = tr("No handoffs yet. When a lead meets all four criteria, press H.")
CHIPS = (("", tr("All")), ("mine", tr("Yours to answer")), ("late", tr("Late")), ("draft", tr("Draft")), ("unsent", tr("Waiting to sync")),
         ("receipt", tr("Receipt due")), ("taken", tr("Taken")), ("verdict", tr("Verdict due")), ("accepted", tr("Accepted")),
         ("returned", tr("Returned")))  # fmt: skip
PANE, BESIDE = 412, 860  # width of the answer, and of the page from which on it stands beside the list


class HandoffsPage(ListedBriefs, Page):
    """The list, filtered by how the answers stand."""

    answers_leads_keys = True

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Handoffs"))
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._filter = ""
        self._rows: list[HandoffRow] = []
        self.model = HandoffModel(self)
        theme = context.theme
        self._header = Header(tr("Handoffs"), theme=theme)
        self._header.add_button(tr("By pair"), icon="users", key="Shift B").clicked.connect(self.show_pairs)
        self._filters = FilterRow(theme=theme)
        self._chips: dict[str, FilterChip] = {}
        for key, words in CHIPS:
            chip = self._chips[key] = FilterChip(words, theme=theme, count=0)
            chip.setProperty("filter", key)
            chip.setChecked(not key)
            chip.clicked.connect(self._on_chip)
            self._filters.add_left(chip)
        self.list = LeadListView(theme=theme, name=tr("Handoffs"))
        self._delegate = HandoffDelegate(theme=theme, model=self.model, parent=self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.opened.connect(self._on_opened)
        self.list.box_clicked.connect(self._on_box_clicked)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.empty = EmptyState(EMPTY, theme=theme, icon="arrow-right-to-line")
        self.answering = Answering(context=context, page=self, home=self.list, chosen=self.chosen, go_to=self._go_to)
        self._lay_out()
        context.commands.add(
            Command(
                "handoffs.brief",
                tr("Show the brief"),
                self.show_brief,
                key="P",
                menu="Reports",
                icon="printer",
                scope="handoffs",
                applies=self._why_no_brief,
            ),
            Command(
                "handoffs.print",
                tr("Print the briefs…"),
                self.print_ticked,
                key="Ctrl+P",
                menu="Reports",
                icon="printer",
                scope="handoffs",
                applies=self._why_no_briefs,
            ),
            Command(
                "handoffs.pairs",
                tr("Acceptance by pair"),
                self.show_pairs,
                key="Shift+B",
                menu="Reports",
                icon="users",
                scope="handoffs",
                aliases=("accepted", "returned", tr("as briefed")),
            ),
            Command("handoffs.next", tr("Next answer"), self.next_answer, key="Space", scope="handoffs"),
        )
        add_list_commands(context)
        self._attach()
        self.model.ticked_changed.connect(self._on_ticked)
        context.relay.committed.connect(self._on_committed)
        self._minute = QTimer(self)
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(self._refresh_soon)

    def _lay_out(self) -> None:
        body, column, outer = QWidget(), QVBoxLayout(), QVBoxLayout(self)
        for layout in (column, outer):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addWidget(ColumnHeader(theme=self._context.theme, rows=self.list, names=column_names))
        column.addWidget(self.list, 1)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addLayout(column, 1)
        self._halves.addWidget(self.answering.pane)
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        self._stack.addWidget(self.empty)
        outer.addWidget(self._header)
        outer.addWidget(self._filters)
        outer.addWidget(self._stack, 1)

    def _attach(self, *first: str) -> None:
        """The keys of the list; where an answer is owed, its letters come before those of the lead."""
        for action in self.list.actions():
            self.list.removeAction(action)
        self._context.commands.attach(self.list, *first, "handoffs", ROWS, "lead")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme, pane = self._context.theme, self.answering.pane
        beside = self.width() >= theme.px(BESIDE)
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        pane.setFixedWidth(theme.px(PANE)) if beside else pane.setFixedWidth(self.width())
        pane.setMaximumHeight(16_777_215 if beside else self.height() // 2)

    # showing

    async def _refresh(self) -> None:
        now = local_now()
        self._rows = await self._tasks.ask(call_desk.handoff_list, user_id=self._context.workspace.user, now=now)
        self._delegate.now = int(now.timestamp() * 1000)
        self._show()

    def _show(self) -> None:
        kinds = {row.id: _kinds(row) for row in self._rows}
        for key, chip in self._chips.items():
            count = sum(not key or key in kind for kind in kinds.values())
            chip.set_count(count)
            chip.setVisible(not key or key == self._filter or count > 0)
            chip.setChecked(key == self._filter)
        shown = [row for row in self._rows if not self._filter or self._filter in kinds[row.id]]
        self.model.set_rows(shown)
        self.model.drop_lost()
        self.list.viewport().update()
        late = sum("late" in kind for kind in kinds.values())
        self._header.set_scope(tr("{late} late", late=late) if late else "")
        words = EMPTY if not self._rows else tr("None of this kind.")
        self.empty.show_sentence(words)
        self._stack.setCurrentIndex(int(not shown))
        if shown and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))
        self.answering.show(self.chosen(), self._attach)

    def _refresh_soon(self) -> None:
        self._tasks.start_latest("refresh", self._refresh())

    @Slot()
    def _on_chip(self) -> None:
        self._filter = str(self.sender().property("filter"))
        self._show()

    @Slot(object)
    def _on_committed(self, change: ChangeSet) -> None:
        if self.isVisible() and (change.ids("handoff") or change.ids("lead")):
            self._refresh_soon()

    # what can be done

    def chosen(self) -> HandoffRow | None:
        """The row that is chosen."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, HandoffRow) else None

    def move_down(self) -> None:
        """The next row."""
        self._step(1)

    def move_up(self) -> None:
        """The row before."""
        self._step(-1)

    def _step(self, by: int) -> bool:
        at = self.list.currentIndex().row() + by
        if not 0 <= at < self.model.rowCount():
            return False
        self.list.setCurrentIndex(self.model.index(at, 0))
        return True

    def next_answer(self) -> None:
        """The next handoff that waits for the user, round and round."""
        rows, at = self.model.rows(), self.list.currentIndex().row()
        for number in (*range(at + 1, len(rows)), *range(at + 1)):
            if self.answering.owed(rows[number]):
                self.list.setCurrentIndex(self.model.index(number, 0))
                return
        self._context.navigator.show_toast(tr("Nothing waits for your answer."))

    def show_pairs(self) -> None:
        """What became of what each SDR handed to each AE."""
        self._tasks.start_once("pairs", self._show_pairs())

    async def _show_pairs(self) -> None:
        rows = await self._tasks.ask(acceptance.acceptance_by_pair)
        await dialogs.show(PairsDialog(rows, context=self._context, parent=self))

    def _go_to(self, handoff_id: str) -> None:
        """Show that one, whatever is filtered."""
        self._filter = ""
        self._show()
        place = next((number for number, row in enumerate(self.model.rows()) if row.id == handoff_id), -1)
        self.list.setCurrentIndex(self.model.index(place, 0))
        self.answering.show(self.chosen(), self._attach)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_tick(self) -> None:
        """Tick or untick the chosen row."""
        if row := self.chosen():
            self.model.tick([row.id], on=not self.model.is_ticked(row.id))

    def extend_down(self) -> None:
        """Tick this row and the next."""
        self._extend(1)

    def extend_up(self) -> None:
        """Tick this row and the one before."""
        self._extend(-1)

    def _extend(self, by: int) -> None:
        before = self.chosen()
        if before is not None and self._step(by) and (after := self.chosen()):
            self.model.tick([before.id, after.id], on=True)

    def tick_all(self) -> None:
        """Tick every row."""
        self.model.tick([row.id for row in self.model.rows()], on=True)

    def open_in_window(self) -> None:
        """Open the lead in a window of its own."""
        if row := self.chosen():
            self._context.navigator.open_lead(row.lead_id, new_window=True)

    @Slot()
    def open_chosen(self) -> None:
        """Open the lead; a draft opens its form again."""
        row = self.chosen()
        if row is None:
            return
        if row.id.startswith("draft:"):
            self._context.navigator.hand_off(row.lead_id)
        else:
            self._context.navigator.open_lead(row.lead_id)

    def _on_ticked(self, _count: int) -> None:
        self.hints_changed.emit()

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.open_chosen()

    @Slot(QModelIndex)
    def _on_box_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.toggle_tick()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self.answering.show(self.chosen(), self._attach)
        self.hints_changed.emit()
        self.selection_changed.emit()

    # what the window asks

    def key_hints(self) -> Hints:
        if ticked := len(self.model.ticked()):
            return (
                ("X", tr("Select")),
                ("Shift J", tr("Extend")),
                ("Ctrl P", tr("Print {ticked}", ticked=ticked)),
                ("Esc", tr("Untick")),
            )
        if self.answering.owed(row := self.chosen()) and row is not None:
            return _ANSWER_HINTS[row.awaits]
        return (
            ("J|K", tr("Move")),
            ("Enter", tr("Open the lead")),
            ("P", tr("Brief")),
            ("X", tr("Select")),
            ("Ctrl P", tr("Print")),
        )

    def selection(self) -> Selection | None:
        row = self.chosen()
        return Selection("lead", row.lead_id, row.name or row.company, detail=row.company) if row else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.model.ticked():
            self.model.clear_ticks()
        else:
            super().keyPressEvent(event)

    def panes(self) -> Sequence[QWidget]:
        return [self.list, *([self.answering.pane] if self.answering.pane.isVisibleTo(self) else [])]

    def entered(self) -> None:
        self._minute.start()
        self._refresh_soon()

    def left(self) -> None:
        self._minute.stop()


def _kinds(row: HandoffRow) -> set[str]:
    """Which chips show it."""
    if row.id.startswith("draft:"):
        return {"draft"}
    marks = {"mine": row.mine, "late": row.late, "unsent": row.unsent}
    return {row.standing, *(key for key, shown in marks.items() if shown)}


_ANSWER_HINTS: dict[str, Hints] = {
    RECEIPT: (("A", tr("Taking it")), ("R", tr("Cannot")), ("P", tr("Brief")), ("Space", tr("Next answer")), ("J|K", tr("Move"))),
    VERDICT: (("Y|N", tr("Action items")), ("1|2|3", tr("As briefed")), ("A", tr("Accept")), ("R", tr("Return")), ("P", tr("Brief")),
              ("Space", tr("Next answer"))),
}  # fmt: skip
