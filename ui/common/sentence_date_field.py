"""A date typed as a sentence, with what was understood shown beside it while typing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from app.language import tr
from ui.common.marks import Chip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.theme.theme import Theme

Parse = Callable[[str], tuple[str, object | None]]


class SentenceDateField(QLineEdit):
    """`parse` turns words into (what was understood, value or None). Alt Down opens a calendar.

    `value_changed(value)` fires while typing; `accepted(value)` on Enter, only when something was understood.
    """

    value_changed = Signal(object)
    accepted = Signal(object)

    def __init__(
        self, *, theme: Theme, parse: Parse, name: str, placeholder: str = tr("tue 2pm"), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._parse = theme, parse
        self._value: object | None = None
        self._calendar_frame: QFrame | None = None
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._chip = Chip("", theme=theme, tone="info", parent=self)
        self._chip.hide()
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._on_return)

    @property
    def value(self) -> object | None:
        """What was understood, None when nothing was."""
        return self._value

    def refresh(self) -> None:
        """Parse again, as after the day has changed."""
        self._on_text_changed(self.text())

    def show_calendar(self) -> None:
        """Offer a calendar under the field."""
        from PySide6.QtWidgets import QCalendarWidget

        frame = self._calendar_frame = QFrame(self, Qt.WindowType.Popup)
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(frame)
        calendar.setAccessibleName(tr("Calendar"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(calendar)
        calendar.clicked.connect(self._on_day_picked)
        calendar.activated.connect(self._on_day_picked)
        frame.move(self.mapToGlobal(self.rect().bottomLeft()))
        frame.show()
        calendar.setFocus()

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        words, self._value = self._parse(text) if text.strip() else ("", None)
        self._chip.show_state(words, tone="info" if self._value is not None else "warn")
        self.setAccessibleDescription(words)
        self._chip.setVisible(bool(words))
        self._place_chip()
        self.value_changed.emit(self._value)

    @Slot()
    def _on_return(self) -> None:
        if self._value is not None:
            self.accepted.emit(self._value)

    def _on_day_picked(self, day: QDate) -> None:
        if self._calendar_frame is not None:
            self._calendar_frame.close()
            self._calendar_frame = None
        self.setText(day.toString(Qt.DateFormat.ISODate))
        self.setFocus()

    def _place_chip(self) -> None:
        size = self._chip.sizeHint().boundedTo(self.size())
        right = self.width() - self._theme.px(6) - size.width()
        self._chip.setGeometry(right, (self.height() - size.height()) // 2, size.width(), size.height())
        self.setTextMargins(0, 0, size.width() + self._theme.px(8) if self._chip.isVisibleTo(self) else 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_chip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.show_calendar()
            return
        super().keyPressEvent(event)
