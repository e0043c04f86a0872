"""Works out what changed between two lists of rows, so that models tell views rows and not resets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class HasId(Protocol):
    """Every row of a list has an id."""

    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=HasId)


def ranges(positions: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Ascending positions as first and last of each unbroken run."""
    first = last = -2
    for position in positions:
        if position != last + 1:
            if first >= 0:
                yield first, last
            first = position
        last = position
    if first >= 0:
        yield first, last


def gone(old: Sequence[Row], new: Sequence[Row]) -> list[tuple[int, int]]:
    """Runs of `old` that are no longer there, last one first, so that removing keeps the rest in place."""
    kept = {row.id for row in new}
    return list(ranges(index for index, row in enumerate(old) if row.id not in kept))[::-1]


def reordered(survivors: Sequence[Row], new: Sequence[Row]) -> list[Row] | None:
    """The survivors in their new order, None when they keep their order."""
    place = {row.id: index for index, row in enumerate(new)}
    ordered = sorted(survivors, key=lambda row: place[row.id])
    same = all(before is after for before, after in zip(survivors, ordered, strict=True))
    return None if same else ordered


def fresh(survivors: Sequence[Row], new: Sequence[Row]) -> list[tuple[int, int]]:
    """Runs of `new` that were not there, first one first."""
    known = {row.id for row in survivors}
    return list(ranges(index for index, row in enumerate(new) if row.id not in known))


def altered(before: Sequence[Row], after: Sequence[Row]) -> list[tuple[int, int]]:
    """Runs where the same row has other content."""
    pairs = enumerate(zip(before, after, strict=True))
    return list(ranges(index for index, (old, new) in pairs if old != new))
