"""A day on paper: each row once and whole, what gives way when it is too much, and nothing that must not be printed."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from pypdf import PageObject, PdfReader

from app.domain.codes import QUIET, modules
from app.domain.sheets import PrintedSheet, SheetRow
from app.reports.day_sheet import _in_pages, _sheets, day_sheet_pdf
from app.reports.day_sheet_row import CODE, MILLIMETRE, Give, measured
from app.reports.page_parts import Sheet
from app.reports.paper import Paper

VISIT = SheetRow(
    1, "v1", "visit", "Saltmarsh Feeds", fixed=None, start=520, end=550, person="Bettany Kroll, Mill Manager",
    phone="+44 1632 960 517", where="Dock Row 12, Hull, HU0 7SF · yard opens 08:00 · park at the weighbridge",
    why="no next step, never visited.", last="24 Oct email, no reply",
    say="I was at the dock and wanted to see how a feed mill plans its services.", link="geo:53.842,-0.645",
    state="may contact", then=("then 10 km", "11 min"),
)  # fmt: skip
CALL = SheetRow(
    3, "t1", "call", "Sedgeworth Hotels", start=602, end=610, person="Callum Priddy, Facilities Lead",
    phone="+44 1632 960 288", where="Best 10:00–10:30 · their time is yours", why="promised for Friday morning.",
    last="9 Nov call, talked", say="You wanted to hear what four kitchens cost to keep running.", link="tel:+441632960288",
    state="may call, list of 9 Nov",
)  # fmt: skip
DAY = PrintedSheet(
    "D-0087", "", "day", date(2026, 11, 13), "Friday 13 November",
    "6 visits, 2 calls · about 229 km, 4 h 10 driving (straight-line estimate) · leave 08:15, home 17:15", "Mina Aldous", "North",
    "printed Fri 13 Nov 2026, 07:52", (), unsynced=2,
)  # fmt: skip


def sheet(*rows: SheetRow, **more: Any) -> PrintedSheet:
    """A day of these rows, numbered in their order."""
    numbered = tuple(replace(row, number=at, id=f"r{at}") for at, row in enumerate(rows, 1))
    return replace(DAY, rows=numbered, **more)


def picture_of_the_design() -> PrintedSheet:
    visits = [
        replace(VISIT, company=f"Company {letter}", fixed=570 if letter in "BDG" else None) for letter in "ABDEGH"
    ]
    return sheet(visits[0], visits[1], CALL, visits[2], visits[3], replace(CALL, company="Marrick"), *visits[4:])


def read(data: PrintedSheet, paper: Paper = Paper.A4) -> list[PageObject]:
    return list(PdfReader(BytesIO(day_sheet_pdf(data, paper=paper)), strict=True).pages)


def text(page: PageObject) -> str:
    return " ".join(page.extract_text().split())


def test_the_eight_rows_of_the_design_stand_on_one_page_in_their_order_with_all_they_say() -> None:
    [page] = read(picture_of_the_design())
    said = text(page)
    for words in (
        "Day sheet", "Friday 13 November", "D-0087", "Mina Aldous, North", "printed Fri 13 Nov 2026, 07:52", "(straight-line estimate)",
        "leave 08:15, home 17:15", "08:40", "to 09:10", "drop-in", "then 10 km", "+44 1632 960 517", "park at the weighbridge",
        "Why now", "Last: 24 Oct email, no reply", "“I was at the dock", "Back at the laptop", "Ctrl E, then D-0087", "Tick one box a row",
        "printed with 2 changes not yet synced", "personal data", "Confidential · 1 of 1", "may call, list of",
    ):  # fmt: skip
        assert words in said, words
    order = [said.index(f"Company {letter}") for letter in "ABDEGH"]
    assert order == sorted(order)
    assert said.count("Turned away") == 6
    assert said.count("Gatekeeper") == 2
    assert said.count("Drive") == 6
    assert said.count("Dial") == 2


@pytest.mark.parametrize(("paper", "fit", "too_many"), [(Paper.A4, 9, 10), (Paper.LETTER, 8, 9)])
def test_so_many_rows_fit_and_one_more_begins_a_second_page_with_the_header(
    paper: Paper, fit: int, too_many: int
) -> None:
    assert len(read(sheet(*[VISIT] * fit), paper)) == 1
    first, second = read(sheet(*[VISIT] * too_many), paper)
    for number, page in enumerate((first, second), 1):
        assert "Friday 13 November" in text(page)
        assert "D-0087" in text(page)
        assert f"Confidential · {number} of 2" in text(page)


@pytest.mark.parametrize("paper", list(Paper))
def test_no_row_is_split_lost_or_printed_twice_and_none_reaches_the_foot(paper: Paper) -> None:
    long = replace(VISIT, where="Works. " * 40, why="They asked about it. " * 30, say="A long line to say. " * 30)
    rows = [replace(one, company=f"Row{at}x") for at, one in enumerate([VISIT, long, CALL, VISIT, long] * 3, 1)]
    pages = read(sheet(*rows), paper)
    assert len(pages) > 1
    seen: list[int] = []
    for page in pages:
        said = text(page)
        names = [int(one) for one in re.findall(r"Row(\d+)x", said)]
        assert said.count("1 Met") + said.count("1 No answer") == len(names)
        seen += names
    assert seen == list(range(1, 16))
    for laid_out in _sheets(sheet(*rows), paper, 0.0):
        foot = next(words.y for words in laid_out._words if words.text == "Back at the laptop")
        for words in laid_out._words:
            assert 0 < words.x < paper.width
            assert words.y <= foot - 8 or words.y >= foot, words
        notes = [y for stroke, lines in laid_out._lines.items() for _x, y, _x1, _y1 in lines if stroke.grey]
        assert max(notes) < foot - 8


def test_the_second_note_line_gives_way_first_then_the_last_contact_then_the_opening_line() -> None:
    page = Sheet(Paper.A4, "en")
    wordy = replace(
        VISIT,
        why="They asked us to come and see the line that stops most of all. " * 2,
        say="One sentence that is long. " * 5,
    )
    give, heights = Give(), [measured(page, wordy, Give()).height]
    for what in ("notes", "last", "say"):
        give = give.less(what)
        heights.append(measured(page, wordy, give).height)
    assert heights == sorted(heights, reverse=True)
    assert heights[0] - heights[1] == pytest.approx(11.8)
    nine = text(read(sheet(*[VISIT] * 9))[0])
    assert nine.count("Last: 24 Oct") == 9  # its line holds it: dropping it would free nothing
    [seven] = _in_pages(sheet(*[wordy] * 7), Paper.A4, 0.0)
    assert [(row.notes, len(row.body[1]), len(row.body[2])) for row in seven] == [
        (1, 2, 2)
    ] * 7  # nothing but the notes
    crowded = sheet(*[replace(VISIT, say="One sentence that is long enough for a second line of it. " * 2)] * 9)
    assert len(read(crowded)) == 1


def test_a_person_not_to_be_called_is_framed_and_has_neither_number_nor_code_to_dial() -> None:
    stopped = replace(CALL, phone="", link="", state="", stop="DO NOT CALL since 9 Nov")
    [page] = read(sheet(stopped))
    assert "DO NOT CALL" in text(page)
    assert "9 Nov" in text(page)
    assert "960 288" not in text(page)
    assert "Dial" not in text(page)
    [visit] = read(sheet(replace(VISIT, phone="", state="", stop="DO NOT CALL, list of 9 Nov, visit is fine")))
    assert "visit is" in text(visit)
    assert "Drive" in text(visit)


HOSTILE = (
    "<b>Bold</b> & <para/> {{first_name}} %s", "W" * 400, "Ω" * 60 + " 🚀 " + "\u202eabc\u202c", "شركة التبريد المتحدة", "=1+1\n\t\x00\x1f",
    "A sentence. " * 900, "北海冷蔵倉庫株式会社", "x" * 10_000,
)  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_people_typed_is_printed_as_text_within_the_page(words: str) -> None:
    row = replace(VISIT, company=words, person=words, where=words, why=words, last=words, say=words, state=words[:200])
    data = sheet(
        row, VISIT, replace(CALL, company=words, why=words, say=words), by=words, territory=words, heading=words[:200]
    )
    pages = read(data)
    assert len(pages) <= 2
    if words.startswith("<b>"):
        assert "<b>Bold</b> & <para/> {{first_name}} %s" in text(pages[0])
    for laid_out in _sheets(data, Paper.A4, 0.0):
        assert all(0 < one.x < 595 and 0 < one.y < 842 for one in laid_out._words)


def test_the_same_data_gives_the_same_bytes_in_another_process_too() -> None:
    data = picture_of_the_design()
    pdf = day_sheet_pdf(data, paper=Paper.A4)
    assert pdf == day_sheet_pdf(data, paper=Paper.A4)
    code = (
        "import hashlib; from tests.app.reports.test_day_sheet import *;"
        "print(hashlib.sha256(day_sheet_pdf(picture_of_the_design(), paper=Paper.A4)).hexdigest())"
    )
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    import hashlib

    assert other.stdout.strip() == hashlib.sha256(pdf).hexdigest()


def test_every_font_is_embedded_and_the_file_says_what_it_is() -> None:
    reader = PdfReader(BytesIO(day_sheet_pdf(picture_of_the_design(), paper=Paper.LETTER)))
    assert float(reader.pages[0].mediabox.width) == 612
    assert reader.metadata is not None
    assert reader.metadata.title == "D-0087 Fri 13 Nov Mina Aldous"
    fonts = reader.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    for font in fonts.values():
        assert "/FontFile2" in font.get_object()["/FontDescriptor"]


def test_codes_are_dark_rectangles_of_at_least_15_mm_with_four_quiet_modules_around() -> None:
    page = Sheet(Paper.A4, "en")
    lines = measured(page, VISIT, Give())
    lines.draw(page, 84.0)
    [rectangles] = page._codes
    want = modules(VISIT.link)
    size = CODE / len(want)
    assert 15 * MILLIMETRE <= CODE
    left, top = min(one[0] for one in rectangles), min(one[1] for one in rectangles)
    drawn = [[False] * len(want) for _ in want]
    for x, y, wide, high in rectangles:
        assert high == pytest.approx(size)
        row, column = round((y - top) / size), round((x - left) / size)
        for step in range(round(wide / size)):
            drawn[row][column + step] = True
    assert drawn == [list(row) for row in want]  # what segno made, module for module
    quiet = QUIET * size
    right, bottom = left + CODE, top + CODE
    assert top - 84.0 >= quiet - 0.5
    for words in page._words:
        beside = words.x > left - quiet and words.x < right + quiet
        assert not (beside and top - quiet < words.y - 5.5 < bottom + quiet - 0.3), words


@pytest.mark.parametrize("paper", list(Paper))
def test_a_phone_reads_the_code_of_every_stop_and_every_number(paper: Paper) -> None:
    data = picture_of_the_design()
    read_at_150_dpi: list[str] = []
    with pypdfium2.PdfDocument(day_sheet_pdf(data, paper=paper)) as document:
        for page in document:
            picture = page.render(scale=150 / 72).to_pil().convert("L")
            read_at_150_dpi += [one.text for one in zxingcpp.read_barcodes(picture)]
    assert sorted(read_at_150_dpi) == sorted(row.link for row in data.rows)
