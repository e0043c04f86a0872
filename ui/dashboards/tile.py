"""One box of a dashboard that takes the focus: arrows go on, Enter opens what is behind, its definition is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.common.painters import paint_box, paint_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter

    from ui.theme.theme import Theme

ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Tile(QWidget):
    """`opened` gives the key of what is behind, `told` its title and definition, `left` which way the arrow went."""

    opened = Signal(str)
    told = Signal(str, str)
    left = Signal(int)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._on_theme_changed)

    def meaning(self) -> tuple[str, str]:
        """Title and definition."""
        return "", ""

    def step(self, by: int) -> bool:
        """Go on within the tile; False at its end."""
        return False

    def cursor_rect(self) -> QRect:
        """The part with the cursor, which is kept in sight."""
        return self.rect()

    def key(self) -> str:
        """What Enter opens now."""
        return ""

    def paint_ground(self, painter: QPainter) -> None:
        """The card and, with the focus, its ring."""
        rect = self.rect()
        paint_box(painter, self.theme, rect, fill="surface", line="line", radius="card")
        if self.hasFocus():
            paint_focus(painter, self.theme, rect, radius="card")

    def fit(self) -> None:
        """Take the height that the text size asks for."""

    def wished_width(self) -> int:
        """The width in pixels at which nothing of it takes a second line, 0 where any will do."""
        return 0

    def height_for(self, _width: int) -> int:
        """The height in pixels it needs at that width."""
        return self.minimumHeight()

    def _on_theme_changed(self) -> None:
        self.fit()
        self.update()

    def open(self) -> None:
        """Open what is behind."""
        if key := self.key():
            self.opened.emit(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.told.emit(*self.meaning())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not self.step(ARROWS[key]):
                self.left.emit(ARROWS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.open()
