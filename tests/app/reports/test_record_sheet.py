"""A lead and an account on paper: every row once, over as many pages as it takes, nothing split or lost."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PageObject, PdfReader

from app.domain.printed_records import PrintedRecord, PrintedRow, PrintedSection
from app.reports.paper import Paper
from app.reports.record_sheet import record_pdf

EVENTS = tuple(
    PrintedRow(
        f"Event number {number} is told here. " + "They wrote about the audit. " * (number % 9), "Call", "12 Nov"
    )
    for number in range(1, 90)
)
LEAD = PrintedRecord(
    "Lead", "Isaura <b>Thackwell", "Head & shoulders", "Mina Aldous", "Thu 12 Nov 2026, 11:18",
    (PrintedSection("People"), PrintedSection("Timeline, newest first", EVENTS)), unsynced=2,
)  # fmt: skip


def pages(record: PrintedRecord, paper: Paper = Paper.A4) -> list[str]:
    reader = PdfReader(BytesIO(record_pdf(record, paper=paper)), strict=True)
    return [" ".join(page.extract_text().split()) for page in reader.pages]


@pytest.mark.parametrize("paper", list(Paper))
def test_every_row_is_printed_once_in_order_on_pages_that_are_numbered(paper: Paper) -> None:
    printed = pages(LEAD, paper)
    assert len(printed) > 2
    assert [int(one) for one in re.findall(r"Event number (\d+) is", " ".join(printed))] == list(range(1, 90))
    assert "None noted" in printed[0]
    for number, page in enumerate(printed, start=1):
        assert f"Confidential · {number} of {len(printed)}" in page
        assert "2 changes not yet synced" in page
        assert ("Continued, Isaura <b>Thackwell" in page) is (number > 1)


@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_is_printed_below_the_footer_or_over_it(paper: Paper) -> None:
    for page in PdfReader(BytesIO(record_pdf(LEAD, paper=paper))).pages:
        heights = _heights(page)
        (low, words), *rest = sorted((height, text) for height, text in heights if text.strip())
        assert "Satchel" in words or "Confidential" in words
        assert all(height >= low + 12 for height, text in rest if "Confidential" not in text and "Satchel" not in text)


def _heights(page: PageObject) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    page.extract_text(visitor_text=lambda text, _cm, at, _font, _size: found.append((at[5], text)))
    return found


def test_the_same_data_gives_the_same_bytes_and_names_itself() -> None:
    pdf = record_pdf(LEAD, paper=Paper.A4)
    assert pdf == record_pdf(LEAD, paper=Paper.A4)
    metadata = PdfReader(BytesIO(pdf)).metadata
    assert metadata is not None
    assert (metadata.title, metadata.subject) == ("Lead Isaura <b>Thackwell", "Lead sheet")


def test_a_note_of_ten_thousand_characters_loses_whole_sentences_only_and_says_how_many() -> None:
    note = " ".join(f"Sentence number {number} is here." for number in range(400))
    text = " ".join(
        pages(PrintedRecord("Account", "A", "", "M", "now", (PrintedSection("Note", (PrintedRow(note),)),)))
    )
    found = [int(one) for one in re.findall(r"Sentence number (\d+) is here\.", text)]
    assert found == list(range(len(found)))
    assert f"+{400 - len(found)} sentences" in text
