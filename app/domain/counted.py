"""So many of a thing, in the words of the language: "1 lead", "1,250 leads"."""

from __future__ import annotations

from collections.abc import Callable

from app.language import plural

_SAID: dict[str, Callable[[int], str]] = {
    "adjustment": lambda count: plural(count, "{number:,} adjustment", "{number:,} adjustments"),
    "answer": lambda count: plural(count, "{number:,} answer", "{number:,} answers"),
    "call": lambda count: plural(count, "{number:,} call", "{number:,} calls"),
    "conversation": lambda count: plural(count, "{number:,} conversation", "{number:,} conversations"),
    "credit": lambda count: plural(count, "{number:,} credit", "{number:,} credits"),
    "day": lambda count: plural(count, "{number:,} day", "{number:,} days"),
    "device": lambda count: plural(count, "{number:,} device", "{number:,} devices"),
    "handoff": lambda count: plural(count, "{number:,} handoff", "{number:,} handoffs"),
    "lead": lambda count: plural(count, "{number:,} lead", "{number:,} leads"),
    "meeting": lambda count: plural(count, "{number:,} meeting", "{number:,} meetings"),
    "more pair": lambda count: plural(count, "{number:,} more pair", "{number:,} more pairs"),
    "next step": lambda count: plural(count, "{number:,} next step", "{number:,} next steps"),
    "page": lambda count: plural(count, "{number:,} page", "{number:,} pages"),
    "person": lambda count: plural(count, "{number:,} person", "{number:,} people"),
    "quota": lambda count: plural(count, "{number:,} quota", "{number:,} quotas"),
    "receipt or verdict": lambda count: plural(
        count, "{number:,} receipt or verdict", "{number:,} receipts and verdicts"
    ),
    "rule": lambda count: plural(count, "{number:,} rule", "{number:,} rules"),
    "step": lambda count: plural(count, "{number:,} step", "{number:,} steps"),
    "task": lambda count: plural(count, "{number:,} task", "{number:,} tasks"),
    "time": lambda count: plural(count, "{number:,} time", "{number:,} times"),
    "visit": lambda count: plural(count, "{number:,} visit", "{number:,} visits"),
}


def counted(number: int, what: str) -> str:
    """So many of `what`, named in the singular."""
    return _SAID[what](number)
