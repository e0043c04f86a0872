"""One record behind a figure, before its lead's name is looked up."""

from __future__ import annotations

from dataclasses import replace

from app.domain.figures.events import Chosen
from app.domain.figures.facts import Frame
from app.frozen import frozen


@frozen
class Found:
    """A record with the lead it is about ('' for none) and what it was in words; `at` ms UTC."""

    id: str
    lead_id: str
    words: str
    at: int | None


Listed = tuple[str, list[Found]]


def only(frame: Frame, person: str) -> Chosen:
    """The choice of one person, of the same leads."""
    return replace(frame.chosen, people=frozenset({person}))
