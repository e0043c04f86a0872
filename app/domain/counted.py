"""So many of a thing, in the words of the language: "1 lead", "1,250 leads"."""

from __future__ import annotations

from collections.abc import Callable

from app.language import plural

_SAID: dict[str, Callable[[int], str]] = {
    "account": lambda count: plural(count, "{number:,} account", "{number:,} accounts"),
    "activity": lambda count: plural(count, "{number:,} entry", "{number:,} entries"),
    "adjustment": lambda count: plural(count, "{number:,} adjustment", "{number:,} adjustments"),
    "answer": lambda count: plural(count, "{number:,} answer", "{number:,} answers"),
    "call": lambda count: plural(count, "{number:,} call", "{number:,} calls"),
    "conflict": lambda count: plural(count, "{number:,} conflict", "{number:,} conflicts"),
    "contact": lambda count: plural(count, "{number:,} contact", "{number:,} contacts"),
    "conversation": lambda count: plural(count, "{number:,} conversation", "{number:,} conversations"),
    "credit": lambda count: plural(count, "{number:,} credit", "{number:,} credits"),
    "day": lambda count: plural(count, "{number:,} day", "{number:,} days"),
    "device": lambda count: plural(count, "{number:,} device", "{number:,} devices"),
    "document": lambda count: plural(count, "{number:,} document", "{number:,} documents"),
    "email": lambda count: plural(count, "{number:,} address", "{number:,} addresses"),
    "enrolment": lambda count: plural(count, "{number:,} enrolment", "{number:,} enrolments"),
    "handoff": lambda count: plural(count, "{number:,} handoff", "{number:,} handoffs"),
    "lead": lambda count: plural(count, "{number:,} lead", "{number:,} leads"),
    "meeting": lambda count: plural(count, "{number:,} meeting", "{number:,} meetings"),
    "message": lambda count: plural(count, "{number:,} message", "{number:,} messages"),
    "more pair": lambda count: plural(count, "{number:,} more pair", "{number:,} more pairs"),
    "next step": lambda count: plural(count, "{number:,} next step", "{number:,} next steps"),
    "number": lambda count: plural(count, "{number:,} number", "{number:,} numbers"),
    "open task": lambda count: plural(count, "{number:,} open task", "{number:,} open tasks"),
    "opportunity": lambda count: plural(count, "{number:,} opportunity", "{number:,} opportunities"),
    "page": lambda count: plural(count, "{number:,} page", "{number:,} pages"),
    "person": lambda count: plural(count, "{number:,} person", "{number:,} people"),
    "quota": lambda count: plural(count, "{number:,} quota", "{number:,} quotas"),
    "receipt or verdict": lambda count: plural(
        count, "{number:,} receipt or verdict", "{number:,} receipts and verdicts"
    ),
    "rule": lambda count: plural(count, "{number:,} rule", "{number:,} rules"),
    "sequence": lambda count: plural(count, "{number:,} sequence", "{number:,} sequences"),
    "signal": lambda count: plural(count, "{number:,} signal", "{number:,} signals"),
    "site": lambda count: plural(count, "{number:,} site", "{number:,} sites"),
    "step": lambda count: plural(count, "{number:,} step", "{number:,} steps"),
    "suppression": lambda count: plural(count, "{number:,} suppression", "{number:,} suppressions"),
    "task": lambda count: plural(count, "{number:,} task", "{number:,} tasks"),
    "time": lambda count: plural(count, "{number:,} time", "{number:,} times"),
    "visit": lambda count: plural(count, "{number:,} visit", "{number:,} visits"),
}


def counted(number: int, what: str) -> str:
    """So many of `what`, named in the singular."""
    return _SAID[what](number)
