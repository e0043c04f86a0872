"""Remembers which list a lead was opened from, so that K and J go on through it."""

from __future__ import annotations

from collections.abc import Sequence

from app.frozen import frozen


@frozen
class PlaceInList:
    """The lead is number `at` of `total`; ids of its neighbours, '' at the ends."""

    at: int
    total: int
    before: str
    after: str


class ListOrder:
    """One of these is shared by the list pages and the lead page."""

    def __init__(self) -> None:
        self.title = ""
        self.place = "leads"
        self.total = 0
        self._ids: list[str] = []
        self._at: dict[str, int] = {}

    def remember(self, *, title: str, place: str, ids: Sequence[str], total: int) -> None:
        """Take the order of a list from which a lead is being opened."""
        self.title, self.place, self.total = title, place, max(total, len(ids))
        self._ids = list(ids)
        self._at = {one: number for number, one in enumerate(self._ids)}

    def place_of(self, lead_id: str) -> PlaceInList | None:
        """Where that lead stands, None when it was not opened from a list."""
        at = self._at.get(lead_id)
        if at is None:
            return None
        before = self._ids[at - 1] if at else ""
        after = self._ids[at + 1] if at + 1 < len(self._ids) else ""
        return PlaceInList(at + 1, self.total, before, after)
