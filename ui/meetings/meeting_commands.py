"""The keys of the meetings (design 5)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from app.language import tr
from ui.commands import Command
from ui.meetings.week_view import WeekView


class MeetingKeys(Protocol):
    """What the page of meetings does for its keys."""

    scope: str
    week: WeekView

    def say(self, state: str) -> None: ...
    def begin_move(self) -> None: ...
    def invite(self) -> None: ...
    def mark_sent(self) -> None: ...
    def read_calendar(self) -> None: ...
    def ask_for(self, number: int) -> None: ...
    def move_down(self) -> None: ...
    def move_up(self) -> None: ...
    def switch(self) -> None: ...
    def toggle_side(self) -> None: ...
    def why_no_act(self, act: str) -> str: ...
    def why_no_slot(self, number: int) -> str: ...
    def why_no_week(self) -> str: ...
    def why_not_here(self) -> str: ...


ACTS = (
    ("confirmed", tr("Confirmed"), "F", "calendar-check", ("confirm",)),
    ("held", tr("Held"), "D", "check", (tr("took place"), "done")),
    ("no_show", tr("No-show"), "0", "user-x", (tr("did not come"), "missed")),
    ("move", tr("Move…"), "M", "calendar-clock", ("reschedule", "postpone")),
    ("invite", tr("Invitation draft"), "E", "mail", ("ics", "calendar", "email")),
    ("sent", tr("Invitation sent"), "Shift+E", "check", (tr("marked sent"),)),
    ("cancel", tr("Call the meeting off"), "Del", "calendar-x", ("cancel",)),
)


def meeting_commands(page: MeetingKeys) -> list[Command]:
    """What becomes of a meeting, the digits of the slots, the arrows of the week, and how it is shown."""
    runs: dict[str, Callable[[], object]] = {
        "confirmed": partial(page.say, "Confirmed"),
        "held": partial(page.say, "Held"),
        "no_show": partial(page.say, "No-show"),
        "move": page.begin_move,
        "invite": page.invite,
        "sent": page.mark_sent,
        "cancel": partial(page.say, "Cancelled"),
    }
    rows, whole = page.scope, f"{page.scope}_page"
    acts = [
        Command(f"meetings.{key}", words, runs[key], key=letter, scope=rows, icon=icon, aliases=("meeting", *aliases),
                applies=partial(page.why_no_act, key))
        for key, words, letter, icon, aliases in ACTS
    ]  # fmt: skip
    slots = [
        Command(
            f"meetings.slot_{number}",
            tr("Ask for slot {number}", number=number),
            partial(page.ask_for, number),
            key=str(number),
            scope=rows,
            icon="calendar-plus",
            applies=partial(page.why_no_slot, number),
        )
        for number in range(1, 10)
    ]
    arrows = [
        Command(f"meetings.{name}", words, run, key=key, scope=rows, applies=page.why_no_week)
        for name, words, run, key in (
            ("day_after", tr("Next day"), partial(page.week.step_day, 1), "Right"),
            ("day_before", tr("Day before"), partial(page.week.step_day, -1), "Left"),
            ("down", tr("Next meeting"), page.move_down, "Down"),
            ("up", tr("Meeting before"), page.move_up, "Up"),
        )
    ]
    shown = [
        Command("meetings.form", tr("Week or list"), page.switch, key="Shift+W", scope=whole, icon="calendar", applies=page.why_not_here),
        Command("meetings.calendar", tr("Read a calendar file…"), page.read_calendar, scope=whole, icon="calendar-clock", menu="File",
                aliases=("ics", "busy", "free", "outlook"), applies=page.why_not_here),
        Command("meetings.side", tr("Side panel"), page.toggle_side, key="Ctrl+Shift+B", scope=whole, icon="panel-right",
                applies=page.why_not_here),
    ]  # fmt: skip
    return [*acts, *slots, *arrows, *shown]
