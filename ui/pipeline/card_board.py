"""What a board of cards does whatever stands on them: one is chosen, any number are ticked, keys go through all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QScrollArea

from ui.common.row_table_model import ROW_ROLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QAbstractItemModel

    from ui.pipeline.card_ground import CardGround
    from ui.pipeline.column_view import ColumnView
    from ui.theme.theme import Theme

COLUMN_WIDTH = 168


class CardBoard(QScrollArea):
    """`lines` are its rows of columns: one on the board, one for each rep in lanes.

    `chosen_changed`, `ticked_changed(count)`, `opened`, `dropped(ids, stage)`, `more_wanted(stage, loaded)`,
    `new_wished(stage)`.
    """

    chosen_changed = Signal()
    ticked_changed = Signal(int)
    opened = Signal()
    dropped = Signal(list, str)
    more_wanted = Signal(str, int)
    new_wished = Signal(str)

    def __init__(self, *, theme: Theme, delegate: CardGround, name: str) -> None:
        super().__init__()
        self._theme, self.delegate = theme, delegate
        self.lines: list[list[ColumnView]] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        theme.changed.connect(self._on_theme_changed)

    @property
    def columns(self) -> list[ColumnView]:
        """Every column, line by line."""
        return [view for line in self.lines for view in line]

    def adopt(self, view: ColumnView) -> None:
        """A column of this board tells what happens on it."""
        view.setMinimumWidth(self._theme.px(COLUMN_WIDTH))
        view.dropped.connect(self.dropped)
        view.cards.selectionModel().currentChanged.connect(self._on_current)
        view.cards.doubleClicked.connect(self._on_double_clicked)

    def column(self, stage: str) -> ColumnView:
        """The column of a stage: the one of the chosen card where there are several."""
        focused = self.focused()
        line = next((line for line in self.lines if focused in line), None)
        return next(view for view in (line or self.columns) if view.stage.key == stage)

    def index_of(self, row_id: str) -> QModelIndex:
        """Where its card is, invalid when it is not loaded."""
        found = (view.model.index_of(row_id) for view in self.columns)
        return next((index for index in found if index.isValid()), QModelIndex())

    # choosing

    def focused(self) -> ColumnView | None:
        """The column with the focus."""
        return next((view for view in self.columns if view.cards.hasFocus()), None)

    def chosen(self) -> Any:
        """The card that is chosen: in the focused column, else the only selected one; None when there is none."""
        view = self.focused() or self._chosen_column()
        return view.cards.currentIndex().data(ROW_ROLE) if view is not None and self._has_chosen(view) else None

    def _has_chosen(self, view: ColumnView) -> bool:
        return view.cards.selectionModel().hasSelection() and view.cards.currentIndex().isValid()

    def _chosen_column(self) -> ColumnView | None:
        return next((view for view in self.columns if self._has_chosen(view)), None)

    def choose(self, row_id: str, *, focus: bool) -> None:
        """Choose that card, the first one when it is not there and none is chosen."""
        index = self.index_of(row_id) if row_id else QModelIndex()
        view = next((one for one in self.columns if one.model is index.model()), None)
        if view is not None:
            if focus:
                view.cards.setFocus()
            view.cards.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            view.cards.scrollTo(index)
            self.ensureWidgetVisible(view, 0, 0)
            return
        first = next((one for one in self.columns if one.model.rowCount()), None)
        if first is not None and self.chosen() is None:
            first.cards.setCurrentIndex(first.model.index(0, 0))

    def step(self, by: int) -> bool:
        """The card below or above, past the end that of the next line; False at the last one."""
        view = self.focused() or self._chosen_column()
        if view is None:
            return False
        row = view.cards.currentIndex().row() + by
        if 0 <= row < view.model.rowCount():
            view.cards.setCurrentIndex(view.model.index(row, 0))
            return True
        return self.go_line(by)

    def go_line(self, by: int) -> bool:
        """To the same column of the next line that has cards, else to the nearest of that line; False when there is none."""
        view = self.focused() or self._chosen_column()
        line = next((number for number, line in enumerate(self.lines) if view in line), -1)
        if view is None or line < 0:
            return False
        at = self.lines[line].index(view)
        for other in self.lines[line + by :: by] if line + by >= 0 else ():
            filled = [one for one in other if one.model.rowCount()]
            if filled:
                near = min(filled, key=lambda one: abs(other.index(one) - at))
                self._enter(near, 0 if by > 0 else near.model.rowCount() - 1)
                return True
        return False

    def go(self, by: int) -> None:
        """To the next column at that side that has cards."""
        view = self.focused() or self._chosen_column()
        line = next((line for line in self.lines if view in line), self.lines[0] if self.lines else [])
        at = line.index(view) if view in line else 0
        row = view.cards.currentIndex().row() if view is not None else 0
        at += by
        while 0 <= at < len(line) and not line[at].model.rowCount():
            at += by
        if 0 <= at < len(line):
            self._enter(line[at], row)

    def _enter(self, view: ColumnView, row: int) -> None:
        view.cards.setFocus()
        view.cards.setCurrentIndex(view.model.index(min(max(row, 0), view.model.rowCount() - 1), 0))
        self.ensureWidgetVisible(view, 0, 0)

    # ticking

    def ticked(self) -> tuple[str, ...]:
        """Ids of the ticked cards, in the order they were ticked."""
        return tuple(self.delegate.ticked)

    def tick(self, ids: Iterable[str]) -> None:
        """Tick these cards, untick those of them that are ticked."""
        changed = list(ids)
        for one in changed:
            if one in self.delegate.ticked:
                del self.delegate.ticked[one]
            else:
                self.delegate.ticked[one] = None
        if changed:
            self._tell_ticked()

    def forget_gone(self) -> None:
        """Untick what is no longer on the board."""
        self.tick(one for one in self.ticked() if not self.index_of(one).isValid())

    def tick_column(self) -> None:
        """Tick every card loaded in the column with the focus."""
        view = self.focused()
        if view is not None:
            self.tick(row.id for row in view.model.rows() if row.id not in self.delegate.ticked)

    def clear_ticks(self) -> None:
        """Untick everything."""
        self.delegate.ticked.clear()
        self._tell_ticked()

    def _tell_ticked(self) -> None:
        for view in self.columns:
            view.model.refresh_all()
        self.ticked_changed.emit(len(self.delegate.ticked))

    # what happened

    def repaint_cards(self) -> None:
        """Paint every card again, as after a minute."""
        for view in self.columns:
            view.cards.viewport().update()

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not index.isValid():
            return
        model: QAbstractItemModel = index.model()
        for view in self.columns:
            if view.cards.model() is not model:
                view.cards.selectionModel().clearSelection()
        self.chosen_changed.emit()

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.opened.emit()

    def _on_theme_changed(self) -> None:
        for view in self.columns:
            view.setMinimumWidth(self._theme.px(COLUMN_WIDTH))
