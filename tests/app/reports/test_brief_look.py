"""The company's look on a brief: its logo at the head, and parts that are left out leave nothing behind."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.domain.briefs import ALL_PARTS, BriefData
from app.domain.logo import MOST_HIGH, MOST_WIDE, Logo
from app.reports.batch import batch_pdf
from app.reports.batch_process import each_made, made
from app.reports.brief import brief_pdf
from app.reports.page_parts import MARGIN
from app.reports.paper import Paper
from app.reports.preview import PageImage, page_images
from tests.app.reports.brief_example import QUILLFEN, quillfen
from tests.app.reports.test_batch import BRIEFS
from tests.app.reports.test_brief import many_entries, many_people

DARK = Logo(300, MOST_HIGH, bytes(300 * MOST_HIGH))
HEADINGS = {
    "pain": "Pain, in her words", "conversation": "Conversation so far", "objections": "Objections raised", "people": "People",
    "score": "Score 76", "questions": "Open questions",
}  # fmt: skip
LONG = quillfen(conversation=many_entries(9), people=many_people(9), questions=("Who signs? " * 20,) * 12)


def texts(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf), strict=True).pages]


def ink(page: PageImage, left: float, top: float, right: float, bottom: float) -> float:
    """Share of a rectangle, in points at scale 1, that is black."""
    dark = whole = 0
    for y in range(round(top), round(bottom)):
        for x in range(round(left), round(right)):
            whole += 1
            dark += page.pixels[y * page.stride + 4 * x] < 40
    return dark / whole


@pytest.mark.parametrize("paper", list(Paper))
def test_a_logo_stands_at_the_head_and_takes_no_room_from_the_page(paper: Paper) -> None:
    pdf = brief_pdf(replace(QUILLFEN, logo=DARK), paper=paper)
    [without], [with_logo] = texts(brief_pdf(QUILLFEN, paper=paper)), texts(pdf)
    assert with_logo == without
    [picture] = PdfReader(BytesIO(pdf)).pages[0]["/Resources"]["/XObject"].values()
    assert (picture["/Width"], picture["/Height"], picture["/ColorSpace"]) == (300, MOST_HIGH, "/DeviceGray")
    assert picture.get_object().get_data() == DARK.pixels
    [page] = page_images(pdf, scale=1.0)
    assert ink(page, MARGIN + 1, MARGIN - 6, MARGIN + 49, MARGIN + 8) == 1.0
    assert ink(page, MARGIN, MARGIN - 20, MARGIN + 60, MARGIN - 9) == 0.0
    assert brief_pdf(replace(QUILLFEN, logo=DARK), paper=paper) == pdf


def test_the_widest_logo_leaves_the_words_beside_it() -> None:
    wide = Logo(MOST_WIDE, MOST_HIGH, bytes(MOST_WIDE * MOST_HIGH))
    [page] = page_images(brief_pdf(replace(QUILLFEN, logo=wide), paper=Paper.A4), scale=1.0)
    ends = MARGIN + MOST_WIDE / MOST_HIGH * 16
    assert ink(page, ends + 1, MARGIN - 7, ends + 7, MARGIN + 8) == 0.0
    assert ink(page, ends + 8, MARGIN - 2, ends + 60, MARGIN + 8) > 0.02


@pytest.mark.parametrize("data", [QUILLFEN, LONG], ids=["short", "long"])
@pytest.mark.parametrize("part", ALL_PARTS)
def test_a_part_left_out_leaves_neither_heading_nor_a_false_word(part: str, data: BriefData) -> None:
    emptied = {"pain": {"quote": ""}, "score": {"score_parts": ()}}.get(part, {part: ()})
    said = " ".join(texts(brief_pdf(replace(data, left_out=(part,), **emptied), paper=Paper.A4)))
    for key, heading in HEADINGS.items():
        assert (heading in said) is (key != part), heading
    for words in ("Nothing logged yet", "None noted", "Not asked yet"):
        assert words not in said
    assert "Qualification" in said
    assert "Verdict after meeting" in said


LEFT, RIGHT = ("conversation", "objections"), ("people", "score")
ALONE = (
    (LEFT, QUILLFEN, "People"),
    (LEFT, QUILLFEN, "Score 76, hot"),
    (RIGHT, QUILLFEN, "Conversation so far"),
    (RIGHT, QUILLFEN, "Objections raised"),
    (LEFT, LONG, "People"),
    (RIGHT, LONG, "Conversation so far"),
    (RIGHT, LONG, "Objections raised"),
)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize(("left_out", "data", "heading"), ALONE)
def test_what_has_nothing_beside_it_takes_the_whole_width(
    left_out: tuple[str, ...], data: BriefData, heading: str, paper: Paper
) -> None:
    pdf = brief_pdf(replace(data, left_out=left_out), paper=paper)
    assert rule_under(pdf, heading) == pytest.approx((MARGIN, paper.width - MARGIN), abs=2)


def test_what_has_something_beside_it_keeps_to_its_column() -> None:
    for left_out in ((), ("conversation",), ("people",)):
        pdf = brief_pdf(replace(QUILLFEN, left_out=left_out), paper=Paper.A4)
        assert rule_under(pdf, "Objections raised")[1] < Paper.A4.width / 2
        assert rule_under(pdf, "Score 76, hot")[0] > Paper.A4.width / 2


def rule_under(pdf: bytes, heading: str) -> tuple[float, float]:
    """From where to where the line under a heading goes, in points, on the page that has it."""
    found: list[tuple[int, float, float]] = []

    def visit(page: int, text: str, _cm: object, matrix: list[float], *_font: object) -> None:
        if text.strip().startswith(heading):
            found.append((page, matrix[4], matrix[5]))

    for number, page in enumerate(PdfReader(BytesIO(pdf)).pages):
        page.extract_text(visitor_text=partial(visit, number))
    number, left, height = found[0]
    [image] = page_images(pdf, scale=1.0, first=number, most=1)
    middle = round(image.height - height + 5)
    rows = range(middle - 2, middle + 3)
    end = first = round(left) + 1
    while end < image.width and any(image.pixels[row * image.stride + 4 * end] < 160 for row in rows):
        end += 1
    assert end > first, "there is no line"
    return left, end


def test_all_left_out_is_one_page_with_room_for_notes() -> None:
    pdf = brief_pdf(replace(LONG, left_out=ALL_PARTS), paper=Paper.LETTER)
    [said] = texts(pdf)
    assert not [one for one in HEADINGS.values() if one in said]
    assert "Continued" not in said
    assert "Notes" in said


def test_a_batch_made_by_a_process_of_its_own_has_both() -> None:
    briefs = [replace(one, data=replace(one.data, logo=DARK, left_out=("people",))) for one in BRIEFS]
    found = made(briefs, paper=Paper.A4, cover=True, told=lambda _done, _total: True)
    assert found.pdf == batch_pdf(briefs, paper=Paper.A4)
    assert list(each_made(briefs, paper=Paper.A4)) == [brief_pdf(one.data, paper=Paper.A4) for one in briefs]
    assert found.pdf.count(b"/DeviceGray") == 1  # once in the file, however many pages show it
