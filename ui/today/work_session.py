"""Working the queue: which calls were opened, and which were put to the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from app.queries.rows import TodayRow


@dataclass
class WorkSession:
    """`opened` and `skipped` are ids of rows, in the order it happened; `started` ms UTC."""

    on: bool = False
    opened: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    started: int = 0

    def begin(self, now: int) -> None:
        """Start afresh."""
        self.on, self.opened, self.skipped, self.started = True, [], [], now

    def left(self, rows: Iterable[TodayRow]) -> list[TodayRow]:
        """Calls still to be made, those that were skipped at the end."""
        calls = [row for row in rows if can_be_called(row) and row.id not in self.opened]
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

    def minutes(self, now: int) -> int:
        """How long it has been going on."""
        return max(now - self.started, 0) // 60_000

    def to_json(self) -> dict[str, Any]:
        """As kept over a crash."""
        return {"on": self.on, "opened": [*self.opened], "skipped": [*self.skipped], "started": self.started}

    def take(self, kept: dict[str, Any]) -> bool:
        """Go on where a session was left; False where what was kept is no session."""
        try:
            found = WorkSession(bool(kept["on"]), [str(one) for one in kept["opened"]], [str(one) for one in kept["skipped"]],
                                int(kept["started"]))  # fmt: skip
        except (KeyError, TypeError, ValueError):
            return False
        self.on, self.opened, self.skipped, self.started = found.on, found.opened, found.skipped, found.started
        return self.on


def can_be_called(row: TodayRow) -> bool:
    """Whether the session comes to it: a call that is due now, to somebody who may be called."""
    return row.channel == "call" and not row.done and row.group not in ("stopped", "later")
