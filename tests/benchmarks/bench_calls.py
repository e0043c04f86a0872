"""The call desk at 100,000 leads and 1,000,000 activities: Today, and C, 1, Enter until the next lead is painted.

Taken as in the middle of a day: what the machine does once by itself after so many rows came in (the day's scores, how numbers
are said) is done before.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select
from stage import play

from app import operations, queries
from app.changes import Source
from app.opening import open_or_practise
from app.paths import Profile
from app.store.bulk import insert_rows
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork
from tests.benchmarks.measure import Figure, percentile
from ui.application import Application

if TYPE_CHECKING:
    from app.workspace import Workspace

ACTIVITIES, BATCH = 1_000_000, 50_000
ANY_HOUR = {
    "": {"opens": "00:00", "closes": "23:59", "days": list(range(7)), "keep_holidays": False}
}  # the figures do not hang on the hour
OUTCOMES = ("No answer", "Left voicemail", "Talked, follow up", "Gatekeeper")


def many_activities(workspace: Workspace) -> None:
    """Calls of years on every lead, up to a million activities in all."""
    leads = workspace.ask(lambda c: c.execute(select(t.lead.c.id, t.lead.c.contact_id, t.lead.c.account_id)).all())
    there = workspace.ask(lambda c: c.execute(select(func.count()).select_from(t.activity)).scalar()) or 0

    def add(work: UnitOfWork, first: int, last: int) -> None:
        rows = []
        for n in range(first, last):
            lead = leads[n % len(leads)]
            at = work.now - (n % 700) * 86_400_000
            rows.append(
                {"id": f"bench-{n:08}", "lead_id": lead.id, "contact_id": lead.contact_id, "account_id": lead.account_id, "kind": "call",
                 "direction": "out", "at": at, "by_id": work.user, "title": "Call", "outcome": OUTCOMES[n % 4], "seconds": n % 400,
                 "created_at": at, "created_by": work.user, "updated_at": at, "updated_by": work.user, "_scope": "local", "_ver": 0,
                 "_gen": 0}
            )  # fmt: skip
        insert_rows(work.connection, t.activity, rows)

    for first in range(there, ACTIVITIES, BATCH):
        workspace.act_as(Source.AUTOMATION, add, first, min(first + BATCH, ACTIVITIES))


def at_rest(workspace: Workspace) -> None:
    """The machine's own work, to its end."""
    after, begun = workspace.act_as(Source.AUTOMATION, operations.scores.rescore)[0]
    while after:
        after, begun = workspace.act_as(Source.AUTOMATION, operations.scores.rescore, after, begun)[0]
    while workspace.act_as(Source.AUTOMATION, operations.upkeep.learn, 5_000)[0]:
        pass


class Clock:
    """Takes the same piece of work several times: ms of CPU in all threads, and of the clock on the wall beside it."""

    def __init__(self) -> None:
        self._cpu: list[float] = []
        self._wall: list[float] = []
        self._from = (0.0, 0.0)

    def start(self) -> None:
        self._from = (time.process_time(), time.perf_counter())

    def stop(self) -> None:
        cpu, wall = self._from
        self._cpu.append((time.process_time() - cpu) * 1000)
        self._wall.append((time.perf_counter() - wall) * 1000)

    def figure(self, name: str, limit: float) -> Figure:
        """Judged by the wall, since that is what the hands wait for; the CPU beside it counts what other threads do meanwhile."""
        middle = percentile(self._wall, 0.5)
        told = (
            f"wall, p95 {percentile(self._wall, 0.95):.0f}; CPU of all threads p50 {percentile(self._cpu, 0.5):.0f} ms"
        )
        return Figure(name, middle, f"<= {limit:g} ms", middle <= limit, told)


def painted() -> None:
    """Lay out and paint whatever has changed, as the next turn of the event loop would."""
    QApplication.sendPostedEvents()


class Waits:
    """Awaits the end of a method of a page: looking again and again would take the time from those who work."""

    def __init__(self, owner: object, name: str) -> None:
        self._came = asyncio.Event()
        self._method = getattr(owner, name)
        setattr(owner, name, self._called)

    def _called(self, *args: object, **options: object) -> object:
        result = self._method(*args, **options)
        self._came.set()
        return result

    async def __call__(self) -> None:
        """Until it was called again."""
        await asyncio.wait_for(self._came.wait(), 10)
        self._came.clear()

    def forget(self) -> None:
        """What came before does not count."""
        self._came.clear()


async def _today(made: Application) -> Figure:
    """From the wish to see Today to its rows, asked anew, painted."""
    clock, shown = Clock(), Waits(made.today, "_show")
    for _ in range(15):
        made.navigator.open_place("pipeline")
        await asyncio.sleep(1.5)
        shown.forget()
        clock.start()
        made.navigator.open_place("today")
        await shown()
        painted()
        clock.stop()
    return clock.figure("Today opens at 100,000, p50", 120)


async def _logged(made: Application) -> list[Figure]:
    """In a session: the digit that logs the attempt, until the next lead's call is painted; then until all of it is there."""
    made.navigator.open_place("today")
    await asyncio.sleep(1.5)
    made.today.list.setFocus()
    QTest.keyClick(made.today.list, Qt.Key.Key_Space)
    await asyncio.sleep(2)
    page = made.window.places.page()
    began, filled = Waits(page, "_begin"), Waits(page, "_show_desk")
    next_one, whole = Clock(), Clock()
    for _ in range(8):
        for one in (began, filled):
            one.forget()
        for clock in (next_one, whole):
            clock.start()
        QTest.keyClick(QApplication.focusWidget() or page.view.outcomes, Qt.Key.Key_1)
        await began()
        painted()
        next_one.stop()
        await filled()
        painted()
        whole.stop()
        await asyncio.sleep(1)
        if made.window.places.page() is not page:
            break
    return [
        next_one.figure("1 logs a call, the next one painted, p50", 50),
        whole.figure("… and its talk track and criteria with it, p50", 120),
    ]


def calls(profile: Profile) -> list[Figure]:
    """All of them, in one window on the workspace of 100,000."""
    figures: list[Figure] = []

    workspace = open_or_practise(profile, passphrase=None, practice=True)
    many_activities(workspace)
    workspace.act(operations.settings.set_value, "calling hours", ANY_HOUR)
    at_rest(workspace)
    workspace.close()  # and opened again as on another day: years of calls do not come in within a minute

    async def script(made: Application) -> None:
        made.workspace.real.ask(queries.status.status)
        figures.append(await _today(made))
        figures.extend(await _logged(made))

    play(profile, script)
    return figures
