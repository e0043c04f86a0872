"""The four states of a visit side by side, each with its time or the key that leads to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from app.domain.visits import PATH, VisitState
from app.language import tr
from ui.common.painters import paint_box, paint_focus, paint_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from ui.theme.theme import Theme


class StateButton(QPushButton):
    """One state: its name, and under it the time it was reached."""

    def __init__(self, state: VisitState, *, theme: Theme) -> None:
        super().__init__()
        self._theme, self.state = theme, state
        self._under, self.current = "", False
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_time(self, under: str, *, current: bool) -> None:
        """What stands under the name, and whether the visit is here now."""
        self._under, self.current = under, current
        self.setAccessibleName(
            ", ".join(
                one for one in (tr(self.state.value), under or tr("no time yet"), tr("now") if current else "") if one
            )
        )
        self.setToolTip(
            tr("{state}: {under}. F2 puts the time right", state=tr(self.state.value), under=under)
            if under[:1].isdigit()
            else ""
        )
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the strip's
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        theme = self._theme
        width = max(theme.text_width(tr(self.state.value), "body_medium"), theme.text_width(self._under, "meta"))
        return QSize(width + theme.px(22), theme.px(37))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter, rect = self._theme, QPainter(self), self.rect()
        if self.current or self.underMouse():
            painter.fillRect(rect.adjusted(0, 1, 0, -1), theme.color("selected" if self.current else "hover"))
        tone = "accentT" if self.current else "text"
        left, width = theme.px(11), rect.width() - theme.px(12)
        name, under = QRect(left, theme.px(3), width, theme.px(17)), QRect(left, theme.px(19), width, theme.px(15))
        paint_text(painter, theme, name, tr(self.state.value), role="body_medium", tone=tone)
        paint_text(painter, theme, under, self._under, role="meta", tone="accentT" if self.current else "text2")
        if self.hasFocus():
            paint_focus(painter, theme, rect)


class StateStrip(QFrame):
    """`pressed(state)` by click or Enter, `time_wished(state)` by F2 on one that was reached; arrows move."""

    pressed = Signal(str)
    time_wished = Signal(str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("State of the visit"))
        line = QHBoxLayout(self)
        line.setContentsMargins(1, 0, 1, 0)
        line.setSpacing(1)
        self.buttons = {state: StateButton(state, theme=theme) for state in PATH}
        for button in self.buttons.values():
            button.clicked.connect(self._on_clicked)
            line.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_states(self, now: VisitState, under: Mapping[VisitState, str], *, only_now: bool) -> None:
        """Where the visit stands; `under` the words below each name, `only_now` where there is no room for all."""
        for state, button in self.buttons.items():
            button.show_time(under.get(state, ""), current=state is now)
            button.setVisible(not only_now or state is now)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, self._theme, self.rect(), fill="surface", line="line")
        for button in [one for one in self.buttons.values() if not one.isHidden()][1:]:
            painter.fillRect(button.x() - 1, 1, 1, self.height() - 2, self._theme.color("line"))

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, StateButton):
            self.pressed.emit(sender.state.value)

    def focused_state(self) -> str:
        """The state that has the focus, ''."""
        return next((state.value for state, button in self.buttons.items() if button.hasFocus()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = [button for button in self.buttons.values() if not button.isHidden()]
        at = next((number for number, button in enumerate(shown) if button.hasFocus()), None)
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if at is None:
            super().keyPressEvent(event)
        elif step:
            shown[(at + step) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shown[at].click()
        else:
            super().keyPressEvent(event)
