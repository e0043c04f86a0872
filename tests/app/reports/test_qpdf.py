"""Every kind of paper is a PDF that qpdf accepts without a word, as `qpdf --check` reads it."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from app.reports.batch import batch_pdf
from app.reports.brief import brief_pdf
from app.reports.day_sheet import day_sheet_pdf
from app.reports.invitation import invitation_pdf
from app.reports.paper import Paper
from app.reports.record_sheet import record_pdf
from tests.app.reports.brief_example import QUILLFEN, quillfen
from tests.app.reports.test_batch import BRIEFS
from tests.app.reports.test_day_sheet import picture_of_the_design
from tests.app.reports.test_invitation import SHEET
from tests.app.reports.test_record_sheet import LEAD

SCRIPTS = quillfen(why_now="Аудит 审计 監査 감사 تدقيق ביקורת έλεγχος", company='<b>& "Söhne"', people=())
KINDS: dict[str, Callable[[Paper], bytes]] = {
    "brief": lambda paper: brief_pdf(QUILLFEN, paper=paper),
    "brief in every script": lambda paper: brief_pdf(SCRIPTS, paper=paper),
    "batch": lambda paper: batch_pdf(BRIEFS, paper=paper),
    "day sheet": lambda paper: day_sheet_pdf(picture_of_the_design(), paper=paper),
    "record": lambda paper: record_pdf(LEAD, paper=paper),
    "invitation": lambda paper: invitation_pdf(SHEET, paper=paper),
}


def problems(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as read:
        return [*map(str, read.check_pdf_syntax()), *map(str, read.get_warnings())]


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("kind", KINDS)
def test_it_is_accepted_without_a_word(kind: str, paper: Paper) -> None:
    assert problems(KINDS[kind](paper)) == []


def test_a_page_whose_content_is_damaged_is_not() -> None:
    whole = KINDS["brief"](Paper.A4)
    at = whole.index(b"stream\n") + 40
    assert problems(whole[:at] + b"~~~~" + whole[at + 4 :])
