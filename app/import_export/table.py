"""A table as read from a file, before anything is made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from app.frozen import frozen


@frozen
class Source:
    """Where a table came from and how it was read, shown so that the user can correct it."""

    file: str
    encoding: str = ""
    delimiter: str = ""
    quote: str = ""
    sheet: str = ""


@frozen
class Table:
    """Header and rows of text. `lines` gives the line (or sheet row) of each row; `aside` rows that are no data.

    `spelled` is the header as the file has it, empty where it has none. `aside` holds (line, code, text): preamble, repeated
    headers, a second table. They are shown, never eaten silently.
    """

    source: Source
    header: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    lines: Sequence[int]
    aside: tuple[tuple[int, str, str], ...] = field(default=())
    other_sheets: tuple[str, ...] = ()
    spelled: tuple[str, ...] = ()
