"""Objection cards with their replies, and how often calls moved on after each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from app.domain.objections import Count, Reply, count_raised, read_replies
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.store import outbox
from app.store.tables import synced as t


@frozen
class Objection:
    """What they say and the replies to it, the main one first; in how many calls it came up and how many moved on.

    `used` gives the same two numbers for each reply's key, from the calls on this laptop.
    """

    id: str
    says: str
    replies: tuple[Reply, ...]
    calls: int = 0
    moved_on: int = 0
    personas: tuple[str, ...] = ()
    competitors: tuple[str, ...] = ()
    value_points: tuple[str, ...] = ()
    language: str = "en"
    used: tuple[tuple[str, int, int], ...] = ()

    @property
    def words(self) -> str:
        """All that stands on the card, to look for a word in."""
        parts = (part for one in self.replies for part in (one.agree, one.turn, one.ask))
        return " ".join((self.says, *parts, *self.personas, *self.competitors, *self.value_points))

    def count_of(self, key: str) -> tuple[int, int]:
        """Calls in which that reply was used, and how many of them moved on."""
        return next(((calls, moved) for one, calls, moved in self.used if one == key), (0, 0))


@frozen
class Counts:
    """What the calls on this laptop say; `alone` when there is no server that counts the team's."""

    by_says: dict[str, Count]
    alone: bool

    def on(self, card: Objection) -> Objection:
        """The card with these counts. With a server the card's own are the team's and stay (decisions 21)."""
        count = self.by_says.get(card.says, Count())
        more = (count.calls, count.moved_on) if self.alone else (0, 0)
        used = tuple((key, calls, moved) for key, (calls, moved) in sorted(count.replies.items()))
        return replace(card, calls=card.calls + more[0], moved_on=card.moved_on + more[1], used=used)


def objections(connection: Connection) -> list[Objection]:
    """The cards as they stand, the most raised first."""
    card = t.objection.c
    rows = connection.execute(select(t.objection).order_by(card.calls.desc(), card.created_at, card.id)).mappings()
    return [
        Objection(
            row["id"],
            row["says"] or "",
            (Reply(row["agree"] or "", row["turn"] or "", row["ask"] or ""), *read_replies(row["replies"])),
            row["calls"] or 0,
            row["moved_on"] or 0,
            tuple(row["personas"] or ()),
            tuple(row["competitors"] or ()),
            tuple(str(one) for one in row["value_points"] or ()),
            row["language"] or "en",
        )
        for row in rows
    ]


def in_language(cards: Sequence[Objection], language: str) -> list[Objection]:
    """The cards in a language, or all when there are none in it."""
    wanted = language.casefold()[:2]
    return [one for one in cards if one.language[:2] == wanted] or list(cards)


def objection(connection: Connection, card_id: str) -> Objection:
    """One card; RefusedError E-NOT-FOUND."""
    found = next((one for one in objections(connection) if one.id == card_id), None)
    if found is None:
        raise RefusedError("E-NOT-FOUND", tr("This card is gone."), do=tr("Choose another one."))
    return found


def counts(connection: Connection) -> Counts:
    """Counted from every call and visit on this laptop in which something was raised; an index has just these."""
    activity = t.activity.c
    query = select(activity.outcome, activity.detail).where(activity.kind.in_(("call", "visit")), t.WITH_OBJECTIONS)
    alone = outbox.state(connection, "client") is None
    return Counts(count_raised((row.outcome, row.detail) for row in connection.execute(query)), alone)


def counted(connection: Connection) -> list[Objection]:
    """All cards with their counts, the most raised first."""
    found = counts(connection)
    return sorted((found.on(one) for one in objections(connection)), key=lambda one: -one.calls)
