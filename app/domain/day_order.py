"""The shorter order of a day: keeps every fixed time and opening hour that the given order keeps, or is not proposed.

Cheapest insertion, or the given order where that fails, is improved by turning runs of stops round and by moving runs of up
to three, with a bound on what is tried and no clock: the same day always gets the same order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.domain.day_line import DayFrame, Stop, begin
from app.frozen import frozen

MOST = 25  # stops; beyond that no order is proposed
WORTH = 1.0  # km below which a shorter order is not worth a word
TRIES = 400  # days that are looked at as a whole
NEAR = 1e-9


@frozen
class Proposal:
    """Ids in their new order, the km it saves, and how many fixed times it keeps."""

    order: tuple[str, ...]
    saves_km: float
    fixed: int


@frozen
class Faults:
    """What an order does not keep: fixed times, opening hours, being back in time; and the minutes late."""

    ids: frozenset[str]
    late: int


@dataclass
class _Day:
    """Distances once. The stops whose place is known are numbers from 1; 0 is where one starts, the last where one ends."""

    stops: Sequence[Stop]
    frame: DayFrame
    tries: int = TRIES
    placed: list[int] = field(default_factory=list)
    km: list[list[float]] = field(default_factory=list)
    minutes: list[list[int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        driving = self.frame.driving
        self.placed = [at for at, stop in enumerate(self.stops) if stop.place is not None]
        points = [self.frame.start, *(self.stops[at].place for at in self.placed), self.frame.end]
        self.km = [
            [driving.km(one, other) if one is not None and other is not None else 0.0 for other in points]
            for one in points
        ]
        self.minutes = [[driving.minutes(one) for one in row] for row in self.km]

    def whole(self, tour: Sequence[int]) -> list[int]:
        """The tour with where one starts and ends."""
        return [0, *tour, len(self.placed) + 1]

    def length(self, tour: Sequence[int]) -> float:
        """Km from the start through the placed stops to the end."""
        return sum(self.km[one][other] for one, other in pairwise(self.whole(tour)))

    def arranged(self, tour: Sequence[int]) -> list[Stop]:
        """All stops: those without a place keep their position, the others stand in the order of the tour."""
        made, places = list(self.stops), iter(tour)
        for at in self.placed:
            made[at] = self.stops[self.placed[next(places) - 1]]
        return made

    def faults(self, tour: Sequence[int], *, partial: bool = False) -> Faults:
        """What that order breaks; of a part of the day, only its placed stops are looked at."""
        number = {self.stops[at].id: one for one, at in enumerate(self.placed, 1)}
        day = [self.stops[self.placed[one - 1]] for one in tour] if partial else self.arranged(tour)
        at, clock, late, broken = 0, self.frame.leaves, 0, set()
        for stop in day:
            to = number.get(stop.id, at)
            starts, behind, outside = begin(stop, clock + self.minutes[at][to])
            clock, at, late = starts + stop.minutes, to, late + behind
            if behind:
                broken.add(f"late {stop.id}")
            if outside:
                broken.add(f"outside {stop.id}")
        back = self.frame.back
        if back is not None and not partial and clock + self.minutes[at][-1] > back:
            broken.add("back")
        return Faults(frozenset(broken), late)


def faults_of(stops: Sequence[Stop], frame: DayFrame) -> frozenset[str]:
    """What the given order breaks, as "late ID", "outside ID" and "back"."""
    day = _Day(stops, frame)
    return day.faults(range(1, len(day.placed) + 1)).ids


def propose_order(stops: Sequence[Stop], frame: DayFrame) -> Proposal | None:
    """A shorter order, None where none was found or there are more than 25 stops; never one that breaks anything new."""
    if len(stops) > MOST or len({stop.id for stop in stops}) < len(stops):
        return None
    day = _Day(stops, frame)
    given = list(range(1, len(day.placed) + 1))
    if len(given) < 2:
        return None
    allowed = day.faults(given)
    best = _improved(day, _inserted(day, allowed) or given, allowed)
    if day.length(best) > day.length(given):
        best = _improved(day, given, allowed)
    saves = day.length(given) - day.length(best)
    if saves < WORTH:
        return None
    kept = sum(stop.fixed is not None and f"late {stop.id}" not in allowed.ids for stop in stops)
    return Proposal(tuple(stop.id for stop in day.arranged(best)), saves, kept)


def _holds(day: _Day, tour: Sequence[int], allowed: Faults, *, partial: bool = False) -> bool:
    if day.tries <= 0:
        return False
    day.tries -= 1
    found = day.faults(tour, partial=partial)
    return found.ids <= allowed.ids and (partial or found.late <= allowed.late)


def _inserted(day: _Day, allowed: Faults) -> list[int] | None:
    """Fixed stops in the order of their times, each other one where it costs least and breaks nothing; None if that fails."""

    fixed = {one: day.stops[at].fixed for one, at in enumerate(day.placed, 1)}
    tour = sorted((one for one in fixed if fixed[one] is not None), key=lambda one: fixed[one] or 0)
    for one in (one for one in fixed if fixed[one] is None):
        round_trip = day.whole(tour)
        costs = [
            (day.km[before][one] + day.km[one][after] - day.km[before][after], at)
            for at, (before, after) in enumerate(pairwise(round_trip))
        ]
        places = ([*tour[:at], one, *tour[at:]] for _, at in sorted(costs))
        made = next((made for made in places if _holds(day, made, allowed, partial=True)), None)
        if made is None:
            return None
        tour = made
    return tour if _holds(day, tour, allowed) else None


def _improved(day: _Day, tour: list[int], allowed: Faults) -> list[int]:
    day.tries = max(day.tries, TRIES // 2)
    while (better := _step(day, tour, allowed)) is not None:
        tour = better
    return tour


def _step(day: _Day, tour: list[int], allowed: Faults) -> list[int] | None:
    """The change that shortens the tour most and breaks nothing new."""
    for _, made in sorted([*_turned(day, tour), *_moved(day, tour)]):
        if _holds(day, made, allowed):
            return made
    return None


def _turned(day: _Day, tour: list[int]) -> list[tuple[float, list[int]]]:
    """Every run turned round, where that is shorter, with what it costs."""
    km, around, found = day.km, day.whole(tour), []
    for first in range(1, len(tour)):
        head = km[around[first - 1]]
        start = km[around[first]]
        for last in range(first + 1, len(tour) + 1):
            end, after = around[last], around[last + 1]
            cost = head[end] + start[after] - head[around[first]] - km[end][after]
            if cost < -NEAR:
                found.append((cost, [*tour[: first - 1], *tour[first - 1 : last][::-1], *tour[last:]]))
    return found


def _moved(day: _Day, tour: list[int]) -> list[tuple[float, list[int]]]:
    """Every run of up to three stops put elsewhere, either way round, where that is shorter, with what it costs."""
    km, found = day.km, []
    for size in (1, 2, 3):
        for first in range(len(tour) - size + 1):
            run, rest = tour[first : first + size], tour[:first] + tour[first + size :]
            around = day.whole(rest)
            gain = km[around[first]][run[0]] + km[run[-1]][around[first + 1]] - km[around[first]][around[first + 1]]
            if gain < NEAR:
                continue
            begins, ends = km[run[0]], km[run[-1]]
            for at in range(len(rest) + 1):
                before, after = around[at], around[at + 1]
                direct = km[before][after] + gain - NEAR
                if begins[before] + ends[after] < direct and at != first:
                    found.append((begins[before] + ends[after] - direct, [*rest[:at], *run, *rest[at:]]))
                if size > 1 and ends[before] + begins[after] < direct:
                    found.append((ends[before] + begins[after] - direct, [*rest[:at], *run[::-1], *rest[at:]]))
    return found


def next_gap(stops: Sequence[Stop], new: Stop, frame: DayFrame, *, after: int) -> tuple[int, bool]:
    """The position from `after` on (then before it) where one more stop breaks nothing new, and True.

    Where no gap holds it: the position that breaks least (fixed times and hours, minutes late, km), and False.
    """
    places: list[int] = [*range(after, len(stops) + 1), *range(after)]
    if len(stops) > MOST:
        return after, False
    allowed, least, found = faults_of(stops, frame), None, after
    for at in places:
        day = _Day([*stops[:at], new, *stops[at:]], frame)
        tour = range(1, len(day.placed) + 1)
        faults = day.faults(tour)
        if faults.ids <= allowed:
            return at, True
        harm = len(faults.ids - allowed), faults.late, day.length(tour)
        if least is None or harm < least:
            least, found = harm, at
    return found, False
