"""What a manager sets for each stage: where leads may go from it, what it asks, how many and how long it holds them.

Kept as one setting; the defaults are decisions 26.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.stages import OPEN, Stage
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

CONVERSATION, CRITERIA, MEETING = "conversation", "criteria", "meeting"
ASKS = {
    CONVERSATION: tr("A conversation"),
    CRITERIA: tr("Four criteria met, or an override"),
    MEETING: tr("A meeting with its time"),
}
MOST, LONGEST = 10_000, 3_650  # cards, days
PARKED = (Stage.NURTURE, Stage.DISQUALIFIED)
EDITED = (*OPEN, Stage.HANDED_OFF)  # the stages a manager sets anything for


@frozen
class StageRule:
    """`goes` where leads may be moved from here, `asks` keys of `ASKS` for coming in from an earlier stage,
    `most` cards of one owner (None without limit), `hard` when nobody goes over it, `days` until a card shows a clock.
    """

    goes: tuple[Stage, ...] = ()
    asks: tuple[str, ...] = ()
    most: int | None = None
    hard: bool = False
    days: int | None = None


def _usual(stage: Stage) -> StageRule:
    if stage is Stage.HANDED_OFF:
        return StageRule(PARKED)  # everything else is the AE's answer
    if stage is Stage.ACCEPTED:
        return StageRule()
    ahead = (Stage.HANDED_OFF,) if stage in OPEN else ()
    goes = (*(one for one in OPEN if one is not stage), *ahead, *(one for one in PARKED if one is not stage))
    asks = {
        Stage.CONNECTED: (CONVERSATION,),
        Stage.QUALIFIED: (CONVERSATION, CRITERIA),
        Stage.MEETING_SET: (CONVERSATION, CRITERIA, MEETING),
    }
    return StageRule(goes, asks.get(stage, ()), days={Stage.ATTEMPTING: 8, Stage.CONNECTED: 10}.get(stage))


StageRules = Mapping[Stage, StageRule]
USUAL_RULES: StageRules = {stage: _usual(stage) for stage in Stage}


def require_sound(rules: StageRules) -> None:
    """RefusedError E-STAGE-RULES, `field` the stage, when leads would be stuck or a number means nothing."""
    for stage in EDITED:
        rule = rules[stage]
        if rule.most is not None and not 1 <= rule.most <= MOST:
            raise _refused(
                stage,
                tr("{stage} cannot hold {most:,} cards.", stage=tr(stage.value), most=rule.most),
                tr("Use 1 to {most:,}, or no limit.", most=MOST),
            )
        if rule.hard and rule.most is None:
            raise _refused(
                stage, tr("{stage} has no limit to hold to.", stage=tr(stage.value)), tr("Give it one, or untick it.")
            )
        if rule.days is not None and not 1 <= rule.days <= LONGEST:
            raise _refused(stage, tr("{days:,} days are no age limit for {stage}.", days=rule.days, stage=tr(stage.value)),
                           tr("Use 1 to {longest:,}, or none.", longest=LONGEST))  # fmt: skip
        if stage in OPEN[:-1] and not set(rule.goes) & {*OPEN}:
            raise _refused(
                stage,
                tr("A lead in {stage} could never go on.", stage=tr(stage.value)),
                tr("Allow one stage after or before it."),
            )
        if stage in OPEN and not set(rule.goes) & {*PARKED}:
            raise _refused(stage, tr("A lead in {stage} could never be laid aside.", stage=tr(stage.value)),
                           tr("Allow Nurture or Disqualified."))  # fmt: skip
    for stage in OPEN[1:]:
        if not any(stage in rules[other].goes for other in OPEN):
            raise _refused(
                stage, tr("No lead could ever reach {stage}.", stage=tr(stage.value)), tr("Allow a move into it.")
            )


def _refused(stage: Stage, happened: str, do: str) -> RefusedError:
    return RefusedError(
        "E-STAGE-RULES", happened, safe=tr("The rules in force stay as they are."), do=do, field=stage.value
    )


def raw_of(rules: StageRules) -> dict[str, dict[str, Any]]:
    """As it is kept: only what differs from the default."""
    found = {}
    for stage in EDITED:
        rule, usual = rules[stage], USUAL_RULES[stage]
        raw: dict[str, Any] = {name: getattr(rule, name) for name in ("most", "hard", "days")
                               if getattr(rule, name) != getattr(usual, name)}  # fmt: skip
        for name in ("goes", "asks"):
            if set(getattr(rule, name)) != set(getattr(usual, name)):
                raw[name] = [str(one) for one in getattr(rule, name)]
        if raw:
            found[stage.value] = raw
    return found


def rules_of(raw: object) -> StageRules:
    """The rules in force for a kept setting; what is unknown or malformed in it leaves the default of its stage."""
    found = dict(USUAL_RULES)
    for stage in EDITED:
        kept = raw.get(stage.value) if isinstance(raw, dict) else None
        if not isinstance(kept, dict):
            continue
        try:
            found[stage] = _rule_of(found[stage], kept)
        except (TypeError, ValueError):
            continue
    return found


def _rule_of(usual: StageRule, kept: dict[str, Any]) -> StageRule:
    return StageRule(
        tuple(Stage(one) for one in kept["goes"]) if "goes" in kept else usual.goes,
        tuple(one for one in ASKS if one in kept["asks"]) if "asks" in kept else usual.asks,
        _number(kept.get("most", usual.most)),
        kept.get("hard", usual.hard) is True,
        _number(kept.get("days", usual.days)),
    )


def _number(value: object) -> int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise TypeError
