"""Excel workbooks to a table, read by a child process with limits on memory and time (bad input B5, B6)."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path
from typing import Any

from app import child
from app.errors import UnavailableError
from app.import_export.read_csv import to_table
from app.import_export.table import Source, Table
from app.language import tr

SECONDS = 60
MAX_UNPACKED = 200 * 1024 * 1024
MAX_RATIO = 100
MAX_ENTRIES = 1_000


def _refused(code: str, happened: str, do: str) -> UnavailableError:
    return UnavailableError(code, happened, safe=tr("Nothing was imported."), do=do)


def read_xlsx(path: Path) -> Table:
    """The first sheet that holds a table; the others are named. UnavailableError E-BAD-WORKBOOK, E-WORKBOOK-TOO-BIG."""
    _require_sane(path)
    answer = _in_child(path)
    if "error" in answer:
        raise _refused(
            "E-BAD-WORKBOOK",
            tr("{name} cannot be read as a workbook.", name=path.name),
            tr("Open it and save it as CSV."),
        )
    sheets: list[dict[str, Any]] = answer["sheets"]
    best = max(
        sheets,
        key=lambda one: len(one["rows"]) * max((len(row) for _, row in one["rows"][:50]), default=0),
        default=None,
    )
    if best is None or not best["rows"]:
        raise _refused("E-NO-ROWS", tr("{name} has no rows.", name=path.name), tr("Choose another file."))
    others = tuple(one["name"] for one in sheets if one is not best)
    rows = [(line, list(row)) for line, row in best["rows"]]
    return to_table(rows, Source(path.name, "xlsx", sheet=best["name"]), others)


def _require_sane(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError) as error:
        raise _refused(
            "E-BAD-WORKBOOK",
            tr("{name} cannot be read as a workbook.", name=path.name),
            tr("Open it and save it as CSV."),
        ) from error
    unpacked = sum(one.file_size for one in entries)
    packed = max(sum(one.compress_size for one in entries), 1)
    if (
        unpacked > MAX_UNPACKED
        or (unpacked > 1_000_000 and unpacked / packed > MAX_RATIO)
        or len(entries) > MAX_ENTRIES
    ):
        raise _refused(
            "E-WORKBOOK-TOO-BIG",
            tr("{name} unpacks to {unpacked} MB.", name=path.name, unpacked=unpacked // 1000000),
            tr("Save the sheet as CSV."),
        )
    if len({one.filename for one in entries}) != len(entries):
        raise _refused(
            "E-BAD-WORKBOOK", tr("{name} names a part twice.", name=path.name), tr("Open it and save it as CSV.")
        )


def _in_child(path: Path) -> dict[str, Any]:
    process = child.start(child.READ_WORKBOOK, str(path.absolute()), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        said, _ = process.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired as error:
        process.kill()
        process.communicate()
        raise _refused(
            "E-WORKBOOK-TOO-BIG",
            tr("{name} takes longer than {seconds} s to read.", name=path.name, seconds=SECONDS),
            tr("Save the sheet as CSV."),
        ) from error
    try:
        answer: dict[str, Any] = json.loads(said)
    except ValueError:
        return {"error": "no answer"}
    return answer
