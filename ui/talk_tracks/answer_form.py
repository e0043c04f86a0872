"""One answer in the editor: what they say, where it leads, what that way is called, what it speaks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSizePolicy, QWidget

from app.domain.qualification import CRITERIA
from app.domain.tracks import OBJECTION, TrackAnswer, plain
from app.language import tr
from ui.common.marks import KeyCap

if TYPE_CHECKING:
    from ui.theme.theme import Theme

Ways = Sequence[tuple[str, str]]


class AnswerForm(QWidget):
    """`changed` when a person changed it; `answer` is None while nothing is said and nothing chosen."""

    changed = Signal()

    def __init__(self, letter: str, *, theme: Theme) -> None:
        super().__init__()
        self.says, self.goes, self.words, self.criterion = QLineEdit(), QComboBox(), QLineEdit(), QComboBox()
        self.says.setPlaceholderText(tr("They say…"))
        self.words.setPlaceholderText(tr("Where that leads, in words"))
        self.criterion.addItem(tr("Speaks for nothing"), "")
        for one in CRITERIA:
            self.criterion.addItem(tr("Speaks for: {name}", name=one.name), one.key)
        grid = QGridLayout(self)
        theme.space(grid, (0, 2, 0, 8), 6)
        grid.addWidget(KeyCap(letter, theme=theme), 0, 0)
        grid.addWidget(self.says, 0, 1, 1, 2)
        grid.addWidget(self.goes, 1, 1, 1, 2)
        grid.addWidget(self.words, 2, 1)
        grid.addWidget(self.criterion, 2, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for field, name in (
            (self.says, tr("they say")), (self.goes, tr("leads to")), (self.words, tr("in words")), (self.criterion, tr("speaks for")),
        ):  # fmt: skip
            field.setAccessibleName(tr("Answer {letter}, {name}", letter=letter, name=name))
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            field.setMinimumWidth(theme.px(80))
        for line in (self.says, self.words):
            line.textEdited.connect(self._on_edited)
        for combo in (self.goes, self.criterion):
            combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            combo.activated.connect(self._on_edited)

    def _on_edited(self) -> None:
        goes = str(self.goes.currentData() or "")
        self.words.setEnabled(not goes.startswith(OBJECTION))
        self.changed.emit()

    def show_answer(self, answer: TrackAnswer | None, ways: Ways) -> None:
        """Show an answer, None for an empty place; `ways` are all places an answer can lead to, as (value, words)."""
        one = answer or TrackAnswer("")
        if self.says.text() != one.says:
            self.says.setText(one.says)
        if self.words.text() != one.words:
            self.words.setText(one.words)
        self.words.setEnabled(not one.goes.startswith(OBJECTION))
        shown = [(self.goes.itemData(at), self.goes.itemText(at)) for at in range(self.goes.count())]
        wanted = [
            *ways,
            *(
                ()
                if any(value == one.goes for value, _ in ways)
                else ((one.goes, tr("“{goes}”, gone", goes=one.goes)),)
            ),
        ]
        if shown != wanted:
            self.goes.clear()
            for value, words in wanted:
                self.goes.addItem(words, value)
        self.goes.setCurrentIndex(next(at for at, (value, _) in enumerate(wanted) if value == one.goes))
        self.criterion.setCurrentIndex(max(self.criterion.findData(one.criterion), 0))

    @property
    def answer(self) -> TrackAnswer | None:
        """The answer as it stands."""
        goes, words = str(self.goes.currentData() or ""), plain(self.words.text())
        found = TrackAnswer(
            plain(self.says.text()),
            goes,
            "" if goes.startswith(OBJECTION) else words,
            str(self.criterion.currentData() or ""),
        )
        return found if found != TrackAnswer("") else None
