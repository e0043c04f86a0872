"""Numbers and hours that step with the arrows; Qt leaves their text no room at the left, however the style sheet pads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QSpinBox, QTimeEdit

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class NumberField(QSpinBox):
    """A whole number from `low` to `high` with its unit; `none` stands in place of the lowest."""

    def __init__(
        self, low: int, high: int, *, theme: Theme, name: str = "", unit: str = "", none: str = "", width: int = 104
    ) -> None:
        super().__init__()
        self._theme, self._wide = theme, width
        self.setRange(low, high)
        self.setSuffix(f" {unit}" if unit else "")
        self.setSpecialValueText(none)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        theme = self._theme
        texts = (self.specialValueText(), f"{self.maximum()}{self.suffix()}")
        needed = max(theme.text_width(text, "body") for text in texts) + theme.px(44)  # its margin and the arrows
        _make_room(self, theme, max(theme.px(self._wide), needed))


class TimeField(QTimeEdit):
    """An hour and its minutes."""

    def __init__(self, *, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setDisplayFormat("HH:mm")
        self.setAccessibleName(name)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        _make_room(self, self._theme, self._theme.px(104))


def _make_room(field: QAbstractSpinBox, theme: Theme, width: int) -> None:
    field.setFixedWidth(width)
    field.lineEdit().setTextMargins(theme.px(7), 0, 0, 0)
