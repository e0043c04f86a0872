"""Beside the line: the sketch, the chosen stop, who is near it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.language import tr
from ui.common.text import Rule, Text
from ui.day.near_pane import NearPane
from ui.day.sketch_view import SketchView
from ui.day.stop_pane import StopPane

if TYPE_CHECKING:
    from ui.theme.theme import Theme

WIDTH = 424
DISCLAIMER = tr("Straight lines, estimate. Not a map.")


class DaySide(QScrollArea):
    """A column that scrolls where it does not fit."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Beside the day"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(1)
        self.sketch, self.stop, self.near = SketchView(theme=theme), StopPane(theme=theme), NearPane(theme=theme)
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        theme.space(column, (16, 8, 16, 12), 10)
        head = QHBoxLayout()
        theme.space(head, (0, 0, 0, 0), 8)
        head.addWidget(Text(tr("Stops, north up"), type="body_strong"))
        words = Text(DISCLAIMER, type="label", tone="text2", elide=True)
        words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(words, 1)
        column.addLayout(head)
        column.addWidget(self.sketch)
        column.addWidget(self.stop)
        column.addWidget(Rule())
        column.addWidget(self.near)
        column.addStretch(1)
        self.setWidget(body)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(300))
