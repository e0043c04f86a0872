"""What the server does by itself: forgets old leavings, restores from a backup, moves the epoch."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as sqlite_driver
from sqlalchemy import delete, select, update

from app.ids import new_id
from app.language import marked
from app.sync_server import migrations
from app.sync_server import tables as t
from app.sync_server.database import EVERY, Database
from app.sync_server.errors import ServerError

_IDS = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def purge(database: Database, ws: str, up_to: int) -> None:
    """Forget leavings and deletions up to a version; who has not synced since then fetches everything anew.

    Nothing purged can come back: only a `create` with a fresh id makes records.
    """
    with database.holding(ws) as (connection, state):
        horizon = min(max(state.horizon, up_to), state.version)
        i, v, w = t.sync_index.c, t.tag.c, t.workspace.c
        connection.execute(delete(t.sync_index).where(i.ws == ws, i.op != "put", i.version <= horizon))
        connection.execute(delete(t.tag).where(v.ws == ws, v.version < horizon))
        connection.execute(update(t.workspace).where(w.id == ws).values(horizon=horizon))


def move_epoch(database: Database, ws: str) -> str:
    """After a restore: laptops must compare what they know with what is left here (section 12)."""
    epoch = new_id()
    with database.holding(ws) as (connection, _):
        connection.execute(update(t.workspace).where(t.workspace.c.id == ws).values(epoch=epoch))
    return epoch


def backup(database: Database, target: Path) -> dict[str, Any]:
    """A copy of everything while the server goes on; read back before it is called one. Refuses to replace a file."""
    if target.exists():
        raise ServerError("EXISTS", marked("{path} is there already."), values={"path": target})
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        if database.sqlite:
            with database.engine.connect() as connection:
                driver: Any = connection.connection.dbapi_connection
                driver.execute("VACUUM INTO ?", (str(part),))
            _check(part)
        else:
            # The wall is lifted for this one connection: a backup is of every workspace.
            wall = {"PGOPTIONS": f"-c satchel.ws={EVERY}"}
            _postgres_tool("pg_dump", database, ["--format=custom", "--enable-row-security", f"--file={part}"], wall)
            _postgres_tool("pg_restore", database, ["--list", str(part)], {}, connect=False)
        part.chmod(0o600)
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return {"file": str(target), "bytes": target.stat().st_size}


def restore(database: Database, source: Path) -> dict[str, Any]:
    """Put a backup in place of what is there, which is kept beside it, and move every workspace's epoch."""
    if not source.is_file():
        raise ServerError("NOT_FOUND", marked("There is no file {path}."), values={"path": source})
    kept, moved = (_restore_file if database.sqlite else _restore_dump)(database, source)
    return {"restored": str(source), "kept": kept, "workspaces": moved}


def _restore_file(database: Database, source: Path) -> tuple[str, int]:
    path = Path(database.url.removeprefix("sqlite:///"))
    _check(source)
    database.close()
    fresh = path.with_name(path.name + ".restoring")
    for end in ("", "-wal", "-shm"):
        Path(f"{fresh}{end}").unlink(missing_ok=True)
    shutil.copyfile(source, fresh)
    copy = Database(f"sqlite:///{fresh}")
    copy.create()
    moved = _move_all(copy)
    copy.close()
    _fold(fresh)
    kept = ""
    if path.exists():
        _fold(path)  # a server that runs has the file open
        kept = str(path.with_name(f"{path.name}.before-restore-{new_id()[:13]}"))
        os.link(path, kept)
    with fresh.open("rb") as file:
        os.fsync(file.fileno())
    fresh.replace(path)
    return kept, moved


def _fold(path: Path) -> None:
    """Bring what stands in the log into the file itself; STOP_FIRST while anybody else has it open."""
    connection = sqlite_driver.connect(str(path), isolation_level=None, timeout=1)
    try:
        connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    except sqlite_driver.OperationalError:
        raise ServerError("STOP_FIRST", marked("Stop the server first, then restore.")) from None
    finally:
        connection.close()


def _restore_dump(database: Database, source: Path) -> tuple[str, int]:
    options = ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error", str(source)]
    database.close()
    _postgres_tool("pg_restore", database, options, {})
    database.create()
    return "", _move_all(database)


def _move_all(database: Database) -> int:
    with database.reading() as connection:
        workspaces = list(connection.execute(select(t.workspace.c.id)).scalars())
    for ws in workspaces:
        move_epoch(database, ws)
    return len(workspaces)


def _check(path: Path) -> None:
    """Whether it is a whole database of this server; raises INVALID."""
    connection = sqlite_driver.connect(f"file:{quote(str(path))}?mode=ro", uri=True)
    try:
        sound = connection.execute("PRAGMA quick_check").fetchone()[0] == "ok"
        schema = connection.execute("SELECT value FROM server_meta WHERE name = 'schema'").fetchone()
    except sqlite_driver.DatabaseError:
        raise ServerError("INVALID", marked("{path} is no backup of this server."), values={"path": path}) from None
    finally:
        connection.close()
    if not sound or schema is None or int(schema[0]) > migrations.LATEST:
        raise ServerError("INVALID", marked("{path} is damaged, or of a newer server."), values={"path": path})


def _postgres_tool(
    tool: str, database: Database, options: list[str], environment: dict[str, str], *, connect: bool = True
) -> None:
    """Run one of PostgreSQL's own programs; the password goes by the environment, not by the command line."""
    program = shutil.which(tool)
    if program is None:
        words = marked("{program} is not installed here; it comes with PostgreSQL's client programs.")
        raise ServerError("NO_PG_DUMP", words, values={"program": tool})
    url = database.engine.url.set(drivername="postgresql")
    secret = {"PGPASSWORD": url.password} if url.password else {}
    target = [f"--dbname={url.set(password=None).render_as_string()}"] if connect else []
    done = subprocess.run(
        [program, *target, *options],
        env={**os.environ, **environment, **secret},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise ServerError("UNAVAILABLE", marked("{program} failed: {said}"), values={"program": tool, "said": said})


def scrub(database: Database, ws: str) -> int:
    """Empty what still names an erased person: bodies of mutations, deliveries to other programs (decisions 11); how many."""
    e, m, d = t.erased.c, t.mutation.c, t.delivery.c
    with database.reading(ws) as connection:
        fresh = set(connection.execute(select(e.row_id).where(e.ws == ws, e.scrubbed.is_(False))).scalars())
        if not fresh:
            return 0
        sent = select(m.id, m.body).where(m.ws == ws, m.body.is_not(None)).execution_options(yield_per=1000)
        bodies = [row.id for row in connection.execute(sent) if not fresh.isdisjoint(_IDS.findall(row.body))]
        told = select(d.id, d.body).where(d.ws == ws).execution_options(yield_per=1000)
        deliveries = [
            row.id for row in connection.execute(told) if not fresh.isdisjoint(_IDS.findall(json.dumps(row.body)))
        ]
    with database.writing(ws) as connection:
        for ids in _parts(bodies):
            connection.execute(update(t.mutation).where(m.ws == ws, m.id.in_(ids)).values(body=None))
        for ids in _parts(deliveries):
            connection.execute(delete(t.delivery).where(d.ws == ws, d.id.in_(ids)))
        for ids in _parts(sorted(fresh)):
            connection.execute(update(t.erased).where(e.ws == ws, e.row_id.in_(ids)).values(scrubbed=True))
    return len(bodies) + len(deliveries)


def _parts(ids: list[str]) -> list[list[str]]:
    return [ids[at : at + 500] for at in range(0, len(ids), 500)]
