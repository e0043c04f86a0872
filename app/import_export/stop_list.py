"""Takes a do-not-contact list in: read, kept as one file of hashes, in force at once."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from app.import_export.read_stop_list import StopListFile, read_stop_list
from app.operations import stop_lists
from app.store import stops
from app.workspace import Workspace


def import_stop_list(
    workspace: Workspace, path: Path, *, day: date, told: Callable[[int], bool] = lambda done: True
) -> StopListFile:
    """Replace the company's list by that file, which is of `day`. Raises as `read_stop_list` and `take_list` do; the present
    list stays then."""
    key = workspace.ask(stops.keys_of)[0]
    found = read_stop_list(path, key=key, region=workspace.region, told=told)
    with tempfile.TemporaryDirectory(dir=workspace.profile.folder) as folder:
        blob = Path(folder) / "list"
        blob.write_bytes(stop_lists.packed(found.hashes))
        stored = workspace.files.put(blob)
    workspace.act(stop_lists.take_list, stored, found.hashes, name=path.name, day=day, kinds=dict(found.kinds))
    return found
