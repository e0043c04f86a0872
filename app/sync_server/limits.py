"""How often somebody may ask: a bucket of requests per minute for each address and device, per worker process."""

from __future__ import annotations

import threading
import time

from app.sync_server.errors import ServerError

KEPT = 20_000


class Limits:
    """Token buckets; the oldest are forgotten when there are too many. `factor` widens every one of them."""

    def __init__(self, factor: int = 1) -> None:
        self._factor = factor
        self._buckets: dict[str, tuple[float, float]] = {}
        self._lock = threading.Lock()

    def spend(self, who: str, per_minute: int) -> None:
        """Count one request; raises SLOW_DOWN when the minute's share is used up."""
        now = time.monotonic()
        per_minute *= self._factor
        with self._lock:
            left, since = self._buckets.pop(who, (float(per_minute), now))
            left = min(per_minute, left + (now - since) * per_minute / 60)
            if left >= 1:
                self._buckets[who] = (left - 1, now)
            else:
                self._buckets[who] = (left, now)
            if len(self._buckets) > KEPT:
                self._buckets.pop(next(iter(self._buckets)))
        if left < 1:
            raise ServerError("SLOW_DOWN", retry_after=int((1 - left) * 60 / per_minute) + 1)
