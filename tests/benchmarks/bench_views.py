"""Views at 100,000 leads: key to painted in search as you type, and one column of a board of 6 x 2,000 cards."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace

from PySide6.QtTest import QTest
from stage import play

from app import queries
from app.paths import Profile
from app.queries.lead_rows import LeadFilter
from tests.benchmarks.measure import Figure, percentile
from ui.application import Application

WORDS = ("isaura", "tarn", "wex cer", "bright", "a")
CARDS = 2000


def _figure(name: str, value: float, limit: float, detail: str) -> Figure:
    return Figure(name, value, f"<= {limit} ms", value <= limit, detail)


async def _typed(made: Application) -> Figure:
    """Wall time from each key in the list's search field to its rows painted."""
    made.navigator.open_place("leads")
    await asyncio.sleep(2)
    page, painted = made.window.places.page(), []

    def on_shown() -> None:
        page.list.viewport().repaint()
        painted.append(time.perf_counter())

    page.loader.shown.connect(on_shown)
    page.begin_search()
    taken = []
    for word in WORDS * 3:
        for letter in word:
            painted.clear()
            begin = time.perf_counter()
            QTest.keyClicks(page.filters.search, letter)
            while not painted:
                await asyncio.sleep(0.0005)
            taken.append((painted[0] - begin) * 1000)
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


def views(profile: Profile) -> list[Figure]:
    """Both, in one window on the workspace of 100,000."""
    figures: list[Figure] = []

    async def script(made: Application) -> None:
        figures.append(await _typed(made))
        figures.append(await _scrolled(made))

    play(profile, script)
    return figures
