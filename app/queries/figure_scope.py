"""What a dashboard is asked for: days, people, team, source; how complete it is, and what can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from app.clock import from_ms, local_zone, to_ms
from app.domain.figures.events import Chosen
from app.domain.figures.facts import Frame
from app.domain.figures.periods import Period, read_period
from app.domain.roles import AE, manages, say_role
from app.domain.working_time import REPLY_TARGET
from app.store import outbox, settings
from app.store.calendars import EVERYBODY, Calendars
from app.store.tables import synced as t

REPORTING_ZONE, CURRENCY = "reporting zone", "currency"  # settings (decisions 22)
LATE_MS = 15 * 60_000  # a laptop heard of so recently has nothing worth a word


@dataclass(frozen=True)
class Wanted:
    """What was chosen: `period` as `read_period` reads it, '' for this quarter; ids of a person and a team; a source and a territory."""

    period: str = ""
    person: str = ""
    team: str = ""
    source: str = ""
    territory: str = ""


@dataclass(frozen=True)
class Person:
    """Somebody whose work is counted."""

    id: str
    name: str
    team: str
    counted: bool


@dataclass(frozen=True)
class Scope:
    """The frame with what stands over the page: whose, how complete (a strong sentence and the rest), who is late."""

    frame: Frame
    title: str
    whose: str
    complete: str
    late: str
    behind: Mapping[str, int] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    teams: tuple[tuple[str, str], ...] = ()
    reps: tuple[str, ...] = ()

    @property
    def names(self) -> dict[str, str]:
        """Everybody's name by id."""
        return {one.id: one.name for one in self.people}


def scope(connection: Connection, wanted: Wanted, *, now: datetime, user_id: str = "") -> Scope:
    """What the page is about at `now` (aware). RefusedError E-PERIOD."""
    zone = reporting_zone(connection)
    today = now.astimezone(zone).date()
    period = read_period(wanted.period, today)
    people = _people(connection)
    chosen = _chosen(wanted, people)
    calendars = Calendars(connection)
    frame = Frame(
        period, zone, today, to_ms(now), Chosen(chosen, wanted.source, wanted.territory), _currency(connection),
        int((calendars.reply_target or REPLY_TARGET).total_seconds() // 60), calendars.of(EVERYBODY),
    )  # fmt: skip
    teams = tuple(
        (row.id, row.name or "")
        for row in connection.execute(select(t.team.c.id, t.team.c.name).order_by(t.team.c.name))
    )
    reps = tuple(one.id for one in people if one.counted and (not chosen or one.id in chosen))
    me = next((one for one in people if one.id == user_id), None)
    team = dict(teams).get(wanted.team or (me.team if me else ""), "")
    whose = next((one.name for one in people if one.id == wanted.person), "") or f"{len(reps)} reps"
    complete, late, behind = _freshness(connection, frame, people, reps, user_id)
    return Scope(frame, f"Team {team}" if team else "Figures", whose, complete, late, behind, people, teams, reps)


def reporting_zone(connection: Connection) -> tzinfo:
    """The zone whose days are counted: what a manager set, else the laptop's."""
    name = settings.value_of(connection, REPORTING_ZONE)
    try:
        return ZoneInfo(name) if isinstance(name, str) and name else local_zone()
    except (KeyError, ValueError, OSError):
        return local_zone()


def territories(connection: Connection) -> list[str]:
    """The territories that companies lie in."""
    name = t.account.c.territory
    return [
        one
        for one in connection.execute(select(name).where(name.is_not(None)).distinct().order_by(name)).scalars()
        if one
    ]


def _currency(connection: Connection) -> str:
    """What a manager set, else that of the quotas' country: the one most opportunities are in."""
    found = settings.value_of(connection, CURRENCY)
    if isinstance(found, str) and found:
        return found
    deal = t.opportunity.c.amount_currency
    query = select(deal).where(deal.is_not(None)).group_by(deal).order_by(func.count().desc(), deal).limit(1)
    return connection.execute(query).scalar() or "GBP"


def _people(connection: Connection) -> tuple[Person, ...]:
    u = t.user.c
    rows = connection.execute(select(u.id, u.name, u.role, u.team_id, u.active).order_by(u.name, u.id))
    return tuple(
        Person(row.id, row.name or "", row.team_id or "", row.active is not False and say_role(row.role) != AE and not manages(row.role))
        for row in rows
    )  # fmt: skip


def _chosen(wanted: Wanted, people: tuple[Person, ...]) -> frozenset[str]:
    if wanted.person:
        return frozenset({wanted.person})
    team = frozenset(one.id for one in people if wanted.team and one.team == wanted.team)
    return team or (frozenset({"nobody"}) if wanted.team else frozenset())


def _freshness(
    connection: Connection, frame: Frame, people: tuple[Person, ...], reps: tuple[str, ...], user_id: str
) -> tuple[str, str, dict[str, int]]:
    """Until when it is complete, who has work that has not arrived, and by how much they are late."""
    if outbox.state(connection, "client") is None:
        return f"Complete to {_at(frame.now, frame)}.", "Counted from what is on this laptop.", {}
    last = outbox.state(connection, "last_contact") or frame.now
    complete = f"Complete to {_at(last, frame)}."
    role = connection.execute(select(t.user.c.role).where(t.user.c.id == user_id)).scalar()
    if not manages(role):
        return complete, "Only what lies on this laptop: your own work. Team figures are with your manager.", {}
    heard = outbox.state(connection, "people") or {}
    late = {one: last - heard[one] for one in reps if one != user_id and heard.get(one) and last - heard[one] > LATE_MS}
    if not late:
        return complete, "Everybody's work has arrived.", {}
    names = {one.id: one.name for one in people}
    listed = sorted(late, key=lambda one: (-late[one], one))
    said = [f"{names.get(one, 'Somebody')}, {_say(late[one])}" for one in listed]
    joined = said[0] if len(said) == 1 else f"{', '.join(said[:-1])}, and {said[-1]}"
    who = "One rep has" if len(said) == 1 else f"{_NUMBERS.get(len(said), str(len(said)))} reps have"
    return complete, f"{who} work that has not arrived yet: {joined}. Their figures may rise.", late


_NUMBERS = {2: "Two", 3: "Three", 4: "Four", 5: "Five", 6: "Six", 7: "Seven", 8: "Eight", 9: "Nine"}


def _say(ms: int) -> str:
    hours = ms // 3_600_000
    return f"{ms // 60_000} min" if hours < 1 else f"{hours} h" if hours < 48 else f"{hours // 24} days"


def _at(ms: int, frame: Frame) -> str:
    moment = from_ms(ms).astimezone(frame.zone)
    day = "" if moment.date() == frame.today else f"{moment:%a} {moment.day} {moment:%b}, "
    return f"{day}{moment:%H:%M}"


def span_words(period: Period, scope: Scope) -> str:
    """ "This quarter, 1 Oct – 12 Nov"."""
    return f"{period.name(scope.frame.today)}, {scope.frame.part.span()}"
