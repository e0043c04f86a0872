"""The handoff brief as a reader of the PDF finds it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from app import language
from app.domain.briefs import BriefData, BriefEntry, BriefField, BriefPerson, BriefWho, Mark
from app.language import catalogue
from app.reports.brief import brief_pdf, undrawable, written
from app.reports.line_breaking import Span, text_width
from app.reports.page_foot import foot, footer_baseline
from app.reports.page_parts import Sheet
from app.reports.paper import Paper
from app.reports.preview import page_images
from tests.app.reports.brief_example import QUILLFEN, quillfen

PAPERS = list(Paper)
ROOT = Path(__file__).resolve().parents[3]
ANSWER = """
    Receipt Taking it Cannot, because Initials, date Verdict after meeting Accept, opportunity created Return, because
    Action items yes no As briefed partly Satchel · receipt within 24 working hours, verdict within 24 after the meeting
    printed with 2 changes not yet synced Confidential 1 of 2
"""
LONG = "She wants one place for every record. The auditor asked for a year of them. Nobody could say where they were. "


def pages(data: BriefData, paper: Paper = Paper.A4) -> list[str]:
    reader = PdfReader(BytesIO(brief_pdf(data, paper=paper)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def many_entries(count: int) -> tuple[BriefEntry, ...]:
    return tuple(BriefEntry(f"{day} Nov", "Call", f", spoke about site {day}. {LONG}") for day in range(1, count + 1))


def many_people(count: int) -> tuple[BriefPerson, ...]:
    return tuple(BriefPerson(f"Person {number}", "Engineer", "User") for number in range(1, count + 1))


@pytest.mark.parametrize("paper", PAPERS)
def test_the_example_is_one_page_with_every_word_on_it(paper: Paper) -> None:
    [text] = pages(QUILLFEN, paper)
    for words in (
        "H-0412",
        "Quillfen Cold Storage",
        "Mina Aldous to Caspar Lindholt",
        "Tue 17 Nov, 14:00–14:45",
        "Hull depot, Saltgrain Way, HU0 4QF",
        "Gate B, sign in at weighbridge, visitor bay 3. Safety shoes.",
        "four of four criteria met",
        "Email with the audit checklist, sent by Mina.",
        "Webinar, stayed 43 of 45 minutes.",
        "Handled: a wall board and",
        "Still open: show the",
        "Odile Marchbanks",
        "Score 76, hot · up 14 this week",
        "Who trains the fourteen engineers?",
        "Verdict after meeting",
        "printed with 2 changes not yet synced",
        "Confidential · 1 of 1",
    ):
        assert words in text


def test_notes_are_ruled_on_a4_and_give_way_on_letter() -> None:
    assert "Notes" in pages(QUILLFEN, Paper.A4)[0]
    assert "Notes" not in pages(QUILLFEN, Paper.LETTER)[0]


@pytest.mark.parametrize("paper", PAPERS)
def test_the_page_has_the_size_of_its_paper(paper: Paper) -> None:
    box = PdfReader(BytesIO(brief_pdf(QUILLFEN, paper=paper))).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((paper.width, paper.height), abs=0.01)


def test_every_font_is_embedded_as_a_subset() -> None:
    pdf = brief_pdf(quillfen(company="北京 שלום"), paper=Paper.A4)
    fonts = PdfReader(BytesIO(pdf)).pages[0]["/Resources"]["/Font"]
    assert len(fonts) >= 4
    for font in fonts.values():
        font = font.get_object()
        assert re.match(r"/[A-Z]{6}\+", font["/BaseFont"])
        assert "/FontFile2" in font["/FontDescriptor"].get_object()
    assert len(pdf) < 120_000


def test_title_author_language_and_producer_are_set() -> None:
    reader = PdfReader(BytesIO(brief_pdf(quillfen(language="ja"), paper=Paper.A4)))
    assert reader.metadata is not None
    assert reader.metadata.title == "H-0412 Quillfen Cold Storage"
    assert reader.metadata.author == "Mina Aldous"
    assert reader.metadata.producer == "Satchel"
    assert reader.trailer["/Root"]["/Lang"] == "en", "what its words are in, not what the person speaks it is about"


def test_a_paper_in_german_says_so_whatever_the_person_speaks() -> None:
    language.choose("de", catalogue.reader("de"))
    try:
        reader = PdfReader(BytesIO(brief_pdf(quillfen(language="en"), paper=Paper.A4)))
    finally:
        language.choose(language.ENGLISH, None)
    assert reader.trailer["/Root"]["/Lang"] == "de"
    assert "Bestätigung" in reader.pages[0].extract_text()


def test_the_outline_names_the_page_and_the_title_stands_in_the_readers_frame() -> None:
    criteria = tuple(replace(each, evidence=LONG * 3) for each in QUILLFEN.criteria)
    long = quillfen(conversation=many_entries(9), people=many_people(9), criteria=criteria)
    reader = PdfReader(BytesIO(brief_pdf(long, paper=Paper.A4)))
    entries = [entry for entry in reader.outline if not isinstance(entry, list)]
    assert [entry.title for entry in entries] == [
        "H-0412 Quillfen Cold Storage",
        "Continued, H-0412 Quillfen Cold Storage",
    ]
    assert [reader.get_destination_page_number(entry) for entry in entries] == [0, 1]
    assert reader.viewer_preferences is not None
    assert reader.viewer_preferences.display_doctitle


def test_fonts_registered_by_others_do_not_change_the_bytes() -> None:
    code = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from reportlab.pdfbase import pdfmetrics, ttfonts; from app.resource_files import resource\n"
        "pdfmetrics.registerFont(ttfonts.TTFont('Other', str(resource('fonts', 'Inter_400Regular.ttf'))))\n"
        "from tests.app.reports.brief_example import QUILLFEN; from app.reports.brief import brief_pdf\n"
        "from app.reports.paper import Paper\n"
        "sys.stdout.buffer.write(brief_pdf(QUILLFEN, paper=Paper.A4))"
    )
    made = subprocess.run([sys.executable, "-c", code, str(ROOT)], capture_output=True, check=True)
    assert made.stdout == brief_pdf(QUILLFEN, paper=Paper.A4)


def test_the_same_data_gives_the_same_bytes_here_and_in_another_process() -> None:
    data = quillfen(company="北京 Ольга שלום 😀")
    first = brief_pdf(data, paper=Paper.A4)
    brief_pdf(quillfen(company="Something else"), paper=Paper.LETTER)
    assert brief_pdf(data, paper=Paper.A4) == first
    code = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from tests.app.reports.brief_example import quillfen; from app.reports.brief import brief_pdf\n"
        "from app.reports.paper import Paper\n"
        "sys.stdout.buffer.write(brief_pdf(quillfen(company='北京 Ольга שלום 😀'), paper=Paper.A4))"
    )
    for seed in ("1", "2"):
        made = subprocess.run(
            [sys.executable, "-c", code, str(ROOT)],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        assert made.stdout == first


@pytest.mark.parametrize(
    "words",
    [
        "<b>bold & loud</b>",
        '<img src="/etc/passwd"/>',
        '<para><font color="[[x for x in ()]]">',
        "a <i unclosed & <<",
        "&lt;&#x41;&amp;",
        "(un) \\balanced ( \\) Tj ET",
    ],
)
def test_markup_typed_by_people_is_printed_as_typed(words: str) -> None:
    data = quillfen(
        company=words, why_now=words, quote=words, questions=(words,), people=(BriefPerson(words, words, "x"),)
    )
    [text] = pages(data)
    assert text.replace(" ", "").count(words.replace(" ", "")) == 6


def test_nothing_that_can_read_files_or_run_code_is_imported_and_no_pictures_are_placed() -> None:
    code = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from tests.app.reports.brief_example import QUILLFEN; from app.reports.brief import brief_pdf\n"
        "from app.reports.paper import Paper\n"
        "brief_pdf(QUILLFEN, paper=Paper.A4)\n"
        "print([m for m in ('reportlab.lib.fontfinder', 'reportlab.lib.extformat', 'reportlab.platypus', "
        "'bidi', 'arabic_reshaper', 'PySide6') if m in sys.modules])"
    )
    made = subprocess.run([sys.executable, "-c", code, str(ROOT)], capture_output=True, check=True, text=True)
    assert made.stdout.strip() == "[]"
    assert not PdfReader(BytesIO(brief_pdf(quillfen(company='<img src="x"/>'), paper=Paper.A4))).pages[0].images


def test_missing_facts_say_not_asked_yet() -> None:
    data = quillfen(
        meeting=None,
        who=BriefWho(""),
        why_now="",
        quote=" ",
        criteria=tuple(replace(each, evidence="", mark=Mark.NOT_MET) for each in QUILLFEN.criteria),
        framework_fields=tuple(replace(each, text="\n") for each in QUILLFEN.framework_fields),
        people=(),
    )
    [text] = pages(data)
    assert text.count("Not asked yet") == 1 + 2 + 4 + 4 + 1
    assert "Not booked yet" in text
    assert "none of four criteria met" in text


def test_a_draft_has_no_number() -> None:
    [text] = pages(quillfen(draft=True))
    assert "Draft" in text
    assert "H-0412" not in text


def test_an_override_and_a_slot_asked_for_are_printed() -> None:
    assert QUILLFEN.meeting is not None
    data = quillfen(
        override_reason="The board meets in January.", meeting=replace(QUILLFEN.meeting, state="Slot asked for")
    )
    [text] = pages(data)
    assert "Override: The board meets in January." in text
    assert "Slot asked for" in text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"unsynced": 0}, False),
        ({"has_server": False}, False),
        ({"unsynced": 1}, True),
    ],
)
def test_unsynced_changes_are_named_only_when_there_are_any_and_a_server(
    changes: dict[str, object], said: bool
) -> None:
    [text] = pages(quillfen(**changes))
    assert ("not yet synced" in text) is said
    if said:
        assert "printed with 1 change not yet synced" in text


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
def test_every_framework_size_prints_every_field(count: int, paper: Paper) -> None:
    fields = tuple(BriefField(f"Field {number}", Mark.PARTLY, f"Fact {number}") for number in range(count))
    text = pages(quillfen(framework="GPCT extended", framework_fields=fields), paper)[0]
    assert "GPCT" in text
    assert "extended" in text
    for number in range(count):
        assert f"Field {number}" in text
        assert f"Fact {number}" in text


def test_conversation_gives_way_first_to_four_then_to_three_newest_kept() -> None:
    short = tuple(BriefEntry(f"{day} Nov", "Call", f", site {day}.") for day in range(1, 10))
    [text] = pages(quillfen(conversation=short, earlier_entries=3))
    assert "+7 earlier" in text
    assert "site 5." in text
    assert "site 4." not in text
    seen = []
    for lines in range(1, 8):
        entries = tuple(replace(each, text=each.text + " Agreed on a date for it." * lines) for each in short)
        text = pages(quillfen(conversation=entries))[0]
        seen.append(sum(f"site {day}." in text for day in range(1, 10)))
    assert seen == sorted(seen, reverse=True)
    assert {5, 4, 3} <= set(seen)


def test_people_give_way_to_four_after_conversation_and_the_rest_is_counted() -> None:
    [text] = pages(quillfen(people=many_people(9)))
    assert "+5 more" in text
    assert "Person 4" in text
    assert "Person 5" not in text


def test_parts_give_way_in_the_order_of_the_design_and_notes_before_all() -> None:
    evidence = "The auditor asked for a year of records from every one of the nine sites in the country. " * 3
    reasons = "nine sites and a target industry"
    given_up = set()
    for rows in range(1, 5):
        for asked in range(0, 18, 2):
            printed = pages(
                quillfen(
                    criteria=tuple(replace(each, evidence=evidence) for each in QUILLFEN.criteria[:rows]),
                    conversation=tuple(BriefEntry(f"{day} Nov", "Call", f", site {day}.") for day in range(1, 6)),
                    people=many_people(5),
                    objections=(replace(QUILLFEN.objections[0], text="a wall board. " * 8),),
                    score_parts=tuple(replace(each, reasons=reasons) for each in QUILLFEN.score_parts),
                    questions=tuple(f"Question {number}?" for number in range(asked)),
                )
            )
            if len(printed) == 1:
                given_up.add(
                    (
                        "Notes" not in printed[0],
                        "site 1." not in printed[0],
                        "site 2." not in printed[0],
                        "Person 5" not in printed[0],
                        "+1 sentence" in printed[0] or "+2 sentences" in printed[0],
                        "nine sites and" not in printed[0],
                    )
                )
    for row in given_up:
        assert list(row[1:]) == sorted(row[1:], reverse=True), row
    assert {sum(row[1:]) for row in given_up} >= {0, 3, 4, 5}


@pytest.mark.parametrize("paper", PAPERS)
def test_far_too_much_goes_to_a_second_page_with_place_and_answers_still_on_the_first(paper: Paper) -> None:
    criteria = tuple(replace(each, evidence=LONG * 3) for each in QUILLFEN.criteria)
    data = quillfen(conversation=many_entries(9), earlier_entries=3, people=many_people(9), criteria=criteria)
    first, second = pages(data, paper)
    assert "Gate B, sign in at weighbridge, visitor bay 3. Safety shoes." in first
    assert "Verdict after meeting" in first
    assert "Continued on page 2" in first
    assert "Conversation so far" not in first
    assert "1 of 2" in first
    assert "Continued, H-0412" in second
    assert "+3 earlier" in second
    assert "Person 9" in second
    assert "spoke about site 1." in second
    assert "2 of 2" in second


def test_text_is_left_out_by_whole_sentences_only() -> None:
    data = quillfen(why_now=" ".join(f"Sentence number {number} is here." for number in range(200)))
    text = pages(data)[0]
    found = [int(number) for number in re.findall(r"Sentence number (\d+) is here\.", text)]
    assert found == list(range(len(found)))
    assert text.count("Sentence number") == len(found)
    assert f"+{200 - len(found)} sentences" in text


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "huge",
    [
        "x" * 200_000,
        "word " * 40_000,
        "A fact. " * 25_000,
        "中文字。" * 50_000,
        "e" + "\u0301\u0316" * 100_000,
        "\n" * 200_000,
    ],
    ids=["one word", "no sentence", "sentences", "chinese", "marks", "newlines"],
)
def test_a_field_of_200_000_characters_is_counted_and_never_hangs(huge: str) -> None:
    data = quillfen(
        company=huge,
        why_now=huge,
        quote=huge,
        questions=(huge, "Who pays?"),
        conversation=(BriefEntry("1 Nov", "Call", huge),),
    )
    text = " ".join(pages(data))
    assert "Hull depot" in text
    assert "Verdict after meeting" in text
    if huge.strip():
        assert "characters" in text or "sentences" in text
    undrawable(data)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_answer_box_is_never_overrun(paper: Paper) -> None:
    data = quillfen(
        company=LONG * 9,
        facts=LONG * 9,
        why_now=LONG * 99,
        quote=LONG * 99,
        override_reason=LONG * 99,
        criteria=tuple(replace(each, evidence=LONG * 99) for each in QUILLFEN.criteria),
        framework_fields=tuple(BriefField(LONG, Mark.MET, LONG * 9) for _ in range(12)),
        objections=QUILLFEN.objections * 30,
        questions=(LONG,) * 30,
        conversation=many_entries(60),
        people=many_people(200),
    )
    reader = PdfReader(BytesIO(brief_pdf(data, paper=paper)))
    assert len(reader.pages) == 2
    first, second = (places_of(page) for page in reader.pages)
    receipt = first["Receipt"]
    beneath = {word for words, height in first.items() if height < receipt + 14 for word in words.split()}
    assert beneath <= set(ANSWER.split())
    assert min(second.values()) == pytest.approx(next(at for words, at in second.items() if "Satchel ·" in words))


def places_of(page: PageObject) -> dict[str, float]:
    """Every printed string with the height of its baseline."""
    heights: dict[str, float] = {}
    content = page.get_contents()
    assert content is not None
    page.extract_text(visitor_text=lambda text, _cm, at, _font, _size: heights.setdefault(text.strip(), at[5]))
    return {words: height for words, height in heights.items() if words}


def test_no_word_is_lighter_than_the_darkest_grey_allowed_and_no_rule_than_c4() -> None:
    content = PdfReader(BytesIO(brief_pdf(QUILLFEN, paper=Paper.A4))).pages[0].get_contents()
    assert content is not None
    stream = content.get_data().decode("latin-1")
    fills = {float(grey) for grey in re.findall(r"([\d.]+) g\b", stream)}
    strokes = {float(grey) for grey in re.findall(r"([\d.]+) G\b", stream)}
    assert max(fills) <= 0x3D / 255 + 0.001
    assert max(strokes - {1.0}) <= 0xC4 / 255 + 0.001  # white is the tick inside a filled square
    assert not re.search(r"\brg\b|\bRG\b|\bk\b", stream)


def test_no_type_is_smaller_than_eight_points() -> None:
    content = PdfReader(BytesIO(brief_pdf(quillfen(people=many_people(30)), paper=Paper.A4))).pages[0].get_contents()
    assert content is not None
    sizes = {float(size) for size in re.findall(r"/F\d+\+\d+ ([\d.]+) Tf", content.get_data().decode("latin-1"))}
    assert min(sizes) == 8
    assert {8, 9, 10, 22} <= sizes


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("words", [4, 9])
def test_the_words_at_the_foot_never_run_into_the_page_number(paper: Paper, words: int) -> None:
    sheet = Sheet(paper, "en")
    said = " ".join(["Empfangsbestätigung"] * words)
    foot(sheet, said, page=1, pages=2)
    pdf = written([sheet], paper, title="t", author="a")
    [text] = (page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    assert "Confidential · 1 of 2" in text
    [image] = page_images(pdf, scale=2.0)
    number = Span("Confidential · 1 of 2", size=8)
    starts = round(2 * (sheet.right - text_width(number.text, number, "en")))
    base = round(2 * footer_baseline(sheet))
    gap = [(x, y) for x in range(starts - 7, starts - 2) for y in range(base - 14, base + 4)]
    assert all(image.pixels[y * image.stride + 4 * x] > 200 for x, y in gap)
    if words == 9:
        assert text.count("Empfangsbestätigung") == words
