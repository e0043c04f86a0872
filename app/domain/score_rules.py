"""A score rule as a manager edits it, how the three numbers become one, and what makes either of them unsound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.domain.score_facts import CUSTOM, DONE, FIELDS, Fact, is_field
from app.errors import RefusedError
from app.language import say_numbers, tr

PARTS = {"fit": tr("Fit"), "engagement": tr("Engagement"), "intent": tr("Intent")}
SETTING = "scores"  # the name under which weights and bands are kept
HAPPENED, EACH = "happened", "each"
TESTS = {
    "is": tr("is"),
    "in": tr("is one of"),
    "contains": tr("contains"),
    "between": tr("is between"),
    "known": tr("is known"),
    HAPPENED: tr("happened"),
    EACH: tr("each time, up to"),
}
EVENT_TESTS = (HAPPENED, EACH)
MOST_RULES, MOST_POINTS, LONGEST_HALF_LIFE, LONGEST_TEXT = 200, 100, 365, 500
_HUGE = Decimal(10**15)


@dataclass(frozen=True, slots=True)
class ScoreRule:
    """`points` when `field` passes `test` against `value`; `words` explain it. Parts: fit, engagement, intent.

    Tests of fields: "is", "in" (words with commas between), "contains" (any of them inside), "between" (low-high, either
    may be left out), "known". Tests of what happened, `field` being the kind: "happened" (the freshest counts) and "each"
    (all of them, up to the cap in `value`); their points halve every `half_life_days`.
    """

    part: str
    field: str
    test: str
    value: str
    points: int
    words: str = ""
    half_life_days: int = 0
    id: str = ""
    active: bool = True

    @property
    def of_event(self) -> bool:
        """Whether it asks what happened, not what is known."""
        return self.test in EVENT_TESTS

    @property
    def cap(self) -> int:
        """The most that it gives, in points."""
        return int(self.value) if self.test == EACH and self.value else MOST_POINTS


@dataclass(frozen=True, slots=True)
class Combining:
    """Weights of Fit, Engagement and Intent, of a hundred, and from which number on a lead is Hot and Warm."""

    fit: int = 50
    engagement: int = 20
    intent: int = 30
    hot: int = 70
    warm: int = 45

    def total(self, fit: int, engagement: int, intent: int) -> int:
        """The weighted sum, rounded down."""
        return (fit * self.fit + engagement * self.engagement + intent * self.intent) // 100

    def band(self, total: int) -> str:
        """Hot, Warm or Cool."""
        return "Hot" if total >= self.hot else tr("Warm") if total >= self.warm else tr("Cool")

    @property
    def words(self) -> str:
        """ "Fit 50 %, Engagement 20 %, Intent 30 %. Hot from 70, Warm from 45.\""""
        shares = tr(
            "Fit {fit} %, Engagement {engagement} %, Intent {intent} %",
            fit=self.fit,
            engagement=self.engagement,
            intent=self.intent,
        )
        return tr("{shares}. Hot from {hot}, Warm from {warm}.", shares=shares, hot=self.hot, warm=self.warm)


USUAL = Combining()


def words_of(value: str) -> list[str]:
    """The words of a list, folded."""
    return [word for one in value.split(",") if (word := one.strip().casefold())]


def number_of(value: Fact) -> Decimal | None:
    """A fact as a number, None when it is none. Commas between thousands are left out."""
    if isinstance(value, int | Decimal):
        return Decimal(value)
    text = value.strip().replace(",", "")
    whole, _, part = text.removeprefix("-").partition(".")
    return Decimal(text) if len(text) < 20 and _digits(whole) and (not part or _digits(part)) else None


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def range_of(value: str) -> tuple[Decimal, Decimal]:
    """ "100-5000", "100-" or "-99" as two numbers, both inside; ValueError for anything else."""
    low, dash, high = (one.strip() for one in value.partition("-"))
    ends = (number_of(low) if low else -_HUGE, number_of(high) if high else _HUGE)
    if ends[0] is None or ends[1] is None or not dash or not (low or high) or ends[0] > ends[1]:
        raise ValueError(value)
    return ends[0], ends[1]


def check(rule: ScoreRule) -> None:
    """Refuse a rule that could not score, naming the field: RefusedError E-SCORE-RULE."""
    if rule.part not in PARTS:
        raise _refusal(tr("It does not say which of the three it is about."), "part")
    if rule.test not in TESTS:
        raise _refusal(
            tr("“{test}” is not something a rule can ask.", test=rule.test[:40]), "test", tr("Choose one of the list.")
        )
    if max(len(one) for one in (rule.field, rule.value, rule.words)) > LONGEST_TEXT:
        raise _refusal(
            tr("A text of a rule has at most {longest_text} characters.", longest_text=LONGEST_TEXT), "value"
        )
    if not _whole(rule.points) or not rule.points or abs(rule.points) > MOST_POINTS:
        raise _refusal(
            tr("Points are a whole number from -{most_points} to {most_points}, not 0.", most_points=MOST_POINTS),
            "points",
        )
    if rule.of_event:
        _check_event(rule)
    else:
        _check_field(rule)


def _check_event(rule: ScoreRule) -> None:
    if rule.part == "fit":
        raise _refusal(tr("Fit is about who they are; what happened belongs to Engagement or Intent."), "part")
    if not rule.field.strip():
        raise _refusal(tr("It does not say what happened."), "field")
    if not _whole(rule.half_life_days) or not 1 <= rule.half_life_days <= LONGEST_HALF_LIFE:
        raise _refusal(
            tr("The half-life is a number of days from 1 to {longest_half_life}.", longest_half_life=LONGEST_HALF_LIFE),
            "half_life_days",
        )
    cap = rule.value.strip()
    if rule.test == EACH and not (_digits(cap) and len(cap) < 4 and 1 <= int(cap) <= MOST_POINTS):
        raise _refusal(tr("The cap is a whole number from 1 to {most_points}.", most_points=MOST_POINTS), "value")


def _check_field(rule: ScoreRule) -> None:
    if not is_field(rule.field):
        raise _refusal(
            tr("There is no field “{field}”.", field=rule.field[:40]), "field", tr("Choose one of the list.")
        )
    if rule.test == "between":
        try:
            range_of(rule.value)
        except ValueError:
            raise _refusal(tr("Between takes two numbers, as in 20-99, 100- or -19."), "value") from None
    elif rule.test != "known" and not words_of(rule.value):
        raise _refusal(tr("It does not say against what the field is held."), "value")


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def is_sound(rule: ScoreRule) -> bool:
    """Whether it can score."""
    return not problem_of(rule)


def problem_of(rule: ScoreRule) -> str:
    """What is wrong with it in a sentence, '' when it is sound."""
    try:
        check(rule)
    except RefusedError as error:
        return error.happened
    return ""


def check_many(rules: Iterable[ScoreRule]) -> None:
    """Refuse more rules than anybody can read: RefusedError E-TOO-MANY."""
    count = sum(1 for _ in rules)
    if count > MOST_RULES:
        raise RefusedError(
            "E-TOO-MANY",
            tr("These are {count:,} score rules; {most_rules} is the most.", count=count, most_rules=MOST_RULES),
            safe=tr("Nothing was changed."),
            do=tr("Remove one first."),
        )


def check_combining(given: Combining) -> None:
    """Refuse weights that do not make a hundred, or bands that overlap: RefusedError E-SCORE-RULE."""
    weights = (given.fit, given.engagement, given.intent)
    if not all(_whole(one) and 0 <= one <= 100 for one in weights) or sum(weights) != 100:
        raise _refusal(tr("The three weights add up to 100."), "fit")
    if not all(_whole(one) for one in (given.hot, given.warm)) or not 1 <= given.warm < given.hot <= 100:
        raise _refusal(tr("Warm begins from 1 on and below Hot, Hot at 100 at the most."), "hot")


def read_combining(value: Any) -> Combining:
    """The setting as kept, the usual one where it is missing or unsound."""
    if not isinstance(value, Mapping):
        return USUAL
    try:
        found = Combining(**{name: value[name] for name in ("fit", "engagement", "intent", "hot", "warm")})
        check_combining(found)
    except (KeyError, RefusedError):
        return USUAL
    return found


def read_rule(row: Mapping[str, Any]) -> ScoreRule:
    """A rule from its record, however odd it is: `problem_of` says so. One with a negative place is switched off."""
    position = row["position"] or 0
    texts = (row["part"] or "", row["field"] or "", row["test"] or "", row["value"] or "")
    return ScoreRule(
        *texts, row["points"] or 0, row["words"] or "", row["half_life_days"] or 0, row["id"], position >= 0
    )


def values_of(rule: ScoreRule, place: int) -> dict[str, Any]:
    """What its record holds; `place` in the list from 0, kept as -1 - place while the rule is off."""
    return {
        "part": rule.part,
        "field": rule.field.strip(),
        "test": rule.test,
        "value": rule.value.strip() if rule.test not in ("known", HAPPENED) else "",
        "points": rule.points,
        "half_life_days": rule.half_life_days if rule.of_event else 0,
        "words": rule.words.strip(),
        "position": place if rule.active else -1 - place,
    }


def name_of(field: str) -> str:
    """A field in words."""
    return FIELDS.get(field) or field.removeprefix(CUSTOM)


def say_value(rule: ScoreRule) -> str:
    """What a field is held against as it is read and typed: the ends of a range are numbers of the language."""
    return say_numbers(rule.value) if rule.test == "between" else rule.value


def say(rule: ScoreRule) -> str:
    """ "Title contains head, director", "webinar happened, half after 14 days"."""
    if not rule.of_event:
        value = say_value(rule) if rule.test == "between" else ", ".join(one.strip() for one in rule.value.split(","))
        return f"{name_of(rule.field)} {TESTS.get(rule.test, rule.test)} {value}".strip()
    times = tr(", each time up to {rule}", rule=rule.value) if rule.test == EACH else ""
    return tr(
        "{field}{times}, half after {half_life_days} days",
        field=DONE.get(rule.field) or tr(rule.field),
        times=times,
        half_life_days=rule.half_life_days,
    )


def _refusal(words: str, field: str, do: str = "") -> RefusedError:
    return RefusedError("E-SCORE-RULE", words, field=field, do=do)
