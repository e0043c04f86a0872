"""What stands in the week: meetings, visits and free time as blocks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from app.clock import from_ms
from app.frozen import frozen
from app.language import plural, sentence, tr
from app.queries.agenda import Agenda, AgendaVisit
from app.queries.meetings import MeetingItem
from app.queries.slots import FreeSlots
from ui.meetings.meeting_rows import DASHED, KINDS, invitation_words, moved_words

STATES = {
    "Slot asked for": ("info", "cloud-upload"),
    "Proposed": ("warn", "circle-question-mark"),
    "Booked": ("ok_meeting", "calendar"),
    "Confirmed": ("ok_meeting", "check"),
    "Held": ("past", "check"),
    "No-show": ("past", "user-x"),
    "Cancelled": ("past", "calendar-x"),
}


@frozen
class Line:
    """A line of a block: icon, words, tone of the words."""

    icon: str
    words: str
    tone: str = "text2"


@frozen
class Block:
    """A block of a day, minutes after midnight by the wall. `look` names its tint; `lane` of `lanes` where several overlap.

    `inset` leaves an edge of the free time behind it in sight; `clear` is the minute from which nothing lies over the words of free time.
    One that is `stacked` is drawn between other minutes than its own; `hidden` are those behind "+2 more".
    """

    key: str
    day: date
    start: int
    end: int
    title: str
    lines: tuple[Line, ...]
    look: str
    sentence: str
    dashed: bool = False
    digit: int = 0
    beside: str = ""
    meeting: MeetingItem | None = None
    visit_id: str = ""
    lane: int = 0
    lanes: int = 1
    inset: bool = False
    clear: int = 0
    person: str = ""
    stacked: bool = False
    drawn_from: int = 0
    drawn_to: int = 0
    hidden: tuple[Block, ...] = ()


def week_days(first: date, agenda: Agenda, zone: tzinfo) -> list[date]:
    """Seven days from the first on, without the weekend days on which nothing stands."""
    starts = [one.start for one in agenda.meetings] + [one.start for one in agenda.visits]
    busy = {from_ms(one).astimezone(zone).date() for one in starts}
    days = [first + timedelta(days=number) for number in range(7)]
    return [one for one in days if one.weekday() < 5 or one in busy]


def blocks_of(agenda: Agenda, free: Sequence[FreeSlots], *, now: datetime, visits: bool, digits_of: str) -> list[Block]:
    """All blocks, as yet without their place; the free stretches of `digits_of` carry their digits."""
    zone = now.tzinfo
    assert zone is not None  # the local moment is aware
    found = [_meeting(one, now) for one in agenda.meetings]
    found += [_visit(one, zone) for one in agenda.visits if visits and one.state != "Cancelled"]
    return [*found, *_free(free, zone, digits_of)]


def _free(free: Sequence[FreeSlots], zone: tzinfo, digits_of: str) -> list[Block]:
    found: list[Block] = []
    for ae in free:
        for number, slot in enumerate(ae.slots, start=1):
            start, end = from_ms(slot.start).astimezone(zone), from_ms(slot.end).astimezone(zone)
            name, hours = tr("{partition} free", partition=ae.name.partition(" ")[0]), f"{start:%H:%M}–{end:%H:%M}"
            found.append(
                Block(
                    f"free:{ae.ae_id}:{slot.start}",
                    start.date(),
                    _minutes(start),
                    _end(start, end),
                    name,
                    (Line("", hours),),
                    "free",
                    tr("{name}, {start:%a} {day} {hours}", name=name, start=start, day=start.day, hours=hours),
                    True,
                    number if ae.ae_id == digits_of else 0,
                )
            )
    return found


def _meeting(one: MeetingItem, now: datetime) -> Block:
    start, end = from_ms(one.start).astimezone(now.tzinfo), from_ms(one.end).astimezone(now.tzinfo)
    look, icon = STATES.get(one.state, ("ok_meeting", "calendar"))
    kind_icon, kind = KINDS.get(one.kind, ("calendar", one.kind))
    who = one.with_name.partition(" ")[0]
    state = _state_line(one, icon, now)
    title = one.company or one.name or one.title
    person = one.name if one.name != title else ""
    words = ", ".join(
        part
        for part in (title, person, one.title, who, kind, state.words, tr("{start:%A} {start:%H:%M}", start=start))
        if part
    )
    return Block(
        one.id, start.date(), _minutes(start), _end(start, end), title,
        (Line(kind_icon, ", ".join(part for part in (who, kind) if part)), state),
        "lost" if one.lost else look, words, one.state in DASHED or one.lost, meeting=one, person=person,
    )  # fmt: skip


def _state_line(one: MeetingItem, icon: str, now: datetime) -> Line:
    """The one thing to know about a meeting: what is wrong with it, else its state."""
    if one.lost:
        return Line("triangle-alert", tr("Slot gone"), "bad")
    if one.confirm_on and one.open and one.state != "Confirmed" and one.confirm_on <= now.date().isoformat():
        over = (now.date() - date.fromisoformat(one.confirm_on)).days
        days = plural(over, "{number} day over", "{number} days over") if over else tr("today")
        return Line("triangle-alert", tr("Confirm, {days}", days=days), "bad")
    if one.moved > 1 and one.open:
        return Line("undo-2", sentence(moved_words(one.moved)), "warn")
    if one.state == "Proposed":
        return Line(icon, tr("Proposed, no answer"), "warn")
    if one.state == "Booked":
        return Line("", ", ".join(part for part in (tr("Booked"), invitation_words(one, short=True)) if part))
    tone = {"Slot asked for": "info", "No-show": "bad", "Cancelled": "text2"}.get(one.state, "ok")
    return Line(icon, tr(one.state), tone)


def _visit(one: AgendaVisit, zone: tzinfo) -> Block:
    start, end = from_ms(one.start).astimezone(zone), from_ms(one.end).astimezone(zone)
    word = "fixed" if one.fixed else "visit"
    return Block(
        f"visit:{one.id}",
        start.date(),
        _minutes(start),
        _end(start, end),
        one.name,
        (Line("map-pin", tr("visit, {state}", state=tr(one.state))),),
        "visit",
        tr("{name}, visit, {state}, {start:%A} {start:%H:%M}", name=one.name, state=tr(one.state), start=start),
        beside=word if one.fixed else "",
        visit_id=one.id,
    )


def _minutes(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def _end(start: datetime, end: datetime) -> int:
    return (
        _minutes(end)
        if end.date() == start.date() and end > start
        else 24 * 60
        if end > start
        else _minutes(start) + 15
    )
