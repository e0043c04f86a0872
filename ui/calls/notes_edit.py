"""The notes of a call: plain text whose lines are filed by their first character, with an icon to show it took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from app.domain.notes import PREFIXES
from app.language import tr
from ui.common.painters import paint_icon

if TYPE_CHECKING:
    from ui.theme.theme import Theme

ICONS = {"quote": ("quote", "accentT"), "pain": ("zap", "warn"), "question": ("circle-question-mark", "text2"),
         "person": ("user", "info"), "timing": ("clock", "ok")}  # fmt: skip
HINT = tr("Notes. Start a line with  > quote   ! pain   ? question   @ person   ~ timing")


class _Prefixes(QSyntaxHighlighter):
    """Greys the filing character."""

    def __init__(self, edit: QPlainTextEdit, theme: Theme) -> None:
        super().__init__(edit.document())
        self._theme = theme

    def highlightBlock(self, text: str) -> None:
        start = len(text) - len(text.lstrip())
        if text[start : start + 1] in PREFIXES:
            shape = QTextCharFormat()
            shape.setForeground(QColor(self._theme.color("text3")))
            self.setFormat(start, 1, shape)


class _Gutter(QWidget):
    """The icons at the left of the lines."""

    def __init__(self, edit: NotesEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.setAccessibleName(tr("Kinds of lines"))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._edit.paint_gutter(QPainter(self), event.rect())


class NotesEdit(QPlainTextEdit):
    """`changed` fires on every change of the text."""

    changed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Notes"))
        self.setPlaceholderText(HINT)
        self.setProperty("plain", True)
        self.setTabChangesFocus(True)
        self._gutter = _Gutter(self)
        self._prefixes = _Prefixes(self, theme)
        self.textChanged.connect(self.changed)
        self.textChanged.connect(self._gutter.update)
        self.updateRequest.connect(self._on_update_request)
        self.cursorPositionChanged.connect(self._show_line)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setViewportMargins(self._theme.px(30), 0, 0, 0)
        self._prefixes.rehighlight()
        self._show_line()
        self._place_gutter()

    @Slot()
    def _show_line(self) -> None:
        if not self.hasFocus():
            self.setExtraSelections([])
            return
        line = QTextEdit.ExtraSelection()
        shape = QTextCharFormat()
        shape.setBackground(self._theme.color("sunken"))
        shape.setProperty(QTextFormat.Property.FullWidthSelection, True)
        cursor = self.textCursor()
        cursor.clearSelection()
        line.format, line.cursor = shape, cursor
        self.setExtraSelections([line])

    @Slot(QRect, int)
    def _on_update_request(self, rect: QRect, scrolled: int) -> None:
        if scrolled:
            self._gutter.scroll(0, scrolled)
        else:
            self._gutter.update(0, rect.y(), self._gutter.width(), rect.height())

    def _place_gutter(self) -> None:
        inside = self.contentsRect()
        self._gutter.setGeometry(inside.x(), inside.y(), self._theme.px(28), inside.height())

    def paint_gutter(self, painter: QPainter, rect: QRect) -> None:
        """Draw an icon beside each filed line."""
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > rect.bottom():
                return
            text = block.text().strip()
            kind = PREFIXES.get(text[:1], "") if len(text) > 1 else ""
            if kind and block.isVisible():
                name, tone = ICONS[kind]
                middle = round(box.top() + self.fontMetrics().height() / 2) + 1
                paint_icon(painter, self._theme, self._theme.px(4), middle, name, tone, 14)
            block = block.next()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(96))

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self._show_line()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self._show_line()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_gutter()
