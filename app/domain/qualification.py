"""The four sales-ready criteria and the frameworks beside them; answers map across, so switching loses no text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from app.frozen import frozen
from app.language import marked, tr

MET, PARTLY, NOT_MET, UNKNOWN = "met", "partly", "not met", "unknown"
STATUSES = (MET, PARTLY, NOT_MET, UNKNOWN)
STATUS_WORDS = {
    MET: tr("Met", said_of="a criterion"),
    PARTLY: tr("Partly"),
    NOT_MET: tr("Not met"),
    UNKNOWN: tr("Unknown"),
}


@frozen
class Criterion:
    """One thing to know about a lead. `asks` is the question behind it."""

    key: str
    name: str
    asks: str


CRITERIA = (
    Criterion("company", marked("Target company"), marked("Do they look like the customers we serve best?")),
    Criterion("person", marked("Right person"), marked("Can they decide, or bring who decides?")),
    Criterion("pain", marked("Relevant pain"), marked("What hurts that we cure?")),
    Criterion("timing", marked("Defined timing"), marked("Why now, and by when?")),
)

# Each field names the answer it shares with the other frameworks (the second word), so text is kept once.
FRAMEWORKS: dict[str, tuple[Criterion, ...]] = {
    "BANT": (
        Criterion("budget", marked("Budget"), marked("What may it cost?")),
        Criterion("authority", marked("Authority"), marked("Who decides?")),
        Criterion("need", marked("Need"), marked("What do they need?")),
        Criterion("timeline", marked("Timeline"), marked("When must it work?")),
    ),
    "MEDDIC": (
        Criterion("metrics", marked("Metrics"), marked("Which number must move?")),
        Criterion("authority", marked("Economic buyer"), marked("Who signs?")),
        Criterion("decision_criteria", marked("Decision criteria"), marked("What do they compare?")),
        Criterion("decision_process", marked("Decision process"), marked("Which steps until a signature?")),
        Criterion("need", marked("Identify pain"), marked("What hurts?")),
        Criterion("champion", marked("Champion"), marked("Who sells it inside?")),
    ),
    "GPCT": (
        Criterion("goals", marked("Goals"), marked("What do they want to reach?")),
        Criterion("plans", marked("Plans"), marked("How do they plan to get there?")),
        Criterion("need", marked("Challenges"), marked("What stands in the way?")),
        Criterion("timeline", marked("Timeline"), marked("By when?")),
    ),
    "GPCTBA/C&I": (
        Criterion("goals", marked("Goals"), marked("What do they want to reach?")),
        Criterion("plans", marked("Plans"), marked("How do they plan to get there?")),
        Criterion("need", marked("Challenges"), marked("What stands in the way?")),
        Criterion("timeline", marked("Timeline"), marked("By when?")),
        Criterion("budget", marked("Budget"), marked("What may it cost?")),
        Criterion("authority", marked("Authority"), marked("Who decides?")),
        Criterion("consequences", marked("Consequences"), marked("What if nothing changes?")),
        Criterion("implications", marked("Implications"), marked("What opens up if it does?")),
    ),
}
DEFAULT_FRAMEWORK = "BANT"


@frozen
class Definition:
    """What a team calls sales-ready: the four criteria in their order, frameworks by name, the one leads begin with."""

    criteria: tuple[Criterion, ...] = CRITERIA
    frameworks: Mapping[str, tuple[Criterion, ...]] = field(default_factory=lambda: dict(FRAMEWORKS))
    usual: str = DEFAULT_FRAMEWORK

    def framework(self, name: str | None) -> str:
        """That framework where the team has it, else the usual one."""
        return name if name is not None and name in self.frameworks else self.usual

    @property
    def keys(self) -> frozenset[str]:
        """Every key an answer may be kept under."""
        return frozenset(one.key for fields in (self.criteria, *self.frameworks.values()) for one in fields)


USUAL_DEFINITION = Definition()


def raw_of(definition: Definition) -> dict[str, Any]:
    """The definition as a setting keeps it: what `definition_of` reads."""

    def fields(some: Sequence[Criterion]) -> list[list[str]]:
        return [[one.key, one.name, one.asks] for one in some]

    frameworks = [[name, fields(some)] for name, some in definition.frameworks.items()]
    return {"criteria": fields(definition.criteria), "frameworks": frameworks, "usual": definition.usual}


def definition_of(raw: Any) -> Definition:
    """The definition a setting keeps; the shipped one where it cannot be read, which no screen writes."""
    try:
        criteria = tuple(Criterion(*map(str, one)) for one in raw["criteria"])
        frameworks = {
            str(name): tuple(Criterion(*map(str, one)) for one in fields) for name, fields in raw["frameworks"]
        }
        usual = str(raw["usual"])
    except (KeyError, TypeError, ValueError):
        return USUAL_DEFINITION
    sound = [one.key for one in criteria] == [one.key for one in CRITERIA] and usual in frameworks
    return Definition(criteria, frameworks, usual) if sound else USUAL_DEFINITION
