"""Tries a talk track out: the line to say, the answers to choose from, one step back. Nothing of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from app.domain.track_walk import Choice, TrackWalk
from app.domain.track_words import filled
from app.domain.tracks import LETTERS, TrackText
from app.language import tr
from ui.common.announce import announce
from ui.common.answer_button import AnswerButton
from ui.common.button import Button
from ui.common.text import SectionLabel, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.theme.theme import Theme


class TryOut(QScrollArea):
    """A to D answer, Backspace steps back, Home starts again."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.walk: TrackWalk | None = None
        self.setAccessibleName(tr("Try it out"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body, column, row = QFrame(), QVBoxLayout(), QHBoxLayout()
        body.setProperty("surface", "sunken")
        body.setLayout(column)
        theme.space(column, (18, 12, 18, 14), 8)
        theme.space(row, (0, 0, 0, 0), 8)
        self._where = SectionLabel("")
        self._said = Text("", type="meta", tone="text2", wrap=True)
        self._line = Text("", type="spoken", wrap=True)
        self._listen = Text("", tone="text2", wrap=True)
        self._told = Text("", type="body_medium", tone="accentT", wrap=True)
        self.answers = [AnswerButton(theme=theme) for _ in LETTERS]
        self._back = Button(tr("Back"), theme=theme, key="Backspace", small=True)
        self._again = Button(tr("From the start"), theme=theme, key="Home", small=True)
        self._back.clicked.connect(self.step_back)
        self._again.clicked.connect(self.start_again)
        for widget in (self._where, self._said, self._line, self._listen, *self.answers, self._told):
            column.addWidget(widget)
        for text in (self._said, self._line, self._listen, self._told):
            text.setMinimumWidth(1)
        for button in self.answers:
            button.taken.connect(self._on_taken)
        row.addWidget(self._back)
        row.addWidget(self._again)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.setWidget(body)

    def show_track(self, track: TrackText) -> None:
        """Go on with the changed track from where it stands, as far as that is still there."""
        before = self.walk
        self.walk = TrackWalk(track, before.steps if before is not None else None)
        if before is not None and before.line is not None:
            self.walk.go_to(before.line.key)
        self._refresh()

    def go_to(self, key: str) -> None:
        """Show that line."""
        if self.walk is not None:
            self.walk.go_to(key)
            self._refresh()

    def _refresh(self, told: str = "") -> None:
        walk = self.walk
        if walk is None or walk.line is None:
            return
        line = walk.line
        self._where.setText(line.section)
        self._said.setVisible(walk.said is not None)
        self._said.setText(tr("You said: “{filled}”", filled=filled(walk.said.says, {})) if walk.said else "")
        self._line.setText(f"“{filled(line.says, {})}”" if line.says else tr("Nothing to say yet"))
        heard = [
            f"{label}: {', '.join(words)}"
            for label, words in ((tr("Listen for"), line.listen), (tr("Look for"), line.look))
            if words
        ]
        self._listen.setText(filled("\n".join(heard), {}))
        self._listen.setVisible(bool(heard))
        choices = walk.choices()
        for number, button in enumerate(self.answers):
            button.show_choice(choices[number] if number < len(choices) else None)
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._back.setEnabled(bool(walk.steps))

    @Slot(object)
    def _on_taken(self, choice: Choice) -> None:
        if self.walk is None:
            return
        self.walk.take(choice)
        told = ""
        if choice.objection:
            told = tr("The card “{objection}” opens.", objection=choice.objection)
        elif choice.outcome:
            told = tr("The call is over; outcome {outcome} is proposed.", outcome=choice.outcome)
        elif self.walk.track.line(choice.goes) is None:
            told = tr("The talk ends here.")
        self._refresh(told)
        announce(self, told or self._line.text())

    @Slot()
    def step_back(self) -> None:
        """One line back."""
        if self.walk is not None and self.walk.back():
            self._refresh()

    @Slot()
    def start_again(self) -> None:
        """From the first line."""
        if self.walk is not None:
            self.walk = TrackWalk(self.walk.track)
            self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        if letter and letter in LETTERS and not event.modifiers():
            choice = self.answers[LETTERS.index(letter)].choice
            if choice is not None:
                self._on_taken(choice)
        elif event.key() == Qt.Key.Key_Backspace:
            self.step_back()
        elif event.key() == Qt.Key.Key_Home:
            self.start_again()
        else:
            super().keyPressEvent(event)
