"""The 52 px header of a page: title, scope, figures, one primary button; and the filter row under it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.common.button import Button
from ui.common.chip_line import ChipLine
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme.theme import Theme


class Header(QFrame):
    """Left: title, then `add_scope`. Right: `add_figure`, `add_widget`, buttons, the primary one last.

    `fitted` tells that other parts may have been left out than before.
    """

    fitted = Signal()

    def __init__(self, title: str, *, theme: Theme, scope: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_header")
        self._theme = theme
        self._title = Text(title, type="page_title", parent=self)
        self._scope = Text(scope, type="body", tone="text2", elide=True, parent=self)
        self._scope.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._layout = QHBoxLayout(self)
        theme.space(self._layout, (20, 0, 16, 0), 10)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._scope, 1)
        self._can_go: list[list[QWidget]] = []
        self._kept: list[list[QWidget]] = []
        self._lines: list[QHBoxLayout] = []  # of the figures
        self._go_last: list[QWidget] = []
        self._controls: list[Button | SegmentedControl] = []

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def set_scope(self, scope: str) -> None:
        """Change the words after the title."""
        self._scope.setText(scope)

    def add_scope(self, widget: QWidget, *, goes_last: bool = False) -> None:
        """A control right after the title: which leads, which view; with `goes_last` it is left out after all others."""
        self._layout.insertWidget(1, widget)
        self._note(widget, goes_last=goes_last)

    def add_figure(self, words: str, figure: str, *beside: QWidget, kept: bool = False) -> Text:
        """'Open' and '£1.28M'; returns the figure's label so that it can change.

        What stands `beside` it goes with it. With `kept` key caps and the words beside icons give way to it.
        """
        before = Text(words, tone="text2", parent=self)
        label = Text(figure, type="body_strong", parent=self)
        line = QHBoxLayout()
        self._theme.space(line, (0, 0, 0, 0), 6)
        for widget in (before, label, *beside):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout.addLayout(line)
        self._lines.append(line)
        (self._kept if kept else self._can_go).append([before, label, *beside])
        return label

    def add_widget(self, widget: QWidget, *, can_go: bool = False, goes_last: bool = False) -> None:
        """Anything else at the right; with `can_go` it is left out where there is no room, with `goes_last` after all others."""
        self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        if can_go:
            self._can_go.append([widget])
        self._note(widget, goes_last=goes_last)

    def _note(self, widget: QWidget, *, goes_last: bool) -> None:
        if goes_last:
            self._go_last.append(widget)
        if isinstance(widget, (Button, SegmentedControl)):
            self._controls.append(widget)

    def add_button(self, text: str, *, icon: str = "", key: str = "", kind: str = "default", name: str = "") -> Button:
        """A button at the right; give the primary one last."""
        button = Button(text, theme=self._theme, kind=kind, icon=icon, key=key, name=name, parent=self)
        self.add_widget(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Leave out what has no room; call it after figures changed.

        What can go goes first, the last added before the others; then the key caps, the words beside an icon (of views before
        those of buttons), the figures that are kept, and what goes last. Words and caps for which that made room are there again.
        """
        words = [one.show_text for one in sorted(self._controls, key=lambda one: isinstance(one, Button))]
        ways = [
            *(self._shows(*group) for group in reversed(self._can_go)),
            self._show_key_caps,
            *words,
            *(self._shows(*group) for group in reversed(self._kept)),
            *(self._shows(widget) for widget in self._go_last),
        ]
        for show in ways:
            show(True)
        for show in ways:
            if self._has_room():
                break
            show(False)
        for show in (*reversed(words), self._show_key_caps):
            show(True)
            show(self._has_room())
        self.fitted.emit()

    def _has_room(self) -> bool:
        for line in (*self._lines, self._layout):
            line.invalidate()
        return self._layout.minimumSize().width() <= self.width()

    def _shows(self, *widgets: QWidget) -> Callable[[bool], None]:
        def show(shown: bool) -> None:
            for widget in widgets:
                widget.setVisible(shown and not (isinstance(widget, Text) and not widget.text()))

        return show

    def _show_key_caps(self, shown: bool) -> None:
        for control in self._controls:
            if isinstance(control, Button):
                control.show_key_cap(shown)


class FilterRow(QFrame):
    """The 40 px row under the header: chips at the left, the order or counts at the right."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_row")
        self._left = 0
        self._chips = ChipLine(theme=theme)
        self._right: list[QWidget] = []
        self._layout = QHBoxLayout(self)
        theme.space(self._layout, (20, 0, 16, 0), 8)
        self._layout.addWidget(self._chips, 1)

    def add_left(self, widget: QWidget) -> None:
        """A filter chip."""
        self.insert_left(self._left, widget)

    def insert_left(self, at: int, widget: QWidget) -> None:
        """A filter chip at that place among the chips."""
        self._chips.line.insertWidget(at, widget)
        self._left += 1

    def remove_left(self, widget: QWidget) -> None:
        """Take a chip away."""
        self._chips.line.removeWidget(widget)
        self._left -= 1
        widget.deleteLater()

    def add_right(self, widget: QWidget) -> None:
        """The order, a count; left out where the chips need the room."""
        self._layout.addWidget(widget)
        self._right.append(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Leave out what stands at the right where the chips need the room; call it after chips changed."""
        needed = self._chips.sizeHint().width() + sum(one.sizeHint().width() + 24 for one in self._right)
        for one in self._right:
            one.setVisible(needed <= self.width())
