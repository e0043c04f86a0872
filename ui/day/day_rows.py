"""The rows of the day line: home, stops, driving and free time between them, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.domain.counted import counted
from app.domain.day_line import Leg
from app.domain.day_words import say_km, say_length
from app.domain.site_hours import say_minutes
from app.frozen import frozen
from app.language import inner, tr
from app.queries.day import DayPlan
from app.queries.day_stops import DayStop, shut_words
from ui.common.row_table_model import RowListModel

PARKING = 5  # minutes from which a wait before a drop-in is said


@frozen
class LineItem:
    """One row. `kind` is home, drive, free, stop or back; `tone` colours the words at the right."""

    id: str
    kind: str
    words: str = ""
    beside: str = ""
    second: str = ""
    time: str = ""
    until: str = ""
    right: str = ""
    tone: str = "text2"
    stop: DayStop | None = None
    first: bool = False
    last: bool = False


class LineModel(RowListModel[LineItem]):
    """Stops can be chosen, the rest is read."""

    def sentence(self, row: LineItem) -> str:
        """As a screen reader says it."""
        stop = row.stop
        if stop is None:
            return ", ".join(one for one in (row.time, row.words.replace("≈", "about"), row.second, row.right) if one)
        kind = {"call": tr("call"), "fixed": tr("visit at a fixed time"), "drop-in": tr("visit, drop-in")}[stop.mark]
        score = tr("score {score}", score=stop.score) if stop.score is not None else ""
        state = stop.state if stop.begun else ""
        parts = (f"{stop.number}", f"{row.time} {row.until}", kind, row.words, row.beside, score, state, row.right)
        return ", ".join(one for one in parts if one)

    def reason(self, row: LineItem) -> str:
        """Why it is on the day."""
        return row.second

    def flags_of(self, row: LineItem) -> Qt.ItemFlag:
        """Only stops can be chosen."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsSelectable if row.stop is not None else usual


def items_of(plan: DayPlan, *, near: dict[str, int], fixed_only: bool = False) -> list[LineItem]:
    """The whole line of a day; `near` says for a stop how many could be seen in the free time before it."""
    if not plan.stops:
        return []
    if fixed_only:
        pairs = zip(plan.stops, plan.line.legs, strict=True)
        return [_stop(stop, leg) for stop, leg in pairs if stop.fixed is not None]
    home = plan.home.name or tr("your start")
    lead = tr("Home, {home}", home=home) if plan.home.name else tr("Your start")
    calls = len(plan.stops) - plan.visits
    said = tr("{visits} and {calls} ahead", visits=counted(plan.visits, "visit"), calls=counted(calls, "call"))
    items = [LineItem("home", "home", lead, second=said, time=say_minutes(plan.line.leaves), first=True)]
    for stop, leg in zip(plan.stops, plan.line.legs, strict=True):
        items += _before(stop, leg, near.get(stop.id, 0))
        items.append(_stop(stop, leg))
    items.append(_back(plan))
    return items


def _before(stop: DayStop, leg: Leg, near: int) -> list[LineItem]:
    """Driving and free time before a stop."""
    found = []
    if leg.km is not None and leg.driving:
        words, tone = _spare(stop, leg)
        found.append(
            LineItem(
                f"drive {stop.id}", "drive", f"{say_km(leg.km)}, {say_length(leg.driving)}", right=words, tone=tone
            )
        )
    if leg.free and not stop.begun:
        shut = shut_words(stop)
        where = tr("Free {length}", length=say_length(leg.spare)) + (
            tr(" in {town}", town=stop.town) if stop.town else ""
        )
        right = tr("{near} near here", near=near) if near else ""
        words = " · ".join(one for one in (where, shut) if one)
        found.append(LineItem(f"free {stop.id}", "free", words, right=right, tone="accentT"))
    return found


def _spare(stop: DayStop, leg: Leg) -> tuple[str, str]:
    """What is said at the right of a driving row."""
    if stop.begun or leg.free:
        return "", "text2"
    if leg.late:
        return tr("{length} late", length=say_length(leg.late)), "bad"
    if leg.outside:
        return tr("outside opening hours"), "warn"
    if leg.fixed:
        return tr("{spare} min spare", spare=leg.spare) + (
            tr(", tight") if leg.tight else ""
        ), "warn" if leg.tight else "text2"
    return (tr("{spare} min to park", spare=leg.spare), "text2") if leg.spare >= PARKING else ("", "text2")


def _stop(stop: DayStop, leg: Leg) -> LineItem:
    why = stop.why
    if stop.others:
        why = tr("{others} too, the same day · {why}", others=tr(" and ").join(stop.others), why=why)
    if not (leg.km is not None and leg.driving) and (leg.late or leg.outside) and not stop.begun:
        why = (
            tr("{length} late · {why}", length=say_length(leg.late), why=why)
            if leg.late
            else tr("outside opening hours · {why}", why=why)
        )
    if stop.lost:
        where = (
            tr("no coordinates, goes with {partition}", partition=stop.district.partition(" ")[2])
            if stop.beside
            else tr("no coordinates")
        )
        why = f"{where} · {why}"
    mark = inner(tr(stop.state)) if stop.begun else tr(stop.mark)
    return LineItem(
        stop.id,
        "stop",
        stop.name,
        stop.person,
        why,
        say_minutes(leg.starts),
        tr("to {time}", time=say_minutes(leg.ends)),
        mark,
        stop=stop,
    )


def _back(plan: DayPlan) -> LineItem:
    line = plan.line
    late = line.home_at > plan.home.back and line.home_km is not None
    if line.home_km is None:
        words = tr("ends {time}", time=say_minutes(line.home_at))
    else:
        words = tr(
            "{km}, {length} · home {time}",
            km=say_km(line.home_km),
            length=say_length(line.home_driving),
            time=say_minutes(line.home_at),
        )
    right = tr("after {time}", time=say_minutes(plan.home.back)) if late else ""
    return LineItem("back", "back", words, right=right, tone="warn", last=True)
