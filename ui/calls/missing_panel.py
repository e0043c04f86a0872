"""After a booked meeting: what the stage still asks, with the notes already filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.language import inner, tr
from app.operations.gates import GateAnswers
from ui.calls.pane_header import PaneHeader
from ui.common.button import Button
from ui.common.spoken_text import SpokenText
from ui.common.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.stages import Missing
    from ui.theme.theme import Theme

ABOUT = tr("The {} and the meeting are saved. To stand in Meeting set, the lead still needs:")


class MissingPanel(QFrame):
    """`move_requested` to answer and move, `later_requested` to leave the stage as it is."""

    move_requested = Signal()
    later_requested = Signal()

    def __init__(self, *, theme: Theme, what: str = "call") -> None:
        super().__init__()
        self._theme, self._what = theme, what
        self.setAccessibleName(tr("Still asked for Meeting set"))
        self.fields: dict[str, QLineEdit] = {}
        self.override = QLineEdit()
        self._column = QVBoxLayout()
        theme.space(self._column, (16, 12, 16, 12), 7)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(PaneHeader(tr("Meeting set still asks"), theme=theme, icon="stage-meeting_set"))
        outer.addWidget(self._scroll, 1)

    def ask(self, missing: Sequence[Missing], evidence_for: Callable[[str], str]) -> None:
        """One field for each criterion that is not met; `evidence_for` proposes words from the notes."""
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        self._theme.space(column, (16, 12, 16, 12), 7)
        self.fields = {}
        column.addWidget(Text(ABOUT.format(inner(tr(self._what.capitalize()))), tone="text2", wrap=True))
        for one in missing:
            key = one.key.partition(":")[2]
            if not key:
                column.addWidget(Text(one.words + ".", wrap=True))
                continue
            self.fields[key] = self._field(column, one.name, one.asks, evidence_for(key))
        self.override = self._field(column, tr("Or move without them, because"), tr("prints on the brief"), "")
        self._problem = SpokenText()
        self._problem.hide()
        column.addWidget(self._problem)
        narrow = self.width() < self._theme.px(330)
        line = QBoxLayout(QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight)
        self._theme.space(line, (0, 6, 0, 0), 8)
        later, move = (
            Button(tr("Later"), theme=self._theme, key="Esc"),
            Button(tr("Move to Meeting set"), theme=self._theme, kind="primary", key="Enter"),
        )
        later.clicked.connect(self.later_requested)
        move.clicked.connect(self.move_requested)
        line.addStretch(1)
        line.addWidget(later)
        line.addWidget(move)
        column.addLayout(line)
        column.addStretch(1)
        self._scroll.setWidget(body)
        first = next((field for field in (*self.fields.values(), self.override) if not field.text()), self.override)
        if self.fields and first is self.override:
            first = next(iter(self.fields.values()))  # all is proposed: Enter takes it
        self.setFocusProxy(first)

    def _field(self, column: QVBoxLayout, name: str, hint: str, words: str) -> QLineEdit:
        label, field = Text(name, type="body_strong"), QLineEdit(words)
        label.setBuddy(field)
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.returnPressed.connect(self._on_return)
        column.addWidget(label)
        column.addWidget(field)
        return field

    def take_focus(self) -> None:
        """Put the cursor where something is still to be written, else into the first field."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        field = self.focusProxy()
        if field is not None:
            self._scroll.ensureWidgetVisible(field, 0, self._theme.px(30))

    def answers(self) -> GateAnswers:
        """What was written."""
        evidence = {key: field.text().strip() for key, field in self.fields.items() if field.text().strip()}
        return GateAnswers(evidence=evidence, override=self.override.text().strip())

    def show_problem(self, words: str) -> None:
        """Say what is still missing."""
        self._problem.setText(words)
        self._problem.show()

    @Slot()
    def _on_return(self) -> None:
        empty = [field for field in self.fields.values() if not field.text().strip()]
        if empty and not self.override.text().strip() and not empty[0].hasFocus():
            empty[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.move_requested.emit()
