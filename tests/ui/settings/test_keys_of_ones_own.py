"""Keys of one's own: at once, kept, never two for the same thing, and nothing shows a key that was given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.commands import Command, Commands
from ui.common.painters import key_cap_width
from ui.key_choices import KeyChoices, is_single
from ui.settings.keyboard_section import KeyboardSection

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme

CTRL = Qt.KeyboardModifier.ControlModifier


class Desk:
    """A list with the keys of a lead, and the settings page beside it."""

    def __init__(self, qapp: QApplication, qtbot: QtBot, theme: Theme, file: Path) -> None:
        self.ran: list[str] = []
        self.settings = QSettings(str(file), QSettings.Format.IniFormat)
        self.commands = Commands(app=qapp, choices=KeyChoices(self.settings))
        self.window, self.view = QWidget(), QWidget()
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.commands.use_window(self.window)
        for name, key, scope in (
            ("call", "C", "lead"),
            ("mail", "E", "lead"),
            ("board", "M", "board"),
            ("palette", "Ctrl+K", "everywhere"),
        ):
            self.commands.add(
                Command(name, name.title(), lambda name=name: self.ran.append(name), key=key, scope=scope)
            )
        self.section = KeyboardSection(theme=theme, commands=self.commands)
        column = QVBoxLayout(self.window)
        column.addWidget(self.view)
        column.addWidget(self.section)
        self.commands.attach(self.view, "lead", "board")
        self.qtbot = qtbot
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> list[str]:
        """What the list does at that key."""
        self.view.setFocus()
        self.ran.clear()
        self.qtbot.keyClick(self.view, key, modifiers)
        return list(self.ran)

    def choose(self, command: str, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> str:
        """Enter on a command, then a key; what the page says."""
        self.section.list.setCurrentIndex(self.section.model.index_of(command))
        self.section.list.setFocus()
        self.qtbot.keyClick(self.section.list, Qt.Key.Key_Return)
        assert self.section.field.hasFocus()
        self.qtbot.keyClick(self.section.field, key, modifiers)
        return self.section.problem.text()


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, theme: Theme, tmp_path: Path) -> Desk:
    return Desk(qapp, qtbot, theme, tmp_path / "s.ini")


def test_another_key_works_at_once_the_old_one_no_more_and_it_is_kept(desk: Desk, qapp: QApplication) -> None:
    assert desk.press(Qt.Key.Key_C) == ["call"]
    assert desk.choose("call", Qt.Key.Key_F9) == "“Call” is F9 now."
    assert desk.press(Qt.Key.Key_C) == []
    assert desk.press(Qt.Key.Key_F9) == ["call"]
    again = Commands(app=qapp, choices=KeyChoices(QSettings(desk.settings.fileName(), QSettings.Format.IniFormat)))
    again.add(Command("call", "Call", print, key="C", scope="lead"))
    found = again.find("call")
    assert found is not None
    assert found.keys == ("F9",)


@pytest.mark.parametrize(
    ("key", "modifiers", "says"),
    [(Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier, "E is “Mail”. Choose another."),
     (Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier, "M is “Board”. Choose another."),
     (Qt.Key.Key_K, CTRL, "Ctrl K is “Palette”. Choose another."),
     (Qt.Key.Key_Q, CTRL | Qt.KeyboardModifier.AltModifier, "That key writes a character on some keyboards. Choose another.")],
)  # fmt: skip
def test_a_key_that_is_taken_where_both_would_work_is_refused_by_name(desk: Desk, key, modifiers, says) -> None:
    assert desk.choose("call", key, modifiers) == says
    desk.qtbot.keyClick(desk.section.field, Qt.Key.Key_Escape)
    assert desk.press(Qt.Key.Key_C) == ["call"]


def test_backspace_takes_the_key_away_and_restore_brings_all_back(desk: Desk) -> None:
    assert desk.choose("mail", Qt.Key.Key_Backspace) == "“Mail” has no key now."
    assert desk.press(Qt.Key.Key_E) == []
    desk.section.restore.click()
    assert desk.press(Qt.Key.Key_E) == ["mail"]
    assert not desk.section.restore.isEnabled()


def test_single_letters_off_leaves_keys_with_ctrl(desk: Desk) -> None:
    desk.section.letters.click()
    assert desk.press(Qt.Key.Key_C) == []
    assert desk.press(Qt.Key.Key_K, CTRL) == ["palette"]
    desk.section.letters.click()
    assert desk.press(Qt.Key.Key_C) == ["call"]


def test_no_cap_and_no_hint_shows_a_key_that_was_given_up(desk: Desk, theme: Theme) -> None:
    hints = (("C", "Call"), ("E", "Mail"), ("J|K", "Move"))
    desk.view.setFocus()
    assert desk.commands.hints(hints, desk.view) == hints
    desk.choose("call", Qt.Key.Key_F9)
    desk.choose("mail", Qt.Key.Key_Backspace)
    assert desk.commands.hints(hints, desk.view) == (("F9", "Call"), ("J|K", "Move"))
    assert key_cap_width(theme, "C") == 0
    assert key_cap_width(theme, "F9") > 0
    assert key_cap_width(theme, "C", live=True) > 0
    theme.set_stale_keys(frozenset())


def test_a_chosen_key_that_a_new_command_has_since_gives_way(qapp: QApplication, tmp_path: Path) -> None:
    choices = KeyChoices(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    choices.choose("mail", "X")
    commands = Commands(app=qapp, choices=choices)
    commands.add(
        Command("select", "Select", print, key="X", scope="lead"), Command("mail", "Mail", print, key="E", scope="lead")
    )
    found = commands.find("mail")
    assert found is not None
    assert found.keys == ("E",)


@pytest.mark.parametrize(
    ("key", "single"),
    [
        ("C", True),
        ("0", True),
        ("?", True),
        ("Shift+X", True),
        ("G, L", True),
        ("F9", False),
        ("Ctrl+C", False),
        ("Return", False),
    ],
)
def test_what_counts_as_a_single_letter(key: str, single: bool) -> None:
    assert is_single(key) is single
