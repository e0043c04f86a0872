"""The row being entered: its name, its nine outcomes, one field for digit and words, and what is still asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.sheets import SHORT, split_entry
from app.language import tr
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.digits import digit_of
from ui.common.text import Rule, Text
from ui.common.wrap_layout import WrapLayout
from ui.sheets.row_reading import ALREADY, ASKS, RowReading

if TYPE_CHECKING:
    from app.queries.sheets import SheetLine
    from ui.theme.theme import Theme

PLANNED = tr("Times are the planned ones and are marked so.")
HINT = tr("Digit, words if you like, Enter. Enter alone leaves the row open.")


class EntryBar(QFrame):
    """`changed(text)` while typing, `accepted` on Enter, `stepped(-1 or 1)` on the arrows, `saved` on Ctrl Enter."""

    changed = Signal(str)
    accepted = Signal()
    stepped = Signal(int)
    saved = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.setProperty("surface", "window")
        self.setAccessibleName(tr("Row being entered"))
        self._theme, self._timed, self._low = theme, False, False
        self._name, self._times = (
            Text("", type="body_strong", elide=True),
            Text(PLANNED, type="meta", tone="text2", elide=True),
        )
        self._asked = Text(HINT, tone="text2", wrap=True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("5 tue 2pm"))
        self.field.textEdited.connect(self.changed)
        self.field.installEventFilter(self)
        self.save = Button(tr("Enter the sheet"), theme=theme, kind="primary", key="Ctrl Enter")
        self.save.clicked.connect(self.saved)
        self.buttons: list[Button] = []
        self._boxes, boxes = QWidget(), WrapLayout()
        self._boxes.setLayout(boxes)
        theme.space(boxes, (0, 0, 0, 0), 6)
        for number in range(1, 10):
            button = Button("", theme=theme, kind="filter", small=True, key=str(number), name=str(number))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the digit itself is typed into the field
            button.setProperty("digit", str(number))
            button.clicked.connect(self._on_clicked)
            self.buttons.append(button)
            boxes.addWidget(button)
        head, line, column, outer = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        theme.space(head, (0, 0, 0, 0), 10)
        theme.space(line, (0, 0, 0, 0), 10)
        theme.space(column, (20, 9, 16, 10), 7)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head.addWidget(self._name, 1)
        head.addWidget(self._times)
        line.addWidget(self.field, 1)
        line.addWidget(self.save)
        column.addLayout(head)
        column.addWidget(self._boxes)
        column.addLayout(line)
        column.addWidget(self._asked)
        outer.addWidget(Rule())
        outer.addLayout(column)

    def fit(self, *, low: bool) -> None:
        """Leave out what the chosen row shows too where the page is low."""
        self._low = low
        for part in (self._name, self._boxes):
            part.setVisible(not self._low)
        self._times.setVisible(self._timed and not self._low)
        self.save.show_key_cap(not self._low)
        self.field.setMinimumHeight(self._theme.height("control"))

    def show_row(self, line: SheetLine, text: str) -> None:
        """Another row."""
        row = line.row
        self._name.setText(f"{row.number} · {row.company}" + (f", {row.person}" if row.person else ""))
        self._timed = row.start is not None
        self._times.setVisible(self._timed and not self._low)
        for button, words in zip(self.buttons, SHORT[row.kind], strict=True):
            button.set_words(words)
            button.setAccessibleName(words)
        self.field.setAccessibleName(
            tr("Row {number}, {company}: digit and words", number=row.number, company=row.company)
        )
        self.field.setText(text)

    def show_reading(self, reading: RowReading, *, urgent: bool = False) -> None:
        """What was understood; `urgent` when Enter found that something is still asked."""
        key = reading.outcome.key if reading.outcome is not None else ""
        for button in self.buttons:
            button.setChecked(button.property("digit") == key)
            button.setEnabled(reading.state != ALREADY)
        asks = reading.state == ASKS
        self._asked.setText(reading.said[:1].upper() + reading.said[1:] if reading.said else HINT)
        self._asked.set_tone("bad" if asks and urgent else "warn" if asks else "text2")
        self.field.setAccessibleDescription(reading.said)
        if urgent and reading.said:
            announce(self, reading.said)

    def show_problem(self, words: str) -> None:
        """Why nothing was entered."""
        self._asked.setText(words)
        self._asked.set_tone("bad")
        announce(self, words)

    def _on_clicked(self) -> None:
        self._tick(str(self.sender().property("digit")))

    def _tick(self, digit: str) -> None:
        """Put the digit before the words."""
        words = split_entry(self.field.text())[1]
        self.field.setText(f"{digit} {words}")
        self.changed.emit(self.field.text())
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ticked_only(self) -> bool:
        text = self.field.text()
        return len(text) == 2 and text[0].isdigit() and text[1] == " "

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.saved if control else self.accepted).emit()
        elif step and not control:
            self.stepped.emit(step)
        elif not control and not self.field.text() and (digit := digit_of(event)):
            self._tick(str(digit))
        elif event.key() == Qt.Key.Key_Space and self._ticked_only():
            pass  # the blank after the digit is there already
        elif event.key() == Qt.Key.Key_Backspace and self._ticked_only():
            self.field.clear()
            self.changed.emit("")
        else:
            return False
        return True
