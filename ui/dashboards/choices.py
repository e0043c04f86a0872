"""What a dashboard is about, as three chips with their menus: the days, whose work, which source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.domain.figures.periods import KINDS, MONTH, QUARTER, period_of
from app.queries.figure_scope import Wanted
from ui.common.filter_chip import FilterChip

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.queries.figures import Dashboard
    from ui.theme.theme import Theme

EARLIER = {QUARTER: 4, MONTH: 6}  # how many further back the menu offers


class Choices(QObject):
    """`chosen` gives what is wanted from now on; `sources_wished` is answered by `offer_sources`."""

    chosen = Signal(object)
    sources_wished = Signal()

    def __init__(self, *, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wanted = Wanted()
        self.shown: Dashboard | None = None
        self.days = FilterChip("This quarter", theme=theme, icon="calendar", checkable=False)
        self.whose = FilterChip("Everybody", theme=theme, checkable=False)
        self.source = FilterChip("All sources", theme=theme, checkable=False)
        for chip, icon, slot in (
            (self.days, "calendar", self._on_days), (self.whose, "", self._on_whose), (self.source, "", self._on_source),
        ):  # fmt: skip
            chip.set_icon_name(icon, trailing="chevron-down")
            chip.clicked.connect(slot)

    @property
    def chips(self) -> tuple[FilterChip, ...]:
        """In the order they stand."""
        return self.days, self.whose, self.source

    def show_dashboard(self, found: Dashboard) -> None:
        """The chips read what is shown."""
        self.shown = found
        names = (
            ("Days", found.span),
            ("Whose work", found.scope.whose),
            ("Source", self.wanted.source or "All sources"),
        )
        for chip, (name, words) in zip(self.chips, names, strict=True):
            chip.set_words(words)
            chip.setAccessibleName(f"{name}: {words}")

    def _on_days(self) -> None:
        if self.shown is None:
            return
        today = self.shown.scope.frame.today
        now = [(f"This {kind}", f"this {kind}") for kind in KINDS]
        last = [(f"Last {kind}", f"last {kind}") for kind in KINDS]
        self._menu(
            self.days, "period", [*now, None, *last, None, *earlier(today)], self.wanted.period or f"this {QUARTER}"
        )

    def _on_whose(self) -> None:
        if self.shown is None:
            return
        found = self.shown.scope
        teams = [(f"Team {name}", f"team:{team_id}") for team_id, name in found.teams]
        people = [(one.name, f"person:{one.id}") for one in found.people if one.counted]
        now = (
            f"person:{self.wanted.person}"
            if self.wanted.person
            else f"team:{self.wanted.team}"
            if self.wanted.team
            else ""
        )
        self._menu(self.whose, "whose", [("Everybody", ""), None, *teams, None, *people], now)

    def _on_source(self) -> None:
        self.sources_wished.emit()

    def offer_sources(self, sources: Iterable[str]) -> None:
        """The menu of the sources there are."""
        listed = [(one, one) for one in sources]
        self._menu(self.source, "source", [("All sources", ""), None, *listed], self.wanted.source)

    def _menu(self, chip: FilterChip, field: str, entries: Iterable[tuple[str, str] | None], now: str) -> None:
        menu = QMenu(chip)
        menu.setAccessibleName(chip.accessibleName())
        for entry in entries:
            if entry is None:
                menu.addSeparator()
                continue
            words, value = entry
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == now)
            action.setData((field, value))
            action.triggered.connect(self._on_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _on_chosen(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        field, value = action.data()
        if field == "whose":
            kind, _, found = value.partition(":")
            self.wanted = replace(
                self.wanted, person=found if kind == "person" else "", team=found if kind == "team" else ""
            )
        else:
            self.wanted = replace(self.wanted, **{field: value})
        self.chosen.emit(self.wanted)


def earlier(today: date) -> list[tuple[str, str]]:
    """Quarters and months further back than the last."""
    found = []
    for kind, count in EARLIER.items():
        one = period_of(kind, today).before()
        for _ in range(count):
            one = one.before()
            found.append((one.written(), one.written()))
    return found
