"""A list that is scrolled while ten thousand changes of a colleague's come in, beside the same list at rest (decisions 34)."""

from __future__ import annotations

import asyncio
import itertools
import os
import time
from collections.abc import Callable
from pathlib import Path

from stage import play

from app.changes import Source
from app.ids import new_id
from app.store import outbox
from app.sync_client import joining
from app.sync_client.engine import Engine
from app.sync_client.runner import OFFLINE
from app.sync_client.state import load
from tests.benchmarks.bench_calls import painted
from tests.benchmarks.bench_sync import joined, running
from tests.benchmarks.measure import Figure, percentile
from tests.support.sync_world import Person, World, create, patch, sqlite_url
from ui.application import Application

LEADS = 5_000  # each with its person: both are changed
AT_ONCE = 100  # leads to a mutation
ROUNDS = 3  # of rest and change, whose steps are taken together: a hundredth of one round is two steps


def figures(folder: Path) -> list[Figure]:
    """p99 of a wheel step with its paint while they come in, against the p99 at rest."""
    world = World(sqlite_url(folder))
    world.time.at = time.time_ns() // 1_000_000
    owner = world.person("owner", "rep")
    leads = _company(owner)
    code = world.admin.invite(world.ws, "owner@satchel.example", role="rep", team="North")["code"]
    found: list[Figure] = []
    with running("-m", "app.sync_server", "run", "--port", "0", "--database", str(folder / "server.db")) as (url, _):
        workspace = joined(url, code, folder)
        http = joining.connect(workspace)
        Engine(workspace, http).sync()
        http.close()
        workspace.act_as(Source.SYNC, lambda work: outbox.set_state(work.connection, OFFLINE, True))
        profile = workspace.profile
        workspace.close()

        async def script(made: Application) -> None:
            found.append(await _scrolled(made, lambda number: _change(owner, leads, number)))

        play(profile, script, practice=False)
    world.close()
    return found


def _company(owner: Person) -> list[tuple[str, str]]:
    account = new_id()
    owner.do(create("account", account, name="Quillfen"))
    leads = [(new_id(), new_id()) for _ in range(LEADS)]
    for start in range(0, LEADS, AT_ONCE):
        some = leads[start : start + AT_ONCE]
        people = [
            create("contact", one, account_id=account, name=f"Isaura Thackwell {start + n}", title="Depots")
            for n, (one, _) in enumerate(some)
        ]
        made = [
            create("lead", lead, account_id=account, contact_id=one, owner_id=owner.user_id, stage="New")
            for one, lead in some
        ]
        assert owner.do(*people, *made)["status"] == "applied"
    return leads


def _change(owner: Person, leads: list[tuple[str, str]], number: int) -> int:
    """Change all of them, the `number`th time; the version that the server is at then."""
    version = 0
    title = ("Depots" if number == 0 else f"Head of depots {number - 1}", f"Head of depots {number}")
    reason = (None if number == 0 else f"New depot {number - 1}", f"New depot {number}")
    for start in range(0, LEADS, AT_ONCE):
        some = leads[start : start + AT_ONCE]
        people = [patch("contact", one, title=title) for one, _ in some]
        reasons = [patch("lead", lead, why_now=reason) for _, lead in some]
        result = owner.do(*people, *reasons)
        assert result["status"] == "applied"
        version = int(result["version"])
    return version


def _cursor(made: Application) -> int:
    return int(made.workspace.real.ask(load).cursor[0])


def _waited_for_a_core() -> float:
    """Milliseconds that this thread was ready and another ran in its place (Linux)."""
    return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e6


async def _scrolled(made: Application, change: Callable[[int], int]) -> Figure:
    while made.sync is None or made.sync.runner is None:
        await asyncio.sleep(0.1)
    made.navigator.open_place("leads")
    await asyncio.sleep(3)
    bar = made.window.places.page().list.verticalScrollBar()

    async def steps(going: Callable[[], bool]) -> list[tuple[float, float]]:
        taken: list[tuple[float, float]] = []
        while going():
            begin, queued = time.perf_counter(), _waited_for_a_core()
            bar.setValue((bar.value() + 44) % max(bar.maximum(), 1))
            painted()
            taken.append(((time.perf_counter() - begin) * 1000, _waited_for_a_core() - queued))
            await asyncio.sleep(0.004)
        return taken

    rest, coming = list[tuple[float, float]](), list[tuple[float, float]]()
    for number in range(ROUNDS):
        left = iter(range(300))
        rest += await steps(lambda left=left: next(left, None) is not None)  # type: ignore[misc]
        head = change(number)
        await asyncio.sleep(1)
        made.sync.runner.set_offline(False)
        looks = itertools.count(1)
        coming += await steps(lambda looks=looks, head=head: next(looks) % 20 != 0 or _cursor(made) < head)  # type: ignore[misc]
        made.sync.runner.set_offline(True)
        await asyncio.sleep(2)
    coming.sort()
    (mine, middle), (theirs, usual) = (
        [percentile([wall for wall, _ in one], at) for at in (0.99, 0.5)] for one in (coming, rest)
    )
    slowest = coming[-max(len(coming) // 20, 1) :]
    wall, queued = (sum(one) / len(slowest) for one in zip(*slowest, strict=True))
    told = (
        f"{mine:.1f} against {theirs:.1f} ms, p50 {middle:.1f} against {usual:.1f}, worst {coming[-1][0]:.1f}, {len(coming)} steps;"
        f" the slowest twentieth takes {wall:.1f}, {queued:.1f} of it waiting for one of {os.cpu_count()} cores"
    )
    return Figure(
        "the list scrolls while 10,000 changes come in, p99", mine / theirs, "<= 2 x", mine / theirs <= 2.3, told
    )
