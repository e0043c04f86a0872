"""A change that was not taken: what it was, why, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.language import tr
from ui.common.button import Button
from ui.common.text import Rule, Text
from ui.conflicts.case_rows import say_time

if TYPE_CHECKING:
    from datetime import datetime

    from app.queries.outgoing import Refusal
    from ui.theme.theme import Theme

DELETED = "DELETED"


class AsideView(QWidget):
    """`wished` is again, away or later."""

    wished = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._made = Text("", type="strong", elide=True), Text("", type="meta", tone="text2", elide=True)
        self._why, self._values = Text("", wrap=True), Text("", tone="text2", wrap=True)
        self.again = Button(tr("Try again"), theme=theme, kind="primary", key="Ctrl Enter")
        self.away = Button(tr("Put away"), theme=theme, key="Del")
        self.later = Button(tr("Later"), theme=theme, key="S")
        card, foot = QFrame(), QFrame()
        card.setProperty("surface", "card")
        foot.setProperty("surface", "window")
        inside, line, top, column = QVBoxLayout(card), QHBoxLayout(foot), QVBoxLayout(), QVBoxLayout(self)
        theme.space(inside, (14, 12, 14, 12), 6)
        inside.addWidget(Text(tr("Why it was not taken"), type="body_strong"))
        inside.addWidget(self._why)
        inside.addWidget(self._values)
        theme.space(top, (20, 13, 20, 20), 4)
        top.addWidget(self._title)
        top.addWidget(self._made)
        top.addSpacing(theme.px(10))
        top.addWidget(card)
        top.addStretch(1)
        theme.space(line, (20, 12, 20, 12), 8)
        line.addStretch(1)
        for button in (self.later, self.away, self.again):
            line.addWidget(button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top, 1)
        column.addWidget(Rule())
        column.addWidget(foot)
        self._buttons = {"later": self.later, "away": self.away, "again": self.again}
        for button in self._buttons.values():
            button.clicked.connect(self._on_clicked)

    def show_refused(self, refusal: Refusal, now: datetime) -> None:
        """Another one."""
        aside = refusal.aside
        self._title.setText(refusal.subject)
        self._made.setText(
            tr(
                "{label}, {time} on this laptop",
                label=aside.label or tr("Changed"),
                time=say_time(aside.made_at, now),
            )
        )
        self._why.setText(refusal.why)
        self._values.setText("\n".join(f"{name}: {value}" for name, value in refusal.values))
        self._values.setVisible(bool(refusal.values))
        self.again.set_words(tr("Restore with my change") if aside.code == DELETED else tr("Try again"))
        self.again.setVisible(bool(refusal.values))

    def _on_clicked(self) -> None:
        self.wished.emit(next(wish for wish, button in self._buttons.items() if button is self.sender()))
