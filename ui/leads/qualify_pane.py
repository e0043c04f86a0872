"""The right pane's Qualify tab: the four criteria, the framework, the score with its reasons, open questions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget

from app.domain import written
from app.domain.qualification import CRITERIA, MET, PARTLY, UNKNOWN
from app.domain.when import say_day
from app.language import inner, tr
from ui.common.button import Button
from ui.common.inline_editor import InlineEditor
from ui.common.marks import Chip
from ui.common.text import Rule, Text
from ui.gates.move import local_now
from ui.lead_lists.score_box import ScoreBox
from ui.leads.criterion_row import CriterionRow

if TYPE_CHECKING:
    from app.queries.lead_card import AnswerRow, LeadCard
    from ui.theme.theme import Theme

KNOWN = {
    MET: (tr("Known"), "ok", "check"),
    PARTLY: (tr("Partly"), "warn", "circle-question-mark"),
    UNKNOWN: (tr("Not asked"), "text3", ""),
}


class FrameworkLine(QWidget):
    """One field of the framework."""

    answered = Signal(str, str, str)

    def __init__(self, answer: AnswerRow, *, theme: Theme) -> None:
        super().__init__()
        self.key = answer.key
        self.editor = InlineEditor(answer.evidence, theme=theme, name=answer.name, placeholder=tr("Not asked yet"))
        words, tone, icon = KNOWN.get(answer.status, ("Not met", "bad", "x"))
        mark, state = QLabel(), Text(words, type="label", tone=tone)
        if icon:
            mark.setPixmap(theme.pixmap(icon, tone, 14))
        name = Text(answer.name, type="meta", tone="text2", elide=True)
        name.setFixedWidth(theme.px(82))
        line = QHBoxLayout(self)
        theme.space(line, (0, 0, 0, 0), 4)
        for part in (name, self.editor, mark, state):
            line.addWidget(part)
        self.editor.setToolTip(answer.evidence)
        self.editor.edited.connect(self._on_edited)

    def _on_edited(self, typed: str) -> None:
        self.answered.emit(self.key, MET if typed else UNKNOWN, typed)


class QualifyPane(QScrollArea):
    """`answered(key, status, evidence)` and `framework_chosen(name)` are to be saved."""

    answered = Signal(str, str, str)
    framework_chosen = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Qualify"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        theme.space(column, (16, 14, 16, 14), 8)
        head = QHBoxLayout()
        self._met = Chip("", theme=theme)
        head.addWidget(Text(tr("Sales-ready criteria"), type="body_strong"))
        head.addStretch(1)
        head.addWidget(self._met)
        column.addLayout(head)
        self.rows = {one.key: CriterionRow(one.key, one.name, theme=theme) for one in CRITERIA}
        for row in self.rows.values():
            row.answered.connect(self.answered)
            column.addWidget(row)
        column.addWidget(Rule())
        self._framework_name = Text("", type="body_strong")
        self.framework = Button(tr("Framework"), theme=theme, small=True)
        self.framework.set_icon_name("", trailing="chevron-down")
        self.framework.clicked.connect(self._on_framework)
        line = QHBoxLayout()
        line.addWidget(self._framework_name)
        line.addStretch(1)
        line.addWidget(self.framework)
        column.addLayout(line)
        self.lines: list[FrameworkLine] = []
        self._frameworks: tuple[str, ...] = ()
        self._column, self._fixed = column, column.count()
        self.setWidget(body)
        self.setFocusProxy(self.rows["company"].box)

    def show_card(self, card: LeadCard) -> None:
        """Fill it; a field that is open is left alone."""
        met = card.met
        self._met.show_state(
            tr("{met} of 4", met=met), tone="ok" if met == 4 else "neutral", icon="check" if met == 4 else ""
        )
        today = local_now().date()
        for answer in card.criteria:
            if not self.rows[answer.key].evidence.editing:
                when = say_day(date.fromisoformat(answer.on), today) if answer.on else ""
                source = (
                    inner(written.say(written.SOURCE, answer.source))
                    if answer.source and answer.source != "Call"
                    else when
                )
                self.rows[answer.key].show_answer(answer, source)
        if any(line.editor.editing for line in self.lines):
            return
        self._framework_name.setText(card.framework)
        self._frameworks = card.frameworks
        self._rebuild(card)

    def show_problem(self, key: str, status: str, words: str) -> None:
        """Beside the criterion that was refused."""
        if key in self.rows:
            self.rows[key].show_problem(words, status)

    def _rebuild(self, card: LeadCard) -> None:
        focused = next((line.key for line in self.lines if line.editor.hasFocus()), "")
        while self._column.count() > self._fixed:
            item = self._column.takeAt(self._fixed)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = []
        holder, lines = QWidget(), QVBoxLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        holder.setLayout(lines)
        self._column.addWidget(holder)
        for answer in card.framework_fields:
            line = FrameworkLine(answer, theme=self._theme)
            line.answered.connect(self.answered)
            lines.addWidget(line)
            self.lines.append(line)
            if answer.key == focused:
                line.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if card.elsewhere:
            self._column.addWidget(Text(tr("Answered under another framework"), type="meta", tone="text3"))
            for answer in card.elsewhere:
                self._column.addWidget(Text(f"{answer.name}: {answer.evidence}", type="meta", tone="text2", wrap=True))
        self._column.addWidget(Rule())
        self._column.addWidget(ScoreBox(card, theme=self._theme))
        if card.questions:
            self._column.addWidget(Rule())
            self._column.addWidget(self._questions(card.questions))
        self._column.addStretch(1)

    def _questions(self, questions: tuple[str, ...]) -> QWidget:
        holder, grid, head = QWidget(), QGridLayout(), QHBoxLayout()
        self._theme.space(grid, (0, 0, 0, 0), 8)
        head.addWidget(Text(tr("Open questions"), type="body_strong"))
        head.addStretch(1)
        head.addWidget(Text(tr("go into the brief"), type="meta", tone="text2"))
        grid.addLayout(head, 0, 0, 1, 2)
        for number, words in enumerate(questions, 1):
            mark = QLabel()
            mark.setPixmap(self._theme.pixmap("circle-question-mark", "text2", 14))
            grid.addWidget(mark, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(words, wrap=True), number, 1)
        grid.setColumnStretch(1, 1)
        holder.setLayout(grid)
        return holder

    def _on_framework(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in self._frameworks:
            action = menu.addAction(name.replace("&", "&&"))
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name == self._framework_name.text())
            action.triggered.connect(self._on_framework_chosen)
        menu.popup(self.framework.mapToGlobal(self.framework.rect().bottomLeft()))

    def _on_framework_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.framework_chosen.emit(str(action.data()))
