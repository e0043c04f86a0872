"""Rows that may be somebody who is here, side by side with them: M one person, B two, S decided later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import queries
from app.clock import SystemClock, local_zone
from app.import_export.alike import BOTH, MERGE, Decision, Key
from app.language import tr
from ui.common.list_delegate import ListView
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Rule
from ui.duplicates.commands import pair_commands
from ui.duplicates.pair_view import PairView
from ui.imports.alike_rows import LATER, AlikeDelegate, AlikeListModel, AlikeRow, RowChoices, row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.import_export.alike import Alike
    from app.queries.conflict_cases import Case
    from ui.context import UiContext
    from ui.tasks import PageTasks

SCOPE, FIELDS = "import_pairs", "import_pair_fields"
KEPT = tr("Nothing is changed before you import.")
SHOWN, LIST_FROM = 5, 320  # rows of the list that are seen at once; design pixels of height from which it has room


class AlikePane(QWidget):
    """`decided` when something was; `decisions` are what an import takes."""

    decided = Signal()

    def __init__(self, *, context: UiContext, tasks: PageTasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._tasks = context, tasks
        self._choices = RowChoices()
        self._case: Case | None = None
        self._filling = False
        self._later: set[Key] = set()
        self.decisions: dict[Key, Decision] = {}
        theme = context.theme
        self._model = AlikeListModel(self)
        self.list = ListView(theme=theme, name=tr("Possible duplicates"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(AlikeDelegate(theme=theme, parent=self.list))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.view = PairView(self._choices, theme=theme, kept=KEPT)
        self.view.wished.connect(self._on_wished)
        self.view.table.chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list)
        column.addWidget(Rule())
        column.addWidget(self.view, 1)
        context.commands.add(*pair_commands(self, area="import_pair", scope=SCOPE, fields=FIELDS))
        context.commands.attach(self, SCOPE)
        context.commands.attach(self.view.table, FIELDS)
        theme.changed.connect(self._fit)

    # what is shown

    def forget(self) -> None:
        """Another list is read."""
        self.decisions = {}
        self._later.clear()
        self._choices.clear()
        self._case = None

    def show_alike(self, found: Sequence[Alike]) -> None:
        """The rows of a list, what was decided of them kept."""
        there = {one.key for one in found}
        self.decisions = {key: one for key, one in self.decisions.items() if key in there}
        chosen = self.chosen()
        self._filling = True
        self._model.set_rows([row_of(one, self._state(one.key)) for one in found])
        self._filling = False
        self._fit()
        if found:
            again = self._model.index_of(chosen.id) if chosen is not None else QModelIndex()
            self.list.setCurrentIndex(again if again.isValid() else self._model.index(0, 0))
            self._show_chosen()

    def _state(self, key: Key) -> str:
        decision = self.decisions.get(key)
        return decision.kind if decision is not None else LATER if key in self._later else ""

    def chosen(self) -> AlikeRow | None:
        """The row under the cursor."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, AlikeRow) else None

    def _show_chosen(self) -> None:
        if (row := self.chosen()) is not None:
            self._tasks.start_latest("alike case", self._show_case(row))

    async def _show_case(self, row: AlikeRow) -> None:
        alike = row.alike
        case = await self._tasks.ask(
            queries.merge_cases.row_case,
            row.pair,
            dict(alike.row),
            alike.key[1],
            company=alike.said,
            along=alike.points,
        )
        self._case = case
        self.view.show_pair(row.pair, case, SystemClock().now().astimezone(local_zone()))

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if not self._filling:
            self._show_chosen()

    def _fit(self) -> None:
        px, rows = self._context.theme.px, max(min(self._model.rowCount(), SHOWN), 1)
        self.list.setVisible(self.height() >= px(LIST_FROM))
        self.list.setFixedHeight(min(px(38) * rows + 2, max(self.height() // 3, px(38) + 2)))

    # choosing

    def why_not(self) -> str:
        """'' while a pair is shown, else why the keys cannot run."""
        return (
            ""
            if self.isVisible() and self.chosen() is not None
            else tr("Nobody in this list is like somebody you have.")
        )

    def step(self, direction: int) -> None:
        """The next row, or the one before."""
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
            self._take_anew()

    def choose_all(self, side: str) -> None:
        """Choose one side for every field."""
        for clash in self._case.clashes if self._case is not None else ():
            self._choices.choose(clash, side)
        self._take_anew()

    def _take_anew(self) -> None:
        """A row that is merged already is merged as it is chosen now."""
        self.view.table.clashes.tell()
        row = self.chosen()
        if row is not None and row.state == MERGE and self._case is not None:
            self.decisions[row.alike.key] = Decision(MERGE, self._choices.taken(self._case))

    def _on_chosen(self, _row: int, side: str) -> None:
        self.view.table.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(side)

    def _on_wished(self, wish: str) -> None:
        {"open": self.open_chosen, "merge": self.merge, "both": self.keep_both, "skip": self.skip}[wish]()

    # deciding

    def merge(self) -> None:
        """The row is them, with the fields as shown; then the next row."""
        row = self.chosen()
        if row is not None and self._case is not None and self._case.id == row.id:
            self._decide(row, Decision(MERGE, self._choices.taken(self._case)))

    def keep_both(self) -> None:
        """They are two."""
        if (row := self.chosen()) is not None:
            self._decide(row, Decision(BOTH))

    def skip(self) -> None:
        """Decide later: both come in, and stand among the duplicates."""
        if (row := self.chosen()) is not None:
            self._decide(row, None)

    def _decide(self, row: AlikeRow, decision: Decision | None) -> None:
        key = row.alike.key
        if decision is None:
            self.decisions.pop(key, None)
            self._later.add(key)
        else:
            self.decisions[key] = decision
            self._later.discard(key)
        self._filling = True
        self._model.set_rows([row_of(one.alike, self._state(one.alike.key)) for one in self._model.rows()])
        self._filling = False
        self.step(1)
        self.decided.emit()

    def open_chosen(self) -> None:
        """The record it may be."""
        if (row := self.chosen()) is not None:
            self._context.navigator.open_record(row.pair.entity, row.pair.keeper)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()
