"""The six figures over a dashboard: value, target to date, trend, verdict in words."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.figures import counting as c
from app.domain.figures import verdicts as v
from app.domain.figures.counting import Span
from app.domain.figures.facts import Facts, Frame
from app.domain.figures.verdicts import Verdict
from app.domain.money import say_short
from app.frozen import frozen
from app.language import number, percent, plural, tr

NOTHING = "–"
MEASURES = {c.MEETINGS: "meetings", c.ACCEPTED: "accepted", c.PIPELINE: "value"}  # of a quota


@frozen
class Figure:
    """One figure as it is shown. `value` is the plain number, None where it cannot be known; `spark` six weeks."""

    key: str
    value: float | None
    shown: str
    beside: str
    verdict: Verdict
    spark: tuple[float, ...] = ()
    missing: str = ""

    @property
    def title(self) -> str:
        """What it is called."""
        return c.TITLES[self.key]

    @property
    def definition(self) -> str:
        """What it counts."""
        return c.DEFINITIONS[self.key]

    @property
    def sentence(self) -> str:
        """As it is read aloud."""
        parts = (f"{self.title}: {self.shown}", self.beside, self.verdict.words, self.missing)
        return ", ".join(one for one in parts if one)


def figures_of(facts: Facts, frame: Frame) -> tuple[Figure, ...]:
    """All six, in the order of the page."""
    return (
        _counted(c.MEETINGS, facts, frame, _meetings),
        _counted(c.ACCEPTED, facts, frame, _accepted),
        _pipeline(facts, frame),
        _coverage(facts, frame),
        _speed(facts, frame),
        _acceptance(facts, frame),
    )


def _meetings(facts: Facts, frame: Frame, span: Span) -> int:
    return c.total(c.booked(facts.agreed, frame.chosen, span))


def _accepted(facts: Facts, frame: Frame, span: Span) -> int:
    return c.total(c.accepted(facts.passed, frame.chosen, span))


def _counted(key: str, facts: Facts, frame: Frame, count: Callable[[Facts, Frame, Span], int]) -> Figure:
    value = count(facts, frame, frame.span)
    target = v.target_by(facts.quotas, MEASURES[key], frame.chosen.people, frame.part, frame.calendar)
    if target is not None:
        beside, verdict = tr("of {target:,} by {by}", target=round(target), by=_by(frame)), v.of_count(value, target)
    else:
        before = count(facts, frame, frame.span_before)
        beside, verdict = tr("no quota set"), v.of_trend(value, before, frame.period.kind)
    spark = tuple(float(count(facts, frame, week)) for week in frame.weeks)
    return Figure(key, value, tr("{value:,}", value=value), beside, verdict, spark)


def _by(frame: Frame) -> str:
    return "today" if frame.is_present else tr("the end")


def _pipeline(facts: Facts, frame: Frame) -> Figure:
    def over(span: Span) -> tuple[int, int, int]:
        return c.worth(c.accepted(facts.passed, frame.chosen, span), frame.currency)

    value, unvalued, foreign = over(frame.span)
    target = v.target_by(facts.quotas, MEASURES[c.PIPELINE], frame.chosen.people, frame.part, frame.calendar)
    if target is not None:
        beside, verdict = (
            tr("of {amount} by {by}", amount=say_short(round(target), frame.currency), by=_by(frame)),
            v.of_sum(value, target),
        )
    else:
        beside, verdict = tr("no quota set"), v.of_trend(value, over(frame.span_before)[0], frame.period.kind)
    spark = tuple(float(over(week)[0]) for week in frame.weeks)
    shown = say_short(value, frame.currency)
    return Figure(c.PIPELINE, value, shown, beside, verdict, spark, left_out(unvalued, foreign))


def left_out(unvalued: int, foreign: int) -> str:
    """What a sum does not hold: "2 without a value and 3 in another currency left out"."""
    parts = [tr("{unvalued} without a value", unvalued=unvalued)] if unvalued else []
    parts += [tr("{foreign} in another currency", foreign=foreign)] if foreign else []
    return tr("{parts} left out", parts=tr(" and ").join(parts)) if parts else ""


def _coverage(facts: Facts, frame: Frame) -> Figure:
    own = [one for one in facts.worth if frame.chosen.takes(one.person)]
    rows = [one for one in own if one.currency == frame.currency]
    quota = v.quota_of(facts.quotas, MEASURES[c.PIPELINE], frame.chosen.people, frame.period)
    unvalued = sum(one.unvalued for one in own if not one.won)
    foreign = sum(one.count - one.unvalued for one in own if not one.won and one.currency != frame.currency)
    missing = left_out(unvalued, foreign)
    if not frame.is_present:
        return Figure(
            c.COVERAGE, None, NOTHING, tr("open opportunities of the past are not kept"), Verdict(tr("Not known"))
        )
    if quota is None:
        return Figure(c.COVERAGE, None, NOTHING, tr("no quota set"), Verdict(tr("Not known")), missing=missing)
    left = quota - sum(one.minor for one in rows if one.won)
    if left <= 0:
        return Figure(c.COVERAGE, None, NOTHING, tr("nothing is left to close"), Verdict(tr("Quota reached"), v.OK))
    times = sum(one.minor for one in rows if not one.won) / left
    shown = f"{number(times, 1)}×"
    return Figure(
        c.COVERAGE,
        times,
        shown,
        tr("target {coverage_target}×", coverage_target=number(v.COVERAGE_TARGET, 1)),
        v.of_coverage(times),
        missing=missing,
    )


def _speed(facts: Facts, frame: Frame) -> Figure:
    rows = c.asked(facts.asked, frame.chosen, frame.span)
    median = c.median_minutes(rows)
    spark = tuple(c.median_minutes(c.asked(facts.asked, frame.chosen, week)) or 0.0 for week in frame.weeks)
    waiting = sum(one.minutes is None for one in rows)
    missing = tr("{waiting} not answered yet", waiting=waiting) if waiting else ""
    if median is None:
        return Figure(
            c.SPEED,
            None,
            NOTHING,
            tr("target {target}", target=frame.target),
            Verdict(tr("No reply yet")),
            spark,
            missing,
        )
    verdict = v.of_speed(median, c.in_time(rows, frame.target), frame.target)
    return Figure(
        c.SPEED,
        median,
        say_minutes(median),
        tr("median, target {target}", target=frame.target),
        verdict,
        spark,
        missing,
    )


def say_minutes(minutes: float | None) -> str:
    """ "7 min", "1 h 20 min", "9 h"; '–' for none."""
    if minutes is None:
        return NOTHING
    whole = round(minutes)
    if whole < 60:
        return tr("{whole} min", whole=whole)
    return f"{whole // 60} h" + (tr(" {whole} min", whole=whole % 60) if whole % 60 and whole < 600 else "")


def _acceptance(facts: Facts, frame: Frame) -> Figure:
    def over(span: Span) -> tuple[float | None, int]:
        yes = c.total(c.accepted(facts.passed, frame.chosen, span))
        no = c.total(c.returned(facts.passed, frame.chosen, span))
        return c.share(yes, no), yes + no

    now, given = over(frame.span)
    spark = tuple(over(week)[0] or 0.0 for week in frame.weeks)
    if now is None:
        return Figure(c.ACCEPTANCE, None, NOTHING, tr("no verdict yet"), Verdict(tr("Not known")), spark)
    beside = plural(given, "of {number:,} verdict", "of {number:,} verdicts")
    return Figure(c.ACCEPTANCE, now, percent(now), beside, v.of_share(now, over(frame.span_before)[0]), spark)
