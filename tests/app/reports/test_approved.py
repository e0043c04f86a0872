"""Approved pages: what is printed looks and reads as it did. Approve anew: `APPROVE=1 pytest tests/app/reports/test_approved.py`."""

from __future__ import annotations

import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.domain.briefs import BriefData, BriefField, BriefWho, Mark
from app.reports.batch import batch_pdf
from app.reports.brief import brief_pdf
from app.reports.paper import Paper
from app.reports.preview import PageImage, page_images
from tests.app.reports.brief_example import QUILLFEN, quillfen
from tests.app.reports.test_batch import BRIEFS
from tests.app.reports.test_brief import many_entries, many_people

APPROVED = Path(__file__).resolve().parents[2] / "data" / "briefs"
TOLERANCE = 0.35  # mean difference of a pixel's grey, 0 to 255: a word moved by a point makes more
EVIDENCE = "The auditor asked for a year of records from every site. " * 175  # 10,000 characters
SIX = tuple(BriefField(f"Field {number}", Mark.PARTLY, "What they said") for number in range(6))
MISSING = BriefData(
    "", "", "", "", "", "", None, BriefWho(""), "", "", "", "", (), "", "BANT", (), (), 0, (), (), 0, "", "", (), (),
    0, False, draft=True,
)  # fmt: skip
ARABIC = quillfen(
    company="شركة التبريد المتحدة", why_now="تدقيق خارجي في 26 يناير يحتاج إلى سجلات (12 شهرا) من كل المواقع.",
    quote="نعرف أن المبرد تعطل عندما يتصل بنا العميل.", questions=("هل الموقعان المستأجران مشمولان؟",), language="ar",
)  # fmt: skip
JAPANESE = quillfen(
    company="北海冷蔵倉庫株式会社", why_now="一月二十六日の外部監査には、全拠点の十二か月分の点検記録が必要です。",
    quote="冷却機の故障は、お客様からの電話で初めて知ります。", questions=("賃借中の二拠点は対象ですか。",), language="ja",
)  # fmt: skip
CASES = {
    "example-a4": (QUILLFEN, Paper.A4),
    "example-letter": (QUILLFEN, Paper.LETTER),
    "meddic-override": (quillfen(framework="MEDDIC", framework_fields=SIX, override_reason="Audit first."), Paper.A4),
    "long-evidence": (
        quillfen(
            criteria=tuple(replace(one, evidence=EVIDENCE) for one in QUILLFEN.criteria),
            conversation=many_entries(9), people=many_people(9),
        ),
        Paper.A4,
    ),
    "nothing-known": (MISSING, Paper.A4),
    "arabic": (ARABIC, Paper.A4),
    "japanese": (JAPANESE, Paper.A4),
}  # fmt: skip


def made(name: str) -> bytes:
    if name == "batch":
        warned = replace(BRIEFS[1], warnings=("Meeting: moved to Thu 19 Nov, 10:00",))
        return batch_pdf((BRIEFS[0], warned, BRIEFS[2]), paper=Paper.A4)
    data, paper = CASES[name]
    return brief_pdf(data, paper=paper)


def texts(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf), strict=True).pages]


def difference(one: PageImage, other: PageImage) -> float:
    """Mean difference of the green channel."""
    assert (one.width, one.height) == (other.width, other.height)
    pairs = zip(one.pixels[1::4], other.pixels[1::4], strict=True)
    return sum(abs(a - b) for a, b in pairs) / (one.width * one.height)


@pytest.mark.parametrize("name", [*CASES, "batch"])
def test_what_is_printed_looks_and_reads_as_approved(name: str) -> None:
    pdf, kept = made(name), APPROVED / f"{name}.pdf"
    if os.environ.get("APPROVE"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(pdf)
    approved = kept.read_bytes()
    assert texts(pdf) == texts(approved)
    pages, wanted = page_images(pdf, scale=1.0), page_images(approved, scale=1.0)
    assert len(pages) == len(wanted)
    assert max(difference(one, other) for one, other in zip(pages, wanted, strict=True)) <= TOLERANCE


def test_a_heading_left_out_or_a_lighter_word_is_noticed() -> None:
    [page] = page_images(brief_pdf(QUILLFEN, paper=Paper.A4), scale=1.0)
    [other] = page_images(brief_pdf(quillfen(company="Quillfen Cold Storage Ltd"), paper=Paper.A4), scale=1.0)
    assert difference(page, other) > 0
    [moved] = page_images(brief_pdf(quillfen(facts="x\n" * 90), paper=Paper.A4), scale=1.0)
    assert difference(page, moved) > TOLERANCE


HOSTILE = (
    '<img src="/etc/passwd"/>', '<img src="file:///etc/passwd"/>', '<img src="http://127.0.0.1:9/x.png"/>',
    "<para><img src='data:image/png;base64,AAAA'/></para>", "<b>unclosed", "</para></para>", "<a href='javascript:1'>x</a>",
    "<font color='[[[getattr(pow,1)] for x in ()]]'>", "&amp;&#0;&notanentity;", "%s %d %n {0} {data.company}",
    "'; DROP TABLE lead; --", "${jndi:ldap://127.0.0.1/a}", "../../../etc/passwd\x00.pdf", "\\(\\)\\\\ Tj ET Q endstream endobj",
    "\x1b[31mred\x1b[0m", "\r\n\r\n", "\ufeff\u202eevil\u202c", "Z\u0351\u0356" * 40, "\ud800", "\U0010ffff", "=1+1|cmd", "null", "NaN",
    "١٢٣ (abc) שלום", "👩\u200d👩\u200d👧\u200d👦", "\u0000", "\u2028\u2029", "ｆｕｌｌ", "%PDF-1.4 %%EOF", "//server/share/x.png",
)  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_opens_a_file_or_a_connection_and_every_reader_takes_the_page(
    words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*given: object, **_named: object) -> None:
        raise AssertionError(f"opens {given}")

    for letters in ("A", "ш", "北", "ア", "한", "ש", "م"):
        brief_pdf(quillfen(company=letters, quote=letters), paper=Paper.A4)  # so that all fonts are read
    for place in ("builtins.open", "io.open", "os.open", "socket.socket", "urllib.request.urlopen"):
        monkeypatch.setattr(place, opened)
    data = quillfen(
        company=words, facts=words, sender=words, why_now=words, quote=words, questions=(words,), override_reason=words,
        language="",
    )  # fmt: skip
    pdf = brief_pdf(data, paper=Paper.A4)
    monkeypatch.undo()
    assert len(texts(pdf)) == len(page_images(pdf, scale=0.2)) in (1, 2)
    assert not any(page.images for page in PdfReader(BytesIO(pdf)).pages)
