"""What figures are asked for, and over which days, people and leads they are then counted; how complete they are, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime, tzinfo

from app.clock import from_ms, to_ms
from app.domain.figures.events import Chosen
from app.domain.figures.facts import Frame
from app.domain.figures.periods import Period, read_period
from app.domain.roles import AE, manages, say_role
from app.domain.working_time import WorkingCalendar
from app.frozen import frozen
from app.language import tr

REPORTING_ZONE, CURRENCY, LEADERBOARD = "reporting zone", "currency", "leaderboard"  # settings (decisions 22)
USUAL_CURRENCY = "GBP"
LATE_MS = 15 * 60_000  # a laptop heard of so recently has nothing worth a word


@frozen
class Wanted:
    """What was chosen: `period` as `read_period` reads it, '' for this quarter; ids of a person and a team; a source and a territory."""

    period: str = ""
    person: str = ""
    team: str = ""
    source: str = ""
    territory: str = ""


@frozen
class Person:
    """Somebody whose work is counted."""

    id: str
    name: str
    team: str
    counted: bool


def person_of(user_id: str, name: str | None, role: str | None, team: str | None, active: bool | None) -> Person:
    """A colleague as their record says; reps who work here are counted even with nothing done."""
    counted = active is not False and say_role(role) != AE and not manages(role)
    return Person(user_id, name or "", team or "", counted)


@frozen
class Company:
    """What figures need to know of it: people in the order of their names, teams by id and name, the zone of its days, its currency,
    the reply target in working minutes, everybody's working calendar, and whether it `ranks` its reps."""

    people: tuple[Person, ...]
    teams: tuple[tuple[str, str], ...]
    zone: tzinfo
    currency: str
    target: int
    calendar: WorkingCalendar
    ranks: bool = True


@frozen
class Scope:
    """The frame with what stands over the page: whose, how complete (a strong sentence and the rest), who is late; whether reps are
    ranked is the company's choice."""

    frame: Frame
    title: str
    whose: str
    complete: str = ""
    late: str = ""
    behind: Mapping[str, int] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    teams: tuple[tuple[str, str], ...] = ()
    reps: tuple[str, ...] = ()
    ranks: bool = True

    @property
    def names(self) -> dict[str, str]:
        """Everybody's name by id."""
        return {one.id: one.name for one in self.people}


def scope_of(wanted: Wanted, company: Company, *, now: datetime, user_id: str = "") -> Scope:
    """What is counted at `now` (aware); nothing is said yet of how complete it is. RefusedError E-PERIOD."""
    people, today = company.people, now.astimezone(company.zone).date()
    chosen = _chosen(wanted, people)
    frame = Frame(
        read_period(wanted.period, today), company.zone, today, to_ms(now), Chosen(chosen, wanted.source, wanted.territory),
        company.currency, company.target, company.calendar,
    )  # fmt: skip
    reps = tuple(one.id for one in people if one.counted and (not chosen or one.id in chosen))
    me = next((one for one in people if one.id == user_id), None)
    team = dict(company.teams).get(wanted.team or (me.team if me else ""), "")
    whose = next((one.name for one in people if one.id == wanted.person), "") or tr("{reps} reps", reps=len(reps))
    title = tr("Team {team}", team=team) if team else "Figures"
    return Scope(frame, title, whose, people=people, teams=company.teams, reps=reps, ranks=company.ranks)


def _chosen(wanted: Wanted, people: tuple[Person, ...]) -> frozenset[str]:
    if wanted.person:
        return frozenset({wanted.person})
    team = frozenset(one.id for one in people if wanted.team and one.team == wanted.team)
    return team or (frozenset({"nobody"}) if wanted.team else frozenset())


def behind_of(scope: Scope, heard: Mapping[str, int], until: int, user_id: str) -> dict[str, int]:
    """By how many ms the work of other reps ends before `until`, by when their laptops were heard of (ms UTC)."""
    return {
        one: until - heard[one]
        for one in scope.reps
        if one != user_id and heard.get(one) and until - heard[one] > LATE_MS
    }


def say_behind_of(scope: Scope, behind: Mapping[str, int]) -> str:
    """Whose work has not arrived, the latest first."""
    if not behind:
        return tr("Everybody's work has arrived.")
    names = scope.names
    listed = sorted(behind, key=lambda one: (-behind[one], one))
    said = [f"{names.get(one, 'Somebody')}, {_say(behind[one])}" for one in listed]
    joined = said[0] if len(said) == 1 else tr("{names}, and {last}", names=", ".join(said[:-1]), last=said[-1])
    who = tr("One rep has") if len(said) == 1 else tr("{said} reps have", said=_NUMBERS.get(len(said), str(len(said))))
    return tr("{who} work that has not arrived yet: {joined}. Their figures may rise.", who=who, joined=joined)


_NUMBERS = {
    2: tr("Two"),
    3: tr("Three"),
    4: tr("Four"),
    5: tr("Five"),
    6: tr("Six"),
    7: tr("Seven"),
    8: tr("Eight"),
    9: tr("Nine"),
}


def _say(ms: int) -> str:
    hours = ms // 3_600_000
    return (
        tr("{ms} min", ms=ms // 60000)
        if hours < 1
        else f"{hours} h"
        if hours < 48
        else tr("{hours} days", hours=hours // 24)
    )


def complete_to(ms: int, frame: Frame) -> str:
    """ "Complete to 17:40.", with the day where it is not today's."""
    moment = from_ms(ms).astimezone(frame.zone)
    day = "" if moment.date() == frame.today else tr("{moment:%a} {day} {moment:%b}, ", moment=moment, day=moment.day)
    return tr("Complete to {day}{moment:%H:%M}.", day=day, moment=moment)


def span_words(period: Period, scope: Scope) -> str:
    """ "This quarter, 1 Oct – 12 Nov"."""
    return f"{period.name(scope.frame.today)}, {scope.frame.part.span()}"
