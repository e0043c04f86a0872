"""Log a call that was made without the call screen: a digit, perhaps a note, perhaps the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from app import operations
from app.domain.outcomes import BY_KEY, OUTCOMES, Outcome
from app.domain.when import When
from app.errors import RefusedError
from app.language import tr
from app.operations.calls import CallLog
from ui.common.button import Button
from ui.common.digits import digit_of
from ui.common.even_grid import EvenGrid
from ui.common.form_dialog import FormDialog
from ui.common.sentence_date_field import SentenceDateField
from ui.common.text import Text
from ui.gates.move import local_now
from ui.gates.step_words import read_day, step_of

if TYPE_CHECKING:
    from ui.context import UiContext

ASKS = {
    "when": ("next", tr("When to call back"), tr("tomorrow 10")),
    "next": ("next", tr("Next step"), tr("tue 2pm send the checklist")),
    "meeting": ("next", tr("Meeting"), tr("tue 2pm discovery 45m")),
    "reason": ("reason", tr("Why not"), tr("Chose another, no need, budget in March …")),
    "name": ("person", tr("Who they sent you to"), tr("Goran Pellish")),
    "successor": ("person", tr("Who came after, if you know"), tr("Goran Pellish")),
}

WAKE = tr("Wake it on, or leave empty to disqualify")


class OutcomeKeys(QFrame):
    """The outcomes with their keys; digits, L and S work while one of them has focus. `chosen(key)`, `visit_wished` on V."""

    chosen = Signal(str)
    visit_wished = Signal()

    def __init__(self, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Outcome"))
        theme, grid = context.theme, EvenGrid(2)
        theme.space(grid, (0, 0, 0, 0), 6)
        self.setLayout(grid)
        self.buttons: dict[str, Button] = {}
        for one in OUTCOMES:
            button = self.buttons[one.key] = Button(tr(one.name), theme=theme, key=one.key, kind="filter")
            button.setCheckable(True)
            button.setProperty("outcome", one.key)
            button.clicked.connect(self._on_clicked)
            grid.addWidget(button)
        self.visit = Button(tr("It was a visit"), theme=theme, key="V", kind="ghost")
        self.visit.clicked.connect(self.visit_wished)
        grid.addWidget(self.visit)
        self.setFocusProxy(self.buttons["1"])

    def show_chosen(self, key: str) -> None:
        """Mark one."""
        for own, button in self.buttons.items():
            button.setChecked(own == key)

    def _on_clicked(self) -> None:
        self.chosen.emit(str(self.sender().property("outcome")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        key = str(digit) if digit is not None else event.text().upper()
        if key in BY_KEY and not event.isAutoRepeat():
            self.chosen.emit(key)
            return
        if key == "V" and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.visit_wished.emit()
            return
        super().keyPressEvent(event)


class LogDialog(FormDialog):
    """An outcome that asks nothing is logged by its digit alone; the others show what they ask. `outcome` is the LoggedCall."""

    def __init__(self, title: str, lead_id: str, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Log a call with {title}", title=title), context=context, parent=parent, width=460)
        self._lead_id = lead_id
        self.choice: Outcome | None = None
        self.was_visit = False
        self.keys = OutcomeKeys(context=context, parent=parent)
        self.keys.chosen.connect(self.choose)
        self.keys.visit_wished.connect(self._on_visit)
        self.column.addWidget(self.keys)
        self._asked = Text("", tone="text2", wrap=True)
        self._asked.hide()
        self.column.addWidget(self._asked)
        self._parts: dict[str, list[QWidget]] = {}
        self._hidden("next", tr("Next step"))
        self._hidden("reason", tr("Why not"))
        self._hidden("wake", WAKE)
        self._hidden("person", tr("Person"))
        self.add_text("note", tr("Note (optional)"), tr("> quote   ! pain   ? question"), 64)
        self.finish(tr("Log the call"), self._save)
        self.keys.setFocus()

    def _on_visit(self) -> None:
        self.was_visit = True
        self.reject()

    def _hidden(self, key: str, label: str) -> None:
        first = self.column.count()
        if key in ("next", "wake"):
            self.add_when(key, label, self._parse)
        else:
            self.add_line(key, label)
        added = (self.column.itemAt(number) for number in range(first, self.column.count()))
        self._parts[key] = [part for item in added if item is not None and (part := item.widget()) is not None]
        self._show(key, shown=False)

    def _show(self, key: str, *, shown: bool, label: str = "", hint: str = "") -> None:
        name, field, _problem = self._parts[key]
        name.setVisible(shown)
        field.setVisible(shown)
        if label and isinstance(name, Text):
            name.setText(label)
            field.setAccessibleName(label)
            self.fields[key].setPlaceholderText(hint)

    def _value(self, key: str) -> When | None:
        field = self.fields[key]
        asked = isinstance(field, SentenceDateField) and field.isVisible()
        value = field.value if asked and isinstance(field, SentenceDateField) else None
        return value if isinstance(value, When) else None

    def _parse(self, sentence: str) -> tuple[str, object | None]:
        return read_day(sentence, local_now())

    def choose(self, key: str) -> None:
        """Take an outcome; log at once when it asks nothing more."""
        self.choice = BY_KEY[key]
        self.keys.show_chosen(key)
        self.clear_problems()
        for part in self._parts:
            self._show(part, shown=False)
        asks = self.choice.asks
        if asks in ASKS:
            field, label, hint = ASKS[asks]
            self._show(field, shown=True, label=label, hint=hint)
            if asks == "reason":
                self._show("wake", shown=True, label=WAKE, hint=tr("in 3 months"))
            self.fields[field].setFocus(Qt.FocusReason.OtherFocusReason)
        elif asks != "confirm":
            self.submit()
        else:
            self._asked.setText(tr("Do not call stops every call to them for the whole team. Log the call to confirm."))
            self.yes.setFocus(Qt.FocusReason.OtherFocusReason)
        self._asked.setVisible(asks == "confirm")

    async def _save(self) -> object:
        if self.choice is None:
            raise RefusedError("E-OUTCOME", tr("Choose how it ended."), do=tr("Press its digit."))
        now = local_now()
        when, wake = self._value("next"), self._value("wake")
        step = step_of(when, now, usual=self.choice.channel) if when is not None else None
        log = CallLog(
            self.choice,
            note=self.text("note"),
            next_step=step,
            reason=self.text("reason"),
            wake=wake.day if wake is not None else None,
            person=self.text("person"),
            region=self._context.workspace.region,
            called=now,
        )
        return await self.act(operations.calls.log_call, self._lead_id, log)
