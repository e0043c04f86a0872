"""Whether a lead may go to a stage, and what the stage asks for at the door."""

from __future__ import annotations

from dataclasses import field

from app.domain.qualification import CRITERIA, MET, Criterion
from app.domain.stage_rules import CONVERSATION, MEETING, USUAL_RULES, StageRules
from app.domain.stage_rules import CRITERIA as FOUR
from app.domain.stages import PATH, Missing, Stage
from app.frozen import frozen
from app.language import tr

NOT_ALLOWED, FULL, OVER = "move", "full", "over"


@frozen
class LeadFacts:
    """What the gate needs to know of a lead. `statuses` is criterion key to status.

    `criteria` are the four as the team calls them.
    `crowd` is how many cards the owner has in the stage it goes to, `over` the reason for one more than its limit.
    """

    stage: Stage
    conversation: bool = False
    statuses: dict[str, str] = field(default_factory=dict)
    meeting: bool = False
    override: str = ""
    wake: str = ""
    reason: str = ""
    crowd: int = 0
    over: str = ""
    criteria: tuple[Criterion, ...] = CRITERIA


def may_go(now: Stage, to: Stage, rules: StageRules = USUAL_RULES) -> bool:
    """Whether the rules allow the move at all, whatever the lead brings."""
    return to is now or to in rules[now].goes


def missing_for(facts: LeadFacts, to: Stage, rules: StageRules = USUAL_RULES) -> tuple[Missing, ...]:
    """What is still missing before a lead may stand in `to`; empty when the move is free.

    `move`, `full`, `handoff` and `verdict` cannot be answered at the drop; everything else is asked there.
    Rules: decisions 26 and what a manager made of them. Backward moves ask nothing but room.
    """
    if to in (Stage.HANDED_OFF, Stage.ACCEPTED):
        how = tr("Hand it off") if to is Stage.HANDED_OFF else tr("The AE's verdict")
        return (Missing("handoff" if to is Stage.HANDED_OFF else "verdict", how),)
    if not may_go(facts.stage, to, rules):
        return (
            Missing(
                NOT_ALLOWED,
                tr("Your team's rules do not move {stage} to {to}", stage=tr(facts.stage.value), to=tr(to.value)),
            ),
        )
    if to is Stage.NURTURE:
        return () if facts.wake else (Missing("wake", tr("A date to wake it")),)
    if to is Stage.DISQUALIFIED:
        return () if facts.reason.strip() else (Missing("reason", tr("A reason")),)
    room = _room(facts, to, rules)
    if facts.stage in PATH and PATH.index(to) <= PATH.index(facts.stage):
        return room
    return (*_asked(facts, rules[to].asks), *room)


def _room(facts: LeadFacts, to: Stage, rules: StageRules) -> tuple[Missing, ...]:
    rule = rules[to]
    if rule.most is None or facts.stage is to or facts.crowd < rule.most:
        return ()
    if rule.hard:
        return (
            Missing(
                FULL,
                tr("{to} holds {crowd:,} of {most:,}, and no more", to=tr(to.value), crowd=facts.crowd, most=rule.most),
            ),
        )
    return (
        ()
        if facts.over.strip()
        else (
            Missing(
                OVER,
                tr("A reason: {to} holds {crowd:,} of {most:,}", to=tr(to.value), crowd=facts.crowd, most=rule.most),
            ),
        )
    )


def _asked(facts: LeadFacts, asks: tuple[str, ...]) -> list[Missing]:
    missing: list[Missing] = []
    if CONVERSATION in asks and not facts.conversation:
        missing.append(Missing("conversation", tr("A conversation: a call, visit or reply")))
    if FOUR in asks and not facts.override.strip():
        missing += [
            Missing(f"criterion:{one.key}", tr("{name}, met with evidence", name=one.name), one.name, one.asks)
            for one in facts.criteria
            if facts.statuses.get(one.key) != MET
        ]
    if MEETING in asks and not facts.meeting:
        missing.append(Missing("meeting", tr("A meeting with its time")))
    return missing
