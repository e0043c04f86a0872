import csv
import io
import json
import zipfile

import pytest

from app.import_export import write_archive, write_csv
from app.import_export.context import Choices
from app.import_export.neutral import neutralised, restored, restored_of_anybody
from app.import_export.run import ImportRun
from tests.app.import_export.lists import write
from tests.support.builders import a_lead
from tests.support.databases import empty_workspace

ATTACKS = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3+cmd",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "＝1+1",
    "'=1",
    '=HYPERLINK("http://x")',
    "@",
    "=",
]


@pytest.mark.parametrize("text", ATTACKS)
def test_a_formula_is_made_text_and_comes_back_equal(text):
    assert neutralised(text)[0] == "'"
    assert restored(neutralised(text)) == text


@pytest.mark.parametrize("text", ["+44 20 7946 1001", "-12", "Ada", "", "a=b", "O'Neill"])
def test_what_runs_nothing_stays_as_it_is(text):
    assert neutralised(text) == text


@pytest.mark.parametrize("text", ATTACKS[:5])
def test_no_exported_cell_begins_like_a_formula(workspace, tmp_path, text):
    a_lead(workspace, name="Ada", company=text.strip() or "x", title=text)
    write_csv.write(workspace, tmp_path / "out.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "out.csv").read_text("utf-8-sig"))))
    for row in rows:
        for cell in row:
            assert cell[:1] not in ("=", "@", "\t", "\r")
            assert cell[:1] not in ("+", "-") or cell[1:].replace(" ", "").isdigit()


def test_an_export_can_be_imported_again(workspace, tmp_path):
    a_lead(workspace)
    a_lead(workspace, name="Zoë Pébéo", company="=Evil", email="z@x.example", phone="")
    assert write_csv.write(workspace, tmp_path / "out.csv") == 2
    other = empty_workspace(tmp_path / "other")
    ledger = ImportRun(other, [tmp_path / "out.csv"], Choices()).commit()
    assert (ledger.new, ledger.lost) == (2, 0)
    other.close()


def test_the_archive_holds_every_record_and_says_so(practice, tmp_path):
    count = write_archive.write(practice, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        listing = json.loads(archive.read("satchel.json"))
        leads = [json.loads(line) for line in archive.read("lead.jsonl").decode().splitlines()]
    assert len(leads) == 120
    assert count == sum(part["records"] for name, part in listing["parts"].items() if name != "history.jsonl")


def test_the_same_data_gives_the_same_archive(practice, tmp_path):
    for name in ("a.zip", "b.zip"):
        write_archive.write(practice, tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_an_export_that_cannot_be_written_keeps_the_old_file(workspace, tmp_path):
    from app.errors import UnavailableError

    a_lead(workspace)
    with pytest.raises(UnavailableError) as error:
        write_csv.write(workspace, tmp_path / "no such folder" / "out.csv")
    assert error.value.code == "E-WRITE"
    assert write(tmp_path, "x", "y").exists()


@pytest.mark.parametrize(("cell", "text"), [
    ("'=1+1", "=1+1"), ("''t Hart", "'t Hart"), ("'t Hart", "'t Hart"), ("''", "''"), ("'", "'"), ("''><b>", "''><b>"), ("'-- ", "-- "),
])  # fmt: skip
def test_a_list_of_others_keeps_the_apostrophes_that_nobody_added_here(cell: str, text: str) -> None:
    assert restored_of_anybody(cell) == text
