"""Many briefs in one PDF: a cover sheet that lists them, then each with its own page numbers."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from app.domain.briefs import BatchBrief, in_order
from app.errors import UserCancelledError
from app.reports.batch import batch_pdf, title_of
from app.reports.paper import Paper
from tests.app.reports.brief_example import QUILLFEN

AES = ("Caspar Lindholt", "Ruth Ekwueme", "Caspar Lindholt")


def one_of(number: int, ae: str = "Caspar Lindholt", *, start: int = 0, place: str = "Hull depot") -> BatchBrief:
    assert QUILLFEN.meeting is not None
    meeting = replace(QUILLFEN.meeting, place=place)
    data = replace(QUILLFEN, number=f"H-{number:04d}", company=f"Company {number}", receiver=ae, meeting=meeting)
    return BatchBrief(str(number), data, start)


BRIEFS = tuple(one_of(412 + number, ae) for number, ae in enumerate(AES))


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf), strict=True).pages]


@pytest.mark.parametrize("paper", list(Paper))
def test_the_cover_names_each_brief_and_each_keeps_its_own_page_numbers(paper: Paper) -> None:
    cover, *rest = pages(batch_pdf(BRIEFS, paper=paper))
    assert "3 briefs for 2 AEs" in cover
    assert "3 pages" in cover
    words = " ".join(cover.split())
    for one in BRIEFS:
        assert all(part in words for part in (one.data.number, one.data.company, one.data.receiver))
    assert "Tue 17 Nov, 14:00–14:45" in words
    assert "before the meeting" not in words
    assert len(rest) == 3
    assert all(f"Company {412 + number}" in page and "1 of 1" in page for number, page in enumerate(rest))


def test_the_cover_names_briefs_to_be_looked_at() -> None:
    moved = replace(BRIEFS[1], warnings=("Meeting: moved to Thu 19 Nov, 10:00", "Mina Aldous: laptop silent since Mon"))
    cover = " ".join(pages(batch_pdf((BRIEFS[0], moved), paper=Paper.A4))[0].split())
    assert "1 to look at before the meeting" in cover
    assert "! Meeting: moved to Thu 19 Nov, 10:00" in cover
    assert "! Mina Aldous: laptop silent since Mon" in cover


def test_without_a_cover_only_the_briefs_are_printed_and_the_same_data_gives_the_same_bytes() -> None:
    assert len(pages(batch_pdf(BRIEFS, paper=Paper.A4, cover=False))) == 3
    assert batch_pdf(BRIEFS, paper=Paper.A4) == batch_pdf(BRIEFS, paper=Paper.A4)


def test_a_long_batch_has_as_many_cover_sheets_as_it_takes_and_an_outline() -> None:
    many = tuple(one_of(number) for number in range(1, 61))
    pdf = batch_pdf(many, paper=Paper.LETTER)
    printed = pages(pdf)
    covers = len(printed) - 60
    assert covers >= 2
    assert "Company 1 H-0001" in " ".join(printed[0].split())
    assert "Company 60" in printed[covers - 1]
    assert f"{covers} of {covers}" in printed[covers - 1]
    assert title_of(many) == "60 briefs for Caspar Lindholt"
    titles = [entry.title for entry in pypdf.PdfReader(BytesIO(pdf)).outline if not isinstance(entry, list)]
    assert titles[0] == "Cover sheet"
    assert titles[covers:] == [f"H-{number:04d} Company {number}" for number in range(1, 61)]


def test_a_run_is_counted_and_stops_when_told_to() -> None:
    counts: list[tuple[int, int]] = []

    def told(done: int, total: int) -> bool:
        counts.append((done, total))
        return done < 2

    with pytest.raises(UserCancelledError):
        batch_pdf(BRIEFS, paper=Paper.A4, told=told)
    assert counts == [(1, 3), (2, 3)]


@pytest.mark.parametrize(("order", "wanted"), [("meeting", "3142"), ("ae", "3124"), ("rep", "3142"), ("place", "1243")])
def test_briefs_stand_in_the_order_asked_for_and_those_without_a_meeting_last(order: str, wanted: str) -> None:
    briefs = (
        one_of(1, "Caspar", start=20, place="Aberdeen"),
        one_of(2, "Ruth", start=0, place="Hull"),
        one_of(3, "Caspar", start=10, place="York"),
        one_of(4, "Zoe", start=30, place="Leeds"),
    )
    assert "".join(one.handoff_id for one in in_order(briefs, order)) == wanted
