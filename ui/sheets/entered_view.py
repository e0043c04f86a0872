"""What came of a sheet: the rows that were logged, what moved, and the rows left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.stages import Stage
from app.language import plural, tr
from ui.common.button import Button
from ui.common.marks import StageChip
from ui.common.text import Rule, Text
from ui.lead_lists.lead_list_delegate import stage_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.operations.sheets import EnteredRow
    from app.queries.sheets import SheetLine
    from ui.theme.theme import Theme


class EnteredView(QWidget):
    """`put_off` for the rows left open, `done` to leave. Enter is done, P puts them off."""

    put_off = Signal()
    done = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("What was entered"))
        self.later = Button("", theme=theme, key="P")
        self.leave = Button(tr("Done"), theme=theme, kind="primary", key="Enter")
        self.later.clicked.connect(self.put_off)
        self.leave.clicked.connect(self.done)
        foot, column = QHBoxLayout(), QVBoxLayout(self)
        theme.space(foot, (20, 9, 16, 10), 8)
        theme.space(column, (0, 0, 0, 0), 0)
        foot.addWidget(self.leave)  # at the left: a toast stands at the right
        foot.addWidget(self.later)
        foot.addStretch(1)
        column.addWidget(self._scroll, 1)
        column.addWidget(Rule())
        column.addLayout(foot)

    def show_result(self, title: str, rows: Sequence[EnteredRow], left: Sequence[SheetLine], later: str) -> None:
        """What was logged and what is open; `later` names the day they can be put on, '' when nothing can be."""
        theme, inside = self._theme, QWidget()
        column = QVBoxLayout(inside)
        theme.space(column, (20, 16, 20, 16), 8)
        moved = [row for row in rows if row.stage and row.stage != row.stage_before]
        column.addWidget(Text(title, type="dialog_title", wrap=True))
        words = (
            tr("{moved} moved to another stage.", moved=len(moved)) if moved else tr("Nobody moved to another stage.")
        )
        column.addWidget(Text(tr("{words} Ctrl Z takes the whole sheet back.", words=words), tone="text2", wrap=True))
        column.addLayout(self._logged(rows))
        if left:
            column.addSpacing(theme.px(8))
            count = plural(len(left), "{number} row left open", "{number} rows left open")
            column.addWidget(Text(count, type="body_strong"))
            column.addWidget(Text(tr("They stay on tomorrow's list."), tone="text2", wrap=True))
            for line in left:
                column.addWidget(Text(f"{line.row.number} · {line.row.company}", wrap=True))
        column.addStretch(1)
        self._scroll.setWidget(inside)
        self.later.setVisible(bool(left and later))
        self.later.set_words(plural(len(left), "Put it on {later}", "Put them on {later}", later=later))
        self.setAccessibleName(title)
        self.setAccessibleDescription(tr("{words} {left} left open.", words=words, left=len(left)))

    def say_put_off(self, words: str) -> None:
        """They stand on another day now."""
        self.later.hide()
        self.setAccessibleDescription(words)

    def _logged(self, rows: Sequence[EnteredRow]) -> QGridLayout:
        grid = QGridLayout()
        self._theme.space(grid, (0, 4, 0, 0), 6)
        grid.setHorizontalSpacing(self._theme.px(16))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for at, row in enumerate(rows):
            asks = (
                plural(row.missing, ", {number} answer still asked", ", {number} answers still asked")
                if row.missing
                else ""
            )
            grid.addWidget(Text(f"{row.number} · {row.company}", wrap=True), at, 0)
            grid.addWidget(Text(f"{tr(row.outcome)}{asks}", tone="text2", wrap=True), at, 1)
            if row.stage in set(Stage) and row.stage != row.stage_before:
                grid.addWidget(StageChip(stage_key(row.stage), row.stage, theme=self._theme), at, 2)
        return grid

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.done.emit()
        elif event.key() == Qt.Key.Key_P and not event.modifiers() and self.later.isVisible():
            self.put_off.emit()
        else:
            super().keyPressEvent(event)
