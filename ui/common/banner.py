"""The banner in the pane concerned: tint, icon, a sentence with its three parts, one action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.language import tr
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.polish import polish_anew
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme

ICONS = {"info": "info", "ok": "check", "warn": "triangle-alert", "bad": "octagon-alert"}


class Banner(QFrame):
    """Hidden until `show_message`. `dismissible` is for what happened, not for what is still so."""

    action_requested = Signal()

    def __init__(self, *, theme: Theme, dismissible: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._theme, self._tone = theme, "info"
        self._mark = QLabel(self)
        self._words = Text(wrap=True, parent=self)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = Button("", theme=theme, small=True, name=tr("Action"), parent=self)
        self._close = Button(theme=theme, kind="ghost", icon="x", name=tr("Dismiss"), small=True, parent=self)
        self._close.setVisible(dismissible)
        layout = QHBoxLayout(self)
        theme.space(layout, (12, 8, 8, 8), 10)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self._action.clicked.connect(self.action_requested)
        self._close.clicked.connect(self.hide)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def show_message(self, words: str, *, tone: str = "info", action: str = "") -> None:
        """Show the sentence; tone is info, ok, warn or bad."""
        self._tone = tone
        self.setProperty("tone", tone)
        polish_anew(self)
        self._words.setText(words)
        self._words.set_tone(tone)
        self._action.set_words(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(words)
        self._on_theme_changed()
        self.show()
        announce(self, words, urgent=tone == "bad")

    @Slot()
    def _on_theme_changed(self) -> None:
        self._mark.setPixmap(self._theme.pixmap(ICONS[self._tone], self._tone))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), super().sizeHint().height())
