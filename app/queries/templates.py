"""Templates, and how one would read for somebody."""

from __future__ import annotations

from sqlalchemy import Connection, select

from app.domain import templates as rules
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.store import cadence, mailing
from app.store.tables import synced as t


@frozen
class TemplateRow:
    """A template; `language` as en or de, '' for none."""

    id: str
    name: str
    channel: str
    subject: str
    body: str
    language: str


@frozen
class MergedLetter:
    """A template filled in for one lead; `empty` are the fields nobody knows."""

    to: str
    subject: str
    body: str
    empty: tuple[str, ...]


def templates(connection: Connection, channel: str = "") -> list[TemplateRow]:
    """By name; of one channel where it is given."""
    c = t.RECORDS["template"].c
    rows = connection.execute(select(t.RECORDS["template"]).order_by(c.name, c.id)).mappings()
    return [
        TemplateRow(
            r["id"], r["name"] or "", r["channel"] or "email", r["subject"] or "", r["body"] or "", r["language"] or ""
        )
        for r in rows
        if not channel or r["channel"] == channel
    ]


def merged_for(connection: Connection, lead_id: str, subject: str, body: str, user_id: str) -> MergedLetter:
    """How a text reads for a lead; RefusedError E-NOT-FOUND."""
    person = cadence.people(connection, [lead_id]).get(lead_id)
    if person is None:
        raise RefusedError("E-NOT-FOUND", tr("That lead is not here any more."))
    values = mailing.values_for(connection, person, user_id)
    first, second = rules.merge(subject, values), rules.merge(body, values)
    return MergedLetter(person.name, first.text, second.text, tuple(dict.fromkeys((*first.empty, *second.empty))))


def somebody(connection: Connection, user_id: str) -> str:
    """A lead of the user's to try a template on, '' when there is none."""
    c = t.lead.c
    query = (
        select(c.id).where(c.owner_id == user_id, c.contact_id.is_not(None)).order_by(c.stage_at.desc(), c.id).limit(1)
    )
    return connection.execute(query).scalar() or ""
