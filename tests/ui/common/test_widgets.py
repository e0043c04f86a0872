"""The shared widgets behave as the design says: names without keys, fields that save and restore, dates that parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.common.banner import Banner
from ui.common.button import Button
from ui.common.digits import digit_of
from ui.common.empty_state import EmptyState
from ui.common.filter_chip import FilterChip
from ui.common.inline_editor import InlineEditor
from ui.common.marks import Avatar, Chip, KeyCap, Meter, ScoreBars, StageChip
from ui.common.painters import initials
from ui.common.progress import Progress
from ui.common.segmented_control import SegmentedControl
from ui.common.sentence_date_field import SentenceDateField
from ui.common.text import Text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme


class Stage:
    """Shows parts in a window that is kept as long as the test."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._windows: list[QWidget] = []

    def __call__(self, *parts: QWidget) -> QWidget:
        window = QWidget()
        self._windows.append(window)
        self._qtbot.addWidget(window)
        column = QVBoxLayout(window)
        for part in parts:
            column.addWidget(part)
        window.resize(500, 400)
        with self._qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window


@pytest.fixture
def shown(qtbot: QtBot) -> Stage:
    return Stage(qtbot)


def test_a_button_names_itself_without_its_key_and_needs_room_for_the_cap(
    theme: Theme, qtbot: QtBot, shown: Stage
) -> None:
    plain, keyed = Button("Call", theme=theme), Button("Call", theme=theme, key="C", icon="phone")
    shown(plain, keyed)
    assert keyed.accessibleName() == "Call"
    assert keyed.sizeHint().width() > plain.sizeHint().width()
    theme.key_caps = False
    assert keyed.sizeHint().width() < plain.sizeHint().width() + 40


def test_an_icon_button_says_its_verb(theme: Theme, qtbot: QtBot, shown: Stage) -> None:
    button = Button(theme=theme, icon="copy", name="Copy number", key="Y")
    shown(button)
    assert button.accessibleName() == "Copy number"
    assert "Y" in button.toolTip()


def test_all_marks_can_be_drawn_in_both_schemes(theme: Theme, qtbot: QtBot, shown: Stage) -> None:
    marks = [
        Chip("Inbound", theme=theme), Chip("On the call", theme=theme, tone="ok", icon="check"),
        StageChip("meeting_set", "Meeting set", theme=theme), KeyCap("Ctrl K", theme=theme),
        Avatar("Isaura Thackwell", theme=theme), ScoreBars(theme=theme, parts=(84, 42, 90), number=81),
        Meter(theme=theme, name="Coverage", share=0.7),
    ]  # fmt: skip
    window = shown(*marks)
    light = window.grab().toImage()
    theme.set_scheme("dark")
    assert window.grab().toImage() != light
    assert marks[5].accessibleName() == "score 81, fit 84, engagement 42, intent 90"


@pytest.mark.parametrize(
    ("name", "letters"), [("Isaura Thackwell", "IT"), ("Sunniva Cole-Okafor", "SO"), ("Ruth", "R"), ("", "?")]
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_an_inline_field_saves_on_enter_and_restores_on_escape(theme: Theme, qtbot: QtBot, shown: Stage) -> None:
    editor = InlineEditor("7", theme=theme, name="Sites")
    shown(editor)
    saved: list[str] = []
    editor.edited.connect(saved.append)
    shows, field = editor.widget(0), editor.widget(1)
    shows.setFocus()
    qtbot.keyClick(shows, Qt.Key.Key_F2)
    assert editor.editing
    qtbot.keyClicks(field, "9")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (editor.text(), saved) == ("7", [])
    qtbot.keyClick(shows, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "9")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (editor.text(), saved) == ("9", ["9"])
    assert not editor.editing
    assert shows.accessibleName() == "Sites: 9"


def test_an_inline_field_saves_when_the_focus_leaves(theme: Theme, qtbot: QtBot, shown: Stage) -> None:
    editor, other = InlineEditor("a", theme=theme, name="City"), QLineEdit()
    shown(editor, other)
    saved: list[str] = []
    editor.edited.connect(saved.append)
    qtbot.mouseClick(editor.widget(0), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(editor.widget(1), "Hull")
    other.setFocus()
    assert saved == ["Hull"]


def test_a_date_sentence_shows_what_was_understood(theme: Theme, qtbot: QtBot, shown: Stage) -> None:
    def parse(text: str) -> tuple[str, object | None]:
        return ("Tue 17, 14:00", 17) if text.startswith("tue") else ("Which day?", None)

    field = SentenceDateField(theme=theme, parse=parse, name="Next step")
    shown(field)
    accepted: list[object] = []
    field.accepted.connect(accepted.append)
    qtbot.keyClicks(field, "blah")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert accepted == []
    assert field.accessibleDescription() == "Which day?"
    field.clear()
    qtbot.keyClicks(field, "tue 2pm")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert accepted == [17]


def test_segments_are_chosen_by_click_and_by_arrow(theme: Theme, qtbot: QtBot, shown: Stage) -> None:
    control = SegmentedControl([("board", "Board", "pipeline"), ("list", "List", "list")], theme=theme, name="View")
    window = shown()
    QHBoxLayout().addWidget(control)
    control.setParent(window)
    control.show()
    chosen: list[str] = []
    control.chosen.connect(chosen.append)
    assert control.current == "board"
    qtbot.keyClick(control, Qt.Key.Key_Right)
    assert (control.current, chosen) == ("list", ["list"])


def test_a_filter_chip_is_removed_by_its_cross_and_by_delete(theme: Theme, qtbot: QtBot, shown: Stage) -> None:
    chip = FilterChip("Region: North", theme=theme, removable=True, count=4)
    shown(chip)
    removed: list[bool] = []
    chip.removed.connect(lambda: removed.append(True))
    chip.resize(chip.sizeHint())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPointF(chip.width() - 8, 10).toPoint())
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert len(removed) == 2
    assert chip.accessibleName() == "Region: North, 4"


def test_banner_empty_state_and_progress_say_their_words(theme: Theme, qtbot: QtBot, shown: Stage) -> None:
    banner, empty, progress = (
        Banner(theme=theme), EmptyState("No handoffs yet.", theme=theme, action="New", key="H"),
        Progress("Reading rows", theme=theme),
    )  # fmt: skip
    shown(banner, empty, progress)
    banner.show_message("The disk is full. Free some space.", tone="bad", action="Try again")
    assert banner.isVisible()
    assert banner.accessibleName().startswith("The disk is full")
    with qtbot.waitSignal(banner.action_requested):
        next(part for part in banner.findChildren(Button) if part.text() == "Try again").click()
    progress.show_count(86, 412)
    assert any(part.text() == "Reading rows, 86 of 412" for part in progress.findChildren(Text))


def test_long_names_elide_with_the_whole_name_as_tooltip(theme: Theme, qtbot: QtBot, shown: Stage) -> None:
    text = Text("Quillfen Cold Storage and Distribution Limited", elide=True)
    window = shown(text)
    window.resize(120, 80)
    qtbot.waitUntil(lambda: text.toolTip() == text.text())
    assert QFontMetrics(text.font()).horizontalAdvance(text.text()) > text.width()


def test_digits_come_from_the_key_or_the_place_on_the_keyboard(qapp: QApplication) -> None:
    plain = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_6, Qt.KeyboardModifier.NoModifier)
    french = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Minus, Qt.KeyboardModifier.NoModifier, 15, 0, 0, "-")
    letter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, 38, 0, 0, "a")
    assert (digit_of(plain), digit_of(french), digit_of(letter)) == (6, 6, None)


def test_an_editor_of_two_lines_wraps_and_elides_at_the_end_of_the_second(theme: Theme, qtbot: QtBot) -> None:
    page, editor = QWidget(), InlineEditor("short", theme=theme, name="Evidence", lines=2)
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(editor)
    column.addStretch(1)
    page.resize(220, 200)
    page.show()
    one = editor.height()
    editor.set_text("Multi-site cold storage and 420 people. " * 4)
    qtbot.waitUntil(lambda: editor.height() > one)
    first, second = editor._shown.lines(editor.width())
    assert first.startswith("Multi-site cold storage")
    assert not first.endswith("…")
    assert second.endswith("…")
    page.resize(2000, 200)
    qtbot.waitUntil(lambda: editor._shown.height() == editor.height() == one)
