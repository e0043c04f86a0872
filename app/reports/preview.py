"""Pictures of a PDF's pages for the screen, made from the very bytes that will be printed."""

from __future__ import annotations

from threading import Lock

import pypdfium2

from app.frozen import frozen

_ONE_AT_A_TIME = Lock()  # PDFium is not thread-safe


@frozen
class PageImage:
    """One page as rows of premultiplied BGRA pixels, which is Qt's ARGB32_Premultiplied."""

    width: int
    height: int
    stride: int
    pixels: bytes


def page_images(pdf: bytes, *, scale: float, first: int = 0, most: int | None = None) -> list[PageImage]:
    """The pages on white from `first` on, counted from 0, `most` of them or all; at scale 1.0 a point is a pixel."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            end = len(document) if most is None else min(first + most, len(document))
            return [_page_image(document[number], scale) for number in range(first, end)]
        finally:
            document.close()


def page_count(pdf: bytes) -> int:
    """How many pages it has."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def _page_image(page: pypdfium2.PdfPage, scale: float) -> PageImage:
    bitmap = page.render(scale=scale, force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGRA)
    try:
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        bitmap.close()
        page.close()
