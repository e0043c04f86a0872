"""Scores at 100,000 leads: all of them again at midnight, and a dry run of other rules; CPU time of the batches."""

from __future__ import annotations

import time
from dataclasses import replace

from sqlalchemy import update

from app import operations, queries
from app.changes import Source
from app.domain.score_rules import USUAL
from app.store.tables.local import lead_card
from app.workspace import Workspace
from tests.benchmarks.measure import Figure, cpu_ms

DAY = 86_400_000
LIMIT = 20.0


def figures(workspace: Workspace) -> list[Figure]:
    """Seconds of CPU, each for every lead."""
    batches: list[float] = []
    workspace.act(lambda work: work.connection.execute(update(lead_card).values(score=0)))  # so that each is written

    def midnight() -> None:
        going = ("", "")
        while not batches or going[0]:
            begin = time.perf_counter()
            going, _ = workspace.act_as(Source.AUTOMATION, operations.scores.rescore, *going)
            batches.append((time.perf_counter() - begin) * 1000)

    rules = workspace.ask(queries.scores.rules_page, workspace.user).rules
    other = [replace(one, points=one.points // 2 + 1) for one in rules]
    now = round(workspace.clock.now().timestamp() * 1000)

    def dry() -> None:
        workspace.ask(queries.scores.dry_run, other, USUAL, now)

    taken = [
        ("all scores again at 100,000", cpu_ms(midnight) / 1000),
        ("dry run of rules at 100,000", cpu_ms(dry) / 1000),
    ]
    words = f"s CPU, {len(batches)} batches, the longest {max(batches):.0f} ms wall"
    return [
        Figure(name, seconds, f"<= {LIMIT:g} s", seconds <= LIMIT, words if "again" in name else "s CPU")
        for name, seconds in taken
    ]
