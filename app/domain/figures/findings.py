"""What is worth a look in the figures of a period, in sentences, each with the leads it speaks of."""

from __future__ import annotations

from collections import Counter
from math import sqrt

from app.domain.figures import counting as c
from app.domain.figures.facts import Facts, Frame
from app.domain.stages import PATH, Stage
from app.frozen import frozen
from app.language import inner_start, plural, tr

MOST, FEW, MUCH = 3, 3, 1.5  # findings shown; fewer than so many are chance; times the others that are worth a word
# Of a source's leads, and of those that got to a meeting, before they are compared with the others.
LEAST_CAME, LEAST_MET = 20, 5
FAR = 5.0  # times the others from which a number of times says less than the counts beside it
SURE = 1.96  # standard deviations that hold 95 of 100
_SET = PATH.index(Stage.MEETING_SET)


@frozen
class Finding:
    """`key` opens its leads; `more` says the part of it that matters most."""

    key: str
    icon: str
    words: str
    more: str

    @property
    def sentence(self) -> str:
        """As it is read aloud."""
        return f"{self.words}. {self.more}" if self.more else self.words


def findings_of(facts: Facts, frame: Frame) -> tuple[Finding, ...]:
    """At most three, what is late first."""
    found = (_overdue(facts, frame), _waiting(facts, frame), _returned(facts, frame), _better(facts))
    return tuple(one for one in found if one is not None)[:MOST]


def _overdue(facts: Facts, frame: Frame) -> Finding | None:
    own = {who: count for who, count in facts.overdue.items() if not frame.chosen.people or who in frame.chosen.people}
    who = max(own, key=lambda one: (own[one], one), default="")
    if own.get(who, 0) < FEW:
        return None
    name = (facts.names.get(who) or tr("Somebody")).split(" ")[0]
    rest = sum(own.values()) - own[who]
    more = tr("{rest:,} more with others", rest=rest) if rest else tr("Nobody else has any")
    return Finding(
        f"overdue:{who}", "triangle-alert", tr("{name} has {own:,} overdue tasks", name=name, own=own[who]), more
    )


def _waiting(facts: Facts, frame: Frame) -> Finding | None:
    rows = c.asked(facts.asked, frame.chosen, frame.span)
    late = [one for one in rows if one.minutes is None and one.waited > frame.target]
    if not late:
        return None
    words = plural(
        len(late), "{number:,} who asked waits for a first reply", "{number:,} who asked wait for a first reply"
    )
    return Finding("waiting", "clock", words, tr("longer than {target} minutes", target=frame.target))


def _returned(facts: Facts, frame: Frame) -> Finding | None:
    rows = c.returned(facts.passed, frame.chosen, frame.span)
    if c.total(rows) < FEW:
        return None
    reason, count = min(c.reasons(rows).items(), key=c.most_first)
    words = facts.reasons.get(reason, reason or "no reason")
    return Finding(
        "returned",
        "undo-2",
        tr("AEs returned {total:,} handoffs", total=c.total(rows)),
        tr("{count} of them: {reason}", count=count, reason=inner_start(words)),
    )


def _better(facts: Facts) -> Finding | None:
    """The source whose leads get to a meeting more often than those of all others, by more than chance, with both counts."""
    came, met = Counter[str](), Counter[str]()
    for one in facts.came:
        if one.source:
            came[one.source] += one.count
            met[one.source] += one.count * (one.reached >= _SET)
    surely: dict[str, float] = {}
    for source, count in came.items():
        rest, others = came.total() - count, met.total() - met[source]
        if not rest or count < LEAST_CAME or met[source] < LEAST_MET:
            continue
        least = _share_between(met[source], count)[0]
        if least > _share_between(others, rest)[1] and met[source] / count >= MUCH * others / rest:
            surely[source] = least
    best = max(surely, key=lambda one: (surely[one], one), default="")
    if not best:
        return None
    rest, others = came.total() - came[best], met.total() - met[best]
    times = met[best] / came[best] * rest / others if others else FAR
    words = (
        tr("{best} leads convert far better", best=best)
        if times >= FAR
        else tr("{best} leads convert {times:.1f}× better", best=best, times=times)
    )
    more = tr(
        "{met:,} of {came:,} got to a meeting, {others:,} of {rest:,} of the others",
        met=met[best],
        came=came[best],
        others=others,
        rest=rest,
    )
    return Finding(f"source:{best}", "trending-up", words, more)


def _share_between(part: int, whole: int) -> tuple[float, float]:
    """Between which shares the true one lies with 95 of 100 (Wilson's interval)."""
    share, square = part / whole, SURE * SURE
    middle = share + square / (2 * whole)
    away = SURE * sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    return (middle - away) / (1 + square / whole), (middle + away) / (1 + square / whole)
