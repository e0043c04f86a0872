"""When the next sync is due: soon after an edit or a poke, else at intervals, later and later while nothing answers."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from app.frozen import frozen

SLEPT = 30.0  # seconds by which the wall clock ran ahead of ours: the laptop slept


@frozen
class Pace:
    """Seconds (sync-protocol 6.6 and 7): polls vary by a fifth, pokes and retries by all of it."""

    after_edit: float = 1.5
    after_poke: float = 2.0
    poll: float = 60.0
    idle_poll: float = 300.0
    idle_after: float = 600.0
    longest_retry: float = 300.0


class Timetable:
    """Tells how long to rest. It is told what happens; whoever shares it holds a lock of their own."""

    def __init__(
        self,
        pace: Pace,
        *,
        now: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        chance: Callable[[float, float], float] = random.uniform,
    ) -> None:
        self._pace, self._now, self._wall, self._chance = pace, now, wall, chance
        self._due = self._used = now()
        self._not_before = 0.0
        self._failures = 0
        self._drift = wall() - now()

    def rest(self) -> float:
        """Seconds until the next sync is due; 0 or less: now."""
        drift = self._wall() - self._now()
        if drift - self._drift > SLEPT:
            self.roused()  # where it wakes, the network may come a moment later
        self._drift = drift
        return self._due - self._now()

    def roused(self) -> None:
        """What held it up may be over: it tries at once, and soon again where that was too early."""
        self._due, self._failures = self._now(), 0

    def edited(self) -> None:
        """Something was changed here."""
        self._used = self._now()
        self._sooner(self._used + self._pace.after_edit)

    def poked(self) -> None:
        """The server says there is something new; laptops that hear it at once do not ask at once."""
        self._failures = 0
        self._sooner(self._now() + self._chance(0, self._pace.after_poke))

    def asked(self) -> None:
        """The user wants it now."""
        self._failures, self._not_before = 0, 0.0
        self._due = self._used = self._now()

    def begun(self) -> None:
        """A sync begins; what happens from here on is due after it."""
        self._due = float("inf")

    def succeeded(self) -> None:
        """It went through."""
        self._failures = 0
        idle = self._now() - self._used > self._pace.idle_after
        every = self._pace.idle_poll if idle else self._pace.poll
        self._sooner(self._now() + every * self._chance(0.8, 1.2))

    def failed(self, retry_after: float = 0) -> None:
        """It did not; the server may have said when to come back."""
        if retry_after:
            self._not_before = self._now() + retry_after
        wait = self._chance(0, min(2.0**self._failures, self._pace.longest_retry))
        self._failures = min(self._failures + 1, 30)
        self._sooner(self._now() + max(wait, retry_after))

    def _sooner(self, at: float) -> None:
        self._due = max(min(self._due, at), self._not_before)
