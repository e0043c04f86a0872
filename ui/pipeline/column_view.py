"""One stage of a board: its head and its cards, a place to drop others on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from app.language import tr
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.pipeline.column_head import ColumnHead

if TYPE_CHECKING:
    from app.queries.rows import BoardColumn
    from ui.pipeline.board_stages import BoardStage
    from ui.pipeline.card_ground import CardGround
    from ui.theme.theme import Theme


class CardModel(RowListModel[Any]):
    """Cards of one stage; drags carry ids."""

    def __init__(self, delegate: CardGround, stage: BoardStage, position: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._delegate, self._stage, self._position = delegate, stage, position

    def sentence(self, row: Any) -> str:
        """The card as a screen reader says it, with its position on the board."""
        ticked = tr("ticked, ") if row.id in self._delegate.ticked else ""
        place = f"{self._stage.name}, {self._position}, {self.place_of(row.id)}"
        return f"{ticked}{self._delegate.sentence(row)}, {place}"

    def place_of(self, row_id: str) -> str:
        """ "card 3 of 41"."""
        return tr("card {number}", number=self.number_of(row_id))

    def number_of(self, row_id: str) -> str:
        """ "3 of 41"."""
        return tr("{at:,} of {total:,}", at=self.index_of(row_id).row() + 1, total=self._total)

    def flags_of(self, row: Any) -> Qt.ItemFlag:
        return super().flags_of(row) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [self._delegate.mime]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        ids = [row.id for index in indexes if (row := index.data(ROW_ROLE)) is not None]
        ticked = self._delegate.ticked  # a ticked card takes the other ticked ones along
        chosen = list(ticked) if ids[:1] and ids[0] in ticked else ids
        data.setData(self._delegate.mime, "\n".join(chosen).encode())
        return data


class _Cards(QListView):
    """The scrolling cards."""

    def __init__(self, *, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setProperty("part", "board_cards")
        self.setMouseTracking(True)
        self._theme = theme
        self.empty_words = ""
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.model().rowCount() and self.empty_words:
            painter = QPainter(self.viewport())
            painter.setFont(self._theme.font("meta"))
            painter.setPen(self._theme.color("text3"))
            area = self.viewport().rect().adjusted(self._theme.px(12), self._theme.px(8), -self._theme.px(12), 0)
            painter.drawText(area, int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop), self.empty_words)


class ColumnView(QFrame):
    """`dropped(ids, stage key)`, `more_wanted(stage key, loaded)`, `head_pressed(stage key)`: its + or its fold."""

    dropped = Signal(list, str)
    more_wanted = Signal(str, int)
    head_pressed = Signal(str)

    def __init__(
        self,
        stage: BoardStage,
        *,
        theme: Theme,
        delegate: CardGround,
        position: str,
        low: bool = False,
        folds: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.stage = stage
        self._theme, self._mime = theme, delegate.mime
        self._hovered = False
        self.setAcceptDrops(True)
        self.model = CardModel(delegate, stage, position, self)
        self.model.more_wanted.connect(self._on_more)
        self.head = ColumnHead(stage, theme=theme, low=low, folds=folds, parent=self)
        self.head.button.clicked.connect(self._on_head)
        self.cards = _Cards(theme=theme, name=f"{stage.name}, {position}", parent=self)
        self.cards.setModel(self.model)
        self.cards.setItemDelegate(delegate)
        self.cards.empty_words = "" if low else stage.definition
        column = QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 4), 0)
        column.addWidget(self.head)
        column.addWidget(self.cards, 1)

    def show_column(self, column: BoardColumn) -> None:
        """Take counts and first cards."""
        self.head.show_column(column)
        self.model.set_rows(column.cards, total=column.count)

    def _on_more(self, loaded: int) -> None:
        self.more_wanted.emit(self.stage.key, loaded)

    def _on_head(self) -> None:
        self.head_pressed.emit(self.stage.key)

    def _hover(self, hovered: bool) -> None:
        self._hovered = hovered
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(self._mime):
            self._hover(True)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(self._mime):
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._hover(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hover(False)
        ids = bytes(event.mimeData().data(self._mime).data()).decode().split("\n")
        event.acceptProposedAction()
        self.dropped.emit(ids, self.stage.key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        radius = self._theme.radius("card")
        painter.drawRoundedRect(self.rect(), radius, radius)
        if self._hovered:
            painter.setPen(QPen(QColor(self._theme.color("focus")), 2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), radius, radius)
