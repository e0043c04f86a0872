"""What is half typed in one field of the settings stays when another one is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app import queries
from tests.ui.settings.test_settings import TODAY, _close, _open

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.accounts.small_desk import SmallDesk
    from ui.common.spin_fields import NumberField


def half_type(desk: SmallDesk, field: QWidget, words: str, saved: NumberField, value: str) -> None:
    """Begin to write in one field, then set a number in another one and press Enter."""
    field.setFocus()
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.type(words)
    saved.setFocus()
    saved.selectAll()
    desk.type(value)
    desk.press(Qt.Key.Key_Return)


def test_hours_stay_when_the_reply_target_is_saved(desk: SmallDesk) -> None:
    dialog = _open(desk)
    dialog.show_page("Calls")
    calls = dialog.calls
    desk.wait(lambda: calls.list_facts.text() != "…")
    half_type(desk, calls.hours, "DE: half", calls.reply, "45")
    desk.wait(lambda: desk.workspace.ask(queries.call_settings.call_settings, today=TODAY).reply_minutes == 45)
    desk.wait(lambda: not calls._tasks.busy)
    assert calls.hours.toPlainText() == "DE: half"
    _close(desk, dialog)


def test_intervals_stay_when_driving_is_saved(desk: SmallDesk) -> None:
    dialog = _open(desk)
    dialog.show_page("Road")
    road = dialog.road
    desk.wait(lambda: road.known.text() != "…")
    half_type(desk, road.intervals, "A: half", road.detour, "55")
    desk.wait(lambda: round((desk.workspace.ask(queries.road_settings.road_settings).driving.factor - 1) * 100) == 55)
    desk.wait(lambda: not road._tasks.busy)
    assert road.intervals.toPlainText() == "A: half"
    _close(desk, dialog)
