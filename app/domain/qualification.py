"""The four sales-ready criteria and the frameworks beside them; answers map across, so switching loses no text."""

from __future__ import annotations

from dataclasses import dataclass

MET, PARTLY, NOT_MET, UNKNOWN = "met", "partly", "not met", "unknown"
STATUSES = (MET, PARTLY, NOT_MET, UNKNOWN)
STATUS_WORDS = {MET: "Met", PARTLY: "Partly", NOT_MET: "Not met", UNKNOWN: "Unknown"}


@dataclass(frozen=True)
class Criterion:
    """One thing to know about a lead. `asks` is the question behind it."""

    key: str
    name: str
    asks: str


CRITERIA = (
    Criterion("company", "Target company", "Do they look like the customers we serve best?"),
    Criterion("person", "Right person", "Can they decide, or bring who decides?"),
    Criterion("pain", "Relevant pain", "What hurts that we cure?"),
    Criterion("timing", "Defined timing", "Why now, and by when?"),
)

# Each field names the answer it shares with the other frameworks (the second word), so text is kept once.
FRAMEWORKS: dict[str, tuple[Criterion, ...]] = {
    "BANT": (
        Criterion("budget", "Budget", "What may it cost?"),
        Criterion("authority", "Authority", "Who decides?"),
        Criterion("need", "Need", "What do they need?"),
        Criterion("timeline", "Timeline", "When must it work?"),
    ),
    "MEDDIC": (
        Criterion("metrics", "Metrics", "Which number must move?"),
        Criterion("authority", "Economic buyer", "Who signs?"),
        Criterion("decision_criteria", "Decision criteria", "What do they compare?"),
        Criterion("decision_process", "Decision process", "Which steps until a signature?"),
        Criterion("need", "Identify pain", "What hurts?"),
        Criterion("champion", "Champion", "Who sells it inside?"),
    ),
    "GPCT": (
        Criterion("goals", "Goals", "What do they want to reach?"),
        Criterion("plans", "Plans", "How do they plan to get there?"),
        Criterion("need", "Challenges", "What stands in the way?"),
        Criterion("timeline", "Timeline", "By when?"),
    ),
    "GPCTBA/C&I": (
        Criterion("goals", "Goals", "What do they want to reach?"),
        Criterion("plans", "Plans", "How do they plan to get there?"),
        Criterion("need", "Challenges", "What stands in the way?"),
        Criterion("timeline", "Timeline", "By when?"),
        Criterion("budget", "Budget", "What may it cost?"),
        Criterion("authority", "Authority", "Who decides?"),
        Criterion("consequences", "Consequences", "What if nothing changes?"),
        Criterion("implications", "Implications", "What opens up if it does?"),
    ),
}
DEFAULT_FRAMEWORK = "BANT"


def criterion_named(words: str) -> Criterion | None:
    """A sales-ready criterion by key or name, any case."""
    wanted = words.strip().casefold()
    return next((one for one in CRITERIA if wanted in (one.key, one.name.casefold())), None)


def all_met(statuses: dict[str, str]) -> bool:
    """Whether all four sales-ready criteria are Met."""
    return all(statuses.get(one.key) == MET for one in CRITERIA)
