"""Colleagues: who they are, who is paired with whom, who is away."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from app.domain.handoffs import ENDED
from app.domain.roles import AE, manages, say_role
from app.errors import RefusedError
from app.language import tr
from app.queries.rows import PersonRow
from app.store import settings
from app.store.tables import synced as t


def person(connection: Connection, user_id: str) -> PersonRow:
    """One colleague; an unknown id gives a nameless one."""
    row = connection.execute(select(t.user).where(t.user.c.id == user_id)).mappings().first()
    if row is None:
        return PersonRow(user_id, "", "", "", "")
    return PersonRow(row["id"], row["name"] or "", say_role(row["role"]), row["territory"] or "", row["zone"] or "")


def is_shown(connection: Connection, user_id: str) -> tuple[bool, bool, int]:
    """Whether the user manages, whether they may come here at all, and how many colleagues work here now."""
    role = connection.execute(select(t.user.c.role).where(t.user.c.id == user_id)).scalar()
    count = connection.execute(select(func.count()).where(t.user.c.active.is_not(False))).scalar() or 0
    return manages(role), settings.may_set(connection, user_id), count


def account_executives(connection: Connection, user_id: str, today: str) -> list[PersonRow]:
    """AEs who may take a handoff, the paired one first; `today` an ISO day, for absences."""
    paired = set(connection.execute(select(t.pairing.c.ae_id).where(t.pairing.c.sdr_id == user_id)).scalars())
    away = {
        row.user_id: row.last_day or ""
        for row in connection.execute(
            select(t.absence).where(t.absence.c.first_day <= today, t.absence.c.last_day >= today)
        )
    }
    counts: dict[str, int] = dict(
        connection.execute(
            select(t.handoff.c.receiver_id, func.count())
            .where(t.handoff.c.verdict.is_(None), func.coalesce(t.handoff.c.state, "").not_in(tuple(ENDED)))
            .group_by(t.handoff.c.receiver_id)
        ).all()
    )
    rows = (
        connection.execute(select(t.user).where(func.upper(t.user.c.role) == AE, t.user.c.active.is_not(False)))
        .mappings()
        .all()
    )
    people = [
        PersonRow(
            row["id"],
            row["name"] or "",
            AE,
            row["territory"] or "",
            row["zone"] or "",
            row["id"] in paired,
            counts.get(row["id"], 0),
            away.get(row["id"], ""),
            row["phone"] or "",
        )
        for row in rows
    ]
    return sorted(people, key=lambda one: (bool(one.away), not one.paired, one.name))


def names(connection: Connection) -> dict[str, str]:
    """Everybody's name by id."""
    return {row.id: row.name or "" for row in connection.execute(select(t.user.c.id, t.user.c.name))}


def named(connection: Connection, first_name: str) -> str:
    """The id of the colleague whose name begins so; RefusedError E-NO-PERSON."""
    wanted = first_name.strip().casefold()
    found = [one for one, name in names(connection).items() if wanted and name.casefold().split(" ")[0] == wanted]
    if len(found) != 1:
        raise RefusedError(
            "E-NO-PERSON",
            tr("Nobody here is called {first_name}.", first_name=first_name[:40]),
            do=tr("Use a first name, such as Caspar."),
        )
    return found[0]
