"""What to say when a call is passed on live: who it is, what hurts, why now; three lines at most."""

from __future__ import annotations

from app.domain.notes import of_kind, read_notes
from app.language import tr


def lines_to_say(*, name: str, title: str, company: str, notes: str, pain: str, why_now: str) -> tuple[str, ...]:
    """The lines for the colleague who takes over. What was noted in this call stands before what is known from earlier."""
    filed = read_notes(notes)
    heard = [*of_kind(filed, "pain"), *of_kind(filed, "quote"), pain]
    timing = [*of_kind(filed, "timing"), why_now]
    who = ", ".join(one for one in (name, title) if one) + (
        tr(" at {company}", company=company) if company and company != name else ""
    )
    hurts, now = next((one for one in heard if one), ""), next((one for one in timing if one), "")
    return tuple(
        line
        for line in (tr("I have {who} on the line.", who=who), _sentence(hurts), _sentence(now, tr("Now, because ")))
        if line
    )


def _sentence(words: str, before: str = "") -> str:
    text = words.strip().rstrip(".")
    if not text:
        return ""
    first = text[0].lower() + text[1:] if before else text[0].upper() + text[1:]
    return f"{before}{first}."
