"""Long text that two people changed: merged by words when their changes do not touch (sync-protocol section 9)."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_WORDS = re.compile(r"\s+|[^\s]+")
_Edit = tuple[int, int, list[str]]


def merge_text(base: str, ours: str, theirs: str) -> str | None:
    """Both sets of changes to `base`, or None where they overlap and a person must choose."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    words = _WORDS.findall(base)
    edits: list[_Edit] = []
    for edit in sorted(_edits(words, ours) + _edits(words, theirs), key=lambda one: one[:2]):
        if edits and edit == edits[-1]:
            continue  # both made the same change
        if edits and (edit[0] < edits[-1][1] or edit[0] == edits[-1][0]):
            return None
        edits.append(edit)
    merged: list[str] = []
    at = 0
    for start, end, new in edits:
        merged += words[at:start] + new
        at = end
    return "".join(merged + words[at:])


def _edits(words: list[str], text: str) -> list[_Edit]:
    other = _WORDS.findall(text)
    return [
        (start, end, other[new_start:new_end])
        for what, start, end, new_start, new_end in SequenceMatcher(None, words, other, autojunk=False).get_opcodes()
        if what != "equal"
    ]
