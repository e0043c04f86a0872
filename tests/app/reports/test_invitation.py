"""The invitation sheet, read back."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest
import zxingcpp
from PIL import Image

from app.domain.invitation_codes import InvitationSheet
from app.reports.brief import undrawable
from app.reports.invitation import invitation_pdf
from app.reports.paper import Paper
from app.reports.preview import page_images

SHEET = InvitationSheet(
    "Nia Roe",
    "Field SDR",
    "North",
    "https://satchel.quillfen.example",
    "K7QM3PXD",
    "Thu 19",
    "Sabine Orrell",
    "Thu 12 Nov 2026",
)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_sheet_says_address_code_and_six_steps_on_one_page(paper: Paper) -> None:
    pdf = invitation_pdf(SHEET, paper=paper)
    assert pdf == invitation_pdf(SHEET, paper=paper)
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    text = " ".join(pages[0].extract_text().split())
    assert len(pages) == 1
    for words in (
        "Nia Roe",
        "Field SDR · Team North",
        SHEET.server,
        "K7QM–3PXD",
        "Works once, until Thu 19",
        *SHEET.steps,
    ):
        assert words in text
    assert len(SHEET.steps) == 6


def test_a_phone_reads_address_and_code_off_the_square() -> None:
    page = page_images(invitation_pdf(SHEET, paper=Paper.A4), scale=2)[0]
    picture = Image.frombytes("RGBA", (page.width, page.height), page.pixels).convert("L")
    assert zxingcpp.read_barcode(picture).text == "https://satchel.quillfen.example K7QM–3PXD"


def test_a_name_no_face_can_draw_is_told_before_printing() -> None:
    assert undrawable(SHEET) == ()
    assert undrawable(replace(SHEET, name="Nia \U0001fae0")) == ("\U0001fae0",)
