"""Which delimiter and quote a text uses: the pair under which its lines look most like a table.

Each candidate reads a sample; it scores by how many lines have the commonest number of fields (at least two), how
many cells look like values, and how few quotes are left inside cells.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

from app.frozen import frozen

DELIMITERS = (",", ";", "\t", "|", ":", "^", "~", " ")
QUOTES = ('"', "'")
SHARED = 4_096  # cells
SAMPLE = 60_000

_VALUE = re.compile(
    r"\s*(?:|[+-]?[\d.,' ]+%?|[€£$]?\s?[\d.,]+|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ]\d{1,2}:\d{2}.*)?|\d{1,2}:\d{2}(?::\d{2})?"
    r"|[\w.+-]+@[\w-]+\.[\w.-]+|https?://\S+|[\w .,&()/'|-]{1,400}|N/A)\s*",
    re.UNICODE,
)


@frozen
class Dialect:
    """How to read: `escape` is '' or the character before a quote inside a cell."""

    delimiter: str
    quote: str
    escape: str = ""


def read_rows(text: str, dialect: Dialect) -> list[tuple[int, list[str]]]:
    """Rows with the line each begins on; a NUL is kept as an escape only where the dialect says so."""
    options = {
        "delimiter": dialect.delimiter, "quotechar": dialect.quote, "doublequote": True,
        "skipinitialspace": dialect.delimiter != " ", "escapechar": dialect.escape or None,
    }  # fmt: skip
    reader = csv.reader(io.StringIO(text, newline=""), **options)  # type: ignore[arg-type]
    rows = []
    line = 1
    common: dict[str, str] = {}  # what stands in many rows ("Webinar", "Hull") is kept once
    for row in reader:
        if len(common) < SHARED:
            common.update(zip(row, row, strict=True))
        rows.append((line, [common.get(cell, cell) for cell in row]))
        line = reader.line_num + 1
    return rows


def open_quote(text: str, rows: list[tuple[int, list[str]]], dialect: Dialect) -> int:
    """The line of a quote that is never closed, 0 where there is none; it takes all that follows into one cell."""
    if dialect.escape or not rows or not rows[-1][1] or "\n" not in rows[-1][1][-1]:
        return 0
    begins = rows[-1][0]
    rest = text.replace("\r\n", "\n").replace("\r", "\n").split("\n", begins - 1)[-1]
    return begins if rest.count(dialect.quote) % 2 else 0


def sniff(text: str) -> Dialect:
    """The likeliest dialect of a text; a comma and double quotes when nothing else fits."""
    sample = text[:SAMPLE]
    if len(text) > SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    sample = sample.replace("\r\n", "\n").replace("\r", "\n")
    best, best_score = Dialect(",", '"'), 0.0
    for delimiter in DELIMITERS:
        if delimiter not in sample:
            continue
        for quote in QUOTES:
            if quote == "'" and not _quotes_cells(sample, delimiter, quote):
                continue
            dialect = Dialect(delimiter, quote, _escape(sample, quote))
            score = _score(sample, dialect)
            if score > best_score * 1.0001:
                best, best_score = dialect, score
    return best


def _quotes_cells(sample: str, delimiter: str, quote: str) -> bool:
    """Whether a cell stands between two of these quotes; an apostrophe alone is no quote."""
    edge = re.escape(delimiter)
    return bool(re.search(rf"(^|{edge}) *{quote}[^{quote}\n]+{quote} *({edge}|$)", sample, re.MULTILINE))


def _escape(sample: str, quote: str) -> str:
    for escape in ("\\", "\x00"):
        if f"{escape}{quote}" in sample and (
            escape == "\x00" or f"{quote}{quote}" not in sample.replace(f"{escape}{quote}", "")
        ):
            return escape
    return ""


def _score(sample: str, dialect: Dialect) -> float:
    try:
        rows = [row for _, row in read_rows(sample, dialect) if any(cell.strip() for cell in row)]
    except csv.Error:
        return 0.0
    if not rows:
        return 0.0
    lengths = Counter(len(row) for row in rows)
    width, same = max(lengths.items(), key=lambda pair: (pair[1] * min(pair[0] - 1, 6), pair[0]))
    if width < 2:
        return 0.0
    lines = max(sample.count("\n"), 1)
    swallowed = 1 - min(len(rows) / lines, 1)  # a wrong quote swallows lines into one cell
    cells = [cell for row in rows[:200] for cell in row]
    plain = sum(bool(_VALUE.fullmatch(cell)) for cell in cells) / len(cells)
    leftover = sum(
        cell.strip()[:1] in ('"', "'") and cell.strip()[-1:] == cell.strip()[:1] and len(cell) > 1 for cell in cells
    )
    quoted = sum(
        bool(re.search(rf"(^|{re.escape(dialect.delimiter)})\s*{dialect.quote}", line))
        for line in sample.split("\n")[:200]
    )
    score = same / len(rows) * (0.3 + 0.7 * plain) * (1 - 0.6 * leftover / len(cells)) * (1 - 0.5 * swallowed)
    score *= 1 + 0.02 * min(width, 8) + (0.03 if quoted else 0)
    return (
        score
        * {" ": 0.55, ":": 0.5, "|": 0.93, "^": 0.9, "~": 0.9}.get(dialect.delimiter, 1.0)
        * (1.0 if dialect.quote == '"' else 0.99)
    )
