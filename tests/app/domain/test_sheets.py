"""What stands on paper and what is typed of it, read back."""

from __future__ import annotations

import pytest

from app.domain.sheets import (
    SHORT,
    SheetRow,
    letter_of,
    outcome_of,
    raw_rows,
    read_number,
    rows_of,
    split_entry,
    split_notes,
    split_wake,
)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("D-0087", ("D-0087", "")), ("87", ("D-0087", "")), (" d 87B ", ("D-0087", "b")), ("d-12345", ("D-12345", "")),
     ("", None), ("D-0000", None), ("H-0087", None), ("87 x y", None), ("٨٧", None), ("d" * 50, None)],
)  # fmt: skip
def test_a_number_is_read_as_people_write_it(typed: str, read: tuple[str, str] | None) -> None:
    assert read_number(typed) == read


def test_a_reprint_gets_the_next_letter_beyond_z_too() -> None:
    assert [letter_of(one) for one in (0, 1, 2, 25, 26, 51, 52)] == ["", "b", "c", "z", "aa", "az", "ba"]
    assert len({letter_of(one) for one in range(500)}) == 500


def test_a_row_comes_back_as_it_was_kept_and_unknown_fields_are_left_out() -> None:
    row = SheetRow(3, "v", "visit", "Works", fixed=0, start=0, end=30, then=("then 3 km", "4 min"))
    [raw] = raw_rows([row])
    assert rows_of([{**raw, "colour": "red"}]) == (row,)


def test_every_box_has_an_outcome_and_a_word() -> None:
    for kind, words in SHORT.items():
        assert len(words) == 9
        assert all(outcome_of(kind, str(digit)) for digit in range(1, 10))


def test_an_entry_is_its_digit_its_answer_and_its_notes() -> None:
    assert split_entry(" 5 tue 2pm") == ("5", "tue 2pm")
    assert split_entry("5") == ("5", "")
    assert split_entry("tue") == ("", "tue")
    assert split_entry("0 no") == ("", "0 no")
    assert split_notes("tue 2pm > we ring you !line 2 stops ?") == ("tue 2pm", "> we ring you\n!line 2 stops ?")
    assert split_notes("me@works.example") == ("me@works.example", "")
    assert split_notes("!only this") == ("", "!only this")
    assert split_wake("no budget, wake in 3 months") == ("no budget", "in 3 months")
    assert split_wake("they sleep, no wakeful soul") == ("they sleep, no wakeful soul", None)
    assert split_wake("no budget, wake") == ("no budget", "")
