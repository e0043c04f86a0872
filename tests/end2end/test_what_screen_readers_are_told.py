"""A rep's hour as a screen reader is told of it: the record, the note, the call, the undo, the refusal, the trouble outside."""

from __future__ import annotations

from tests.support.told import told
from ui.leads.lead_page import LeadPage

__all__ = ["told"]


def test_every_step_is_told_and_only_trouble_outside_is_urgent(desk, told):
    def hear(*keys: str, said: str) -> None:
        told.clear()
        desk.press(*keys)
        desk.until(lambda: any(one.startswith(said) for one in told), f"{said}, of {told}")

    desk.press("Return")
    desk.until(lambda: isinstance(desk.page, LeadPage) and desk.page._card is not None)
    row = desk.page._card.row  # whoever stands first at this hour
    desk.until(lambda: f"{row.name}, {row.company}, {row.stage}" in told)
    desk.press("N")
    desk.type("She asks for a map")
    hear("Ctrl+Return", said="Note added. Control Z undoes it.")
    hear("Ctrl+Z", said="Undone: Note added")
    desk.press("L")
    desk.dialog()
    hear("1", said="Logged: No answer. Control Z undoes it.")
    desk.no_dialog()
    desk.press("L")
    desk.dialog()
    desk.press("5")
    hear("Return", said="Talked, follow up needs a next step.")
    desk.press("Escape")
    desk.no_dialog()
    hear("Ctrl+1", said="Today")
    assert not [one for one in told if one.endswith("!")]
    told.clear()
    desk.made.window.show_banner("The disk is full.", tone="bad")
    assert told == ["The disk is full. !"]
