"""What the chosen outcome still asks, in the outcome bar: a reason and a date to wake, or a line of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit

from app.domain.outcomes import Outcome
from app.domain.when import When
from app.language import tr
from ui.common.sentence_date_field import Parse, SentenceDateField
from ui.common.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme.theme import Theme

NAMES = {
    "successor": (tr("Who came after"), tr("Leave empty when nobody knows yet")),
    "name": (tr("Sent on to"), tr("Their name")),
    "met": (tr("Who you met"), tr("Their name, or what they do there")),
    "gate": (tr("At the gate"), tr("What they said, such as: only with an appointment")),
    "address": (tr("New address"), tr("Street, town, postcode; leave empty when nobody knows")),
}


class AskRow(QFrame):
    """`accepted` on Enter in any of its fields."""

    accepted = Signal()

    def __init__(self, *, theme: Theme, parse: Parse) -> None:
        super().__init__()
        self._theme = theme
        self._label = Text("", type="body_medium")
        self.reason, self.person = QLineEdit(), QLineEdit()
        self.wake = SentenceDateField(theme=theme, parse=parse, name=tr("Wake it on, or leave empty to disqualify"),
                                      placeholder=tr("Wake in 3 months, or leave empty to disqualify"))  # fmt: skip
        self.reason.setAccessibleName(tr("Reason"))
        line = QHBoxLayout(self)
        theme.space(line, (0, 0, 0, 0), 8)
        line.addWidget(self._label)
        for field in (self.reason, self.wake, self.person):
            field.installEventFilter(self)
            line.addWidget(field, 1)
        self.show_for(None)

    def offer_reasons(self, reasons: Sequence[str]) -> None:
        """The team's reasons complete what is typed; Alt Down lists them."""
        completer = QCompleter(list(reasons), self.reason)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.reason.setCompleter(completer)
        self.reason.setPlaceholderText(", ".join(reasons[:3]) + " …" if reasons else tr("Why not"))

    def show_for(self, outcome: Outcome | None) -> None:
        """Show the fields of an outcome; hidden when it asks nothing of this kind."""
        asks = outcome.asks if outcome is not None else ""
        self.setVisible(asks == "reason" or asks in NAMES)
        for field in (self.reason, self.wake):
            field.setVisible(asks == "reason")
        self.person.setVisible(asks in NAMES)
        if asks in NAMES:
            label, hint = NAMES[asks]
            self._label.setText(label)
            self.person.setAccessibleName(label)
            self.person.setPlaceholderText(hint)
        elif asks == "reason":
            self._label.setText(tr("Why not"))

    def take_focus(self) -> None:
        """Put the cursor into the first field."""
        (self.person if self.person.isVisibleTo(self) else self.reason).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def wakes(self) -> When | None:
        """When to wake it, None to disqualify."""
        value = self.wake.value
        return value if isinstance(value, When) else None

    def clear(self) -> None:
        """Another call begins."""
        for field in (self.reason, self.wake, self.person):
            field.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if (
            event.key() == Qt.Key.Key_Down
            and watched is self.reason
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.reason.completer().setCompletionPrefix("")
            self.reason.completer().complete()
            return True
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            self.accepted.emit()
            return True
        return False
