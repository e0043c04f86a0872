"""Who may be calling: by the digits on the phone's display, or by name."""

from __future__ import annotations

from sqlalchemy import Connection, func, or_, select

from app.frozen import frozen
from app.store import lookups, search
from app.store.tables import synced as t
from app.store.tables.local import lead_card

FEWEST = 4  # digits that say enough of a number
LONGEST = 9  # last digits that are compared: before them stand country and trunk codes
LIMIT = 8


@frozen
class Caller:
    """Somebody who may be on the phone: their lead where there is one, the number that matched, what was said last."""

    contact_id: str
    lead_id: str
    name: str
    company: str
    number: str = ""
    last: str = ""

    @property
    def id(self) -> str:
        """Of the lead, else of the person."""
        return self.lead_id or self.contact_id


def digits_of(text: str) -> str:
    """The digits of what was typed; '' when it is rather a name."""
    if any(one.isalpha() for one in text):
        return ""
    return "".join(one for one in text if one in "0123456789")


def callers(connection: Connection, text: str) -> list[Caller]:
    """Those whose number ends with the digits, else those whose name is like the text; newest contact first."""
    digits = digits_of(text)
    if digits:
        return _by_digits(connection, digits) if len(digits) >= FEWEST else []
    if len(text.strip()) < 2:
        return []
    hits = search.find(connection, text, kinds=("lead", "contact"), limit=LIMIT)
    card = lead_card.c
    leads = [hit.row_id for hit in hits if hit.kind == "lead"]
    people = [hit.row_id for hit in hits if hit.kind == "contact"]
    rows = _cards(connection, or_(card.lead_id.in_(leads), card.contact_id.in_(people)))
    found = {row.contact_id: row for row in rows if row.contact_id}
    for contact in people:
        found.setdefault(contact, _bare(connection, contact))
    return list(found.values())[:LIMIT]


def _by_digits(connection: Connection, digits: str) -> list[Caller]:
    number = t.number.c
    tail = f"%{digits[-LONGEST:]}"
    query = (
        select(number.contact_id, number.account_id, number.e164, number.value)
        .where(or_(number.e164.like(tail), number.value.like(tail)))
        .limit(60)
    )
    lines = connection.execute(query).all()
    spoken = lookups.spoken(connection, (row.e164 or "" for row in lines))
    said_of = {row: spoken[row.e164].said if row.e164 in spoken else row.value for row in lines}
    shown = {holder: said_of[row] for row in lines for holder in (row.contact_id, row.account_id) if holder}
    card = lead_card.c
    rows = _cards(connection, or_(card.contact_id.in_(list(shown)), card.account_id.in_(list(shown))))
    found: dict[str, Caller] = {}
    for row in rows:
        said = shown.get(row.contact_id) or ""
        found.setdefault(
            row.contact_id or row.lead_id, Caller(row.contact_id, row.lead_id, row.name, row.company, said, row.last)
        )
    for line in lines:
        if line.contact_id and line.contact_id not in found:
            found[line.contact_id] = _bare(connection, line.contact_id, said_of[line])
    # Their own number before the company's switchboard.
    return sorted(found.values(), key=lambda one: not one.number)[:LIMIT]


def _cards(connection: Connection, where: object) -> list[Caller]:
    card, activity = lead_card.c, t.activity.c
    last = (
        select(func.coalesce(activity.body, activity.title))
        .where(activity.lead_id == card.lead_id, activity.kind.in_(("call", "visit", "email", "note")))
        .order_by(activity.at.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(card.contact_id, card.lead_id, card.name, card.company, last.label("last"))
        .where(where)  # type: ignore[arg-type]
        .order_by(card.touched_at.is_(None), card.touched_at.desc())
        .limit(40)
    )
    return [
        Caller(
            row.contact_id or "", row.lead_id, row.name, row.company, "", (row.last or "").strip().split("\n")[0][:120]
        )
        for row in connection.execute(query)
    ]


def _bare(connection: Connection, contact_id: str, number: str = "") -> Caller:
    query = select(t.contact.c.name, t.account.c.name.label("company"))
    row = connection.execute(
        query.outerjoin(t.account, t.account.c.id == t.contact.c.account_id).where(t.contact.c.id == contact_id)
    ).first()
    return Caller(contact_id, "", row.name or "" if row else "", row.company or "" if row else "", number)
