"""Working hours as lines a manager writes: read, kept, written back, and followed by the clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from app import operations, queries
from app.clock import to_ms
from app.domain.people_hours import read_lines, write_lines
from app.errors import RefusedError
from app.store.calendars import Calendars
from app.workspace import Workspace
from tests.app.operations.test_people import add, join
from tests.support.cadences import rows

KNOWN = ("North", "Ruth Ekwueme")
TEXT = """Everybody: 09:00-17:00 mon-fri Europe/London, holidays GB, off 2026-12-24
North: 08:30-16:30 sat-wed, off 2026-11-17 2026-11-18
Ruth Ekwueme: 10:00-14:00 tue America/New_York"""


def public(country: str, year: int) -> tuple[date, ...]:
    return (date(year, 12, 25), date(year, 12, 26)) if country == "GB" else ()


def test_lines_are_read_and_written_back_alike() -> None:
    read = read_lines(TEXT, KNOWN, public, 2026)
    assert [(one.name, one.days, one.zone) for one in read] == [
        ("Everybody", (0, 1, 2, 3, 4), "Europe/London"), ("North", (0, 1, 2, 5, 6), ""), ("Ruth Ekwueme", (1,), "America/New_York"),
    ]  # fmt: skip
    values = [one.values(public, 2026) for one in read]
    assert values[0]["holidays"] == [
        "2026-12-24",
        *(f"{year}-12-{day}" for year in (2026, 2027, 2028) for day in (25, 26)),
    ]
    assert write_lines(values, public) == TEXT
    assert read_lines(write_lines(values, public), KNOWN, public, 2026) == read


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Nroth: 09:00-17:00", "nobody and no territory is called “Nroth”"),
        ("North: nine to five", "“nine to five” is no hours"),
        ("North: 17:00-09:00", "the day ends before it begins"),
        ("North: 09:00-25:00", "“25:00” is no time of day"),
        ("North: 09:00-17:00 mon-xyz", "are no days of the week"),
        ("North: 09:00-17:00 mon-fri Mars/Base", "“Mars/Base” is no time zone"),
        ("North: 09:00-17:00, holidays XX", "no public holidays are known of “XX”"),
        ("North: 09:00-17:00, off 2026-02-30", "“2026-02-30” is no day"),
        ("North: 09:00-17:00, closed", "“closed” is not clear"),
        ("north: 09:00-17:00\nNorth: 09:00-12:00", "Line 2: North has a line already"),
    ],
)
def test_a_line_that_is_not_clear_is_named(line: str, words: str) -> None:
    with pytest.raises(RefusedError) as caught:
        read_lines(line, KNOWN, public, 2026)
    assert words in str(caught.value)


def set_hours(workspace: Workspace, text: str) -> None:
    workspace.act(operations.people_hours.set_hours, text)


def test_hours_are_kept_changed_and_taken_back_and_unknown_names_change_nothing(workspace: Workspace) -> None:
    add(workspace, "Ruth Ekwueme", "AE")
    set_hours(workspace, "Everybody: 08:00-16:00\nRuth Ekwueme: 10:00-14:00 tue")
    assert (
        workspace.ask(queries.people_hours.hours_text)
        == "Everybody: 08:00-16:00 mon-fri\nRuth Ekwueme: 10:00-14:00 tue"
    )
    before = rows(workspace, "calendar")
    with pytest.raises(RefusedError, match="Line 2"):
        set_hours(workspace, "Everybody: 07:00-16:00\nRut: 10:00-14:00")
    assert rows(workspace, "calendar") == before
    set_hours(workspace, "Everybody: 07:00-16:00")
    assert [one["name"] for one in rows(workspace, "calendar")] == ["Everybody"]
    workspace.undo()
    assert workspace.ask(queries.people_hours.hours_text).endswith("Ruth Ekwueme: 10:00-14:00 tue")


def test_the_clocks_follow_the_person_then_the_territory_then_everybody(workspace: Workspace) -> None:
    add(workspace, "Ruth Ekwueme", "AE")
    workspace.act(lambda work: work.create("territory", {"name": "North"}))
    set_hours(
        workspace,
        "Everybody: 08:00-16:00 mon-fri UTC, holidays GB, off 2026-11-13\nNorth: 09:00-12:00\nRuth Ekwueme: 10:00-14:00",
    )

    def opens(work: Any) -> list[int]:
        book = Calendars(work.connection)
        people = (("Ruth Ekwueme", "North"), ("Caspar", "North"), ("Caspar", "South"))
        return [book.of_person(name, territory, "").opens.hour for name, territory in people]

    assert workspace.act(opens) == [10, 9, 8]

    def due(work: Any) -> datetime:
        return Calendars(work.connection).reply_due(datetime(2026, 11, 12, 15, 55, tzinfo=UTC), "South")

    assert workspace.act(due) == datetime(2026, 11, 16, 8, 10, tzinfo=UTC), "Friday is off, then the weekend"
    assert workspace.act(lambda work: Calendars(work.connection).of("South").is_open_day(date(2026, 12, 25))) is False


def test_who_waits_for_a_first_answer_is_due_by_the_new_hours(workspace: Workspace) -> None:
    arrived = to_ms(datetime(2026, 11, 12, 18, tzinfo=UTC))

    def make(work: Any) -> None:
        values = {
            "inbound": True,
            "asked": True,
            "stage": "New",
            "lifecycle": "MQL",
            "arrived_at": arrived,
            "owner_id": work.user,
        }
        work.create("lead", values)

    workspace.act(make)

    def due() -> int | None:
        now = datetime(2026, 11, 12, 19, tzinfo=UTC)
        found = workspace.ask(queries.today.today_list, now=now, user_id=workspace.user)
        return next(one.reply_due for group in found.groups for one in group.rows)

    before = due()
    set_hours(workspace, "Everybody: 08:00-22:00 mon-fri UTC")
    assert due() == arrived + int(timedelta(minutes=15).total_seconds() * 1000)
    assert before is not None
    assert before > arrived + 12 * 3_600_000


def test_a_rep_sets_no_hours_once_there_is_a_server(workspace: Workspace) -> None:
    join(workspace, "rep")
    with pytest.raises(RefusedError, match="Only a manager can"):
        set_hours(workspace, "Everybody: 08:00-16:00")
