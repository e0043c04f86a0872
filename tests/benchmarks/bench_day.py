"""A day of 25 stops over 100,000 accounts, who is near among 100,000 sites, the order of 25 stops: `python tests/benchmarks/bench_day.py`.

The store is made once, in the folder for temporary files. CPU of the process first, wall beside it; p50 and the worst.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app import operations, queries  # noqa: E402
from app import workspace as workspaces  # noqa: E402
from app.changes import Source  # noqa: E402
from app.domain.day_line import DayFrame, Stop  # noqa: E402
from app.domain.day_order import propose_order  # noqa: E402
from app.domain.day_words import DayHome  # noqa: E402
from app.domain.places import Place  # noqa: E402
from app.ids import new_id  # noqa: E402
from app.paths import Profile  # noqa: E402
from app.store import keys  # noqa: E402
from app.store.unit_of_work import UnitOfWork  # noqa: E402
from app.workspace import Workspace  # noqa: E402
from tests.benchmarks.measure import Figure, cpu_ms, percentile, wall_ms  # noqa: E402

ACCOUNTS, BATCH, ROUNDS = 100_000, 5_000, 15
DAY = date(2026, 11, 13)
HOME = Place(53.842, -0.434)
FOLDER = Path(tempfile.gettempdir()) / "satchel-bench-day"


def store() -> Workspace:
    """A workspace of 100,000 accounts with a site and a lead each over northern England, a tenth of them visited, and a day."""
    profile = Profile(FOLDER)
    if workspaces.exists(profile) and (FOLDER / "made").exists():
        return workspaces.open_workspace(profile)
    made = workspaces.create(profile, make_key=keys.create_beside, name="Mina Aldous", practice=True)
    dice = random.Random(11)  # the same seed must make the same store
    for start in range(0, ACCOUNTS, BATCH):
        made.act_as(Source.AUTOMATION, _fill, dice, start)
    made.act_as(Source.AUTOMATION, _plan, dice)
    (FOLDER / "made").touch()
    return made


def _fill(work: UnitOfWork, dice: random.Random, start: int) -> None:
    work.import_id = "bench"
    accounts, sites, leads, visits = [], [], [], []
    for number in range(start, start + BATCH):
        account, site = new_id(), new_id()
        tier = dice.choice(("A", "B", "C", None))
        accounts.append({"id": account, "name": f"Works {number}", "town": "Goole", "tier": tier, "country": "GB"})
        sites.append({"id": site, "account_id": account, "name": "Works", "town": f"Town {number % 700}", "hours": "07:30–17:00",
                      "latitude": f"{53.0 + dice.random() * 2:.5f}", "longitude": f"{-3.0 + dice.random() * 3:.5f}"})  # fmt: skip
        leads.append(
            {"id": new_id(), "account_id": account, "stage": "New", "lifecycle": "Prospect", "arrived_at": work.now}
        )
        if number % 10 == 0:
            visits.append({"id": new_id(), "account_id": account, "site_id": site, "owner_id": work.user, "state": "Done",
                           "day": f"2026-{dice.randrange(1, 11):02d}-{dice.randrange(1, 28):02d}"})  # fmt: skip
    for entity, rows in (("account", accounts), ("site", sites), ("lead", leads), ("visit", visits)):
        work.create_many(entity, rows)


def _plan(work: UnitOfWork, dice: random.Random) -> None:
    """25 stops around Goole, six with fixed times."""
    operations.day_plan.set_home(work, DayHome("Beverley", HOME, 480, 1080))
    for number in range(25):
        account, site = new_id(), new_id()
        work.create("account", {"name": f"Stop {number}"}, row_id=account)
        work.create("site", {"account_id": account, "name": "Works", "hours": "07:00–19:00",
                             "latitude": f"{53.5 + dice.random() * 0.4:.5f}", "longitude": f"{-1.4 + dice.random():.5f}"}, row_id=site)  # fmt: skip
        work.create("visit", {"account_id": account, "site_id": site, "owner_id": work.user, "day": str(DAY), "state": "Planned",
                              "position": number + 1, "minutes": 15})  # fmt: skip


def figure(name: str, work: Callable[[], object], limit: int) -> Figure:
    """A figure in ms of CPU against its limit."""
    work()
    taken = [(cpu_ms(work), wall_ms(work)) for _ in range(ROUNDS)]
    cpu, wall = (percentile([one[at] for one in taken], 0.5) for at in (0, 1))
    worst = max(one[1] for one in taken)
    return Figure(name, cpu, f"<= {limit} ms", cpu <= limit, f"CPU, wall p50 {wall:.1f}, worst {worst:.1f}")


def day(workspace: Workspace) -> list[Figure]:
    """All of them."""
    user, here = workspace.user, Place(53.7, -1.2)
    dice = random.Random(5)
    stops = [
        Stop(str(n), 15, Place(53.5 + dice.random() * 0.4, -1.4 + dice.random()), 540 + 40 * n if n % 5 == 0 else None)
        for n in range(25)
    ]
    frame = DayFrame(HOME, HOME, 480)
    plan = workspace.ask(queries.day.day_plan, user=user, day=DAY)
    assert len(plan.stops) == 25
    near = [queries.near_here.near_here, queries.near_here.overdue_visits]
    return [
        figure(
            "day of 25 stops over 100,000 accounts",
            lambda: workspace.ask(queries.day.day_plan, user=user, day=DAY),
            200,
        ),
        figure("near here, 10 km, 100,000 sites", lambda: workspace.ask(near[0], here, 10, user=user, day=DAY), 100),
        figure("near here, 25 km, 100,000 sites", lambda: workspace.ask(near[0], here, 25, user=user, day=DAY), 100),
        figure("overdue visits among 100,000 accounts", lambda: workspace.ask(near[1], user=user, day=DAY), 200),
        figure("order of 25 stops", lambda: propose_order(stops, frame), 50),
    ]


def main() -> int:
    """Print them; 1 when one is over its limit."""
    workspace = store()
    try:
        workspace.act_as(Source.AUTOMATION, operations.day_plan.set_intervals, "A 30\nB 60")
        figures = day(workspace)
    finally:
        workspace.close()
    for one in figures:
        print(f"{'ok  ' if one.ok else 'OVER'} {one.name}: {one.ratio:.1f} ms {one.target} ({one.detail})")
    return int(not all(one.ok for one in figures))


if __name__ == "__main__":
    sys.exit(main())
