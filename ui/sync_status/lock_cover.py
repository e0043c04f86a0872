"""What stands over the window while the laptop is locked: why, what is safe, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.language import tr
from ui.common.button import Button
from ui.common.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.context import UiContext


class LockCover(QFrame):
    """Covers everything of its window; only trying `again` is left."""

    def __init__(self, *, context: UiContext, again: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self.setProperty("surface", "window")
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Locked"))
        theme = context.theme
        icon = QLabel()
        icon.setPixmap(theme.pixmap("lock", "text2", 32))
        self.words = Text("", type="strong", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.again = Button(tr("Try now"), theme=theme, kind="primary", icon="refresh-cw", key="F5")
        self.again.clicked.connect(again)
        column = QVBoxLayout(self)
        theme.space(column, (40, 24, 40, 24), 14)
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(icon, 0, middle)
        column.addWidget(self.words)
        column.addWidget(self.again, 0, middle)
        column.addStretch(1)
        parent.installEventFilter(self)
        self.hide()

    def show_words(self, words: str) -> None:
        """Cover the window with these; '' uncovers it."""
        self.words.setText(words)
        self.setAccessibleDescription(words)
        if words and not self.isVisible():
            self.setGeometry(self._under.rect())
            self.show()
            self.raise_()
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not words:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._under.rect())
        return super().eventFilter(watched, event)
