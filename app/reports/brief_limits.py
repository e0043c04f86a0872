"""What gives way on a brief with too much to say, and in which order."""

from __future__ import annotations

from dataclasses import replace

from app.frozen import frozen


@frozen
class Limits:
    """How much of each part is printed. `second_page` moves conversation and people there."""

    conversation: int = 5
    people: int = 12
    evidence_lines: int = 4
    score_reasons: bool = True
    second_page: bool = False
    prose_lines: int = 8
    field_lines: int = 3
    item_lines: int = 6
    objections: int = 8
    questions: int = 16
    second_page_lists: bool = False


_FULL = Limits()
_FOUR = replace(_FULL, conversation=4)
_THREE = replace(_FULL, conversation=3)
_FEW_PEOPLE = replace(_THREE, people=4)
_SHORT_EVIDENCE = replace(_FEW_PEOPLE, evidence_lines=2)
_NO_REASONS = replace(_SHORT_EVIDENCE, score_reasons=False)
_SECOND = replace(_FULL, second_page=True)
_SECOND_SHORT = replace(_SECOND, evidence_lines=2)
_SECOND_BARE = replace(_SECOND_SHORT, score_reasons=False)
_TIGHT = replace(_SECOND_BARE, prose_lines=6, field_lines=2, item_lines=4, objections=4, questions=8)
_LISTS_TOO = replace(_SECOND_BARE, prose_lines=5, field_lines=2, second_page_lists=True)
_LAST = replace(_LISTS_TOO, prose_lines=3, field_lines=1)

# Notes come before all of these: they take only what the rest leaves free.
ORDER = (
    _FULL,
    _FOUR,
    _THREE,
    _FEW_PEOPLE,
    _SHORT_EVIDENCE,
    _NO_REASONS,
    _SECOND,
    _SECOND_SHORT,
    _SECOND_BARE,
    _TIGHT,
    _LISTS_TOO,
    _LAST,
)
