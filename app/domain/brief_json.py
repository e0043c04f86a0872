"""A brief as JSON: kept in its handoff, and handed to the process that makes many of them."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from app.domain.briefs import (
    BriefCriterion,
    BriefData,
    BriefEntry,
    BriefField,
    BriefMeeting,
    BriefObjection,
    BriefPerson,
    BriefScorePart,
    BriefWho,
    Mark,
)


def brief_from_json(raw: dict[str, Any]) -> BriefData:
    """A frozen brief as it was kept with its handoff."""
    values = dict(raw)
    values["meeting"] = BriefMeeting(**raw["meeting"]) if raw["meeting"] else None
    values["who"] = BriefWho(raw["who"]["name"], tuple(raw["who"]["lines"]))
    values["criteria"] = tuple(BriefCriterion(**{**one, "mark": Mark(one["mark"])}) for one in raw["criteria"])
    values["framework_fields"] = tuple(
        BriefField(**{**one, "mark": Mark(one["mark"])}) for one in raw["framework_fields"]
    )
    for name, kind in (
        ("conversation", BriefEntry),
        ("objections", BriefObjection),
        ("people", BriefPerson),
        ("score_parts", BriefScorePart),
    ):
        values[name] = tuple(kind(**one) for one in raw[name])
    values["questions"] = tuple(raw["questions"])
    values["left_out"] = tuple(raw.get("left_out", ()))
    return BriefData(**values)


def brief_to_json(data: BriefData) -> dict[str, Any]:
    """The brief as kept in its handoff: without the logo, and with what is left out only where something is."""
    raw = asdict(replace(data, logo=None))
    del raw["logo"]
    if not data.left_out:
        del raw["left_out"]
    for name in ("criteria", "framework_fields"):
        for one in raw[name]:
            one["mark"] = one["mark"].value
    return raw
