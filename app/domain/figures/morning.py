"""What a manager sees to in the morning, as tables in the order of urgency; nobody is ranked (design 4.19)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from app.clock import from_ms
from app.domain.figures.tables import Table, TableRow
from app.domain.meetings import ASKED, BOOKED, CONFIRMED, HELD, NO_SHOW, PROPOSED
from app.domain.when import say_day
from app.domain.working_time import WorkingCalendar
from app.frozen import frozen
from app.language import plural, tr

SILENT_DAYS = 2
REBOOK_DAYS = 30  # a missed meeting older than that is nobody's errand of this morning
_STATES = {
    PROPOSED: tr("Proposed, not confirmed"),
    ASKED: tr("Slot asked for"),
    BOOKED: tr("Not confirmed"),
    CONFIRMED: tr("Confirmed"),
    HELD: tr("Held"),
    NO_SHOW: tr("Nobody came"),
}


@frozen
class Late:
    """An answer over its deadline: receipt or verdict of the AE `to`, `over` working minutes."""

    lead_id: str
    to: str
    about: str
    answer: str
    ae: str
    rep: str
    over: int


@frozen
class Unclaimed:
    """Somebody inbound whom nobody has taken; `waited` working minutes since `source` brought them."""

    lead_id: str
    about: str
    source: str
    waited: int


@frozen
class MeetingLine:
    """A meeting of today, or one that was missed; `to` who made it, `start` ms UTC."""

    lead_id: str
    to: str
    about: str
    start: int
    ae: str
    rep: str
    state: str


@frozen
class AwayLine:
    """Who is away until when, and who covers ('' for nobody)."""

    user_id: str
    name: str
    until: date
    cover: str


@frozen
class SilentLine:
    """A device that was not heard of for two days; `seen_at` ms UTC."""

    name: str
    device: str
    seen_at: int


@frozen
class Morning:
    """Everything of one morning. `stepless` leads without a next step by who has them (id, name, how many), by name;
    `before` held, missed and returned on the last working day, which `day_before` is."""

    late: Sequence[Late]
    unclaimed: Sequence[Unclaimed]
    meetings: Sequence[MeetingLine]
    missed: Sequence[MeetingLine]
    stepless: Sequence[tuple[str, str, int]]
    away: Sequence[AwayLine]
    silent: Sequence[SilentLine]
    day_before: date
    before: tuple[int, int, int]

    @property
    def unconfirmed(self) -> int:
        """How many of today's meetings may not take place."""
        return sum(one.state in (PROPOSED, ASKED, BOOKED) for one in self.meetings)

    @property
    def is_quiet(self) -> bool:
        """Nothing to see to."""
        return not (self.late or self.unclaimed or self.missed or self.stepless or self.silent or self.unconfirmed)

    def headline(self, now: datetime) -> str:
        """ "All quiet at 08:00. 14 meetings today, all confirmed." or "14 meetings today, 3 not confirmed.\""""
        count, open_ = len(self.meetings), self.unconfirmed
        said = (
            plural(count, "{number:,} meeting today", "{number:,} meetings today") if count else tr("No meetings today")
        )
        if count:
            said += (
                tr(", {open:,} not confirmed", open=open_)
                if open_
                else tr(", all confirmed")
                if count > 1
                else tr(", confirmed")
            )
        return tr("All quiet at {now:%H:%M}. {said}.", now=now, said=said) if self.is_quiet else f"{said}."


def last_working_day(today: date, calendar: WorkingCalendar) -> date:
    """The working day before today, at most a month back."""
    day = today - timedelta(days=1)
    for _ in range(31):
        if calendar.is_open_day(day):
            return day
        day -= timedelta(days=1)
    return today - timedelta(days=1)


def tables_of(one: Morning, today: date, zone: tzinfo) -> tuple[Table, ...]:
    """What is late first, then the day, the team and the day before; a part without rows is left out."""
    made = (
        _late(one), _unclaimed(one), _meetings(one, zone), _missed(one, today, zone), _stepless(one), _away(one, today),
        _silent(one, today, zone), _before(one),
    )  # fmt: skip
    return tuple(table for table in made if table.rows)


def _row_id(one: Late | Unclaimed | MeetingLine) -> str:
    """Which lead it is, and whom a note about it goes to."""
    return f"lead:{one.lead_id}:{'' if isinstance(one, Unclaimed) else one.to}"


def say_worked(minutes: int) -> str:
    """ "40 min", "6 h" of working time."""
    return tr("{minutes} min", minutes=minutes) if minutes < 60 else f"{minutes // 60} h"


def _over(minutes: int) -> str:
    """ "6 h over"; a deadline that passed outside working hours is just over."""
    return tr("{worked} over", worked=say_worked(minutes)) if minutes else tr("just over")


def _late(one: Morning) -> Table:
    rows = [
        TableRow(_row_id(late), (late.about, late.answer, late.ae, late.rep, _over(late.over)), tones=((4, "bad"),))
        for late in one.late
    ]  # fmt: skip
    heads = (tr("Lead"), tr("Answer"), tr("AE"), tr("Rep"), tr("Working time"))
    return Table("morning_late", tr("Answers over their deadline"), tr("the longest first"), heads, tuple(rows), wide=4)


def _unclaimed(one: Morning) -> Table:
    rows = [
        TableRow(_row_id(each), (each.about, each.source or tr("Unknown"), say_worked(each.waited)), tones=((2, "warn"),))
        for each in one.unclaimed
    ]  # fmt: skip
    heads = (tr("Lead"), tr("Source"), tr("Waiting"))
    return Table(
        "morning_unclaimed", tr("Nobody has claimed"), tr("inbound, in working time"), heads, tuple(rows), wide=2
    )


def _meetings(one: Morning, zone: tzinfo) -> Table:
    rows = []
    for each in one.meetings:
        start = from_ms(each.start).astimezone(zone)
        tones = () if each.state in (CONFIRMED, HELD) else ((4, "warn"),)
        words = _STATES.get(each.state, each.state)
        rows.append(TableRow(_row_id(each), (f"{start:%H:%M}", each.about, each.ae, each.rep, words), tones=tones))
    heads = (tr("At"), tr("Lead"), tr("AE"), tr("Rep"), tr("State"))
    note = tr("{unconfirmed:,} not confirmed", unconfirmed=one.unconfirmed) if one.unconfirmed else tr("all confirmed")
    return Table("morning_meetings", tr("Meetings today"), note, heads, tuple(rows), wide=5)


def _missed(one: Morning, today: date, zone: tzinfo) -> Table:
    rows = [
        TableRow(_row_id(each), (each.about, each.rep, say_day(from_ms(each.start).astimezone(zone).date(), today)))
        for each in one.missed
    ]  # fmt: skip
    return Table(
        "morning_missed", tr("No-shows not rebooked"), "", (tr("Lead"), tr("Rep"), tr("Was to be")), tuple(rows), wide=2
    )


def _stepless(one: Morning) -> Table:
    rows = [
        TableRow(f"stepless:{who}", (name or tr("Nobody"), tr("{count:,}", count=count)), name)
        for who, name, count in one.stepless
    ]
    return Table(
        "morning_stepless", tr("Leads without next step"), tr("by name"), (tr("Rep"), tr("Leads")), tuple(rows)
    )


def _away(one: Morning, today: date) -> Table:
    rows = [
        TableRow(f"away:{each.user_id}", (each.name, say_day(each.until, today), each.cover or tr("Nobody")), each.name,
                 tones=() if each.cover else ((2, "warn"),))
        for each in one.away
    ]  # fmt: skip
    return Table("morning_away", tr("Away"), "", (tr("Who"), tr("Until"), tr("Covered by")), tuple(rows), wide=3)


def _silent(one: Morning, today: date, zone: tzinfo) -> Table:
    rows = [
        TableRow("place:people", (each.name, each.device, say_day(from_ms(each.seen_at).astimezone(zone).date(), today)), each.name)
        for each in one.silent
    ]  # fmt: skip
    note = tr("over {silent_days} days", silent_days=SILENT_DAYS)
    return Table(
        "morning_silent",
        tr("Devices silent"),
        note,
        (tr("Who"), tr("Device"), tr("Last heard of")),
        tuple(rows),
        wide=3,
    )


def _before(one: Morning) -> Table:
    words = (
        ("before_held", tr("Held")),
        ("before_missed", tr("Nobody came")),
        ("before_returned", tr("Returned by AEs")),
    )
    rows = [
        TableRow(key, (name, tr("{count:,}", count=count)))
        for (key, name), count in zip(words, one.before, strict=True)
    ]
    title = tr("{day_before:%A}, {day} {day_before:%b}", day_before=one.day_before, day=one.day_before.day)
    return Table(
        "morning_before", title, tr("the last working day"), (tr("Meetings and handoffs"), tr("Count")), tuple(rows)
    )
