from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from app.errors import SatchelError
from app.import_export.dialects import sniff
from app.import_export.read import read_table
from app.import_export.read_csv import read_csv
from tests.app.import_export.lists import write

TABLE = [["id", "name", "note"], ["1", "Ada", "first"], ["2", "Bob", "x"], ["3", "Cy", "y"]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiter_and_line_end_are_found(delimiter, end):
    text = end.join(delimiter.join(row) for row in TABLE) + end
    table = read_csv(text.encode(), Path("t.csv"))
    assert [list(table.header), *map(list, table.rows)] == TABLE
    assert table.source.delimiter == delimiter


def test_single_quotes_are_found():
    assert sniff("'a','b, c'\n'd','e, f'\n'g','h, i'\n").quote == "'"


def test_quoted_line_breaks_are_one_row():
    table = read_csv(b'Name,Address\nAda,"1 Mill Lane\nHull"\nBob,x\n', Path("t.csv"))
    assert table.rows[0] == ("Ada", "1 Mill Lane\nHull")
    assert list(table.lines) == [2, 4]


def test_short_rows_are_filled_and_long_ones_get_a_column_of_their_own():
    table = read_csv(b"Name,Email\nAda\nBob,b@x.example,extra\n", Path("t.csv"))
    assert table.header == ("Name", "Email", "Column 3")
    assert [row[2] for row in table.rows] == ["", "extra"]


def test_a_preamble_and_repeated_headers_are_shown_not_eaten():
    table = read_csv(b"Report of May\nName,Email\nAda,a@x.example\nName,Email\nBob,b@x.example\n", Path("t.csv"))
    assert len(table.rows) == 2
    assert [(line, code) for line, code, _ in table.aside] == [(1, "preamble"), (4, "repeated-header")]


def test_a_table_without_a_header_keeps_its_first_row():
    table = read_csv(b"1,a@x.example,2026-01-02\n2,b@x.example,2026-01-03\n", Path("t.csv"))
    assert len(table.rows) == 2
    assert table.header == ("Column 1", "Column 2", "Column 3")


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    import zipfile

    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 60_000_000)
    with pytest.raises(SatchelError) as error:
        read_table(path)
    assert error.value.code == "E-WORKBOOK-TOO-BIG"


@settings(max_examples=150, deadline=None)
@given(content=st.binary(max_size=400))
def test_any_bytes_give_a_table_or_a_coded_error(tmp_path_factory, content):
    path = write(tmp_path_factory.getbasetemp(), "any.csv", content)
    try:
        table = read_table(path)
    except SatchelError as error:
        assert error.code.startswith("E-")
    else:
        assert all(len(row) == len(table.header) for row in table.rows)


@settings(max_examples=150, deadline=None)
@given(
    rows=st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12), min_size=1, max_size=5),
        max_size=8,
    )
)
def test_any_table_written_as_csv_loses_no_filled_row(rows):
    import csv
    import io

    text = io.StringIO()
    csv.writer(text).writerows([["Name", "Email", "Note", "City", "Country"], *rows])
    try:
        table = read_csv(text.getvalue().encode(), Path("t.csv"))
    except SatchelError:
        return
    # What cannot be printed is cleaned away, so a row of nothing else is an empty one.
    filled = [row for row in rows if any(sign.isprintable() and not sign.isspace() for cell in row for sign in cell)]
    assert len(table.rows) + len(table.aside) >= len([row for row in filled if len(row) > 1])


def test_a_workbook_named_from_the_folder_one_is_in_is_read(tmp_path, monkeypatch):
    with Workbook(str(tmp_path / "leads.xlsx")) as book:
        book.add_worksheet().write_column(0, 0, ["Name", "Ada"])
    monkeypatch.chdir(tmp_path)
    assert list(read_table(Path("leads.xlsx")).rows) == [("Ada",)]
