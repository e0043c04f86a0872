"""Fit, Engagement and Intent: 0 to 100 each, one combined number and a band, explained point by point.

Integer arithmetic only, so that laptop and server always agree; decay steps at 00:00 UTC (decisions 14).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MS_A_DAY = 86_400_000
WEIGHTS = (50, 20, 30)  # Fit, Engagement, Intent, of a hundred
HOT, WARM = 70, 45


@dataclass(frozen=True)
class ScoreRule:
    """`points` when `field` passes `test` against `value`; `words` explain it. Parts: fit, engagement, intent.

    Tests: "in" (comma-separated words), "contains" (any of them inside), "between" (low-high), "is".
    For engagement and intent `field` is the kind of activity or signal and points halve every `half_life_days`.
    """

    part: str
    field: str
    test: str
    value: str
    points: int
    words: str = ""
    half_life_days: int = 0


@dataclass(frozen=True)
class Event:
    """Something they did, or a buying signal, at `at` ms UTC. Extra `weight` in points, 0 takes the rule's."""

    kind: str
    at: int
    weight: int = 0
    words: str = ""


@dataclass(frozen=True)
class Score:
    """The four numbers and why. `reasons` maps part to its strongest reasons in words."""

    fit: int
    engagement: int
    intent: int
    total: int
    reasons: dict[str, str]

    @property
    def band(self) -> str:
        """Hot, Warm or Cool."""
        return band(self.total)


def band(total: int) -> str:
    """Hot from 70, Warm from 45, else Cool."""
    return "Hot" if total >= HOT else "Warm" if total >= WARM else "Cool"


DEFAULT_RULES = (
    ScoreRule("fit", "people", "between", "100-5000", 30, "{people} people"),
    ScoreRule("fit", "people", "between", "20-99", 18, "{people} people"),
    ScoreRule("fit", "people", "between", "5001-1000000", 15, "{people} people"),
    ScoreRule(
        "fit",
        "industry",
        "contains",
        "storage,textile,food,logistic,manufactur,print,plastic,health,bakeries,quarr,engineer,construction,retail",
        28,
        "{industry}",
    ),
    ScoreRule("fit", "title", "contains", "head,director,chief,vp,owner,founder,president", 26, "{title}"),
    ScoreRule("fit", "title", "contains", "manager,lead,supervisor,controller", 18, "{title}"),
    ScoreRule("fit", "relationship", "is", "Prospect", 6, ""),
    ScoreRule("fit", "tier", "in", "A", 10, "target account"),
    ScoreRule("engagement", "replied", "is", "", 40, "replied", 30),
    ScoreRule("engagement", "conversation", "is", "", 30, "spoke with us", 30),
    ScoreRule("engagement", "meeting", "is", "", 35, "met us", 30),
    ScoreRule("engagement", "visit", "is", "", 30, "we visited", 30),
    ScoreRule("intent", "demo request", "is", "", 70, "asked for a demo", 14),
    ScoreRule("intent", "form", "is", "", 50, "filled in the form", 14),
    ScoreRule("intent", "pricing visit", "is", "", 40, "looked at prices", 14),
    ScoreRule("intent", "webinar", "is", "", 35, "joined the webinar", 14),
    ScoreRule("intent", "download", "is", "", 25, "downloaded a guide", 14),
    ScoreRule("intent", "referral", "is", "", 45, "was referred", 21),
    ScoreRule("intent", "hiring", "is", "", 20, "is hiring", 21),
    ScoreRule("intent", "funding", "is", "", 30, "new funding", 30),
    ScoreRule("intent", "job change", "is", "", 25, "new in the job", 30),
    ScoreRule("intent", "pain named", "is", "", 30, "named a problem", 21),
    ScoreRule("intent", "date set", "is", "", 30, "set a date", 21),
)


def decayed(points: int, age_days: int, half_life_days: int) -> int:
    """Points left after `age_days`: halved every half-life, straight lines between. Never negative, exact integers."""
    if half_life_days <= 0 or age_days <= 0:
        return points
    halvings, rest = divmod(age_days, half_life_days)
    if halvings > 20:
        return 0
    return points * (2 * half_life_days - rest) // (2 * half_life_days << halvings)


def _passes(rule: ScoreRule, value: object) -> bool:
    if value is None or value == "":
        return False
    if rule.test == "between":
        low, _, high = rule.value.partition("-")
        return isinstance(value, int) and int(low) <= value <= int(high)
    words = str(value).casefold()
    wanted = [one.strip().casefold() for one in rule.value.split(",")]
    if rule.test == "contains":
        return any(one in words for one in wanted)
    return words in wanted


def _fit(facts: dict[str, object], rules: Sequence[ScoreRule]) -> tuple[int, list[str]]:
    best: dict[str, tuple[int, str]] = {}
    for rule in rules:
        if rule.part == "fit" and _passes(rule, facts.get(rule.field)):
            words = rule.words.replace("{" + rule.field + "}", str(facts.get(rule.field)))
            if rule.points > best.get(rule.field, (0, ""))[0]:
                best[rule.field] = (rule.points, words)
    ordered = sorted(best.values(), key=lambda one: -one[0])
    return min(sum(points for points, _ in ordered), 100), [words for _, words in ordered if words]


def _events(part: str, events: Sequence[Event], rules: Sequence[ScoreRule], today: int) -> tuple[int, list[str]]:
    by_kind = {rule.field: rule for rule in rules if rule.part == part}
    points: dict[str, int] = {}
    words: dict[str, str] = {}
    for event in events:
        rule = by_kind.get(event.kind)
        if rule is None:
            continue
        left = decayed(event.weight or rule.points, today - event.at // MS_A_DAY, rule.half_life_days)
        if left > points.get(event.kind, 0):  # the freshest of a kind counts, doing it twice is not twice
            points[event.kind] = left
            words[event.kind] = event.words or rule.words
    ordered = sorted(points, key=lambda kind: (-points[kind], kind))
    return min(sum(points.values()), 100), [words[kind] for kind in ordered if words[kind]]


def score_lead(
    facts: dict[str, object], events: Sequence[Event], now_ms: int, rules: Sequence[ScoreRule] = DEFAULT_RULES
) -> Score:
    """Score a lead.

    `facts` holds people (int), industry, title, relationship, tier; `events` what they did and the signals.
    """
    today = now_ms // MS_A_DAY
    fit, fit_words = _fit(facts, rules)
    engagement, engagement_words = _events("engagement", events, rules, today)
    intent, intent_words = _events("intent", events, rules, today)
    total = (fit * WEIGHTS[0] + engagement * WEIGHTS[1] + intent * WEIGHTS[2]) // 100
    reasons = {
        "fit": ", ".join(fit_words[:2]) or "nothing known of the company",
        "engagement": ", ".join(engagement_words[:2]) or "no answer yet",
        "intent": ", ".join(intent_words[:2]) or "no signal",
    }
    return Score(fit, engagement, intent, total, reasons)
