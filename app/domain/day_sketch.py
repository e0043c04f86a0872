"""The sketch of a day as numbers: where each dot and label stands, how long the bar of the scale is. One drawing for screen
and paper: north up, equal-area about the stops' centre (design section 8)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from app.domain.places import EARTH_KM, Place
from app.frozen import frozen

SCALES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, right, bottom


@frozen
class Dot:
    """What is drawn at a place: `label` in words ('' for none) and how wide these are, `radius` of its mark."""

    id: str
    place: Place
    label: str = ""
    label_width: float = 0.0
    radius: float = 9.0


@frozen
class Drawn:
    """Where a dot stands, and the left and middle of its label; None where the label gave way."""

    dot: Dot
    at: Point
    label_at: Point | None


@frozen
class Sketch:
    """All dots, how many pixels are a km, and the km and pixels of the scale bar."""

    drawn: tuple[Drawn, ...]
    per_km: float
    bar_km: int
    bar: float


def sketch(dots: Sequence[Dot], *, width: float, height: float, margin: float, line: float) -> Sketch:
    """Dots in a frame of that size, `line` the height of a label. Nearby dots keep their places: they are where they are."""
    flat = _flat([dot.place for dot in dots])
    across, up = ([point[axis] for point in flat] or [0.0] for axis in (0, 1))
    spans = max(max(across) - min(across), 0.5), max(max(up) - min(up), 0.5)
    per_km = min((width - 2 * margin) / spans[0], (height - 2 * margin) / spans[1])
    middle = (max(across) + min(across)) / 2, (max(up) + min(up)) / 2
    at = [(width / 2 + (x - middle[0]) * per_km, height / 2 - (y - middle[1]) * per_km) for x, y in flat]
    bar_km = max((one for one in SCALES if one * per_km <= width / 6), default=SCALES[0])
    return Sketch(tuple(_labelled(dots, at, width, height, line)), per_km, bar_km, bar_km * per_km)


def _flat(places: Sequence[Place]) -> list[Point]:
    """Km east and north of the centre, areas kept (Lambert's azimuthal projection)."""
    if not places:
        return []
    south, west = min(one.latitude for one in places), min(one.longitude for one in places)
    north, east = max(one.latitude for one in places), max(one.longitude for one in places)
    middle, along = math.radians((south + north) / 2), math.radians((west + east) / 2)
    found = []
    for one in places:
        up, over = math.radians(one.latitude), math.radians(one.longitude) - along
        cosine = math.sin(middle) * math.sin(up) + math.cos(middle) * math.cos(up) * math.cos(over)
        size = EARTH_KM * math.sqrt(2 / max(1 + cosine, 1e-9))
        east_km = size * math.cos(up) * math.sin(over)
        found.append(
            (east_km, size * (math.cos(middle) * math.sin(up) - math.sin(middle) * math.cos(up) * math.cos(over)))
        )
    return found


def _labelled(dots: Sequence[Dot], at: Sequence[Point], width: float, height: float, line: float) -> list[Drawn]:
    """Each label above, below, right or left of its dot where it is free; else it gives way."""
    taken: list[Box] = [
        (x - dot.radius, y - dot.radius, x + dot.radius, y + dot.radius) for dot, (x, y) in zip(dots, at, strict=True)
    ]
    drawn = []
    for number, (dot, (x, y)) in enumerate(zip(dots, at, strict=True)):
        label = None
        if dot.label:
            half, away = dot.label_width / 2, dot.radius + 2
            tries = (
                (x - half, y - away - line / 2),
                (x - half, y + away + line / 2),
                (x + away + 2, y),
                (x - away - 2 - dot.label_width, y),
            )
            for left, middle in tries:
                box = (left, middle - line / 2, left + dot.label_width, middle + line / 2)
                inside = box[0] >= 2 and box[1] >= 0 and box[2] <= width - 2 and box[3] <= height
                others = [one for index, one in enumerate(taken) if index != number]
                if inside and not any(_meet(box, other) for other in others):
                    label = (left, middle)
                    taken.append(box)
                    break
        drawn.append(Drawn(dot, (x, y), label))
    return drawn


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
