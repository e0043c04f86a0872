"""How a figure is judged in words: against its target to date where there is a quota, else against the period before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain.figures.periods import Period, period_of
from app.domain.working_time import WorkingCalendar
from app.frozen import frozen
from app.language import plural, tr

OK, WARN, PLAIN = "ok", "warn", "plain"
COVERAGE_TARGET = 3.0  # open value to what is still to close, as the trade wants it


@frozen
class Quota:
    """What a person is to reach in a month ("2026-11"): `measure` is meetings, accepted, value (minor units) or visits."""

    person: str
    month: str
    measure: str
    target: int


@frozen
class Verdict:
    """A judgement in words; `tone` is ok, warn or plain."""

    words: str
    tone: str = PLAIN


def quota_of(quotas: Iterable[Quota], measure: str, people: frozenset[str], period: Period) -> int | None:
    """The whole quota of those people (of all when none is named) for these months; None where nobody set one."""
    months = period.months()
    found = [
        one.target
        for one in quotas
        if one.measure == measure and one.month in months and (not people or one.person in people)
    ]
    return sum(found) if found else None


def target_by(
    quotas: Iterable[Quota], measure: str, people: frozenset[str], period: Period, calendar: WorkingCalendar
) -> float | None:
    """The part of the quota due by the last day of `period`: each month by its working days; None without a quota."""
    total, known = 0.0, False
    for one in quotas:
        if one.measure != measure or (people and one.person not in people) or one.month not in period.months():
            continue
        year, month = map(int, one.month.split("-"))
        whole = [day for day in period_of("month", date(year, month, 1)).days() if calendar.is_open_day(day)]
        part = sum(day in period for day in whole)
        total, known = total + one.target * part / max(len(whole), 1), True
    return total if known else None


def of_count(value: int, target: float) -> Verdict:
    """ "Ahead by 4", "Behind by 12", "On target"."""
    away = value - round(target)
    if away == 0:
        return Verdict(tr("On target"), OK)
    return (
        Verdict(tr("Ahead by {away:,}", away=away), OK)
        if away > 0
        else Verdict(tr("Behind by {value:,}", value=-away), WARN)
    )


def of_sum(value: int, target: float) -> Verdict:
    """ "Ahead 7%", "Behind 12%", "On target"; from twice the target on "3.0 times the target", for "Ahead 199%" reads as less."""
    if target and value >= 2 * target:
        return Verdict(tr("{times:.1f} times the target", times=value / target), OK)
    away = round(100 * (value - target) / target) if target else 0
    if away == 0:
        return Verdict(tr("On target"), OK)
    return (
        Verdict(tr("Ahead {away}%", away=away), OK) if away > 0 else Verdict(tr("Behind {value}%", value=-away), WARN)
    )


def of_coverage(times: float, target: float = COVERAGE_TARGET) -> Verdict:
    """Whether what is open covers what is still to close."""
    return Verdict(tr("On target"), OK) if round(times, 1) >= target else Verdict(tr("Below target"), WARN)


def of_speed(median: float, in_time: float | None, target: int) -> Verdict:
    """ "91% in time", judged by whether the middle reply came within the target."""
    return Verdict(tr("{value}% in time", value=round(100 * (in_time or 0))), OK if median <= target else WARN)


def of_share(now: float, before: float | None) -> Verdict:
    """ "Down 3 points" on the period before; nothing to compare with says so."""
    if before is None:
        return Verdict(tr("Nothing to compare yet"))
    points = round(100 * now) - round(100 * before)
    if points == 0:
        return Verdict(tr("As before"))
    words = plural(abs(points), "{number} point", "{number} points")
    return Verdict(tr("Up {words}", words=words), OK) if points > 0 else Verdict(tr("Down {words}", words=words), WARN)


BEFORE = {
    "week": tr("the week before"),
    "month": tr("the month before"),
    "quarter": tr("the quarter before"),
    "year": tr("the year before"),
}
NONE_BEFORE = {
    "week": tr("None the week before"),
    "month": tr("None the month before"),
    "quarter": tr("None the quarter before"),
    "year": tr("None the year before"),
}


def of_trend(now: float, before: float, kind: str) -> Verdict:
    """ "Up 12% on the quarter before" by the same day, where there is no quota to judge by."""
    if not before:
        return Verdict(NONE_BEFORE[kind] if now else tr("None yet"))
    away = round(100 * (now - before) / before)
    if not away:
        return Verdict(tr("As in {before}", before=BEFORE[kind]))
    said = tr("Up {away}% on {before}", away=away, before=BEFORE[kind])
    return Verdict(said if away > 0 else tr("Down {away}% on {before}", away=-away, before=BEFORE[kind]))
