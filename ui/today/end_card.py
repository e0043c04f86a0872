"""The card at the end of a session: what was done, what came of it, what has no next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.counted import counted
from app.language import plural, tr
from ui.common.button import Button
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from app.queries.sessions import SessionSummary
    from ui.theme.theme import Theme

SHOWN = 5  # names without a next step that are written out


class EndCard(QWidget):
    """`closed` on Enter or Esc; `lead_requested(id)` opens one that has no next step."""

    closed = Signal()
    lead_requested = Signal(str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Queue worked"))
        self._card = QFrame()
        self._card.setProperty("surface", "card")
        self._card.setFixedWidth(theme.px(460))
        self._body = QVBoxLayout(self._card)
        theme.space(self._body, (24, 20, 24, 20), 10)
        line, column = QHBoxLayout(), QVBoxLayout(self)
        line.addStretch(1)
        line.addWidget(self._card)
        line.addStretch(1)
        column.addStretch(2)
        column.addLayout(line)
        column.addStretch(3)

    def show_summary(self, summary: SessionSummary, minutes: int) -> None:
        """Fill the card and take the focus."""
        while (item := self._body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._card.setFixedWidth(self._theme.px(460))
        words = plural(minutes, "Queue worked in {number} minute", "Queue worked in {number} minutes")
        self._body.addWidget(Text(words, type="page_title"))
        for line in sentences(summary):
            self._body.addWidget(Text(line, wrap=True))
        if summary.without_step:
            self._body.addWidget(Rule())
            count = len(summary.without_step)
            self._body.addWidget(
                Text(
                    plural(count, "{number} has no next step", "{number} have no next step"),
                    type="body_strong",
                    tone="warn",
                )
            )
            for lead_id, name in summary.without_step[:SHOWN]:
                button = Button(name, theme=self._theme, kind="ghost", small=True)
                button.setProperty("lead", lead_id)
                button.clicked.connect(self._on_lead)
                self._body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            if count > SHOWN:
                self._body.addWidget(
                    Text(tr("and {count} more, in No next step", count=count - SHOWN), type="meta", tone="text2")
                )
        back = Button(tr("Back to the queue"), theme=self._theme, kind="primary", key="Enter")
        back.clicked.connect(self.closed)
        back.setDefault(True)
        self._body.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_lead(self) -> None:
        self.lead_requested.emit(str(self.sender().property("lead")))


def sentences(summary: SessionSummary) -> tuple[str, ...]:
    """ "11 calls, 4 conversations", "2 meetings booked", "3 leads moved on"; nothing is said of what did not happen."""
    found = [f"{_count(summary.calls, 'call')}, {_count(summary.talked, 'conversation')}"]
    if summary.meetings:
        found.append(tr("{count} booked", count=counted(summary.meetings, "meeting")))
    if summary.moved:
        found.append(tr("{count} moved on", count=counted(summary.moved, "lead")))
    return tuple(found)


def _count(number: int, what: str) -> str:
    none = {"call": tr("no calls"), "conversation": tr("no conversations")}
    return counted(number, what) if number else none[what]
