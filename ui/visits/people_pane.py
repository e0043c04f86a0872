"""Who is at the site, ticked when met; somebody whose name was not asked is kept by what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from app.language import tr
from ui.common.marks import KeyCap
from ui.common.painters import chip_width, paint_avatar, paint_chip, paint_focus, paint_text, paint_two_lines
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from app.queries.visit_desk import PersonThere
    from ui.theme.theme import Theme

UNNAMED = tr("Name not asked yet")


class PersonButton(QPushButton):
    """One person; checked when met."""

    def __init__(self, name: str, title: str, contact_id: str, *, met: bool, theme: Theme) -> None:
        super().__init__()
        self._theme, self.name, self.contact_id = theme, name, contact_id
        self._title = title or ("" if contact_id else UNNAMED)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setChecked(met)
        self.describe()
        theme.changed.connect(self.updateGeometry)

    def describe(self) -> None:
        """Say it with its state."""
        words = ", ".join(one for one in (self.name, self._title) if one)
        self.setAccessibleName(
            f"{words}, {tr('met', said_of='a person') if self.isChecked() else tr('not met', said_of='a person')}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the list's
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self._theme.px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(100), self._theme.px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter, rect = self._theme, QPainter(self), self.rect()
        if self.underMouse():
            painter.fillRect(rect, theme.color("hover"))
        middle, left, side = rect.height() // 2, theme.px(18), theme.px(24)
        paint_avatar(painter, theme, QRect(left, middle - side // 2, side, side), self.name if self.contact_id else "")
        right = rect.right() - theme.px(15)
        if self.isChecked():
            right -= chip_width(theme, tr("Met"), "check")
            paint_chip(painter, theme, right, middle, tr("Met"), tone="ok", icon="check")
        elif self.hasFocus():
            width = theme.text_width("Enter: met", "meta") + theme.px(4)
            right -= width
            paint_text(painter, theme, QRect(right, 0, width, rect.height()), "Enter: met", role="meta", tone="text2")
        words = QRect(left + side + theme.px(8), 0, right - left - side - theme.px(14), rect.height())
        if self._title:
            paint_two_lines(painter, theme, words, self.name, "", self._title)
        else:
            paint_text(painter, theme, words, self.name, role="body_strong")
        if self.hasFocus():
            paint_focus(painter, theme, rect.adjusted(theme.px(6), 1, -theme.px(6), -1))


class PeoplePane(QFrame):
    """`changed` when a tick or a name is added; `people` are [name, contact id, met]."""

    changed = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("People here"))
        self.buttons: list[PersonButton] = []
        self.other = QLineEdit()
        self.other.setAccessibleName(tr("Somebody else you met"))
        self.other.setPlaceholderText(tr("Somebody else: a name, or what they do"))
        self.other.returnPressed.connect(self._on_other)
        head, field, column = QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        theme.space(head, (18, 10, 16, 4), 5)
        theme.space(field, (16, 4, 16, 10), 0)
        head.addWidget(Text(tr("People here"), type="body_strong"), 1)
        head.addWidget(KeyCap("P", theme=theme))
        head.addWidget(Text(tr("who you met"), type="meta", tone="text3"))
        field.addWidget(self.other)
        self._list = QVBoxLayout()
        for layout in (self._list, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._list)
        column.addLayout(field)
        column.addWidget(Rule())
        self.setFocusProxy(self.other)

    @property
    def people(self) -> list[list[Any]]:
        """As kept with the visit."""
        return [[one.name, one.contact_id, one.isChecked()] for one in self.buttons]

    def show_people(self, there: Sequence[PersonThere], kept: Sequence[Sequence[Any]]) -> None:
        """Show who is at the site, and what was ticked before the visit was left."""
        for button in self.buttons:
            self._list.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        met = {(contact or name): bool(one) for name, contact, one in kept}
        for person in there:
            self._add(person.name, person.title, person.id, met=met.get(person.id or person.name, bool(person.met)))
        shown = {button.name for button in self.buttons if not button.contact_id}
        for name, contact, one in kept:
            if not contact and name not in shown:
                self._add(name, "", "", met=bool(one))

    def _add(self, name: str, title: str, contact_id: str, *, met: bool) -> PersonButton:
        button = PersonButton(name, title, contact_id, met=met, theme=self._theme)
        button.toggled.connect(self._on_toggled)
        self.buttons.append(button)
        self._list.addWidget(button)
        self.setFocusProxy(self.buttons[0])
        return button

    def tick(self) -> None:
        """P: into the list, to whoever is not ticked yet; there it ticks and goes on."""
        at = next((number for number, one in enumerate(self.buttons) if one.hasFocus()), None)
        if at is not None:
            self.buttons[at].click()
            self._step(at, 1)
            return
        first = next((one for one in self.buttons if not one.isChecked()), None)
        (first or self.other).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, at: int, by: int) -> None:
        to = at + by
        if 0 <= to < len(self.buttons):
            self.buttons[to].setFocus(Qt.FocusReason.TabFocusReason)
        elif to >= len(self.buttons):
            self.other.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_toggled(self) -> None:
        sender = self.sender()
        if isinstance(sender, PersonButton):
            sender.describe()
        self.changed.emit()

    @Slot()
    def _on_other(self) -> None:
        name = self.other.text().strip()
        if name:
            self.other.clear()
            self._add(name, "", "", met=True)
            self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = next((number for number, one in enumerate(self.buttons) if one.hasFocus()), None)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if at is None:
            super().keyPressEvent(event)
        elif step:
            self._step(at, step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.buttons[at].click()
            self._step(at, 1)
        else:
            super().keyPressEvent(event)
