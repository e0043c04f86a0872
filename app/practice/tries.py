"""What was tried with a lead of the crowd before its last call: further calls, letters, social touches."""

from __future__ import annotations

from typing import Any

from app.ids import new_id
from app.practice.days import OfficeHours

MINE, THEIRS = (0, 1, 0), (1, 2, 0, 1)  # how many, lead by lead; who learns has more leads than the others
KINDS = ("call", "email", "call", "social", "call")
NOBODY = ("No answer", "Left voicemail", "No answer", "Gatekeeper", "No answer")
TITLES = {"email": "The maintenance guide", "social": "Connected"}


def tried_before(
    about: dict[str, str], hours: OfficeHours, *, number: int, back: int, owner: str, mine: bool, apart: int
) -> list[dict[str, Any]]:
    """The entries of lead `number`, the newest first, each `apart` working days before the one after it, the first before `back`."""
    counts = MINE if mine else THEIRS
    entries = []
    for one in range(counts[number % len(counts)]):
        turn = number + one
        kind = KINDS[turn % len(KINDS)]
        entry: dict[str, Any] = {"id": new_id(), **about, "kind": kind, "direction": "out", "by_id": owner,
                                 "at": hours.at(back + (one + 1) * apart, turn * 37 % 100 / 100)}  # fmt: skip
        if kind == "call":
            entry |= {"title": "Call, 0 min 24 s", "outcome": NOBODY[turn % len(NOBODY)], "seconds": 24}
        else:
            entry["title"] = TITLES[kind]
        entries.append(entry)
    return entries
