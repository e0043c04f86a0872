"""The people of a team as a manager sees them: who, with whom, until when away, and what hangs on each (design 4.20)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, func, or_, select

from app.clock import from_ms, local_zone
from app.domain.handoffs import ENDED
from app.domain.people import kind_of
from app.domain.roles import say_role
from app.domain.routing_records import SETTLED
from app.frozen import frozen
from app.language import tr
from app.store import outbox, settings
from app.store.tables import synced as t

AHEAD_DAYS = 14  # how far the strip of absences looks


@frozen
class Away:
    """An absence, both days included; `cover` and `cover_id` '' where nobody covers."""

    id: str
    user_id: str
    name: str
    first_day: date
    last_day: date
    cover_id: str
    cover: str
    reason: str


@frozen
class Member:
    """A colleague. Times in ms UTC; `last_contact` None before the server said one, or without a server.

    `pairs` are whom they work with, by name; `ae_id` and `deputy_id` of their first pairing, `deputies` by name. `leads` are
    open ones, `capacity` their limit, `handoffs` wait for an answer of theirs, `late` of these over their deadline.
    `away` is the absence that holds or comes next within two weeks, `covers` those they stand in for then.
    """

    id: str
    name: str
    role: str
    kind: str
    team: str
    territory: str
    since: int | None
    you: bool
    active: bool
    leads: int
    capacity: int | None
    pairs: tuple[str, ...]
    ae_id: str
    deputy_id: str
    deputies: tuple[str, ...]
    handoffs: int
    late: int
    away: Away | None
    covers: tuple[Away, ...]
    last_contact: int | None
    team_id: str = ""


@frozen
class PeoplePage:
    """Everybody by role and name, those who left last; `why_not` says why the user may only read, '' when they may change;
    `teams` by id and name."""

    people: tuple[Member, ...]
    absences: tuple[Away, ...]
    joined: bool
    why_not: str
    team: str
    teams: tuple[tuple[str, str], ...] = ()

    def named(self, person_id: str) -> Member | None:
        """One of them."""
        return next((one for one in self.people if one.id == person_id), None)


@frozen
class Places:
    """What lies in a territory, by its name."""

    accounts: int
    sites: int


def people_page(connection: Connection, user_id: str, now: int) -> PeoplePage:
    """Everybody of the workspace that this laptop knows; `now` ms UTC."""
    today = from_ms(now).astimezone(local_zone()).date()
    u = t.user.c
    rows = [dict(row) for row in connection.execute(select(t.user).order_by(u.name, u.id)).mappings()]
    names = {row["id"]: row["name"] or "" for row in rows}
    team_rows = connection.execute(select(t.RECORDS["team"]).order_by(t.RECORDS["team"].c.name, t.RECORDS["team"].c.id))
    teams = {row.id: row.name or "" for row in team_rows}
    facts = _Facts(connection, names, today, now)
    members = [facts.member(row, user_id, teams) for row in rows]
    order = {"rep": 0, "ae": 1, "manager": 2, "admin": 3}
    members.sort(key=lambda one: (not one.active, order[one.kind], one.name.casefold()))
    joined = outbox.state(connection, "client") is not None
    may = settings.may_set(connection, user_id)
    me = next((row for row in rows if row["id"] == user_id), None)
    team = teams.get(me["team_id"] or "", "") if me else ""
    why = "" if may else tr("Only a manager changes this. Ask yours.")
    return PeoplePage(tuple(members), facts.coming(), joined, why, team, tuple(teams.items()))


def places_of(connection: Connection, territory: str) -> Places:
    """How many companies and sites lie in it; none for no territory."""
    if not territory:
        return Places(0, 0)
    counted = (
        connection.execute(select(func.count()).where(table.c.territory == territory)).scalar() or 0
        for table in (t.account, t.site)
    )
    return Places(*counted)


class _Facts:
    """What is known beside each user, read once for all."""

    def __init__(self, connection: Connection, names: Mapping[str, str], today: date, now: int) -> None:
        self._names, self._today = names, today
        lead = t.lead.c
        owned = select(lead.owner_id, func.count()).where(lead.owner_id.is_not(None), lead.stage.not_in(SETTLED))
        self._leads = {row[0]: row[1] for row in connection.execute(owned.group_by(lead.owner_id))}
        self._pairs = list(connection.execute(select(t.pairing).order_by(t.pairing.c.id)).mappings())
        self._open, self._late = _handoffs(connection, now)
        self._seen = outbox.state(connection, "people") or {}
        self.away = _absences(connection, names, today)

    def coming(self) -> tuple[Away, ...]:
        """Who is away within two weeks, by their first day."""
        return tuple(self.away)

    def member(self, row: dict[str, Any], user_id: str, teams: Mapping[str, str]) -> Member:
        """Everything about one."""
        kind, own = kind_of(row["role"]), row["id"]
        mine = [one for one in self._pairs if one["ae_id" if kind == "ae" else "sdr_id"] == own]
        other = "sdr_id" if kind == "ae" else "ae_id"
        first = mine[0] if mine else None
        return Member(
            own, row["name"] or "", say_role(row["role"]), kind, teams.get(row["team_id"] or "", ""),
            row["territory"] or "", row["created_at"], own == user_id, row["active"] is not False,
            self._leads.get(own, 0), row["capacity"], self._said(one[other] for one in mine),
            (first["ae_id"] or "") if first and kind == "rep" else "", (first["deputy_id"] or "") if first else "",
            self._said(one["deputy_id"] for one in mine), self._open.get(own, 0), self._late.get(own, 0),
            next((one for one in self.away if one.user_id == own), None),
            tuple(one for one in self.away if one.cover_id == own), self._seen.get(own), row["team_id"] or "",
        )  # fmt: skip

    def _said(self, ids: Any) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._names[one] for one in ids if one in self._names))


def _absences(connection: Connection, names: Mapping[str, str], today: date) -> list[Away]:
    a = t.absence.c
    end = (today + timedelta(days=AHEAD_DAYS)).isoformat()
    query = select(t.absence).where(a.last_day >= today.isoformat(), a.first_day <= end).order_by(a.first_day, a.id)
    return [
        Away(
            row["id"], row["user_id"], names[row["user_id"]], date.fromisoformat(row["first_day"]),
            date.fromisoformat(row["last_day"]), row["cover_id"] or "", names.get(row["cover_id"] or "", ""), row["reason"] or "",
        )
        for row in connection.execute(query).mappings()
        if row["user_id"] in names
    ]  # fmt: skip


def _handoffs(connection: Connection, now: int) -> tuple[dict[str, int], dict[str, int]]:
    """By AE: which handoffs wait for an answer, and how many of these are over their deadline."""
    h = t.handoff.c
    waits = select(h.receiver_id, h.receipt, h.receipt_due, h.verdict_due).where(
        h.receiver_id.is_not(None), h.verdict.is_(None), or_(h.receipt.is_(None), h.receipt != "cannot"),
        func.coalesce(h.state, "").not_in(tuple(ENDED)),
    )  # fmt: skip
    open_: dict[str, int] = defaultdict(int)
    late: dict[str, int] = defaultdict(int)
    for row in connection.execute(waits):
        open_[row.receiver_id] += 1
        due = row.verdict_due if row.receipt else row.receipt_due
        late[row.receiver_id] += int(due is not None and due < now)
    return open_, late
