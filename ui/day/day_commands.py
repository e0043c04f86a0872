"""The keys of the day (design section 5): on its line, and on the list of who is near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language import tr
from ui.commands import Command

if TYPE_CHECKING:
    from ui.day.day_acts import DayActs

LINE, NEAR = "day", "day_near"


def day_commands(page: DayActs) -> list[Command]:
    """All of them; the letters of the line work on the list of who is near too, where that has none of its own."""
    here, stop, near = page.why_not_here, page.why_not_stop, page.why_not_near

    def line(key: str, words: str, run: object, letter: str, why: object, icon: str = "", *more: str) -> Command:
        return Command(f"day.{key}", words, run, key=letter, more_keys=more, scope=LINE, icon=icon, applies=why)  # type: ignore[arg-type]

    return [
        line("open", tr("Open the visit or call"), page.open_chosen, "Return", stop, "map-pin", "Enter"),
        line("next", tr("Next stop"), page.move_down, "J", here),
        line("previous", tr("Stop before"), page.move_up, "K", here),
        line("up", tr("Move the stop up"), page.stop_up, "Shift+Up", stop, "arrow-up"),
        line("down", tr("Move the stop down"), page.stop_down, "Shift+Down", stop, "arrow-down"),
        line("fix", tr("Fix the time…"), page.begin_fix, "F", stop, "clock"),
        line("order", tr("Use the shorter order"), page.use_order, "O", here, "route"),
        line("add", tr("Add a stop…"), page.add_stop, "V", here, "plus"),
        line("calls", tr("Put promised calls on the line"), page.add_calls, "Shift+V", here, "phone"),
        line("near", tr("Near here"), page.go_near, "W", here, "map-pin"),
        line("start", tr("Start the day"), page.start_day, "Space", here, "play"),
        line("remove", tr("Cancel the stop"), page.remove_stop, "Del", stop, "calendar-x"),
        line("codes", tr("Codes for the phone…"), page.show_codes, "Shift+Y", stop, "qr-code"),
        line("before", tr("Day before"), page.day_before, "Left", here, "chevron-left"),
        line("after", tr("Next day"), page.day_after, "Right", here, "chevron-right"),
        line("today", tr("Today"), page.go_today, "", here, "calendar"),
        line("paste", tr("Paste the place of the stop"), page.paste_place, "Ctrl+V", stop, "map-pin"),
        line("site", tr("Edit the account's sites"), page.open_account, "F2", stop, "building-2"),
        line("home", tr("Where your day begins…"), page.edit_home, "", here, "house"),
        Command("day.print", tr("Day sheet…"), page.print_sheet, key="Ctrl+P", menu="File", section=4, scope=LINE, icon="printer",
                applies=here, aliases=("print", tr("call list"), "paper")),
        Command("day_near.select", tr("Select"), page.near_select, key="X", scope=NEAR, applies=near, icon="square-check"),
        Command("day_near.add", tr("Add to the day"), page.near_add, key="V", scope=NEAR, applies=near, icon="plus"),
        Command("day_near.open", tr("Open the account"), page.near_open, key="Return", more_keys=("Enter",), scope=NEAR, applies=near),
        Command("day_near.next", tr("Next one"), page.near_down, key="J", scope=NEAR, applies=near),
        Command("day_near.previous", tr("One before"), page.near_up, key="K", scope=NEAR, applies=near),
    ]  # fmt: skip
