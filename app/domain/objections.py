"""Objection cards: what they say and the replies to it, and how often calls moved on after each (product 5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from app.domain.names import clean_line
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

MAIN = "main"  # the reply a card opens with
MOST_REPLIES = 4
LONGEST = 600  # characters of one part
ENDED = frozenset({"Not interested", "Do not call", "No more visits"})  # outcomes after which nothing moves on


@frozen
class Reply:
    """Agree, turn, ask; `key` is what a call keeps of it. At the first reply of a card it is "main"."""

    agree: str = ""
    turn: str = ""
    ask: str = ""
    key: str = MAIN


@dataclass
class Count:
    """In how many calls it was raised, and how many of them moved on; `replies` the same for each reply used."""

    calls: int = 0
    moved_on: int = 0
    replies: dict[str, tuple[int, int]] = field(default_factory=dict)


def count_raised(calls: Iterable[tuple[str | None, Any]]) -> dict[str, Count]:
    """Counts by what was said, from the outcome and the detail of each call or visit.

    A call moved on when the objection was handled and its outcome did not end the conversation for good.
    """
    found: dict[str, Count] = {}
    for outcome, detail in calls:
        for says, handled, used in raised_in(detail):
            count = found.setdefault(says, Count())
            moved = handled and outcome not in ENDED
            count.calls += 1
            count.moved_on += moved
            if used:
                before = count.replies.get(used, (0, 0))
                count.replies[used] = (before[0] + 1, before[1] + moved)
    return found


def raised_in(detail: Any) -> Iterator[tuple[str, bool, str]]:
    """What was said in a call or visit, whether it was handled, and with which reply ('' for none kept)."""
    said = detail.get("objections") if isinstance(detail, dict) else None
    for one in said if isinstance(said, list) else ():
        if isinstance(one, dict) and isinstance(one.get("says"), str):
            used = one.get("used")
            yield one["says"], one.get("handled") is True, used if isinstance(used, str) else ""


def read_replies(raw: Any) -> tuple[Reply, ...]:
    """The other replies of a card from its record; what is none is left out."""
    return tuple(
        Reply(*(str(one.get(name) or "") for name in ("agree", "turn", "ask", "key")))
        for one in (raw if isinstance(raw, list) else ())
        if isinstance(one, dict) and one.get("key")
    )


def clean_card(says: str, replies: Iterable[Reply]) -> tuple[str, tuple[Reply, ...]]:
    """What they say and the replies as stored, each on one line; RefusedError E-CARD-*, naming the field."""
    says = _line(says)
    kept = tuple(Reply(_line(one.agree), _line(one.turn), _line(one.ask), one.key) for one in replies)
    if not says:
        raise RefusedError(
            "E-CARD-SAYS", tr("A card needs what they say."), do=tr("Type it in their words."), field="says"
        )
    if not kept or any(not (one.turn or one.ask) for one in kept):
        raise RefusedError(
            "E-CARD-REPLY",
            tr("A reply needs something to turn to or to ask."),
            do=tr("Fill Turn or Ask."),
            field="turn",
        )
    if len(kept) > MOST_REPLIES:
        raise RefusedError(
            "E-CARD-REPLY",
            tr("A card has at most {most_replies} replies.", most_replies=MOST_REPLIES),
            do=tr("Take one away."),
            field="turn",
        )
    for words in (says, *(part for one in kept for part in (one.agree, one.turn, one.ask))):
        if len(words) > LONGEST:
            raise RefusedError(
                "E-CARD-LONG",
                tr("One part is longer than {longest} characters.", longest=LONGEST),
                do=tr("Say it in fewer words."),
            )
    return says, kept


def _line(text: str) -> str:
    return " ".join(clean_line(text).split())
