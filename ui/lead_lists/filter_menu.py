"""The small menu behind + Filter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.custom_fields import CustomField
from app.domain.lifecycle import Lifecycle
from app.domain.stages import Stage
from app.frozen import frozen
from app.language import tr
from app.queries.imports import ImportRow
from app.queries.lead_rows import LeadFilter
from ui.lead_lists.filter_words import GAP_WORDS, NEXT_WORDS
from ui.theme.theme import Theme

SCORES = (30, 45, 50, 60, 70, 80)


@frozen
class FilterChoices:
    """What occurs in this workspace."""

    sources: Sequence[str]
    regions: Sequence[str]
    imports: Sequence[ImportRow]
    tags: Sequence[str] = ()
    fields: Sequence[CustomField] = ()


class FilterMenu(QMenu):
    """`chosen(LeadFilter)` with one more condition; with `only` the choices of that field alone.

    `field_wished(CustomField)` for a field the team defined: what of it is asked next.
    """

    chosen = Signal(object)
    field_wished = Signal(object)

    def __init__(
        self, wanted: LeadFilter, choices: FilterChoices, *, me: str, theme: Theme, parent: QWidget, only: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._wanted, self._theme = wanted, theme
        for field, words, icon, rows in (
            ("stage", tr("&Stage"), "pipeline", [(tr(stage.value), stage.value) for stage in Stage]),
            ("lifecycle", tr("&Lifecycle"), "trending-up", [(tr(one.value), one.value) for one in Lifecycle]),
            ("source", tr("S&ource"), "tag", [(one, one) for one in choices.sources]),
            ("region", tr("&Region"), "map-pin", [(one, one) for one in choices.regions]),
            ("tag", tr("Ta&g"), "hash", [(one, one) for one in choices.tags]),
            ("min_score", tr("Score o&ver"), "gauge", [(str(one), one + 1) for one in SCORES]),
            ("next", tr("Ne&xt step"), "calendar", [(words, key) for key, words in NEXT_WORDS.items()]),
            ("gap", tr("&To clean up"), "list-filter", [(words, key) for key, words in GAP_WORDS.items()]),
            ("import_id", tr("&Import"), "download", [(one.file, one.id) for one in choices.imports[:20]]),
        ):
            if not only:
                self._more(words, icon, field, rows)
            elif field == only:
                self._all(self, field, rows)
        if not only:
            self._own(choices.fields)
            self._rest(me)

    def _own(self, fields: Sequence[CustomField]) -> None:
        menu = self.addMenu(self._theme.icon("sliders-horizontal"), tr("&Field"))
        menu.setEnabled(bool(fields))
        for one in fields:
            action = menu.addAction(one.name.replace("&", "&&") + "…")
            action.setData(one)
            action.triggered.connect(self._on_field)

    def _on_field(self) -> None:
        self.field_wished.emit(self.sender().data())  # type: ignore[attr-defined]

    def _rest(self, me: str) -> None:
        self.addSeparator()
        self._one(self, tr("&Inbound"), {"inbound": True})
        self._one(self, tr("Out&bound"), {"inbound": False})
        self._one(self, tr("Facts older than &12 months"), {"stale": True})
        self.addSeparator()
        self._one(self, tr("&Mine"), {"owner_id": me})
        self._one(self, tr("&All owners"), {"owner_id": ""})

    def _more(self, words: str, icon: str, field: str, rows: Sequence[tuple[str, object]]) -> None:
        menu = self.addMenu(self._theme.icon(icon), words)
        menu.setEnabled(bool(rows))
        self._all(menu, field, rows)

    def _all(self, menu: QMenu, field: str, rows: Sequence[tuple[str, object]]) -> None:
        for label, value in rows:
            self._one(menu, label.replace("&", "&&"), {field: value})

    def _one(self, menu: QMenu, words: str, change: dict[str, object]) -> None:
        action = menu.addAction(words)
        action.setData(change)
        action.triggered.connect(self._on_chosen)

    def _on_chosen(self) -> None:
        change = self.sender().data()  # type: ignore[attr-defined]
        self.chosen.emit(replace(self._wanted, **change))
