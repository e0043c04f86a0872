"""The board itself: six columns and three rails, with one card chosen and any number ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from app.domain.stages import COLUMNS, RAILS
from app.queries.rows import Board, LeadRow
from ui.common.row_table_model import ROW_ROLE
from ui.pipeline.card_delegate import CardDelegate
from ui.pipeline.column_view import ColumnView, Rail

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.theme.theme import Theme

COLUMN_WIDTH = 176


class BoardView(QScrollArea):
    """`chosen_changed`, `ticked_changed(count)`, `opened`, `dropped(ids, stage)`, `more_wanted(stage, loaded)`,
    `rail_opened(stage)`, `new_wished(stage)`.
    """

    chosen_changed = Signal()
    ticked_changed = Signal(int)
    opened = Signal()
    dropped = Signal(list, str)
    more_wanted = Signal(str, int)
    rail_opened = Signal(str)
    new_wished = Signal(str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.delegate = CardDelegate(theme=theme, parent=self)
        self.columns: list[ColumnView] = []
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Board")
        inside, line = QWidget(), QHBoxLayout()
        inside.setLayout(line)
        theme.space(line, (20, 10, 12, 12), 8)
        for number, stage in enumerate(COLUMNS, 1):
            place = f"column {number} of {len(COLUMNS)}"
            view = ColumnView(stage, theme=theme, delegate=self.delegate, position=place)
            view.dropped.connect(self.dropped)
            view.more_wanted.connect(self.more_wanted)
            view.new_wished.connect(self.new_wished)
            view.cards.selectionModel().currentChanged.connect(self._on_current)
            view.cards.doubleClicked.connect(self._on_double_clicked)
            self.columns.append(view)
            line.addWidget(view, 1)
        self._rails = [Rail(stage, theme=theme) for stage in RAILS]
        for rail in self._rails:
            rail.opened.connect(self.rail_opened)
            rail.dropped.connect(self.dropped)
            line.addWidget(rail)
        self.setWidget(inside)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_board(self, board: Board) -> None:
        """Take its cards and counts."""
        for view, column in zip(self.columns, board.columns, strict=True):
            view.show_column(column)
        for rail, column in zip(self._rails, board.rails, strict=True):
            rail.show_count(column.count)
        self.tick(one for one in self.ticked() if not self.index_of(one).isValid())

    def column(self, stage: str) -> ColumnView:
        """The column of a stage."""
        return next(view for view in self.columns if view.stage.value == stage)

    def index_of(self, lead_id: str) -> QModelIndex:
        """Where its card is, invalid when it is not loaded."""
        found = (view.model.index_of(lead_id) for view in self.columns)
        return next((index for index in found if index.isValid()), QModelIndex())

    # choosing

    def focused(self) -> ColumnView | None:
        """The column with the focus."""
        return next((view for view in self.columns if view.cards.hasFocus()), None)

    def chosen(self) -> LeadRow | None:
        """The card that is chosen: in the focused column, else the only selected one."""
        focused = self.focused()
        for view in [focused] if focused is not None else self.columns:
            row = view.cards.currentIndex().data(ROW_ROLE)
            if isinstance(row, LeadRow) and view.cards.selectionModel().hasSelection():
                return row
        return None

    def choose(self, lead_id: str, *, focus: bool) -> None:
        """Choose that card, the first one when it is not there and none is chosen."""
        for view in self.columns:
            index = view.model.index_of(lead_id) if lead_id else QModelIndex()
            if index.isValid():
                if focus:
                    view.cards.setFocus()
                view.cards.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                view.cards.scrollTo(index)
                return
        first = next((view for view in self.columns if view.model.rowCount()), None)
        if first is not None and self.chosen() is None:
            first.cards.setCurrentIndex(first.model.index(0, 0))

    def step(self, by: int) -> bool:
        """The card below or above; False at the end."""
        view = self.focused() or self._column_of_chosen()
        row = view.cards.currentIndex().row() + by if view is not None else -1
        if view is None or not 0 <= row < view.model.rowCount():
            return False
        view.cards.setCurrentIndex(view.model.index(row, 0))
        return True

    def _column_of_chosen(self) -> ColumnView | None:
        row = self.chosen()
        return self.column(row.stage) if row is not None else None

    def go(self, by: int) -> None:
        """To the next column at that side that has cards."""
        focused = self.focused()
        at = self.columns.index(focused) if focused is not None else 0
        row = focused.cards.currentIndex().row() if focused is not None else 0
        at += by
        while 0 <= at < len(self.columns) and not self.columns[at].model.rowCount():
            at += by
        if 0 <= at < len(self.columns):
            view = self.columns[at]
            view.cards.setFocus()
            view.cards.setCurrentIndex(view.model.index(min(max(row, 0), view.model.rowCount() - 1), 0))

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
        for view in self.columns:
            if view.cards.model() is not index.model():
                view.cards.selectionModel().clearSelection()
        self.chosen_changed.emit()

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.opened.emit()

    def _on_theme_changed(self) -> None:
        for view in self.columns:
            view.setMinimumWidth(self._theme.px(COLUMN_WIDTH))
