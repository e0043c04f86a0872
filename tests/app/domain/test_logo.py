"""A logo in a setting: kept and found again; whatever else stands there is no logo and costs nothing."""

from __future__ import annotations

import zlib
from base64 import b64encode

import pytest

from app.domain.logo import Logo, logo_of, raw_of

BARS = Logo(4, 2, bytes((0, 255, 0, 255, 90, 90, 255, 255)))


def packed(pixels: bytes) -> str:
    return b64encode(zlib.compress(pixels)).decode()


def test_it_is_kept_and_found_again() -> None:
    assert logo_of(raw_of(BARS)) == BARS
    assert raw_of(None) is None


@pytest.mark.parametrize(
    "raw",
    [
        None, 1, "x", [], {}, {"width": 4, "height": 2}, {"width": 4, "height": 2, "pixels": "ä"},
        {"width": 4, "height": 2, "pixels": "AAAA"}, {"width": 4, "height": 3, "pixels": packed(BARS.pixels)},
        {"width": 4, "height": 1, "pixels": packed(BARS.pixels)}, {"width": 641, "height": 1, "pixels": packed(b"x" * 641)},
        {"width": 1, "height": 97, "pixels": packed(b"x" * 97)}, {"width": 0, "height": 0, "pixels": packed(b"")},
        {"width": -4, "height": -2, "pixels": packed(BARS.pixels)}, {"width": True, "height": True, "pixels": packed(b"x")},
        {"width": "4", "height": "2", "pixels": packed(BARS.pixels)}, {"width": 4.0, "height": 2.0, "pixels": packed(BARS.pixels)},
    ],
    ids=range(17),
)  # fmt: skip
def test_what_is_no_logo_is_none(raw: object) -> None:
    assert logo_of(raw) is None


def test_a_bomb_is_not_unpacked() -> None:
    import tracemalloc

    bomb = {"width": 4, "height": 2, "pixels": packed(bytes(100_000_000))}
    tracemalloc.start()
    try:
        assert logo_of(bomb) is None
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
