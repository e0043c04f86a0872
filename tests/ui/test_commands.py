"""The registry: one action each, no key twice in a scope, letters that never fire while someone types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

from ui.commands import Command, Commands, DuplicateKeyError, key_words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.main_window import MainWindow


@pytest.fixture
def commands(qapp: QApplication) -> Commands:
    return Commands(app=qapp)


def nothing() -> None: ...


def test_a_key_belongs_to_one_command_of_a_scope(commands: Commands) -> None:
    commands.add(Command("a", "A", nothing, key="C", scope="lead"))
    commands.add(Command("b", "B", nothing, key="C", scope="day"))
    with pytest.raises(DuplicateKeyError, match="both want C in lead"):
        commands.add(Command("c", "C", nothing, more_keys=("C",), scope="lead"))


def test_no_key_is_used_twice_in_the_whole_shell(window: MainWindow) -> None:
    for scope in {command.scope for command in window.context.commands.all()}:
        keys = [key for command in window.context.commands.in_scope(scope) for key in command.keys]
        assert len(keys) == len(set(keys)), scope


@pytest.mark.parametrize(
    ("key", "words"),
    [("Ctrl+K", "Ctrl K"), ("G, T", "G T"), ("Ctrl++", "Ctrl +"), ("?", "?"), ("Ctrl+Return", "Ctrl Enter")],
)
def test_keys_read_as_people_say_them(qapp: QApplication, key: str, words: str) -> None:
    assert key_words(key) == words


def test_letters_run_in_lists_and_are_typed_in_fields(commands: Commands, qtbot: QtBot) -> None:
    did: list[str] = []
    page, view, field = QWidget(), QListView(), QLineEdit()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(view)
    column.addWidget(field)
    commands.use_window(page)
    commands.add(
        Command("call", "Call", lambda: did.append("call"), key="C", scope="lead"),
        Command("go", "Today", lambda: did.append("go"), key="Ctrl+1", more_keys=("G, T",)),
        Command("palette", "Run", lambda: did.append("palette"), key="Ctrl+K"),
    )
    commands.attach(page, "lead")
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    field.setFocus()
    qtbot.keyClicks(field, "c gt")
    assert (field.text(), did) == ("c gt", [])
    qtbot.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert did == ["palette"]
    view.setFocus()
    qtbot.keyClicks(view, "cgt")
    assert did == ["palette", "call", "go"]


def test_the_first_scope_wins_a_shared_letter(commands: Commands, qtbot: QtBot) -> None:
    did: list[str] = []
    view = QListView()
    qtbot.addWidget(view)
    commands.add(
        Command("lead.reply", "They replied", lambda: did.append("replied"), key="R", scope="lead"),
        Command("ae.return", "Return", lambda: did.append("returned"), key="R", scope="handoffs"),
    )
    commands.attach(view, "handoffs", "lead")
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_R)
    assert did == ["returned"]


def test_a_command_that_cannot_run_tells_why(commands: Commands, qtbot: QtBot) -> None:
    commands.add(Command("hand_off", "Hand off", nothing, applies=lambda: "Two criteria are missing."))
    with qtbot.waitSignal(commands.refused) as refused:
        assert not commands.run("hand_off")
    assert refused.args == ["Two criteria are missing."]


def test_a_removed_command_leaves_no_key_behind(commands: Commands, qtbot: QtBot) -> None:
    did: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    commands.use_window(window)
    commands.add(Command("a", "A", lambda: did.append("a"), key="F3"))
    window.show()
    commands.remove("a")
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert did == []
    assert commands.find("a") is None
