"""A line over the list that takes the name of a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from app.language import tr
from ui.common.button import Button
from ui.common.spoken_text import SpokenText
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.theme.theme import Theme


class SaveBar(QFrame):
    """Hidden until `ask`; `named(name)` on Enter, Esc gives up. It stays on Enter, so that a refusal stands in it."""

    named = Signal(str)
    given_up = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_row")
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Name of the view"))
        self.problem = SpokenText(type="meta", wrap=False, elide=True)
        self.save = Button(tr("Save view"), theme=theme, kind="primary", key="Enter", small=True)
        line = QHBoxLayout(self)
        theme.space(line, (20, 4, 12, 4), 10)
        line.addWidget(Text(tr("Save this view as"), type="body_strong"))
        line.addWidget(self.field, 1)
        line.addWidget(self.problem, 1)
        line.addWidget(self.save)
        self.field.returnPressed.connect(self._on_named)
        self.save.clicked.connect(self._on_named)
        self.field.textEdited.connect(self.problem.hide)
        self.hide()

    def ask(self, name: str) -> None:
        """Ask for a name; this one stands there, selected."""
        self.problem.hide()
        self.field.setText(name)
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_problem(self, words: str) -> None:
        """Why it was not saved."""
        self.problem.setText(words)
        self.problem.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_named(self) -> None:
        self.named.emit(self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.given_up.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
