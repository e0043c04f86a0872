"""What a pane shows when there is nothing: one sentence and one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.language import tr
from ui.common.button import Button
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme.theme import Theme


class EmptyState(QWidget):
    """A sentence; with `action` a button that shows its key."""

    action_requested = Signal()

    def __init__(
        self, sentence: str, *, theme: Theme, action: str = "", key: str = "", icon: str = "inbox",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self._mark = QLabel(self)
        self._words = Text(sentence, tone="text2", wrap=True, parent=self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = Button(action, theme=theme, key=key, name=action or tr("Action"), parent=self)
        self._button.setVisible(bool(action))
        self._button.clicked.connect(self.action_requested)
        layout = QVBoxLayout(self)
        theme.space(layout, (24, 32, 24, 32), 12)
        layout.addStretch(2)
        for part in (self._mark, self._words, self._button):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_sentence(self, sentence: str, *, action: str = "", key: str = "") -> None:
        """Change what it says; '' as action takes the button away."""
        self._words.setText(sentence)
        self._fit_words()
        self._button.set_words(action)
        self._button.set_key(key)
        self._button.setVisible(bool(action))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._mark.setPixmap(self._theme.pixmap(self._icon, "text3", 24))
        self._words.setMaximumWidth(self._theme.px(460))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(360), self._theme.px(220))

    def _fit_words(self) -> None:
        self._words.ensurePolished()  # else it is measured in the font it had before the style sheet
        wide = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 4
        room = self.width() - self._theme.px(48)
        width = max(min(wide, room, self._theme.px(460)), 1)
        self._words.setMinimumWidth(width)
        self._words.setMinimumHeight(
            max(self._words.heightForWidth(width), 0)
        )  # one that is aligned is not asked for it

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()
