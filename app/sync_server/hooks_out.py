"""Tells other programs of stage changes and handoffs: ids and stages only, signed, tried again until it is taken.

What is to be told is read from what was decided, in the order it was decided in; each hook keeps the version it is at. So
nothing is told that was not committed, and nothing that was is left out; a receiver tells repeats by the delivery's id.
"""

from __future__ import annotations

import json
import logging
import secrets
import threading
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from app.ids import derived_id, new_id
from app.language import marked
from app.sync_server import outside
from app.sync_server import tables as t
from app.sync_server.database import EVERY, Database
from app.sync_server.errors import ServerError
from app.sync_server.hooks_in import signature

log = logging.getLogger("satchel.server")
PAGE, EVERY_S, TRIES = 500, 2.0, 14
LEASE_MS, FIRST_MS, LONGEST_MS, KEPT_MS = 60_000, 10_000, 6 * 3600 * 1000, 14 * 24 * 3600 * 1000
HANDOFFS = {
    "offer_handoff": "offered", "answer_receipt": "receipt", "give_verdict": "verdict", "forward_handoff": "forwarded",
    "withdraw_handoff": "withdrawn", "expire_handoff": "expired", "take_back_answer": "taken_back",
}  # fmt: skip
Post = Callable[..., int]


class HooksOut:
    """The addresses that are told, and the thread that tells them."""

    def __init__(self, database: Database, *, now: Callable[[], int], post: Post = outside.post) -> None:
        self.database, self.now, self._post = database, now, post
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None

    # set up

    def add(self, ws: str, url: str, *, inside: bool = False) -> dict[str, Any]:
        """An address; `inside` allows a host that is not public. The secret is told here and nowhere else."""
        try:
            _, host, port, _ = outside.check(url, inside=inside)
            outside.resolve(host, port, inside=inside)
        except outside.RefusedAddressError as refused:
            raise ServerError("INVALID", str(refused)) from None
        hook_id, secret = new_id(), secrets.token_hex(32)
        with self.database.writing(ws) as connection:
            told = connection.execute(select(t.workspace.c.version).where(t.workspace.c.id == ws)).scalar()
            values = {
                "ws": ws,
                "id": hook_id,
                "url": url,
                "secret": secret,
                "inside": inside,
                "told": told,
                "active": True,
            }
            connection.execute(insert(t.webhook).values(**values))
        return {"id": hook_id, "secret": secret}

    def all(self, ws: str) -> list[dict[str, Any]]:
        """Every address, how many deliveries wait, and how the last ones went."""
        w, d = t.webhook.c, t.delivery.c
        with self.database.reading(ws) as connection:
            hooks = connection.execute(
                select(w.id, w.url, w.inside, w.active).where(w.ws == ws).order_by(w.id)
            ).mappings()
            found = [dict(row) for row in hooks]
            for one in found:
                rows = connection.execute(select(d.state, d.said).where(d.ws == ws, d.webhook_id == one["id"]))
                states = [(row.state, row.said) for row in rows]
                one["waiting"] = sum(state == "waiting" for state, _ in states)
                one["failed"] = sum(state == "failed" for state, _ in states)
                one["said"] = sorted({said for state, said in states if state != "done" and said})
        return found

    def remove(self, ws: str, hook_id: str) -> dict[str, Any]:
        """Tell it nothing more."""
        w, d = t.webhook.c, t.delivery.c
        with self.database.writing(ws) as connection:
            if not connection.execute(delete(t.webhook).where(w.ws == ws, w.id == hook_id)).rowcount:
                raise ServerError("NOT_FOUND", marked("There is no such webhook."))
            connection.execute(delete(t.delivery).where(d.ws == ws, d.webhook_id == hook_id))
        return {"id": hook_id, "removed": True}

    # the thread

    def start(self) -> None:
        """Begin telling."""
        self._thread = threading.Thread(target=self._run, name="satchel-hooks", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop; what waits is told after the next start."""
        self._closed.set()
        if self._thread is not None:
            self._thread.join(outside.TIMEOUT + 2)

    def _run(self) -> None:
        while not self._closed.wait(EVERY_S):
            try:
                self.collect()
                self.deliver()
            except Exception as error:  # the database is away: try again later
                log.warning("hooks: %s", type(error).__name__)

    def collect(self) -> int:
        """Write down what is to be told since each hook was last told something; how much."""
        w = t.webhook.c
        with self.database.reading(EVERY) as connection:
            query = select(w.ws, w.id).join(t.workspace, t.workspace.c.id == w.ws)
            behind = list(connection.execute(query.where(w.active, w.told != t.workspace.c.version)))
        return sum(self._collect(row.ws, row.id) for row in behind)

    def _collect(self, ws: str, hook_id: str) -> int:
        w = t.webhook.c
        where = (w.ws == ws, w.id == hook_id)
        with self.database.writing(ws) as connection:
            # Another worker that is at it has the row: it does what there is to do.
            row = connection.execute(select(w.told).where(*where).with_for_update(skip_locked=True)).first()
            if row is None:
                return 0
            version = connection.execute(select(t.workspace.c.version).where(t.workspace.c.id == ws)).scalar() or 0
            since, to = min(row.told, version), min(version, row.told + PAGE)
            rows = []
            for at, event in events(connection, ws, since, to):
                delivery = derived_id("delivery", hook_id, str(at), json.dumps(event, sort_keys=True))
                body = {"id": delivery, "workspace": ws, "version": at, **event}
                rows.append({"ws": ws, "id": delivery, "webhook_id": hook_id, "version": at, "body": body, "state": "waiting", "tries": 0,
                             "next_at": self.now(), "said": ""})  # fmt: skip
            if rows:
                connection.execute(insert(t.delivery), rows)
            connection.execute(update(t.webhook).where(*where).values(told=to))
        return len(rows)

    def deliver(self) -> int:
        """Send what is due; how many were taken."""
        d, w = t.delivery.c, t.webhook.c
        with self.database.reading(EVERY) as connection:
            query = (
                select(d.ws, d.id, d.body, d.tries, d.next_at, w.url, w.secret, w.inside)
                .join(t.webhook, (w.ws == d.ws) & (w.id == d.webhook_id))
                .where(d.state == "waiting", d.next_at <= self.now(), w.active)
                .order_by(d.version, d.id)
                .limit(100)
            )
            due = list(connection.execute(query).mappings())
        taken = 0
        for one in due:
            if self._closed.is_set():
                break
            if self._mine(one):
                taken += self._send(dict(one))
        return taken

    def _mine(self, one: Any) -> bool:
        """Whether this worker sends it: one of them moves the time on, the others find it moved."""
        d = t.delivery.c
        where = (d.ws == one["ws"], d.id == one["id"], d.next_at == one["next_at"], d.state == "waiting")
        with self.database.writing(one["ws"]) as connection:
            moved = update(t.delivery).where(*where).values(next_at=self.now() + LEASE_MS)
            return connection.execute(moved).rowcount == 1

    def _send(self, one: dict[str, Any]) -> bool:
        body = json.dumps(one["body"], separators=(",", ":")).encode()
        headers = {
            "x-satchel-signature": signature(one["secret"], self.now() // 1000, body),
            "x-satchel-delivery": one["id"],
        }
        try:
            status = self._post(one["url"], body, headers, inside=one["inside"])
            said = str(status)
        except outside.RefusedAddressError as refused:
            status, said = 0, str(refused)
        except OSError as error:
            status, said = 0, type(error).__name__
        tries = one["tries"] + 1
        values: dict[str, Any] = {"tries": tries, "said": said}
        if 200 <= status < 300:
            values["state"] = "done"
        elif tries >= TRIES or status == 410:
            values["state"] = "failed"
        else:
            values["next_at"] = self.now() + min(FIRST_MS << one["tries"], LONGEST_MS)
        d = t.delivery.c
        with self.database.writing(one["ws"]) as connection:
            connection.execute(update(t.delivery).where(d.ws == one["ws"], d.id == one["id"]).values(**values))
        return values.get("state") == "done"

    def tidy(self, ws: str) -> None:
        """Forget what was told, or given up, two weeks ago."""
        d = t.delivery.c
        with self.database.writing(ws) as connection:
            old = (d.ws == ws, d.state != "waiting", d.next_at < self.now() - KEPT_MS)
            connection.execute(delete(t.delivery).where(*old))


def events(connection: Connection, ws: str, since: int, to: int) -> Iterator[tuple[int, dict[str, Any]]]:
    """What happened after `since` up to `to`, by version: ids, stages and who, never what anybody wrote."""
    h, m = t.field_history.c, t.mutation.c
    stages = select(h.version, h.row_id, h.old, h.new, h.user_id, h.edited_at).where(
        h.ws == ws, h.entity == "lead", h.unit == "stage", h.version > since, h.version <= to
    )
    found = [
        (row.version, {"event": "lead.stage", "lead": row.row_id, "from": (row.old or {}).get("stage"),
                       "to": (row.new or {}).get("stage"), "by": row.user_id, "at": row.edited_at})
        for row in connection.execute(stages)
    ]  # fmt: skip
    decided = select(m.version, m.body, m.user_id, m.edited_at).where(
        m.ws == ws, m.version > since, m.version <= to, m.status == "applied", m.body.contains('"cmd"')
    )
    for row in connection.execute(decided):
        for op in json.loads(row.body):
            what = HANDOFFS.get(str(op.get("name"))) if op.get("op") == "cmd" else None
            if what is not None:
                args = op.get("args", {})
                found.append((row.version, {"event": "handoff", "what": what, "handoff": args.get("handoff"),
                                            "lead": args.get("lead"), "by": row.user_id, "at": row.edited_at}))  # fmt: skip
    yield from sorted(found, key=lambda one: one[0])
