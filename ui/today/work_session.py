"""Working the queue: which calls were opened, and which were put to the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.queries.rows import TodayRow


@dataclass
class WorkSession:
    """`opened` and `skipped` are ids of rows, in the order it happened."""

    on: bool = False
    opened: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def begin(self) -> None:
        """Start afresh."""
        self.on, self.opened, self.skipped = True, [], []

    def left(self, rows: Iterable[TodayRow]) -> list[TodayRow]:
        """Calls still to be made, those that were skipped at the end."""
        calls = [row for row in rows if row.channel == "call" and not row.done and row.id not in self.opened]
        return sorted(calls, key=self._turn)

    def _turn(self, row: TodayRow) -> int:
        return self.skipped.index(row.id) + 1 if row.id in self.skipped else 0

    def open(self, row_id: str) -> None:
        """It is being called."""
        self.put_back(row_id)
        self.opened.append(row_id)

    def skip(self, row_id: str) -> None:
        """It comes back at the end."""
        self.put_back(row_id)
        self.skipped.append(row_id)

    def put_back(self, row_id: str) -> None:
        """It stands where it stood at the start."""
        for ids in (self.opened, self.skipped):
            if row_id in ids:
                ids.remove(row_id)
