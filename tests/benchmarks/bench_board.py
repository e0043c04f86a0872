"""The board of 5,000 cards: opened, a card dropped on the next column, seen by rep; CPU of the process first, wall beside it."""

from __future__ import annotations

import asyncio
import time

from stage import play

from app.domain.stages import COLUMNS, Stage
from app.paths import Profile
from tests.benchmarks.bench_calls import Waits, at_rest, painted
from tests.benchmarks.measure import Figure, percentile
from ui.application import Application

LEADS, CARDS, ROUNDS, LIMIT = 32_000, 5_000, 9, 100


def _figure(name: str, taken: list[tuple[float, float]]) -> Figure:
    cpu, wall = (percentile([one[at] for one in taken], 0.5) for at in (0, 1))
    worst = max(one[1] for one in taken)
    return Figure(name, cpu, f"<= {LIMIT} ms", cpu <= LIMIT, f"CPU, wall p50 {wall:.1f}, worst {worst:.1f}")


class _Clock:
    """CPU of all threads and wall time since it was made, in ms."""

    def __init__(self) -> None:
        self._cpu, self._wall = time.process_time(), time.perf_counter()

    def read(self) -> tuple[float, float]:
        return (time.process_time() - self._cpu) * 1000, (time.perf_counter() - self._wall) * 1000


async def _opened(made: Application) -> Figure:
    """From the wish to see the board to its cards painted; it was there before, everything is asked anew."""
    page, taken = made.window.places.page(), []
    shown = Waits(page, "_show")
    for _ in range(ROUNDS):
        made.navigator.open_place("contacts")
        await asyncio.sleep(1.2)
        shown.forget()
        clock = _Clock()
        made.navigator.open_place("pipeline")
        await shown()
        painted()
        taken.append(clock.read())
    return _figure(f"board of {CARDS:,}: opened and painted, p50", taken)


async def _dropped(made: Application) -> Figure:
    """From the drop on the next column to both columns painted without and with it."""
    page, taken = made.window.places.page(), []
    shown = Waits(page, "_show")
    for _ in range(ROUNDS):
        row = page.board.columns[0].model.rows()[0]
        await asyncio.sleep(1.2)
        shown.forget()
        clock = _Clock()
        page._on_dropped([row.id], Stage.ATTEMPTING.value)
        while page.board.columns[0].model.index_of(row.id).isValid():
            await shown()
        painted()
        taken.append(clock.read())
    return _figure(f"board of {CARDS:,}: a card dropped and painted, p50", taken)


async def _by_rep(made: Application) -> Figure:
    """From the wish to see it by rep to the lanes painted, their columns made before."""
    page, taken = made.window.places.page(), []
    shown = Waits(page, "_show_lanes")
    for _ in range(ROUNDS):
        page.show_view("board")
        await asyncio.sleep(1.2)
        shown.forget()
        clock = _Clock()
        page.show_view("lanes")
        await shown()
        painted()
        taken.append(clock.read())
    page.show_view("board")
    return _figure(f"board of {CARDS:,} by rep: painted, p50", taken[1:])


def board(profile: Profile) -> list[Figure]:
    """All of them, in one window on a workspace of `LEADS` leads."""
    figures: list[Figure] = []

    async def script(made: Application) -> None:
        at_rest(made.workspace.real)
        made.navigator.open_place("pipeline")
        await asyncio.sleep(1)
        page = made.window.places.page()
        page._on_scope()  # everybody's
        await asyncio.sleep(1.5)
        count = sum(one.count for one in page._board.columns)
        assert count >= CARDS, count
        assert len(page._board.columns) == len(COLUMNS)
        for figure in (_opened, _dropped, _by_rep):
            figures.append(await figure(made))

    play(profile, script)
    return figures
