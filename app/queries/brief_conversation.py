"""The conversation so far as the brief tells it: one fact an entry, the reply of the same day with what it answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from app.clock import from_ms
from app.domain.briefs import BriefEntry
from app.domain.outcomes import BY_KEY
from app.language import inner, tr
from app.queries.timeline import TimelineItem

KINDS = {
    "call": tr("Call"),
    "email": tr("Email"),
    "visit": tr("Visit"),
    "meeting": tr("Meeting"),
    "social": tr("Social"),
    "message": tr("Message"),
    "note": tr("Note"),
    "signal": tr("Signal"),
}
TALKED = BY_KEY["5"].name
WRITTEN = ("email", "message", "social")


def conversation(items: Iterable[TimelineItem], now: datetime, pronoun: str) -> tuple[BriefEntry, ...]:
    """Entries of a timeline that is newest first, newest last, in days of the zone of `now`."""
    entries: list[BriefEntry] = []
    who = tr(pronoun.capitalize()) or tr("They")
    for item in sorted(items, key=_at):
        if item.kind not in KINDS:
            continue
        day = say_day_and_month(from_ms(item.at).astimezone(now.tzinfo).date())
        replied = item.kind in WRITTEN and item.direction == "in"
        words = f"“{said}”" if (said := _sentence("", item)) else _sentence(item.title, item)
        if replied and entries and entries[-1].date == day and entries[-1].text.endswith("."):
            entries[-1] = replace(
                entries[-1],
                text=tr("{text} {who} replied the same day: {words}", text=entries[-1].text, who=who, words=words),
            )
            continue
        kind, rest = (tr("{who} replied", who=who), words) if replied else _told(item)
        entries.append(BriefEntry(day, kind, f", {rest}" if rest else ""))
    return tuple(entries)


def say_day_and_month(day: date) -> str:
    """A day as the brief prints it: "12 Nov"."""
    return tr("{day} {date:%b}", said_of="paper", day=day.day, date=day)


def _at(item: TimelineItem) -> int:
    return item.at


def _told(item: TimelineItem) -> tuple[str, str]:
    """What kind of thing it was and what there is to say of it; a signal goes by its own name."""
    if item.kind == "signal" and item.title:
        kind, _, head = item.title.partition(", ")
        return kind, _sentence(head, item)
    return KINDS[item.kind], _sentence(_head(item), item)


def _head(item: TimelineItem) -> str:
    if item.kind != "call":
        return item.title if item.title not in KINDS.values() else ""
    length = f"{item.seconds // 60} min {item.seconds % 60} s" if item.seconds else ""
    outcome = "" if item.outcome == TALKED and length else inner(tr(item.outcome))
    return ", ".join(one for one in (length, outcome) if one)


def _sentence(head: str, item: TimelineItem) -> str:
    plain = [line.text for line in item.lines if line.kind in ("", "pain", "timing")][:2]
    words = ". ".join(one[0].upper() + one[1:].rstrip(".") for one in plain if one)
    return ". ".join(one for one in (head, words) if one).rstrip(".") + "." if head or words else ""
