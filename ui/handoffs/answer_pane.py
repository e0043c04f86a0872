"""The answer the user owes on the chosen handoff: receipt in one key, verdict in three."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.clock import from_ms
from app.domain.handoffs import (
    ACCEPT,
    LAST_HOURS,
    NO,
    PARTLY,
    RECEIPT,
    YES,
    Verdict,
    say_awaited,
    working_left,
)
from app.domain.money import say_money
from app.domain.opportunities import read_amount
from app.domain.when import read_when, say_day
from app.domain.working_time import ANSWER_TERM
from app.errors import RefusedError
from app.language import inner_start, tr
from ui.common.button import Button
from ui.common.marks import KeyCap
from ui.common.spoken_text import SpokenText
from ui.common.text import Rule, Text
from ui.gates.move import local_now
from ui.handoffs.answer_choice import AnswerChoice
from ui.handoffs.answer_clock import AnswerClock

if TYPE_CHECKING:
    from app.queries.handoffs import HandoffRow
    from ui.theme.theme import Theme

CURRENCY = "GBP"
ITEMS = (("yes", "Y", tr("Yes")), ("no", "N", tr("No")))
BRIEFED = ((YES, "1", tr("Yes")), (PARTLY, "2", tr("Partly")), (NO, "3", tr("No")))


class AnswerPane(QFrame):
    """`wished` is yes (taking it, accept) or no (cannot, return); `left` when the sentence is written."""

    wished = Signal(str)
    left = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.setProperty("surface", "side")
        self.setAccessibleName(tr("Your answer"))
        self._theme = theme
        self._row: HandoffRow | None = None
        self._title, self._about = Text("", type="dialog_title", wrap=True), Text("", tone="text2", wrap=True)
        self._code = Text("", type="meta", tone="text2")
        self._clock = AnswerClock(theme=theme)
        self._facts = QGridLayout()
        self._verdict = QWidget()
        self.items = AnswerChoice(ITEMS, theme=theme, name=tr("Did action items arise?"))
        self.briefed = AnswerChoice(BRIEFED, theme=theme, name=tr("Was it as briefed?"))
        self.sentence = QLineEdit()
        self.sentence.setAccessibleName(tr("What was not as briefed"))
        self.sentence.setPlaceholderText(tr("What was not as briefed, then Enter"))
        self._goes = Text("", type="meta", tone="text2", wrap=True)
        self._expected = Text("", type="meta", tone="text2", elide=True)
        self._makes = Text("", tone="text2", wrap=True)
        self.amount, self.close_day = QLineEdit(), QLineEdit()
        for field, name in ((self.amount, tr("Amount")), (self.close_day, tr("Close date"))):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.returnPressed.connect(self.left)
        self._problem = SpokenText()
        self.yes = Button(tr("Taking it"), theme=theme, kind="primary", icon="check", key="A")
        self.no = Button(tr("Cannot…"), theme=theme, icon="undo-2", key="R")
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
        theme.space(questions, (0, 8, 0, 0), 8)
        questions.addWidget(Rule())
        for words, control in ((tr("Did action items arise?"), self.items), (tr("Was it as briefed?"), self.briefed)):
            questions.addWidget(Text(words, type="body_strong"))
            questions.addWidget(control)
        for part in (self.sentence, self._goes, Rule()):
            questions.addWidget(part)
        said = QHBoxLayout()
        theme.space(said, (0, 0, 0, 0), 8)
        said.addWidget(Text(tr("Verdict"), type="body_strong"))
        said.addWidget(self._expected, 1)
        questions.addLayout(said)
        parts = QVBoxLayout(inside)
        theme.space(parts, (18, 14, 18, 14), 8)
        parts.addLayout(self._line(self._title, self._code))
        theme.space(self._facts, (0, 2, 0, 0), 6)
        self._facts.setColumnMinimumWidth(0, theme.px(74))
        self._facts.setColumnStretch(1, 1)
        parts.addWidget(self._about)
        parts.addWidget(self._clock)
        parts.addLayout(self._facts)
        parts.addWidget(self._verdict)
        parts.addLayout(self._line(self.yes, self.no))
        parts.addWidget(self._problem)
        self._deal = QWidget()
        made, fields = QVBoxLayout(self._deal), QHBoxLayout()
        theme.space(made, (0, 0, 0, 0), 6)
        theme.space(fields, (0, 0, 0, 0), 8)
        made.addWidget(self._makes)
        made.addLayout(fields)
        for field in (self.amount, self.close_day):
            fields.addWidget(field)
        parts.addWidget(self._deal)
        parts.addStretch(1)
        self._next = QWidget()
        self._next_who, self._next_due = Text("", type="body_strong", elide=True), Text("", type="meta", tone="text2")
        coming = QHBoxLayout(self._next)
        theme.space(coming, (0, 8, 0, 0), 8)
        coming.addWidget(self._next_who, 1)
        coming.addWidget(self._next_due)
        coming.addWidget(KeyCap("Space", theme=theme))
        self._next.hide()
        parts.addWidget(self._next)
        scroll = self._scroll = QScrollArea()
        scroll.setAccessibleName(tr("Your answer"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)

    def _line(self, first: QWidget, second: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        self._theme.space(line, (0, 0, 0, 0), 8)
        line.addWidget(first, 1)
        line.addWidget(second)
        return line

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
        sender = row.sender.split(" ")[0] or tr("the SDR")
        self._title.setText(row.company or row.name)
        self._code.setText(tr("Brief {code}", code=row.code))
        self._about.setText(
            " · ".join(one for one in (row.name if row.company else "", tr("from {sender}", sender=row.sender)) if one)
        )
        self._show_clock(row)
        moved = tr(". The brief has another time: print it again") if row.superseded else ""
        self._show_facts(((tr("Meeting"), f"{row.meeting}{moved}" if row.meeting else ""), (tr("Why now"), row.why_now),
                          (tr("Your notes"), row.notes)))  # fmt: skip
        for button in (self.yes, self.no):
            button.show()
        self._verdict.setVisible(not receipt)
        self._deal.setVisible(not receipt)
        self._makes.setText(tr("Accept creates: {makes}", makes=row.makes))
        self._goes.setText(tr("Goes to {sender} with the verdict and counts in “as briefed”.", sender=sender))
        self.yes.set_words(tr("Taking it") if receipt else tr("Accept, create opportunity"))
        self.no.set_words(tr("Cannot…") if receipt else tr("Return…"))

    def show_other(self, title: str, about: str, facts: Sequence[tuple[str, str]]) -> None:
        """Tell what is known of a line on which no answer is owed."""
        self._row = None
        self._title.setText(title)
        self._about.setText(about)
        self._code.clear()
        for part in (self._clock, self._verdict, self._deal, self.yes, self.no):
            part.hide()
        self.show_problem("")
        self._show_facts(facts)

    def show_next(self, who: str = "", due: str = "") -> None:
        """Whose answer Space goes to, and when it is due; '' where there is none."""
        self._next_who.setText(tr("Next: {who}", who=who))
        self._next_due.setText(due)
        self._next.setVisible(bool(who))

    def _show_clock(self, row: HandoffRow) -> None:
        now, due = local_now(), row.receipt_due if row.awaits == RECEIPT else row.verdict_due
        self._clock.setVisible(due is not None)
        if due is None:
            return
        whose = "" if row.mine and not row.stands_in else row.receiver.split(" ")[0] or tr("The AE")
        left = working_left(due, now, row.zone)
        tone = "bad" if left <= timedelta() else "warn" if left <= LAST_HOURS else "text"
        given = say_day(from_ms(row.receipt_at).astimezone(now.tzinfo).date(), now.date()) if row.receipt_at else ""
        words = say_awaited(row.awaits, due, now, row.zone)
        words = tr("{whose}'s {words}", whose=whose, words=inner_start(words)) if whose else words
        beside = tr("receipt given {given}", given=given) if given and row.awaits != RECEIPT else ""
        self._clock.show_term(words, beside, 1 - left / ANSWER_TERM, tone)

    def _show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for at, (name, words) in enumerate((name, words) for name, words in facts if words):
            value = Text(words, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addWidget(Text(name, tone="text2"), at, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(value, at, 1)

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
            raise RefusedError(
                "E-WHEN-NEEDED",
                tr("“{typed}” is no day.", typed=typed[:40]),
                do=tr('Type it as "18 dec".'),
                field="close",
            )
        return when.day

    def set_items(self, key: str) -> None:
        """Answer the first question."""
        self.items.set_current(key)
        self._on_changed()
        QTimer.singleShot(0, self, self._reveal)

    def set_briefed(self, key: str) -> None:
        """Answer the second; if not yes, the sentence is next."""
        self.briefed.set_current(key)
        self._on_changed()
        if key != YES:
            self.sentence.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QTimer.singleShot(0, self, self._reveal)

    @Slot()
    def _reveal(self) -> None:
        """Where there is little room, the question that comes next is scrolled to."""
        self._scroll.ensureWidgetVisible(self.briefed if not self.briefed.current else self.yes)
        if self.sentence.hasFocus():
            self._scroll.ensureWidgetVisible(self.sentence)

    def show_problem(self, words: str) -> None:
        """What the answer lacks; '' when nothing."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self.setAccessibleDescription(words)

    def _on_changed(self) -> None:
        partly = self.briefed.current in (PARTLY, NO)
        self.sentence.setVisible(partly)
        self._goes.setVisible(partly)
        expected = {
            "yes": tr("Action items make Accept the expected answer"),
            "no": tr("No action items: Return is expected"),
        }
        self._expected.setText(expected.get(self.items.current, ""))
        self.show_problem("")

    def _on_yes(self) -> None:
        self.wished.emit("yes")

    def _on_no(self) -> None:
        self.wished.emit("no")
