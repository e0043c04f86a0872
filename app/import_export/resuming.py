"""An import whose process ended in the middle is begun again as it was: its lists, what was chosen, what was decided row by row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from app.errors import RefusedError
from app.frozen import frozen
from app.import_export.alike import Decision, Key
from app.import_export.context import Choices
from app.import_export.undo import INTERRUPTED, KIND
from app.language import tr
from app.store.tables import synced as t
from app.store.tables.local import draft
from app.store.unit_of_work import UnitOfWork


@frozen
class Interrupted:
    """What is needed to go on. `decisions` are none where a list has changed since: its rows may be others."""

    import_id: str
    files: tuple[Path, ...]
    choices: Choices
    decisions: Mapping[Key, Decision] = field(default_factory=dict)


def keep(
    work: UnitOfWork, import_id: str, files: Sequence[Path], choices: Choices, decisions: Mapping[Key, Decision]
) -> None:
    """Of the import that begins; there is one at a time."""
    work.connection.execute(delete(draft).where(draft.c.kind == KIND))
    body = {
        "files": [[str(path.absolute()), *_stamp(path)] for path in files],
        "choices": asdict(choices),
        "decisions": [[*key, one.kind, dict(one.choices)] for key, one in decisions.items()],
    }
    work.connection.execute(insert(draft).values(kind=KIND, subject=import_id, body=body, at=work.now))


def interrupted(connection: Connection) -> Interrupted | None:
    """The import to go on with: the last one, where its process ended in the middle."""
    last = connection.execute(
        select(t.import_batch.c.id, t.import_batch.c.state).order_by(t.import_batch.c.at.desc()).limit(1)
    ).first()
    if last is None or last.state != INTERRUPTED:
        return None
    body: dict[str, Any] | None = connection.execute(
        select(draft.c.body).where(draft.c.kind == KIND, draft.c.subject == last.id)
    ).scalar()
    if body is None:
        return None
    same = all(_stamp(Path(path)) == (size, changed) for path, size, changed in body["files"])
    return Interrupted(
        last.id,
        tuple(Path(path) for path, _, _ in body["files"]),
        Choices(**body["choices"]),
        {(place, line): Decision(kind, choices) for place, line, kind, choices in body["decisions"]} if same else {},
    )


def require_interrupted(connection: Connection) -> Interrupted:
    """As `interrupted`; RefusedError E-NO-IMPORT where there is none."""
    found = interrupted(connection)
    if found is None:
        raise RefusedError("E-NO-IMPORT", tr("No import was interrupted."), do=tr("satchel imports lists them."))
    return found


def _stamp(path: Path) -> tuple[int, int]:
    """Size in bytes and time of the last change in nanoseconds, -1 where it is gone."""
    try:
        found = path.stat()
    except OSError:
        return -1, -1
    return found.st_size, found.st_mtime_ns
