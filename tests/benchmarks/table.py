"""Prints the table of figures: `table.py [start|store|scores|views|calls|day|board|hands|brief|duplicates|dashboards|sync …]`; each ratio is taken in one run beside its yardstick."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from app.paths import Profile  # noqa: E402
from app.practice.make import make_practice  # noqa: E402
from tests.benchmarks import (  # noqa: E402
    bench_board,
    bench_brief,
    bench_calls,
    bench_cleanup,
    bench_day,
    bench_duplicates,
    bench_figures,
    bench_hands,
    bench_push,
    bench_scores,
    bench_start,
    bench_store,
    bench_sync,
    bench_sync_window,
    bench_views,
)
from tests.benchmarks.measure import Figure  # noqa: E402

ALL = (
    "start",
    "store",
    "scores",
    "views",
    "calls",
    "day",
    "hands",
    "board",
    "brief",
    "duplicates",
    "clean_up",
    "dashboards",
    "sync",
)
BIG = 100_000


def show(figures: list[Figure]) -> None:
    """One line each."""
    for one in figures:
        sys.stdout.write(
            f"{'ok ' if one.ok else 'NO '} {one.name:<46} {one.ratio:>8.2f}  {one.target:<12} {one.detail}\n"
        )
        sys.stdout.flush()


def _big(wanted: list[str], folder: Path, took: Callable[[list[Figure]], None]) -> None:
    """What is taken on one workspace of 100,000 leads."""
    made = make_practice(Profile(folder / "big"), leads=BIG)
    if "store" in wanted:
        took(bench_store.figures(folder, made))
    if "scores" in wanted:
        took(bench_scores.figures(made))
    if "duplicates" in wanted:
        took(bench_duplicates.people(made))
    if "clean_up" in wanted:
        took([bench_cleanup.clean_up_counts(made)])
    if "dashboards" in wanted:  # last: it fills the workspace
        bench_figures.fill(made)
        took(bench_figures.figures(made))
    made.close()
    if "views" in wanted:
        took(bench_views.views(Profile(folder / "big")))
    if "calls" in wanted:
        took(bench_calls.calls(Profile(folder / "big")))


def main(wanted: list[str]) -> int:
    """Print what was asked for, all of it without arguments; 1 where a figure misses its target."""
    found: list[Figure] = []

    def took(figures: list[Figure]) -> None:
        show(figures)
        found.extend(figures)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if "start" in wanted:
            took(bench_start.started(folder))
        if "brief" in wanted:
            took(bench_brief.figures())
        if "duplicates" in wanted:
            took(bench_duplicates.quality())
        if "sync" in wanted:
            (folder / "sync").mkdir()
            took(bench_sync.figures(folder / "sync", number=BIG))
            (folder / "push").mkdir()
            took(bench_push.figures(folder / "push"))
            (folder / "window").mkdir()
            took(bench_sync_window.figures(folder / "window"))
        if "day" in wanted:
            made = bench_day.store()
            took(bench_day.day(made))
            made.close()
        if "hands" in wanted:
            took(bench_hands.hands())
        if "board" in wanted:
            make_practice(Profile(folder / "board"), leads=bench_board.LEADS).close()
            took(bench_board.board(Profile(folder / "board")))
        if {"store", "scores", "duplicates", "dashboards", "views", "calls"} & set(wanted):
            _big(wanted, folder, took)
    return int(not all(one.ok for one in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(ALL)))
