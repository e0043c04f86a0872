"""A table column as data: its title, what it shows of a row, how wide it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from app.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

Row = TypeVar("Row")


@frozen
class Column(Generic[Row]):
    """`text` makes the words of a cell; `numeric` aligns right; `width` in design pixels, 0 stretches."""

    title: str
    text: Callable[[Row], str]
    width: int = 0
    numeric: bool = False
    key: str = ""
