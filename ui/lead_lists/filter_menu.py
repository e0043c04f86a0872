"""The small menu behind + Filter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.stages import Stage
from app.queries.imports import ImportRow
from app.queries.lead_rows import LeadFilter
from ui.lead_lists.filter_words import NEXT_WORDS
from ui.theme.theme import Theme

SCORES = (30, 45, 50, 60, 70, 80)


@dataclass(frozen=True)
class FilterChoices:
    """What occurs in this workspace."""

    sources: Sequence[str]
    regions: Sequence[str]
    imports: Sequence[ImportRow]


class FilterMenu(QMenu):
    """`chosen(LeadFilter)` with one more condition."""

    chosen = Signal(object)

    def __init__(self, wanted: LeadFilter, choices: FilterChoices, *, me: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._wanted, self._theme = wanted, theme
        self._more("&Stage", "pipeline", [(stage.value, {"stage": stage.value}) for stage in Stage])
        self._more("S&ource", "tag", [(one, {"source": one}) for one in choices.sources])
        self._more("&Region", "map-pin", [(one, {"region": one}) for one in choices.regions])
        self._more("Score o&ver", "gauge", [(str(one), {"min_score": one + 1}) for one in SCORES])
        self._more("Ne&xt step", "calendar", [(words, {"next": key}) for key, words in NEXT_WORDS.items()])
        self._more("&Import", "download", [(one.file, {"import_id": one.id}) for one in choices.imports[:20]])
        self.addSeparator()
        self._one(self, "&Inbound", {"inbound": True})
        self._one(self, "Out&bound", {"inbound": False})
        self.addSeparator()
        self._one(self, "&Mine", {"owner_id": me})
        self._one(self, "&All owners", {"owner_id": ""})

    def _more(self, words: str, icon: str, rows: Sequence[tuple[str, dict[str, object]]]) -> None:
        menu = self.addMenu(self._theme.icon(icon), words)
        menu.setEnabled(bool(rows))
        for label, change in rows:
            self._one(menu, label.replace("&", "&&"), change)

    def _one(self, menu: QMenu, words: str, change: dict[str, object]) -> None:
        action = menu.addAction(words)
        action.setData(change)
        action.triggered.connect(self._on_chosen)

    def _on_chosen(self) -> None:
        change = self.sender().data()  # type: ignore[attr-defined]
        self.chosen.emit(replace(self._wanted, **change))
