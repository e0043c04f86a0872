"""Why one rang and how they sounded: two facts beside a call's outcome, never in its place (product 5)."""

from __future__ import annotations

PURPOSES = (
    "First contact",
    "Answer a request",
    "Follow up",
    "Qualify",
    "Confirm a meeting",
    "Promised call",
    "Re-engage",
)
SENTIMENTS = {"+": "warm", "0": "neutral", "-": "cool"}
SENTIMENT_WORDS = {"warm": "Warm", "neutral": "Neutral", "cool": "Cool"}


def likely_purpose(*, stage: str, asked: bool, promised: bool, meeting_ahead: bool) -> str:
    """What a call is most likely for; the rep may say otherwise.

    `asked` while a reply clock runs, `promised` when a call was promised.
    """
    if asked:
        return "Answer a request"
    if promised:
        return "Promised call"
    if meeting_ahead:
        return "Confirm a meeting"
    if stage == "Nurture":
        return "Re-engage"
    if stage in ("New", "Attempting"):
        return "First contact"
    return "Qualify" if stage == "Connected" else "Follow up"
