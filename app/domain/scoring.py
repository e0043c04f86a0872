"""Fit, Engagement and Intent: 0 to 100 each, one combined number and a band, explained point by point.

Integer and Decimal arithmetic only, so that laptop and server always agree; decay steps at 00:00 UTC (decisions 14).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from app.domain.score_facts import Event, Fact
from app.domain.score_rules import EACH, PARTS, USUAL, Combining, ScoreRule, is_sound, number_of, range_of, words_of
from app.frozen import frozen
from app.language import tr

MS_A_DAY = 86_400_000
_ORDER = {part: number for number, part in enumerate(PARTS)}
MOST = 100
_REMEMBERED = 10_000  # answers kept per field: a team's leads repeat industries and titles
_NOTHING = {"fit": tr("nothing known of the company"), "engagement": tr("no answer yet"), "intent": tr("no signal")}


class Given(NamedTuple):
    """What one rule gave: points today, what they were when fresh, and when (ms UTC), None for what has no date."""

    part: str
    rule_id: str
    words: str
    points: int
    fresh: int
    at: int | None = None


@frozen
class Score:
    """The four numbers, the band, and every rule that gave points: by part, the strongest first."""

    fit: int
    engagement: int
    intent: int
    total: int
    band: str
    given: tuple[Given, ...]

    @property
    def parts(self) -> tuple[int, int, int, int]:
        """Total, fit, engagement, intent."""
        return self.total, self.fit, self.engagement, self.intent

    @property
    def reasons(self) -> dict[str, str]:
        """The two strongest reasons of each part in words."""
        found: dict[str, list[str]] = {part: [] for part in PARTS}
        for one in self.given:
            if one.words and one.points > 0:
                found[one.part].append(one.words)
        return {part: ", ".join(found[part][:2]) or _NOTHING[part] for part in PARTS}


def decayed(points: int, age_days: int, half_life_days: int) -> int:
    """Points left after `age_days`: halved every half-life, straight lines between, towards nothing; exact integers."""
    if half_life_days <= 0 or age_days <= 0:
        return points
    if points < 0:
        return -decayed(-points, age_days, half_life_days)
    halvings, rest = divmod(age_days, half_life_days)
    if halvings > 20:
        return 0
    return points * (2 * half_life_days - rest) // (2 * half_life_days << halvings)


Test = Callable[[Fact], bool]


def _test_of(rule: ScoreRule) -> Test:
    if rule.test == "known":
        return lambda value: True
    if rule.test == "between":
        low, high = range_of(rule.value)
        return lambda value: (number := number_of(value)) is not None and low <= number <= high
    wanted = frozenset(words_of(rule.value))
    if rule.test == "contains":
        return lambda value: any(one in str(value).casefold() for one in wanted)
    return lambda value: str(value).strip().casefold() in wanted


@dataclass
class _Field:
    """The rules of one part about one field: of those that pass, the strongest gives its points."""

    part: str
    name: str
    rules: list[tuple[Test, ScoreRule]] = field(default_factory=list)
    _known: dict[tuple[type, Fact], Given | None] = field(default_factory=dict)

    def given(self, value: Fact) -> Given | None:
        """What a value gives, None for nothing."""
        key = value.__class__, value  # 1 and 1.0 are equal and read differently
        try:
            return self._known[key]
        except KeyError:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            passed = [rule for test, rule in self.rules if test(value)]
            best = max(passed, key=_strength, default=None)
            found = self._known[key] = None if best is None else self._said(best, value)
            return found

    def _said(self, rule: ScoreRule, value: Fact) -> Given:
        words = tr(rule.words).replace("{" + rule.field + "}", str(value)).replace("{value}", str(value))
        return Given(self.part, rule.id, words, rule.points, rule.points)


def _strength(rule: ScoreRule) -> tuple[int, int, str, str, str]:
    return abs(rule.points), rule.points, rule.words, rule.value, rule.id


def _happened(rule: ScoreRule, events: Sequence[tuple[int, Event]], today: int) -> Given:
    """The one that is worth most today; doing it twice is not twice."""
    best = Given(rule.part, rule.id, "", 0, 0)
    for day, event in events:
        fresh = max(-MOST, min(event.weight or rule.points, MOST))
        left = decayed(fresh, today - day, rule.half_life_days)
        if (abs(left), event.at, event.words) > (abs(best.points), best.at or 0, best.words):
            best = Given(rule.part, rule.id, event.words or tr(rule.words), left, fresh, event.at)
    return best


def _each(rule: ScoreRule, events: Sequence[tuple[int, Event]], today: int) -> Given:
    """All of them, up to the cap."""
    left = fresh = 0
    for day, event in events:
        worth = event.weight or rule.points
        left += decayed(worth, today - day, rule.half_life_days)
        fresh += worth
    cap = rule.cap
    said = tr(rule.words)
    words = tr("{said}, {count} times", said=said, count=len(events)) if len(events) > 1 and said else said
    points, at_first = (max(-cap, min(worth, cap)) for worth in (left, fresh))
    return Given(rule.part, rule.id, words, points, at_first, max(event.at for _, event in events))


_Counter = Callable[[Sequence[tuple[int, Event]], int], Given]


class Scorer:
    """Rules made ready for many leads. Rules that are off or say nothing known are left out; their order never matters."""

    def __init__(self, rules: Iterable[ScoreRule], combining: Combining = USUAL) -> None:
        self.rules = tuple(rule for rule in rules if rule.active and is_sound(rule))
        self.combining = combining
        fields: dict[tuple[str, str], _Field] = {}
        self._kinds: dict[str, dict[str, list[_Counter]]] = {}  # kind of event -> part -> rules
        for rule in self.rules:
            if rule.of_event:
                count = partial(_each if rule.test == EACH else _happened, rule)
                self._kinds.setdefault(rule.field, {}).setdefault(rule.part, []).append(count)
            else:
                made = fields.setdefault((rule.part, rule.field), _Field(rule.part, rule.field))
                made.rules.append((_test_of(rule), rule))
        self._fields = tuple(fields.values())

    def score(self, facts: Mapping[str, Fact], events: Sequence[Event], now_ms: int) -> Score:
        """Score a lead from its facts and what happened until the UTC day of `now_ms`; of the rules of one part about
        one kind of event the one that gives most counts."""
        today = now_ms // MS_A_DAY
        given = [
            found
            for one in self._fields
            if (value := facts.get(one.name)) is not None and (found := one.given(value)) is not None
        ]
        if events:
            given += self._counted(events, today)
        given.sort(key=_order)
        sums = dict.fromkeys(PARTS, 0)
        for one in given:
            sums[one.part] += one.points
        fit, engagement, intent = (max(0, min(sums[part], MOST)) for part in PARTS)
        total = self.combining.total(fit, engagement, intent)
        return Score(fit, engagement, intent, total, self.combining.band(total), tuple(given))

    def _counted(self, events: Sequence[Event], today: int) -> list[Given]:
        by_kind: dict[str, list[tuple[int, Event]]] = {}
        for event in events:
            if event.kind in self._kinds and (day := event.at // MS_A_DAY) <= today:
                by_kind.setdefault(event.kind, []).append((day, event))
        given = []
        for kind, happened in by_kind.items():
            for counters in self._kinds[kind].values():
                best = max((count(happened, today) for count in counters), key=_weight)
                if best.points:
                    given.append(best)
        return given

    def history(self, facts: Mapping[str, Fact], events: Sequence[Event], now_ms: int, days: int) -> tuple[int, ...]:
        """The combined number on each of the last `days` days, today last, under today's rules and facts."""
        return tuple(self.score(facts, events, now_ms - ago * MS_A_DAY).total for ago in range(days - 1, -1, -1))


def _weight(one: Given) -> tuple[int, int, str, str]:
    return abs(one.points), one.points, one.words, one.rule_id


def _order(one: Given) -> tuple[int, int, str, str]:
    return _ORDER[one.part], -one.points, one.words, one.rule_id
