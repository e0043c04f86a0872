"""The rows that an import left out as a list of their own, to be put right and imported again (product 9)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.errors import RefusedError
from app.files import write_parts_safely
from app.frozen import frozen
from app.import_export.dialects import Dialect
from app.import_export.ledger import NO_ACTIVITY, NO_DEAL, NO_PERSON, LeftOut
from app.import_export.neutral import neutralised, restored
from app.import_export.table import Table
from app.language import marked, plural, tr

REASON = "Reason"
DIALECT = Dialect(",", '"')
MARK = b"\xef\xbb\xbf"  # so that Excel reads UTF-8
NONE = marked("No row was left out, so there is no file.")
SENTENCES = frozenset({NO_PERSON, NO_DEAL, NO_ACTIVITY})


@frozen
class Repair:
    """What was written: how many rows, and into which files, none where no row was left out."""

    rows: int
    files: tuple[Path, ...]

    @property
    def words(self) -> str:
        """What came of it in a sentence."""
        if not self.files:
            return tr(NONE)
        return plural(
            self.rows,
            "{number:,} row saved in {files}.",
            "{number:,} rows saved in {files}.",
            files=", ".join(one.name for one in self.files),
        )


def write(left_out: Sequence[LeftOut], path: Path) -> Repair:
    """Save the rows with the columns of their list behind a first one, `Reason`; one table at a time, row by row.

    Rows of several lists have other columns: each list then has a file beside `path`, named after it too. UnavailableError E-WRITE,
    E-DISK-FULL.
    """
    lists: dict[int, tuple[Table, dict[int, str]]] = {}
    for one in left_out:
        lists.setdefault(id(one.table), (one.table, {}))[1][one.line] = one.text
    files: list[Path] = []
    for table, reasons in lists.values():
        name = path if len(lists) == 1 else _beside(path, table, files)
        write_parts_safely(name, _lines(table, reasons))
        files.append(name)
    return Repair(len(left_out), tuple(files))


def require_other_file(path: Path, files: Sequence[Path]) -> None:
    """RefusedError E-SAME-FILE where saving would replace one of the lists."""
    if path.resolve() in {one.resolve() for one in files}:
        raise RefusedError(
            "E-SAME-FILE",
            tr("{name} is the list itself.", name=path.name),
            safe=tr("It was not changed."),
            do=tr("Choose another name."),
        )


def _beside(path: Path, table: Table, taken: Sequence[Path]) -> Path:
    stem, number = f"{path.stem}-{Path(table.source.file).stem}", 1
    while (name := path.with_name(f"{stem}{f'-{number}' if number > 1 else ''}{path.suffix}")) in taken:
        number += 1
    return name


def _lines(table: Table, reasons: dict[int, str]) -> Iterator[bytes]:
    width = len(table.header)
    yield MARK
    yield _line(REASON, (*table.spelled, *[""] * width)[:width] if table.spelled else table.header)
    for line, row in zip(table.lines, table.rows, strict=True):
        if line in reasons:
            yield _line(reasons[line], row)


def _line(first: str, cells: Sequence[str]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerow([first, *(neutralised(cell) for cell in cells)])
    return text.getvalue().encode("utf-8", "replace")


def is_repair(text: str) -> bool:
    """Whether a text begins as a repair file does; its cells then say nothing about its delimiter."""
    return text.startswith(f"{REASON},")


def without_reasons(rows: list[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """The list a repair file came from, its header first; none of any other, also where that has a first column `Reason`."""
    first = [row[0].strip() for _, row in rows]
    if first[0] != REASON or SENTENCES.isdisjoint(first):
        return []
    kept = [(line, [restored(cell) for cell in row[1:]]) for line, row in rows]
    return kept[:1] + [(line, row) for line, row in kept[1:] if any(cell.strip() for cell in row)]
