"""What Qt hands to screen readers: every announcement, at the seam where it leaves for the system."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was announced so far; an urgent one ends in an exclamation mark."""
    said: list[str] = []
    update = QAccessible.updateAccessibility

    def updated(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            urgent = event.politeness() is QAccessible.AnnouncementPoliteness.Assertive
            said.append(event.message() + (" !" if urgent else ""))
        update(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", updated)
    return said
