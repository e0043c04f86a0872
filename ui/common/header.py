"""The 52 px header of a page: title, scope, figures, one primary button; and the filter row under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.common.button import Button
from ui.common.chip_line import ChipLine
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
        self._buttons: list[Button] = []

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def set_scope(self, scope: str) -> None:
        """Change the words after the title."""
        self._scope.setText(scope)

    def add_scope(self, widget: QWidget) -> None:
        """A control right after the title: which leads, which view."""
        self._layout.insertWidget(1, widget)

    def add_figure(self, words: str, figure: str) -> Text:
        """'Open' and '£1.28M'; returns the figure's label so that it can change."""
        before = Text(words, tone="text2", parent=self)
        label = Text(figure, type="body_strong", parent=self)
        self._layout.addWidget(before)
        self._layout.addWidget(label)
        self._can_go.append([before, label])
        return label

    def add_widget(self, widget: QWidget, *, can_go: bool = False, goes_last: bool = False) -> None:
        """Anything else at the right; with `can_go` it is left out where there is no room, with `goes_last` after all others."""
        self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        if can_go or goes_last:
            self._can_go.insert(0 if goes_last else len(self._can_go), [widget])

    def add_button(self, text: str, *, icon: str = "", key: str = "", kind: str = "default", name: str = "") -> Button:
        """A button at the right; give the primary one last."""
        button = Button(text, theme=self._theme, kind=kind, icon=icon, key=key, name=name, parent=self)
        self._layout.addWidget(button)
        self._buttons.append(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Leave out what can go, last added first, then the key caps, until the rest has room; call it after figures changed."""
        self._leave_out()
        self.fitted.emit()

    def _leave_out(self) -> None:
        self._show(len(self._can_go), keys=True)
        for kept in range(len(self._can_go), -1, -1):
            self._show(kept, keys=True)
            if self._layout.minimumSize().width() <= self.width():
                return
        self._show(0, keys=False)

    def _show(self, kept: int, *, keys: bool) -> None:
        for number, group in enumerate(self._can_go):
            for widget in group:
                widget.setVisible(number < kept)
        for button in self._buttons:
            button.show_key_cap(keys)
        self._layout.invalidate()


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
