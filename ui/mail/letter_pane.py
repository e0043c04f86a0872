"""One letter to review: to whom, its words, what speaks against it, what can be done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.language import tr
from app.queries.outbox_mail import LetterRow
from ui.common.button import Button
from ui.common.chip_line import ChipLine
from ui.common.spoken_text import SpokenText
from ui.common.text import Rule, Text
from ui.mail.outbox_rows import stands

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.theme.theme import Theme


class LetterPane(QWidget):
    """`left` fires on Esc, `finished` on Ctrl Enter; `changed` tells whether something was typed that is not saved."""

    left = Signal()
    finished = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("Letter"))
        self.row: LetterRow | None = None
        self._about = Text("", tone="text2", wrap=True)
        self._warnings = Text("", tone="warn", wrap=True)
        self._problem = SpokenText()
        self.address, self.subject, self.body = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.body.setTabChangesFocus(True)
        self._labels: list[Text] = []
        grid = QGridLayout()
        theme.space(grid, (0, 0, 0, 0), 6)
        for number, (label, field) in enumerate(((tr("To"), self.address), (tr("Subject"), self.subject))):
            words = Text(label, type="body_medium")
            words.setBuddy(field)
            field.setAccessibleName(label)
            grid.addWidget(words, number, 0)
            grid.addWidget(field, number, 1)
            self._labels.append(words)
        self.body.setAccessibleName(tr("Text of the letter"))
        self.verbs = ChipLine(theme=theme)
        self.verbs.setAccessibleName(tr("What to do with it"))
        self.buttons: dict[str, Button] = {}
        column = QVBoxLayout(self)
        theme.space(column, (16, 10, 16, 12), 8)
        column.addWidget(self._about)
        column.addLayout(grid)
        for part in (self._warnings, self._problem):
            part.hide()
            column.addWidget(part)
        column.addWidget(self.body, 1)
        column.addWidget(Rule())
        column.addWidget(self.verbs)

    def add_action(self, key: str, button: Button) -> None:
        """A button under the letter."""
        self.buttons[key] = button
        self.verbs.line.insertWidget(len(self.buttons) - 1, button)

    def show_row(self, row: LetterRow) -> None:
        """Show a letter; what is being typed into the same one stays."""
        same = self.row is not None and self.row.id == row.id
        keep = same and self.changed
        self.row = row
        who = ", ".join(one for one in (row.name, row.company) if one)
        self._about.setText(" · ".join(one for one in (who, row.origin, stands(row)) if one))
        self._warnings.setText("; ".join((*row.warnings, row.reason) if row.reason else row.warnings))
        self._warnings.setVisible(bool(self._warnings.text()))
        mail = row.channel == "email"
        for part in (*self._labels, self.address, self.subject):
            part.setVisible(mail)
        if not keep:
            self.address.setText(row.address)
            self.subject.setText(row.subject)
            if self.body.toPlainText() != row.body:
                self.body.setPlainText(row.body)
        if not same:
            self._problem.hide()

    @property
    def changed(self) -> bool:
        """Whether what is typed differs from what is kept."""
        row = self.row
        if row is None:
            return False
        return (self.address.text().strip(), self.subject.text(), self.body.toPlainText()) != (
            row.address,
            row.subject,
            row.body,
        )

    def take_words(self) -> dict[str, str]:
        """What is typed, which counts as kept from now on."""
        address, subject, body = self.address.text().strip(), self.subject.text(), self.body.toPlainText()
        if self.row is not None:
            self.row = replace(self.row, address=address, subject=subject, body=body)
        return {"address": address, "subject": subject, "body": body}

    def give_back(self, row: LetterRow) -> None:
        """It could not be kept: what is typed still differs from what is."""
        if self.row is not None and self.row.id == row.id:
            self.row = row

    def show_problem(self, words: str, key: str = "") -> None:
        """Say what is wrong, and put the cursor where it is."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        field = {"address": self.address, "subject": self.subject, "body": self.body}.get(key)
        if words and field is not None:
            field.setAccessibleDescription(words)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """The cursor into the text."""
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)
