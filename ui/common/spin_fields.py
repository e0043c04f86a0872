"""Numbers and hours that step with the arrows; Qt leaves their text no room at the left, however the style sheet pads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QTimeEdit

if TYPE_CHECKING:
    from ui.theme.theme import Theme

Field = TypeVar("Field", bound=QAbstractSpinBox)


def number_field(name: str, least: int, most: int, *, theme: Theme, suffix: str = "", none: str = "") -> QSpinBox:
    """A whole number; `none` stands in place of the least."""
    field = QSpinBox()
    field.setRange(least, most)
    field.setSuffix(suffix)
    field.setSpecialValueText(none)
    return _named(field, name, theme)


def time_field(name: str, *, theme: Theme) -> QTimeEdit:
    """An hour and its minutes."""
    field = QTimeEdit()
    field.setDisplayFormat("HH:mm")
    return _named(field, name, theme)


def _named(field: Field, name: str, theme: Theme) -> Field:
    field.setAccessibleName(name)
    field.lineEdit().setTextMargins(theme.px(7), 0, 0, 0)
    return field
