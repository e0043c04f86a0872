"""A chart as marks in design pixels from the top left: the one drawing that screen and paper both paint (design 8).

Series differ by fill, never by hue alone; the count stands on the mark; each `Spot` is a place that takes the focus.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.domain.figures.charts import BARS, FILLS, FUNNEL, GRID, Chart
from app.frozen import frozen
from app.language import percent, tr

Point = tuple[float, float]
LINE = 16.0  # height of a label
SIGNED = 44.0  # width of a cell that holds a pattern beside its words


@frozen
class Box:
    """A rectangle; `fill` is solid, hatched, outline or dotted, `tone` a colour token."""

    x: float
    y: float
    width: float
    height: float
    fill: str = "solid"
    tone: str = "data"
    radius: float = 0.0


@frozen
class Words:
    """One line about the middle `y`; `align` says where it stands to `x`: left, center or right."""

    x: float
    y: float
    text: str
    role: str = "label"
    tone: str = "text3"
    align: str = "center"


@frozen
class Stroke:
    """A line through points."""

    points: tuple[Point, ...]
    tone: str = "hairline"
    width: float = 1.0
    dashed: bool = False


@frozen
class Sign:
    """An icon 14 wide about a middle."""

    x: float
    y: float
    name: str
    tone: str


@frozen
class Spot:
    """Where a column can be pointed at: `number` is its place in the chart."""

    number: int
    x: float
    y: float
    width: float
    height: float


@dataclass
class Drawing:
    """Marks in the order they are painted."""

    width: float
    height: float
    marks: list[Box | Words | Stroke | Sign] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)


def draw(chart: Chart, width: float, height: float) -> Drawing:
    """The chart in a frame of that size."""
    made = Drawing(width, height)
    if chart.kind == FUNNEL:
        _funnel(made, chart)
    elif chart.kind == GRID:
        _grid(made, chart)
    elif chart.kind == BARS:
        _bars(made, chart)
    else:
        _steps(made, chart)
    return made


def ticks(most: int) -> list[int]:
    """Round numbers from 0 up to at least `most`, three or four steps of them."""
    step, power = 1, 1
    while most > 3.2 * step:
        step = next(one * power for one in (1, 2, 5, 10) if one * power > step)
        power *= 10 if step == 10 * power else 1
    return [step * number for number in range(-(-max(most, 1) // step) + 1)]


def _bars(made: Drawing, chart: Chart) -> None:
    left, top, bottom = 30.0, 10.0, made.height - LINE - 8
    scale = ticks(chart.most)
    tall = bottom - top
    for value in scale:
        y = bottom - tall * value / scale[-1]
        made.marks.append(Stroke(((left, y), (made.width, y)), "hairline"))
        made.marks.append(Words(left - 8, y, tr("{value:,}", value=value), align="right"))
    each = (made.width - left) / max(len(chart.columns), 1)
    longest = max((len(one.label) for one in chart.columns), default=0)
    every = max(1, -(-int(6.6 * longest + 4) // max(int(each), 1)))  # labels give way before they touch
    for number, column in enumerate(chart.columns):
        x, wide = left + each * (number + 0.5), min(each * 0.58, 28.0)
        y = bottom
        for part, fill in zip(column.counts, FILLS, strict=False):
            high = tall * part / scale[-1]
            if high > 0:
                made.marks.append(Box(x - wide / 2, y - high, wide, max(high - 1, 0.6), fill, column.tone))
            y -= high
        if (len(chart.columns) - 1 - number) % every == 0:
            made.marks.append(Words(x, made.height - LINE / 2, column.label, tone="text2"))
        made.spots.append(Spot(number, x - each / 2, 0, each, made.height))


def _steps(made: Drawing, chart: Chart) -> None:
    top, bottom = 40.0, made.height - LINE - 8
    each = made.width / max(len(chart.columns), 1)
    most = max(chart.most, 1)
    for number, column in enumerate(chart.columns):
        x, wide = each * (number + 0.5), each * 0.78
        high = max((bottom - top) * column.counts[0] / most, 1.0 if column.counts[0] else 0.0)
        fill = "solid" if column.tone == "data" else "hatched"
        if high:
            made.marks.append(Box(x - wide / 2, bottom - high, wide, high, fill, column.tone))
        made.marks.append(Words(x, bottom - high - LINE / 2, tr("{counts:,}", counts=column.counts[0]), tone="text2"))
        made.marks.append(Words(x, made.height - LINE / 2, column.label, tone="text2"))
        made.spots.append(Spot(number, each * number, top - LINE, each, made.height - top + LINE))
    made.marks.append(Stroke(((0, bottom), (made.width, bottom)), "line"))
    if chart.after >= 0 and chart.most:
        x = each * (chart.after + 1)
        made.marks.append(Stroke(((x, 4), (x, bottom + 4)), "text2", 1.0, dashed=True))
        made.marks.append(Words(x + 6, 10, chart.words, tone="text2", align="left"))


def _funnel(made: Drawing, chart: Chart) -> None:
    row = made.height / max(len(chart.columns), 1)
    left, most = 106.0, max(chart.most, 1)
    right = made.width - 84
    for number, column in enumerate(chart.columns):
        y = row * (number + 0.5)
        made.marks.append(Sign(8, y, column.icon, column.tone))
        made.marks.append(Words(22, y, column.label, "meta", "text", "left"))
        wide = max((right - left) * column.counts[0] / most, 2.0 if column.counts[0] else 0.0)
        if wide:
            made.marks.append(Box(left, y - 6, wide, 12, "solid", column.tone, 2.0))
        made.marks.append(
            Words(made.width - 40, y, tr("{counts:,}", counts=column.counts[0]), "body_strong", "text", "right")
        )
        made.marks.append(Words(made.width, y, column.beside, "meta", "text2", "right"))
        made.spots.append(Spot(number, 0, row * number, made.width, row))


def _grid(made: Drawing, chart: Chart) -> None:
    """Rows of shares: the more, the denser the pattern beside its words."""
    row, left = made.height / (len(chart.columns) + 1), 96.0
    each = (made.width - left) / max(len(chart.series), 1)
    made.marks.append(Words(left - 8, row / 2, tr("Leads"), "label", "text3", "right"))
    for place in range(len(chart.series)):
        made.marks.append(Words(left + each * (place + 0.5), row / 2, f"+{place}" if place else "0", "label", "text3"))
    for number, column in enumerate(chart.columns):
        y = row * (number + 1.5)
        made.marks.append(Stroke(((0, y - row / 2), (made.width, y - row / 2)), "hairline"))
        made.marks.append(Words(6, y, column.label, "meta", "text", "left"))
        made.marks.append(Words(left - 8, y, tr("{of:,}", of=column.of), "meta", "text2", "right"))
        for place, count in enumerate(column.counts if column.of else ()):
            share = count / column.of
            x = left + each * (place + 0.5)
            beside = each >= SIGNED  # where there is no room for the pattern the words are enough
            if count and beside:
                made.marks.append(Box(x - 18, y - 5, 10, 10, _density(share), "data", 1.0))
            tone, align = "text" if count else "text3", "left" if beside else "center"
            made.marks.append(Words(x - 4 if beside else x, y, percent(share), "label", tone, align))
        made.spots.append(Spot(number, 0, y - row / 2, made.width, row))


def _density(share: float) -> str:
    """Under a tenth outline, under a quarter dotted, under a half hatched, else solid."""
    return next(
        (fill for bound, fill in ((0.1, "outline"), (0.25, "dotted"), (0.5, "hatched")) if share < bound), "solid"
    )


def spark(values: tuple[float, ...], width: float, height: float) -> tuple[Point, ...]:
    """The points of a trend line; one that never changes runs through the middle, nothing known gives none."""
    if len(values) < 2 or not any(values):
        return ()
    low, high = min(values), max(values)
    return tuple(
        (width * number / (len(values) - 1), height / 2 if high == low else height * (high - one) / (high - low))
        for number, one in enumerate(values)
    )
