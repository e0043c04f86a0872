"""One person's data as a file to hand to them: the same twice, for machines as JSON and to be read as text."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.clock import local_zone
from app.domain.rights import EXPORT
from app.files import write_safely
from app.import_export import leaving
from app.queries.person_data import Data, person_data
from app.workspace import Workspace

NOTHING = "Nothing."
WORDS = "One person's data"


def write(workspace: Workspace, contact_id: str, path: Path) -> int:
    """Write a ZIP with person.json and person.txt; returns how many records. RefusedError E-NOT-FOUND, E-NO-RIGHT."""
    leaving.require(workspace, EXPORT, WORDS)
    now = workspace.clock.now().astimezone(local_zone())
    data = {"made": now.isoformat(timespec="seconds"), **workspace.ask(person_data, contact_id, today=now.date())}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("person.json", json.dumps(data, ensure_ascii=False, indent=1))
        archive.writestr("person.txt", "\n".join(_text(data)) + "\n")
    write_safely(path, packed.getvalue())
    written = sum(len(rows) for rows in data["records"].values())
    leaving.note(workspace, EXPORT, WORDS, written)
    return written


def _text(data: Data) -> Iterator[str]:
    yield from (f"What is kept of {data['person'] or 'this person'}", f"Made {data['made']}")
    for kind, rows in data["records"].items():
        for number, row in enumerate(rows, 1):
            yield from ("", f"{kind} {number} of {len(rows)}", *_lines(row))
    for title, rows in (
        ("Changes", data["history"]),
        ("Drafts", data["drafts"]),
        ("Stops", data["stopped"]["entries"]),
    ):
        yield from ("", title)
        for row in rows:
            yield from ("", *_lines(row))
        if not rows:
            yield f"  {NOTHING}"


def _lines(row: dict[str, Any]) -> Iterator[str]:
    for name, value in row.items():
        words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        first, *more = words.splitlines() or [""]
        yield f"  {name}: {first}"
        yield from (f"    {line}" for line in more)
