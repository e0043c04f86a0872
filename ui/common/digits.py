"""Outcome digits by physical key, so that layouts which need Shift for digits work unshifted."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

MAC_SCAN_CODES = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9, 29: 0}


def digit_of(event: QKeyEvent) -> int | None:
    """The digit of the pressed key of the number row or keypad, None for any other key."""
    if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return event.key() - Qt.Key.Key_0.value
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    if sys.platform == "darwin":
        return MAC_SCAN_CODES.get(event.nativeVirtualKey())
    first = 2 if sys.platform == "win32" else 10
    place = event.nativeScanCode() - first
    return (place + 1) % 10 if 0 <= place <= 9 else None
