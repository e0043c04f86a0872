"""The filter row of the pipeline: next step, source, score and region at hand, everything else behind + Filter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.language import tr
from ui.common.filter_chip import FilterChip
from ui.common.header import FilterRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.lead_lists.filter_words import FilterPart
    from ui.theme.theme import Theme

AT_HAND = (
    ("next", tr("Next step: any"), "list-filter"),
    ("source", tr("Source"), ""),
    ("min_score", tr("Score"), ""),
    ("region", tr("Region"), ""),
)


class BoardFilters(FilterRow):
    """`menu_wished(field, chip)`, '' for all fields; `removed(field)`."""

    menu_wished = Signal(str, object)
    removed = Signal(str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(theme=theme)
        self._theme = theme
        self._shown: list[FilterChip] = []
        self.add = FilterChip(tr("Filter"), theme=theme, icon="plus", key="/", checkable=False, dashed=True)
        self.add.setProperty("field", "")
        self.add.clicked.connect(self._on_clicked)
        self.add_left(self.add)
        self.show_parts(())

    def show_parts(self, parts: Sequence[FilterPart]) -> None:
        """Show these filters: each in its place where it has one, the others after them."""
        for chip in self._shown:
            self.remove_left(chip)
        self._shown = []
        words = {part.field: part.words for part in parts}
        for field, unset, icon in AT_HAND:
            self._put(field, words.pop(field, ""), unset, icon)
        for field, said in words.items():
            self._put(field, said, "", "")

    def chip(self, field: str) -> QWidget:
        """The chip of a field, the one that adds filters for ''."""
        return next((one for one in self._shown if one.property("field") == field), self.add)

    def _put(self, field: str, said: str, unset: str, icon: str) -> None:
        chip = FilterChip(said or unset, theme=self._theme, icon=icon, removable=bool(said))
        chip.setChecked(bool(said) or field == "next")
        chip.setProperty("field", field)
        chip.setToolTip(tr("Remove {said} (Delete)", said=said) if said else "")
        chip.clicked.connect(self._on_clicked)
        chip.removed.connect(self._on_removed)
        self.insert_left(len(self._shown), chip)
        self._shown.append(chip)

    def _on_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, FilterChip):
            chip.setChecked(chip.isCheckable() and (chip.property("field") == "next" or chip.toolTip() != ""))
            self.menu_wished.emit(str(chip.property("field")), chip)

    def _on_removed(self) -> None:
        self.removed.emit(str(self.sender().property("field")))
