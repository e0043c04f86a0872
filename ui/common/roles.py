"""What kind of control a screen reader says a painted one is."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea, QWidget

Role = QAccessible.Role


@cache
def tell_roles() -> None:
    """From now on a widget is told as the `accessible_role` of its class, a column that scrolls as a pane.

    Qt itself has no role for a bare QWidget, nor for a QScrollArea.
    """
    QAccessible.installFactory(_told)


def _told(_class: str, thing: object) -> QAccessibleInterface | None:
    role = getattr(thing, "accessible_role", Role.Pane if isinstance(thing, QScrollArea) else None)
    return QAccessibleWidget(thing, role) if isinstance(thing, QWidget) and isinstance(role, Role) else None
