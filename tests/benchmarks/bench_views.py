"""Views at 100,000 leads: key to painted in search as you type, and one column of a board of 6 x 2,000 cards."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtTest import QTest
from stage import play

from app import queries
from app.domain.briefs import BatchBrief
from app.paths import Profile
from app.queries.lead_rows import LeadFilter
from tests.app.reports.brief_example import QUILLFEN
from tests.benchmarks.bench_calls import painted
from tests.benchmarks.measure import Figure, percentile
from ui.application import Application
from ui.handoffs.page_rendering import render_batch

WORDS = ("isaura", "tarn", "wex cer", "bright", "a")
CARDS = 2000


def _figure(name: str, value: float, limit: float, detail: str) -> Figure:
    return Figure(name, value, f"<= {limit} ms", value <= limit, detail)


async def _typed(made: Application) -> Figure:
    """Wall time from each key in the list's search field to its rows painted."""
    made.navigator.open_place("leads")
    await asyncio.sleep(2)
    page, shown, at = made.window.places.page(), asyncio.Event(), [0.0]

    def on_shown() -> None:
        painted()
        at[0] = time.perf_counter()
        shown.set()

    page.loader.shown.connect(on_shown)
    page.begin_search()
    taken = []
    for word in WORDS * 3:
        for letter in word:
            shown.clear()
            begin = time.perf_counter()
            QTest.keyClicks(page.filters.search, letter)
            await shown.wait()
            taken.append((at[0] - begin) * 1000)
            await asyncio.sleep(0.15)
        page.filters.search.clear()
        await asyncio.sleep(0.3)
    p95 = percentile(taken, 0.95)
    return _figure(
        "search, key to painted at 100,000, p95",
        p95,
        50,
        f"wall, p50 {percentile(taken, 0.5):.1f}, worst {max(taken):.1f}",
    )


async def _scrolled(made: Application) -> Figure:
    """Wall time of one wheel step with its paint, in each column in turn."""
    made.navigator.open_place("pipeline")
    await asyncio.sleep(2)
    board = made.window.places.page()
    made.relay.committed.disconnect()  # scores written behind the window would have the board read anew
    workspace = made.workspace.real
    for view, found in zip(board._columns, board._board.columns, strict=True):
        cards = workspace.ask(queries.pipeline.more_cards, LeadFilter(), view.stage.key, offset=0, limit=CARDS)
        cards = [replace(cards[n % len(cards)], id=f"{n:06}") for n in range(CARDS)]
        view.show_column(replace(found, count=CARDS, cards=tuple(cards)))
    await asyncio.sleep(1)
    taken = []
    for view in board._columns:
        bar = view.cards.verticalScrollBar()
        for step in range(200):
            begin = time.perf_counter()
            bar.setValue(step * 40)
            view.cards.viewport().repaint()
            taken.append((time.perf_counter() - begin) * 1000)
        assert view.model.rowCount() == CARDS
    p99 = percentile(taken, 0.99)
    return _figure("board of 6 x 2,000: a column scrolls, p99", p99, 16.7, f"wall, p50 {percentile(taken, 0.5):.1f}")


async def _printed(made: Application) -> Figure:
    """Wall time of one wheel step of the list with its paint, at rest and while 200 briefs are made."""
    made.navigator.open_place("leads")
    await asyncio.sleep(2)
    page = made.window.places.page()
    bar = page.list.verticalScrollBar()

    async def steps(going: Callable[[], bool]) -> list[float]:
        taken: list[float] = []
        while going():
            begin = time.perf_counter()
            bar.setValue((bar.value() + 44) % max(bar.maximum(), 1))
            painted()
            taken.append((time.perf_counter() - begin) * 1000)
            await asyncio.sleep(0.004)
        return taken

    left = iter(range(400))
    rest = percentile(await steps(lambda: next(left, None) is not None), 0.99)
    briefs = [BatchBrief(str(n), replace(QUILLFEN, number=f"H-{n:04d}", company=f"Company {n}")) for n in range(200)]
    making = asyncio.ensure_future(
        made.window.window_tasks.read(render_batch, briefs, "a4", 1.0, True, lambda _done, _total: True)
    )
    taken = await steps(lambda: not making.done())
    p99 = percentile(taken, 0.99)
    told = f"wall, p50 {percentile(taken, 0.5):.1f}, at rest p99 {rest:.1f}, {len(taken)} steps"
    return _figure("the list scrolls while 200 briefs print, p99", p99, 50, told)


def views(profile: Profile) -> list[Figure]:
    """All, in one window on the workspace of 100,000."""
    figures: list[Figure] = []

    async def script(made: Application) -> None:
        figures.append(await _typed(made))
        figures.append(await _printed(made))
        figures.append(await _scrolled(made))

    play(profile, script)
    return figures
