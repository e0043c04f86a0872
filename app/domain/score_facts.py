"""What score rules ask: fields of a lead, its person and its company, and what happened; the same on laptop and server."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.domain.outcomes import OUTCOMES
from app.language import tr

Row = Mapping[str, Any]
Fact = str | int | Decimal
CUSTOM = "custom:"  # before the name of a custom field of the lead, the person or the company

# The name in a rule, the record that holds it, its column, and its words.
_FIELDS = (
    ("people", "account", "people", tr("People in the company")),
    ("industry", "account", "industry", tr("Industry")),
    ("relationship", "account", "relationship", tr("Who they are to us")),
    ("tier", "account", "tier", tr("Tier")),
    ("country", "account", "country", tr("Country")),
    ("region", "account", "region", tr("Region")),
    ("territory", "account", "territory", tr("Territory")),
    ("uses", "account", "uses_today", tr("Uses today")),
    ("title", "contact", "title", tr("Title")),
    ("seniority", "contact", "seniority", tr("Seniority")),
    ("department", "contact", "department", tr("Department")),
    ("role", "contact", "role", tr("Part in the decision")),
    ("language", "contact", "language", tr("Language")),
    ("source", "lead", "source", tr("Source")),
    ("campaign", "lead", "campaign", tr("Campaign")),
    ("inbound", "lead", "inbound", tr("Inbound, yes or no")),
)
FIELDS = {name: words for name, _, _, words in _FIELDS}
COLUMNS = {
    record: (*(column for _, holder, column, _ in _FIELDS if holder == record), "custom")
    for record in ("lead", "contact", "account")
}

# What we saw them do, beside the signals, which carry any word.
DONE = {
    "replied": tr("They replied"),
    "conversation": tr("We talked"),
    "meeting": tr("We met"),
    "visit": tr("We visited"),
}
REPLIES = ("email", "message", "social")
TALKED = tuple(one.name for one in OUTCOMES if one.conversation)
VISITED = ("Met", "Met someone else", "Meeting for an AE agreed")
COUNTED_OUTCOMES = (*TALKED, *VISITED, "Held")


@dataclass(frozen=True, slots=True)
class Event:
    """Something they did, or a buying signal, at `at` ms UTC. Its own `weight` in points, 0 takes the rule's."""

    kind: str
    at: int
    weight: int = 0
    words: str = ""


def is_field(name: str) -> bool:
    """Whether a rule may ask for it."""
    return name in FIELDS or (name.startswith(CUSTOM) and bool(name.removeprefix(CUSTOM).strip()))


def facts_of(lead: Row, contact: Row, account: Row) -> dict[str, Fact]:
    """What is known, by the names that rules use; records not there are empty mappings. What is not known is left out."""
    holders = {"lead": lead, "contact": contact, "account": account}
    facts: dict[str, Fact] = {}
    for name, record, column, _ in _FIELDS:
        value = holders[record].get(column)
        if value is not None and value != "":
            facts[name] = ("yes" if value else "no") if name == "inbound" else value
    for holder in (account, contact, lead):  # the nearest to the lead counts where a name is held twice
        for key, value in (holder.get("custom") or {}).items():
            if (said := _custom(value)) != "":
                facts[CUSTOM + key] = said
    return facts


def _custom(value: Any) -> Fact:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return Decimal(str(value))  # as it is written, so that nothing is rounded differently elsewhere
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return value if isinstance(value, int | str) else ""


def events_of(activities: Iterable[Row], signals: Iterable[Row]) -> list[Event]:
    """What happened, from activities (kind, at, outcome, direction) and signals (kind, at, weight, text)."""
    events = [Event(row["kind"] or "", row["at"] or 0, row["weight"] or 0, row["text"] or "") for row in signals]
    for row in activities:
        kind, outcome = row["kind"], row["outcome"]
        if row["direction"] == "in" and kind in REPLIES:
            events.append(Event("replied", row["at"] or 0))
        elif kind == "visit" and outcome in VISITED:
            events.append(Event("visit", row["at"] or 0))
        elif kind == "call" and outcome in TALKED:
            events.append(Event("conversation", row["at"] or 0))
        elif kind == "meeting" and outcome == "Held":
            events.append(Event("meeting", row["at"] or 0))
    return events
