"""Arabic and Hebrew: letters joined, and each finished line put into the order the eye reads."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

from app.reports import fonts

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FORM = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


def is_present(text: str) -> bool:
    """True when the text holds any letter written from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def is_base(text: str) -> bool:
    """True when the first letter with a direction runs from right to left."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def joined(text: str) -> str:
    """The text with Arabic letters in the forms their neighbours ask for, still in spoken order."""
    shaped: str = _reshaper().reshape(text)
    return _FORM.sub(_drawable_form, shaped)


def ordered(text: str, *, base: bool) -> str:
    """One finished line of joined text from left to right, brackets mirrored."""
    # The package's top-level get_display does not mirror brackets; this one does.
    from bidi.algorithm import get_display

    shown: str = get_display(text, base_dir="R" if base else "L")
    return shown


def _drawable_form(match: re.Match[str]) -> str:
    form = match.group()
    if form in fonts.symbols_face().covers:
        return form
    return unicodedata.normalize("NFKC", form)


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    # DejaVu has no glyph for the ligature of the word Allah, the letters themselves it has.
    return ArabicReshaper(configuration={"ARABIC LIGATURE ALLAH": False})
