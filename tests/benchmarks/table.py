"""Prints the table of figures: `table.py [start|store|scores|views|calls|brief|sync …]`; each ratio is taken in one run beside its yardstick."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from app.paths import Profile  # noqa: E402
from app.practice.make import make_practice  # noqa: E402
from tests.benchmarks import bench_brief, bench_calls, bench_scores, bench_start, bench_store, bench_sync, bench_views  # noqa: E402
from tests.benchmarks.measure import Figure  # noqa: E402

ALL = ("start", "store", "scores", "views", "calls", "brief", "sync")
BIG = 100_000


def show(figures: list[Figure]) -> None:
    """One line each."""
    for one in figures:
        sys.stdout.write(
            f"{'ok ' if one.ok else 'NO '} {one.name:<46} {one.ratio:>8.2f}  {one.target:<12} {one.detail}\n"
        )
        sys.stdout.flush()


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
            took([bench_brief.figure()])
        if "sync" in wanted:
            (folder / "sync").mkdir()
            took(bench_sync.figures(folder / "sync", number=BIG))
        if {"store", "scores", "views", "calls"} & set(wanted):
            profile = Profile(folder / "big")
            made = make_practice(profile, leads=BIG)
            if "store" in wanted:
                took(bench_store.figures(folder, made))
            if "scores" in wanted:
                took(bench_scores.figures(made))
            made.close()
            if "views" in wanted:
                took(bench_views.views(Profile(folder / "big")))
            if "calls" in wanted:
                took(bench_calls.calls(Profile(folder / "big")))
    return int(not all(one.ok for one in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(ALL)))
