"""Clean-up at 100,000 leads: CPU time until every count of the page is there."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from app.clock import to_ms
from app.queries import clean_up
from tests.benchmarks.measure import Figure, cpu_ms

if TYPE_CHECKING:
    from app.workspace import Workspace

LIMIT, DAY = 500, 86_400_000


def clean_up_counts(workspace: Workspace) -> Figure:
    """Median CPU milliseconds of all counts with what of them is new since 30 days."""
    now = to_ms(workspace.clock.now())

    def ask() -> None:
        workspace.ask(clean_up.counts, now=now, midnight=now + DAY, since=now - 30 * DAY)

    ask()
    taken = statistics.median(cpu_ms(ask) for _ in range(5))
    return Figure("clean-up: all counts at 100,000", taken, f"<= {LIMIT} ms", taken <= LIMIT, "CPU")
