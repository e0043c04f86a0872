"""The head of a visit: company and site, purpose and people, its states, minutes on site, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.clock import from_ms, local_zone
from app.domain.visits import VisitState
from app.domain.when import say_day
from app.language import inner, plural, tr
from ui.calls.desk_view import DeskBar
from ui.common.button import Button
from ui.common.marks import Avatar, StageChip
from ui.common.text import Rule, Text
from ui.visits.state_strip import StateStrip

if TYPE_CHECKING:
    from datetime import datetime

    from app.queries.visit_desk import VisitDesk
    from ui.theme.theme import Theme
    from ui.visits.open_visit import OpenVisit

BUTTONS = {
    VisitState.PLANNED: (tr("On the way"), "car", "Space", "primary"),
    VisitState.ON_THE_WAY: (tr("Arrived"), "map-pin", "Space", "primary"),
    VisitState.ARRIVED: (tr("Leave"), "door-open", "Ctrl Enter", "danger"),
    VisitState.DONE: (tr("Save"), "check", "Ctrl Enter", "primary"),
    VisitState.CANCELLED: (tr("Cancelled"), "x", "", "default"),
}


class VisitBar(DeskBar):
    """`go_on_requested` is on the way, arrived, leave or save by state."""

    go_on_requested = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme, self._level = theme, 0
        self._shown: tuple[OpenVisit, VisitDesk | None, datetime] | None = None
        self.setAccessibleName(tr("Visit"))
        self._avatar = Avatar("", theme=theme, size=40)
        self._name, self._about = Text("", type="dialog_title", elide=True), Text("", tone="text2", elide=True)
        self._stage = StageChip("new", tr("New"), theme=theme)
        self.strip = StateStrip(theme=theme)
        self.minutes, self._unit = Text("0", type="timer"), Text(tr("min"), type="strong")
        self.button = Button(tr("On the way"), theme=theme)
        self.button.clicked.connect(self.go_on_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        theme, line, column = self._theme, QHBoxLayout(), QVBoxLayout(self)
        theme.space(line, (20, 8, 20, 8), 14)
        who, top, spent = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        theme.space(who, (0, 0, 0, 0), 1)
        theme.space(top, (0, 0, 0, 0), 8)
        theme.space(spent, (0, 0, 0, 0), 6)
        top.addWidget(self._name)
        top.addWidget(self._stage)
        top.addStretch(1)
        who.addLayout(top)
        who.addWidget(self._about)
        self._spent = QWidget()
        self._spent.setLayout(spent)
        spent.addWidget(self.minutes, 0, Qt.AlignmentFlag.AlignBaseline)
        spent.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBaseline)
        line.addWidget(self._avatar)
        line.addLayout(who, 1)
        for part in (self.strip, self._spent, self.button):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(Rule())

    def show_visit(self, state: OpenVisit, desk: VisitDesk | None, now: datetime) -> None:
        """Show whom it is to, where it stands, and how long one is there."""
        self._shown = (state, desk, now)
        if desk is not None:
            self._show_desk(desk, state)
        at = state.now_at
        under = {one: _clock(state.time_at(one)) or "—" for one in VisitState}
        under[VisitState.PLANNED] = tr("Afterwards") if state.logging else planned_words(desk, now)
        if at is VisitState.ARRIVED:
            under[VisitState.DONE] = "Ctrl Enter"
        elif at in (VisitState.PLANNED, VisitState.ON_THE_WAY):
            ahead = VisitState.ON_THE_WAY if at is VisitState.PLANNED else VisitState.ARRIVED
            under[ahead] = "Space"
        self.strip.show_states(at, under, only_now=self._level > 0)
        verb, icon, key, kind = BUTTONS[at]
        self.button.set_words(verb)
        self.button.set_icon_name(icon)
        self.button.set_key("" if self._level == 2 else key)
        self.button.set_kind(kind)
        self.button.setEnabled(not state.closed and at is not VisitState.CANCELLED)
        self.show_minutes(state, int(now.timestamp() * 1000))

    def _show_desk(self, desk: VisitDesk, state: OpenVisit) -> None:
        site = desk.site.name if desk.site else ""
        self._avatar.show_person(desk.company)
        self._name.setText(", ".join(one for one in (desk.company, site) if one))
        self._about.setText(about_words(desk, state))
        self._stage.setVisible(self._level == 0 and desk.card is not None)
        if desk.card is not None:
            stage = desk.card.row.stage
            self._stage.show_stage(stage.casefold().replace(" ", "_"), stage)

    def show_minutes(self, state: OpenVisit, now: int) -> None:
        """Move the time on site on."""
        minutes = str(state.seconds(now) // 60)
        QLabel.setText(self.minutes, minutes)  # Text would set a font again, and with it lose its size
        self._spent.setAccessibleName(tr("{minutes} minutes on site", minutes=minutes))
        self._spent.setVisible(bool(state.arrived_at))

    def set_level(self, level: int) -> None:
        """1 shows the present state alone, without stage and face; 2 leaves the key out as well."""
        self._level = level
        self._avatar.setVisible(level == 0)
        if self._shown is not None:
            self.show_visit(*self._shown)


def _clock(ms: int) -> str:
    return f"{from_ms(ms).astimezone(local_zone()):%H:%M}" if ms else ""


def planned_words(desk: VisitDesk | None, now: datetime) -> str:
    """ "11:00 fixed", "Drop-in", with the day when it is another one: "Fri 13"."""
    visit = desk.visit if desk is not None else {}
    fixed = visit.get("fixed_at")
    words = tr("{clock} fixed", clock=_clock(fixed)) if fixed else tr("Drop-in")
    day = now.date().fromisoformat(visit["day"]) if visit.get("day") else now.date()
    return words if day == now.date() else f"{say_day(day, now.date())}, {inner(words)}"


def about_words(desk: VisitDesk, state: OpenVisit) -> str:
    """Purpose and people: "Agree a meeting · Noor Vandersteen, Plant Manager, and one more"."""
    purpose = desk.visit.get("purpose") or (tr("Written up afterwards") if state.logging else "")
    first = desk.people[0] if desk.people else None
    who = ", ".join(one for one in (first.name, first.title) if one) if first else ""
    more = len(desk.people) - 1
    if more > 0:
        who += plural(more, ", and one more", ", and {number} more")
    return " · ".join(one for one in (purpose, who) if one)
