"""What is typed for a row of a sheet, and what is still asked of it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.domain.sheets import SheetRow
from app.queries.rows import PersonRow
from app.queries.sheets import SheetLine
from ui.sheets.row_reading import ALREADY, ASKS, ENTERED, OPEN, READY, RowReader, RowReading

NOW = datetime(2026, 11, 13, 20, 10, tzinfo=UTC)  # a Friday evening
CASPAR = PersonRow("ae", "Caspar Vane", "AE", "", "", True)
VISIT, CALL = SheetRow(1, "v", "visit", "Works", fixed=None, start=520, end=550), SheetRow(2, "t", "call", "Hotel")


def read(text: str, row: SheetRow = VISIT, **line: str) -> RowReading:
    return RowReader((CASPAR,)).read(SheetLine(row, **line), text, NOW)


@pytest.mark.parametrize(
    ("text", "row", "asked"),
    [("1", VISIT, "What next"), ("2", VISIT, "Whom did you meet"), ("4", VISIT, "at the gate"), ("5", VISIT, "When?"),
     ("6", VISIT, "Day and hour"), ("6 tue", VISIT, "Day and hour"), ("7", VISIT, "Why not"), ("7 wake in 2 weeks", VISIT, "Why not"),
     ("7 no budget, wake soonish", VISIT, "Wake it when"), ("4", CALL, "When?"), ("5 sometime", CALL, "What next"),
     ("tue 2pm", CALL, "Begin with the digit")],
)  # fmt: skip
def test_an_outcome_says_what_it_still_asks(text: str, row: SheetRow, asked: str) -> None:
    reading = read(text, row)
    assert reading.state == ASKS
    assert asked in reading.said
    assert reading.entry is None


@pytest.mark.parametrize(("text", "row"), [("3", VISIT), ("8", VISIT), ("9", VISIT), ("1", CALL), ("2", CALL), ("3 ask for Ina", CALL),
                                           ("8", CALL), ("9 do not ring", CALL)])  # fmt: skip
def test_a_digit_alone_is_enough_where_nothing_is_asked(text: str, row: SheetRow) -> None:
    reading = read(text, row)
    assert reading.state == READY
    assert reading.entry is not None
    assert reading.entry.note == text[1:].strip()


def test_a_date_is_read_in_the_words_of_every_other_next_step() -> None:
    reading = read("5 tue 2pm >they said come after lunch")
    assert reading.said == "Tue 17, 14:00"
    assert reading.entry is not None
    assert reading.entry.next_step is not None
    assert reading.entry.next_step.at == datetime(2026, 11, 17, 14, tzinfo=UTC)
    assert reading.entry.next_step.channel == "visit"
    assert reading.entry.note == ">they said come after lunch"
    talked = read("5 mon 10:30 send the sheet", CALL).entry
    assert talked is not None
    assert talked.next_step is not None
    assert (talked.next_step.channel, talked.next_step.text) == ("email", "Send the sheet")
    met = read("1 tomorrow 9am").entry
    assert met is not None
    assert met.next_step is not None
    assert met.next_step.text == "Follow up"


def test_a_meeting_goes_to_the_ae_named_else_to_the_paired_one_on_site() -> None:
    reading = read("6 tue 2pm discovery 45m")
    assert reading.entry is not None
    assert (reading.entry.with_id, reading.entry.meeting_kind) == ("ae", "on site")
    assert reading.entry.next_step is not None
    assert reading.entry.next_step.minutes == 45
    assert "Caspar" in read("6 tue 2pm caspar").said


def test_reasons_people_and_addresses_are_told_apart_from_notes() -> None:
    gate, met, moved, no, nap = (
        read(one).entry for one in ("4 only with an appointment", "2 Ina Boro, shift lead", "8 Dock Row 3, Hull, HU1 1AA",
                                    "7 no budget", "7 no budget, wake in 3 months !a pain")
    )  # fmt: skip
    assert gate is not None and gate.reason == "only with an appointment"  # noqa: PT018
    assert met is not None and (met.person, met.note) == ("Ina Boro", "shift lead")  # noqa: PT018
    assert moved is not None and moved.address == "Dock Row 3, Hull, HU1 1AA"  # noqa: PT018
    assert no is not None and (no.reason, no.wake) == ("no budget", None)  # noqa: PT018
    assert nap is not None and nap.reason == "no budget"  # noqa: PT018
    assert nap.wake is not None and nap.wake > date(2027, 1, 1)  # noqa: PT018
    assert nap.note == "!a pain"


def test_a_row_entered_before_shows_it_and_takes_only_new_words() -> None:
    assert read("3", entered="3").state == ENTERED
    assert read("", entered="3").state == ENTERED
    assert read("3 guard was kind", entered="3").said == "adds a note"
    assert "Entered as 3" in read("4 shut", entered="3").said
    assert read("3", already="Met").state == ALREADY
    assert read("").state == OPEN
