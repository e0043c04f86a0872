"""What came of one event against what it cost, and how each figure is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.event_words import say_days
from app.language import tr
from app.queries.events import HOW, EventResults, EventRow
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class EventPane(QScrollArea):
    """`show_event(row, results)`; None shows nothing."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("What came of it"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = self._inside = QWidget()
        self.title, self.days = Text("", type="dialog_title", wrap=True), Text("", tone="text2", wrap=True)
        self.asked = Text("", tone="text2", wrap=True)
        self.follow = Text("", tone="text2", wrap=True)
        self._grid = QGridLayout()
        theme.space(self._grid, (0, 0, 0, 0), 8)
        self._grid.setColumnStretch(0, 1)
        self.figures: dict[str, Text] = {}
        column = QVBoxLayout(inside)
        theme.space(column, (20, 18, 20, 18), 10)
        for one in (self.title, self.days, Rule()):
            column.addWidget(one)
        column.addLayout(self._grid)
        column.addWidget(Rule())
        how = "\n".join(f"{name}: {words}." for name, words in HOW)
        for one in (self.asked, self.follow, Rule(), Text(how, type="meta", tone="text2", wrap=True)):
            column.addWidget(one)
        column.addStretch(1)
        self.setWidget(inside)

    def show_event(self, row: EventRow | None, results: EventResults | None, follow: str) -> None:
        """The event with the cursor."""
        self._inside.setVisible(row is not None)
        if row is None or results is None:
            return
        plan = row.plan
        self.title.setText(plan.title)
        where = " · ".join(
            one for one in (tr(plan.kind.capitalize()), plan.place, say_days(plan.first_day, plan.last_day)) if one
        )
        staff = tr("\nAt the stand: {staff}", staff=", ".join(plan.staff)) if plan.staff else ""
        self.days.setText(f"{where}{staff}")
        self.asked.setText(
            "\n".join(f"{one.asks} {', '.join(one.answers)}" for one in plan.questions) or tr("No questions.")
        )
        self.follow.setText(tr("After the show: {follow}", follow=follow))
        for number, (words, figure) in enumerate(results.lines()):
            if words not in self.figures:
                self.figures[words] = Text("", type="body_strong")
                self._grid.addWidget(Text(words, tone="text2"), number, 0)
                self._grid.addWidget(self.figures[words], number, 1, Qt.AlignmentFlag.AlignRight)
            self.figures[words].setText(figure)
