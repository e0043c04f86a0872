"""The acts of a sync with their cost, as one line of JSON for a table beside other products': `sync_acts.py [records]`.

{"r": {"ACT.s" | "ACT.client_cpu_s" | "ACT.server_cpu_s": {"med", "min", "max"}}} with the acts initial_pull, push_10k, pull_10k,
push_1, pull_1 and noop, between two laptops of one person and a server process on SQLite.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.ids import new_id  # noqa: E402
from app.paths import Profile  # noqa: E402
from app.store import keys  # noqa: E402
from app.sync_client import joining  # noqa: E402
from app.sync_client.engine import Engine  # noqa: E402
from app.workspace import Workspace  # noqa: E402
from tests.benchmarks import bare_pipe  # noqa: E402
from tests.benchmarks.bench_sync import cpu_of, running  # noqa: E402
from tests.support.sync_world import World, create, sqlite_url  # noqa: E402

CHANGES, AT_ONCE, SMALL = 10_000, 200, 20
Measured = dict[str, list[float]]


class Laptop:
    """A joined laptop; `sync` is one sync with nothing around it."""

    def __init__(self, url: str, code: str, folder: Path) -> None:
        self.workspace: Workspace = joining.join(url, code, Profile(folder), make_key=keys.create_beside)
        self._http = joining.connect(self.workspace)

    def sync(self) -> None:
        Engine(self.workspace, self._http).sync()

    def rename(self, ids: list[str], name: str) -> None:
        for start in range(0, len(ids), AT_ONCE):
            self.workspace.act(_rename, ids[start : start + AT_ONCE], name)

    def close(self) -> None:
        self._http.close()
        self.workspace.close()


def _rename(work: Any, ids: list[str], name: str) -> None:
    for row_id in ids:
        work.patch("contact", row_id, {"title": name})


def _measure(found: Measured, act: str, pid: int, work: Callable[[], object]) -> None:
    mine, theirs, begin = time.process_time(), cpu_of(pid), time.perf_counter()
    work()
    wall, cpu, server = time.perf_counter() - begin, time.process_time() - mine, cpu_of(pid) - theirs
    for name, value in (("s", wall), ("client_cpu_s", cpu), ("server_cpu_s", server)):
        found.setdefault(f"{act}.{name}", []).append(value)


def _filled(folder: Path, number: int) -> tuple[list[str], list[str]]:
    """A server's database with that many people in one book; two codes to join by, and their ids."""
    world = World(sqlite_url(folder))
    world.time.at = time.time_ns() // 1_000_000
    owner, account = world.person("owner", "rep"), new_id()
    lead = create("lead", new_id(), account_id=account, owner_id=owner.user_id, stage="New")
    owner.do(create("account", account, name="Quillfen"), lead)
    rows = bare_pipe.records(number, f"book:{owner.user_id}", account, owner.user_id)
    for start in range(0, number, AT_ONCE):
        people = [
            create("contact", row[0], account_id=account, name=row[4], title=row[5], department=row[6], zone=row[7], note=row[8])
            for row in rows[start : start + AT_ONCE]
        ]  # fmt: skip
        assert owner.do(*people)["status"] == "applied"
    codes = [world.admin.invite(world.ws, f"{one}@satchel.example", role=role, team="North")["code"]
             for one, role in (("owner", "rep"), ("boss", "manager"))]  # fmt: skip
    world.close()
    return codes, [row[0] for row in rows]


def acts(folder: Path, number: int) -> Measured:
    """Seconds of each act, each time it was done."""
    codes, ids = _filled(folder, number)
    found: Measured = {}
    with running("-m", "app.sync_server", "run", "--port", "0", "--database", str(folder / "server.db")) as (url, pid):
        one, two = (Laptop(url, code, folder / code) for code in codes)
        _measure(found, "initial_pull", pid, one.sync)
        for laptop in (two, one, two):
            laptop.sync()
        one.rename(ids[:CHANGES], "Head of depots")
        _measure(found, "push_10k", pid, one.sync)
        _measure(found, "pull_10k", pid, two.sync)
        for place in range(SMALL):
            one.rename(ids[place : place + 1], f"Once more {place}")
            _measure(found, "push_1", pid, one.sync)
            _measure(found, "pull_1", pid, two.sync)
            _measure(found, "noop", pid, one.sync)
        one.close()
        two.close()
    return found


def main() -> None:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        found = acts(Path(folder), number)
    told = {
        name: {"med": statistics.median(values), "min": min(values), "max": max(values)}
        for name, values in found.items()
    }
    print(json.dumps({"records": number, "cores": os.cpu_count(), "r": told}))


if __name__ == "__main__":
    main()
