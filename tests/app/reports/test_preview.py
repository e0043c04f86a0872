"""The pictures the screen shows."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from app.reports.brief import brief_pdf
from app.reports.paper import Paper
from app.reports.preview import PageImage, page_images
from tests.app.reports.brief_example import QUILLFEN


def test_a_page_becomes_opaque_pixels_of_the_scaled_size() -> None:
    [image] = page_images(brief_pdf(QUILLFEN, paper=Paper.LETTER), scale=1.5)
    assert (image.width, image.height) == (918, 1188)
    assert image.stride >= image.width * 4
    assert len(image.pixels) == image.stride * image.height
    assert set(image.pixels[3::4]) == {255}
    assert min(image.pixels[0::4]) < 40


def test_many_threads_may_ask_at_once() -> None:
    pdf = brief_pdf(QUILLFEN, paper=Paper.A4)

    def picture(_: int) -> list[PageImage]:
        return page_images(pdf, scale=0.5)

    with ThreadPoolExecutor(8) as pool:
        pictures = list(pool.map(picture, range(24)))
    assert all(each == pictures[0] for each in pictures)
