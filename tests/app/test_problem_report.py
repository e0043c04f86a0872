"""The report of a problem: what helps us is in it, what is a customer's is not."""

import shutil
import tomllib
from pathlib import Path

import pytest
from sqlalchemy import select

from app import fault_log, problem_report, queries
from app.store.tables import synced as t
from app.version import VERSION
from app.workspace import Workspace
from tests.support.verbs import ROOT, Satchel

TEXTS = (
    t.account.c.name,
    t.contact.c.name,
    t.email.c.value,
    t.number.c.e164,
    t.user.c.name,
    t.activity.c.body,
    t.territory.c.name,
)


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SATCHEL_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "none"))


def test_it_holds_no_word_of_the_workspace_and_no_folder_of_the_person(practice: Workspace):
    text = problem_report.report(
        practice.profile, practice.ask(queries.status.status), practice.clock, window={"Qt": "6.11"}
    )
    rows = practice.ask(
        lambda connection: [one for each in TEXTS for one in connection.execute(select(each)).scalars()]
    )
    words = {one for one in rows if one and len(one) > 3}
    assert len(words) > 300
    assert [one for one in words if one in text] == []
    assert str(practice.profile.folder) not in text
    assert "records, lead: 120" in text
    assert "Qt: 6.11" in text


def test_it_says_where_mistakes_were_made_and_nothing_else_of_that_file(practice: Workspace):
    try:
        raise ValueError("Ada Byron, 020 7946 1001")
    except ValueError as error:
        fault_log.keep(error)
    with fault_log.files()[0].open("a", encoding="utf-8") as file:
        file.write("Ada Byron of Engine Works\n  note: call Ada\n")
    text = problem_report.report(practice.profile, practice.ask(queries.status.status), practice.clock)
    assert "ValueError" in text
    assert "test_problem_report.py:" in text
    assert "Ada" not in text


def test_it_is_written_by_a_verb_also_where_the_workspace_does_not_open(practice_template: Path, tmp_path: Path):
    shutil.copytree(practice_template, tmp_path / "p")
    Satchel(tmp_path / "p")("report-problem", "--out", tmp_path / "well.txt")
    assert "records, lead: 120" in (tmp_path / "well.txt").read_text("utf-8")
    (tmp_path / "p" / "satchel.db").write_bytes(b"no database" * 1000)
    Satchel(tmp_path / "p")("report-problem", "--out", tmp_path / "ill.txt")
    assert "could not be opened: E-" in (tmp_path / "ill.txt").read_text("utf-8")


def test_the_version_is_that_of_the_project():
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"] == VERSION
