"""One objection: what they say, with the count of calls that moved on; open, it says Agree, Turn, Ask, and R another reply."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.language import inner, tr
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.painters import RIGHT, chip_width, paint_chip, paint_focus, paint_icon, paint_text
from ui.common.polish import polish_anew
from ui.common.text import Rule, Text
from ui.common.wrap_layout import WrapLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.domain.objections import Reply
    from app.queries.objections import Objection
    from ui.theme.theme import Theme

STATES = {True: (tr("Handled"), "ok", "check"), False: (tr("Still open"), "warn", "circle-dot")}


class ObjectionHead(QPushButton):
    """The row of the accordion; Enter, U and R are told to the card."""

    handled_pressed = Signal()
    open_pressed = Signal()
    reply_pressed = Signal()
    step_wished = Signal(int)

    def __init__(self, objection: Objection, *, theme: Theme) -> None:
        super().__init__()
        self._theme, self._objection = theme, objection
        self.open, self.state = False, None
        self.setAutoDefault(False)
        self.setToolTip(objection.says)

    state: bool | None

    def show_counts(self, objection: Objection) -> None:
        """Show the same card with other counts."""
        self._objection = objection
        self.describe()

    def describe(self) -> None:
        """Name it with its state."""
        count = tr(
            "{moved_on} of {calls} calls moved on", moved_on=self._objection.moved_on, calls=self._objection.calls
        )
        state = f", {inner(STATES[self.state][0])}" if self.state is not None else ""
        self.setAccessibleName(f"{self._objection.says}, {count}{state}, {tr('open') if self.open else tr('closed')}")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.open:
                self.handled_pressed.emit()
            else:
                self.click()
        elif plain and key == Qt.Key.Key_U and self.open:
            self.open_pressed.emit()
        elif plain and key == Qt.Key.Key_R and self.open:
            self.reply_pressed.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_wished.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter, rect = self._theme, QPainter(self), self.rect()
        if self.underMouse() and not self.open:
            painter.fillRect(rect, theme.color("hover"))
        middle, x, right = rect.height() // 2, theme.px(14), rect.right() - theme.px(15)
        paint_icon(painter, theme, x, middle, "chevron-down" if self.open else "chevron-right", "text2", 14)
        x += theme.px(22)
        count = (
            tr("{moved_on} of {calls}", moved_on=self._objection.moved_on, calls=self._objection.calls)
            if self._objection.calls
            else ""
        )
        width = theme.text_width(count, "meta")
        paint_text(painter, theme, QRect(right - width - 2, 0, width + 3, rect.height()), count, role="meta",
                   tone="text2", align=int(RIGHT))  # fmt: skip
        right -= width + theme.px(8)
        if self.state is not None:
            words, tone, icon = STATES[self.state]
            right -= chip_width(theme, words, icon)
            paint_chip(painter, theme, right, middle, words, tone=tone, icon=icon)
            right -= theme.px(6)
        says = QRect(x, 0, right - x, rect.height())
        paint_text(painter, theme, says, f"“{self._objection.says}”", role="body_strong" if self.open else "body")
        if self.hasFocus():
            paint_focus(painter, theme, rect.adjusted(theme.px(3), 1, -theme.px(3), -1))


class ObjectionCard(QFrame):
    """`opened` when it unfolds, `answered(handled)` on Enter or U, `step_wished` on up and down; `reply` is the one shown."""

    opened = Signal()
    answered = Signal(bool)
    step_wished = Signal(int)

    def __init__(self, objection: Objection, *, theme: Theme) -> None:
        super().__init__()
        self._theme, self.objection = theme, objection
        self._at = 0
        self.head = ObjectionHead(objection, theme=theme)
        self.head.clicked.connect(self._on_clicked)
        self.head.handled_pressed.connect(self._on_handled)
        self.head.open_pressed.connect(self._on_open)
        self.head.reply_pressed.connect(self.show_next_reply)
        self.head.step_wished.connect(self.step_wished)
        self.setFocusProxy(self.head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Rule())
        self._column, self._body = column, None
        self.head.describe()

    _body: QWidget | None  # made when the card is first opened: a call shows fifty heads and opens two or three

    def _build_body(self) -> QWidget:
        body, theme = QWidget(), self._theme
        column, grid, line = QVBoxLayout(body), QGridLayout(), WrapLayout()
        theme.space(column, (16, 2, 16, 12), 12)
        theme.space(grid, (0, 0, 0, 0), 8)
        theme.space(line, (0, 0, 0, 0), 6)
        self._parts: list[tuple[Text, Text]] = []
        for row, name in enumerate((tr("Agree"), tr("Turn"), tr("Ask"))):
            label, words = Text(name, type="meta", tone="text2"), Text("", wrap=True)
            label.setMinimumWidth(theme.px(48))
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
            self._parts.append((label, words))
        grid.setColumnStretch(1, 1)
        for says, icon, key, slot in (
            (tr("Handled"), "check", "Enter", self._on_handled),
            (tr("Still open"), "", "U", self._on_open),
        ):
            button = Button(says, theme=theme, icon=icon, key=key, small=True)
            button.clicked.connect(slot)
            line.addWidget(button)
        self.other = Button(tr("Other reply"), theme=theme, key="R", small=True)
        self.other.clicked.connect(self.show_next_reply)
        line.addWidget(self.other)
        self._which = Text("", type="meta", tone="text3", wrap=True)
        column.addLayout(grid)
        column.addWidget(self._which)
        column.addLayout(line)
        for widget in (self.other, self._which):
            widget.setVisible(len(self.objection.replies) > 1)
        return body

    @property
    def reply(self) -> Reply:
        """The reply shown."""
        return self.objection.replies[self._at]

    @Slot()
    def show_next_reply(self) -> None:
        """The next reply of the card, after the last the first."""
        self._at = (self._at + 1) % len(self.objection.replies)
        self._show_reply()
        announce(
            self,
            tr(
                "Reply {at} of {replies}. {turn}",
                at=self._at + 1,
                replies=len(self.objection.replies),
                turn=self.reply.turn,
            ),
        )

    def choose_reply(self, key: str) -> None:
        """The reply of that key, as a kept call remembers it."""
        self._at = next((at for at, one in enumerate(self.objection.replies) if one.key == key), self._at)
        self._show_reply()

    def show_counts(self, objection: Objection) -> None:
        """Show the same card with other counts."""
        if objection != self.objection:
            self.objection = objection
            self.head.show_counts(objection)
            self._show_reply()

    def begin(self, raised: dict[str, Any] | None) -> None:
        """Another call: folded, with what that call kept of it."""
        if not self.folded:
            self.fold(True)
        state = None if raised is None else bool(raised["handled"])
        if state is not self.head.state:
            self.show_state(state)
        self._at = 0
        self.choose_reply(str((raised or {}).get("used") or ""))

    def _show_reply(self) -> None:
        if self._body is None:
            return
        reply = self.reply
        for (label, words), said in zip(self._parts, (reply.agree, reply.turn, reply.ask), strict=True):
            label.setVisible(bool(said))
            words.setVisible(bool(said))
            words.setText(f"“{said}”")
        calls, moved = self.objection.count_of(reply.key)
        used = tr(" · {moved} of {calls} of the calls here moved on", moved=moved, calls=calls) if calls else ""
        self._which.setText(
            tr("Reply {at} of {replies}{used}", at=self._at + 1, replies=len(self.objection.replies), used=used)
        )

    @property
    def folded(self) -> bool:
        """Whether only the head shows."""
        return not self.head.open

    def fold(self, folded: bool) -> None:
        """Fold or unfold."""
        self.head.open = not folded
        if self._body is None and not folded:
            self._body = self._build_body()
            self._column.insertWidget(1, self._body)
            self._show_reply()
        if self._body is not None:
            self._body.setVisible(not folded)
        self.setProperty("surface", "" if folded else "sunken")
        polish_anew(self)
        self.head.describe()

    def show_state(self, handled: bool | None) -> None:
        """Mark it handled, still open, or not raised."""
        self.head.state = handled
        self.head.describe()

    @Slot()
    def _on_clicked(self) -> None:
        self.fold(not self.folded)
        if not self.folded:
            self.opened.emit()

    @Slot()
    def _on_handled(self) -> None:
        self.answered.emit(True)

    @Slot()
    def _on_open(self) -> None:
        self.answered.emit(False)
