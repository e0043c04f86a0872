"""Arabic and Hebrew: letters joined, and each finished line put into the order the eye reads."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

from app.reports import fonts

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_SIDES = frozenset(("L", "R", "AL", "EN", "AN"))
_MARKS = {False: "\u200e", True: "\u200f"}
_NO_MARKS = dict.fromkeys((0x200E, 0x200F))
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
    # The package's top-level get_display does not mirror brackets; this one does, but pairs none.
    from bidi.algorithm import get_display

    shown: str = get_display(_with_paired_brackets(text, base=base), base_dir="R" if base else "L")
    return shown.translate(_NO_MARKS)


def _with_paired_brackets(text: str, *, base: bool) -> str:
    """The text with direction marks that make both brackets of a pair run the same way (rule N0 of UAX 9)."""
    marks: dict[int, str] = {}
    opened: list[int] = []
    for place, character in enumerate(text):
        if character in _PAIRS:
            opened.append(place)
        elif opened and character == _PAIRS[text[opened[-1]]]:
            start = opened.pop()
            mark = _bracket_mark(text, start, place, base=base)
            if mark:
                marks[start] = marks[place] = mark
    if not marks:
        return text
    return "".join(f"{marks[i]}{letter}{marks[i]}" if i in marks else letter for i, letter in enumerate(text))


def _bracket_mark(text: str, start: int, end: int, *, base: bool) -> str:
    inside = {side for letter in text[start + 1 : end] if (side := _side(letter)) is not None}
    if not inside:
        return ""
    if base in inside:
        return _MARKS[base]
    before = next((side for letter in reversed(text[:start]) if (side := _side(letter)) is not None), base)
    return _MARKS[before]


def _side(character: str) -> bool | None:
    """True for a letter from right to left or a digit, False from left to right, None for neither."""
    direction = unicodedata.bidirectional(character)
    return None if direction not in _SIDES else direction != "L"


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
