"""What needs a person after a sync: values that lost, and changes of ours that were not taken."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from app.frozen import frozen
from app.language import tr
from app.store.tables import synced as t
from app.store.tables.local import sync_attention
from app.store.tables.synced import RECORDS

OPEN = ("open", "proposed")


@frozen
class Conflict:
    """Two values for one unit of a record; `mine` says which side is this user's ("winner", "loser" or "")."""

    id: str
    entity: str
    record_id: str
    title: str
    lead_id: str
    unit: str
    winner: Any
    loser: Any
    winner_by: str
    winner_name: str
    winner_at: int
    loser_by: str
    loser_name: str
    loser_at: int
    state: str
    mine: str
    mutation_id: str = ""
    contact_id: str = ""

    @property
    def subject(self) -> str:
        """What it is decided together with: everything about one person, else one lead, else one record."""
        return self.contact_id or self.lead_id or self.record_id


@frozen
class Aside:
    """A change of ours that stepped aside: what it was, why, and when (ms UTC)."""

    id: str
    kind: str
    label: str
    code: str
    detail: dict[str, Any]
    made_at: int
    told_at: int
    body: dict[str, Any]


def open_conflicts(connection: Connection, *, user_id: str) -> list[Conflict]:
    """Conflicts nobody has decided yet, newest first."""
    c = t.conflict.c
    rows = connection.execute(
        select(t.conflict).where(c.state.in_(OPEN)).order_by(c.created_at.desc(), c.id)
    ).mappings()
    return [_conflict(connection, row, user_id) for row in rows.all()]


def all_conflicts(connection: Connection, *, user_id: str) -> list[Conflict]:
    """Conflicts in any state, newest first."""
    c = t.conflict.c
    rows = connection.execute(select(t.conflict).order_by(c.created_at.desc(), c.id)).mappings()
    return [_conflict(connection, row, user_id) for row in rows.all()]


def conflict(connection: Connection, conflict_id: str, *, user_id: str) -> Conflict | None:
    """One conflict, whatever its state."""
    row = connection.execute(select(t.conflict).where(t.conflict.c.id == conflict_id)).mappings().first()
    return _conflict(connection, row, user_id) if row is not None else None


def settled(connection: Connection) -> int:
    """How many were decided before."""
    query = select(func.count()).select_from(t.conflict).where(t.conflict.c.state.not_in(OPEN))
    return connection.execute(query).scalar() or 0


def asides(connection: Connection) -> list[Aside]:
    """Changes of this laptop that were not taken, newest first; values that lost are among the conflicts."""
    a = sync_attention.c
    rows = connection.execute(select(sync_attention).where(a.kind != "lost").order_by(a.at.desc(), a.id)).mappings()
    return [
        Aside(row["id"], row["kind"], row["body"]["label"], row["reason"].get("code") or "", row["reason"].get("detail") or {},
              row["body"]["at"], row["at"], row["body"])
        for row in rows
    ]  # fmt: skip


def to_review(connection: Connection) -> int:
    """How many cases and refused changes wait for a person; conflicts about one person are one case."""
    c = t.conflict.c
    subject = func.coalesce(c.contact_id, c.lead_id, c.record_id)
    waiting = select(func.count(subject.distinct())).where(c.state.in_(OPEN))
    aside = select(func.count()).select_from(sync_attention).where(sync_attention.c.kind != "lost")
    return (connection.execute(waiting).scalar() or 0) + (connection.execute(aside).scalar() or 0)


def _conflict(connection: Connection, row: Any, user_id: str) -> Conflict:
    names = {one: _name_of(connection, row[one]) for one in ("winner_by", "loser_by")}
    mine = next((side for side in ("loser", "winner") if row[f"{side}_by"] == user_id), "")
    return Conflict(
        row["id"], row["about"] or "", row["record_id"] or "", _title(connection, row), row["lead_id"] or "", row["unit"] or "",
        (row["winner"] or {}).get("value"), (row["loser"] or {}).get("value"), row["winner_by"] or "", names["winner_by"],
        row["winner_at"] or 0, row["loser_by"] or "", names["loser_by"], row["loser_at"] or 0, row["state"] or "", mine,
        row["mutation_id"] or "", row["contact_id"] or "",
    )  # fmt: skip


def _name_of(connection: Connection, user_id: str | None) -> str:
    return connection.execute(select(t.user.c.name).where(t.user.c.id == user_id)).scalar() or tr("Somebody")


def _title(connection: Connection, row: Any) -> str:
    """The person or company it is about, else the record's own name."""
    for table, key in ((t.contact, row["contact_id"]), (t.account, row["account_id"])):
        found = connection.execute(select(table.c.name).where(table.c.id == key)).scalar() if key else None
        if found:
            return str(found)
    if row["lead_id"]:
        query = (
            select(t.contact.c.name)
            .join(t.lead, t.lead.c.contact_id == t.contact.c.id)
            .where(t.lead.c.id == row["lead_id"])
        )
        found = connection.execute(query).scalar()
        if found:
            return str(found)
    about = RECORDS.get(row["about"] or "")
    if about is None or "name" not in about.c:
        return ""
    return str(connection.execute(select(about.c.name).where(about.c.id == row["record_id"])).scalar() or "")
