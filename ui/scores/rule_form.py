"""One score rule to read and to change: which of the three, when, how many points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.score_rules import (
    EACH,
    EVENT_TESTS,
    HAPPENED,
    LONGEST_HALF_LIFE,
    MOST_POINTS,
    PARTS,
    TESTS,
    ScoreRule,
    say_value,
)
from app.language import read_numbers, tr
from ui.common.segmented_control import SegmentedControl
from ui.common.spin_fields import NumberField
from ui.common.text import Text

if TYPE_CHECKING:
    from app.queries.scores import ScoreRules
    from ui.theme.theme import Theme

NEW = ScoreRule("fit", "title", "contains", "", 20)
NEW_EVENT = ScoreRule("intent", "", HAPPENED, "", 20, half_life_days=14)
USUAL_CAP = 60
Choices = Sequence[tuple[str, str]]


class RuleForm(QWidget):
    """`changed` when a person changed anything."""

    changed = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._rule, self._showing = NEW, False
        self._lists: tuple[Choices, Choices] = ((), ())
        self.setAccessibleName(tr("Score rule"))
        self.part = SegmentedControl(
            [(key, words, "") for key, words in PARTS.items()], theme=theme, name=tr("Which of the three")
        )
        self.test, self.about, self.value = QComboBox(), QComboBox(), QLineEdit()
        self.words, self.points = QLineEdit(), NumberField(-MOST_POINTS, MOST_POINTS, theme=theme)
        self.half_life = NumberField(1, LONGEST_HALF_LIFE, theme=theme, unit=tr("days"))
        self.cap = NumberField(1, MOST_POINTS, theme=theme, unit=tr("points"))
        self.words.setPlaceholderText(tr("As it is told on the lead; {value} stands for what is known"))
        self._grid = QGridLayout()
        theme.space(self._grid, (0, 0, 0, 0), 8)
        self._labels: dict[QWidget, Text] = {}
        for number, (label, field) in enumerate(
            (
                (tr("Part"), self.part),
                (tr("About"), self.about),
                (tr("Condition"), self.test),
                (tr("Held against"), self.value),
                (tr("Points"), self.points),
                (tr("Half after"), self.half_life),
                (tr("At the most"), self.cap),
                (tr("In words"), self.words),
            )
        ):
            words = self._labels[field] = Text(label, tone="text2")
            words.setBuddy(field)
            if not field.accessibleName():
                field.setAccessibleName(label)
            self._grid.addWidget(words, number, 0)
            self._grid.addWidget(field, number, 1)
        self._grid.setColumnStretch(1, 1)
        for box in (self.test, self.about):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        self.setFocusProxy(self.about)
        self.part.chosen.connect(self._on_part)
        self.test.activated.connect(self._on_test)
        self.about.activated.connect(self._on_edited)
        self.about.editTextChanged.connect(self._on_edited)
        for line in (self.value, self.words):
            line.textEdited.connect(self._on_edited)
        for spin in (self.points, self.half_life, self.cap):
            spin.valueChanged.connect(self._on_edited)

    def show_lists(self, found: ScoreRules) -> None:
        """What a rule may be about here."""
        self._lists = found.fields, found.kinds

    def show_rule(self, rule: ScoreRule) -> None:
        """Fill it."""
        self._showing, self._rule = True, rule
        self.part.set_current(rule.part if rule.part in PARTS else "fit")
        self._fill_tests(rule.test)
        self._fill_about(rule.field)
        self.value.setText("" if rule.of_event else say_value(rule))
        self.points.setValue(rule.points)
        self.half_life.setValue(rule.half_life_days or NEW_EVENT.half_life_days)
        self.cap.setValue(rule.cap)
        self.words.setText(rule.words)
        for line in (self.value, self.words):
            line.setCursorPosition(0)
        self._showing = False

    def rule(self) -> ScoreRule:
        """As it stands."""
        test = str(self.test.currentData())
        event = test in EVENT_TESTS
        value = str(self.cap.value()) if test == EACH else "" if event or test == "known" else self.value.text()
        value = read_numbers(value) if test == "between" else value
        return ScoreRule(
            self.part.current, self._about(), test, value, self.points.value(), self.words.text(),
            self.half_life.value() if event else 0, self._rule.id, self._rule.active,
        )  # fmt: skip

    def field_of(self, name: str) -> QWidget:
        """The field that a refusal is about."""
        fields = {"field": self.about, "part": self.part, "points": self.points, "half_life_days": self.half_life}
        cap = self.cap if self.test.currentData() == EACH else self.value
        return fields.get(name, self.test if name == "test" else cap)

    def _about(self) -> str:
        typed = self.about.currentText().strip()
        at = self.about.findText(typed)
        return str(self.about.itemData(at)) if at >= 0 else typed

    def _fill_tests(self, current: str) -> None:
        """Fit asks only what is known, the others also what happened."""
        self.test.clear()
        for key, words in TESTS.items():
            if self.part.current != "fit" or key not in EVENT_TESTS:
                self.test.addItem(words, key)
        self.test.setCurrentIndex(max(self.test.findData(current), 0))

    def _fill_about(self, current: str) -> None:
        event = self.test.currentData() in EVENT_TESTS
        choices = self._lists[event]
        self.about.clear()
        self.about.setEditable(event)
        for key, words in choices:
            self.about.addItem(words, key)
        at = self.about.findData(current)
        if event and at < 0:
            self.about.setEditText(current)
        elif at < 0 and current:
            self.about.addItem(current, current)  # a field this laptop does not know is shown as it is
            self.about.setCurrentIndex(self.about.count() - 1)
        else:
            self.about.setCurrentIndex(max(at, 0))
        self._fit(event)

    def _fit(self, event: bool) -> None:
        test = self.test.currentData()
        shown = {self.value: not event and test != "known", self.half_life: event, self.cap: test == EACH}
        for field, there in shown.items():
            field.setVisible(there)
            self._labels[field].setVisible(there)
        self.value.setPlaceholderText(
            tr("20-99, 100- or -19") if test == "between" else tr("Words, with commas between")
        )

    def _on_part(self, part: str) -> None:
        self._fill_tests(NEW.test if part == "fit" else HAPPENED)
        self._on_test()

    def _on_test(self) -> None:
        event = self.test.currentData() in EVENT_TESTS
        if event != self.about.isEditable():
            self._fill_about("")
        self._fit(event)
        if self.test.currentData() == EACH and not self._showing and self._rule.test != EACH:
            self.cap.setValue(USUAL_CAP)
        self._on_edited()

    def _on_edited(self) -> None:
        if not self._showing:
            self.changed.emit()
