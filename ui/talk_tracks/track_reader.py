"""A talk track to read: sections, lines, what to listen for, answers; objection cards below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.qualification import CRITERIA
from app.domain.track_words import filled
from app.language import tr
from ui.common.marks import Chip
from ui.common.text import Rule, SectionLabel, Text
from ui.talk_tracks.track_rows import about

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.domain.tracks import Track, TrackAnswer, TrackLine
    from app.queries.objections import Objection
    from ui.theme.theme import Theme

CRITERION_NAMES = {one.key: one.name for one in CRITERIA}
WIDEST = 720  # design pixels, so that lines stay easy to read


def moved_on_words(card: Objection) -> str:
    """ "14 of 22 calls moved on", '' when it was never raised."""
    return tr("{moved_on} of {calls} calls moved on", moved_on=card.moved_on, calls=card.calls) if card.calls else ""


class TrackReader(QScrollArea):
    """Arrows, Page keys, J and K scroll; `show_track` fills it."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Talk track"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(1)
        self._inside = QWidget()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self._inside.setMaximumWidth(self._theme.px(WIDEST))

    def show_track(self, track: Track, cards: Sequence[Objection]) -> None:
        """Fill it; the cards are those for every track."""
        body, outer, column = QWidget(), QHBoxLayout(), QVBoxLayout()
        body.setLayout(outer)
        outer.setContentsMargins(0, 0, 0, 0)
        inside = self._inside = QWidget()
        inside.setLayout(column)
        self._fit()
        outer.addWidget(inside, 1000)
        outer.addStretch(1)
        self._theme.space(column, (20, 16, 20, 20), 10)
        column.addWidget(self._text(track.name, type="dialog_title"))
        column.addWidget(self._text(about(track), tone="text2"))
        for section in track.sections:
            column.addWidget(Rule())
            column.addWidget(self._text(section, type="strong"))
            for line in track.lines:
                if line.section == section:
                    column.addWidget(self._line(line, track))
        if track.leave:
            column.addWidget(Rule())
            column.addWidget(self._text(tr("Before you leave"), type="strong"))
            for words in track.leave:
                column.addWidget(self._text(filled(words, {})))
        if cards:
            column.addWidget(Rule())
            column.addWidget(self._text(tr("Objections"), type="strong"))
        for card in cards:
            column.addWidget(self._card(card))
        column.addStretch(1)
        self.setWidget(body)
        self.setAccessibleName(tr("Talk track {name}", name=track.name))
        self.verticalScrollBar().setValue(0)

    def _text(self, words: str, *, type: str = "body", tone: str = "text") -> Text:
        text = Text(words, type=type, tone=tone, wrap=True)
        text.setMinimumWidth(1)
        return text

    def _line(self, line: TrackLine, track: Track) -> QWidget:
        box, column = QWidget(), QVBoxLayout()
        box.setLayout(column)
        self._theme.space(column, (0, 2, 0, 6), 5)
        column.addWidget(self._text(filled(line.says, {}), type="input_large"))
        for label, words in ((tr("Listen for"), line.listen), (tr("Look for"), line.look)):
            if words:
                column.addWidget(self._text(filled(f"{label}: {', '.join(words)}", {}), tone="text2"))
        for answer in line.answers:
            column.addLayout(self._answer(answer, track))
        return box

    def _answer(self, answer: TrackAnswer, track: Track) -> QHBoxLayout:
        row = QHBoxLayout()
        self._theme.space(row, (12, 0, 0, 0), 8)
        leads = track.way(answer)
        row.addWidget(self._text(f"“{filled(answer.says, {})}”" + (f" → {leads}" if leads else "")), 1)
        if answer.criterion:
            name = tr(CRITERION_NAMES.get(answer.criterion, answer.criterion))
            row.addWidget(Chip(name, theme=self._theme, tone="ok"), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _card(self, card: Objection) -> QFrame:
        frame, column = QFrame(), QVBoxLayout()
        frame.setProperty("surface", "card")
        frame.setLayout(column)
        self._theme.space(column, (14, 10, 14, 12), 4)
        column.addWidget(self._text(f"“{card.says}”", type="body_strong"))
        if words := moved_on_words(card):
            column.addWidget(self._text(words, type="meta", tone="text2"))
        for number, reply in enumerate(card.replies):
            if number:
                column.addWidget(Rule())
            for name, says in ((tr("Agree"), reply.agree), (tr("Turn"), reply.turn), (tr("Ask"), reply.ask)):
                if says:
                    column.addWidget(SectionLabel(name))
                    column.addWidget(self._text(says))
        return frame

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        step = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}.get(Qt.Key(event.key()), 0)
        if step and not event.modifiers():
            bar.setValue(bar.value() + step * self._theme.px(60))
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(700), self._theme.px(400))
