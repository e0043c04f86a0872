"""The day sheet without the window: a file, a number that is kept, and refusals with their codes."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.support.verbs import Satchel


@pytest.fixture
def satchel(practice_template: Path, tmp_path: Path) -> Satchel:
    shutil.copytree(practice_template, tmp_path / "p")
    return Satchel(tmp_path / "p")


def test_the_sheet_of_a_day_is_written_counted_and_kept_under_its_number(satchel: Satchel, tmp_path: Path) -> None:
    made = satchel("day", "--paper", "letter", "--out", tmp_path / "sheet.pdf")
    assert (made["number"], made["file"]) == ("D-0001", str(tmp_path / "sheet.pdf"))
    reader = PdfReader(made["file"])
    assert len(reader.pages) == made["pages"]
    assert float(reader.pages[0].mediabox.width) == 612
    assert "D-0001" in reader.pages[0].extract_text()
    assert made["rows"] > 0
    [kept] = satchel("sheets")["sheets"]
    assert kept == {"number": "D-0001", "kind": kept["kind"], "day": made["day"], "rows": made["rows"], "entered": 0}
    other = satchel("day", "--for", "tomorrow", "--out", tmp_path / "other.pdf")
    assert other["number"] == "D-0002"
    assert date.fromisoformat(other["day"]) > date.fromisoformat(made["day"])


def test_what_cannot_be_printed_is_refused_and_takes_no_number(satchel: Satchel, tmp_path: Path) -> None:
    refused = satchel.refused("day", "--for", "2020-01-04", "--out", tmp_path / "sheet.pdf")
    assert refused.startswith("E-NO-ROWS Nothing is left to print for Saturday 4 January 2020.")
    assert satchel.refused("day", "--for", "never", "--out", tmp_path / "sheet.pdf").startswith("E-WHEN-UNCLEAR")
    assert satchel.refused("day", "--out", tmp_path / "none" / "sheet.pdf").startswith("E-WRITE")
    assert satchel("sheets")["sheets"] == []
    assert not list(tmp_path.glob("*.pdf"))
