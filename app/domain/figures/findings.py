"""What is worth a look in the figures of a period, in sentences, each with the leads it speaks of."""

from __future__ import annotations

from collections import Counter

from app.domain.figures import counting as c
from app.domain.figures.facts import Facts, Frame
from app.domain.stages import PATH, Stage
from app.frozen import frozen
from app.language import inner_start, plural, tr

MOST, FEW, MUCH = 3, 3, 1.5  # findings shown; fewer than so many are chance; times the average that are worth a word
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
    """The source whose leads get to a meeting much more often than all do."""
    came, met = Counter[str](), Counter[str]()
    for one in facts.came:
        if one.source:
            came[one.source] += one.count
            met[one.source] += one.count * (one.reached >= _SET)
    every = met.total() / came.total() if came.total() else 0.0
    rates = {one: met[one] / count / every for one, count in came.items() if every and count >= 10 and met[one] >= FEW}
    best = max(rates, key=lambda one: (rates[one], one), default="")
    if not best or rates[best] < MUCH:
        return None
    words = tr("{best} leads convert {rates:.1f}× better", best=best, rates=rates[best])
    return Finding(
        f"source:{best}", "trending-up", words, tr("{met} of {came} got to a meeting", met=met[best], came=came[best])
    )
