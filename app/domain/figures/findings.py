"""What is worth a look in the figures of a period, in sentences, each with the leads it speaks of."""

from __future__ import annotations

from collections import Counter

from app.domain.figures import counting as c
from app.domain.figures.facts import Facts, Frame
from app.domain.stages import PATH, Stage
from app.frozen import frozen

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
    name = (facts.names.get(who) or "Somebody").split(" ")[0]
    rest = sum(own.values()) - own[who]
    more = f"{rest:,} more with others" if rest else "Nobody else has any"
    return Finding(f"overdue:{who}", "triangle-alert", f"{name} has {own[who]:,} overdue tasks", more)


def _waiting(facts: Facts, frame: Frame) -> Finding | None:
    rows = c.asked(facts.asked, frame.chosen, frame.span)
    late = [one for one in rows if one.minutes is None and one.waited > frame.target]
    if not late:
        return None
    words = f"{len(late):,} who asked wait{'s' if len(late) == 1 else ''} for a first reply"
    return Finding("waiting", "clock", words, f"longer than {frame.target} minutes")


def _returned(facts: Facts, frame: Frame) -> Finding | None:
    rows = c.returned(facts.passed, frame.chosen, frame.span)
    if c.total(rows) < FEW:
        return None
    reason, count = min(c.reasons(rows).items(), key=c.most_first)
    words = facts.reasons.get(reason, reason or "no reason")
    return Finding(
        "returned",
        "undo-2",
        f"AEs returned {c.total(rows):,} handoffs",
        f"{count} of them: {words[:1].lower()}{words[1:]}",
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
    words = f"{best} leads convert {rates[best]:.1f}× better"
    return Finding(f"source:{best}", "trending-up", words, f"{met[best]} of {came[best]} got to a meeting")
