"""The large button that saves and clears the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from ui.common.button import Button

if TYPE_CHECKING:
    from ui.theme.theme import Theme

TALL = 46


class SaveButton(Button):
    """The primary button of the stand, as tall as a field."""

    def __init__(self, text: str, *, theme: Theme, key: str) -> None:
        super().__init__(text, theme=theme, kind="primary", key=key)

    def _role(self) -> str:
        return "question"

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        self.setFixedHeight(self._theme.px(TALL))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + self._theme.px(18), self._theme.px(TALL))
