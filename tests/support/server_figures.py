"""A server that holds a generated history for as long as it is asked for its figures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from app.clock import to_ms
from app.domain.figures.charts import Chart
from app.domain.figures.dashboard import TABS, Dashboard
from app.domain.figures.scope import Wanted
from app.domain.figures.tables import Table
from app.sync_server import figures
from app.sync_server import tables as t
from tests.support.postgres import ordinary_url
from tests.support.sync_world import World, sqlite_url


class _UndoneError(Exception):
    """Takes everything back."""


class ServerFigures:
    """Figures of records as a laptop's tables have them, over the server's."""

    def __init__(self, folder: Path, *, postgresql: bool = False) -> None:
        self.world = World(ordinary_url() if postgresql else sqlite_url(folder))

    def close(self) -> None:
        """Close the database."""
        self.world.close()

    def tabs(self, records: Mapping[str, list[dict[str, Any]]], wanted: Wanted, now: datetime) -> dict[str, Dashboard]:
        """Every tab over these records, which are gone afterwards."""
        ws, found = self.world.ws, {}
        try:
            with self.world.database.holding(ws) as (connection, _):
                for name, rows in records.items():
                    for one in self._beside(name, rows):
                        connection.execute(insert(t.RECORDS[name]), one)
                company = figures.company_of(connection, ws)
                for tab, _ in TABS:
                    found[tab] = figures.dashboard(connection, ws, company, wanted, tab, now=to_ms(now))
                raise _UndoneError
        except _UndoneError:
            return found

    def _beside(self, name: str, rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
        """The records, and what counts for nothing: the same deleted, and another company's."""
        names = t.RECORDS[name].c.keys()
        kept = [{key: row.get(key) for key in names} | {"ws": self.world.ws, "_ver": 1, "_scope": "ws"} for row in rows]
        gone = [{**row, "id": f"gone {row['id']}", "deleted_at": 1} for row in kept]
        other = (
            [{**row, "ws": "another"} for row in kept] if self.world.database.sqlite else []
        )  # PostgreSQL lets none in
        return [one for one in (kept, gone, other) if one]


def assert_same(here: Mapping[str, Dashboard], there: Mapping[str, Dashboard]) -> None:
    """Every figure, chart, table and finding is the laptop's to the digit."""
    for tab, shown in here.items():
        other = there[tab]
        assert other.figures == shown.figures, tab
        assert other.findings == shown.findings, tab
        for mine, theirs in zip(_parts(shown), _parts(other), strict=True):
            assert theirs == mine, (tab, mine.key)
        assert (other.choices, other.span) == (shown.choices, shown.span), tab


def _parts(one: Dashboard) -> list[Chart | Table]:
    return [*one.charts, *one.tables]
