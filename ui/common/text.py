"""Labels: always plain text, in a type of the scale and a tone of the palette; long ones elide with a tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStylePainter, QWidget

from ui.common.polish import polish_anew
from ui.theme.fonts import TABULAR, has_figures


class Text(QLabel):
    """A label. `type` is a line of the type scale, `tone` a text colour token."""

    def __init__(
        self, text: str = "", *, type: str = "body", tone: str = "text", wrap: bool = False, elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", type)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self._figures = False
        self.setText(text)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self.setMinimumWidth(1)

    def set_tone(self, tone: str) -> None:
        """Change the colour token."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            polish_anew(self)

    def setText(self, text: str) -> None:
        super().setText(text)
        if has_figures(text) is self._figures:
            return
        self._figures = not self._figures
        font = QFont()
        if self._figures:
            font.setFeature(TABULAR, 1)
        self.setFont(font)
        polish_anew(self)  # or this font would replace the size and weight of the style sheet

    def _shortened(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def minimumSizeHint(self) -> QSize:
        if self._elide:
            return QSize(1, super().minimumSizeHint().height())
        return super().minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._elide:
            self.setToolTip(self.text() if self._shortened() != self.text() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            super().paintEvent(event)
            return
        QStylePainter(self).drawItemText(
            self.contentsRect(), int(self.alignment().value) | int(Qt.TextFlag.TextSingleLine.value),
            self.palette(), self.isEnabled(), self._shortened(), self.foregroundRole(),
        )  # fmt: skip


class SectionLabel(Text):
    """The small heading above a group."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, type="heading", tone="text3", parent=parent)


class Rule(QFrame):
    """A hairline between two parts."""

    def __init__(self, *, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "vertical" if vertical else "horizontal")
