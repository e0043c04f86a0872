"""The strip on top of the conflicts: first what went well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.common.text import Text
from ui.conflicts.case_rows import say_time

if TYPE_CHECKING:
    from datetime import datetime

    from app.queries.conflict_cases import Journey
    from ui.theme.theme import Theme

NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


class WentWell(QFrame):
    """ "Nothing was overwritten. 41 of your 44 changes went through…" """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", "info")
        self._theme = theme
        self._mark = QLabel()
        self._strong = Text("Nothing was overwritten.", type="body_strong")
        self._words = Text("", tone="text2", wrap=True)
        line = QHBoxLayout(self)
        theme.space(line, (12, 8, 12, 8), 6)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._strong, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_journey(self, journey: Journey | None, cases: int, now: datetime) -> None:
        """Say how many went through and how many need a person."""
        many = NUMBERS[cases] if cases < len(NUMBERS) else f"{cases:,}"
        these = "This one" if cases == 1 else f"These {many.lower()}"
        words = f"{these} met a change by someone else. Both versions are kept."
        if journey is not None and journey.sent > 1:
            span = f"{say_time(journey.began, now)} to {say_time(journey.ended, now)}"
            words = (
                f"You worked from {span} and {journey.through:,} of your {journey.sent:,} changes went through. {words}"
            )
        self._words.setText(words)
        self.setAccessibleName(f"Nothing was overwritten. {words}")

    @Slot()
    def _on_theme_changed(self) -> None:
        self._mark.setPixmap(self._theme.pixmap("check", "info"))
