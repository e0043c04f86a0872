"""What goes where while somebody is away: a line each, in the dialog before it applies and beside the person after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.common.text import Text

if TYPE_CHECKING:
    from app.queries.people_cover import Moved
    from ui.theme.theme import Theme


class AwayBox(QWidget):
    """`show_lines(heading, lines, foot)`; without lines it is empty."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 0), 8)
        self.heading, self.foot = (
            Text("", type="body_strong", wrap=True),
            Text("", type="meta", tone="text2", wrap=True),
        )
        self._grid = QGridLayout()
        theme.space(self._grid, (0, 0, 0, 0), 6)
        self._grid.setHorizontalSpacing(theme.px(14))
        for column_of, share in ((0, 2), (1, 3)):
            self._grid.setColumnStretch(column_of, share)
        self._lines: list[tuple[Text, Text]] = []
        column.addWidget(self.heading)
        column.addLayout(self._grid)
        column.addWidget(self.foot)

    def show_lines(self, heading: str, lines: Sequence[Moved], foot: str) -> None:
        """Show these, in this order."""
        while len(self._lines) < len(lines):
            what, where = Text("", type="body_medium", wrap=True), Text("", tone="text2", wrap=True)
            where.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            what.setMinimumWidth(1)
            where.setMinimumWidth(1)
            row = len(self._lines)
            self._grid.addWidget(what, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(where, row, 1)
            self._lines.append((what, where))
        for number, (what, where) in enumerate(self._lines):
            shown = number < len(lines)
            what.setText(lines[number].what if shown else "")
            where.setText(lines[number].where if shown else "")
            what.setVisible(shown)
            where.setVisible(shown)
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))
        self.foot.setText(foot)
        self.foot.setVisible(bool(foot))

    def words(self) -> str:
        """Everything it says, a line each."""
        said = (f"{what.text()}: {where.text()}" for what, where in self._lines if what.text())
        return "\n".join(one for one in (self.heading.text(), *said, self.foot.text()) if one)
