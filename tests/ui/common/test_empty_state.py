"""A sentence longer than its line is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.common.empty_state import EmptyState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme


@pytest.mark.parametrize("width", [300, 620, 1200])
def test_every_line_of_the_sentence_has_its_room(theme: Theme, qtbot: QtBot, width: int) -> None:
    words = "No triggers yet. N makes one: when something happens, then one thing is done, and only once."
    state = EmptyState("", theme=theme, action="New trigger", key="Enter")
    qtbot.addWidget(state)
    state.resize(width, 400)
    state.show()
    state.show_sentence(words, action="New trigger", key="Enter")
    qtbot.wait(20)
    label = state._words
    assert label.height() >= label.heightForWidth(label.width())
