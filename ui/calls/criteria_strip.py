"""The four sales-ready criteria under the notes: Q, then 1 to 4, then a sentence of evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from app.domain.qualification import CRITERIA, MET, PARTLY, STATUS_WORDS, UNKNOWN, Criterion
from app.language import tr
from ui.calls.criterion_button import CriterionButton
from ui.common.digits import digit_of
from ui.common.marks import KeyCap
from ui.common.segmented_control import SegmentedControl
from ui.common.spoken_text import SpokenText
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.queries.lead_card import AnswerRow
    from ui.theme.theme import Theme

CHOICES = tuple((status, STATUS_WORDS[status], "") for status in (MET, PARTLY, "not met"))


class CriteriaStrip(QFrame):
    """`answered(key, status, evidence)` on Enter; `closed` when the field was left. `evidence_for` proposes words."""

    answered = Signal(str, str, str)
    closed = Signal()
    opened = Signal()

    def __init__(self, *, theme: Theme, evidence_for: Callable[[str], str]) -> None:
        super().__init__()
        self._theme, self._evidence_for = theme, evidence_for
        self._rows: dict[str, AnswerRow] = {}
        self._heard: dict[str, str] = {}
        self._open = ""
        self.setAccessibleName(tr("Sales-ready criteria"))
        self.buttons = [CriterionButton(one, number, theme=theme) for number, one in enumerate(CRITERIA, start=1)]
        self.setFocusProxy(self.buttons[0])
        head, grid = QHBoxLayout(), QGridLayout()
        theme.space(head, (0, 0, 0, 0), 5)
        theme.space(grid, (0, 0, 0, 0), 7)
        head.addWidget(Text(tr("Sales-ready criteria"), type="body_strong"), 1)
        head.addWidget(KeyCap("Q", theme=theme))
        head.addWidget(Text(tr("then 1–4"), type="meta", tone="text3"))
        for number, button in enumerate(self.buttons):
            button.clicked.connect(self._on_clicked)
            grid.addWidget(button, number // 2, number % 2)
        self._grid = grid
        outer, column = QVBoxLayout(self), QVBoxLayout()
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        theme.space(column, (16, 11, 16, 14), 8)
        outer.addWidget(Rule())
        outer.addLayout(column)
        column.addLayout(head)
        column.addLayout(grid)
        column.addWidget(self._build_editor())

    def _build_editor(self) -> QFrame:
        theme, self._editor = self._theme, QFrame()
        self._asks = Text("", type="meta", tone="text2", wrap=True)
        self.status = SegmentedControl(CHOICES, theme=theme, name=tr("How well it is met"))
        self.evidence = QLineEdit()
        self.evidence.installEventFilter(self)
        self._problem = SpokenText(type="meta")
        line, column = QHBoxLayout(), QVBoxLayout(self._editor)
        theme.space(line, (0, 0, 0, 0), 8)
        theme.space(column, (0, 2, 0, 0), 6)
        line.addWidget(self._asks, 1)
        line.addWidget(self.status)
        column.addLayout(line)
        column.addWidget(self.evidence)
        column.addWidget(self._problem)
        self._editor.hide()
        return self._editor

    def show_answers(self, rows: Sequence[AnswerRow]) -> None:
        """Show how the criteria stand."""
        self._rows = {row.key: row for row in rows}
        for button, row in zip(self.buttons, rows, strict=False):
            button.criterion = Criterion(row.key, row.name, row.asks)
        self._show()

    def hear(self, key: str, words: str) -> None:
        """An answer on the track speaks for a criterion; it is proposed as evidence, never set by itself."""
        self._heard[key] = words
        self._show()

    def forget_heard(self) -> None:
        """Another call begins."""
        self._heard = {}
        self.close_editor()

    def _show(self) -> None:
        for button in self.buttons:
            key = button.criterion.key
            row = self._rows.get(key)
            status = row.status if row else UNKNOWN
            button.show_status(status, row.evidence if row else "", heard=key in self._heard)

    @Slot()
    def _on_clicked(self) -> None:
        self.open_editor(int(self.sender().property("number")))

    def open_editor(self, number: int) -> None:
        """Ask for the evidence of one of the four."""
        criterion = self.buttons[number - 1].criterion
        row = self._rows.get(criterion.key)
        self._open = criterion.key
        self._asks.setText(f"{criterion.name}. {criterion.asks}")
        self.status.set_current(row.status if row and row.status in (MET, PARTLY, "not met") else MET)
        proposed = (
            (row.evidence if row else "") or self._evidence_for(criterion.key) or self._heard.get(criterion.key, "")
        )
        self.evidence.setText(proposed)
        self.evidence.setAccessibleName(tr("Evidence for {name}", name=criterion.name))
        self.evidence.setPlaceholderText(tr("What you heard, in a sentence"))
        self._problem.hide()
        self._editor.show()
        self.opened.emit()
        self.evidence.setFocus(Qt.FocusReason.OtherFocusReason)
        self.evidence.selectAll()

    def close_editor(self) -> None:
        """Put the field away."""
        self._open = ""
        self._editor.hide()

    def show_problem(self, words: str) -> None:
        """Say beside the field why it was refused."""
        self._problem.setText(words)
        self._problem.show()
        self.evidence.setAccessibleDescription(words)

    def _save(self) -> None:
        self.answered.emit(self._open, self.status.current, self.evidence.text().strip())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    self._save()
                    return True
            elif event.key() == Qt.Key.Key_Escape:
                self.close_editor()
                self.closed.emit()
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 2 if self.width() >= self._theme.px(340) else 1
        for number, button in enumerate(self.buttons):
            self._grid.addWidget(button, number // columns, number % columns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit is not None and 1 <= digit <= len(self.buttons) and not event.isAutoRepeat():
            self.open_editor(digit)
            return
        super().keyPressEvent(event)
