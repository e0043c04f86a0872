"""What a dashboard is about, as three chips with their menus: the days, whose work, which leads by source and territory."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.domain.figures.periods import KINDS, LAST, MONTH, QUARTER, THIS, period_of
from app.language import tr
from app.queries.figure_scope import Wanted
from app.queries.month_close import CLOSE
from ui.common.filter_chip import FilterChip

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from PySide6.QtCore import QSettings

    from app.queries.figures import Dashboard
    from ui.theme.theme import Theme

KEPT = "dashboards/wanted"  # in the settings of this computer
Entry = tuple[str, Wanted, bool]
EARLIER = {QUARTER: 4, MONTH: 6}  # how many further back the menu offers


class Choices(QObject):
    """`chosen` tells that `wanted` is another, which is there after a restart; `leads_wished` is answered by `offer_leads`."""

    chosen = Signal()
    leads_wished = Signal()

    def __init__(self, *, theme: Theme, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.wanted = _kept(settings)
        self.shown: Dashboard | None = None
        self.days = FilterChip(tr("This quarter"), theme=theme, icon="calendar", checkable=False)
        self.whose = FilterChip(tr("Everybody"), theme=theme, checkable=False)
        self.leads = FilterChip(tr("All sources"), theme=theme, checkable=False)
        for chip, icon, slot in (
            (self.days, "calendar", self._on_days), (self.whose, "", self._on_whose), (self.leads, "", self.leads_wished.emit),
        ):  # fmt: skip
            chip.set_icon_name(icon, trailing="chevron-down")
            chip.clicked.connect(slot)

    @property
    def chips(self) -> tuple[FilterChip, ...]:
        """In the order they stand."""
        return self.days, self.whose, self.leads

    def show_dashboard(self, found: Dashboard) -> None:
        """The chips read what is shown."""
        self.shown = found
        names = (
            (tr("Days"), found.span),
            (tr("Whose work"), found.scope.whose),
            (
                tr("Which leads"),
                ", ".join(filter(None, (self.wanted.source, self.wanted.territory))) or tr("All sources"),
            ),
        )
        for chip, (name, words) in zip(self.chips, names, strict=True):
            chip.set_words(words)
            chip.setAccessibleName(f"{name}: {words}")

    def _on_days(self) -> None:
        if self.shown is None:
            return
        now = self.wanted.period or f"this {QUARTER}"
        today = self.shown.scope.frame.today
        last = [(LAST[kind], f"last {kind}") for kind in KINDS]
        periods: list[tuple[str, str] | None] = [(THIS[kind], f"this {kind}") for kind in KINDS]
        periods += [None, *last, None, *earlier(today)]
        if self.shown.tab == CLOSE:
            periods = [(LAST[MONTH], f"last {MONTH}"), *earlier(today, (MONTH,))]
        self._menu(self.days, [one and (one[0], replace(self.wanted, period=one[1]), one[1] == now) for one in periods])

    def _on_whose(self) -> None:
        if self.shown is None:
            return
        found, now = self.shown.scope, self.wanted
        everybody = replace(now, person="", team="")
        teams = [(tr("Team {name}", name=name), replace(everybody, team=team_id)) for team_id, name in found.teams]
        people = [(one.name, replace(everybody, person=one.id)) for one in found.people if one.counted]
        entries = [(tr("Everybody"), everybody), None, *teams, None, *people]
        self._menu(self.whose, [one and (*one, one[1] == now) for one in entries])

    def offer_leads(self, sources: Iterable[str], territories: Iterable[str]) -> None:
        """The menu of the sources there are, and of the territories."""
        now = self.wanted
        entries: list[Entry | None] = [(tr("All sources"), replace(now, source=""), not now.source), None]
        entries += [(one, replace(now, source=one), one == now.source) for one in sources]
        if there := list(territories):
            entries += [None, (tr("All territories"), replace(now, territory=""), not now.territory), None]
            entries += [(one, replace(now, territory=one), one == now.territory) for one in there]
        self._menu(self.leads, entries)

    def _menu(self, chip: FilterChip, entries: Iterable[Entry | None]) -> None:
        """Words, what is wanted when they are picked, and whether that is in force; None parts."""
        menu = QMenu(chip)
        menu.setAccessibleName(chip.accessibleName())
        for entry in entries:
            if entry is None:
                menu.addSeparator()
                continue
            words, wanted, in_force = entry
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(in_force)
            action.setData(wanted)
            action.triggered.connect(self._on_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _on_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.wanted = action.data()
            self._settings.setValue(KEPT, json.dumps(asdict(self.wanted)))
            self.chosen.emit()


def _kept(settings: QSettings) -> Wanted:
    """What was wanted last; all of this quarter where that cannot be read."""
    try:
        return Wanted(**json.loads(str(settings.value(KEPT, "{}"))))
    except (TypeError, ValueError):
        return Wanted()


def earlier(today: date, kinds: Iterable[str] = tuple(EARLIER)) -> list[tuple[str, str]]:
    """Quarters and months further back than the last."""
    found = []
    for kind in kinds:
        one = period_of(kind, today).before()
        for _ in range(EARLIER[kind]):
            one = one.before()
            found.append((one.written(), one.written()))
    return found
