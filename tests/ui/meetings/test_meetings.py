"""Meetings, driven by keys over a real workspace."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from app import operations, queries
from app.clock import to_ms
from app.domain.names import fold
from tests.ui.accounts.small_desk import said
from ui.common.button import Button
from ui.meetings.meeting_rows import day_words, moved_words
from ui.meetings.meetings_page import local_now
from ui.meetings.move_bar import parse_move

if TYPE_CHECKING:
    from app.queries.meetings import MeetingItem
    from tests.ui.accounts.small_desk import SmallDesk

NOW = datetime(2026, 11, 24, 10, 4, tzinfo=UTC)
BEFORE = datetime(2026, 11, 27, 11, 30, tzinfo=UTC)


def _meeting(desk: SmallDesk, meeting_id: str) -> MeetingItem:
    return next(one for one in desk.workspace.ask(queries.meetings.meeting_rows, since=0) if one.id == meeting_id)


def _steps(desk: SmallDesk, lead_id: str) -> list[str]:
    today = desk.workspace.ask(queries.today.today_list, now=local_now(), user_id=desk.workspace.user)
    return [row.why for group in today.groups for row in group.rows if row.lead_id == lead_id]


def _as_list(desk: SmallDesk) -> Any:
    page = desk.page("meetings")
    page.show_as("list")
    page.panes()[0].setFocus()
    desk.idle()
    return page


def _choose_first(page: Any) -> MeetingItem:
    at = next(number for number, item in enumerate(page._model.rows()) if item.row is not None and item.row.open)
    page.list.setCurrentIndex(page._model.index(at, 0))
    found: MeetingItem = page.meeting()
    return found


def _begin_first(desk: SmallDesk, page: Any) -> MeetingItem:
    """The first meeting, moved so that it runs now, with the cursor on it."""
    found = _choose_first(page)
    start = local_now() - timedelta(minutes=5)
    desk.workspace.act(operations.meetings.move_meeting, found.id, start=start)
    desk.wait(lambda: _row(page, found.id) is not None and _row(page, found.id).start == to_ms(start))
    page.list.setCurrentIndex(page._model.index_of(found.id))
    return _meeting(desk, found.id)


def _row(page: Any, meeting_id: str) -> MeetingItem | None:
    return next((item.row for item in page._model.rows() if item.row is not None and item.row.id == meeting_id), None)


def _offered(page: Any) -> set[str]:
    """What the buttons beside the list do."""
    return {str(one.property("act")) for one in page.pane.findChildren(Button) if one.property("act")}


def test_days_in_order_and_earlier_folded(desk: SmallDesk) -> None:
    page = _as_list(desk)
    rows = list(page._model.rows())
    starts = [item.row.start for item in rows if item.row]
    assert starts == sorted(starts)
    assert rows[-1].title == "Earlier"
    assert rows[-1].count == 4
    page.list.setCurrentIndex(page._model.index(len(rows) - 1, 0))
    desk.press(Qt.Key.Key_Return)
    assert len(page._model.rows()) == len(rows) + 4
    desk.press(Qt.Key.Key_Return)
    assert len(page._model.rows()) == len(rows)


def test_enter_opens_the_lead(desk: SmallDesk) -> None:
    page = _as_list(desk)
    row = _choose_first(page)
    assert page.list.hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.leads == [row.lead_id]


def test_zero_logs_a_no_show_with_a_call_and_undo_takes_both_back(desk: SmallDesk) -> None:
    page = _as_list(desk)
    row = _begin_first(desk, page)
    desk.press(Qt.Key.Key_0)
    desk.wait(lambda: _meeting(desk, row.id).state == "No-show")
    desk.wait(lambda: page.meeting() is not None and page.meeting().state == "No-show")
    desk.wait(lambda: desk.toasts[-1:] == [f"No-show logged, call back in Today: {row.name}"])
    assert "Missed the meeting, find a new time" in _steps(desk, row.lead_id)
    assert desk.requests[-1].undo
    desk.window._on_undo_requested(desk.requests[-1].undo)
    desk.wait(lambda: _meeting(desk, row.id).state == row.state)
    desk.wait(lambda: page.meeting() is not None and page.meeting().state == row.state)
    assert "Missed the meeting, find a new time" not in _steps(desk, row.lead_id)


@pytest.mark.parametrize(("key", "state"), [(Qt.Key.Key_F, "Confirmed"), (Qt.Key.Key_D, "Held")])
def test_a_letter_says_what_became_of_it(desk: SmallDesk, key: Qt.Key, state: str) -> None:
    page = _as_list(desk)
    row = _choose_first(page) if state == "Confirmed" else _begin_first(desk, page)
    desk.press(key)
    desk.wait(lambda: _meeting(desk, row.id).state == state)
    desk.wait(lambda: desk.toasts[-1:] == [f"{state}: {row.name}"])
    desk.wait(lambda: page.meeting() is not None and page.meeting().state == state)
    count = len(desk.toasts)
    desk.press(key)
    desk.wait(lambda: len(desk.toasts) == count + 1)
    desk.wait(lambda: desk.toasts and desk.toasts[-1].endswith("already"))


def test_what_is_ahead_is_neither_held_nor_missed_and_says_why(desk: SmallDesk) -> None:
    page = _as_list(desk)
    row = _choose_first(page)
    start = local_now() + timedelta(days=1)
    desk.workspace.act(operations.meetings.move_meeting, row.id, start=start)
    desk.wait(lambda: _row(page, row.id) is not None and _row(page, row.id).start == to_ms(start))
    page.list.setCurrentIndex(page._model.index_of(row.id))
    desk.wait(lambda: _offered(page) == {"invite", "move", "confirmed", "cancel"})
    state = _meeting(desk, row.id).state
    for key, act in ((Qt.Key.Key_D, "held"), (Qt.Key.Key_0, "no_show")):
        assert desk.context.commands.find(f"meetings.{act}").why_not == "This meeting has not begun yet."
        desk.press(key)
        desk.idle()
        assert _meeting(desk, row.id).state == state
    assert desk.context.commands.find("meetings.confirmed").why_not == ""
    assert [key for key, _ in page.key_hints()] == ["J|K", "1–9", "F", "M"]


def test_held_and_no_show_are_offered_from_the_moment_it_begins(desk: SmallDesk) -> None:
    page = _as_list(desk)
    row = _choose_first(page)
    desk.workspace.act(operations.meetings.move_meeting, row.id, start=local_now() + timedelta(seconds=2))
    desk.wait(lambda: _row(page, row.id) is not None)
    page.list.setCurrentIndex(page._model.index_of(row.id))
    desk.wait(lambda: "confirmed" in _offered(page))
    assert not _offered(page) & {"held", "no_show"}
    desk.wait(lambda: _offered(page) == {"invite", "move", "held", "no_show", "cancel"})
    assert desk.context.commands.find("meetings.held").why_not == ""
    assert [key for key, _ in page.key_hints()] == ["J|K", "1–9", "D", "0", "M"]


def test_m_moves_by_a_sentence_and_a_second_move_says_twice(desk: SmallDesk) -> None:
    page = _as_list(desk)
    row = _choose_first(page)
    for moves, sentence in ((1, "+20d 3pm"), (2, "+21d")):
        page.list.setCurrentIndex(page._model.index_of(row.id))
        desk.press(Qt.Key.Key_M)
        assert desk.focus() is page.move_bar.field
        desk.type(sentence)
        desk.press(Qt.Key.Key_Return)
        desk.wait(lambda moves=moves: page._model.row_at(page._model.index_of(row.id)).row.moved == moves)
        assert page.list.hasFocus()
    moved = _meeting(desk, row.id)
    start = datetime.fromtimestamp(moved.start / 1000, local_now().tzinfo)
    assert start.date() == local_now().date() + timedelta(days=21)
    assert start.hour == 15  # a day alone keeps the hour
    words = page._model.index_of(row.id).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.endswith("moved twice")
    desk.wait(lambda: len(desk.toasts) == 2)
    desk.wait(lambda: desk.toasts and desk.toasts[-1].startswith("Moved to"))


def test_esc_leaves_the_move_and_changes_nothing(desk: SmallDesk) -> None:
    page = _as_list(desk)
    row = _choose_first(page)
    desk.press(Qt.Key.Key_M)
    desk.type("tomorrow")
    desk.press(Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    assert page.move_bar.isHidden()
    assert _meeting(desk, row.id) == row


def test_typing_filters_over_everything_unfolded(desk: SmallDesk) -> None:
    page = _as_list(desk)
    page.begin_search()
    desk.type("no-show")
    desk.wait(lambda: {item.row.state for item in page._model.rows() if item.row} == {"No-show"})
    page.search.clear()
    desk.idle()
    page.begin_search()
    name = _choose_first(page).name
    desk.type(fold(name))
    desk.wait(lambda: {item.row.name for item in page._model.rows() if item.row} == {name})


def test_a_meeting_whose_end_was_not_told_stays_on_top(desk: SmallDesk) -> None:
    page = _as_list(desk)
    row = _choose_first(page)
    desk.workspace.act(operations.meetings.move_meeting, row.id, start=local_now() - timedelta(days=2))
    desk.wait(lambda: page._model.rows()[0].title.startswith("Held or not?"))
    assert page._model.rows()[1].row.id == row.id


def test_without_meetings_ahead_enter_shows_the_earlier_ones(desk: SmallDesk) -> None:
    page = _as_list(desk)
    days_ago = to_ms(local_now() - timedelta(days=3))
    for item in [item.row for item in page._model.rows() if item.row]:
        past = {"start": days_ago, "state": "Held"}
        desk.workspace.act(lambda work, item=item, past=past: work.patch("meeting", item.id, past))
    desk.wait(lambda: page.stack.currentWidget() is page.empty)
    assert "No meetings this week. Book one from a lead with B." in said(page)
    page.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert page.stack.currentWidget() is page.list
    assert sum(item.row is not None for item in page._model.rows()) == len(page._meetings)


def test_keys_of_meetings_say_why_they_cannot_run_elsewhere(desk: SmallDesk) -> None:
    _as_list(desk)
    desk.page("accounts")
    command = desk.context.commands.find("meetings.no_show")
    assert command is not None
    assert command.why_not == "Open Meetings first."


def test_query_gives_coming_first_and_leaves_out_those_of_others(desk: SmallDesk) -> None:
    since = to_ms(local_now())
    rows = desk.workspace.ask(queries.meetings.meeting_rows, since=since)
    flags = [row.start >= since for row in rows]
    assert flags == sorted(flags, reverse=True)
    assert not desk.workspace.ask(queries.meetings.meeting_rows, since=since, user_id="nobody")


@pytest.mark.parametrize(
    ("sentence", "words", "moment"),
    [
        ("tue 2pm", "Tue 1, 14:00", datetime(2026, 12, 1, 14, 0, tzinfo=UTC)),
        ("thu", "Thu 26, 11:30", datetime(2026, 11, 26, 11, 30, tzinfo=UTC)),
        ("discovery", "no day yet", None),
        ("2026-11-20", "Fri 20, 11:30 is past", None),
    ],
)
def test_a_sentence_for_a_move(sentence: str, words: str, moment: datetime | None) -> None:
    assert parse_move(sentence, NOW, BEFORE) == (words, moment)


def test_words_of_days_and_moves() -> None:
    today = NOW.date()
    assert day_words(today, today) == "Today"
    assert day_words(today + timedelta(days=1), today) == "Tomorrow"
    assert day_words(today + timedelta(days=7), today) == "Tuesday 1 December"
    assert day_words(today + timedelta(days=60), today) == "Saturday 23 January 2027"
    assert [moved_words(number) for number in range(4)] == ["", "moved once", "moved twice", "moved 3 times"]
