"""How long a laptop may be without its server before it locks itself (product 11, decisions 24 and 25)."""

from __future__ import annotations

from app.frozen import frozen

DAY_MS = 24 * 3_600_000
WARN_MS = 2 * DAY_MS
SHORTEST, LONGEST = 1, 30  # days


@frozen
class Lease:
    """`ends` ms UTC; `now` the latest time this laptop has seen, which setting its clock back does not change."""

    ends: int
    now: int

    @property
    def over(self) -> bool:
        """Whether it is locked until the next contact."""
        return self.now >= self.ends

    @property
    def near(self) -> bool:
        """Whether it ends within two days."""
        return self.ends - self.now <= WARN_MS


def lease_of(contact: int, days: int, *, now: int, latest: int) -> Lease:
    """Counted from the last contact; all times ms UTC, `latest` the largest ever seen since then."""
    return Lease(contact + min(max(days, SHORTEST), LONGEST) * DAY_MS, max(now, latest, contact))
