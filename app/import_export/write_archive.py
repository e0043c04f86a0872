"""The full archive: every record as JSON lines in one ZIP, with a list of what is in it; another Satchel can read it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path

from sqlalchemy import Connection, select

from app.files import write_safely
from app.store.tables.local import history
from app.store.tables.synced import BASE, RECORDS
from app.sync_protocol.manifest import SCHEMA
from app.workspace import Workspace

FORMAT = 1


def write(workspace: Workspace, path: Path) -> int:
    """Write it; returns how many records."""
    parts = workspace.ask(_parts)
    listing = {
        "format": FORMAT, "schema": SCHEMA,
        "parts": {name: {"records": count, "sha256": hashlib.sha256(body).hexdigest()} for name, (count, body) in parts.items()},
    }  # fmt: skip
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in [
            ("satchel.json", json.dumps(listing, indent=1).encode()),
            *((n, b) for n, (_, b) in parts.items()),
        ]:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), body, zipfile.ZIP_DEFLATED)
    write_safely(path, packed.getvalue())
    return sum(count for name, (count, _) in parts.items() if name != "history.jsonl")


def _parts(connection: Connection) -> dict[str, tuple[int, bytes]]:
    parts = {}
    for name, table in RECORDS.items():
        rows = [
            json.dumps({key: value for key, value in row.items() if key not in BASE and value is not None}, ensure_ascii=False)
            for row in connection.execute(select(table).order_by(table.c.id)).mappings()
        ]  # fmt: skip
        if rows:
            parts[f"{name}.jsonl"] = (len(rows), ("\n".join(rows) + "\n").encode())
    changes = [
        json.dumps(dict(row), ensure_ascii=False)
        for row in connection.execute(select(history).order_by(history.c.pos)).mappings()
    ]
    parts["history.jsonl"] = (len(changes), "".join(line + "\n" for line in changes).encode())
    return parts
