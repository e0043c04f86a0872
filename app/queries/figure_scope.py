"""What a dashboard is asked for: days, people, team, source; how complete it is, and what can be chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from app.clock import local_zone
from app.domain.figures.scope import (
    CURRENCY,
    LEADERBOARD,
    REPORTING_ZONE,
    USUAL_CURRENCY,
    Company,
    Person,
    Scope,
    Wanted,
    behind_of,
    complete_to,
    person_of,
    say_behind_of,
    scope_of,
    span_words,
)
from app.domain.roles import manages
from app.domain.working_time import REPLY_TARGET
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.store import outbox, settings
from app.store.calendars import EVERYBODY, Calendars
from app.store.tables import synced as t

__all__ = [
    "CURRENCY",
    "REPORTING_ZONE",
    "Person",
    "Scope",
    "Wanted",
    "reporting_zone",
    "scope",
    "span_words",
    "team_named",
    "territories",
]


def scope(connection: Connection, wanted: Wanted, *, now: datetime, user_id: str = "") -> Scope:
    """What the page is about at `now` (aware). RefusedError E-PERIOD."""
    calendars = Calendars(connection)
    minutes = int((calendars.reply_target or REPLY_TARGET).total_seconds() // 60)
    company = Company(
        _people(connection), _teams(connection), reporting_zone(connection), _currency(connection), minutes, calendars.of(EVERYBODY),
        ranks=settings.value_of(connection, LEADERBOARD) is not False,
    )  # fmt: skip
    found = scope_of(wanted, company, now=now, user_id=user_id)
    complete, late, behind = _freshness(connection, found, user_id)
    return replace(found, complete=complete, late=late, behind=behind)


def reporting_zone(connection: Connection) -> tzinfo:
    """The zone whose days are counted: what a manager set, else the laptop's."""
    name = settings.value_of(connection, REPORTING_ZONE)
    try:
        return ZoneInfo(name) if isinstance(name, str) and name else local_zone()
    except (KeyError, ValueError, OSError):
        return local_zone()


@frozen
class FigureSettings:
    """What is set for everybody's figures, '' for nothing; `why_not` says why the user may only read, '' when they may set."""

    ranks: bool
    zone: str
    currency: str
    why_not: str


def figure_settings(connection: Connection, user_id: str) -> FigureSettings:
    """As it stands."""
    zone, currency = (settings.value_of(connection, name, "") for name in (REPORTING_ZONE, CURRENCY))
    why = "" if settings.may_set(connection, user_id) else tr("Only a manager changes this. Ask yours.")
    return FigureSettings(settings.value_of(connection, LEADERBOARD) is not False, zone, currency, why)


def team_named(connection: Connection, name: str) -> str:
    """The id of a team; RefusedError E-NO-TEAM."""
    found = [one for one, called in _teams(connection) if called.casefold() == name.strip().casefold()]
    if len(found) != 1:
        raise RefusedError(
            "E-NO-TEAM", tr("No team here is called {name}.", name=name[:40]), do=tr("Write its whole name.")
        )
    return found[0]


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
    return connection.execute(query).scalar() or USUAL_CURRENCY


def _people(connection: Connection) -> tuple[Person, ...]:
    u = t.user.c
    rows = connection.execute(select(u.id, u.name, u.role, u.team_id, u.active).order_by(u.name, u.id))
    return tuple(person_of(*row) for row in rows)


def _teams(connection: Connection) -> tuple[tuple[str, str], ...]:
    rows = connection.execute(select(t.team.c.id, t.team.c.name).order_by(t.team.c.name))
    return tuple((row.id, row.name or "") for row in rows)


def _freshness(connection: Connection, found: Scope, user_id: str) -> tuple[str, str, dict[str, int]]:
    """Until when it is complete, who has work that has not arrived, and by how much they are late."""
    frame = found.frame
    if outbox.state(connection, "client") is None:
        return complete_to(frame.now, frame), tr("Counted from what is on this laptop."), {}
    last = outbox.state(connection, "last_contact") or frame.now
    complete = complete_to(last, frame)
    role = connection.execute(select(t.user.c.role).where(t.user.c.id == user_id)).scalar()
    if not manages(role):
        return complete, tr("Only what lies on this laptop: your own work. Team figures are with your manager."), {}
    behind = behind_of(found, outbox.state(connection, "people") or {}, last, user_id)
    return complete, say_behind_of(found, behind), behind
