"""Where Tab goes in a window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def tab_on(window: QWidget, *, forward: bool) -> bool:
    """The focus to the next control of the window, or to the one before, scrolled into sight; False when there is no other.

    Qt stops at a visible pane that lends its focus to a control inside: Tab then leaves out what stands before that
    control, and leads nowhere while it is hidden. Here a pane is passed, each control in it has its turn.
    """
    start = window.focusWidget() or window
    at = _beside(start, forward)
    while at is not None and at is not start:
        if _takes_tab(at) and at.isVisibleTo(window) and at.isEnabled():
            at.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            _bring_into_sight(at)
            return True
        at = _beside(at, forward)
    return False


def _beside(widget: QWidget, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _bring_into_sight(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
