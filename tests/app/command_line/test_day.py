"""The day sheet without the window: a file, a number that is kept, and refusals with their codes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from app.command_line import main

Run = Callable[..., Any]


@pytest.fixture
def run(practice_template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a verb in this process on a profile of its own; its answer, or the coded sentence it was refused with."""
    folder = tmp_path / "profile"
    shutil.copytree(practice_template, folder)

    def run_it(*arguments: object) -> Any:
        code = main.main([*map(str, arguments), "--profile", str(folder), "--json"])
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
