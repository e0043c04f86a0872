"""Duplicates: CPU of finding them among 20,000 people, how well it goes on lists of others, and who is known while typing."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from app import queries
from app.domain.matching import Matcher
from app.workspace import Workspace
from tests.benchmarks.measure import Figure, cpu_ms, percentile, wall_ms
from tests.support.twice import Records, febrl, judged, people_1000, shifted, sites

DATA = Path(os.environ.get("SATCHEL_DATA") or Path(__file__).resolve().parents[3] / "shared" / "data")
LIMIT_S, LIMIT_MS, TYPED = 30.0, 50.0, 40


def quality() -> list[Figure]:
    """Recall after closure on each list that is here, the rest in words; the last is the CPU of 20,000."""
    if not DATA.is_dir():
        return []
    found = [("febrl 3", judged(*febrl(DATA, 3))), ("people-1000", judged(*people_1000(DATA)))]
    figures = [
        Figure(f"duplicates found, {name}", one.recall, ">= 0.95", one.recall >= 0.95, str(one)) for name, one in found
    ]
    places = judged(*sites(DATA), company=True)
    figures.append(Figure("duplicates found, sites", places.recall, ">= 0.77", places.recall >= 0.77, str(places)))
    records, _ = febrl(DATA, 3)
    many: Records = [record for by in (0, 5, 11, 17) for record in shifted(records, by)]
    return [*figures, _cpu(f"duplicates among {len(many):,} of febrl", many)]


def _cpu(name: str, records: Records) -> Figure:
    pairs: list[object] = []
    seconds = cpu_ms(lambda: pairs.extend(Matcher(records).matches())) / 1000
    return Figure(name, seconds, f"<= {LIMIT_S:g} s", seconds <= LIMIT_S, f"s CPU, {len(pairs):,} pairs")


def people(workspace: Workspace) -> list[Figure]:
    """The first 20,000 of a workspace, and who is known to be there while a name is typed."""
    records = list(workspace.ask(queries.duplicates.contact_values).values())
    some = records[:: len(records) // TYPED]

    def typed(one: dict[str, str]) -> None:
        phone = one.get("number", "").partition("\t")[0]
        workspace.ask(queries.duplicates.known_people, one["name"], phone=phone)

    for one in some:  # what the first letters of a word bring into memory
        typed(one)
    times = [wall_ms(partial(typed, one)) for one in some]
    slow = percentile(times, 0.95)
    detail = f"ms wall, of {len(records):,} people, the slowest {max(times):.0f}"
    return [
        _cpu("duplicates among 20,000 of practice", records[:20_000]),
        Figure("who is known while typing, 95 of 100", slow, f"<= {LIMIT_MS:g} ms", slow <= LIMIT_MS, detail),
    ]
