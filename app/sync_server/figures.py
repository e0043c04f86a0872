"""Figures over the server's records: the same rows and rules as on a laptop (decisions 29), for managers of theirs.

Denied by default: an administrator asks for the whole company, a manager for the own team, nobody else for anything.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from app.clock import from_ms, local_zone
from app.domain.figures.dashboard import Dashboard, dashboard_of
from app.domain.figures.facts import Frame
from app.domain.figures.month_close import NAME, closes_of, line_of, months_of, restated
from app.domain.figures.scope import (
    CURRENCY,
    LEADERBOARD,
    REPORTING_ZONE,
    USUAL_CURRENCY,
    Company,
    Wanted,
    behind_of,
    complete_to,
    person_of,
    say_behind_of,
    scope_of,
)
from app.domain.rights import AMOUNTS
from app.domain.working_calendars import EVERYBODY
from app.errors import RefusedError
from app.language import marked
from app.sync_server import calendars, pulling, settings
from app.sync_server import tables as t
from app.sync_server.database import Database
from app.sync_server.endpoints import Session
from app.sync_server.errors import ServerError
from app.sync_server.figure_company import ServerRows
from app.sync_server.figure_reads import credit, deal, live, stream
from app.sync_server.rights import require_overseer


class Figures:
    """`report` is the request of `/figures/v1`."""

    def __init__(self, database: Database, *, now: Callable[[], int]) -> None:
        self.database, self.now = database, now

    def report(
        self, session: Session, *, tab: str, period: str, rep: str, team: str, source: str, territory: str, zone: str
    ) -> dict[str, Any]:
        """A tab as `Dashboard.as_plain`; a manager's is that of the own team, whatever is asked for.

        `zone` says whose days are counted where the company set none. Raises FORBIDDEN, NOT_FOUND, INVALID.
        """
        require_overseer(session.role, session.team)
        own = "" if session.role == "admin" else session.team or ""
        with self.database.reading(session.ws) as connection:
            if AMOUNTS in settings.withheld_of(connection, session.ws, session.user_id, session.role):
                raise ServerError("FORBIDDEN", marked("Amounts are withheld from you."))
            company = company_of(connection, session.ws, zone)
            wanted = wanted_of(company, Wanted(period, rep, team, source, territory), own)
            found = dashboard(connection, session.ws, company, wanted, tab, now=self.now(), user_id=session.user_id)
        return found.as_plain()

    def whole(self, ws: str, wanted: Wanted, tab: str) -> dict[str, Any]:
        """The same for who administers the server; person and team by id or name."""
        with self.database.reading(ws) as connection:
            company = company_of(connection, ws)
            return dashboard(connection, ws, company, wanted_of(company, wanted), tab, now=self.now()).as_plain()


def dashboard(
    connection: Connection, ws: str, company: Company, wanted: Wanted, tab: str, *, now: int, user_id: str = ""
) -> Dashboard:
    """A tab of `TABS` at `now` (ms UTC). Raises INVALID for a period that is none."""
    try:
        found = scope_of(wanted, company, now=from_ms(now), user_id=user_id)
    except RefusedError:
        words = marked("“{words}” is no period. Write it like 2026-Q4, 2026-11 or last month.")
        raise ServerError("INVALID", words, values={"words": wanted.period.strip()[:40]}, about="period") from None
    frame = found.frame
    behind = behind_of(found, dict(pulling.heard_of(connection, ws)), now, user_id)
    late = f"{say_behind_of(found, behind)} {_restated(connection, ws, frame)}".strip()
    found = replace(found, complete=complete_to(now, frame), late=late, behind=behind)
    people = frozenset(one.id for one in company.people)
    rows = ServerRows(connection, ws, frame, calendars.book_of(connection, ws), people)
    return dashboard_of(tab, found, rows)


def company_of(connection: Connection, ws: str, zone: str = "") -> Company:
    """What figures need to know of a workspace; its days are those of `zone`, else of this computer, where nobody set theirs."""
    user, team = t.RECORDS["user"], t.RECORDS["team"]
    query = select(user.c.id, user.c.name, user.c.role, user.c.team_id, user.c.active).where(live(user, ws))
    people = sorted((person_of(*row) for row in connection.execute(query)), key=lambda one: (one.name, one.id))
    teams = connection.execute(select(team.c.id, team.c.name).where(live(team, ws)))
    target = int(calendars.reply_target(connection, ws).total_seconds() // 60)
    return Company(
        tuple(people), tuple(sorted(((row.id, row.name or "") for row in teams), key=lambda one: one[1])),
        _zone(settings.value_of(connection, ws, REPORTING_ZONE)) or _zone(zone) or local_zone(), _currency(connection, ws), target,
        calendars.book_of(connection, ws).of(EVERYBODY), ranks=settings.value_of(connection, ws, LEADERBOARD) is not False,
    )  # fmt: skip


def _zone(name: Any) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if isinstance(name, str) and name else None
    except (KeyError, ValueError, OSError):
        return None


def _currency(connection: Connection, ws: str) -> str:
    """What a manager set, else the one most opportunities are in."""
    found = settings.value_of(connection, ws, CURRENCY)
    if isinstance(found, str) and found:
        return found
    name = deal.c.amount_currency
    query = select(name).where(live(deal, ws), name.is_not(None)).group_by(name)
    return connection.execute(query.order_by(func.count().desc(), name).limit(1)).scalar() or USUAL_CURRENCY


def wanted_of(company: Company, asked: Wanted, own_team: str = "") -> Wanted:
    """What was asked for by ids instead of names, within `own_team` where one is given. Raises NOT_FOUND."""
    seen = {one.id: one.name for one in company.people if not own_team or one.team == own_team}
    teams = {team: name for team, name in company.teams if not own_team or team == own_team}
    person = _named(seen, asked.person, marked("There is nobody here who is called {name}."))
    team = _named(teams, asked.team, marked("There is no team {name}."))
    return replace(asked, person=person, team=team or own_team)


def _named(names: dict[str, str], words: str, refusal: str) -> str:
    """The id that is meant by an id, a name or the first word of one that only one has; '' for nothing."""
    if not words or words in names:
        return words
    plain = words.strip().casefold()
    for found in (
        [one for one, name in names.items() if name.casefold() == plain],
        [one for one, name in names.items() if name.casefold().split(" ")[0] == plain],
    ):
        if len(found) == 1:
            return found[0]
    raise ServerError("NOT_FOUND", refusal, values={"name": words.strip()[:40]})


def _restated(connection: Connection, ws: str, frame: Frame) -> str:
    """What arrived late for closed months of these days."""
    s = t.RECORDS["setting"].c
    months = [f"{NAME} {month}" for month in frame.part.months()]
    query = select(s.name, s.value).where(live(t.RECORDS["setting"], ws), s.name.in_(months)).order_by(s.id.desc())
    there = closes_of((row.name, row.value) for row in connection.execute(query))
    if not there:
        return ""
    c, (begin, end) = credit.c, frame.span
    rows = select(c.id, c.user_id, c.event, c.lead_id, c.value_minor, c.value_currency, c.at)
    lines = stream(connection, rows.where(live(credit, ws), c.at >= begin, c.at < end))
    month_of = months_of(begin, end, frame.zone)
    return restated((line_of(row, month_of(row.at)) for row in lines), there)
