import csv

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.errors import RefusedError, UnavailableError
from app.import_export.context import Choices
from app.import_export.ledger import NO_PERSON, LeftOut
from app.import_export.read import read_table
from app.import_export.repair import NONE, write
from app.import_export.run import ImportRun
from app.import_export.table import Source, Table
from app.store.tables import synced as t
from tests.app.import_export import lists

MIXED = "Full Name;e-mail;Tel.;Lead Source;Shoe size\n;;;Web;39\nAda;a@x.example;;Web;38\nN/A;-;;Fair, Hull;44\n"
HOSTILE = st.text(st.sampled_from("=+-@\t'\"＝,;| x1\n\rä№"), max_size=6).filter(lambda cell: "\r" not in cell)


def imported(workspace, *paths):
    run = ImportRun(workspace, paths, Choices(treat_as="list"))
    return run, run.commit()


def cells(path):
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(content.decode("utf-8-sig").splitlines(keepends=True)))


def names(workspace):
    return sorted(workspace.ask(lambda c: c.execute(select(t.contact.c.name)).scalars().all()))


def test_rows_left_out_are_saved_with_their_reason_and_the_columns_of_their_list(workspace, tmp_path):
    run, ledger = imported(workspace, lists.write(tmp_path, "leads.csv", MIXED))
    saved = run.save_left_out(ledger, tmp_path / "leads-repair.csv")
    assert (saved.rows, saved.words) == (2, "2 rows saved in leads-repair.csv.")
    assert cells(saved.files[0]) == [
        ["Reason", "Full Name", "e-mail", "Tel.", "Lead Source", "Shoe size"],
        [NO_PERSON, "", "", "", "Web", "39"],
        [NO_PERSON, "N/A", "'-", "", "Fair, Hull", "44"],
    ]


def test_what_was_put_right_comes_in_and_nobody_twice(workspace, tmp_path):
    run, ledger = imported(workspace, lists.write(tmp_path, "leads.csv", MIXED))
    [path] = run.save_left_out(ledger, tmp_path / "leads-repair.csv").files
    path.write_bytes(path.read_bytes().replace(b"N/A,", b"Bob Cole,"))
    again, second = imported(workspace, path)
    assert (second.rows, second.new, second.matched, second.skipped, second.lost) == (2, 1, 0, 1, 0)
    assert names(workspace) == ["Ada", "Bob Cole"]
    assert again.mappings[0].columns == run.mappings[0].columns
    custom = workspace.ask(
        lambda c: c.execute(select(t.contact.c.custom).where(t.contact.c.name == "Bob Cole")).scalar()
    )
    assert custom == {"Shoe size": "44"}


def test_a_spreadsheet_may_have_saved_it_with_other_delimiters(workspace, tmp_path):
    run, ledger = imported(workspace, lists.write(tmp_path, "leads.csv", MIXED))
    [path] = run.save_left_out(ledger, tmp_path / "r.csv").files
    rows = cells(path)
    rows[1][1] = "Bob"
    with path.open("w", newline="", encoding="cp1252") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    assert imported(workspace, path)[1].new == 1
    assert names(workspace) == ["Ada", "Bob"]


def test_a_dry_run_can_be_saved_and_where_no_row_was_left_out_there_is_no_file(workspace, tmp_path):
    run = ImportRun(workspace, [lists.write(tmp_path, "l.csv", MIXED)], Choices())
    assert run.save_left_out(run.preview(), tmp_path / "r.csv").rows == 2
    run = ImportRun(workspace, [lists.write(tmp_path, "all.csv", lists.LEADS)], Choices())
    saved = run.save_left_out(run.preview(), tmp_path / "none.csv")
    assert (saved.rows, saved.files, saved.words) == (0, (), NONE)
    assert not (tmp_path / "none.csv").exists()


@settings(max_examples=40)
@given(st.lists(st.tuples(HOSTILE, HOSTILE), min_size=1, max_size=4), st.tuples(HOSTILE, HOSTILE))
def test_no_cell_runs_in_a_spreadsheet_and_each_comes_back_as_it_was(tmp_path_factory, rows, header):
    path = tmp_path_factory.mktemp("r") / "r.csv"
    rows = [("x", *row) for row in rows]
    spelled = ("Name", *header)
    table = Table(Source("l.csv"), ("Name", "b", "c"), rows, range(2, 2 + len(rows)), spelled=spelled)
    write([LeftOut(table, line, NO_PERSON) for line in table.lines], path)
    for row in cells(path):
        assert not any(cell.startswith(("=", "@", "\t", "＝")) or cell in ("+x", "-x") for cell in row), row
    back = read_table(path)
    assert [[cell.strip() for cell in row] for row in back.rows] == [[cell.strip() for cell in row] for row in rows]
    assert [cell.strip() for cell in back.spelled] == [cell.strip() for cell in spelled]


def test_columns_of_one_name_and_of_none_come_back_as_they_were(workspace, tmp_path):
    path = lists.write(tmp_path, "l.csv", "Email,Email,,Reason\nnobody,,x,why\n,,,late\n")
    before = read_table(path)
    write([LeftOut(before, 3, NO_PERSON)], tmp_path / "r.csv")
    assert cells(tmp_path / "r.csv")[0] == ["Reason", "Email", "Email", "", "Reason"]
    assert read_table(tmp_path / "r.csv").header == before.header == ("Email", "Email 2", "Column 3", "Reason")


def test_a_list_that_has_reasons_of_its_own_keeps_them(workspace, tmp_path):
    imported(workspace, lists.write(tmp_path, "l.csv", "Reason,Name\nasked for a price,Ada\n"))
    assert workspace.ask(lambda c: c.execute(select(t.contact.c.custom)).scalar()) == {"Reason": "asked for a price"}


def test_each_of_several_lists_has_a_file_of_its_own(workspace, tmp_path):
    paths = (lists.write(tmp_path, "a.csv", MIXED), lists.write(tmp_path, "b.csv", "Name,Email\nAda,\n-,n/a\n"))
    run, ledger = imported(workspace, *paths)
    saved = run.save_left_out(ledger, tmp_path / "repair.csv")
    assert [one.name for one in saved.files] == ["repair-a.csv", "repair-b.csv"]
    assert [len(cells(one)) for one in saved.files] == [3, 2]


def test_the_list_itself_is_never_replaced_and_a_folder_that_is_not_there_is_said(workspace, tmp_path):
    path = lists.write(tmp_path, "leads.csv", MIXED)
    run = ImportRun(workspace, [path], Choices())
    ledger = run.preview()
    with pytest.raises(RefusedError) as refused:
        run.save_left_out(ledger, tmp_path / "." / "leads.csv")
    assert refused.value.code == "E-SAME-FILE"
    assert path.read_text("utf-8") == MIXED
    with pytest.raises(UnavailableError) as error:
        run.save_left_out(ledger, tmp_path / "none" / "r.csv")
    assert error.value.code == "E-WRITE"
