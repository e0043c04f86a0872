"""A widget whose look follows a property is styled anew when that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def polish_anew(widget: QWidget) -> None:
    """Apply the style sheet again; a widget that was never shown has it applied when it is."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
