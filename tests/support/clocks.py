"""A clock that tests set and move."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class FakeClock:
    """Stands still until it is moved."""

    def __init__(self, moment: datetime | None = None) -> None:
        self.moment = moment or datetime(2026, 11, 12, 10, 44, tzinfo=UTC)

    def now(self) -> datetime:
        """The moment it was set to."""
        return self.moment

    def move(self, **kwargs: float) -> None:
        """Forward by a timedelta."""
        self.moment += timedelta(**kwargs)
