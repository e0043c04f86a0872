"""One sequence: its steps with results, then its people by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.counted import counted
from app.language import tr
from app.queries.sequences import PersonRow, SequenceCard, StepRow
from ui.common.empty_state import EmptyState
from ui.common.list_delegate import ListView
from ui.common.row_table_model import ROW_ROLE
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Rule, Text
from ui.sequences.rows import STATE_WORDS, PeopleDelegate, PeopleModel, StepDelegate, StepModel, results

if TYPE_CHECKING:
    from ui.theme.theme import Theme

NO_STEPS, NO_PEOPLE = (
    tr("No steps yet. N adds the first one."),
    tr("Nobody is in it. Choose leads and press Ctrl Shift S."),
)


class SequencePane(QWidget):
    """`chosen_changed` fires when another step or person has the cursor, `view_changed` when the other list shows."""

    chosen_changed = Signal()
    view_changed = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("Sequence"))
        self.card: SequenceCard | None = None
        self._name = Text("", type="body_strong", elide=True)
        self._about = Text("", tone="text2", elide=True)
        self.views = SegmentedControl(
            (("steps", tr("Steps"), ""), ("people", tr("People"), "")), theme=theme, name=tr("What to show")
        )
        self.steps, self.people = ListView(theme=theme, name=tr("Steps")), ListView(theme=theme, name=tr("People"))
        self.step_model, self.people_model = StepModel(self), PeopleModel(self)
        for view, model, delegate in (
            (self.steps, self.step_model, StepDelegate(theme=theme, parent=self.steps)),
            (self.people, self.people_model, PeopleDelegate(theme=theme, parent=self.people)),
        ):
            view.setModel(model)
            view.setItemDelegate(delegate)
            view.selectionModel().currentChanged.connect(self._on_current)
        self._empty = EmptyState("", theme=theme, icon="sequence")
        self._stack = QStackedWidget()
        for part in (self.steps, self.people, self._empty):
            self._stack.addWidget(part)
        words, head = QVBoxLayout(), QHBoxLayout()
        theme.space(words, (0, 0, 0, 0), 1)
        theme.space(head, (16, 8, 14, 8), 10)
        words.addWidget(self._name)
        words.addWidget(self._about)
        head.addLayout(words, 1)
        head.addWidget(self.views)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule())
        column.addWidget(self._stack, 1)
        self.views.chosen.connect(self._on_view)

    @property
    def list(self) -> ListView:
        """The list that shows."""
        return self.people if self.views.current == "people" else self.steps

    def show_card(self, card: SequenceCard) -> None:
        """Show a sequence; the cursor stays where it was while it is the same one."""
        other = self.card is None or self.card.row.id != card.row.id
        self.card = card
        self._name.setText(card.row.name)
        state = STATE_WORDS.get(card.row.state, card.row.state)
        cold = "cold" if card.row.cold else ""
        parts = [state, cold, counted(len(card.steps), "step"), results(card.row)]
        self._about.setText(" · ".join(one for one in parts if one))
        self.step_model.set_rows(card.steps)
        self.people_model.set_rows(card.people)
        for view in (self.steps, self.people):
            if (other or not view.currentIndex().isValid()) and view.model().rowCount():
                view.setCurrentIndex(view.model().index(0, 0))
        self._show_view()

    def toggle(self) -> None:
        """The other list."""
        self.views.set_current("people" if self.views.current == "steps" else "steps")
        self._on_view()

    def _on_view(self, _key: str = "") -> None:
        had = self.steps.hasFocus() or self.people.hasFocus()
        self._show_view()
        if had:
            self.focus_list()
        self.view_changed.emit()

    def _show_view(self) -> None:
        there = self.list.model().rowCount() > 0
        if not there:
            self._empty.show_sentence(NO_PEOPLE if self.list is self.people else NO_STEPS)
        self._stack.setCurrentWidget(self.list if there else self._empty)

    def focus_list(self) -> None:
        """The cursor into the list that shows."""
        (self.list if self.list.model().rowCount() else self.views).setFocus()

    def step(self) -> StepRow | None:
        """The step with the cursor."""
        found = self.steps.currentIndex().data(ROW_ROLE)
        return found if isinstance(found, StepRow) else None

    def person(self) -> PersonRow | None:
        """The person with the cursor."""
        found = self.people.currentIndex().data(ROW_ROLE)
        return found if isinstance(found, PersonRow) else None

    def choose_step(self, step_id: str) -> None:
        """Put the cursor on a step."""
        index = self.step_model.index_of(step_id)
        if index.isValid():
            self.steps.setCurrentIndex(index)

    def go(self, by: int) -> None:
        """The cursor down (1) or up (-1)."""
        index = self.list.model().index(self.list.currentIndex().row() + by, 0)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def _on_current(self, *_: object) -> None:
        self.chosen_changed.emit()
