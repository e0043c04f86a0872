"""Connections of the server: PostgreSQL for a company, SQLite by default, with the same transactions on both."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite_driver
from sqlalchemy import Connection, Engine, bindparam, create_engine, event, select, update
from sqlalchemy.pool import QueuePool

from app import ids
from app.language import marked
from app.sync_server import migrations
from app.sync_server import tables as t
from app.sync_server.errors import ServerError

BUSY_MS = 5_000
# For each None it binds the driver looks in vain for a way to convert it: more than all the rest of an insert of many columns.
sqlite_driver.register_adapter(type(None), {}.get)
# Made once: each push begins and ends with these, and making them costs as much as running them.
_HELD = select(t.workspace).where(t.workspace.c.id == bindparam("ws_")).with_for_update()
_MOVED = (
    update(t.workspace)
    .where(t.workspace.c.id == bindparam("ws_"))
    .values(version=bindparam("version"), tag=bindparam("tag"))
)
ORDERED = "satchel_ordered"  # of a connection: whether it holds a workspace, so that it may write records
EVERY = "*"  # before it is known whose workspace it is: looking up a token, backups, jobs over all workspaces


@dataclass
class WorkspaceState:
    """The row every write holds: `version` and `tag` move on while it is held."""

    id: str
    version: int
    tag: int
    epoch: str
    horizon: int
    min_schema: int
    max_schema: int


@dataclass
class Client:
    """A laptop's place in the order."""

    id: str
    last_seq: int
    last_id: str | None
    last_push_at: int
    seen_at: int | None


def now_ms() -> int:
    """The server's time, ms UTC."""
    return time.time_ns() // 1_000_000


def new_tag() -> int:
    """63 random bits, drawn for each version: two histories never agree on one by chance."""
    return int.from_bytes(ids.random_bytes(8), "big") >> 1


class Database:
    """One database of workspaces.

    A transaction names the workspace it is for: PostgreSQL shows it no row of another, and none at all when it names
    none. Records are written by `holding` only; a trigger refuses everybody else.
    """

    def __init__(self, url: str) -> None:
        self.sqlite = url.startswith("sqlite")
        self.url = url
        self.engine = _sqlite(url) if self.sqlite else _postgresql(url)
        self.waited: Callable[[float], None] = lambda seconds: None  # told how long each hold was waited for

    def create(self) -> None:
        """Make the tables, or bring them to this version."""
        migrations.migrate(self.engine)

    def is_mighty(self) -> bool:
        """Whether the role is one that PostgreSQL shows everything, whatever the transaction names."""
        if self.sqlite:
            return False
        with self.engine.connect() as connection:
            query = "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
            return bool(connection.exec_driver_sql(query).scalar())

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()

    @contextmanager
    def reading(self, ws: str = "") -> Iterator[Connection]:
        """One snapshot of a workspace, nothing written."""
        with self.engine.connect() as connection:
            if not self.sqlite:
                connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with connection.begin():
                self.enter(connection, ws)
                yield connection

    @contextmanager
    def writing(self, ws: str = "") -> Iterator[Connection]:
        """A transaction on what belongs to no workspace's order: sessions, clients' last contact."""
        with self.engine.connect() as connection:
            if self.sqlite:
                connection = connection.execution_options(satchel_write=True)
            with connection.begin():
                self.enter(connection, ws)
                yield connection

    def enter(self, connection: Connection, ws: str) -> None:
        """From here to its end the transaction sees this workspace only."""
        if not self.sqlite:
            connection.exec_driver_sql("SELECT set_config('satchel.ws', %s, true)", (ws,))

    @contextmanager
    def holding(self, ws: str) -> Iterator[tuple[Connection, WorkspaceState]]:
        """A transaction that holds the workspace's row, so that versions become visible in order and without gaps."""
        asked = time.monotonic()
        with self.writing(ws) as connection, self._ordered(connection):
            row = connection.execute(_HELD, {"ws_": ws}).mappings().first()
            self.waited(time.monotonic() - asked)
            if row is None:
                raise ServerError("AUTH", marked("There is no such workspace."))
            state = state_of(row)
            before = state.version
            yield connection, state
            if state.version != before:
                connection.execute(_MOVED, {"ws_": ws, "version": state.version, "tag": state.tag})

    @contextmanager
    def _ordered(self, connection: Connection) -> Iterator[None]:
        """Open the guard of the record tables for this transaction."""
        if not self.sqlite:
            connection.exec_driver_sql(
                "SELECT set_config('lock_timeout', '3s', true), set_config('statement_timeout', '20s', true),"
                " set_config('satchel.ordered', 'yes', true)"
            )
            yield
            return
        connection.info[ORDERED] = True
        try:
            yield
        finally:
            connection.info[ORDERED] = False


def state_of(row: Any) -> WorkspaceState:
    """The workspace's row as read."""
    return WorkspaceState(
        row["id"], row["version"], row["tag"], row["epoch"], row["horizon"], row["min_schema"], row["max_schema"]
    )


def _sqlite(url: str) -> Engine:
    path = url.removeprefix("sqlite:///")
    Path(path).parent.mkdir(parents=True, exist_ok=True)

    def creator() -> Any:
        connection = sqlite_driver.connect(path, isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "cache_size=-65536", "temp_store=MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = create_engine(
        "sqlite://",
        module=sqlite_driver,
        creator=creator,
        poolclass=QueuePool,
        pool_size=8,
        max_overflow=24,
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _guard(connection: Any, record: Any) -> None:
        # Once and for good: to define a function anew makes every statement of the connection be compiled again.
        connection.create_function("satchel_ordered", 0, lambda: _require_order(record.info))

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        write = connection.get_execution_options().get("satchel_write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def _require_order(info: dict[str, Any]) -> int:
    if not info.get(ORDERED):
        raise PermissionError("records are written in the order of their workspace only")
    return 1


def _postgresql(url: str) -> Engine:
    return create_engine(url, pool_size=8, max_overflow=24, pool_pre_ping=True, hide_parameters=True)
