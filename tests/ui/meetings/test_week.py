"""The week of meetings, driven by keys over a real workspace."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from app import operations, queries
from app.clock import from_ms, to_ms
from app.mail.reading import read_letter
from app.queries.slots import FreeSlot
from ui.meetings.meeting_pane import zone_words
from ui.meetings.meetings_page import local_now
from ui.meetings.week_blocks import blocks_of
from ui.meetings.week_lanes import laid

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk


def _open(desk: SmallDesk) -> Any:
    page = desk.page("meetings")
    desk.wait(lambda: page.pane_slots is not None and bool(page.week.hours.tiles))
    desk.wait(page.week.hasFocus)
    return page


def _choose(desk: SmallDesk, page: Any, company: str) -> Any:
    """The meeting of a company in sight, with its card beside it."""
    block = next(one for one in page.week.ordered() if one.title == company and one.meeting)
    page.week.choose(block.key)
    desk.wait(lambda: company in _words(page.pane))
    return block.meeting


def _words(widget: Any) -> str:
    from PySide6.QtWidgets import QLabel

    return " | ".join(one.text() for one in widget.findChildren(QLabel) if one.text())


def _record(desk: SmallDesk, meeting_id: str) -> dict[str, Any]:
    return desk.workspace.ask(queries.records.record, meeting_id)[1]


def test_the_week_goes_through_meetings_and_visits_in_time_and_enter_opens(desk: SmallDesk) -> None:
    page = _open(desk)
    blocks = page.week.ordered()
    assert [(one.day, one.start) for one in blocks] == sorted((one.day, one.start) for one in blocks)
    assert {bool(one.visit_id) for one in blocks} == {True, False}
    page.week.choose(blocks[0].key)
    for _ in blocks[1:]:
        desk.press(Qt.Key.Key_J)
    assert page.week.current() == blocks[-1]
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.leads == [blocks[-1].meeting.lead_id])


def test_a_digit_takes_that_free_hour_and_the_week_shows_it(desk: SmallDesk) -> None:
    page = _open(desk)
    meeting = _choose(desk, page, "Harnwick Schools")
    desk.wait(lambda: page.pane_slots.ae_id == meeting.with_id)
    slot = page.pane_slots.slots[1]
    digits = {tile.block.digit: tile.block for tile in page.week.hours.tiles if tile.block.digit}
    begins = from_ms(slot.start).astimezone(local_now().tzinfo)
    assert (digits[2].day, digits[2].start) == (begins.date(), begins.hour * 60 + begins.minute), (
        "the same digit beside and in the week"
    )
    desk.press(Qt.Key.Key_2)
    desk.wait(lambda: _record(desk, meeting.id)["start"] == slot.start)
    desk.wait(
        lambda: any(
            one.meeting and one.meeting.id == meeting.id and one.meeting.start == slot.start
            for one in page.week.ordered()
        )
    )
    desk.wait(lambda: desk.toasts and desk.toasts[-1].startswith("Booked,"))
    desk.wait(lambda: slot.start not in [one.start for one in page.pane_slots.slots])
    desk.window._on_undo_requested(desk.requests[-1].undo)
    desk.wait(lambda: _record(desk, meeting.id)["start"] == meeting.start)


def test_after_a_no_show_a_digit_books_anew(desk: SmallDesk) -> None:
    page = _open(desk)
    meeting = _choose(desk, page, "Harnwick Schools")
    begun = local_now() - timedelta(minutes=5)
    desk.workspace.act(operations.meetings.move_meeting, meeting.id, start=begun)
    desk.wait(lambda: page.meeting() is not None and page.meeting().start == to_ms(begun))
    desk.press(Qt.Key.Key_0)
    desk.wait(lambda: page.meeting() is not None and page.meeting().state == "No-show")
    desk.wait(lambda: "Missed 1 of 1" in _words(page.pane))
    start = page.pane_slots.slots[0].start
    desk.press(Qt.Key.Key_1)
    desk.wait(
        lambda: start in [one.start for one in desk.workspace.ask(queries.meetings.meeting_rows, since=0) if one.open]
    )
    assert _record(desk, meeting.id)["state"] == "No-show"


def test_what_nobody_confirmed_stands_at_the_foot_until_it_is(desk: SmallDesk) -> None:
    soon = to_ms(local_now() + timedelta(minutes=90))
    rows = desk.workspace.ask(queries.meetings.meeting_rows, since=0)
    meeting = next(one.id for one in rows if one.company == "Oldmarrow Instruments")
    desk.workspace.act(
        lambda work: work.patch("meeting", meeting, {"start": soon})
    )  # ahead, whatever the hour of the test
    page = _open(desk)
    desk.wait(lambda: "Oldmarrow Instruments is " in _words(page.pane.foot))
    assert "Nobody has confirmed." in _words(page.pane.foot)
    assert page.head.confirm.text() == "1 to confirm"
    _choose(desk, page, "Oldmarrow Instruments")
    desk.press(Qt.Key.Key_F)
    desk.wait(page.pane.foot.isHidden)
    assert page.head.confirm.text() == ""


def test_the_invitation_is_a_letter_with_its_ics_and_says_how_far_it_got(desk: SmallDesk, monkeypatch: Any) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    page = _open(desk)
    meeting = _choose(desk, page, "Harnwick Schools")
    assert "No invitation yet" in _words(page.pane)
    desk.press(Qt.Key.Key_E)
    desk.wait(lambda: "not sent yet" in _words(page.pane))
    from pathlib import Path

    raw = Path(opened[0]).read_bytes()
    assert b"X-Unsent: 1" in raw
    assert b'text/calendar; charset="utf-8"; method="REQUEST"' in raw.replace(b"\r\n ", b" ")
    assert read_letter(raw).subject.startswith("Discovery · Harnwick Schools, ")
    desk.press(Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    desk.wait(lambda: "You marked it sent" in _words(page.pane))
    desk.workspace.act(operations.meetings.move_meeting, meeting.id, start=from_ms(meeting.start) + timedelta(days=1))
    desk.wait(lambda: "The time has changed since" in _words(page.pane))


def test_week_and_list_are_one_key_apart_and_the_side_panel_gives_way(desk: SmallDesk) -> None:
    page = _open(desk)
    desk.press(Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    desk.wait(page.list.hasFocus)
    desk.press(Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    desk.wait(page.week.hasFocus)
    desk.window.resize(760, 480)
    desk.wait(page.pane.isHidden)
    desk.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not page.pane.isHidden()


def test_what_overlaps_stands_side_by_side(desk: SmallDesk) -> None:
    now = local_now()
    ten = to_ms(now.replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(days=1))
    lead = desk.workspace.ask(queries.meetings.meeting_rows, since=0)[0].lead_id
    for start, minutes in ((ten, 60), (ten + 30 * 60_000, 60), (ten + 90 * 60_000, 30)):
        desk.workspace.act(operations.meetings.book_meeting, lead, start=from_ms(start), minutes=minutes)
    first = now.date() + timedelta(days=1)
    found = desk.workspace.ask(queries.agenda.agenda, user_id=desk.workspace.user, first=first, last=first, now=now)
    lanes = [
        (one.lane, one.lanes)
        for one in laid(blocks_of(found, [], now=now, visits=False, digits_of=""))
        if one.meeting and one.meeting.start >= ten
    ]
    assert lanes[:3] == [(0, 2), (1, 2), (0, 1)]


def test_a_calendar_file_takes_the_free_hours_of_the_ae(desk: SmallDesk, monkeypatch: Any, tmp_path: Any) -> None:
    page = _open(desk)
    _choose(desk, page, "Harnwick Schools")
    file = tmp_path / "caspar.ics"
    begins = from_ms(page.pane_slots.slots[0].start)
    file.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:t\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dentist\r\n"
        f"DTSTART:{begins:%Y%m%dT%H%M%SZ}\r\nDURATION:P3D\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )

    async def picked(*_words: Any, **_more: Any) -> Any:
        return file

    monkeypatch.setattr("ui.dialogs.pick_file", picked)
    assert desk.context.commands.run("meetings.calendar")
    desk.wait(lambda: page.pane_slots.slots[0].start >= to_ms(begins + timedelta(days=3)))
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "1 busy time read: Caspar Lindholt")
    desk.window._on_undo_requested(desk.requests[-1].undo)
    desk.wait(lambda: page.pane_slots.slots[0].start == to_ms(begins))


@pytest.mark.parametrize(
    ("zone", "words"),
    [("Europe/London", ""), ("Europe/Paris", "1 h ahead, in Europe/Paris"), ("America/New_York", "5 h behind, in America/New_York"),
     ("Asia/Kathmandu", "5 h 45 min ahead, in Asia/Kathmandu"), ("", ""), ("Nowhere/Known", "")],
)  # fmt: skip
def test_an_ae_elsewhere_says_how_far_the_clocks_are_apart(zone: str, words: str) -> None:
    assert zone_words(zone, datetime(2026, 11, 12, 10, tzinfo=ZoneInfo("Europe/London"))) == words


def test_free_time_stands_behind_what_is_taken_and_says_whose_it_is_where_nothing_covers_it(desk: SmallDesk) -> None:
    page = _open(desk)
    now = local_now()
    tomorrow = now.replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=1)
    lead = desk.workspace.ask(queries.meetings.meeting_rows, since=0)[0].lead_id
    desk.workspace.act(operations.meetings.book_meeting, lead, start=tomorrow, minutes=30)
    found = desk.workspace.ask(
        queries.agenda.agenda, user_id=desk.workspace.user, first=tomorrow.date(), last=tomorrow.date(), now=now
    )
    free = replace(page.pane_slots, slots=(FreeSlot(to_ms(tomorrow), to_ms(tomorrow.replace(hour=16))),))
    blocks = laid(blocks_of(found, [free], now=now, visits=False, digits_of=free.ae_id))
    behind = blocks[0]  # painted first
    nine = next(one for one in blocks if one.meeting and one.meeting.start == to_ms(tomorrow))
    later = [one for one in blocks if one.meeting and one.start >= 16 * 60]
    assert (behind.look, behind.lanes, behind.start, behind.digit) == ("free", 1, 9 * 60, 1)
    assert (nine.lanes, nine.inset) == (1, True)
    assert behind.clear >= 9 * 60 + 30
    assert not any(one.inset for one in later)


def test_a_name_takes_the_lines_it_needs_and_leaves_the_last_to_what_is_the_matter(desk: SmallDesk) -> None:
    page = _open(desk)
    tile = next(one for one in page.week.hours.tiles if one.block.meeting)
    tile.block = replace(tile.block, title="Oldmarrow Instruments")
    whole = tile._theme.text_width("Oldmarrow Instruments", "body_strong")
    assert tile._title_lines(whole, "body_strong", 2) == ["Oldmarrow Instruments"]
    assert tile._title_lines(whole - 1, "body_strong", 2) == ["Oldmarrow", "Instruments"]
    assert tile._title_lines(whole - 1, "body_strong", 1) == ["Oldmarrow Instruments"]
    assert tile.toolTip() == tile.accessibleName()


def _book_at_once(desk: SmallDesk, count: int, *, hour: int, minutes: int) -> list[str]:
    """So many meetings at the very same minute of tomorrow; their ids."""
    start = local_now().replace(hour=hour, minute=0, second=0, microsecond=0) + timedelta(days=1)
    rows = desk.workspace.ask(queries.meetings.meeting_rows, since=0)
    leads = list(dict.fromkeys(one.lead_id for one in rows if one.lead_id))
    made = []
    for number in range(count):
        book = operations.meetings.book_meeting
        made.append(desk.workspace.act(book, leads[number % len(leads)], start=start, minutes=minutes))
    return made


def _at(page: Any, hour: int) -> list[Any]:
    """The tiles of tomorrow that begin at that hour, from above."""
    day = local_now().date() + timedelta(days=1)
    found = [one for one in page.week.hours.tiles if (one.block.day, one.block.start) == (day, hour * 60)]
    return sorted((one for one in found if one.block.look != "free"), key=lambda one: one.y())


def test_what_begins_at_the_same_minute_stands_one_under_the_other_as_wide_as_the_day(desk: SmallDesk) -> None:
    page = _open(desk)
    for hour, count in ((20, 2), (21, 4)):
        _book_at_once(desk, count, hour=hour, minutes=60)
        desk.wait(lambda hour=hour, count=count: len(_at(page, hour)) == count)
        tiles = _at(page, hour)
        assert len({one.x() for one in tiles}) == 1
        assert all(above.geometry().bottom() < below.y() for above, below in pairwise(tiles))
        assert all(one.width() > 0.8 * page.week.hours._column_of(one.block.day).width() for one in tiles)
        for one in tiles:
            assert one.toolTip() == one.accessibleName()
            assert one.block.meeting.company in one.accessibleName()
            assert one.block.meeting.name in one.accessibleName()


def test_four_at_one_minute_with_room_for_three_lines_keep_two_behind_more_that_opens_the_list(desk: SmallDesk) -> None:
    page = _open(desk)
    made = _book_at_once(desk, 4, hour=20, minutes=45)
    desk.wait(lambda: len(_at(page, 20)) == 3)
    first, second, more = _at(page, 20)
    assert more.block.title == "+2 more"
    assert {first.block.key, second.block.key, *(one.key for one in more.block.hidden)} == set(made)
    assert all(one.title in more.accessibleName() for one in more.block.hidden)
    day = next(words for day, words in page.week.head._days if day == more.block.day)
    assert int(day.split()[0]) >= 4, "what is behind it counts"
    page.week.choose(second.block.key)
    desk.press(Qt.Key.Key_J)
    assert page.week.current().key == more.block.key
    assert page.meeting() is None
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: page.list.hasFocus() and page.meeting() is not None)
    assert page.meeting().id == more.block.hidden[0].key


def test_a_quarter_of_an_hour_has_one_line_that_says_how_many(desk: SmallDesk) -> None:
    page = _open(desk)
    _book_at_once(desk, 3, hour=20, minutes=15)
    desk.wait(lambda: [one.block.title for one in _at(page, 20)] == ["3 at once"])
    tile = _at(page, 20)[0]
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    desk.wait(lambda: page.head.form.current == "list")
