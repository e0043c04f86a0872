"""A whole number with its unit, as wide as it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QSpinBox

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class NumberField(QSpinBox):
    """From `low` to `high`."""

    def __init__(self, low: int, high: int, *, theme: Theme, unit: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.setRange(low, high)
        self.setSuffix(f" {unit}" if unit else "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.setFixedWidth(self._theme.px(104))
        self.lineEdit().setTextMargins(self._theme.px(7), 0, 0, 0)
