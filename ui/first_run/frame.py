"""The small window of the first start: a title, words, a form, buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.common.form_dialog import FittingScroll
from ui.common.spoken_text import SpokenText
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class FirstRunWindow(QDialog):
    """`ask` adds a labelled field, `problem` shows what is wrong beside the form."""

    def __init__(self, title: str, words: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Satchel")
        self.setAccessibleName(title)
        self.setWindowIcon(theme.icon("satchel", "accent", 32))
        self.theme = theme
        inside, outer = QWidget(), QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(FittingScroll(inside, title))
        self.column = QVBoxLayout(inside)
        self._labels: dict[QLineEdit, Text] = {}
        theme.space(self.column, (32, 28, 32, 26), 10)
        mark = QLabel()
        mark.setPixmap(theme.pixmap("satchel", "accent", 32))
        self.column.addWidget(mark)
        self.column.addWidget(Text(title, type="page_title"))
        if words:
            self.column.addWidget(Text(words, tone="text2", wrap=True))
        self._problem = SpokenText()
        self._problem.hide()
        self.setMinimumWidth(min(theme.px(440), self._room()))

    def ask(self, words: str, *, hidden: bool = False, hint: str = "") -> QLineEdit:
        """A field with its label above."""
        field, label = QLineEdit(), Text(words, type="body_strong")
        label.setBuddy(field)
        self._labels[field] = label
        self.column.addWidget(label)
        field.setAccessibleName(words)
        field.setPlaceholderText(hint)
        if hidden:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.column.addWidget(field)
        return field

    def show_field(self, field: QLineEdit, *, shown: bool) -> None:
        """Show a field with its label, or hide both."""
        for part in (self._labels[field], field):
            part.setVisible(shown)
        QTimer.singleShot(0, self, self.adjustSize)

    def end(self) -> None:
        """Place for problems, after the last field."""
        self.column.addWidget(self._problem)

    def problem(self, words: str) -> None:
        """Say what is wrong."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def sizeHint(self) -> QSize:
        return QSize(min(self.theme.px(460), self._room()), super().sizeHint().height())

    def _room(self) -> int:
        return self.screen().availableSize().width() - 40
