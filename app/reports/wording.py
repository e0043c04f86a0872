"""Text as people typed it, made fit for a line of print, and told apart into sentences."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_LONG = 2000
_MOST_MARKS = 30  # of one letter; more have no meaning, and composing them takes quadratic time
_GRAPHEME_JOINER = "\u034f"
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200d-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]"
)
_BLANK = re.compile("[^\\S\xa0\u202f]+|[\x00-\x1f\x7f-\x9f]+")
_SENTENCE = re.compile(r".+?(?:[.!?؟…]+[\"”’»)\]]*(?=\s|$)|[。！？]+[」』”]*|$)", re.DOTALL)


class Sentences(NamedTuple):
    """The first sentences of a text, as many as a page could ever hold, and how many there are."""

    first: tuple[str, ...]
    total: int


def clean(text: str) -> str:
    """The text on one line: composed, without control or invisible characters."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return _cleaned(text) if len(text) < _LONG else _cleaned_long(text)


def sentences(text: str) -> Sentences:
    """The sentences of a clean text, each with the space before it."""
    return _sentences(text) if len(text) < _LONG else _sentences_of_long(text)


def forget() -> None:
    """Let go of the long texts kept while one document was laid out."""
    _cleaned_long.cache_clear()
    _sentences_of_long.cache_clear()


def _cleaned(text: str) -> str:
    return _BLANK.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()


@lru_cache(maxsize=256)
def _cleaned_long(text: str) -> str:
    return _cleaned(_with_few_marks(text))


def _sentences(text: str) -> Sentences:
    first: list[str] = []
    length = total = 0
    for match in _SENTENCE.finditer(text):
        total += 1
        if length < 2 * _LONG:
            first.append(match.group())
            length += len(first[-1])
    return Sentences(tuple(first), total)


_sentences_of_long = lru_cache(maxsize=256)(_sentences)


def _with_few_marks(text: str) -> str:
    """The text with a joiner after every thirtieth mark in a row, as Unicode's stream-safe format has it."""
    if text.isascii():
        return text
    found: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks > _MOST_MARKS:
            found.append(_GRAPHEME_JOINER)
            marks = 1
        found.append(character)
    return "".join(found)
