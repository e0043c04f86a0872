"""The head of a talk track in the editor: name, kind, language, for whom, how long, what to ask before leaving."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.track_text import read_target, say_target
from app.domain.tracks import KINDS, LANGUAGES, TrackText, listed, plain
from app.language import tr
from ui.common.polish import polish_anew
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class AboutForm(QWidget):
    """`changed(TrackText)` as a person changes it."""

    changed = Signal(object)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._track: TrackText | None = None
        self.setAccessibleName(tr("About the track"))
        self.name, self.kind, self.language = QLineEdit(), QComboBox(), QComboBox()
        self.audience, self.leave = QLineEdit(), QPlainTextEdit()
        self.length = QLineEdit()
        self.leave.setTabChangesFocus(True)
        self.audience.setPlaceholderText(tr("Webinar, storage: empty is for everybody"))
        for combo, choices in ((self.kind, KINDS), (self.language, LANGUAGES)):
            for value, words in choices.items():
                combo.addItem(words, value)
            combo.activated.connect(self._on_edited)
        column = QVBoxLayout(self)
        theme.space(column, (18, 12, 18, 14), 6)
        self._leave_label = Text(tr("Before you leave, a line each"), type="body_medium")
        for words, field in (
            (tr("Name"), self.name), (tr("Kind"), self.kind), (tr("Language"), self.language),
            (tr("For leads whose source or industry names"), self.audience), (tr("Aim for, in minutes and seconds"), self.length),
        ):  # fmt: skip
            label = Text(words, type="body_medium", wrap=True)
            label.setBuddy(field)
            field.setAccessibleName(words)
            column.addWidget(label)
            column.addWidget(field)
        self._leave_label.setBuddy(self.leave)
        self.leave.setAccessibleName(tr("Before you leave"))
        self.leave.setPlaceholderText(tr("Ask: who signs for it"))
        column.addWidget(self._leave_label)
        column.addWidget(self.leave)
        column.addStretch(1)
        self.setFocusProxy(self.name)
        for line in (self.name, self.audience, self.length):
            line.textEdited.connect(self._on_edited)
        self.leave.textChanged.connect(self._on_edited)
        theme.changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.leave.setFixedHeight(self._theme.px(84))

    def show_track(self, track: TrackText) -> None:
        """Show its head; what is typed now stays as typed."""
        self._track = None  # what filling the fields changes is no edit
        if plain(self.name.text()) != track.name:
            self.name.setText(track.name)
        if listed(self.audience.text()) != track.audience:
            self.audience.setText(", ".join(track.audience))
        if self._leaving() != track.leave:
            self.leave.setPlainText("\n".join(track.leave))
        self.kind.setCurrentIndex(max(self.kind.findData(track.kind), 0))
        if self.language.findData(track.language) < 0:
            self.language.addItem(track.language, track.language)
        self.language.setCurrentIndex(self.language.findData(track.language))
        if read_target(self.length.text()) != (track.target_from, track.target_to):
            self.length.setText(say_target(track.target_from, track.target_to))
        for widget in (self._leave_label, self.leave):
            widget.setVisible(track.kind == "visit" or bool(track.leave))
        self._track = track

    def _leaving(self) -> tuple[str, ...]:
        return tuple(one for line in self.leave.toPlainText().split("\n") if (one := plain(line)))

    @Slot()
    def _on_edited(self) -> None:
        if self._track is None:
            return
        target = read_target(self.length.text())
        self._mark_length(bad=target is None)
        shortest, longest = target or (self._track.target_from, self._track.target_to)
        track = replace(
            self._track, name=plain(self.name.text()), kind=str(self.kind.currentData()),
            language=str(self.language.currentData()), audience=listed(self.audience.text()),
            target_from=shortest, target_to=longest, leave=self._leaving(),
        )  # fmt: skip
        if track != self._track:
            self._track = track
            self.changed.emit(track)

    def _mark_length(self, *, bad: bool) -> None:
        self.length.setProperty("bad", bad)
        self.length.setAccessibleDescription(tr("Write it as 6:00 to 8:00") if bad else "")
        self.length.setToolTip(self.length.accessibleDescription())
        polish_anew(self.length)
