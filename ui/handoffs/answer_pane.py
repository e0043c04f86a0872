"""The answer the user owes on the chosen handoff: receipt in one key, verdict in three."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.domain.handoffs import ACCEPT, NO, PARTLY, RECEIPT, YES, Verdict
from app.domain.money import say_money
from app.domain.opportunities import read_amount
from app.domain.when import read_when
from app.errors import RefusedError
from ui.common.button import Button
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Rule, Text
from ui.gates.move import local_now

if TYPE_CHECKING:
    from app.queries.handoffs import HandoffRow
    from ui.theme.theme import Theme

CURRENCY = "GBP"
ITEMS = (("yes", "Yes   Y", ""), ("no", "No   N", ""))
BRIEFED = ((YES, "Yes   1", ""), (PARTLY, "Partly   2", ""), (NO, "No   3", ""))


class AnswerPane(QFrame):
    """`wished` is yes (taking it, accept) or no (cannot, return); `left` when the sentence is written."""

    wished = Signal(str)
    left = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.setProperty("surface", "window")
        self.setAccessibleName("Your answer")
        self._theme = theme
        self._row: HandoffRow | None = None
        self._title, self._due = Text("", type="strong", wrap=True), Text("", type="meta", tone="text2", wrap=True)
        self._why = Text("", tone="text2", wrap=True)
        self._verdict = QWidget()
        self.items = SegmentedControl(ITEMS, theme=theme, name="Did action items arise?")
        self.briefed = SegmentedControl(BRIEFED, theme=theme, name="Was it as briefed?")
        self.sentence = QLineEdit()
        self.sentence.setAccessibleName("What was not as briefed")
        self.sentence.setPlaceholderText("What was not as briefed, then Enter")
        self._meeting, self._notes = (Text("", tone="text2", wrap=True) for _ in range(2))
        self._makes = Text("", type="meta", tone="text2", wrap=True)
        self.amount, self.close_day = QLineEdit(), QLineEdit()
        for field, name in ((self.amount, "Amount"), (self.close_day, "Close date")):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.returnPressed.connect(self.left)
        self._problem = Text("", tone="bad", wrap=True)
        self.yes = Button("Taking it", theme=theme, kind="primary", icon="check", key="A")
        self.no = Button("Cannot…", theme=theme, key="R")
        self._lay_out()
        self.items.chosen.connect(self._on_changed)
        self.briefed.chosen.connect(self._on_changed)
        self.sentence.returnPressed.connect(self.left)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self._on_no)
        self._on_changed()

    def _lay_out(self) -> None:
        theme = self._theme
        questions, inside, column = QVBoxLayout(self._verdict), QWidget(), QVBoxLayout(self)
        theme.space(questions, (0, 6, 0, 0), 6)
        for words, control in (("Did action items arise?", self.items), ("Was it as briefed?", self.briefed)):
            questions.addWidget(Text(words, type="body_medium"))
            questions.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
        questions.addWidget(self.sentence)
        questions.addWidget(self._makes)
        deal = QHBoxLayout()
        theme.space(deal, (0, 0, 0, 0), 8)
        deal.addWidget(self.amount)
        deal.addWidget(self.close_day)
        questions.addLayout(deal)
        parts, buttons = QVBoxLayout(inside), QHBoxLayout()
        theme.space(parts, (18, 14, 18, 14), 6)
        for part in (self._title, self._due, self._meeting, self._why, self._notes, self._verdict, self._problem):
            parts.addWidget(part)
        theme.space(buttons, (18, 9, 18, 9), 8)
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        buttons.addStretch(1)
        parts.addStretch(1)
        scroll = QScrollArea()
        scroll.setAccessibleName("Your answer")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(Rule())
        column.addLayout(buttons)

    def show_row(self, row: HandoffRow) -> None:
        """Ask for the answer that this handoff awaits; what was ticked stays while it is the same question."""
        if self._row is None or (self._row.id, self._row.awaits) != (row.id, row.awaits):
            self.items.clear()
            self.briefed.clear()
            self.sentence.clear()
            minor, currency = row.amount
            self.amount.setText(say_money(minor, currency) if minor else "")
            self.close_day.clear()
            self._on_changed()
        self._row = row
        receipt = row.awaits == RECEIPT
        whose = "Your" if row.mine and not row.stands_in else f"{row.receiver.split(' ')[0] or 'The AE'}'s"
        self._title.setText(f"{whose} {row.awaits}: {row.company or row.name}")
        self._due.setText(f"{row.code}, from {row.sender}. {row.state}.")
        for label, name, words in (
            (
                self._meeting,
                "Meeting",
                row.meeting + (". The brief has another time: print it again" if row.superseded else ""),
            ),
            (self._why, "Why now", row.why_now),
            (self._notes, "Your notes", row.notes),
        ):
            label.setText(f"{name}: {words}")
            label.setVisible(bool(words))
        self._verdict.setVisible(not receipt)
        self._makes.setText(f"Accept creates: {row.makes}")
        self.yes.set_words("Taking it" if receipt else "Accept")
        self.no.set_words("Cannot…" if receipt else "Return…")

    def verdict(self, word: str = ACCEPT) -> Verdict:
        """The verdict as ticked so far, an accept with what the opportunity starts from. RefusedError E-AMOUNT, E-WHEN-NEEDED."""
        items = {"yes": True, "no": False}.get(self.items.current)
        said = Verdict(word, items, self.briefed.current, self.sentence.text().strip())
        if word != ACCEPT or self._row is None:
            return said
        minor, currency = read_amount(self.amount.text(), self._row.amount[1] or CURRENCY)
        if self._row.amount[0] and self.amount.text() == say_money(*self._row.amount):
            minor, currency = self._row.amount  # as it was shown, shortened; the lead's own value counts
        return replace(said, amount=(minor, currency), close_date=self._read_day())

    def _read_day(self) -> date | None:
        typed = self.close_day.text().strip()
        if not typed:
            return None
        when = read_when(typed, local_now())
        if when.day is None:
            raise RefusedError("E-WHEN-NEEDED", f"“{typed[:40]}” is no day.", do='Type it as "18 dec".', field="close")
        return when.day

    def set_items(self, key: str) -> None:
        """Answer the first question."""
        self.items.set_current(key)
        self._on_changed()

    def set_briefed(self, key: str) -> None:
        """Answer the second; if not yes, the sentence is next."""
        self.briefed.set_current(key)
        self._on_changed()
        if key != YES:
            self.sentence.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_problem(self, words: str) -> None:
        """What the answer lacks; '' when nothing."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self.setAccessibleDescription(words)

    def _on_changed(self) -> None:
        self.sentence.setVisible(self.briefed.current in (PARTLY, NO))
        self.show_problem("")

    def _on_yes(self) -> None:
        self.wished.emit("yes")

    def _on_no(self) -> None:
        self.wished.emit("no")
