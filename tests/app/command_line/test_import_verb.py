import csv
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from app import operations
from app.import_export.repair import NONE
from app.paths import Profile
from app.store.tables.synced import contact
from app.workspace import open_workspace
from tests.app.import_export.lists import LEADS, many, write
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy
from tests.support.verbs import ROOT, Satchel

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


KILLED = """
import os, signal, sys
from pathlib import Path
from app import workspace as workspaces
from app.import_export.alike import Decision
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.paths import Profile

workspace = workspaces.open_workspace(Profile(Path(sys.argv[1])), passphrase="correct horse")
choices = Choices(treat_as="requests", mappings={"many.csv": {"Wunsch": "company"}})
run = ImportRun(workspace, [Path(sys.argv[2])], choices)
run.decisions = {(0, 2): Decision("both")}
run.commit(lambda done, total: done < 700 or bool(os.kill(os.getpid(), signal.SIGKILL)))
"""


def test_an_import_killed_half_way_is_gone_on_with_as_it_was_chosen(satchel, tmp_path):
    """A real kill in the middle of its batches: nothing of it is in, and --resume brings in all, with the same columns."""
    path = tmp_path / "many.csv"
    path.write_text(many(990).replace("Company", "Wunsch", 1), "utf-8")
    satchel("import", write(tmp_path, "other.csv", LEADS))
    killed = subprocess.run([sys.executable, "-c", KILLED, str(satchel.profile), str(path)], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert satchel("imports")["imports"][0]["state"] == "running"
    assert "E-USAGE" in satchel.refused("import", path, "--resume")
    done = satchel("import", "--resume")
    assert (done["rows"], done["new"], done["lost"]) == (990, 990, 0)
    assert satchel("leads")["total"] == 992
    companies = {one["company"] for one in satchel("leads", "--limit", 1000)["leads"]}
    assert {f"Firm {number}" for number in range(990)} <= companies
    assert [one["state"] for one in satchel("imports")["imports"]] == ["done", "interrupted", "done"]
    assert "E-NO-IMPORT" in satchel.refused("import", "--resume")
