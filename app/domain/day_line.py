"""A day as a line: when one arrives, begins and leaves at each stop, what is spare before it, when one is home again.

Times are minutes after midnight, local. Distances are estimates (design 4.14): straight lines × a factor at a speed.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.places import Driving, Place
from app.domain.site_hours import Span
from app.frozen import frozen

ON_FOOT = 2  # minutes from the car to the door, or back to it before a call
MARK = 5  # a visit without a fixed time begins on such a mark of the clock
TIGHT = 5  # less to spare than this before a fixed time is said
ROADS = Driving()
FREE = 30  # a wait from this on is time to see somebody else


@frozen
class Stop:
    """A visit or call. `fixed` its time, `open` the spans its site is open (None when unknown), `place` None when unknown."""

    id: str
    minutes: int = 30
    place: Place | None = None
    fixed: int | None = None
    open: tuple[Span, ...] | None = None
    call: bool = False


@frozen
class DayFrame:
    """Where and when a day begins, where it ends, by when one wants to be there (None for whenever), how roads are estimated."""

    start: Place | None = None
    end: Place | None = None
    leaves: int = 8 * 60
    back: int | None = None
    driving: Driving = ROADS


@frozen
class Leg:
    """A stop as it falls. `km` None where no way to it is known or none is driven; `spare` minutes, below 0 when late."""

    stop_id: str
    km: float | None
    driving: int
    arrives: int
    starts: int
    ends: int
    late: int = 0
    outside: bool = False
    fixed: bool = False

    @property
    def spare(self) -> int:
        """Minutes between arriving and beginning; below 0 when late for a fixed time."""
        return -self.late if self.late else self.starts - self.arrives

    @property
    def tight(self) -> bool:
        """Whether a fixed time can be kept, but hardly."""
        return self.fixed and 0 <= self.spare < TIGHT

    @property
    def free(self) -> bool:
        """Whether the wait before it is long enough for somebody else."""
        return self.spare >= FREE


@frozen
class DayLine:
    """All legs and the way home. `home_km` None when home or the last place is unknown; `km`, `driving` the sums."""

    leaves: int
    legs: tuple[Leg, ...]
    home_km: float | None
    home_driving: int
    home_at: int
    km: float
    driving: int

    @property
    def late(self) -> int:
        """Minutes late for fixed times, summed."""
        return sum(leg.late for leg in self.legs)


def begin(stop: Stop, arrives: int) -> tuple[int, int, bool]:
    """When a stop begins, how late that is for its fixed time, and whether it falls outside the opening hours."""
    if stop.fixed is not None:
        starts = max(arrives, stop.fixed)
        return starts, starts - stop.fixed, not _inside(stop, starts)
    if stop.call:
        return arrives + ON_FOOT, 0, not _inside(stop, arrives + ON_FOOT)
    starts = _mark(arrives + ON_FOOT)
    for opens, closes in stop.open or ():
        at = starts if starts >= opens + ON_FOOT else _mark(opens + ON_FOOT)
        if at + stop.minutes <= closes:
            return at, 0, False
    return starts, 0, stop.open is not None


def _mark(minutes: int) -> int:
    return -(-minutes // MARK) * MARK


def _inside(stop: Stop, starts: int) -> bool:
    if stop.open is None:
        return True
    return any(opens <= starts and starts + stop.minutes <= closes for opens, closes in stop.open)


def day_line(stops: Sequence[Stop], frame: DayFrame) -> DayLine:
    """The day in this order. A stop without a place costs no driving, and one drives on from where one was."""
    at, clock, legs, total, driving = frame.start, frame.leaves, [], 0.0, frame.driving
    for stop in stops:
        km = driving.km(at, stop.place) if at is not None and stop.place is not None else None
        minutes = driving.minutes(km) if km is not None else 0
        arrives = clock + minutes
        starts, late, outside = begin(stop, arrives)
        clock = starts + stop.minutes
        legs.append(Leg(stop.id, km, minutes, arrives, starts, clock, late, outside, stop.fixed is not None))
        total += km or 0.0
        at = stop.place or at
    moved = any(stop.place is not None for stop in stops)
    back = driving.km(at, frame.end) if at is not None and frame.end is not None and moved else None
    home_driving = driving.minutes(back) if back is not None else 0
    spent = sum(leg.driving for leg in legs) + home_driving
    return DayLine(frame.leaves, tuple(legs), back, home_driving, clock + home_driving, total + (back or 0.0), spent)
