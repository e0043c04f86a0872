"""The right side of the page: the form of a rule, its dry run, and the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.routing import Rule as RoutingRule
from app.language import tr
from ui.common.button import Button
from ui.common.spoken_text import SpokenText
from ui.common.text import Rule, Text
from ui.routing.routing_tried import RoutingTried
from ui.routing.rule_form import RuleForm

if TYPE_CHECKING:
    from app.errors import RefusedError
    from app.queries.routing import RoutingRules
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
        self.form, self.dry = RuleForm(theme=theme), RoutingTried(theme=theme)
        self.title, self.reason = Text("", type="dialog_title", wrap=True), Text("", tone="text2", wrap=True)
        self.problem = SpokenText()
        self.attempt = Button(tr("Try"), theme=theme, icon="play", key="Ctrl T")
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
        for part in (self.title, self.reason, self.form, self.problem):
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

    def show_rights(self, why_not: str) -> None:
        """Say why this person only reads; '' lets them change everything."""
        self.reason.setText(why_not)
        self.reason.setVisible(bool(why_not))
        self.form.setEnabled(not why_not)
        for button in (self.attempt, self.apply):
            button.setEnabled(not why_not)
            button.setToolTip(why_not)

    def show_rule(self, rule: RoutingRule, found: RoutingRules) -> None:
        """A rule; one without an id is a new one."""
        self.title.setText(tr("Routing rule") if rule.id else tr("New routing rule"))
        self.problem.hide()
        self.dry.clear()
        self.verticalScrollBar().setValue(0)
        self.form.show_rule(rule, found)

    def show_problem(self, error: RefusedError) -> None:
        """Say it over the buttons and put the cursor where it is about."""
        self.problem.setText(f"{error.happened} {error.do}".strip())
        self.problem.show()
        self.form.field_of(error.field).setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(self.problem)

    def clear_problem(self) -> None:
        """Nothing is wrong any more."""
        self.problem.hide()

    def _fit(self) -> None:
        self._inside.setMaximumWidth(self._theme.px(WIDEST))
