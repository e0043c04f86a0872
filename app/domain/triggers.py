"""Triggers (product 6): when something happens to a lead and it is in a view, then one thing is done. No workflow builder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.stages import Stage
from app.errors import RefusedError
from app.frozen import frozen
from app.language import plural, tr

MOST = 12  # "a dozen"
LONGEST_DAYS = 365

WHEN = {
    "signal": tr("a signal comes in"),
    "stage": tr("a stage is entered"),
    "days_in_stage": tr("days pass in a stage"),
    "reply": tr("they reply"),
    "no_show": tr("a meeting is missed"),
    "acceptance": tr("a handoff is accepted"),
    "stale": tr("nobody was in touch for days"),
}
THEN = {
    "task": tr("make a task"),
    "enrol": tr("enrol in a sequence"),
    "notify": tr("tell the owner"),
    "owner": tr("give it to somebody"),
    "tag": tr("add a tag"),
}
STAGES = tuple(stage.value for stage in Stage)


@frozen
class Rule:
    """A trigger read from its record. `value` is a stage, a kind of signal or ''; `days` where days count;
    `gives` the text, tag, sequence id or user id of what is done; `view` a saved view's id or ''."""

    when: str
    value: str
    days: int
    then: str
    gives: str
    view: str = ""


def read(when: Any, then: Any, filter_: Any) -> Rule:
    """The rule of a record; RefusedError E-TRIGGER for one that says nothing known."""
    found = [one if isinstance(one, Mapping) else {} for one in (when, then, filter_)]
    days = found[0].get("days") or 0
    rule = Rule(
        str(found[0].get("kind") or ""),
        str(found[0].get("value") or ""),
        days if isinstance(days, int) and not isinstance(days, bool) else 0,
        str(found[1].get("kind") or ""),
        str(found[1].get("gives") or ""),
        str(found[2].get("view") or ""),
    )
    check(rule)
    return rule


def check(rule: Rule) -> None:
    """Refuse a rule that could not fire, naming the field: E-TRIGGER."""
    if rule.when not in WHEN:
        raise _refusal(tr("It does not say when."), "when")
    if rule.when in ("stage", "days_in_stage") and rule.value not in STAGES:
        raise _refusal(tr("It names no stage."), "value")
    if rule.when in ("days_in_stage", "stale") and not 1 <= rule.days <= LONGEST_DAYS:
        raise _refusal(tr("Days are a number from 1 to {longest_days}.", longest_days=LONGEST_DAYS), "days")
    if rule.then not in THEN:
        raise _refusal(tr("It does not say what then."), "then")
    if not rule.gives.strip() and rule.then != "notify":
        words = {
            "task": tr("The task needs its words."),
            "enrol": tr("It names no sequence."),
            "owner": tr("It names nobody."),
        }
        raise _refusal(words.get(rule.then, "It names no tag."), "gives")


def _refusal(words: str, field: str) -> RefusedError:
    return RefusedError("E-TRIGGER", words, field=field)


def say_when(rule: Rule) -> str:
    """ "3 days pass in Attempting", "a signal comes in: demo request"."""
    if rule.when == "stage":
        return tr("{rule} is entered", rule=tr(rule.value))
    if rule.when == "days_in_stage":
        return plural(rule.days, "{number} day passes in {rule}", "{number} days pass in {rule}", rule=tr(rule.value))
    if rule.when == "stale":
        return plural(rule.days, "nobody was in touch for {number} day", "nobody was in touch for {number} days")
    return WHEN[rule.when] + (f": {rule.value}" if rule.value else "")


def say_then(rule: Rule, name: str = "") -> str:
    """ "make a task: Call them"; `name` is that of the sequence or person."""
    gives = name or rule.gives
    return THEN[rule.then] + (f": {gives}" if gives else "")
