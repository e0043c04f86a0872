"""What stands over the day: the date with its arrows, the figures, the chips, where it begins and by when it ends."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.day_words import say_km, say_length
from app.domain.site_hours import say_minutes
from app.language import plural, tr
from app.queries.day import DayPlan, say_whole_day
from ui.common.button import Button
from ui.common.filter_chip import FilterChip
from ui.common.header import FilterRow, Header
from ui.common.stepper import Stepper
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class Figure(QWidget):
    """A number and what it counts: "6 visits"."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._number, self._words = Text("", type="body_strong"), Text("", tone="text2")
        line = QHBoxLayout(self)
        theme.space(line, (0, 0, 4, 0), 4)
        line.addWidget(self._number)
        line.addWidget(self._words)

    def show_figure(self, number: str, words: str) -> None:
        """Change both."""
        self._number.setText(number)
        self._words.setText(words)
        self.updateGeometry()  # at once: the header is fitted before the layout inside has told


class DayHead:
    """Header and filter row; the page lays them out and connects the buttons."""

    def __init__(self, *, theme: Theme) -> None:
        self.header = Header(tr("Day"), theme=theme)
        self.stepper = Stepper(theme=theme, before=tr("Day before"), after=tr("Next day"))
        self.header.add_scope(self.stepper)
        self._visits, self._calls, self._km = (Figure(theme=theme) for _ in range(3))
        for figure in (self._visits, self._calls, self._km):
            self.header.add_widget(figure, can_go=True)
        self.print = Button(tr("Day sheet"), theme=theme, icon="printer", key="Ctrl P")
        self.enter = Button(tr("Enter from sheet"), theme=theme, icon="pencil", key="Ctrl E")
        for button in (self.print, self.enter):
            self.header.add_widget(button, goes_last=True)
        self.start = self.header.add_button(tr("Start the day"), key="Space", kind="primary")
        self.row = FilterRow(theme=theme)
        self.plan_chip = FilterChip(tr("Plan", said_of="a day"), theme=theme)
        self.near_chip = FilterChip(tr("Near here"), theme=theme, icon="map-pin", key="W", checkable=False)
        self.fixed_chip = FilterChip(tr("Fixed times"), theme=theme)
        self.add_chip = FilterChip(tr("Stop"), theme=theme, icon="plus", key="V", checkable=False, dashed=True)
        self.calls_chip = FilterChip(
            tr("Promised calls"), theme=theme, icon="phone", key="Shift V", checkable=False, dashed=True
        )
        for chip in (self.plan_chip, self.near_chip, self.fixed_chip, self.add_chip, self.calls_chip):
            self.row.add_left(chip)
        self.home_words = Text("", type="meta", tone="text2", elide=True)
        self.home = Button(theme=theme, kind="ghost", icon="settings", name=tr("Where your day begins"), small=True)
        self.row.add_right(self.home_words)
        self.row.add_right(self.home)

    def show_plan(self, plan: DayPlan, today: date) -> None:
        """The figures of a day."""
        short = tr("{date:%a} {day}", date=plan.day, day=plan.day.day)
        self.stepper.show_words(
            say_whole_day(plan.day, today), tr("{short} {day:%b}", short=short, day=plan.day), short
        )
        calls = len(plan.stops) - plan.visits
        self._visits.show_figure(f"{plan.visits}", plural(plan.visits, "visit", "visits"))
        self._calls.show_figure(f"{calls}", plural(calls, "call", "calls"))
        self._km.show_figure(f"{say_km(plan.line.km)},", tr("{length} driving", length=say_length(plan.line.driving)))
        self.plan_chip.set_count(len(plan.stops))
        self.fixed_chip.set_count(plan.fixed)
        self.calls_chip.set_count(len(plan.timed_calls))
        self.calls_chip.setVisible(bool(plan.timed_calls))
        place = tr("From home, {name} ", name=plan.home.name) if plan.home.name else tr("You leave at ")
        self.home_words.setText(
            tr(
                "{place}{leaves} · back by {back}",
                place=place,
                leaves=say_minutes(plan.line.leaves),
                back=say_minutes(plan.home.back),
            )
        )
        self.header.fit()
        self.row.fit()
