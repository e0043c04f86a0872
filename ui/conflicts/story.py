"""What happened, in time order: what both had, what each did, when it reached the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.language import tr
from ui.common.text import Rule, Text
from ui.conflicts.case_rows import say_time

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.queries.conflict_cases import Happening
    from ui.theme.theme import Theme


class Story(QFrame):
    """A card with a line for each thing that happened."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._theme = theme
        self._lines: list[tuple[QLabel, str]] = []
        column = QVBoxLayout(self)
        theme.space(column, (1, 0, 1, 6), 0)
        title = Text(tr("What happened"), type="body_strong")
        title.setContentsMargins(theme.px(14), theme.px(9), 0, theme.px(9))
        column.addWidget(title)
        column.addWidget(Rule())
        self._grid = QGridLayout()
        theme.space(self._grid, (14, 7, 14, 4), 3)
        self._grid.setColumnStretch(2, 1)
        column.addLayout(self._grid)
        theme.changed.connect(self._on_theme_changed)

    def show_happenings(self, happened: Sequence[Happening], now: datetime) -> None:
        """Another story."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._lines = []
        for row, one in enumerate(happened):
            mark = QLabel()
            self._lines.append((mark, one.icon))
            words = Text(one.words, type="body_medium" if one.mine else "body", wrap=True)
            at = Text(say_time(one.at, now), tone="text2")
            at.setMinimumWidth(self._theme.px(52))
            parts = (at, mark, words, Text(one.detail, type="meta", tone="text2"))
            for column, part in enumerate(parts):
                self._grid.addWidget(
                    part, row, column, Qt.AlignmentFlag(0) if column == 2 else Qt.AlignmentFlag.AlignTop
                )
        self._on_theme_changed()

    @Slot()
    def _on_theme_changed(self) -> None:
        for mark, icon in self._lines:
            mark.setPixmap(self._theme.pixmap(icon, "text2", 14))
            mark.setMinimumHeight(self._theme.px(18))
            mark.setMinimumWidth(self._theme.px(24))
