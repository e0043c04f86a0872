"""How figures are taken: ours and a yardstick in turn, in one run; medians of CPU time, the ratio between them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One row of the table. `ratio` ours to the yardstick, or a time in ms where the target is a time."""

    name: str
    ratio: float
    target: str
    ok: bool
    detail: str


def cpu_ms(work: Callable[[], object]) -> float:
    """CPU milliseconds of one call."""
    begin = time.process_time()
    work()
    return (time.process_time() - begin) * 1000


def wall_ms(work: Callable[[], object]) -> float:
    """Wall milliseconds of one call."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def in_turn(
    ours: Callable[[], object], yardstick: Callable[[], object], *, rounds: int, clock: Callable[..., float] = cpu_ms
) -> tuple[float, float]:
    """Medians of both, taken in turn so that the machine's moods meet both alike."""
    mine, theirs = [], []
    for _ in range(rounds):
        theirs.append(clock(yardstick))
        mine.append(clock(ours))
    return statistics.median(mine), statistics.median(theirs)


def ratio(name: str, mine: float, theirs: float, limit: float, unit: str = "ms CPU") -> Figure:
    """A ratio against its limit, with 15 % for the noise of the machine."""
    found = mine / theirs if theirs else float("inf")
    return Figure(name, found, f"<= {limit} x", found <= limit * 1.15, f"{mine:.3f} against {theirs:.3f} {unit}")


def percentile(values: list[float], share: float) -> float:
    """The value below which `share` of them lie."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]
