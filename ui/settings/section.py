"""A page of the settings: titled lines in a column that scrolls."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.domain.names import fold
from app.language import tr
from ui.common.button import Button
from ui.common.even_grid import EvenGrid
from ui.common.spoken_text import SpokenText
from ui.common.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ui.theme.theme import Theme


class Section(QScrollArea):
    """`words` are what the search on top finds it by; `wished` tells which of its doors was taken: to a place, to a command (with a
    dot in its name), or to another page of the settings."""

    wished = Signal(str)

    def __init__(self, title: str, *, theme: Theme, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.title, self._words = theme, title, f"{title} {words}"
        self.doors: dict[str, Button] = {}
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body, self.column = QWidget(), QVBoxLayout()
        body.setLayout(self.column)
        theme.space(self.column, (20, 14, 20, 16), 10)
        self.setWidget(body)

    def found_by(self, typed: str) -> bool:
        """Whether the page has what was typed, in its words or in the name of something that is set on it."""
        said = fold(" ".join((self._words, *self._set_here())))
        return all(word in said for word in fold(typed).split())

    def _set_here(self) -> Iterator[str]:
        yield from (label.text() for label in self.findChildren(QLabel) if label.buddy() is not None)
        yield from (box.text() for box in self.findChildren(QCheckBox))

    def add_setting(self, label: str, control: QWidget, hint: str = "") -> None:
        """A label, what it sets, and a hint under it."""
        box = QVBoxLayout()
        self.theme.space(box, (0, 0, 0, 4), 4)
        name = Text(label, type="body_medium")
        name.setBuddy(control)
        box.addWidget(name)
        row = QHBoxLayout()
        row.addWidget(control)
        row.addStretch(1)
        box.addLayout(row)
        if hint:
            box.addWidget(self.wrapped(hint, type="meta", tone="text2"))
        self.column.addLayout(box)

    def add_door(self, to: str, label: str, words: str, *, icon: str, hint: str) -> None:
        """What is set elsewhere, the button that leads there, and a hint under it."""
        button = self.doors[to] = Button(words, theme=self.theme, icon=icon)
        button.clicked.connect(partial(self.wished.emit, to))
        self.add_setting(label, button, hint)

    def add_fact(self, label: str, value: str = "") -> Text:
        """A label and a value that can be copied; returns the value's label."""
        box = QVBoxLayout()
        self.theme.space(box, (0, 0, 0, 2), 2)
        box.addWidget(Text(label, type="meta", tone="text2"))
        text = self.wrapped(value)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.addWidget(text)
        self.column.addLayout(box)
        return text

    def add_boxes(self, title: str, words: dict[str, str]) -> dict[str, QCheckBox]:
        """Boxes to tick under one title, by key."""
        self.column.addWidget(Text(title, type="body_medium"))
        inside, grid = QWidget(), EvenGrid(2)
        inside.setLayout(grid)
        self.theme.space(grid, (0, 0, 0, 4), 4)
        made = {}
        for key, said in words.items():
            box = made[str(key)] = QCheckBox(said)
            box.setAccessibleName(f"{title}: {said}")
            grid.addWidget(box)
        self.column.addWidget(inside)
        return made

    def add_restore(self, restore: Callable[[], object]) -> Button:
        """The button that puts everything on this page back as it came."""
        button = Button(tr("Restore defaults"), theme=self.theme, icon="rotate-ccw")
        button.clicked.connect(restore)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        return button

    def wrapped(self, words: str, *, type: str = "body", tone: str = "text") -> Text:
        """Text that takes as many lines as it needs."""
        text = Text(words, type=type, tone=tone, wrap=True)
        text.setMinimumWidth(1)
        return text

    def spoken(self, tone: str = "bad") -> SpokenText:
        """The same for an answer: empty at first, and told to screen readers."""
        text = SpokenText(tone=tone)
        text.setMinimumWidth(1)
        return text
