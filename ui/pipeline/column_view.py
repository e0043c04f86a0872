"""One stage of the board: its head and its cards, a place to drop others on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QVBoxLayout, QWidget

from app.domain.money import say_money, say_short
from app.domain.stages import DEFINITIONS, Stage
from app.queries.rows import NOT_SENT, BoardColumn, LeadRow
from ui.common.button import Button
from ui.common.painters import LEFT, paint_icon, paint_text
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.pipeline.card_delegate import CardDelegate, who_words

if TYPE_CHECKING:
    from ui.theme.theme import Theme

MIME = "application/x-satchel-lead"


def stage_key(stage: str) -> str:
    """The theme's word for a stage."""
    return stage.casefold().replace(" ", "_")


class CardModel(RowListModel[LeadRow]):
    """Cards of one stage; drags carry ids."""

    def __init__(self, delegate: CardDelegate, stage: str, position: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._delegate, self._stage, self._position = delegate, stage, position

    def sentence(self, row: LeadRow) -> str:
        """The card as a screen reader says it, with its position on the board."""
        place = f"{self._stage}, {self._position}, card {self.index_of(row.id).row() + 1} of {self._total}"
        value = say_money(row.value_minor, row.value_currency)
        ticked = "ticked" if row.id in self._delegate.ticked else ""
        words = (
            ticked,
            row.company,
            who_words(row),
            value,
            f"score {row.score}",
            self._delegate.step_words(row)[2],
            NOT_SENT if row.unsent else "",
            place,
        )
        return ", ".join(one for one in words if one)

    def flags_of(self, row: LeadRow) -> Qt.ItemFlag:
        return super().flags_of(row) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        rows = [index.data(ROW_ROLE) for index in indexes]
        ids = [row.id for row in rows if isinstance(row, LeadRow)]
        ticked = self._delegate.ticked  # a ticked card takes the other ticked ones along
        data.setData(MIME, "\n".join(ticked if ids[:1] and ids[0] in ticked else ids).encode())
        return data


class _Head(QWidget):
    """Mark, name, count and a button for one more; value and one fact below."""

    def __init__(self, stage: str, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.add = Button(
            "", theme=theme, kind="ghost", icon="plus", name=f"New lead in {stage}", small=True, parent=self
        )
        self._column: BoardColumn | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_column(self, column: BoardColumn) -> None:
        """Change the figures."""
        self._column = column
        self.setAccessibleName(
            f"{column.stage}, {column.count} leads, {say_money(column.value_minor, column.currency)}"
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(48))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side, px = self.add.sizeHint(), self._theme.px
        self.add.setGeometry(
            self.width() - side.width() - px(4), px(16) - side.height() // 2, side.width(), side.height()
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._column is None:
            return
        theme, painter, column = self._theme, QPainter(self), self._column
        first = QRect(theme.px(10), theme.px(6), self.width() - theme.px(46), theme.px(20))
        x = first.x() + paint_icon(painter, theme, first.x(), first.center().y() + 1, f"stage-{stage_key(column.stage)}",
                                   f"stage_{stage_key(column.stage)}", 14) + theme.px(6)  # fmt: skip
        x += paint_text(
            painter, theme, QRect(x, first.y(), first.right() - x, first.height()), column.stage, role="body_strong"
        )
        paint_text(
            painter,
            theme,
            QRect(x + theme.px(6), first.y(), theme.px(60), first.height()),
            f"{column.count:,}",
            tone="text2",
        )
        words = " · ".join(one for one in (say_short(column.value_minor, column.currency) or "", column.fact) if one)
        paint_text(
            painter,
            theme,
            QRect(first.x(), theme.px(25), self.width() - theme.px(18), theme.px(16)),
            words,
            role="label",
            tone="text2",
        )


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
    """`dropped(lead ids, stage)`, `more_wanted(stage, loaded)`, `new_wished(stage)`."""

    dropped = Signal(list, str)
    more_wanted = Signal(str, int)
    new_wished = Signal(str)

    def __init__(
        self, stage: Stage, *, theme: Theme, delegate: CardDelegate, position: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.stage = stage
        self._theme = theme
        self._hovered = False
        self.setAcceptDrops(True)
        self.model = CardModel(delegate, stage.value, position, self)
        self.model.more_wanted.connect(self._on_more)
        self._head = _Head(stage.value, theme=theme, parent=self)
        self._head.add.clicked.connect(self._on_new)
        self.cards = _Cards(theme=theme, name=f"{stage.value}, {position}", parent=self)
        self.cards.setModel(self.model)
        self.cards.setItemDelegate(delegate)
        self.cards.empty_words = DEFINITIONS[stage]
        column = QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 4), 0)
        column.addWidget(self._head)
        column.addWidget(self.cards, 1)

    def show_column(self, column: BoardColumn) -> None:
        """Take counts and first cards."""
        self._head.show_column(column)
        self.model.set_rows(column.cards, total=column.count)

    def _on_more(self, loaded: int) -> None:
        self.more_wanted.emit(self.stage.value, loaded)

    def _on_new(self) -> None:
        self.new_wished.emit(self.stage.value)

    def _hover(self, hovered: bool) -> None:
        self._hovered = hovered
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            self._hover(True)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._hover(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hover(False)
        ids = bytes(event.mimeData().data(MIME).data()).decode().split("\n")
        event.acceptProposedAction()
        self.dropped.emit(ids, self.stage.value)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        radius = self._theme.radius("card")
        painter.drawRoundedRect(self.rect(), radius, radius)
        if self._hovered:
            pen = QPen(QColor(self._theme.color("focus")), 2, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), radius, radius)


class Rail(QFrame):
    """A stage off the path, folded to its count and name; a click opens its list, a card may be dropped on it."""

    opened = Signal(str)
    dropped = Signal(list, str)

    def __init__(self, stage: Stage, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._theme, self._count = theme, 0
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.updateGeometry)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Change the count."""
        self._count = count
        self.setAccessibleName(f"{self.stage.value}, {count} leads")
        self.setToolTip(DEFINITIONS[self.stage])
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(34), self._theme.px(200))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.radius("card"), theme.radius("card"))
        key = stage_key(self.stage.value)
        middle = self.width() // 2
        paint_icon(painter, theme, middle - theme.px(7), theme.px(17), f"stage-{key}", f"stage_{key}", 14)
        number = QRect(0, theme.px(28), self.width(), theme.px(20))
        paint_text(
            painter,
            theme,
            number,
            str(self._count),
            role="body_strong",
            tone="text2",
            align=int(Qt.AlignmentFlag.AlignCenter),
        )
        painter.save()
        painter.translate(QPoint(middle + theme.px(9), theme.px(54)))
        painter.rotate(90)
        paint_text(
            painter, theme, QRect(0, 0, theme.px(140), theme.px(18)), self.stage.value, tone="text2", align=int(LEFT)
        )
        painter.restore()

    def mouseReleaseEvent(self, _event: object) -> None:
        self.opened.emit(self.stage.value)

    def keyPressEvent(self, event: object) -> None:
        from PySide6.QtGui import QKeyEvent

        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.stage.value)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        ids = bytes(event.mimeData().data(MIME).data()).decode().split("\n")
        event.acceptProposedAction()
        self.dropped.emit(ids, self.stage.value)
