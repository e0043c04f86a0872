"""The small window of the first start: a title, words, a form, buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class FirstRunWindow(QDialog):
    """`ask` adds a labelled field, `problem` shows what is wrong beside the form."""

    def __init__(self, title: str, words: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Satchel")
        self.setWindowIcon(theme.icon("satchel", "accent", 32))
        self.theme = theme
        self.column = QVBoxLayout(self)
        theme.space(self.column, (32, 28, 32, 26), 10)
        mark = QLabel()
        mark.setPixmap(theme.pixmap("satchel", "accent", 32))
        self.column.addWidget(mark)
        self.column.addWidget(Text(title, type="page_title"))
        if words:
            self.column.addWidget(Text(words, tone="text2", wrap=True))
        self._problem = Text("", tone="bad", wrap=True)
        self._problem.hide()
        self.setMinimumWidth(theme.px(440))

    def ask(self, words: str, *, hidden: bool = False, hint: str = "") -> QLineEdit:
        """A field with its label above."""
        self.column.addWidget(Text(words, type="body_strong"))
        field = QLineEdit()
        field.setAccessibleName(words)
        field.setPlaceholderText(hint)
        if hidden:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.column.addWidget(field)
        return field

    def end(self) -> None:
        """Place for problems, after the last field."""
        self.column.addWidget(self._problem)

    def problem(self, words: str) -> None:
        """Say what is wrong."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(460), super().sizeHint().height())
