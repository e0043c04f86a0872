"""What to remind of at a moment: reply clocks, what was promised, answers to handoffs (product 8). Each once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from app.clock import from_ms
from app.domain.handoffs import working_left
from app.frozen import frozen
from app.language import tr

REPLY, PROMISE, ANSWER = "reply", "promise", "answer"
KINDS = (
    (REPLY, tr("Reply clocks"), tr("Five minutes before they end.")),
    (PROMISE, tr("What you promised"), tr("Five minutes before the time you agreed.")),
    (ANSWER, tr("Answers to handoffs"), tr("Two working hours before a receipt or a verdict is due.")),
)
BEFORE = timedelta(minutes=5)  # as the reply clock is announced (design 10)
ANSWER_BEFORE = timedelta(hours=2)  # working hours of the AE
STALE = timedelta(hours=1)  # older than that it is overdue work, which Today shows anyway


@frozen
class Deadline:
    """Something with an end, `due` in ms UTC. `record_id` is the lead's, `what` the promise or the awaited answer, `zone` the AE's."""

    kind: str
    record_id: str
    who: str
    due: int
    what: str = ""
    zone: str = ""

    @property
    def key(self) -> str:
        """Tells one end from another: a clock that was moved is reminded of again."""
        return f"{self.kind}:{self.record_id}:{self.due}"


def due_now(
    deadlines: Sequence[Deadline], now: datetime, *, kinds: Collection[str], told: Collection[str]
) -> tuple[Deadline, ...]:
    """Those of the wanted kinds about to end at `now` (aware), or ended within the hour, that nobody was told of; soonest first."""
    found = (one for one in deadlines if one.kind in kinds and one.key not in told and _is_near(one, now))
    return tuple(sorted(found, key=lambda one: (one.due, one.key)))


def _is_near(one: Deadline, now: datetime) -> bool:
    due = from_ms(one.due)
    if due < now:
        return now - due < STALE
    if one.kind == ANSWER:
        return working_left(one.due, now, one.zone) <= ANSWER_BEFORE
    return due - now <= BEFORE


def still_told(told: Collection[str], now: datetime) -> tuple[str, ...]:
    """Those that are worth keeping in mind: nothing that ended longer ago can come again."""
    oldest = int((now - STALE).timestamp() * 1000)
    return tuple(sorted(key for key in told if (end := key.rpartition(":")[2]).isdecimal() and int(end) >= oldest))


def say(found: Sequence[Deadline], now: datetime) -> tuple[str, str]:
    """Title and text of one notification for all of them; `now` in the reader's zone."""
    first, more = found[0], len(found) - 1
    at = f"{from_ms(first.due).astimezone(now.tzinfo):%H:%M}"
    over = from_ms(first.due) < now
    if first.kind == REPLY:
        title = (
            tr("Reply to {who} was due at {at}", who=first.who, at=at)
            if over
            else tr("Reply to {who} by {at}", who=first.who, at=at)
        )
    elif first.kind == PROMISE:
        title = tr("You promised {who} for {at}", who=first.who, at=at)
    else:
        what = tr(first.what.capitalize())
        title = (
            tr("{what} for {who} was due at {at}", what=what, who=first.who, at=at)
            if over
            else tr("{what} for {who} due by {at}", what=what, who=first.who, at=at)
        )
    words = first.what if first.kind == PROMISE else ""
    and_more = tr("and {more:,} more", more=more) if more else ""
    return title, " · ".join(one for one in (words, and_more) if one)
