"""CSV and its relatives to a table: dialect, header, ragged rows, preamble and second tables."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

from app.errors import UnavailableError
from app.import_export import dialects, repair
from app.import_export.dialects import Dialect
from app.import_export.read_text import decode
from app.import_export.table import Source, Table
from app.language import tr

MAX_COLUMNS = 256
MAX_CELL = 65_536

_VALUE = re.compile(r"[+$€£-]?[\d.,:/ -]*\d[\d.,:/ -]*%?|\S+@\S+\.\S+|https?://.*")


def read_csv(content: bytes, path: Path, *, encoding: str = "", dialect: Dialect | None = None) -> Table:
    """Read it; UnavailableError E-CELL-TOO-LONG, E-OPEN-QUOTE, E-TOO-MANY-COLUMNS, E-NO-ROWS name the line."""
    text, found_encoding = decode(content, path.name, encoding)
    dialect = dialect or (repair.DIALECT if repair.is_repair(text) else dialects.sniff(text))
    csv.field_size_limit(2**31 - 1)
    try:
        numbered = dialects.read_rows(text.replace("\x00", "") if dialect.escape != "\x00" else text, dialect)
    except csv.Error as error:
        raise UnavailableError(
            "E-NOT-A-LIST",
            tr("{name} cannot be read as a list ({error}).", name=path.name, error=error),
            safe=tr("Nothing was imported."),
            do=tr("Open it in a spreadsheet and save it as CSV."),
        ) from error
    if line := dialects.open_quote(text, numbered, dialect):
        raise UnavailableError(
            "E-OPEN-QUOTE", tr("A quote in the row that begins on line {line:,} of {name} is never closed.", line=line, name=path.name),
            safe=tr("Nothing was imported."), do=tr("Close it or take it out; all that follows would be read as one cell."),
        )  # fmt: skip
    filled = [(line, row) for line, row in numbered if any(cell.strip() for cell in row)]
    _require_sizes(filled, path.name)
    if not filled:
        raise UnavailableError(
            "E-NO-ROWS",
            tr("{name} has no rows.", name=path.name),
            safe=tr("Nothing was imported."),
            do=tr("Choose another file."),
        )
    source = Source(path.name, found_encoding, dialect.delimiter, dialect.quote)
    return to_table(filled, source)


def _require_sizes(rows: list[tuple[int, list[str]]], name: str) -> None:
    for line, row in rows:
        if len(row) > MAX_COLUMNS:
            raise UnavailableError(
                "E-TOO-MANY-COLUMNS",
                tr(
                    "Line {line} of {name} has {row:,} columns; {most} are read.",
                    line=line,
                    name=name,
                    row=len(row),
                    most=MAX_COLUMNS,
                ),
                safe=tr("Nothing was imported."),
                do=tr("Leave out columns you do not need."),
            )
        if any(len(cell) > MAX_CELL for cell in row):
            raise UnavailableError(
                "E-CELL-TOO-LONG",
                tr("A cell that begins on line {line} of {name} is longer than 64 KB.", line=line, name=name),
                safe=tr("Nothing was imported."),
                do=tr("Look for a quote that is never closed, or shorten the cell."),
            )


def to_table(rows: list[tuple[int, list[str]]], source: Source, other_sheets: tuple[str, ...] = ()) -> Table:
    """Find the header, set aside what is no data, even out ragged rows; of a repair file the list it came from."""
    repaired = repair.without_reasons(rows)
    rows = repaired or rows
    start = 0 if repaired else _table_at([row for _, row in rows])
    aside = [(line, "preamble", " ".join(cell for cell in row if cell.strip())[:200]) for line, row in rows[:start]]
    header = [cell.strip().lstrip("\ufeff") for cell in rows[start][1]]
    named = bool(repaired) or is_header(header)
    body: list[tuple[str, ...]] = []
    lines: list[int] = []
    width = max(len(header), 1)
    for line, row in rows[start + named :]:
        if named and [cell.strip() for cell in row] == header:
            aside.append((line, "repeated-header", "the header again"))
            continue
        width = max(width, len(row))  # further cells are kept under a header of their own
        body.append(tuple(row))
        lines.append(line)
    names = _named((header if named else []) + [""] * (width - (len(header) if named else 0)))
    even = [row + ("",) * (width - len(row)) for row in body]
    spelled = tuple(cell.lstrip("\ufeff") for cell in rows[start][1]) if named else ()
    return Table(source, names, even, lines, tuple(aside), other_sheets, spelled)


def _named(header: list[str]) -> tuple[str, ...]:
    """Every column a name of its own: empty ones by position, repeated ones numbered."""
    seen: Counter[str] = Counter()
    names = []
    for index, name in enumerate(header):
        name = name or f"Column {index + 1}"
        seen[name.casefold()] += 1
        names.append(name if seen[name.casefold()] == 1 else f"{name} {seen[name.casefold()]}")
    return tuple(names)


def _table_at(rows: list[list[str]]) -> int:
    """Where the table begins: after lone cells that stand before a row of names of the common width."""
    counts = Counter(len(row) for row in rows)
    width = max(counts.items(), key=lambda pair: (pair[1], pair[0]))[0]
    for index, row in enumerate(rows[:12]):
        if sum(bool(cell.strip()) for cell in row) > 1 or width < 2:
            begins = len(row) >= width and is_header([cell.strip() for cell in row])
            return index if begins else 0
    return 0


def is_header(row: list[str]) -> bool:
    """Whether a row names columns rather than holding values."""
    filled = [cell for cell in row if cell]
    return bool(filled) and sum(bool(_VALUE.fullmatch(cell)) for cell in filled) <= len(filled) // 4
