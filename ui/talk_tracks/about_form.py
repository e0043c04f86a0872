"""The head of a talk track in the editor: name, kind, language, for whom, how long, what to ask before leaving."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from app.domain.tracks import KINDS, LANGUAGES, TrackText, listed, plain
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
        self.setAccessibleName("About the track")
        self.name, self.kind, self.language = QLineEdit(), QComboBox(), QComboBox()
        self.audience, self.leave = QLineEdit(), QPlainTextEdit()
        self.shortest, self.longest = QSpinBox(), QSpinBox()
        self.leave.setTabChangesFocus(True)
        self.audience.setPlaceholderText("Webinar, storage: empty is for everybody")
        for combo, choices in ((self.kind, KINDS), (self.language, LANGUAGES)):
            for value, words in choices.items():
                combo.addItem(words, value)
            combo.activated.connect(self._on_edited)
        length = QWidget()
        row = QHBoxLayout(length)
        theme.space(row, (0, 0, 0, 0), 8)
        for spin, name in ((self.shortest, "from"), (self.longest, "to")):
            spin.setRange(5, 4 * 3600)
            spin.setSingleStep(15)
            spin.setSuffix(" s")
            spin.setAccessibleName(f"Aim for, {name}, in seconds")
            spin.valueChanged.connect(self._on_edited)
            row.addWidget(spin)
        row.addStretch(1)
        column = QVBoxLayout(self)
        theme.space(column, (18, 12, 18, 14), 6)
        self._leave_label = Text("Before you leave, a line each", type="body_medium")
        for words, field in (
            ("Name", self.name), ("Kind", self.kind), ("Language", self.language),
            ("For leads whose source or industry names", self.audience), ("Aim for", length),
        ):  # fmt: skip
            label = Text(words, type="body_medium", wrap=True)
            label.setBuddy(field)
            if field is not length:
                field.setAccessibleName(words)
            column.addWidget(label)
            column.addWidget(field)
        self._leave_label.setBuddy(self.leave)
        self.leave.setAccessibleName("Before you leave")
        self.leave.setPlaceholderText("Ask: who signs for it")
        column.addWidget(self._leave_label)
        column.addWidget(self.leave)
        column.addStretch(1)
        self.setFocusProxy(self.name)
        for line in (self.name, self.audience):
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
        self.shortest.setValue(track.target_from)
        self.longest.setValue(track.target_to)
        for widget in (self._leave_label, self.leave):
            widget.setVisible(track.kind == "visit" or bool(track.leave))
        self._track = track

    def _leaving(self) -> tuple[str, ...]:
        return tuple(one for line in self.leave.toPlainText().split("\n") if (one := plain(line)))

    @Slot()
    def _on_edited(self) -> None:
        if self._track is None:
            return
        track = replace(
            self._track, name=plain(self.name.text()), kind=str(self.kind.currentData()),
            language=str(self.language.currentData()), audience=listed(self.audience.text()),
            target_from=self.shortest.value(), target_to=self.longest.value(), leave=self._leaving(),
        )  # fmt: skip
        if track != self._track:
            self._track = track
            self.changed.emit(track)
