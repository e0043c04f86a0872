"""The least a sync can cost: JSON pages by version over HTTP into indexed tables; no rights, no conflicts, no outbox.

The yardstick of decisions 34: ids are UUIDv7, every row has a version, a scope and one reference. Run as a program it serves.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
import zstandard

from app.ids import new_id

COLUMNS = (
    "id",
    "_ver",
    "_scope",
    "account_id",
    "name",
    "title",
    "department",
    "zone",
    "note",
    "updated_at",
    "updated_by",
)
PAGE = 5000
MARKS = ",".join("?" * len(COLUMNS))
TABLE = f"CREATE TABLE contact ({COLUMNS[0]} TEXT PRIMARY KEY, {', '.join(COLUMNS[1:])})"


def records(number: int, scope: str, account: str, user: str, *, seed: int = 3) -> list[tuple[Any, ...]]:
    """People with random words in them, alike for both sides."""
    chance = random.Random(seed)

    def words(count: int) -> str:
        return " ".join("".join(chance.choice("abcdefghijklmnop") for _ in range(7)) for _ in range(count))

    return [
        (
            new_id(),
            place,
            scope,
            account,
            words(2),
            words(2),
            words(1),
            "Europe/London",
            words(8),
            1_764_000_000_000,
            user,
        )
        for place in range(1, number + 1)
    ]


def connect(path: Path) -> Any:
    """A plain database with the pragmas both sides use."""
    connection = driver.connect(str(path), isolation_level=None, check_same_thread=False)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "cache_size=-65536"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def serve(path: Path) -> None:
    """Serve pages and take changes; prints its port when it is ready."""
    import socket

    import uvicorn
    from fastapi import FastAPI, Request, Response

    connection, app, packer = connect(path), FastAPI(), zstandard.ZstdCompressor(level=1)

    @app.get("/pull")
    def pull(since: int) -> Response:
        rows = connection.execute(
            f"SELECT {','.join(COLUMNS)} FROM contact WHERE _ver > ? ORDER BY _ver LIMIT {PAGE}", (since,)
        ).fetchall()
        content = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
        return Response(packer.compress(content), media_type="application/json")

    @app.post("/push")
    async def push(request: Request) -> dict[str, int]:
        rows = json.loads(zstandard.ZstdDecompressor().decompress(await request.body(), max_output_size=64 << 20))
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(f"INSERT OR REPLACE INTO contact VALUES ({MARKS})", rows)
        connection.execute("COMMIT")
        return {"n": len(rows)}

    listening = socket.create_server(("127.0.0.1", 0))
    sys.stdout.write(json.dumps({"url": f"http://127.0.0.1:{listening.getsockname()[1]}"}) + "\n")
    sys.stdout.flush()
    uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False)).run(sockets=[listening])


def fill(path: Path, rows: list[tuple[Any, ...]]) -> None:
    """The server's rows."""
    connection = connect(path)
    connection.execute(TABLE)
    connection.execute("CREATE INDEX ix_ver ON contact (_ver)")
    connection.execute("BEGIN")
    connection.executemany(f"INSERT INTO contact VALUES ({MARKS})", rows)
    connection.execute("COMMIT")
    connection.close()


def first_pull(url: str, path: Path, key: bytes) -> tuple[int, int]:
    """Everything into an encrypted, indexed and searchable table; rows and bytes that came."""
    import httpx2

    connection = driver.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "cache_size=-65536", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(TABLE)
    for name in ("account_id", "_scope"):
        connection.execute(f"CREATE INDEX ix_{name} ON contact ({name})")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(text, content='', prefix='2 3')")
    since = total = size = 0
    with httpx2.Client(base_url=url, timeout=60) as client:
        while True:
            raw = client.get("/pull", params={"since": since}).content
            size += len(raw)
            rows = json.loads(zstandard.ZstdDecompressor().decompress(raw, max_output_size=64 << 20))
            if not rows:
                break
            since = rows[-1][1]
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(f"INSERT OR REPLACE INTO contact VALUES ({MARKS})", rows)
            connection.executemany(
                "INSERT INTO words (rowid, text) VALUES (?, ?)",
                [(total + n, f"{row[4]} {row[5]}") for n, row in enumerate(rows, 1)],
            )
            connection.execute("COMMIT")
            total += len(rows)
    connection.close()
    return total, size


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
