"""Why an AE gives a lead back: each reason says where the lead goes and whose task follows; a manager edits them as text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from app.domain.stages import Stage
from app.errors import RefusedError
from app.frozen import frozen
from app.language import marked, tr

NO_SHOW = "no_show"
SDR, MANAGER = "SDR", "Manager"
DESTINATIONS = (Stage.ATTEMPTING, Stage.CONNECTED, Stage.QUALIFIED, Stage.MEETING_SET)
MOST = 9  # each has its digit
_LINE = re.compile(
    r"(?P<words>[^\[\]>:]{1,60})\[(?P<key>[a-z0-9_]{1,40})\]\s*>\s*(?P<to>[^:>]+)>\s*(?P<whose>[^:>]+):(?P<task>.+)"
)


@frozen
class ReturnReason:
    """The lead goes to the stage `goes_to` of the sender's book, marked Returned, with this task for SDR or Manager (product 7)."""

    key: str
    words: str
    task: str
    goes_to: str = Stage.CONNECTED.value
    whose: str = SDR


RETURN_REASONS = (
    ReturnReason(NO_SHOW, "No-show", marked("Missed the meeting, find a new time")),
    ReturnReason("timing", marked("Timing"), marked("Not now: agree when to ask again, or Nurture with that date")),
    ReturnReason("wrong_person", marked("Wrong person"), marked("Find the person who decides")),
    ReturnReason("not_a_fit", marked("Not a fit"), marked("Disqualify, or say why it fits")),
    ReturnReason("duplicate", marked("Duplicate"), marked("Merge with the lead that was there first")),
    ReturnReason("wrong_ae", marked("Wrong AE"), marked("Hand off to the right AE")),
)


def write_reasons(reasons: Sequence[ReturnReason]) -> str:
    """The text that `read_reasons` reads."""
    return "\n".join(f"{one.words} [{one.key}] > {one.goes_to} > {one.whose}: {one.task}" for one in reasons)


def read_reasons(text: str) -> tuple[ReturnReason, ...]:
    """A line for each: "Timing [timing] > Connected > SDR: Agree when to ask again". RefusedError E-REASONS names the line."""
    stages = {one.value.casefold(): one.value for one in DESTINATIONS}
    people = {one.casefold(): one for one in (SDR, MANAGER)}
    found: list[ReturnReason] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        match = _LINE.fullmatch(line.strip())
        to = stages.get(match["to"].strip().casefold()) if match else None
        whose = people.get(match["whose"].strip().casefold()) if match else None
        if match is None or to is None or whose is None or match["key"] in {one.key for one in found}:
            raise _wrong(tr("Line {number} is not a reason, or its word stands there twice.", number=number))
        found.append(ReturnReason(match["key"], match["words"].strip(), match["task"].strip()[:200], to, whose))
    if not 1 <= len(found) <= MOST:
        raise _wrong(tr("There are {found} reasons; 1 to {most} have a digit each.", found=len(found), most=MOST))
    return tuple(found)


def raw_of(reasons: Sequence[ReturnReason]) -> list[dict[str, Any]]:
    """As kept in the setting."""
    return [asdict(one) for one in reasons]


def reasons_of(raw: object) -> tuple[ReturnReason, ...]:
    """What is kept, the usual ones where it is not readable."""
    try:
        return tuple(ReturnReason(**one) for one in raw) or RETURN_REASONS  # type: ignore[attr-defined]
    except TypeError:
        return RETURN_REASONS


def _wrong(what: str) -> RefusedError:
    return RefusedError(
        "E-REASONS",
        what,
        safe=tr("Nothing was changed."),
        do=tr('Write "Timing [timing] > Connected > SDR: Agree when to ask again".'),
    )
