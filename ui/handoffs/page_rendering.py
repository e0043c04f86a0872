"""From a brief to the PDF and its pictures, off the interface thread."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from app.frozen import frozen
from app.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.domain.briefs import BatchBrief, BriefData
    from app.domain.printed_records import PrintedRecord
    from app.reports.preview import PageImage

PRINT_DPI = 300
SHOWN_AT_ONCE = 12  # pages kept as pictures; a batch of 200 would take half a gigabyte


@frozen
class Rendered:
    """The very bytes that are saved and printed, their pictures, and characters that no face can draw.

    `name` is what their file is called. `pages` are `SHOWN_AT_ONCE` of all `total` from `first` on, counted from 0.
    """

    name: str
    pdf: bytes
    pages: tuple[PageImage, ...]
    hollow: tuple[str, ...]
    total: int
    first: int = 0


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
    pages = tuple(page_images(pdf, scale=scale))
    return Rendered(file_name(data), pdf, pages, undrawable(data), len(pages))


def render_record(record: PrintedRecord, paper: str, scale: float) -> Rendered:
    """The same for a lead or an account."""
    from app.reports.brief import undrawable
    from app.reports.file_names import safe_name
    from app.reports.paper import Paper
    from app.reports.preview import page_count, page_images
    from app.reports.record_sheet import record_pdf

    pdf = record_pdf(record, paper=Paper.LETTER if paper == "letter" else Paper.A4)
    pages = tuple(page_images(pdf, scale=scale, most=SHOWN_AT_ONCE))
    name = safe_name(f"{record.kind} {record.title}") + ".pdf"
    return Rendered(name, pdf, pages, undrawable(record), page_count(pdf))


def turned(rendered: Rendered, scale: float, first: int) -> Rendered:
    """The same PDF with the pictures of its pages from `first` on."""
    from app.reports.preview import page_images

    pages = page_images(rendered.pdf, scale=scale, first=first, most=SHOWN_AT_ONCE)
    return replace(rendered, pages=tuple(pages), first=first)


def render_batch(
    briefs: Sequence[BatchBrief], paper: str, scale: float, cover: bool, told: Callable[[int, int], bool]
) -> Rendered:
    """The same for many; `told(done, total)` stops it by False: UserCancelledError. UnavailableError E-NOT-PRINTED."""
    from app.reports.batch import title_of
    from app.reports.batch_process import made
    from app.reports.file_names import safe_name
    from app.reports.paper import Paper
    from app.reports.preview import page_count, page_images

    batch = made(briefs, paper=Paper.LETTER if paper == "letter" else Paper.A4, cover=cover, told=told)
    name = safe_name(title_of(briefs)) + ".pdf"
    pages = page_images(batch.pdf, scale=scale, most=SHOWN_AT_ONCE)
    return Rendered(name, batch.pdf, tuple(pages), batch.hollow, page_count(batch.pdf))


def save_each(briefs: Sequence[BatchBrief], paper: str, folder: Path) -> int:
    """Write each brief to its own file; returns how many. UnavailableError when the disk refuses, or E-NOT-PRINTED."""
    from app.files import write_safely
    from app.reports.batch_process import each_made
    from app.reports.file_names import different_names, file_name
    from app.reports.paper import Paper

    names = different_names([file_name(one.data) for one in briefs])
    pdfs = each_made(briefs, paper=Paper.LETTER if paper == "letter" else Paper.A4)
    for name, pdf in zip(names, pdfs, strict=True):
        write_safely(folder / name, pdf)
    return len(briefs)


def picture_for_print(pdf: bytes, page: int) -> PageImage:
    """One page, counted from 0, at 300 dots to the inch: 35 MB, so one at a time."""
    from app.reports.preview import page_images

    return page_images(pdf, scale=PRINT_DPI / 72, first=page, most=1)[0]


def hollow_words(hollow: Sequence[str]) -> str:
    """The warning before printing what no font here can draw; '' when all can be drawn."""
    if not hollow:
        return ""
    some = ", ".join(f"U+{ord(one):04X}" for one in hollow[:6]) + (tr(" and more") if len(hollow) > 6 else "")
    count = tr("1 character") if len(hollow) == 1 else tr("{hollow} characters", hollow=len(hollow))
    return tr(
        "{count} cannot be drawn on paper and will print as a hollow box, with a footnote: {some}.",
        count=count,
        some=some,
    )


def to_image(page: PageImage, *, grey: bool = False) -> QImage:
    """A page as a picture of its own, independent of the bytes it came from."""
    shape = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(page.pixels, page.width, page.height, page.stride, shape).copy()
    return image.convertToFormat(QImage.Format.Format_Grayscale8) if grey else image
