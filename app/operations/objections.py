"""Objection cards: the team's, written by managers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from app.domain.names import fold
from app.domain.objections import MAIN, Reply, clean_card
from app.domain.tracks import listed
from app.errors import RefusedError
from app.frozen import frozen
from app.ids import new_id
from app.language import tr
from app.operations.settings import require_manager
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


@frozen
class Card:
    """A card as its editor leaves it; the first reply is the main one, a new one has key ''. Lists with commas between."""

    says: str
    replies: Sequence[Reply]
    personas: str = ""
    competitors: str = ""
    value_points: Sequence[str] = ()
    language: str = "en"


def save_card(work: UnitOfWork, card: Card, card_id: str = "") -> str:
    """Make a card, or change one; RefusedError E-CARD-SAYS, E-CARD-REPLY, E-CARD-LONG, E-CARD-THERE, E-NOT-ALLOWED."""
    require_manager(work, tr("write objection cards"))
    says, replies = clean_card(card.says, card.replies)
    _refuse_double(work, says, card.language, card_id)
    main, *others = replies
    values: dict[str, Any] = {
        "says": says,
        "agree": main.agree,
        "turn": main.turn,
        "ask": main.ask,
        "replies": [{**vars(one), "key": one.key if one.key not in ("", MAIN) else new_id()[-8:]} for one in others],
        "personas": sorted(listed(card.personas)),
        "competitors": sorted(listed(card.competitors)),
        "value_points": [one for one in map(str.strip, card.value_points) if one],
        "language": card.language,
    }
    work.label = tr("Card “{says}” {value}", says=says, value=tr("changed") if card_id else tr("added"))
    if not card_id:
        return work.create("objection", values)
    work.patch("objection", card_id, values)
    return card_id


def retire_card(work: UnitOfWork, card_id: str) -> str:
    """Move a card to the bin; calls keep what was said. Returns what they say."""
    require_manager(work, tr("retire objection cards"))
    says = str(work.require("objection", card_id)["says"])
    work.label = tr("Card “{says}” retired", says=says)
    work.delete("objection", card_id)
    return says


def _refuse_double(work: UnitOfWork, says: str, language: str, card_id: str) -> None:
    card = t.objection.c
    rows = work.connection.execute(select(card.id, card.says, card.language)).all()
    if any(
        fold(row.says or "") == fold(says) and (row.language or "en") == language and row.id != card_id for row in rows
    ):
        raise RefusedError(
            "E-CARD-THERE",
            tr("There is a card for “{says}”.", says=says),
            do=tr("Add a reply to that one."),
            field="says",
        )
