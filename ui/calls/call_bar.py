"""The head of a call: who, their number and local time, the phase, the pace, the timer, and the way on."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.clock import from_ms
from app.domain.when import say_moment
from app.language import tr
from app.queries.lead_card import BAD_STATES
from ui.calls.call_state import Phase, say_clock
from ui.calls.desk_view import DeskBar
from ui.calls.pace_meter import PaceMeter
from ui.common.button import Button
from ui.common.marks import Avatar, Chip, KeyCap, StageChip
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from app.queries.call_desk import CallDesk
    from app.queries.lead_card import LeadCard, Point
    from ui.theme.theme import Theme

CHIPS = {
    Phase.RINGING: (tr("Ringing"), "info", "phone-call"),
    Phase.ON_CALL: (tr("On the call"), "ok", "check"),
    Phase.ENDED: (tr("Ended"), "neutral", "phone-off"),
}
BUTTONS = {
    Phase.RINGING: (tr("They answered"), "phone", "Space", "primary"),
    Phase.ON_CALL: (tr("End call"), "x", "Ctrl Enter", "danger"),
    Phase.ENDED: (tr("Save"), "check", "Ctrl Enter", "primary"),
}


class CallBar(DeskBar):
    """`go_on_requested` is answered, end or save by phase; `copy_requested` copies the number."""

    go_on_requested = Signal()
    copy_requested = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.number = ""
        self.point: Point | None = None
        self._level = 0
        self._who_words, self._phase = "", Phase.RINGING
        self.setAccessibleName(tr("Call"))
        self._avatar = Avatar("", theme=theme, size=40)
        self._name, self._role = Text("", type="dialog_title", elide=True), Text("", tone="text2", elide=True)
        self._stage = StageChip("new", tr("New"), theme=theme)
        self._number, self._time = Text("", elide=True), Text("", tone="text2", elide=True)
        self._icons = [QLabel(), QLabel()]
        self._chip = Chip(tr("Ringing"), theme=theme)
        self._aim = Text("", type="meta", tone="text2")
        self._pace = PaceMeter(theme=theme)
        self.timer, self._small_timer = Text("0:00", type="timer"), Text("0:00", type="strong")
        self.button = Button(tr("They answered"), theme=theme)
        self.button.clicked.connect(self.go_on_requested)
        self._lay_out()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _lay_out(self) -> None:
        theme, line = self._theme, QHBoxLayout()
        theme.space(line, (20, 8, 20, 8), 14)
        who, top = QVBoxLayout(), QHBoxLayout()
        theme.space(who, (0, 0, 0, 0), 1)
        theme.space(top, (0, 0, 0, 0), 8)
        top.addWidget(self._name)
        top.addWidget(self._stage)
        top.addStretch(1)
        who.addLayout(top)
        who.addWidget(self._role)
        self._reach = self._build_reach()
        self._pacing = QWidget()
        pacing, chips = QVBoxLayout(self._pacing), QHBoxLayout()
        theme.space(pacing, (0, 0, 0, 0), 5)
        theme.space(chips, (0, 0, 0, 0), 10)
        chips.addWidget(self._chip)
        chips.addStretch(1)
        chips.addWidget(self._aim)
        pacing.addStretch(1)
        pacing.addLayout(chips)
        pacing.addWidget(self._pace)
        pacing.addStretch(1)
        line.addWidget(self._avatar)
        line.addLayout(who)
        line.addWidget(self._reach)
        line.addStretch(1)
        for part in (self._pacing, self.timer, self._small_timer, self.button):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(Rule())

    def _build_reach(self) -> QWidget:
        theme, reach = self._theme, QWidget()
        line, column = QHBoxLayout(reach), QVBoxLayout()
        theme.space(line, (4, 0, 0, 0), 18)
        theme.space(column, (0, 0, 0, 0), 3)
        line.addWidget(Rule(vertical=True))
        line.addLayout(column, 1)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            theme.space(row, (0, 0, 0, 0), 7)
            column.addLayout(row)
        self._copy = Button(tr("copy"), theme=theme, kind="ghost", small=True, name=tr("Copy number"))
        self._copy.setAccessibleName(tr("Copy number"))
        self._copy.clicked.connect(self.copy_requested)
        for part in (self._icons[0], self._number, KeyCap("Y", theme=theme), self._copy):
            first.addWidget(part)
        first.addStretch(1)
        second.addWidget(self._icons[1])
        second.addWidget(self._time)
        second.addStretch(1)
        return reach

    def show_desk(self, desk: CallDesk, now: datetime, number_id: str = "") -> None:
        """Show who is called, on that number or else the first that may be dialled."""
        row = desk.card.row
        self._avatar.show_person(row.name or row.company)
        self._name.setText(row.name or row.company)
        self._who_words = " · ".join(one for one in (row.title, row.company) if one)
        self._stage.show_stage(row.stage.casefold().replace(" ", "_"), row.stage)
        usable = [one for one in desk.card.numbers if one.usable]
        good = next((one for one in usable if one.id == number_id), usable[0] if usable else None)
        self.number, self.point = good.shown if good else "", good
        others = (
            tr("  {index} of {usable}", index=usable.index(good) + 1, usable=len(usable))
            if good and len(usable) > 1
            else ""
        )
        self._number.setText(f"{self.number}{others}" if good else why_no_number(desk.card))
        self._time.setText(" · ".join(one for one in (their_time(desk, now), promised_words(desk, now)) if one))
        self._copy.setEnabled(bool(good))
        self._show_role()

    def _show_role(self) -> None:
        self._role.setText(self._number.text() if self._level else self._who_words)

    def show_phase(self, phase: Phase) -> None:
        """Show where the call stands and what comes next."""
        words, tone, icon = CHIPS[phase]
        self._chip.show_state(words, tone=tone, icon=icon)
        verb, icon, key, kind = BUTTONS[phase]
        self.button.set_words(verb)
        self.button.set_icon_name(icon)
        self.button.set_key("" if self._level == 2 else key)
        self.button.set_kind(kind)
        self._phase = phase

    def show_seconds(self, seconds: int, target: tuple[int, int], *, talking: bool) -> None:
        """Move the timer on."""
        for timer in (self.timer, self._small_timer):
            QLabel.setText(timer, say_clock(seconds))  # Text would set a font again, and with it lose its size
        self._aim.setText(tr("aim for {least}–{most} min", least=target[0] // 60, most=target[1] // 60))
        self._pace.show_pace(seconds if talking else 0, target)

    def set_level(self, level: int) -> None:
        """0 shows everything; 1 leaves out stage, local time and target; on the narrowest, 2, the meter goes as well."""
        self._level = level
        self._reach.setVisible(level == 0)
        shown: tuple[tuple[QWidget, bool], ...] = (
            (self._stage, level == 0),
            (self._aim, level == 0),
            (self._avatar, level < 2),
            (self._pacing, level < 2),
        )
        for part, visible in shown:
            part.setVisible(visible)
        self.timer.setVisible(level < 2)
        self._small_timer.setVisible(level == 2)
        self._show_role()
        self.show_phase(self._phase)

    @Slot()
    def _on_theme_changed(self) -> None:
        for label, icon in zip(self._icons, ("phone", "clock"), strict=True):
            label.setPixmap(self._theme.pixmap(icon, "text2", 14))


def their_time(desk: CallDesk, now: datetime) -> str:
    """ "11:07 their time", '' when their zone is not known."""
    zone = desk.card.zone
    try:
        return tr("{zoneinfo:%H:%M} their time", zoneinfo=now.astimezone(ZoneInfo(zone))) if zone else ""
    except (ZoneInfoNotFoundError, ValueError):
        return ""


def why_no_number(card: LeadCard) -> str:
    """What stands in place of a number: the stop, or that there is none."""
    first = card.numbers[0] if card.numbers else None
    if first is None:
        return tr("No number yet")
    return (
        first.stopped.partition(",")[0]
        or f"{first.shown}, {BAD_STATES.get(first.state, 'not one that can be dialled')}"
    )


def promised_words(desk: CallDesk, now: datetime) -> str:
    """ "promised for 11:00"."""
    if desk.promised is None:
        return ""
    return tr("promised for {tzinfo}", tzinfo=say_moment(from_ms(desk.promised).astimezone(now.tzinfo), now))
