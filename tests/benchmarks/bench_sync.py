"""Sync figures over real HTTP, side by side with a bare pipe in the same run (decisions 34)."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.ids import new_id
from app.paths import Profile
from app.store import keys
from app.sync_client import http as wire
from app.sync_client import joining
from app.sync_client.engine import Engine
from app.workspace import Workspace
from tests.benchmarks import bare_pipe
from tests.benchmarks.measure import Figure, percentile, ratio
from tests.support.sync_world import World, create, sqlite_url

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def running(*command: str) -> Iterator[tuple[str, int]]:
    """A server process that says its address: (url, pid)."""
    child = subprocess.Popen([sys.executable, *command], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    try:
        yield json.loads(child.stdout.readline())["url"], child.pid
    finally:
        child.send_signal(signal.SIGTERM)
        child.wait()


def cpu_of(pid: int) -> float:
    """CPU seconds a process has used (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def spent(pid: int, work: Callable[[], Any]) -> tuple[float, float, Any]:
    """CPU seconds of client and server together, wall seconds, and what the work returned."""
    ours, theirs, begin = time.process_time(), cpu_of(pid), time.perf_counter()
    result = work()
    return time.process_time() - ours + cpu_of(pid) - theirs, time.perf_counter() - begin, result


def figures(folder: Path, *, number: int = 100_000) -> list[Figure]:
    """First sync, ten thousand changes, one change, nothing to do, bytes and server throughput."""
    world = World(sqlite_url(folder))
    world.time.at = time.time_ns() // 1_000_000
    owner = world.person("owner", "rep")
    account, lead = new_id(), new_id()
    owner.do(
        create("account", account, name="Quillfen"),
        create("lead", lead, account_id=account, owner_id=owner.user_id, stage="New"),
    )
    rows = bare_pipe.records(number, f"book:{owner.user_id}", account, owner.user_id)
    begin = time.process_time()
    for start in range(0, number, 1000):
        batch = [
            owner.mutation(*(create("contact", row[0], account_id=account, name=row[4], title=row[5], department=row[6], zone=row[7], note=row[8])
                             for row in rows[at : at + 200]))
            for at in range(start, min(start + 1000, number), 200)
        ]  # fmt: skip
        assert all(one["status"] == "applied" for one in owner.push(*batch))
    pushed = time.process_time() - begin
    code = world.admin.invite(world.ws, "owner@satchel.example", role="rep", team="North")["code"]
    world.close()
    bare_pipe.fill(folder / "bare.db", rows)
    found = [
        Figure(
            "server push, records a second of CPU",
            number / pushed,
            "reported",
            True,
            "mutations of 200 creates, SQLite, in process",
        )
    ]
    with running("-m", "tests.benchmarks.bare_pipe", str(folder / "bare.db")) as (bare_url, bare_pid):
        bare = spent(bare_pid, lambda: bare_pipe.first_pull(bare_url, folder / "bare-client.db", os.urandom(32)))
        with running("-m", "app.sync_server", "run", "--port", "0", "--database", str(folder / "server.db")) as (
            url,
            pid,
        ):
            workspace = joined(url, code, folder)
            size: list[int] = []
            _count_bytes(size)
            http = joining.connect(workspace)
            ours = spent(pid, lambda: Engine(workspace, http).sync())
            found += [
                ratio(
                    "first sync, CPU of both sides",
                    ours[0],
                    bare[0],
                    2.2,
                    f"s at {number:,} records (wall {ours[1]:.1f} : {bare[1]:.1f} s)",
                ),
                ratio("first sync, bytes", sum(size) / number, bare[2][1] / number, 1.15, "bytes a record"),
            ]
            found += _small(workspace, http, pid, rows, number)
            http.close()
            workspace.close()
    return found


def joined(url: str, code: str, folder: Path) -> Workspace:
    """A laptop that has joined by an invitation."""
    return joining.join(url, code, Profile(folder / "laptop"), make_key=keys.create_beside)


def _count_bytes(size: list[int]) -> None:
    """Remember the bytes of every answer as it came over the wire."""
    read = wire._read

    def counted(status: int, headers: Any, raw: bytes) -> dict[str, Any]:
        size.append(len(raw))
        return read(status, headers, raw)

    wire._read = counted


def _small(workspace: Workspace, http: wire.Http, pid: int, rows: list[tuple[Any, ...]], number: int) -> list[Figure]:
    changed = [row[0] for row in rows[: min(10_000, number)]]
    for start in range(0, len(changed), 200):
        workspace.act(_rename, changed[start : start + 200], f"Renamed {start}")
    cpu, wall, _ = spent(pid, lambda: Engine(workspace, http).sync())
    found = [
        Figure(
            "push of 10,000 changes",
            cpu * 1e6 / len(changed),
            "reported",
            True,
            f"us of CPU a change, both sides (wall {wall:.1f} s)",
        )
    ]
    one, none = [], []
    for place in range(20):
        none.append(spent(pid, lambda: Engine(workspace, http).sync())[1] * 1000)
        workspace.act(_rename, [changed[place]], f"Once more {place}")
        one.append(spent(pid, lambda: Engine(workspace, http).sync())[1] * 1000)
    return [
        *found,
        Figure("one change to the server and back, p50", percentile(one, 0.5), "reported", True, "ms wall"),
        Figure("nothing to do, p50", percentile(none, 0.5), "reported", True, "ms wall"),
    ]


def _rename(work: Any, ids: list[str], name: str) -> None:
    for row_id in ids:
        work.patch("contact", row_id, {"title": name})
