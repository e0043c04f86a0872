"""What a screen reader is told of a window, and where Tab leads in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

NO_NAME = re.compile(r"\W*|[a-z]+(_[a-z0-9]+)+|(?i:action|button|field|label|none|placeholder|to ?do|untitled|widget)")
ROWS_READ = 12
PARTS = 4  # hours, minutes, half of the day: a field of a time is left once Tab went through them


def name_of(widget: QWidget) -> str:
    """The name of a control as it is said."""
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)).strip()


def described(widget: QWidget) -> str:
    """A control, so that whoever reads it finds it in the code."""
    chain: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(chain) < 3:
        chain.append(type(at).__name__)
        at = at.parentWidget()
    return f"{' in '.join(chain)}, “{name_of(widget)}”"


def controls(root: QWidget) -> Iterator[QWidget]:
    """Whatever can have the focus in it now."""
    for widget in (root, *root.findChildren(QWidget)):
        able = widget.isVisible() and widget.isEnabled() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if able and widget.focusProxy() is None:  # else the proxy is told
            yield widget


def badly_told(root: QWidget) -> list[str]:
    """Controls without a name, and rows that say nothing."""
    wrong = []
    for widget in controls(root):
        name = name_of(widget)
        if NO_NAME.fullmatch(name) or name in (kind.__name__ for kind in type(widget).__mro__):
            wrong.append(f"no name: {described(widget)}")
        if isinstance(widget, QAbstractItemView) and (row := silent_row(widget)) is not None:
            wrong.append(f"row {row} says nothing: {described(widget)}")
    return wrong


def silent_row(view: QAbstractItemView) -> int | None:
    """The first row without words in any column, as Qt tells a cell: the role for it, else what it shows."""
    model, said = view.model(), (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
    for row in range(min(model.rowCount(), ROWS_READ) if model is not None else 0):
        cells = [model.index(row, column) for column in range(model.columnCount())]
        if not any(str(cell.data(role) or "").strip() for cell in cells for role in said):
            return row
    return None


def in_sight(widget: QWidget) -> bool:
    """Whether something of it lies within everything it lies in. Qt's `visibleRegion` leaves out what its children cover."""
    shown, at = widget.rect(), widget
    while (around := at.parentWidget()) is not None and not at.isWindow():
        shown, at = shown.translated(at.pos()).intersected(around.rect()), around
    return widget.isVisible() and not shown.isEmpty()


def wrong_by_tab(page: QWidget, most: int = 400) -> list[str]:
    """Tab, pressed from where the focus is until it comes round: traps, stops that nobody sees, controls left out."""
    first = after_tab(focused())
    stops, at = [first], after_tab(first)
    while at is not first:
        if at in stops or len(stops) == most:
            return [f"Tab is caught at {described(stops[-1])}"]
        if not in_sight(at):
            return [f"Tab leads to what is not seen: {described(at)}"]
        stops.append(at)
        at = after_tab(at)
    if after_tab(first, back=True) is not stops[-1]:
        return [f"Shift Tab does not go back from {described(first)}"]
    left_out = [one for one in controls(page) if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one not in stops]
    return [f"not by Tab: {described(one)}" for one in left_out]


def after_tab(widget: QWidget, *, back: bool = False) -> QWidget:
    """Where Tab leads from it."""
    for _ in range(PARTS):
        QTest.keyClick(widget, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        if focused() is not widget:
            break
    return focused()


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget
