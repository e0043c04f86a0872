"""Leads or opportunities: the two boards, side by side in the header of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from app.language import tr
from ui.common.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from ui.navigator import Navigator
    from ui.theme.theme import Theme

KINDS = (("pipeline", tr("Leads"), ""), ("opportunities", tr("Opportunities"), ""))


class KindSwitch(SegmentedControl):
    """Choosing the other one opens its place; this one stays chosen here."""

    def __init__(self, current: str, *, theme: Theme, navigator: Navigator) -> None:
        super().__init__(KINDS, theme=theme, name=tr("Leads or opportunities"), current=current)
        self._current, self._navigator = current, navigator
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.chosen.connect(self._on_chosen)

    def _on_chosen(self, key: str) -> None:
        self.set_current(self._current)
        if key != self._current:
            self._navigator.open_place(key)
