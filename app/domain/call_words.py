"""Why one rang and how they sounded: two facts beside a call's outcome, never in its place (product 5)."""

from __future__ import annotations

from app.language import marked, tr

PURPOSES = (
    marked("First contact"),
    marked("Answer a request"),
    marked("Follow up"),
    marked("Qualify"),
    marked("Confirm a meeting"),
    marked("Promised call"),
    marked("Re-engage"),
)
SENTIMENTS = {"+": "warm", "0": "neutral", "-": "cool"}
SENTIMENT_WORDS = {"warm": tr("Warm"), "neutral": tr("Neutral"), "cool": tr("Cool")}


def likely_purpose(*, stage: str, asked: bool, promised: bool, meeting_ahead: bool) -> str:
    """What a call is most likely for; the rep may say otherwise.

    `asked` while a reply clock runs, `promised` when a call was promised.
    """
    if asked:
        return marked("Answer a request")
    if promised:
        return marked("Promised call")
    if meeting_ahead:
        return marked("Confirm a meeting")
    if stage == "Nurture":
        return marked("Re-engage")
    if stage in ("New", "Attempting"):
        return marked("First contact")
    return marked("Qualify") if stage == "Connected" else marked("Follow up")
