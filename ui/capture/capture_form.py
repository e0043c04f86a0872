"""The form at the stand: name, company, how to reach them, how warm, two questions, a word, the consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.captures import Person
from app.domain.events import HEATS, EventPlan
from app.language import tr
from ui.capture.choice_row import RING, ChoiceRow
from ui.capture.consent_box import ConsentBox
from ui.capture.large_field import LargeField
from ui.capture.save_button import SaveButton
from ui.common.spoken_text import SpokenText
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme

TWO_COLUMNS = 720  # design pixels of width from which fields stand in pairs
FIELDS = ("name", "company", "reach", "heat", "question_1", "question_2", "word", "consent")


class CaptureForm(QWidget):
    """`changed` with every key, `wanted` when it is to be saved; what else was scanned is kept with it."""

    changed = Signal()
    wanted = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme, self._plan = theme, EventPlan()
        self._kept = Person()
        self.name = LargeField(theme=theme, name=tr("Name"))
        self.company = LargeField(theme=theme, name=tr("Company"))
        self.reach = LargeField(theme=theme, name=tr("Number or e-mail, either is enough"))
        self.heat = ChoiceRow(theme=theme, height=52, equal=True)
        self.heat.show_choices(tr("How warm"), [tr(HEATS[one]) for one in sorted(HEATS)])
        self.questions = (ChoiceRow(theme=theme), ChoiceRow(theme=theme))
        self.asks = (Text("", type="question", wrap=True), Text("", type="question", wrap=True))
        hint = tr("> quote   ! pain   ? question")
        self.word = LargeField(
            theme=theme, name=tr("A word to remember them by, optional"), hint=hint, scale="capture_word"
        )
        self.consent = ConsentBox(theme=theme)
        self.save = SaveButton(tr("Save, next person"), theme=theme, key="Enter")
        self.about_company = Text("", type="meta", tone="ok")
        self.about_scan = Text("", tone="text2", wrap=True)
        self.problem = SpokenText()
        self._grid, self._columns = QGridLayout(), 0
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme = self._theme
        self._cells = [
            self._cell(self._labelled(tr("Name")), self.name),
            self._cell(self._labelled(tr("Company"), self.about_company), self.company),
            self._cell(
                self._labelled(tr("Number or e-mail"), Text(tr("either is enough"), type="meta", tone="text2")),
                self.reach,
            ),
            self._cell(self._labelled(tr("How warm")), self.heat, ring=True),
        ]
        self._column = column = QVBoxLayout(self)
        theme.space(self._grid, (0, 0, 0, 0), 8)
        self._grid.setVerticalSpacing(theme.px(18))
        column.addLayout(self._grid)
        for asks, row in zip(self.asks, self.questions, strict=True):
            column.addWidget(self._cell(asks, row, ring=True))
        words = QHBoxLayout()
        theme.space(words, (0, 0, 0, 0), 8)
        words.addWidget(Text(tr("A word to remember them by"), tone="text2"))
        words.addWidget(Text(tr("optional, Tab"), tone="text3"))
        words.addStretch(1)
        column.addWidget(self._cell(words, self.word))
        column.addWidget(self._cell(None, self.consent))
        column.addWidget(self._foot())
        column.addStretch(1)
        self._arrange()

    def _labelled(self, words: str, beside: Text | None = None) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Text(words, tone="text2"))
        line.addStretch(1)
        if beside is not None:
            line.addWidget(beside)
        return line

    def _cell(self, head: QHBoxLayout | Text | None, control: QWidget, *, ring: bool = False) -> QWidget:
        """A label over its control; a row of answers has the room for its ring already."""
        cell, column = QWidget(), QVBoxLayout()
        outer = QVBoxLayout(cell)
        self._theme.space(outer, (0, 0, 0, 0), 3 if isinstance(head, Text) else 0 if ring else RING)
        self._theme.space(column, (RING, 0, RING, 0), 0)
        if isinstance(head, Text):
            column.addWidget(head)
        elif head is not None:
            column.addLayout(head)
        outer.addLayout(column)
        if ring:
            outer.addWidget(control)
        else:
            inner = QVBoxLayout()
            self._theme.space(inner, (RING, 0, RING, RING), 0)
            inner.addWidget(control)
            outer.addLayout(inner)
        return cell

    def _foot(self) -> QWidget:
        foot, column = QWidget(), QVBoxLayout()
        line = QHBoxLayout(foot)
        self._theme.space(line, (RING, 0, RING, 0), 12)
        self._theme.space(column, (0, 0, 0, 0), 2)
        column.addStretch(1)
        said = tr("After the last answer, Y or N saves and clears the form. Aim for under 12 s.")
        column.addWidget(Text(said, tone="text2", wrap=True))
        for one in (self.about_scan, self.problem):
            column.addWidget(one)
            one.hide()
        column.addStretch(1)
        line.addWidget(self.save)
        line.addLayout(column, 1)
        return foot

    def _connect(self) -> None:
        for field in self.fields():
            field.textEdited.connect(self._on_edited)
            field.entered.connect(self.wanted)
        rows = (self.heat, *self.questions)
        for row in rows:
            row.changed.connect(self._on_edited)
            row.answered.connect(self._on_answered)
        self.consent.answered.connect(self._on_edited)
        self.consent.answered.connect(self.wanted)
        self.save.clicked.connect(self.wanted)

    def fields(self) -> tuple[LargeField, ...]:
        """The lines of text."""
        return (self.name, self.company, self.reach, self.word)

    # what it holds

    def show_plan(self, plan: EventPlan) -> None:
        """The questions and the consent of an event; a form half filled keeps its text."""
        self._plan = plan
        for number, (asks, row) in enumerate(zip(self.asks, self.questions, strict=True)):
            one = plan.questions[number] if number < len(plan.questions) else None
            asks.setText(one.asks if one else "")
            row.show_choices(one.asks if one else "", one.answers if one else ())
            cell = row.parentWidget()
            if cell is not None:
                cell.setVisible(one is not None)
        self.consent.show_words(plan.consent)

    def person(self, seconds: int = 0) -> Person:
        """What was typed and answered."""
        answers = tuple(row.value for row, _ in zip(self.questions, self._plan.questions, strict=False))
        texts = (self.name.text().strip(), self.company.text().strip(), self.reach.text().strip())
        kept = self._kept
        return Person(
            *texts, self.heat.value, answers, self.word.text().strip(), self.consent.value, seconds, kept.title, kept.more, kept.website
        )  # fmt: skip

    def show_person(self, person: Person) -> None:
        """Fill it, as after a kill, a scan or when the last one was taken back."""
        for field, text in zip(self.fields(), (person.name, person.company, person.reach, person.word), strict=True):
            field.setText(text)
            field.setCursorPosition(0 if field is not self.name else len(text))
        self.heat.set_value(person.heat)
        for number, row in enumerate(self.questions):
            row.set_value(person.answers[number] if number < len(person.answers) else 0)
        self.consent.set_value(person.consent)
        self._kept = person
        self.show_problem("", "")

    def clear(self) -> None:
        """For the next person."""
        self.show_person(Person())
        self.reach.show_chip("")
        self.about_company.setText("")
        self.show_scan("")

    def show_scan(self, words: str) -> None:
        """What else was on the badge, '' for nothing."""
        self.about_scan.setText(words)
        self.about_scan.setVisible(bool(words))

    def show_problem(self, words: str, field: str) -> None:
        """Say what is missing and go there; '' takes the words away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        if words:
            self.control(field).setFocus(Qt.FocusReason.OtherFocusReason)

    def control(self, field: str) -> QWidget:
        """The widget of a field by the name a refusal gives it."""
        controls = (self.name, self.company, self.reach, self.heat, *self.questions, self.word, self.consent)
        return dict(zip(FIELDS, controls, strict=True)).get(field, self.name)

    @Slot()
    def _on_edited(self) -> None:
        self.show_problem("", "")
        self.changed.emit()

    @Slot()
    def _on_answered(self) -> None:
        rows: list[QWidget] = [
            self.heat,
            *(row for row, _ in zip(self.questions, self._plan.questions, strict=False)),
            self.word,
        ]
        at = rows.index(self.sender())  # type: ignore[arg-type]
        rows[at + 1].setFocus(Qt.FocusReason.TabFocusReason)

    # how it stands

    def _arrange(self) -> None:
        columns = 2 if self.width() >= self._theme.px(TWO_COLUMNS) else 1
        if columns == self._columns:
            return
        self._columns = columns
        roomy = columns == 2
        self._theme.space(self._column, (72, 40, 36, 14) if roomy else (10, 14, 10, 14), 21 if roomy else 12)
        self.consent.stand_beside(roomy)
        for number, cell in enumerate(self._cells):
            self._grid.addWidget(cell, number // columns, number % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))

    def minimumSizeHint(self) -> QSize:
        """As tall as its width makes it: answers go on in the next line."""
        least = super().minimumSizeHint()
        return QSize(least.width(), self.heightForWidth(max(self.width(), least.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.name.setFocus(event.reason())
