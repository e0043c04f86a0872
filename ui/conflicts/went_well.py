"""The strip on top of the conflicts: first what went well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.language import tr
from ui.common.text import Text
from ui.conflicts.case_rows import say_time

if TYPE_CHECKING:
    from datetime import datetime

    from app.queries.conflict_cases import Journey
    from ui.theme.theme import Theme

NUMBERS = (
    tr("No"),
    tr("One"),
    tr("Two"),
    tr("Three"),
    tr("Four"),
    tr("Five"),
    tr("Six"),
    tr("Seven"),
    tr("Eight"),
    tr("Nine"),
)


class WentWell(QFrame):
    """ "Nothing was overwritten. 41 of your 44 changes went through…" """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", "info")
        self._theme = theme
        self._mark = QLabel()
        self._strong = Text(tr("Nothing was overwritten."), type="body_strong")
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
        many = NUMBERS[cases] if cases < len(NUMBERS) else tr("{cases:,}", cases=cases)
        words = (
            tr("This one met a change by someone else. Both versions are kept.")
            if cases == 1
            else tr("These {many} met a change by someone else. Both versions are kept.", many=many.lower())
        )
        if journey is not None and journey.sent > 1:
            span = tr(
                "{begins} to {ends}",
                begins=say_time(journey.began, now),
                ends=say_time(journey.ended, now),
            )
            words = tr(
                "You worked from {span} and {through:,} of your {sent:,} changes went through. {words}",
                span=span,
                through=journey.through,
                sent=journey.sent,
                words=words,
            )
        self._words.setText(words)
        self.setAccessibleName(tr("Nothing was overwritten. {words}", words=words))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._mark.setPixmap(self._theme.pixmap("check", "info"))
