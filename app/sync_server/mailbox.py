"""The team's collection mailbox (product 6): replies and bounces are matched by thread and address and join the timeline.

Off until an administrator sets it up. A letter of somebody unknown leaves no trace here.
"""

from __future__ import annotations

import imaplib
import json
import logging
import re
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from app.domain import written
from app.domain.names import clean_line
from app.errors import RefusedError
from app.ids import derived_id
from app.language import marked
from app.mail.reading import Letter, read_letter
from app.sync_server import tables as t
from app.sync_server.database import Database
from app.sync_server.errors import ServerError
from app.sync_server.mailbox_imap import Place, Seen, check, letters
from app.sync_server.orders import Order, by_system

log = logging.getLogger("satchel.server")
KNOWN_BY = "team mailbox"
_NOTES = re.compile(r"^(\s*)([>!?@~])", re.MULTILINE)  # first characters that would file a line as a rep's note


class Mailbox:
    """One mailbox for each workspace."""

    def __init__(self, database: Database, *, now: Callable[[], int], poke: Callable[..., None] | None = None) -> None:
        self.database, self.now, self._poke = database, now, poke

    def set_up(self, ws: str, place: Place) -> dict[str, Any]:
        """Read that mailbox from now on; INVALID for one that cannot be meant."""
        check(place)
        self._keep(f"mailbox:{ws}", json.dumps(asdict(place)))
        return {"mailbox": f"{place.user}@{place.host}", "folder": place.folder}

    def remove(self, ws: str) -> dict[str, Any]:
        """Read it no more."""
        self._keep(f"mailbox:{ws}", "")
        self._keep(f"mailbox seen:{ws}", "")
        return {"mailbox": None}

    def place(self, ws: str) -> Place | None:
        """Where it is, None while none is set up."""
        raw = self._kept(f"mailbox:{ws}")
        return Place(**json.loads(raw)) if raw else None

    def read(self, ws: str) -> int:
        """Take in what is new; how many letters joined a timeline or marked an address."""
        place = self.place(ws)
        if place is None:
            return 0
        raw = self._kept(f"mailbox seen:{ws}")
        seen, count = Seen(**json.loads(raw)) if raw else Seen(), 0
        try:
            for after, letter in letters(place, seen):
                count += self._take(ws, letter)
                self._keep(f"mailbox seen:{ws}", json.dumps(asdict(after)))
        except (OSError, imaplib.IMAP4.error) as error:
            log.warning("mailbox: %s", type(error).__name__)  # it is read again; nothing of a letter is logged
        return count

    def try_now(self, ws: str) -> dict[str, Any]:
        """Read once and say what came of it; NOT_FOUND without one, INVALID when it does not answer."""
        place = self.place(ws)
        if place is None:
            raise ServerError("NOT_FOUND", marked("No mailbox is set up."))
        try:
            next(letters(place, Seen()), None)
        except (OSError, imaplib.IMAP4.error) as error:
            words = marked("The mailbox cannot be read ({kind}).")
            raise ServerError("INVALID", words, values={"kind": type(error).__name__}) from None
        return {"taken": self.read(ws)}

    def _take(self, ws: str, raw: bytes) -> int:
        try:
            letter = read_letter(raw)
        except RefusedError:
            return 0  # too large or built to harm: it stays in the mailbox
        with self.database.holding(ws) as (connection, state):
            order = Order(connection, state, now=self.now())
            ops = self._bounce(connection, ws, letter) if letter.bounce else self._reply(connection, ws, letter)
            if not ops:
                return 0
            mutation = derived_id("mailbox", ws, letter.message_id or f"{letter.sender} {letter.at} {letter.subject}")
            outcome = by_system(order, ops, mutation_id=mutation)
            order.flush()
            head, told = state.version, order.told
        if self._poke is not None:
            self._poke(ws, head, told)
        return int(outcome.status == "applied")

    def _reply(self, connection: Connection, ws: str, letter: Letter) -> list[dict[str, Any]]:
        about = self._thread(connection, ws, letter) or self._by_address(connection, ws, letter.sender)
        if about is None:
            return []
        holder = about.get("lead_id") or about.get("contact_id") or ""
        entry = derived_id("letter", holder, letter.message_id or f"{letter.sender} {letter.at} {letter.subject}")
        a = t.RECORDS["activity"].c
        if connection.execute(select(a.id).where(a.ws == ws, a.id == entry)).first() is not None:
            return []
        title = letter.subject or written.REPLIED()
        given = {
            **about,
            "kind": "note" if letter.automatic else "email",
            "direction": "in",
            "at": min(letter.at or self.now(), self.now()),
            "title": clean_line(written.AUTOMATIC(subject=title) if letter.automatic else title, 1_000),
            "body": _NOTES.sub(r"\1· \2", letter.text) or None,
            "known_by": KNOWN_BY,
            "detail": {"message_id": letter.message_id, "answers": list(letter.answers[:5]), "from": letter.sender},
        }
        return [_create("activity", entry, given)]

    def _bounce(self, connection: Connection, ws: str, letter: Letter) -> list[dict[str, Any]]:
        e, m = t.RECORDS["email"].c, t.RECORDS["message"].c
        query = select(e.id, e.state).where(e.ws == ws, e.folded.in_(letter.failed), e.deleted_at.is_(None))
        ops = [
            {"op": "patch", "e": "email", "id": row.id, "set": {"state": [row.state, "bounced"]}}
            for row in connection.execute(query)
            if row.state != "bounced"
        ]
        sent = connection.execute(
            select(m.id, m.lead_id, m.contact_id, m.account_id, m.subject).where(
                m.ws == ws, m.message_id.in_(letter.answers), m.deleted_at.is_(None)
            )
        ).first()
        if ops and sent is not None and sent.lead_id:
            about = {"lead_id": sent.lead_id, "contact_id": sent.contact_id, "account_id": sent.account_id}
            title = written.BOUNCED(subject=sent.subject or "letter", address=letter.failed[0])
            given = {**about, "kind": "sequence", "at": self.now(), "title": clean_line(title, 1_000)}
            entry = derived_id("bounce", sent.id)
            a = t.RECORDS["activity"].c
            if connection.execute(select(a.id).where(a.ws == ws, a.id == entry)).first() is None:
                ops.append(_create("activity", entry, given))
        return ops

    def _thread(self, connection: Connection, ws: str, letter: Letter) -> dict[str, Any] | None:
        m = t.RECORDS["message"].c
        query = select(m.lead_id, m.contact_id, m.account_id).where(
            m.ws == ws, m.message_id.in_(letter.answers), m.deleted_at.is_(None), m.lead_id.is_not(None)
        )
        row = connection.execute(query.limit(1)).mappings().first() if letter.answers else None
        return dict(row) if row is not None else None

    def _by_address(self, connection: Connection, ws: str, sender: str) -> dict[str, Any] | None:
        """The newest open lead of the person with that address, else the newest lead, else the person."""
        e, lead, c = t.RECORDS["email"].c, t.RECORDS["lead"].c, t.RECORDS["contact"].c
        found = select(e.contact_id).where(
            e.ws == ws, e.folded == sender, e.contact_id.is_not(None), e.deleted_at.is_(None)
        )
        contacts = list(connection.execute(found).scalars())
        if not contacts:
            return None
        query = (
            select(lead.id, lead.contact_id, lead.account_id)
            .where(lead.ws == ws, lead.contact_id.in_(contacts), lead.deleted_at.is_(None))
            .order_by(lead.stage == "Disqualified", lead.created_at.desc(), lead.id)
            .limit(1)
        )
        row = connection.execute(query).first()
        if row is not None:
            return {"lead_id": row.id, "contact_id": row.contact_id, "account_id": row.account_id}
        alone = select(c.id, c.account_id).where(c.ws == ws, c.id.in_(contacts), c.deleted_at.is_(None)).limit(1)
        person = connection.execute(alone).first()
        return None if person is None else {"contact_id": person.id, "account_id": person.account_id}

    def _kept(self, name: str) -> str:
        with self.database.reading() as connection:
            return connection.execute(select(t.server_meta.c.value).where(t.server_meta.c.name == name)).scalar() or ""

    def _keep(self, name: str, value: str) -> None:
        with self.database.writing() as connection:
            connection.execute(delete(t.server_meta).where(t.server_meta.c.name == name))
            if value:
                connection.execute(insert(t.server_meta).values(name=name, value=value))


def _create(entity: str, row_id: str, given: dict[str, Any]) -> dict[str, Any]:
    return {
        "op": "create",
        "e": entity,
        "id": row_id,
        "set": {key: one for key, one in given.items() if one is not None},
    }
