"""The board itself: its columns, and rails that open into columns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.language import tr
from ui.pipeline.card_board import CardBoard
from ui.pipeline.column_view import ColumnView
from ui.pipeline.rail import Rail

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.queries.opportunities import DealBoard
    from app.queries.rows import Board, BoardColumn
    from ui.pipeline.board_stages import BoardStage
    from ui.pipeline.card_ground import CardGround
    from ui.theme.theme import Theme


class BoardView(CardBoard):
    """`rails_changed`: another set of rails is open, its cards are wanted."""

    rails_changed = Signal()

    def __init__(
        self,
        columns: Sequence[BoardStage],
        rails: Sequence[BoardStage],
        *,
        theme: Theme,
        delegate: CardGround,
        name: str = tr("Board"),
    ) -> None:
        super().__init__(theme=theme, delegate=delegate, name=name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside, self._line = QWidget(), QHBoxLayout()
        inside.setLayout(self._line)
        theme.space(self._line, (20, 10, 12, 12), 8)
        self._fixed: list[ColumnView] = []
        self._rails: dict[str, tuple[Rail, ColumnView]] = {}
        for number, stage in enumerate(columns, 1):
            view = self._make(stage, tr("column {number} of {columns}", number=number, columns=len(columns)))
            view.head_pressed.connect(self.new_wished)
            self._fixed.append(view)
        for stage in rails:
            rail, view = (
                Rail(stage, theme=theme, mime=delegate.mime),
                self._make(stage, tr("beside the columns"), folds=True),
            )
            rail.opened.connect(self.toggle_rail)
            rail.dropped.connect(self.dropped)
            view.head_pressed.connect(self.toggle_rail)
            view.hide()
            self._line.addWidget(rail)
            self._rails[stage.key] = (rail, view)
        self.lines = [self._fixed]
        self.setWidget(inside)

    def _make(self, stage: BoardStage, place: str, *, folds: bool = False) -> ColumnView:
        view = ColumnView(stage, theme=self._theme, delegate=self.delegate, position=place, folds=folds)
        self.adopt(view)
        view.more_wanted.connect(self.more_wanted)
        self._line.addWidget(view, 1)
        return view

    @property
    def open_rails(self) -> tuple[str, ...]:
        """Keys of the rails that stand open."""
        return tuple(key for key, (rail, _) in self._rails.items() if rail.isHidden())

    def every_column(self) -> list[ColumnView]:
        """Those of folded rails too."""
        return [*self._fixed, *(view for _, view in self._rails.values())]

    def open_these(self, keys: Iterable[str]) -> None:
        """Open these rails, as they were left, and fold the others."""
        wanted = set(keys)
        for key, (rail, view) in self._rails.items():
            rail.setVisible(key not in wanted)
            view.setVisible(key in wanted)
        self.lines = [[*self._fixed, *(view for key, (_, view) in self._rails.items() if key in wanted)]]

    def toggle_rail(self, key: str) -> None:
        """Open a rail into a column, or fold it again; the focus stays on it."""
        rail, view = self._rails[key]
        opens = not rail.isHidden()
        had_focus = rail.hasFocus() or view.cards.hasFocus() or view.head.button.hasFocus()
        self.open_these({*self.open_rails} ^ {key})
        if had_focus:
            (view.cards if opens else rail).setFocus()
        self.rails_changed.emit()

    def show_board(self, board: Board | DealBoard) -> None:
        """Take its cards and counts."""
        self.delegate.days = {one.stage: one.days for one in (*board.columns, *board.rails) if one.days is not None}
        for view, column in zip(self._fixed, board.columns, strict=True):
            view.show_column(column)
        for (rail, view), column in zip(self._rails.values(), board.rails, strict=True):
            rail.show_count(column.count)
            view.show_column(column if rail.isHidden() else _folded(column))
        self.forget_gone()


def _folded(column: BoardColumn) -> BoardColumn:
    return replace(column, cards=(), count=0)
