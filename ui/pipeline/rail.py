"""A stage folded to its mark, count and name; a click opens it, a card may be dropped on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.language import tr
from ui.common.painters import LEFT, paint_icon, paint_text

if TYPE_CHECKING:
    from ui.pipeline.board_stages import BoardStage
    from ui.theme.theme import Theme


class Rail(QFrame):
    """`opened(stage key)`, `dropped(ids, stage key)`."""

    opened = Signal(str)
    dropped = Signal(list, str)

    def __init__(self, stage: BoardStage, *, theme: Theme, mime: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._theme, self._mime, self._count = theme, mime, 0
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.updateGeometry)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Change the count."""
        self._count = count
        self.setAccessibleName(tr("{name}, {count} cards, folded", name=self.stage.name, count=count))
        self.setToolTip(self.stage.definition)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(34), self._theme.px(200))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.radius("card"), theme.radius("card"))
        middle = self.width() // 2
        paint_icon(painter, theme, middle - theme.px(7), theme.px(17), self.stage.icon, self.stage.tone, 14)
        number = QRect(0, theme.px(28), self.width(), theme.px(20))
        align = int(Qt.AlignmentFlag.AlignCenter)
        paint_text(painter, theme, number, str(self._count), role="body_strong", tone="text2", align=align)
        painter.save()
        painter.translate(QPoint(middle + theme.px(9), theme.px(54)))
        painter.rotate(90)
        name = QRect(0, 0, theme.px(140), theme.px(18))
        paint_text(painter, theme, name, self.stage.name, tone="text2", align=int(LEFT))
        painter.restore()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.opened.emit(self.stage.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.stage.key)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(self._mime):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        ids = bytes(event.mimeData().data(self._mime).data()).decode().split("\n")
        event.acceptProposedAction()
        self.dropped.emit(ids, self.stage.key)
