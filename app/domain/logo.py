"""The company's logo on briefs: grey pixels, so that paper and photocopy look the same and no picture is decoded in printing."""

from __future__ import annotations

import zlib
from base64 import b64decode, b64encode
from binascii import Error
from typing import Any

from app.frozen import frozen

MOST_WIDE, MOST_HIGH = 640, 96  # pixels: 107 by 16 points on paper, 432 to the inch


@frozen
class Logo:
    """`pixels` row by row from the top, one byte each, 0 black to 255 white."""

    width: int
    height: int
    pixels: bytes


def raw_of(logo: Logo | None) -> dict[str, Any] | None:
    """The logo as a setting keeps it."""
    if logo is None:
        return None
    packed = zlib.compress(logo.pixels, 9)
    return {"width": logo.width, "height": logo.height, "pixels": b64encode(packed).decode("ascii")}


def logo_of(raw: object) -> Logo | None:
    """The logo a setting holds; None where it holds none, or what is none."""
    if not isinstance(raw, dict):
        return None
    width, height, packed = raw.get("width"), raw.get("height"), raw.get("pixels")
    if type(width) is not int or type(height) is not int or not isinstance(packed, str):
        return None
    if not (0 < width <= MOST_WIDE and 0 < height <= MOST_HIGH):
        return None
    try:
        pixels = zlib.decompressobj().decompress(b64decode(packed), width * height + 1)
    except (Error, ValueError, zlib.error):
        return None
    return Logo(width, height, pixels) if len(pixels) == width * height else None
