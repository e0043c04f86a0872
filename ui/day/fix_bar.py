"""A line under the day that takes a time: "11:00", "11:00 45m", or nothing to let it go again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.domain.day_words import read_fix, say_length
from app.domain.site_hours import say_minutes
from app.errors import RefusedError
from app.language import tr
from ui.common.sentence_date_field import SentenceDateField
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.theme.theme import Theme


def parse_fix(text: str) -> tuple[str, object | None]:
    """What the words mean, and (time, length) or None."""
    try:
        time, length = read_fix(text)
    except RefusedError:
        return tr("not a time yet"), None
    words = [tr("at {time}", time=say_minutes(time))] if time is not None else []
    if length is not None:
        words.append(tr("for {length}", length=say_length(length)))
    return ", ".join(words) or tr("not a time yet"), (time, length) if words else None


class FixBar(QFrame):
    """Hidden until `ask`. `chosen(time, length)` on Enter, minutes or None; `let_go` on an empty field; `given_up` on Esc."""

    chosen = Signal(object, object)
    let_go = Signal()
    given_up = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_row")
        self._theme = theme
        self._label = Text("", type="body_strong", elide=True)
        self.field = SentenceDateField(
            theme=theme, parse=parse_fix, name=tr("Time"), placeholder=tr("11:00, or 11:00 45m")
        )
        line = QHBoxLayout(self)
        theme.space(line, (20, 4, 20, 4), 10)
        line.addWidget(self._label)
        line.addWidget(self.field, 1)
        self.field.returnPressed.connect(self._on_return)
        theme.changed.connect(self._fit)
        self._fit()
        self.hide()

    def ask(self, name: str, fixed: int | None) -> None:
        """Ask for the time of that stop; empty lets a fixed one go."""
        self._label.setText(
            tr("{name} at", name=name) if fixed is None else tr("{name} at, empty for no fixed time", name=name)
        )
        self.field.setAccessibleName(tr("Fixed time of {name}", name=name))
        self.field.setText(say_minutes(fixed) if fixed is not None else "")
        self.field.selectAll()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fit(self) -> None:
        self.field.setMinimumWidth(self._theme.px(210))

    def _on_return(self) -> None:
        if not self.field.text().strip():
            self.hide()
            self.let_go.emit()
        elif isinstance(value := self.field.value, tuple):
            self.hide()
            self.chosen.emit(*value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.given_up.emit()
            return
        super().keyPressEvent(event)
