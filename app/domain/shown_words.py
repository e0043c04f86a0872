"""Words that are stored in small letters and shown as `tr(word.capitalize())`: kinds, roles, channels, targets of a column."""

from __future__ import annotations

from app.language import marked

ANSWERS = (marked("Receipt"), marked("Verdict"))
SCORES = (marked("Fit"), marked("Engagement"), marked("Intent"), marked("Combined"))
POINTS = (
    marked("Direct"), marked("Mobile"), marked("Landline"), marked("Switchboard"), marked("Work"), marked("Private"), marked("Fax"),
    marked("Other"),
)  # fmt: skip
ROLES = (
    marked("Champion"), marked("Decides"), marked("Signs"), marked("Influences"), marked("User"), marked("Blocks"), marked("Blocker"),
)  # fmt: skip
ENTRIES = (
    marked("Call"), marked("Email"), marked("Note"), marked("Meeting"), marked("Visit"), marked("Signal"), marked("Social"),
    marked("Message"), marked("Handoff"), marked("Task"), marked("Sequence"), marked("Trigger"), marked("Routing"), marked("Capture"),
    marked("Stage"), marked("Lifecycle"), marked("Phone"), marked("Video"), marked("On site"),
)  # fmt: skip
EVENTS = (marked("Trade show"), marked("Webinar"), marked("Open day"), marked("Counter"))
BULK = (
    marked("Owner"),
    marked("Tag"),
    marked("Remove tag"),
    marked("Campaign"),
    marked("Next step"),
    marked("Relationship"),
)
REPLIES = (marked("Agree"), marked("Turn"), marked("Ask"))
DIRECTIONS = (marked("Inbound"), marked("Outbound"))
BANDS = (marked("Hot"), marked("Warm"), marked("Cool"))
