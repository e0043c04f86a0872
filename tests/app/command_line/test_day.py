"""The day sheet without the window: a file, a number that is kept, and refusals with their codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from app.command_line import main, session
from app.workspace import Workspace

Run = Callable[..., Any]


class Kept:
    """The workspace of the fixture, whatever a verb opens: each opening would derive its key anew."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def __call__(self, _arguments: object, **_options: object) -> Kept:
        return self

    def __enter__(self) -> Workspace:
        return self._workspace

    def __exit__(self, *_error: object) -> None:
        return None


@pytest.fixture
def run(practice: Workspace, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a verb in this process; its answer, or the coded sentence it was refused with."""
    for door in ("reading", "writing"):
        monkeypatch.setattr(session, door, Kept(practice))

    def run_it(*arguments: object) -> Any:
        code = main.main([*map(str, arguments), "--json"])
        said = capsys.readouterr()
        return json.loads(said.out) if code == 0 else said.err

    return run_it


def test_the_sheet_of_a_day_is_written_counted_and_kept_under_its_number(run: Run, tmp_path: Path) -> None:
    made = run("day", "--paper", "letter", "--out", tmp_path / "sheet.pdf")
    assert (made["number"], made["file"]) == ("D-0001", str(tmp_path / "sheet.pdf"))
    reader = PdfReader(made["file"])
    assert len(reader.pages) == made["pages"]
    assert float(reader.pages[0].mediabox.width) == 612
    assert "D-0001" in reader.pages[0].extract_text()
    assert made["rows"] > 0
    [kept] = run("sheets")["sheets"]
    assert kept == {"number": "D-0001", "kind": kept["kind"], "day": made["day"], "rows": made["rows"], "entered": 0}
    other = run("day", "--for", "tomorrow", "--out", tmp_path / "other.pdf")
    assert other["number"] == "D-0002"
    assert date.fromisoformat(other["day"]) > date.fromisoformat(made["day"])


def test_what_cannot_be_printed_is_refused_and_takes_no_number(run: Run, tmp_path: Path) -> None:
    refused = run("day", "--for", "2020-01-04", "--out", tmp_path / "sheet.pdf")
    assert refused.startswith("E-NO-ROWS Nothing is left to print for Saturday 4 January 2020.")
    assert run("day", "--for", "never", "--out", tmp_path / "sheet.pdf").startswith("E-WHEN-UNCLEAR")
    assert run("day", "--out", tmp_path / "none" / "sheet.pdf").startswith("E-WRITE")
    assert run("sheets")["sheets"] == []
    assert not list(tmp_path.glob("*.pdf"))
