import csv
from pathlib import Path

import pytest
from sqlalchemy import select

from app import operations
from app.import_export.repair import NONE
from app.paths import Profile
from app.store.tables.synced import contact
from app.workspace import open_workspace
from tests.app.import_export.lists import LEADS, write
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy
from tests.support.verbs import Satchel

MIXED = LEADS + ",,,,,Fair,Open,40\n"


@pytest.fixture
def satchel(tmp_path: Path) -> Satchel:
    empty_copy(tmp_path / "p", FakeClock()).close()
    return Satchel(tmp_path / "p")


def test_the_rows_left_out_are_saved_and_counted_also_of_a_dry_run(satchel, tmp_path):
    path, out = write(tmp_path, "leads.csv", MIXED), tmp_path / "repair.csv"
    for words in (("--dry-run",), ()):
        answer = satchel("import", path, "--repair", out, *words)
        assert (answer["skipped"], answer["lost"]) == (1, 0)
        assert answer["repair"] == {"rows": 1, "files": [str(out)], "words": "1 row saved in repair.csv."}
        with out.open(encoding="utf-8-sig", newline="") as file:
            assert [row["Shoe size"] for row in csv.DictReader(file)] == ["40"]
        out.unlink()
    answer = satchel("import", write(tmp_path, "l.csv", LEADS), "--repair", out)
    assert answer["repair"] == {"rows": 0, "files": [], "words": NONE}
    assert not out.exists()


def test_a_repair_file_that_cannot_be_written_leaves_the_import_and_says_so(satchel, tmp_path):
    path = write(tmp_path, "leads.csv", MIXED)
    assert "E-SAME-FILE" in satchel.refused("import", path, "--repair", path)
    assert path.read_text("utf-8") == MIXED
    assert satchel("imports")["imports"] == []
    line = satchel.refused("import", path, "--repair", tmp_path / "none" / "r.csv")
    assert "E-WRITE" in line
    assert "The import is done" in line
    assert satchel("imports")["imports"][0]["skipped"] == 1


def test_columns_put_right_in_the_window_are_used_and_said_unless_a_script_wants_them_anew(satchel, tmp_path):
    path = write(tmp_path, "leads.csv", LEADS)
    made = open_workspace(Profile(satchel.profile), clock=FakeClock())
    made.act(operations.list_columns.keep, LEADS.splitlines()[0].split(","), {"Shoe size": "-"})
    made.close()
    assert satchel("import", path, "--dry-run", "--match-columns-anew")["columns_as_set"] == {}
    assert satchel("import", path)["columns_as_set"] == {"leads.csv": "2026-11-12"}
    made = open_workspace(Profile(satchel.profile), clock=FakeClock())
    assert set(made.ask(lambda c: c.execute(select(contact.c.custom)).scalars().all())) == {None}
    made.close()


def test_the_program_that_wrote_a_list_is_named(satchel, tmp_path):
    google = write(tmp_path, "g.csv", "First Name,E-mail 1 - Label,E-mail 1 - Value\nAda,Work,ada@e.example\n")
    answer = satchel("import", google, write(tmp_path, "leads.csv", LEADS), "--dry-run")
    assert answer["shapes"] == {"g.csv": "Google Contacts"}
