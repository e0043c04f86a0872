"""Strings that break programs, on paper: printed as they are, one page or two, nothing of them obeyed."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pikepdf
from pypdf import PdfReader

from app.reports.brief import brief_pdf
from app.reports.paper import Paper
from tests.app.reports.brief_example import QUILLFEN, quillfen

IN_ONE = 3  # strings: the company's name, why now, and what they said


def squeezed(text: str) -> str:
    return "".join(text.split())


def printable(text: str) -> str:
    return squeezed("".join(one for one in text if one.isprintable() or one.isspace()))


def links(reader: PdfReader) -> list[str]:
    found = [one.get_object() for page in reader.pages for one in page.get("/Annots", [])]
    return [str(one.get("/A", {}).get("/URI")) for one in found]


def test_every_naughty_string_is_printed_and_runs_nothing(data: Path) -> None:
    strings = [one for one in json.loads((data / "strings" / "blns.json").read_text("utf-8")) if one.strip()]
    assert len(strings) > 500
    usual = links(PdfReader(BytesIO(brief_pdf(QUILLFEN, paper=Paper.A4))))
    for at in range(0, len(strings), IN_ONE):
        company, *more = strings[at : at + IN_ONE]
        said = dict(zip(("why_now", "quote"), more, strict=False))
        pdf = brief_pdf(quillfen(company=company[:30], **said), paper=Paper.A4)
        with pikepdf.open(BytesIO(pdf)) as read:
            assert [*read.check_pdf_syntax(), *read.get_warnings()] == [], company
        reader = PdfReader(BytesIO(pdf))
        assert len(reader.pages) <= 2
        assert not any(page.images for page in reader.pages)
        assert links(reader) == usual
        text = squeezed("".join(page.extract_text() for page in reader.pages))
        for one in (company[:30], *more):
            if one.isascii() and "toolongtoprint" not in text:  # other scripts: test_scripts, glyph by glyph
                assert printable(one) in text, one
