"""Writing systems on paper: each character has a face, and right-to-left lines read right."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from app.reports import fonts, right_to_left
from app.reports.brief import brief_pdf, undrawable
from app.reports.line_breaking import Span, fitted
from app.reports.paper import Paper
from tests.app.reports.brief_example import quillfen


def plane(codec: str, first_rows: range) -> str:
    """Every character of a double-byte set in the given rows."""
    found = []
    for row in first_rows:
        for cell in range(0xA1, 0xFF):
            try:
                found.append(bytes((row, cell)).decode(codec))
            except UnicodeDecodeError:
                continue
    return "".join(found)


@pytest.mark.parametrize(
    ("language", "codec", "rows", "least", "face"),
    [
        ("zh", "gb2312", range(0xB0, 0xF8), 6763, "NotoSansSC"),
        ("ja", "euc_jp", range(0xB0, 0xD0), 2965, "NotoSansJP"),
        ("ko", "euc_kr", range(0xB0, 0xC9), 2350, "NotoSansKR"),
    ],
)
def test_every_character_of_the_national_set_is_drawn_in_the_face_of_its_language(
    language: str, codec: str, rows: range, least: int, face: str
) -> None:
    characters = plane(codec, rows)
    assert len(characters) == least
    used = {run.face.name if run.face else None for run in fonts.runs(characters, fonts.REGULAR, language)}
    assert used == {face}


def test_gb2312_and_jis_level_1_survive_print_and_extraction() -> None:
    for language, codec, rows in (("zh", "gb2312", range(0xB0, 0xD8)), ("ja", "euc_jp", range(0xB0, 0xD0))):
        characters = plane(codec, rows)
        for start in range(0, len(characters), 150):
            part = characters[start : start + 150]
            reader = PdfReader(BytesIO(brief_pdf(quillfen(why_now=part, language=language), paper=Paper.A4)))
            assert part in "".join(reader.pages[0].extract_text().split())


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("東京の倉庫", "NotoSansJP"),
        ("냉동 창고", "NotoSansKR"),
        ("采购总监", "NotoSansSC"),
        ("שלום", "DejaVu"),
        ("Ωμέγα Ольга", "Inter"),
    ],
)
def test_without_a_language_the_face_follows_the_writing(text: str, face: str) -> None:
    drawn = {run.face.name for run in fonts.runs(text, fonts.REGULAR, "en") if run.face and run.text.strip()}
    assert drawn == {face}


def test_arabic_is_joined_and_runs_from_the_right_with_numbers_and_brackets_kept() -> None:
    shown = right_to_left.ordered(right_to_left.joined("سجلات (12) Satchel"), base=True)
    assert shown.startswith("Satchel (12) ")
    assert shown.endswith(right_to_left.joined("سجلات")[::-1])


def test_hebrew_in_an_english_line_turns_only_itself() -> None:
    assert right_to_left.ordered("Call שלום (עולם) now", base=False) == "Call (םלוע) םולש now"


def test_a_latin_name_with_brackets_in_a_hebrew_line_keeps_both_brackets() -> None:
    assert right_to_left.ordered("Satchel (beta) שלום", base=True) == "םולש Satchel (beta)"
    assert right_to_left.ordered("שלום (Satchel) עולם", base=True) == "םלוע (Satchel) םולש"


def test_right_to_left_text_is_wrapped_in_spoken_order() -> None:
    words = [f"מילה{number}" for number in range(30)]
    lines = fitted([Span(" ".join(words))], 120, limit=99, language="he")
    assert len(lines) > 3
    assert " ".join("".join(piece.text for piece in line) for line in lines).split() == words


def test_arabic_copies_as_the_letters_that_were_typed() -> None:
    reader = PdfReader(BytesIO(brief_pdf(quillfen(why_now="مرحبا بالعالم"), paper=Paper.A4)))
    text = reader.pages[0].extract_text()
    assert not any("\ufe70" <= character <= "\ufefc" for character in text)
    assert set("مرحبا") <= set(text)


def test_characters_beyond_the_basic_plane_copy_correctly() -> None:
    reader = PdfReader(BytesIO(brief_pdf(quillfen(why_now="OK 😀 𠮷野", language="ja"), paper=Paper.A4)))
    text = reader.pages[0].extract_text()
    assert "😀" in text
    assert "𠮷野" in text


def test_what_no_face_can_draw_is_announced_once_each_and_printed_as_a_box() -> None:
    data = quillfen(why_now="Ship 🚀🚀 it ก \ud800", company="Rocket 🚀")
    assert undrawable(data) == ("🚀", "ก", "\ud800")
    text = PdfReader(BytesIO(brief_pdf(data, paper=Paper.A4))).pages[0].extract_text()
    assert "Ship" in text
    assert "?" not in text.replace("scope?", "").replace("first?", "").replace("data?", "").replace("engineers?", "")
    assert "🚀" not in text


@pytest.mark.parametrize("paper", list(Paper))
def test_a_hollow_box_is_explained_at_the_foot_of_its_page_only(paper: Paper) -> None:
    note = "A hollow box stands for a character no font here can draw: U+1F680, U+0E01"
    first = PdfReader(BytesIO(brief_pdf(quillfen(why_now="Ship 🚀 it ก 🚀"), paper=paper))).pages[0]
    assert note in first.extract_text()
    heights: dict[str, float] = {}
    first.extract_text(visitor_text=lambda text, _cm, at, _font, _size: heights.setdefault(text.strip()[:12], at[5]))
    assert heights["A hollow box"] >= 12 * 72 / 25.4, "the footnote stands inside the margin"
    assert min(height for words, height in heights.items() if words) == heights["A hollow box"]
    assert "hollow" not in PdfReader(BytesIO(brief_pdf(quillfen(), paper=paper))).pages[0].extract_text()
    many = "".join(map(chr, range(0xE01, 0xE0F)))
    assert (
        "U+0E08 and 6 more"
        in PdfReader(BytesIO(brief_pdf(quillfen(why_now=many), paper=paper))).pages[0].extract_text()
    )


def test_an_ordinary_brief_has_nothing_to_announce() -> None:
    assert undrawable(quillfen(company="Ünïcode №7 → ✓ Ольга Ελένη 北京 한국 שלום مرحبا\u200b\ufe0f")) == ()


def test_a_bold_chinese_name_is_thickened() -> None:
    content = PdfReader(BytesIO(brief_pdf(quillfen(company="北京冷链"), paper=Paper.A4))).pages[0].get_contents()
    assert content is not None
    assert b"2 Tr" in content.get_data()
