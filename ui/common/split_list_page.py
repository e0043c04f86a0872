"""A list with what is chosen beside it; where there is room for one only, Enter goes into it and Esc back to the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from ui.common.search_list_page import SearchListPage

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

BOTH_FROM, LIST = 780, 380  # design pixels: from which both fit, how wide the list is


class SplitListPage(SearchListPage):
    """Override `show_chosen`, `entry` and `right_panes`; call `finish_beside` instead of `finish`. `inside`: a person went in."""

    both_from = BOTH_FROM

    def finish_beside(self, pane: QWidget, *, above: QWidget | None = None) -> None:
        """Lay out with `pane` at the right, `above` under the header."""
        self._beside, self.inside = pane, False
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self.stack.setMinimumWidth(1)
        self._splitter.addWidget(self.stack)
        self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(1, 1)
        self.finish(above=above, body=self._splitter)
        self.selection_changed.connect(self._on_chosen)
        self._context.theme.changed.connect(self.fit)

    def show_chosen(self) -> None:
        """Show at the right what is chosen."""

    def entry(self) -> QWidget:
        """Where Enter leads."""
        raise NotImplementedError

    def right_panes(self) -> list[QWidget]:
        """What F6 reaches at the right."""
        return [self.entry()]

    def list_width(self) -> int:
        """Of the list, in pixels, where both are shown."""
        return self._context.theme.px(LIST)

    def open_chosen(self) -> None:
        """Into it."""
        if self.list.currentIndex().isValid():
            self.go_in()

    def go_in(self) -> None:
        """To the right side."""
        self.inside = True
        self.fit()
        self.entry().setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """To the list."""
        self.inside = False
        self.fit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_clicked(self, index: QModelIndex) -> None:
        """Where there is room for one pane only, a click opens."""
        if self._beside.isHidden():
            self.open_chosen()

    @property
    def typing(self) -> bool:
        """Whether a person is at the right: what comes in meanwhile must not take their words away."""
        focus = self.focusWidget()
        return self.inside and focus is not None and self._beside.isAncestorOf(focus) and focus.hasFocus()

    @Slot()
    def _on_chosen(self) -> None:
        self.show_chosen()
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Show both, or the one that is wanted."""
        wide = self.width() >= self._context.theme.px(self.both_from)
        there = self.inside or self._model.rowCount() > 0
        self._beside.setVisible(there and (wide or self.inside))
        self.stack.setVisible(wide or not self.inside)
        if wide:
            side = self.list_width()
            self._splitter.setSizes([side, max(self.width() - side, 1)])

    def panes(self) -> list[QWidget]:
        right = [one for one in self.right_panes() if one.isVisibleTo(self)]
        return [*right, self.search] if self.stack.isHidden() else [*super().panes(), *right]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.inside:
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Esc at the right."""
        self.go_back()
        self.show_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()
