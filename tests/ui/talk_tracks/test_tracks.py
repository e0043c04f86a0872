"""Talk tracks to read, driven by keys over a real workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app import queries

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk
    from ui.talk_tracks.tracks_page import TracksPage


def _words(page: TracksPage) -> str:
    return "\n".join(label.text() for label in page.reader.findChildren(QLabel))


def test_the_reader_has_every_line_answer_and_card(desk: SmallDesk) -> None:
    page = desk.page("talk_tracks")
    words = _words(page)
    track = page.chosen()
    for line in track.lines:
        assert f"Listen for: {', '.join(line.listen)}" in words
        for answer in line.answers:
            assert answer.says in words
    for section in track.sections:
        assert section in words
    for card in queries.objections.in_language(page._all_cards, track.language):
        assert card.replies[0].turn in words
    assert "{" not in words


def test_j_shows_the_next_and_enter_goes_into_it(desk: SmallDesk) -> None:
    page = desk.page("talk_tracks")
    desk.press(Qt.Key.Key_J)
    assert page.chosen().name in _words(page)
    assert page.reader.accessibleName() == f"Talk track {page.chosen().name}"
    desk.press(Qt.Key.Key_Return)
    assert page.reader.hasFocus()
    desk.press(Qt.Key.Key_J)
    assert page.reader.verticalScrollBar().value() > 0
    desk.press(Qt.Key.Key_Escape)
    assert page.list.hasFocus()


def test_typing_finds_words_inside_lines(desk: SmallDesk) -> None:
    page = desk.page("talk_tracks")
    page.begin_search()
    desk.type("chiller")
    desk.wait(lambda: [one.name for one in page._model.rows()] == ["Cold storage · maintenance"])
    page.search.setText("no such words at all")
    desk.wait(lambda: page._model.rowCount() == 0)
    assert page.reader.isHidden()


def test_where_there_is_little_room_the_list_gives_way_to_the_track(desk: SmallDesk) -> None:
    page = desk.page("talk_tracks")
    desk.window.resize(720, 600)
    desk.context.theme.set_text_scale(1.5)
    desk.idle()
    assert page.stack.isVisible()
    assert page.reader.isHidden()
    page.list.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert page.reader.isVisible()
    assert page.stack.isHidden()
    desk.press(Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    desk.context.theme.set_text_scale(1.0)
