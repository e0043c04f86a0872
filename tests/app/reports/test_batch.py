"""Many briefs in one PDF: a cover sheet that lists them, then each with its own page numbers."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from app.reports.batch import batch_pdf, title_of
from app.reports.paper import Paper
from tests.app.reports.brief_example import QUILLFEN

BRIEFS = tuple(
    replace(QUILLFEN, number=f"H-{412 + number:04d}", company=f"Company {number}", receiver=ae)
    for number, ae in enumerate(("Caspar Lindholt", "Ruth Ekwueme", "Caspar Lindholt"))
)


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("paper", list(Paper))
def test_the_cover_names_each_brief_and_each_keeps_its_own_page_numbers(paper: Paper) -> None:
    cover, *rest = pages(batch_pdf(BRIEFS, paper=paper))
    assert "3 briefs for 2 AEs" in cover
    for one in BRIEFS:
        assert one.number in cover
        assert one.company in cover
        assert one.receiver in cover
    assert "Tue 17 Nov, 14:00–14:45" in cover
    assert len(rest) == 3
    assert all(f"Company {number}" in page and "1 of 1" in page for number, page in enumerate(rest))


def test_without_a_cover_only_the_briefs_are_printed_and_the_same_data_gives_the_same_bytes() -> None:
    assert len(pages(batch_pdf(BRIEFS, paper=Paper.A4, cover=False))) == 3
    assert batch_pdf(BRIEFS, paper=Paper.A4) == batch_pdf(BRIEFS, paper=Paper.A4)


def test_a_long_batch_has_as_many_cover_sheets_as_it_takes() -> None:
    many = tuple(replace(QUILLFEN, number=f"H-{number:04d}") for number in range(1, 41))
    printed = pages(batch_pdf(many, paper=Paper.LETTER))
    assert len(printed) == 42
    assert "H-0001" in printed[0]
    assert "H-0040" in printed[1]
    assert title_of(many) == "40 briefs for Caspar Lindholt"
