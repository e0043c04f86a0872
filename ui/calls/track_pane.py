"""The talk track: the line to say now in large type, what to listen for, the answers that branch, what is coming."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.track_walk import Choice, TrackWalk
from app.domain.track_words import filled
from app.domain.tracks import LETTERS
from app.language import tr
from ui.calls.pane_header import PaneHeader
from ui.calls.section_steps import SectionSteps
from ui.common.announce import announce
from ui.common.answer_button import AnswerButton
from ui.common.button import Button
from ui.common.empty_state import EmptyState
from ui.common.marks import Chip
from ui.common.text import Rule, Text
from ui.common.wrap_layout import WrapLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.domain.tracks import TrackLine
    from ui.theme.theme import Theme

AHEAD = 3


def part_of(leave: str) -> tuple[str, str]:
    """ "Ask: who signs" as label and words."""
    label, colon, words = leave.partition(":")
    return (label, words.strip()) if colon else ("", leave)


class TrackPane(QFrame):
    """`taken(Choice)` when they answered, `switch_requested` for another track; `walk` holds the way so far.

    `kind` stands before the name of the track."""

    taken = Signal(object)
    switch_requested = Signal()

    def __init__(self, *, theme: Theme, kind: str = "") -> None:
        super().__init__()
        self._theme, self._kind = theme, kind
        self.walk: TrackWalk | None = None
        self._values: Mapping[str, str] = {}
        self.setAccessibleName(kind or tr("Talk track"))
        self.header = PaneHeader(kind or tr("Talk track"), theme=theme, icon="message-square-text")
        self._version = Chip("v1", theme=theme)
        self.header.add(self._version)
        self.switch = Button(tr("Switch"), theme=theme, key="Ctrl T", small=True)
        self.switch.clicked.connect(self.switch_requested)
        self.header.add_right(self.switch)
        self._empty = EmptyState(tr("No talk track for this kind of lead. Choose one."), theme=theme, action=tr("Choose one"),
                                 key="Ctrl T", icon="message-square-text")  # fmt: skip
        self._empty.action_requested.connect(self.switch_requested)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self._scroll, self._empty):
            column.addWidget(part, int(part is not self.header))
        self.show_walk(None, {})

    def _body(self) -> QWidget:
        body, column, theme = QWidget(), QVBoxLayout(), self._theme
        body.setLayout(column)
        theme.space(column, (20, 11, 20, 16), 0)
        self._steps = SectionSteps(theme=theme)
        self._said = Text("", type="meta", tone="text2", wrap=True)
        self._line = Text("", type="spoken", wrap=True)
        self._line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._listen = WrapLayout()
        theme.space(self._listen, (0, 0, 0, 0), 6)
        self.answers = [AnswerButton(theme=theme) for _ in LETTERS]
        for widget, before in ((self._steps, 0), (self._said, 14), (self._line, 7)):
            column.addSpacing(theme.px(before))
            column.addWidget(widget)
        column.addSpacing(theme.px(10))
        column.addLayout(self._listen)
        column.addSpacing(theme.px(14))
        column.addWidget(Text(tr("Their answer"), type="label", tone="text2"))
        column.addSpacing(theme.px(6))
        answers = QVBoxLayout()
        theme.space(answers, (0, 0, 0, 0), 8)
        for button in self.answers:
            button.taken.connect(self._on_taken)
            answers.addWidget(button)
        column.addLayout(answers)
        column.addSpacing(theme.px(16))
        column.addWidget(Rule())
        column.addSpacing(theme.px(10))
        column.addLayout(self._ahead())
        column.addStretch(1)
        self.setFocusProxy(self.answers[0])
        return body

    def _ahead(self) -> QLayout:
        grid = QGridLayout()
        self._theme.space(grid, (0, 0, 0, 0), 7)
        self._coming = Text(tr("Coming up"), type="label", tone="text2")
        grid.addWidget(self._coming, 0, 0, 1, 2)
        self._next: list[tuple[Text, Text]] = []
        for row in range(AHEAD):
            label, words = Text("", type="meta", tone="text3"), Text("", type="meta", tone="text2", elide=True)
            grid.addWidget(label, row + 1, 0)
            grid.addWidget(words, row + 1, 1)
            self._next.append((label, words))
        grid.setColumnMinimumWidth(0, self._theme.px(60))
        grid.setColumnStretch(1, 1)
        return grid

    def show_walk(self, walk: TrackWalk | None, values: Mapping[str, str]) -> None:
        """Show a way through a track; `values` fill its variables."""
        self.walk, self._values = walk, values
        self._scroll.setVisible(walk is not None and walk.line is not None)
        self._empty.setVisible(walk is None or walk.line is None)
        self._version.setVisible(walk is not None)
        self.switch.setVisible(walk is not None)
        named = walk.track.name if walk else ""
        if not named.casefold().startswith(self._kind.casefold()):
            named = f"{self._kind} · {named}"
        self.header.title.setText(named or self._kind or tr("Talk track"))
        if walk is not None:
            self._version.show_state(f"v{walk.track.version}")
            self._refresh()

    def _refresh(self) -> None:
        walk = self.walk
        if walk is None or walk.line is None:
            return
        self._steps.show_steps(walk.sections())
        self._said.setVisible(walk.said is not None)
        self._said.setText(tr("You said: “{filled}”", filled=filled(walk.said.says, self._values)) if walk.said else "")
        self._line.setText(f"“{filled(walk.line.says, self._values)}”")
        self._show_listen(walk.line)
        choices = walk.choices()
        for number, button in enumerate(self.answers):
            button.show_choice(choices[number] if number < len(choices) else None)
        leave = walk.track.leave
        ahead = [part_of(one) for one in leave] or [(where, f"“{line.says}”") for where, line in walk.coming_up()]
        self._coming.setText(tr("Before you leave") if leave else tr("Coming up"))
        self._coming.setVisible(bool(ahead))
        for number, (label, words) in enumerate(self._next):
            shown = number < len(ahead)
            label.setVisible(shown)
            words.setVisible(shown)
            if shown:
                label.setText(ahead[number][0])
                words.setText(filled(ahead[number][1], self._values))
        if self.answers[-1].isHidden() and self.answers[-1].hasFocus():
            self.answers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_listen(self, line: TrackLine) -> None:
        while (item := self._listen.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for label, words in ((tr("Listen for"), line.listen), (tr("Look for"), line.look)):
            if words:
                self._listen.addWidget(Text(label, type="meta", tone="text2"))
            for one in words:
                self._listen.addWidget(Chip(filled(one, self._values), theme=self._theme))

    def answer(self, letter: str) -> None:
        """They answered with A, B, C or D; a letter without an answer is ignored."""
        at = LETTERS.index(letter)
        choice = self.answers[at].choice
        if choice is not None:
            self._on_taken(choice)

    @Slot(object)
    def _on_taken(self, choice: Choice) -> None:
        if self.walk is None:
            return
        focused = any(button.hasFocus() for button in self.answers)
        self.walk.take(choice)
        self._moved(focused)
        self.taken.emit(choice)

    def step_back(self) -> bool:
        """One line back."""
        focused = any(button.hasFocus() for button in self.answers)
        if self.walk is None or not self.walk.back():
            return False
        self._moved(focused)
        return True

    def _moved(self, focused: bool) -> None:
        self._refresh()
        self._scroll.verticalScrollBar().setValue(0)
        if focused:
            self.answers[0].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._line.text())

    @property
    def line_words(self) -> str:
        """The line as it is to be said."""
        return self._line.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        shown = [button for button in self.answers if button.choice is not None]
        at = next((number for number, button in enumerate(shown) if button.hasFocus()), None)
        if not step or at is None:
            super().keyPressEvent(event)
            return
        shown[(at + step) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
