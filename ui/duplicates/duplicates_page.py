"""Duplicates: M merges the pair as shown, B keeps both for good, S leaves it for now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app import operations, queries
from app.clock import SystemClock, local_zone
from app.language import tr
from ui.common.empty_state import EmptyState
from ui.common.header import Header
from ui.common.list_delegate import ListView
from ui.common.page import Hints, Page
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Rule
from ui.duplicates.commands import FIELDS, SCOPE, duplicate_commands
from ui.duplicates.pair_choices import PairChoices
from ui.duplicates.pair_rows import PairDelegate, PairListModel, PairRow
from ui.duplicates.pair_view import PairView
from ui.navigator import Selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from app.changes import ChangeSet
    from app.queries.conflict_cases import Case
    from app.queries.duplicates import Pair
    from ui.context import UiContext

TOUCHES = ("contact", "account", "email", "number")
LIST_WIDTH, LIST_FROM, WORDS_FROM = (
    318,
    760,
    480,
)  # design pixels: the list; the page's width from which it and all words have room
LOOKING, NONE = tr("Looking for duplicates …"), tr("Nobody is here twice.")


class DuplicatesPage(Page):
    """Up and Down go through the fields, Left and Right choose, J and K through the pairs."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Duplicates"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._context, self._navigator = context, context.navigator
        self._tasks = context.tasks.for_page(self)
        self._choices = PairChoices()
        self._case: Case | None = None
        self._found: Sequence[Pair] = ()
        self._at, self._filling, self._stale = 0, False, True
        context.commands.add(*duplicate_commands(self))
        self._build()
        context.commands.attach(self, SCOPE)
        context.commands.attach(self.view.table, FIELDS)
        context.relay.committed.connect(self._on_committed)

    def _build(self) -> None:
        theme = self._context.theme
        self._header = Header(tr("Duplicates"), theme=theme)
        self.all_button = self._header.add_button(tr("Merge all with same e-mail"), icon="merge", key="Shift M")
        self.all_button.clicked.connect(self.merge_all)
        self._model = PairListModel(self)
        self.list = ListView(theme=theme, name=tr("Pairs to review"))
        self.list.setUniformItemSizes(False)
        self.list.setResizeMode(ListView.ResizeMode.Adjust)
        self.list.setModel(self._model)
        self.list.setItemDelegate(PairDelegate(theme=theme, parent=self.list))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.setMinimumWidth(theme.px(180))
        self.view = PairView(self._choices, theme=theme)
        self.view.wished.connect(self._on_wished)
        self.view.table.chosen.connect(self._on_chosen)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.view)
        split.setStretchFactor(1, 1)
        split.setSizes([theme.px(LIST_WIDTH), theme.px(900)])
        self.empty = EmptyState(LOOKING, theme=theme, icon="merge")
        self._stack = QStackedWidget()
        self._stack.addWidget(split)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentIndex(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, Rule()):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self.all_button.setVisible(False)

    # what is shown

    async def _search(self) -> None:
        self._stale = False
        self._found = await self._tasks.ask(queries.duplicates.pairs)
        await self._refresh()

    async def _refresh(self) -> None:
        """Of what was found those who are still two; an undo brings them back. Who is new is found at the next visit."""
        pairs = await self._tasks.ask(queries.duplicates.still_two, self._found)
        self._show_rows([PairRow(one.id, one) for one in pairs])

    def _show_rows(self, rows: Sequence[PairRow]) -> None:
        row = self.chosen()
        self._filling = True
        self._model.set_rows(rows)
        self._filling = False
        self._header.set_scope(tr("{rows:,} to review", rows=len(rows)) if rows else "")
        self._fit()
        if not rows and (self.view.table.hasFocus() or self.list.hasFocus()):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows and self.hasFocus():
            self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not rows:
            self._case = None
            self.empty.show_sentence(NONE)
            self._tell()
            return
        known = next((one for one in rows if row is not None and one.id == row.id), None)
        chosen = known or rows[min(self._at, len(rows) - 1)]
        self.list.setCurrentIndex(self._model.index_of(chosen.id))
        self.list.scheduleDelayedItemsLayout()
        self._show_chosen()

    def chosen(self) -> PairRow | None:
        """The row under the cursor of the list."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, PairRow) else None

    def _show_chosen(self) -> None:
        row = self.chosen()
        if row is not None:
            self._at = self.list.currentIndex().row()
            self._tasks.start_latest("case", self._show_case(row))

    async def _show_case(self, row: PairRow) -> None:
        case = await self._tasks.ask(queries.merge_cases.case_of, row.pair)
        if self._case is None or self._case.id != case.id:
            self._choices.clear()
        self._case = case
        self.view.show_pair(row.pair, case, SystemClock().now().astimezone(local_zone()))
        self._tell()

    def _tell(self) -> None:
        self.hints_changed.emit()
        self.selection_changed.emit()

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if not self._filling:
            self._show_chosen()

    def _on_committed(self, change: ChangeSet) -> None:
        if not change.touched or any(change.ids(one) for one in TOUCHES):
            self._stale = True
            if self._found and self.isVisible():
                self._tasks.start_latest("refresh", self._refresh())

    def why_not(self) -> str:
        """'' while the page is on top, else why its keys cannot run."""
        return "" if self.isVisible() else tr("Open Duplicates first.")

    # choosing

    def step(self, direction: int) -> None:
        """The next pair, or the one before."""
        if self._model.rowCount():
            at = min(max(self.list.currentIndex().row() + direction, 0), self._model.rowCount() - 1)
            self.list.setCurrentIndex(self._model.index(at, 0))

    def step_field(self, direction: int) -> None:
        """The field above or below."""
        self.view.table.step(direction)

    def choose(self, side: str) -> None:
        """Choose a side for the field under the cursor."""
        clash = self.view.table.current()
        if clash is not None:
            self._choices.choose(clash, side)
            self.view.table.clashes.tell()

    def choose_all(self, side: str) -> None:
        """Choose one side for every field."""
        for clash in self._case.clashes if self._case is not None else ():
            self._choices.choose(clash, side)
        self.view.table.clashes.tell()

    def _on_chosen(self, _row: int, side: str) -> None:
        self.view.table.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(side)

    def _on_wished(self, wish: str) -> None:
        {"open": self.open_chosen, "merge": self.merge, "both": self.keep_both, "skip": self.skip}[wish]()

    # deciding

    def merge(self) -> None:
        """One of two, as shown; then the next pair."""
        row = self.chosen()
        if row is not None and self._case is not None and self._case.id == row.id:
            self._tasks.start_once("merge", self._merge(row, self._choices.taken(self._case)))

    async def _merge(self, row: PairRow, choices: dict[str, str]) -> None:
        pair = row.pair
        name, step = await self._tasks.act_with_undo(
            operations.merging.merge, pair.entity, pair.keeper, pair.loser, choices
        )
        self._navigator.show_toast(tr("Merged:"), strong=name, undo=step)

    def _with_same_email(self) -> list[PairRow]:
        return [row for row in self._model.rows() if row.pair.same_email]

    def merge_all(self) -> None:
        """All that share an address, as suggested, with one undo."""
        if rows := self._with_same_email():
            self._tasks.start_once("merge", self._merge_all(rows))

    async def _merge_all(self, rows: Sequence[PairRow]) -> None:
        pairs = [(row.pair.entity, row.pair.keeper, row.pair.loser) for row in rows]
        done, step = await self._tasks.act_with_undo(operations.merging.merge_many, pairs)
        self._navigator.show_toast(tr("{done:,} merged", done=done), undo=step)

    def keep_both(self) -> None:
        """They are two: never shown again."""
        if (row := self.chosen()) is not None:
            self._tasks.start_once("both", self._keep_both(row))

    async def _keep_both(self, row: PairRow) -> None:
        ids = (row.pair.keeper, row.pair.loser)
        await self._tasks.act(operations.merging.keep_both, *ids)

        def bring_back() -> None:
            self._tasks.start_once("again", self._ask_again(*ids))

        self._navigator.show_toast(tr("Kept both:"), strong=row.pair.name, undo=bring_back)

    async def _ask_again(self, one: str, other: str) -> None:
        await self._tasks.act(operations.merging.ask_again, one, other)

    def skip(self) -> None:
        """Leave it for now."""
        self.step(1)

    def open_chosen(self) -> None:
        """The record that would survive."""
        if (row := self.chosen()) is not None:
            self._navigator.open_record(row.pair.entity, row.pair.keeper)

    # what the window asks

    def key_hints(self) -> Hints:
        if self.chosen() is None:
            return ()
        return (
            ("J|K", tr("Next pair")),
            ("←|→", tr("Pick side")),
            ("M", tr("Merge")),
            ("B", tr("Keep both")),
            ("S", tr("Later")),
            ("Ctrl Z", tr("Undo")),
        )

    def selection(self) -> Selection | None:
        row = self.chosen()
        return Selection(row.pair.entity, row.pair.keeper, row.pair.name, detail=row.pair.company) if row else None

    def panes(self) -> list[QWidget]:
        return [self] if self._stack.currentWidget() is self.empty else [self.view.table, self.list]

    def entered(self) -> None:
        if self._stale:
            self._tasks.start_latest("search", self._search())

    def _fit(self) -> None:
        px, same = self._context.theme.px, len(self._with_same_email())
        more = tr(" with same e-mail") if self.width() >= px(WORDS_FROM) else ""
        self.all_button.set_words(tr("Merge all {same:,}{more}", same=same, more=more))
        self.all_button.setVisible(same > 0)
        self.list.setVisible(self.width() >= px(LIST_FROM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
