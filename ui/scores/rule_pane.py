"""The right side of the page: the form of a rule or of the weights, its dry run, and the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.score_rules import Combining, ScoreRule
from app.language import tr
from ui.common.button import Button
from ui.common.spoken_text import SpokenText
from ui.common.text import Rule, Text
from ui.scores.rule_form import RuleForm
from ui.scores.scores_tried import ScoresTried
from ui.scores.weights_form import WeightsForm

if TYPE_CHECKING:
    from app.errors import RefusedError
    from app.queries.scores import ScoreRules
    from ui.theme.theme import Theme

WIDEST = 620  # design pixels, so that lines stay easy to read


class RulePane(QScrollArea):
    """`try_wished` and `apply_wished` by the buttons."""

    try_wished = Signal()
    apply_wished = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("The rule and its dry run"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(1)
        self.rule_form, self.weights_form, self.dry = (
            RuleForm(theme=theme),
            WeightsForm(theme=theme),
            ScoresTried(theme=theme),
        )
        self._title, self._reason = Text("", type="dialog_title", wrap=True), Text("", tone="text2", wrap=True)
        self._problem = SpokenText()
        self.attempt = Button(tr("Try on today's leads"), theme=theme, icon="play", key="Ctrl T")
        self.apply = Button(tr("Apply"), theme=theme, kind="primary", key="Ctrl Enter")
        self.attempt.clicked.connect(self.try_wished)
        self.apply.clicked.connect(self.apply_wished)
        body, outer, buttons = QWidget(), QHBoxLayout(), QHBoxLayout()
        body.setLayout(outer)
        outer.setContentsMargins(0, 0, 0, 0)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        theme.space(column, (20, 16, 20, 16), 10)
        theme.space(buttons, (0, 2, 0, 2), 8)
        buttons.addWidget(self.attempt)
        buttons.addWidget(self.apply)
        buttons.addStretch(1)
        for part in (self._title, self._reason, self.rule_form, self.weights_form, self._problem):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(Rule())
        column.addWidget(self.dry, 1)
        column.addStretch(0)
        outer.addWidget(self._inside, 1000)
        outer.addStretch(1)
        self.setWidget(body)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def form(self) -> RuleForm | WeightsForm:
        """The form in view."""
        return self.weights_form if self.rule_form.isHidden() else self.rule_form

    def show_rights(self, why_not: str) -> None:
        """Say why this person only reads; '' lets them change everything."""
        self._reason.setText(why_not)
        self._reason.setVisible(bool(why_not))
        for form in (self.rule_form, self.weights_form):
            form.setEnabled(not why_not)
        for button in (self.attempt, self.apply):
            button.setEnabled(not why_not)
            button.setToolTip(why_not)

    def show_rule(self, rule: ScoreRule, found: ScoreRules) -> None:
        """A rule; one without an id is a new one."""
        self._begin(tr("Score rule") if rule.id else tr("New score rule"), self.rule_form)
        self.rule_form.show_lists(found)
        self.rule_form.show_rule(rule)

    def show_combining(self, combining: Combining) -> None:
        """Weights and bands."""
        self._begin(tr("How the three become one"), self.weights_form)
        self.weights_form.show_combining(combining)

    def _begin(self, title: str, form: QWidget) -> None:
        self._title.setText(title)
        self.rule_form.setVisible(form is self.rule_form)
        self.weights_form.setVisible(form is self.weights_form)
        self._problem.hide()
        self.dry.clear()
        self.verticalScrollBar().setValue(0)

    def show_problem(self, error: RefusedError) -> None:
        """Say it over the buttons and put the cursor where it is about."""
        self._problem.setText(f"{error.happened} {error.do}".strip())
        self._problem.show()
        weights = self.weights_form.fields
        field = (
            self.rule_form.field_of(error.field)
            if self.form is self.rule_form
            else weights.get(error.field, weights["fit"])
        )
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(self._problem)

    def clear_problem(self) -> None:
        """Nothing is wrong any more."""
        self._problem.hide()

    def _fit(self) -> None:
        self._inside.setMaximumWidth(self._theme.px(WIDEST))
