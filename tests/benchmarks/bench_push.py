"""What a server takes in: PostgreSQL beside a bare COPY and merge of the same people, and mutations of one operation (decisions 34)."""

from __future__ import annotations

import statistics
import time
from pathlib import Path
from typing import Any

import psycopg

from app.ids import new_id
from tests.benchmarks import bare_pipe
from tests.benchmarks.measure import Figure
from tests.support.postgres import ordinary_url
from tests.support.sync_world import Person, World, create, patch, sqlite_url

MERGED = 500  # rows that the yardstick merges at a time, as it was measured at first
OPS, MUTATIONS = 200, 50  # a mutation of an import, and how many of them a laptop sends at once
ROUNDS = 5
SHAPE = (
    "id text primary key, _ver bigint, _scope text, account_id text, name text, title text, department text, zone text, note text,"
    " updated_at bigint, updated_by text"
)
NAMES = ", ".join(bare_pipe.COLUMNS)


def figures(folder: Path) -> list[Figure]:
    """Records a second of a push against the merge, both in turn; then mutations of one operation a second on both databases."""
    world = World(ordinary_url())
    owner, account = _owner(world)
    mine, theirs = [], []
    rows = bare_pipe.records(2 * ROUNDS * OPS * MUTATIONS, f"book:{owner.user_id}", account, owner.user_id)
    with psycopg.connect(ordinary_url().replace("+psycopg", "", 1)) as connection:
        connection.execute(f"CREATE TABLE bare ({SHAPE})")
        connection.execute("CREATE INDEX bare_ver ON bare (_ver)")
        connection.execute("CREATE INDEX bare_scope ON bare (_scope, id)")
        connection.commit()
        for start in range(0, len(rows), 2 * OPS * MUTATIONS):
            some = rows[start : start + OPS * MUTATIONS]
            theirs.append(len(some) / _wall(lambda some=some: _merge(connection, some)))  # type: ignore[misc]
            some = rows[start + OPS * MUTATIONS : start + 2 * OPS * MUTATIONS]
            mine.append(len(some) / _wall(lambda some=some: _push(owner, account, some)))  # type: ignore[misc]
    ours, bare = statistics.median(mine), statistics.median(theirs)
    found = [
        Figure(
            "push on PostgreSQL against a COPY merge, rows a second",
            ours / bare,
            ">= 0.5 x",
            ours / bare >= 0.5 / 1.15,
            f"{ours:,.0f} against {bare:,.0f}, mutations of {OPS} creates, wall",
        ),
        _singles("PostgreSQL", owner, rows[OPS * MUTATIONS :]),
    ]
    world.close()
    world = World(sqlite_url(folder))
    owner, account = _owner(world)
    _push(owner, account, rows[: OPS * MUTATIONS])
    found.append(_singles("SQLite", owner, rows))
    world.close()
    return found


def _owner(world: World) -> tuple[Person, str]:
    world.time.at = time.time_ns() // 1_000_000
    owner, account = world.person("owner", "rep"), new_id()
    owner.do(create("account", account, name="Quillfen"))
    return owner, account


def _push(owner: Person, account: str, rows: list[tuple[Any, ...]]) -> None:
    mutations = [
        owner.mutation(*(create("contact", row[0], account_id=account, name=row[4], title=row[5], department=row[6], zone=row[7], note=row[8])
                         for row in rows[at : at + OPS]))
        for at in range(0, len(rows), OPS)
    ]  # fmt: skip
    assert all(one["status"] == "applied" for one in owner.push(*mutations))


def _merge(connection: psycopg.Connection[Any], rows: list[tuple[Any, ...]]) -> None:
    changes = ", ".join(f"{name} = excluded.{name}" for name in bare_pipe.COLUMNS[1:])
    cursor = connection.cursor()
    for start in range(0, len(rows), MERGED):
        cursor.execute("CREATE TEMP TABLE IF NOT EXISTS coming (LIKE bare) ON COMMIT DELETE ROWS")
        with cursor.copy(f"COPY coming ({NAMES}) FROM STDIN") as copy:
            for row in rows[start : start + MERGED]:
                copy.write_row(row)
        cursor.execute(
            f"INSERT INTO bare ({NAMES}) SELECT {NAMES} FROM coming ON CONFLICT (id) DO UPDATE SET {changes}"
            " WHERE bare._ver < excluded._ver"
        )
        connection.commit()


def _singles(name: str, owner: Person, rows: list[tuple[Any, ...]]) -> Figure:
    """Each change by itself, as many at once as a laptop sends: 500."""
    speeds = []
    for start in range(0, 5000, 500):
        some = rows[start : start + 500]
        mutations = [owner.mutation(patch("contact", row[0], title=(row[5], "Head of depots"))) for row in some]
        begin = time.perf_counter()
        results = owner.push(*mutations)
        speeds.append(len(some) / (time.perf_counter() - begin))
        assert all(one["status"] == "applied" for one in results)
    found = statistics.median(speeds)
    return Figure(
        f"mutations of one operation a second, {name}", found, ">= 1,500", found >= 1500 / 1.15, "wall, one worker"
    )


def _wall(work: Any) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin
