"""Reads the AEs' own calendars, a file or an address each, and keeps when they are busy: times alone (product 7).

An address is a secret of its owner: it stays on the server, and no laptop and no log is told of it.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert, select

from app.clock import from_ms
from app.domain.calendar_files import MOST_BYTES, coming_busy
from app.errors import RefusedError
from app.ids import derived_id, new_id
from app.language import marked
from app.sync_server import calendars, outside
from app.sync_server import tables as t
from app.sync_server.database import Database
from app.sync_server.errors import ServerError
from app.sync_server.orders import Order, by_system

log = logging.getLogger("satchel.server")
JUST_MS = 10 * 60_000  # each worker has its turn, one is enough
NOT_READ = "Their calendar could not be read."
SOME_NOT_READ = "Some entries of their calendar could not be read."


class CalendarsIn:
    """One source for each AE that has one."""

    def __init__(self, database: Database, *, now: Callable[[], int], poke: Callable[..., None] | None = None) -> None:
        self.database, self.now, self._poke = database, now, poke

    def set_up(self, ws: str, email: str, source: str, *, inside: bool) -> dict[str, Any]:
        """Read that file or address from now on, for the person with that address; INVALID, NOT_FOUND."""
        user_id = self._person(ws, email)
        if "://" in source:
            try:
                outside.check(source, inside=inside)
            except outside.RefusedAddressError as error:
                raise ServerError("INVALID", str(error)) from None
        elif not Path(source).is_file():
            raise ServerError("INVALID", marked("There is no such file."))
        kept = source if "://" in source else str(Path(source).expanduser().absolute())
        self._keep(ws, {**self._sources(ws), user_id: {"source": kept, "inside": inside}})
        return {"user": user_id, **self._take(ws, user_id, kept, inside)}

    def remove(self, ws: str, email: str) -> dict[str, Any]:
        """Read theirs no more; what was read is forgotten."""
        user_id = self._person(ws, email)
        self._keep(ws, {key: one for key, one in self._sources(ws).items() if key != user_id})
        self._write(ws, user_id, {"blocks": [], "read_at": None, "note": None})
        return {"user": user_id, "calendar": None}

    def read(self, ws: str) -> int:
        """All that another process has not just read; how many could be."""
        b = t.RECORDS["busy"].c
        with self.database.reading(ws) as connection:
            just = select(b.user_id).where(b.ws == ws, b.read_at > self.now() - JUST_MS)
            fresh = set(connection.execute(just).scalars())
        sources = {user_id: one for user_id, one in self._sources(ws).items() if user_id not in fresh}
        return sum("busy" in self._take(ws, key, one["source"], one["inside"]) for key, one in sources.items())

    def _take(self, ws: str, user_id: str, source: str, inside: bool) -> dict[str, Any]:
        """What is busy of sixty days; where it cannot be read what was known stays, with its time, and says so."""
        try:
            content = outside.get(source, most=MOST_BYTES + 1, inside=inside) if "://" in source else _file(source)
            busy = coming_busy(content, now=from_ms(self.now()), zone=self._zone(ws, user_id))
        except (OSError, outside.RefusedAddressError, RefusedError) as error:
            log.warning("calendar: %s", type(error).__name__)
            self._write(ws, user_id, {"note": NOT_READ})
            return {"note": NOT_READ}
        note = SOME_NOT_READ if busy.skipped else None
        blocks = [list(one) for one in busy.blocks]
        self._write(ws, user_id, {"blocks": blocks, "read_at": self.now(), "note": note})
        return {"busy": len(blocks), "skipped": busy.skipped}

    def _zone(self, ws: str, user_id: str) -> str:
        u = t.RECORDS["user"]
        with self.database.reading(ws) as connection:
            person = connection.execute(select(u).where(u.c.ws == ws, u.c.id == user_id)).mappings().first()
            return calendars.of_person(connection, ws, person or {}).zone

    def _write(self, ws: str, user_id: str, values: dict[str, Any]) -> None:
        row_id = derived_id("busy", user_id)
        with self.database.holding(ws) as (connection, state):
            order = Order(connection, state, now=self.now())
            row = order.ledger.row("busy", row_id)
            if row is None:
                given = {
                    key: one for key, one in {"user_id": user_id, "blocks": [], **values}.items() if one is not None
                }
                ops = [{"op": "create", "e": "busy", "id": row_id, "set": given}]
            else:
                changed = {key: [row[key], one] for key, one in values.items() if row[key] != one}
                ops = [{"op": "patch", "e": "busy", "id": row_id, "set": changed}] if changed else []
            if not ops:
                return
            by_system(order, ops, mutation_id=new_id())
            order.flush()
            head, told = state.version, order.told
        if self._poke is not None:
            self._poke(ws, head, told)

    def _person(self, ws: str, email: str) -> str:
        m = t.member.c
        with self.database.reading(ws) as connection:
            found = connection.execute(
                select(m.user_id).where(m.ws == ws, m.email == email.strip().casefold())
            ).scalar()
        if found is None:
            raise ServerError("NOT_FOUND", marked("Nobody has that address."))
        return str(found)

    def _sources(self, ws: str) -> dict[str, Any]:
        with self.database.reading() as connection:
            meta = t.server_meta.c
            raw = connection.execute(select(meta.value).where(meta.name == f"calendars:{ws}")).scalar()
        return dict(json.loads(raw)) if raw else {}

    def _keep(self, ws: str, sources: dict[str, Any]) -> None:
        name = f"calendars:{ws}"
        with self.database.writing() as connection:
            connection.execute(delete(t.server_meta).where(t.server_meta.c.name == name))
            connection.execute(insert(t.server_meta).values(name=name, value=json.dumps(sources)))


def _file(path: str) -> bytes:
    with Path(path).open("rb") as file:
        return file.read(MOST_BYTES + 1)
