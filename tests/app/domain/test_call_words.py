"""Why one rings, guessed from what is known."""

from __future__ import annotations

import pytest

from app.domain.call_words import PURPOSES, likely_purpose


@pytest.mark.parametrize(
    ("stage", "asked", "promised", "meeting_ahead", "expected"),
    [
        ("New", True, True, False, "Answer a request"),
        ("Connected", False, True, True, "Promised call"),
        ("Meeting set", False, False, True, "Confirm a meeting"),
        ("Nurture", False, False, False, "Re-engage"),
        ("Attempting", False, False, False, "First contact"),
        ("Connected", False, False, False, "Qualify"),
        ("Accepted", False, False, False, "Follow up"),
    ],
)
def test_the_purpose_that_is_proposed(
    stage: str, asked: bool, promised: bool, meeting_ahead: bool, expected: str
) -> None:
    said = likely_purpose(stage=stage, asked=asked, promised=promised, meeting_ahead=meeting_ahead)
    assert said == expected
    assert said in PURPOSES
