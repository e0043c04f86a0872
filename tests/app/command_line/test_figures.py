"""The figures without the window: numbers as JSON, pages as PDF, and each refusal with its code."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pytest
from pypdf import PdfReader

from app.domain.figures.counting import DEFINITIONS, TITLES
from app.domain.figures.tables import Table, TableRow
from app.import_export.write_figures import workbook
from tests.support.verbs import Satchel


@pytest.fixture
def satchel(practice_template: Path, tmp_path: Path) -> Satchel:
    shutil.copytree(practice_template, tmp_path / "p")
    return Satchel(tmp_path / "p")


def test_the_overview_is_written_with_every_figure_and_what_it_counts(satchel: Satchel, tmp_path: Path) -> None:
    made = satchel("report", "overview", "--period", "2026-Q4", "--out", tmp_path / "o.pdf")
    assert made["period"] == "2026-Q4"
    assert list(made["figures"]) == list(TITLES)
    assert made["figures"]["meetings"]["shown"] == str(made["figures"]["meetings"]["value"])
    assert sum(int(row["Calls"]) for row in made["tables"]["leaders"]) > 0
    with pikepdf.open(made["file"]) as read:
        assert [*read.check_pdf_syntax(), *read.get_warnings()] == []
    reader = PdfReader(made["file"])
    words = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    assert len(reader.pages) <= 2
    for key, title in TITLES.items():
        assert title in words
        assert DEFINITIONS[key].split(".")[0] in words, "a page says what it counts"
    assert made["complete"].split(".")[0] in words
    again = satchel(
        "report", "overview", "--period", "2026-Q4", "--paper", "letter", "--rep", "Jonah", "--out", tmp_path / "l.pdf"
    )
    assert float(PdfReader(again["file"]).pages[0].mediabox.width) == 612
    assert [row["Rep"] for row in again["tables"]["leaders"]] == ["Jonah Priddle"]


def test_every_tab_prints_and_a_period_that_is_none_is_refused(satchel: Satchel, tmp_path: Path) -> None:
    for tab in ("activity", "speed", "handoffs", "sources", "objections", "forecast", "cohorts"):
        made = satchel("report", tab, "--period", "this year", "--out", tmp_path / f"{tab}.pdf")
        assert made["tables"] or made["charts"]
    assert satchel.refused("report", "overview", "--period", "2026-Q5", "--out", tmp_path / "no.pdf").startswith(
        "E-PERIOD "
    )
    assert not (tmp_path / "no.pdf").exists()


def test_a_review_is_one_page_with_the_figures_of_one_rep(satchel: Satchel, tmp_path: Path) -> None:
    made = satchel("review", "Jonah", "--period", "2026-Q4", "--out", tmp_path / "r.pdf")
    report = satchel("report", "overview", "--rep", "Jonah", "--period", "2026-Q4", "--out", tmp_path / "o.pdf")
    assert made["figures"] == report["figures"]
    assert (made["name"], made["period"], made["next"]) == ("Jonah Priddle", "2026-Q4", None)
    with pikepdf.open(made["file"]) as read:
        assert [*read.check_pdf_syntax(), *read.get_warnings()] == []
        assert len(read.pages) == 1
    refused = satchel.refused("review", "Nobody", "--out", tmp_path / "no.pdf")
    assert refused.startswith("E-NO-PERSON ")


def test_the_morning_sheet_is_one_page_with_its_lists(satchel: Satchel, tmp_path: Path) -> None:
    made = satchel("morning", "--out", tmp_path / "m.pdf", "--paper", "letter")
    reader = PdfReader(made["file"])
    assert len(reader.pages) == 1
    assert float(reader.pages[0].mediabox.width) == 612
    words = " ".join(reader.pages[0].extract_text().split())
    assert made["lists"]["stepless"]["rows"]
    for one in made["lists"].values():
        assert one["title"] in words
    assert [row["Rep"] for row in made["lists"]["stepless"]["rows"]] == sorted(
        row["Rep"] for row in made["lists"]["stepless"]["rows"]
    ), "nobody is ranked"


def cells(packed: bytes, sheet: int) -> list[list[str | float | None]]:
    """The rows of a sheet as a spreadsheet reads them: text as text, numbers as numbers."""
    mark = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(io.BytesIO(packed)) as book:
        words = [one.findtext(f"{mark}t") for one in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
        rows = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{sheet}.xml")).iter(f"{mark}row")
        found: list[list[str | float | None]] = []
        for row in rows:
            values = [(one.get("t"), one.findtext(f"{mark}v") or "0") for one in row]
            found.append([words[int(value)] if kind == "s" else float(value) for kind, value in values])
    return found


def test_a_tab_as_a_workbook_has_counts_as_numbers_and_words_as_text(satchel: Satchel, tmp_path: Path) -> None:
    made = satchel("report", "sources", "--period", "this year", "--format", "xlsx", "--out", tmp_path / "s.xlsx")
    _, heads, *rows = cells(Path(made["file"]).read_bytes(), 1)
    assert heads[:4] == ["Source", "People", "Asked", "Accepted"]
    assert [row[1] for row in rows] == [float(row["People"].replace(",", "")) for row in made["tables"]["sources"]]
    shares = [row[4] for row in cells(Path(made["file"]).read_bytes(), 3)[2:]]
    assert shares
    assert all(one == "–" or 0 <= float(one or 0) <= 1 for one in shares)
    formula = Table("t", "=1+1 / [x]", "", ("=A", "B"), (TableRow("r", ("=1+1", "1,234")),))
    assert cells(workbook([formula, formula], "a"), 2)[2] == ["=1+1", 1234.0]


def test_a_month_is_closed_once_with_its_pack_and_shown_again(satchel: Satchel, tmp_path: Path) -> None:
    made = satchel("close", "last month", "--out", tmp_path / "pack")
    pdf, book = (Path(one) for one in made["files"])
    words = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(pdf).pages)
    assert "Every credit" in words
    for row in made["people"]:
        assert row["Person"] in words
    assert [row[0] for row in cells(book.read_bytes(), 1)[2:]] == [row["Person"] for row in made["people"]]
    assert satchel.refused("close", "last month", "--out", tmp_path / "again").startswith("E-CLOSED ")
    shown = satchel("close", "last month", "--show", "--out", tmp_path / "again", "--paper", "letter")
    assert shown["people"] == made["people"]
