"""The pictures the screen shows."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

from app.domain.briefs import BriefData
from app.reports.brief import brief_pdf
from app.reports.paper import Paper
from app.reports.preview import PageImage, page_images
from tests.app.reports.brief_example import QUILLFEN, quillfen


def test_a_page_becomes_opaque_pixels_of_the_scaled_size() -> None:
    [image] = page_images(brief_pdf(QUILLFEN, paper=Paper.LETTER), scale=1.5)
    assert (image.width, image.height) == (918, 1188)
    assert image.stride >= image.width * 4
    assert len(image.pixels) == image.stride * image.height
    assert set(image.pixels[3::4]) == {255}
    assert min(image.pixels[0::4]) < 40


def test_documents_made_at_once_are_those_made_one_by_one() -> None:
    datas = [
        quillfen(company=f"{letters} {number}") for number in range(6) for letters in ("Ольга", "北京", "شركة", "A")
    ]

    def made(data: BriefData) -> bytes:
        return brief_pdf(data, paper=Paper.A4)

    wanted = [made(data) for data in datas]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(made, datas)) == wanted
    finally:
        sys.setswitchinterval(interval)


def test_many_threads_may_ask_at_once() -> None:
    pdf = brief_pdf(QUILLFEN, paper=Paper.A4)

    def picture(_: int) -> list[PageImage]:
        return page_images(pdf, scale=0.5)

    with ThreadPoolExecutor(8) as pool:
        pictures = list(pool.map(picture, range(24)))
    assert all(each == pictures[0] for each in pictures)
