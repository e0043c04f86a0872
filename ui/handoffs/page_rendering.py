"""From a brief to the PDF and its pictures, off the interface thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.briefs import BriefData
    from app.reports.preview import PageImage

PRINT_DPI = 300


@dataclass(frozen=True)
class Rendered:
    """The very bytes that are saved and printed, their pictures, and characters that no face can draw.

    `name` is what their file is called, `data` the brief, of a batch the first.
    """

    name: str
    data: BriefData
    pdf: bytes
    pages: tuple[PageImage, ...]
    hollow: tuple[str, ...]


def page_size(paper: str) -> tuple[float, float]:
    """Width and height in points of "a4" or "letter"."""
    from app.reports.paper import Paper

    chosen = Paper.LETTER if paper == "letter" else Paper.A4
    return chosen.width, chosen.height


def render(data: BriefData, paper: str, scale: float) -> Rendered:
    """Make the PDF and its pictures; `scale` is pixels to a point. Takes some tens of milliseconds."""
    from app.reports.brief import brief_pdf, undrawable
    from app.reports.file_names import file_name
    from app.reports.paper import Paper
    from app.reports.preview import page_images

    pdf = brief_pdf(data, paper=Paper.LETTER if paper == "letter" else Paper.A4)
    return Rendered(file_name(data), data, pdf, tuple(page_images(pdf, scale=scale)), undrawable(data))


def render_batch(briefs: Sequence[BriefData], paper: str, scale: float) -> Rendered:
    """The same for many, with a cover sheet."""
    from app.reports.batch import batch_pdf, title_of
    from app.reports.brief import undrawable
    from app.reports.file_names import safe_name
    from app.reports.paper import Paper
    from app.reports.preview import page_images

    pdf = batch_pdf(briefs, paper=Paper.LETTER if paper == "letter" else Paper.A4)
    hollow = tuple(dict.fromkeys(one for data in briefs for one in undrawable(data)))
    name = safe_name(title_of(briefs)) + ".pdf"
    return Rendered(name, briefs[0], pdf, tuple(page_images(pdf, scale=scale)), hollow)


def pictures_for_print(pdf: bytes) -> list[PageImage]:
    """The pages at 300 dots to the inch."""
    from app.reports.preview import page_images

    return page_images(pdf, scale=PRINT_DPI / 72)


def to_image(page: PageImage, *, grey: bool = False) -> QImage:
    """A page as a picture of its own, independent of the bytes it came from."""
    shape = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(page.pixels, page.width, page.height, page.stride, shape).copy()
    return image.convertToFormat(QImage.Format.Format_Grayscale8) if grey else image
