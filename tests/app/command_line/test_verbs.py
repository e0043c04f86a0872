import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from app import operations
from app.errors import UnavailableError
from app.paths import Profile
from app.store import outbox
from app.workspace import open_workspace
from tests.app.import_export.lists import LEADS, write
from tests.support.verbs import ROOT, Satchel


@pytest.fixture
def satchel(practice_template: Path, tmp_path: Path) -> Satchel:
    shutil.copytree(practice_template, tmp_path / "p")
    return Satchel(tmp_path / "p")


def test_practice_makes_exactly_so_many_leads_the_same_for_the_same_seed(tmp_path):
    first, second = Satchel(tmp_path / "a"), Satchel(tmp_path / "b")
    for one in (first, second):
        assert one("practice", "--leads", 60, "--seed", 3)["leads"] == 60
    names = [
        [(row["name"], row["company"], row["stage"]) for row in one("leads", "--limit", 100, "--sort", "name")["leads"]]
        for one in (first, second)
    ]
    assert len(names[0]) == 60
    assert names[0] == names[1]
    assert first.refused("practice").startswith("E-EXISTS ")


def test_a_list_goes_in_through_a_passphrase_and_comes_back_out(tmp_path, monkeypatch):
    satchel = Satchel(tmp_path / "own")
    ledger = Satchel(satchel.profile, process=True)("import", write(tmp_path, "leads.csv", LEADS), "--as", "list")
    assert {key: ledger[key] for key in ("rows", "new", "matched", "review", "skipped", "lost")} == {
        "rows": 2, "new": 2, "matched": 0, "review": 0, "skipped": 0, "lost": 0}  # fmt: skip
    assert satchel("leads")["total"] == 2
    assert satchel("leads", "--stage", "qualified")["leads"][0]["name"] == "Bob Cole"
    assert satchel("status")["encrypted"] is True
    assert Satchel(satchel.profile, passphrase="wrong", process=True).refused("leads").startswith("E-KEY ")
    assert satchel("imports")["imports"][0]["id"] == ledger["import_id"]
    assert satchel("undo-import", ledger["import_id"])["removed"] > 0
    assert satchel("leads")["total"] == 0
    monkeypatch.setenv("SATCHEL_NEW_PASSPHRASE", "one more short sentence")
    assert satchel("passphrase") == {"changed": True}
    again = Satchel(satchel.profile, passphrase="one more short sentence")
    before = (satchel.profile / "satchel.key").read_text()
    assert again("new-key") == {"changed": True}
    assert (satchel.profile / "satchel.key").read_text() != before
    assert again("leads")["total"] == 0


def test_a_dry_run_makes_no_leads(tmp_path):
    satchel = Satchel(tmp_path / "own")
    assert satchel("import", write(tmp_path, "l.csv", LEADS), "--dry-run")["new"] == 2
    assert satchel("leads")["total"] == 0


def test_the_main_job_by_verbs_alone(satchel, tmp_path):
    lead = satchel("find", "lorcan")["hits"][0]["id"]
    assert satchel("show", lead)["stage"] == "New"
    assert satchel("log", lead, "--outcome", 1)["stage"] == "Attempting"
    assert satchel.refused("log", lead, "--outcome", 5).startswith("E-NEXT-NEEDED ")
    assert (
        satchel("log", lead, "--outcome", 5, "--next", "tomorrow 10:30 call", "--note", "! stock lost")["stage"]
        == "Connected"
    )
    assert satchel.refused("move", lead, "qualified").startswith("E-GATE ")
    assert (
        satchel("move", lead, "meeting-set", "--reason", "The owner decides", "--next", "in 5 days 14:00 discovery")[
            "stage"
        ]
        == "Meeting set"
    )
    satchel("set", lead, "company", "Tarnbrook Mills")
    shown = satchel("show", lead)
    assert shown["company"] == "Tarnbrook Mills"
    assert any(change["field"] == "name" and change["old"] == "Tarnbrook Textiles" for change in shown["history"])
    made = satchel("brief", lead, "--paper", "letter", "--out", tmp_path / "b.pdf")
    text = PdfReader(tmp_path / "b.pdf").pages[0].extract_text()
    assert "Tarnbrook Mills" in text
    assert "The owner decides" in text
    assert made["number"] == "Draft"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("show", "no-such-id"), "E-NOT-FOUND"), (("leads", "--stage", "won"), "E-STAGE"), (("log", "x", "--outcome", "12"), "E-OUTCOME"),
        (("log", "x", "--outcome", "1"), "E-NOT-FOUND"), (("nonsense",), "E-USAGE"), (("leads", "--limit", "0"), "E-USAGE"),
        (("import", "no-such-file.csv"), "E-NO-FILE"), (("import", "."), "E-NOT-A-FILE"), (("restore", "no.db"), "E-NO-BACKUP"),
        (("undo-import", "x"), "E-NO-IMPORT"), (("brief", "x", "--out", "x.pdf"), "E-NOT-FOUND"), (("set", "x", "colour", "red"), "E-FIELD"),
    ],
)  # fmt: skip
def test_every_failure_is_one_coded_sentence(satchel, arguments, code):
    assert satchel.refused(*arguments).startswith(f"{code} ")


@pytest.mark.parametrize("text", ["11/10", "sometime", "31/2", "tue 2"])
def test_an_unclear_day_is_refused_and_nothing_is_written(satchel, text):
    lead = satchel("find", "lorcan")["hits"][0]["id"]
    assert satchel.refused("log", lead, "--outcome", 5, "--next", text).startswith("E-WHEN-UNCLEAR ")
    assert satchel("show", lead)["stage"] == "New"


def test_undo_by_verb(satchel):
    lead = satchel("find", "lorcan")["hits"][0]["id"]
    satchel("log", lead, "--outcome", 1)
    assert satchel("undo")["undone"] == "Logged: No answer"
    assert satchel("show", lead)["stage"] == "New"


def test_backup_restore_and_check(satchel):
    made = satchel("backup")
    lead = satchel("find", "lorcan")["hits"][0]["id"]
    satchel("log", lead, "--outcome", 1)
    assert [one["name"] for one in satchel("backups")["backups"]] == [made["name"]]
    assert satchel("restore", made["name"])["restored"] == made["name"]
    assert satchel("show", lead)["stage"] == "New"
    assert satchel("check") == {"ok": True}


def test_a_check_counts_anew_what_does_not_agree_with_the_records(satchel):
    workspace = open_workspace(Profile(satchel.profile))
    workspace.act(lambda work: work.connection.exec_driver_sql("DELETE FROM figure_lead"))
    workspace.close()
    assert [one.rpartition(" ")[2] for one in satchel("check")["counted_anew"]] == ["figure_lead", "figure_work"]
    assert satchel("check") == {"ok": True}


def test_the_workspace_of_an_older_satchel_is_brought_up_to_date_by_whoever_reads_first(tmp_path):
    shutil.copytree(ROOT / "tests" / "data" / "databases" / "schema_0009", tmp_path / "old")
    with pytest.raises(UnavailableError) as error:
        open_workspace(Profile(tmp_path / "old"), read_only=True)
    assert error.value.code == "E-OLDER-DATA"
    assert Satchel(tmp_path / "old")("leads")["total"] == 25
    open_workspace(Profile(tmp_path / "old"), read_only=True).close()


def test_a_damaged_database_is_named_kept_and_restored(satchel):
    made = satchel("backup")
    database = satchel.profile / "satchel.db"
    database.write_bytes(b"<html>" * 4000)
    assert satchel.refused("leads").startswith("E-DB-UNREADABLE ")
    assert database.read_bytes() == b"<html>" * 4000
    assert satchel("backups")["backups"]
    satchel("restore", made["name"])
    assert satchel("leads")["total"] == 120


def test_reading_goes_on_beside_a_writer_and_writing_is_refused(satchel, tmp_path):
    window = open_workspace(Profile(satchel.profile))
    assert satchel("leads")["total"] == 120
    lead = satchel("find", "lorcan")["hits"][0]["id"]
    assert satchel.refused("log", lead, "--outcome", 1).startswith("E-IN-USE ")
    assert satchel("export", "--format", "csv", "--out", tmp_path / "all.csv")["records"] == 120
    window.act(lambda work: outbox.set_state(work.connection, "client", "one"))  # with a server it is kept who took it
    assert satchel.refused("export", "--format", "csv", "--out", tmp_path / "all.csv").startswith("E-IN-USE ")
    window.close()


def test_exports_hold_all(satchel, tmp_path):
    for name, file in (("csv", "all.csv"), ("xlsx", "all.xlsx")):
        assert satchel("export", "--format", name, "--out", tmp_path / file)["records"] == 120
    assert satchel("export", "--format", "vcard", "--out", tmp_path / "all.vcf")["records"] >= 120
    assert satchel("export", "--format", "ics", "--out", tmp_path / "own.ics")["records"] > 0
    assert satchel("export", "--format", "archive", "--out", tmp_path / "all.zip")["records"] > 500
    deals = ("export", "--format", "hubspot", "--out", tmp_path / "deals.csv")
    assert satchel.refused(*deals).startswith("E-NO-DEALS ")
    with closing(open_workspace(Profile(satchel.profile))) as window:
        window.act(operations.opportunities.create, lead_id=satchel("find", "lorcan")["hits"][0]["id"])
    assert satchel(*deals)["records"] == 1
    assert satchel.refused(*deals).startswith("E-NO-DEALS ")
    assert satchel(*deals, "--again")["records"] == 1


def test_a_persons_data_leaves_and_is_erased_for_good(satchel, tmp_path):
    lead = satchel("find", "lorcan")["hits"][0]["id"]
    person = satchel("show", lead)["contact_id"]
    assert satchel("person-data", person, "--out", tmp_path / "l.zip")["records"] > 2
    assert satchel.refused("erase-person", person).startswith("E-USAGE ")
    assert satchel("erase-person", person, "--for-good")["erased"] > 2
    assert satchel.refused("show", lead).startswith("E-NOT-FOUND ")
    assert satchel.refused("person-data", person, "--out", tmp_path / "l.zip").startswith("E-NOT-FOUND ")


def test_no_verb_loads_qt(satchel):
    code = "import sys; sys.argv=['satchel','status','--profile',sys.argv[1]]; from app.command_line.main import main; main(); assert not [m for m in sys.modules if m.startswith(('PySide6','shiboken6','qasync'))]"
    done = subprocess.run(
        [sys.executable, "-c", code, str(satchel.profile)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
