"""What gives way where there is no room: the parts of a page's header in their order, the columns of a grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from ui.common.even_grid import EvenGrid
from ui.common.header import Header
from ui.common.marks import Meter
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme


def test_a_header_gives_up_figures_caps_views_words_and_last_its_switch_but_never_its_title(
    qtbot: QtBot, theme: Theme
) -> None:
    window = QWidget()  # a window of its own would not become too narrow
    qtbot.addWidget(window)
    header = Header("Pipeline", theme=theme, parent=window)
    switch = SegmentedControl((("a", "Leads", ""), ("b", "Opportunities", "")), theme=theme, name="Kind")
    header.add_scope(switch, goes_last=True)
    figure = header.add_figure("Open", "£1,280,000")
    views = SegmentedControl((("a", "Board", "pipeline"), ("b", "List", "list")), theme=theme, name="View")
    header.add_widget(views)
    button = header.add_button("New lead", icon="plus", key="Ctrl N", kind="primary")
    words = header.add_button("Columns")
    whole, all_words, plain = views.sizeHint().width(), button.sizeHint().width(), words.sizeHint().width()
    window.show()
    seen: list[str] = []
    for width in range(1100, 200, -4):
        header.resize(width, 52)
        QCoreApplication.sendPostedEvents()
        assert header._title.width() >= header._title.sizeHint().width(), width
        gone = {
            "figure": figure.isHidden(),
            "caps": button.sizeHint().width() < all_words,
            "views": views.sizeHint().width() < whole,
            "words": button.toolTip() == "New lead",
            "switch": switch.isHidden(),
        }
        seen += [name for name, is_gone in gone.items() if is_gone and name not in seen]
        if gone["switch"]:
            break
    assert seen == ["figure", "caps", "views", "words", "switch"]
    assert (button.toolTip(), button.accessibleName()) == ("", "New lead"), "the switch made room for the words again"
    assert words.sizeHint().width() == plain, "words without an icon stay"
    header.resize(1100, 52)
    assert not figure.isHidden()
    assert (button.sizeHint().width(), views.sizeHint().width()) == (all_words, whole)


def test_a_figure_that_is_kept_stays_until_caps_and_words_are_gone_and_takes_what_is_beside_it_along(
    qtbot: QtBot, theme: Theme
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    header = Header("Pipeline", theme=theme, parent=window)
    usual = header.add_figure("Generated", "£633,000")
    meter, aim = Meter(theme=theme, name="Coverage"), Text("")
    kept = header.add_figure("Coverage", "£183,000 over quota", meter, aim, kept=True)
    views = SegmentedControl((("a", "Board", "pipeline"), ("b", "List", "list")), theme=theme, name="View")
    header.add_widget(views)
    button = header.add_button("New lead", icon="plus", key="Ctrl N", kind="primary")
    whole, all_words = views.sizeHint().width(), button.sizeHint().width()
    window.show()
    seen: list[str] = []
    for width in range(1000, 200, -4):
        header.resize(width, 52)
        QCoreApplication.sendPostedEvents()
        gone = {
            "usual": usual.isHidden(),
            "caps": button.sizeHint().width() < all_words,
            "views": views.sizeHint().width() < whole,
            "words": button.toolTip() == "New lead",
            "kept": kept.isHidden(),
        }
        seen += [name for name, is_gone in gone.items() if is_gone and name not in seen]
        assert meter.isHidden() == kept.isHidden()
        assert aim.isHidden(), "what says nothing takes no room"
        if gone["kept"]:
            break
    assert seen == ["usual", "caps", "views", "words", "kept"]
    assert (button.sizeHint().width(), views.sizeHint().width()) == (all_words, whole), "it made room for both again"
    header.resize(1000, 52)
    aim.setText("of 3.0×")
    header.fit()
    assert [one.isHidden() for one in (kept, meter, aim)] == [False] * 3


@pytest.mark.parametrize(
    ("width", "columns", "rows"), [(1000, 4, 2), (418, 4, 2), (417, 2, 3), (206, 2, 3), (205, 1, 5)]
)
def test_a_grid_has_as_many_equal_columns_as_there_is_room_for(
    qtbot: QtBot, width: int, columns: int, rows: int
) -> None:
    around, grid = QWidget(), EvenGrid(4, 2)
    qtbot.addWidget(around)
    grid.setSpacing(6)
    around.setLayout(grid)
    buttons = [QPushButton() for _ in range(5)]
    for number, button in enumerate(buttons):
        button.setFixedHeight(30)
        button.setMinimumWidth(100 if number == 3 else 10)
        grid.addWidget(button)
    around.resize(width, 400)
    around.show()
    assert grid.columns == columns
    assert len({one.x() for one in buttons}) == columns
    assert len({one.y() for one in buttons}) == rows
    assert len({one.width() for one in buttons}) == 1
    assert grid.heightForWidth(width) == rows * 30 + (rows - 1) * 6
