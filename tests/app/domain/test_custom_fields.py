"""What a defined field takes, what it refuses and how its values read."""

from __future__ import annotations

import string
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.custom_fields import (
    BUILT_IN,
    KINDS,
    OWN,
    CustomField,
    FieldKind,
    check_name,
    check_options,
    fits,
    plain,
    read_value,
    say,
)
from app.domain.names import fold
from app.errors import RefusedError
from app.import_export.write_csv import HEADER

NOW = datetime(2026, 11, 12, 10, 44, tzinfo=UTC)
OPTIONS = ("Basic", "Pro", "Größe L")


def field(kind: FieldKind) -> CustomField:
    return CustomField("f1", "lead", "Plan", "Plan", kind, OPTIONS if kind is FieldKind.CHOICE else ())


VALUES = {
    FieldKind.TEXT: st.text(string.printable, min_size=1, max_size=60),
    FieldKind.NUMBER: st.decimals(-10**12, 10**12, places=3).map(str),
    FieldKind.DATE: st.dates(date(1000, 1, 1)).map(date.isoformat),
    FieldKind.CHOICE: st.sampled_from([*OPTIONS, "basic", "PRO", "grosse l"]),
    FieldKind.YES_NO: st.sampled_from(["yes", "No", "TRUE", "0", "ja", "nein"]),
    FieldKind.LINK: st.sampled_from(["https://a.example/x?y=1", "a.example", "mailto:a@b.example", "tel:+4420", "http://x:80/"]),
}  # fmt: skip


@pytest.mark.parametrize("kind", FieldKind)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_what_is_stored_can_be_shown_edited_and_exported_without_changing(kind: FieldKind, data: st.DataObject) -> None:
    one = field(kind)
    stored = read_value(one, data.draw(VALUES[kind]), NOW)
    if stored is None:  # blanks
        return
    assert isinstance(stored, str | bool)
    assert read_value(one, plain(stored), NOW) == stored
    assert read_value(one, say(one, stored), NOW) == stored
    assert fits(one, stored, NOW)


@pytest.mark.parametrize("kind", FieldKind)
@settings(max_examples=40, deadline=None)
@given(typed=st.text(max_size=40))
def test_anything_typed_is_stored_or_refused_in_words(kind: FieldKind, typed: str) -> None:
    one = field(kind)
    try:
        stored = read_value(one, typed, NOW)
    except RefusedError as error:
        assert (error.code, error.field) == ("E-VALUE", OWN + "f1")
        assert error.happened.startswith("Plan takes ")
        assert error.do
    else:
        assert (stored is None) == (not plain(stored))


@pytest.mark.parametrize(
    ("kind", "typed", "stored", "shown"),
    [
        (FieldKind.NUMBER, "1,250", "1250", "1,250"),
        (FieldKind.NUMBER, "1 250.50", "1250.5", "1,250.5"),
        (FieldKind.NUMBER, "12,5", "12.5", "12.5"),
        (FieldKind.NUMBER, "-0.0", "0", "0"),
        (FieldKind.NUMBER, "-0012", "-12", "-12"),
        (FieldKind.DATE, "2026-12-01", "2026-12-01", "1 Dec 2026"),
        (FieldKind.DATE, "1 december 2026", "2026-12-01", "1 Dec 2026"),
        (FieldKind.DATE, "tomorrow", "2026-11-13", "13 Nov 2026"),
        (FieldKind.DATE, "fri", "2026-11-13", "13 Nov 2026"),
        (FieldKind.CHOICE, " pro ", "Pro", "Pro"),
        (FieldKind.YES_NO, "Y", True, "Yes"),
        (FieldKind.YES_NO, "nein", False, "No"),
        (FieldKind.LINK, "quillfen.example/plan", "https://quillfen.example/plan", "https://quillfen.example/plan"),
        (FieldKind.TEXT, "  =1+1\t", "=1+1", "=1+1"),
        (FieldKind.TEXT, "", None, ""),
    ],
)
def test_values_are_read_as_people_write_them(
    kind: FieldKind, typed: str, stored: str | bool | None, shown: str
) -> None:
    found = read_value(field(kind), typed, NOW)
    assert found == stored
    assert isinstance(found, type(stored))
    assert say(field(kind), found) == shown


@pytest.mark.parametrize(
    ("kind", "typed", "words"),
    [
        (FieldKind.NUMBER, "about 50", "takes a number"),
        (FieldKind.NUMBER, "1e5", "takes a number"),
        (FieldKind.NUMBER, "٣", "takes a number"),
        (FieldKind.NUMBER, "1" * 16, "takes a number"),
        (FieldKind.DATE, "soon", "takes a day"),
        (FieldKind.DATE, "tue 2pm", "takes a day"),
        (FieldKind.DATE, "2026-02-30", "takes a day"),
        (FieldKind.DATE, "3/4/2026", "takes a day"),
        (FieldKind.CHOICE, "Gold", "Choose Basic, Pro, Größe L."),
        (FieldKind.YES_NO, "maybe", "takes yes or no"),
        (FieldKind.LINK, "javascript:alert(1)", "takes a link"),
        (FieldKind.LINK, "file:///etc/passwd", "takes a link"),
        (FieldKind.LINK, "https://user@evil.example", "takes a link"),
        (FieldKind.LINK, "two words.example", "takes a link"),
        (FieldKind.TEXT, "x" * 2_001, "at most 2,000 letters"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_does(kind: FieldKind, typed: str, words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        read_value(field(kind), typed, NOW)


def test_a_value_of_another_kind_reads_as_it_stands() -> None:
    assert say(field(FieldKind.NUMBER), "about 50") == "about 50"
    assert say(field(FieldKind.DATE), "soon") == "soon"
    assert say(field(FieldKind.TEXT), ["a", "b"]) == "a, b"
    assert say(field(FieldKind.TEXT), True) == "Yes"
    assert not fits(field(FieldKind.DATE), "soon", NOW)


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "Email", "job  TITLE"])
def test_a_name_is_there_short_and_not_one_of_the_built_in_ones(name: str) -> None:
    with pytest.raises(RefusedError, match=r"name|there already"):
        check_name(name)


@pytest.mark.parametrize("name", ["__proto__", "drop table lead; --", 'a"b', "Größe", "值", "x" * 60])
def test_any_other_name_stays_as_it_was_written(name: str) -> None:
    assert check_name(f" {name} ") == name


def test_no_name_is_taken_from_a_column_of_the_exported_list() -> None:
    assert {fold(one) for one in HEADER} <= BUILT_IN


def test_options_are_one_to_a_hundred_and_none_twice() -> None:
    assert check_options(FieldKind.CHOICE, [" Basic", "", "Pro "]) == ("Basic", "Pro")
    assert check_options(FieldKind.TEXT, ["Basic"]) == ()
    for wrong in ([], ["", " "], ["Pro", "pro"], [str(one) for one in range(101)], ["x" * 101]):
        with pytest.raises(RefusedError, match="1 to 100 options"):
            check_options(FieldKind.CHOICE, wrong)


def test_every_kind_has_its_word() -> None:
    assert KINDS.keys() == set(FieldKind)
