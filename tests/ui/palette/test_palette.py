"""The palette opens, filters, teaches keys and runs; the key sheet lists them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.support.told import told
from ui.commands import Command
from ui.palette.ranking import command_score, ranked, score, spans

if TYPE_CHECKING:
    import qasync
    from pytestqt.qtbot import QtBot

    from ui.main_window import MainWindow
    from ui.palette.palette import Palette

__all__ = ["told"]


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> Palette:
    window.activateWindow()
    qtbot.keyClick(window.places.page().panes()[0], Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    overlay = window.palette_overlay()
    assert overlay.isVisible()
    return overlay


def titles(palette: Palette) -> list[str]:
    return [row.title for row in palette.list.rows.rows()]


def test_it_opens_with_the_selection_as_a_chip_and_its_commands_first(palette: Palette, qtbot: QtBot) -> None:
    assert palette.field.hasFocus()
    assert titles(palette)[0] == "For this lead"
    qtbot.keyClick(palette.field, Qt.Key.Key_Backspace)
    assert titles(palette)[0] == "Go to"


def test_typing_filters_commands_and_finds_records(palette: Palette, qtbot: QtBot, qloop: qasync.QEventLoop) -> None:
    qtbot.keyClicks(palette.field, "mo")
    assert titles(palette)[:3] == ["For this lead", "Move to stage…", "Move to Nurture, wake on a date…"]
    qtbot.waitUntil(lambda: "Stanmoor Bottling" in titles(palette))
    unavailable = next(row for row in palette.list.rows.rows() if row.title == "Remove from sequence")
    assert unavailable.reason == "Isaura is in no sequence."
    move = next(row for row in palette.list.rows.rows() if row.title == "Move to stage…")
    assert (move.key, move.detail, move.spans) == ("M", "now Meeting set", ((0, 2),))


def test_the_line_that_enter_takes_is_said_once_the_hands_rest(palette: Palette, qtbot: QtBot, told: list[str]) -> None:
    qtbot.waitUntil(lambda: told == ["Call, key C"])
    qtbot.keyClicks(palette.field, "stanm")
    qtbot.waitUntil(lambda: told[1:] == ["Stanmoor Bottling, account, 2 leads"])
    qtbot.keyClicks(palette.field, "xxxx")
    qtbot.waitUntil(lambda: told[2:] == ["Nothing found for “stanmxxxx”."])
    palette.field.clear()
    qtbot.waitUntil(lambda: len(told) == 4)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(told) == 5)
    chosen = palette.list.chosen()
    assert chosen is not None
    assert told[4].startswith(chosen.title)


def test_enter_runs_the_first_line(palette: Palette, qtbot: QtBot, lead_calls: list[str]) -> None:
    qtbot.keyClicks(palette.field, "dial")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert lead_calls == ["call"]
    assert not palette.isVisible()


def test_tab_goes_into_a_command_that_needs_a_value(palette: Palette, qtbot: QtBot, lead_calls: list[str]) -> None:
    qtbot.keyClicks(palette.field, "stage")
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    assert titles(palette) == ["Qualified", "Meeting set"]
    qtbot.keyClicks(palette.field, "meet")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert lead_calls == ["move meeting_set"]


def test_an_unavailable_command_does_not_run(palette: Palette, qtbot: QtBot, lead_calls: list[str]) -> None:
    qtbot.keyClicks(palette.field, "remove from")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert lead_calls == []
    assert palette.isVisible()


def test_prefixes_narrow_the_search(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "#mo")
    qtbot.waitUntil(lambda: "Kestrelmoor Dairy" in titles(palette))
    assert "Petra Oyelade" not in titles(palette)
    palette.field.setText(">mo")
    assert "Stanmoor Bottling" not in titles(palette)


def test_a_record_opens_and_escape_gives_the_focus_back(window: MainWindow, palette: Palette, qtbot: QtBot) -> None:
    before = window.places.page().panes()[0]
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert before.hasFocus()
    assert not palette.isVisible()
    palette.open("@petra")
    qtbot.waitUntil(lambda: "Petra Oyelade" in titles(palette))
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.windowTitle() == "Lead — Satchel"
    assert window.sidebar.current() == "leads"


def test_arrows_skip_headings_and_go_round(palette: Palette, qtbot: QtBot) -> None:
    first = palette.list.chosen()
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.chosen() == first
    assert first is not None
    assert not first.heading


def test_nothing_found_is_said(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "zzqqxx")
    assert not palette.list.isVisible()


def test_exact_start_beats_inside_beats_fuzzy_then_recency() -> None:
    assert score("mo", "Move") > score("mo", "Remove") > 0
    assert score("outcone", "Outcome") > 0
    assert score("xyz", "Outcome") == 0
    outcome = Command("o", "Outcome", print, aliases=("dispo", "disposition"))
    assert command_score("dispo", outcome) > command_score("outcone", outcome)
    one, two = Command("1", "Print brief", print), Command("2", "Print list", print)
    assert [command.id for command in ranked("print", [one, two], ["2"])] == ["2", "1"]
    assert spans("mo", "Stanmoor") == ((4, 2),)


def test_the_key_sheet_lists_and_finds_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.keyClick(window.places.page().panes()[0], Qt.Key.Key_Question)
    sheet = window._key_sheet
    assert sheet is not None
    listed = {row.title for row in sheet.list.rows.rows()}
    assert {"Everywhere", "A lead, anywhere", "Today", "Call"} <= listed
    qtbot.keyClicks(sheet.field, "g t")
    assert "Today" in {row.title for row in sheet.list.rows.rows()}
    assert "Call" not in {row.title for row in sheet.list.rows.rows()}
