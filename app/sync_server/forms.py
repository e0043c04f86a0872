"""Where leads and signals come in from other programs, as an administrator sets it up from a laptop: `/forms/v1`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from app.language import marked
from app.sync_server import tables as t
from app.sync_server.database import Database
from app.sync_server.endpoints import Session
from app.sync_server.errors import ServerError
from app.sync_server.hooks_in import FIELDS, HooksIn, Poke
from app.sync_server.people import note


class Forms:
    """Each method is one request of `/forms/v1`; FORBIDDEN for all but administrators."""

    def __init__(self, database: Database, *, now: Callable[[], int], poke: Poke) -> None:
        self.database, self.now = database, now
        self._hooks = HooksIn(database, now=now, poke=poke)

    def all(self, session: Session) -> dict[str, Any]:
        """The addresses with mapping and example, without what is secret; the queues there are; the fields of ours."""
        _require(session)
        s = t.scope.c
        with self.database.reading(session.ws) as connection:
            query = select(s.id, s.label).where(s.ws == session.ws, s.id.like("queue:%")).order_by(s.label, s.id)
            queues = [{"id": row.id.removeprefix("queue:"), "name": row.label} for row in connection.execute(query)]
        return {"forms": self._hooks.all(session.ws), "queues": queues, "fields": list(FIELDS)}

    def add(self, session: Session, *, name: str, queue: str) -> dict[str, Any]:
        """{id, path, secret}: the address and what signs, told this once."""
        _require(session)
        made = self._hooks.add(session.ws, name, queue)
        self._note(session, "form added", made["id"])
        return made

    def map(self, session: Session, *, form: str, mapping: dict[str, str], sample: Any) -> dict[str, Any]:
        """{id, lead}: what a lead like the example would hold."""
        _require(session)
        mapped = self._hooks.map(session.ws, form, mapping, sample)
        self._note(session, "form mapped", form)
        return mapped

    def test(self, session: Session, *, form: str) -> dict[str, Any]:
        """The example by the same way as a real one; {lead, new}."""
        _require(session)
        return self._hooks.test(session.ws, form)

    def remove(self, session: Session, *, form: str) -> dict[str, Any]:
        """From now on the address is unknown."""
        _require(session)
        gone = self._hooks.remove(session.ws, form)
        self._note(session, "form removed", form)
        return gone

    def _note(self, session: Session, what: str, about: str) -> None:
        with self.database.writing(session.ws) as connection:
            note(connection, session, self.now(), what, about)


def _require(session: Session) -> None:
    if session.role != "admin":
        raise ServerError("FORBIDDEN", marked("Only an administrator sets up where leads come in."))
