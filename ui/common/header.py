"""The 52 px header of a page: title, scope, figures, one primary button; and the filter row under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.common.button import Button
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class Header(QFrame):
    """Left: title, then `add_scope`. Right: `add_figure`, `add_widget`, buttons, the primary one last."""

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
        self._layout.addWidget(Text(words, tone="text2", parent=self))
        label = Text(figure, type="body_strong", parent=self)
        self._layout.addWidget(label)
        return label

    def add_widget(self, widget: QWidget) -> None:
        """Anything else at the right."""
        self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_button(self, text: str, *, icon: str = "", key: str = "", kind: str = "default", name: str = "") -> Button:
        """A button at the right; give the primary one last."""
        button = Button(text, theme=self._theme, kind=kind, icon=icon, key=key, name=name, parent=self)
        self._layout.addWidget(button)
        return button


class FilterRow(QFrame):
    """The 40 px row under the header: chips at the left, the order or counts at the right."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_row")
        self._left = 0
        self._layout = QHBoxLayout(self)
        theme.space(self._layout, (20, 0, 16, 0), 8)
        self._layout.addStretch(1)

    def add_left(self, widget: QWidget) -> None:
        """A filter chip."""
        self._layout.insertWidget(self._left, widget)
        self._left += 1

    def remove_left(self, widget: QWidget) -> None:
        """Take a chip away."""
        self._layout.removeWidget(widget)
        self._left -= 1
        widget.deleteLater()

    def add_right(self, widget: QWidget) -> None:
        """The order, a count, a control."""
        self._layout.addWidget(widget)
