"""The seven requests of sync, as plain functions over a database: what HTTP calls and what the tests call."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import field
from datetime import UTC, datetime
from pathlib import Path
from traceback import extract_tb
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from app.frozen import frozen
from app.ids import new_id
from app.sync_protocol.manifest import SCHEMA
from app.sync_protocol.signatures import lease_code
from app.sync_protocol.values import is_id
from app.sync_server import grants, pulling, settings
from app.sync_server import tables as t
from app.sync_server.apply import Applied
from app.sync_server.database import Client, Database, WorkspaceState, state_of
from app.sync_server.errors import ServerError
from app.sync_server.orders import Order, Sent
from app.sync_server.rights import Caller

log = logging.getLogger("satchel.server")
CHUNK = 50
SEEN_EVERY_MS = 60_000
_WORKSPACE = select(t.workspace).where(t.workspace.c.id == bindparam("ws_"))
_CLIENT = select(t.client).where(t.client.c.ws == bindparam("ws_"), t.client.c.id == bindparam("client"))
_PUSHED = (
    update(t.client)
    .where(t.client.c.ws == bindparam("ws_"), t.client.c.id == bindparam("client"))
    .values({name: bindparam(name) for name in ("last_seq", "last_id", "last_push_at", "seen_at")})
)
PROTOCOL = 1


@frozen
class Session:
    """Who asks: the workspace, the person and the device, as the token says."""

    ws: str
    user_id: str
    role: str
    team: str | None
    device_id: str
    secret: str = field(default="", repr=False)  # of the device, which signs what is for it alone


Poke = Callable[[str, int, set[str]], None]


class Sync:
    """The sync requests of one database. `poke` is told after each commit which scopes changed."""

    def __init__(self, database: Database, *, now: Callable[[], int], poke: Poke | None = None) -> None:
        self.database, self.now = database, now
        self._poke = poke or (lambda ws, head, scopes: None)
        self._queues: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()

    # registration

    def register(self, session: Session, body: dict[str, Any]) -> dict[str, Any]:
        """A new client id for this device (6.1)."""
        with self.database.holding(session.ws) as (connection, state):
            _known_schema(state, body.get("schema"))
            client_id = new_id()
            connection.execute(
                insert(t.client).values(
                    ws=session.ws, id=client_id, user_id=session.user_id, device_id=session.device_id, last_seq=0,
                    last_push_at=0, state="open", app_version=str(body.get("app", ""))[:40], schema=body.get("schema"),
                )
            )  # fmt: skip
            return {"client": client_id, "epoch": state.epoch, "head": [state.version, str(state.tag)]}

    # push

    def push(self, session: Session, body: dict[str, Any]) -> dict[str, Any]:
        """Decide mutations in the client's order (6.2); what is not decided stays for the next push."""
        mutations = body["mutations"]
        results: list[dict[str, Any]] = []
        head: tuple[int, int] = (0, 0)
        with self._turn(session.ws):
            for start in range(0, max(len(mutations), 1), CHUNK):
                done, head = self._push_chunk(session, body, mutations[start : start + CHUNK])
                results += done
        return {
            "last_seq": results[-1]["seq"] if results else body["acked"],
            "results": results,
            "head": [head[0], str(head[1])],
        }

    def _turn(self, ws: str) -> threading.Lock:
        """At most one connection of this process waits for the workspace's row."""
        with self._guard:
            return self._queues.setdefault(ws, threading.Lock())

    def _push_chunk(
        self, session: Session, body: dict[str, Any], mutations: list[dict[str, Any]]
    ) -> tuple[list[dict[str, Any]], tuple[int, int]]:
        try:
            return self._decide(session, body, mutations)
        except _CrashedError as crash:
            # Those before it are safe to try again one by one; the one that failed twice is set aside.
            results: list[dict[str, Any]] = []
            head = (0, 0)
            for mutation in mutations:
                if mutation["id"] == crash.mutation_id and not self._second_time(
                    session, body["client"], crash.mutation_id
                ):
                    raise ServerError("UNAVAILABLE", retry_after=2) from crash
                done, head = self._decide(session, body, [mutation], aside=crash.mutation_id)
                results += done
            return results, head

    def _second_time(self, session: Session, client: str, mutation_id: str) -> bool:
        with self.database.holding(session.ws) as (connection, _):
            c = t.client.c
            where = (c.ws == session.ws, c.id == client)
            before = connection.execute(select(c.trouble).where(*where)).scalar()
            connection.execute(update(t.client).where(*where).values(trouble=mutation_id))
            return before == mutation_id

    def _decide(
        self, session: Session, body: dict[str, Any], mutations: list[dict[str, Any]], *, aside: str = ""
    ) -> tuple[list[dict[str, Any]], tuple[int, int]]:
        now = self.now()
        with self.database.holding(session.ws) as (connection, state):
            client = self.check(connection, state, session, body)
            caller = caller_of(connection, session, now)
            order = Order(connection, state, now=now)
            fresh = [one for one in mutations if one["seq"] > client.last_seq]
            order.load([Sent(one["id"], client.id, one["seq"], now, one["ops"]) for one in fresh])
            results = []
            for mutation in mutations:
                if mutation["seq"] <= client.last_seq:
                    results.append(self._again(connection, session.ws, client, mutation))
                    continue
                _require_next(client, mutation)
                age = max(0, body["now"] - mutation["at"])
                edited_at = min(max(now - age, client.last_push_at), now)
                client.last_push_at = max(client.last_push_at, edited_at)
                sent = Sent(
                    mutation["id"],
                    client.id,
                    mutation["seq"],
                    edited_at,
                    mutation["ops"],
                    mutation.get("resend", False),
                )
                results.append(self._place(order, sent, caller, aside))
                client.last_seq, client.last_id = sent.seq, sent.id
            order.flush()
            pushed_at = now if fresh else client.last_push_at
            place = {"last_seq": client.last_seq, "last_id": client.last_id, "last_push_at": pushed_at, "seen_at": now}
            connection.execute(_PUSHED, {"ws_": session.ws, "client": client.id, **place})
            head = (state.version, state.tag)
        if order.told:
            self._poke(session.ws, head[0], order.told)
        return results, head

    def _place(self, order: Order, sent: Sent, caller: Caller, aside: str) -> dict[str, Any]:
        if sent.id == aside:
            order.ledger.drop()
            version, outcome = order.set_aside(sent, caller)
        else:
            try:
                version, outcome = order.place(
                    sent, caller, known=lambda scope: grants.knows(order.connection, order.state.id, scope)
                )
            except (ServerError, KeyboardInterrupt):
                raise
            except Exception as error:
                last = extract_tb(error.__traceback__)[-1]  # the place alone: what was sent is nobody's to read here
                log.error("mutation failed: %s in %s:%s", type(error).__name__, Path(last.filename).name, last.lineno)
                raise _CrashedError(sent.id) from error
            if outcome.status == "applied":
                order.try_parked()
        return _result(sent.seq, version, outcome)

    def _again(self, connection: Connection, ws: str, client: Client, mutation: dict[str, Any]) -> dict[str, Any]:
        """What was answered before; another id in the same place means that two laptops share one identity."""
        s = t.sent.c
        query = select(t.sent).where(s.ws == ws, s.client_id == client.id, s.seq == mutation["seq"])
        found = connection.execute(query).mappings().first()
        if found is not None and found["id"] != mutation["id"]:
            raise ServerError("CLIENT_FORKED")
        if found is None:  # purged: all that is known is that it was decided
            return {"seq": mutation["seq"], "status": "applied", "version": 0}
        return _result(found["seq"], found["version"], Applied(found["status"], found["code"], found["detail"] or {}))

    # checks

    def check(self, connection: Connection, state: WorkspaceState, session: Session, body: dict[str, Any]) -> Client:
        """Client, epoch and proof, in the order of section 6; raises ServerError."""
        row = connection.execute(_CLIENT, {"ws_": session.ws, "client": body["client"]}).mappings().first()
        if row is None:
            raise ServerError("UNKNOWN_CLIENT", epoch=state.epoch)
        if row["user_id"] != session.user_id:
            raise ServerError("UNKNOWN_CLIENT", epoch=state.epoch)
        if row["state"] != "open":
            raise ServerError("CLIENT_CLOSED")
        _known_schema(state, body.get("schema"))
        version, tag = body["proof"]
        if (
            body["epoch"] != state.epoch
            or body["acked"] > row["last_seq"]
            or version > state.version
            or not self._has_tag(connection, state, version, tag)
        ):
            raise ServerError("EPOCH_CHANGED", epoch=state.epoch, last_seq=row["last_seq"])
        return Client(row["id"], row["last_seq"], row["last_id"], row["last_push_at"], row["seen_at"])

    def _has_tag(self, connection: Connection, state: WorkspaceState, version: int, tag: str) -> bool:
        if version < max(state.horizon, 1):
            return True
        if version == state.version:
            return str(state.tag) == tag
        v = t.tag.c
        found = connection.execute(select(v.tag).where(v.ws == state.id, v.version == version)).scalar()
        return found is not None and str(found) == tag

    # reading

    def pull(self, session: Session, body: dict[str, Any]) -> dict[str, Any]:
        """What is new above the client's cursor (6.3)."""
        with self.database.reading(session.ws) as connection:
            state = self.state(connection, session.ws)
            client = self.check(connection, state, session, body)
            caller = caller_of(connection, session, self.now())
            answer = pulling.page(connection, state, caller, client, body)
            if body["full_sums"] and not answer["more"]:  # once a day is often enough
                answer["devices"] = pulling.own_devices(connection, session.ws, session.user_id, session.device_id)
        if session.secret:
            answer["lease"] = lease_code(session.secret, session.device_id, body["now"])
        self._note_seen(session, client, news=bool(answer["put"] or answer["gone"]))
        return self._stamped(answer, state)

    def _note_seen(self, session: Session, client: Client, *, news: bool) -> None:
        """A laptop that only reads is in touch too: with every news it gets, else now and then."""
        now = self.now()
        if news or now - (client.seen_at or 0) >= SEEN_EVERY_MS:
            c = t.client.c
            with self.database.writing(session.ws) as connection:
                connection.execute(update(t.client).where(c.ws == session.ws, c.id == client.id).values(seen_at=now))

    def snapshot(self, session: Session, body: dict[str, Any]) -> dict[str, Any]:
        """Everything of one scope, page by page (6.4)."""
        with self.database.reading(session.ws) as connection:
            state = self.state(connection, session.ws)
            self.check(connection, state, session, body)
            caller = caller_of(connection, session, self.now())
            return self._stamped(pulling.snapshot(connection, state, caller, body), state)

    def verify(self, session: Session, body: dict[str, Any]) -> dict[str, Any]:
        """Which ranges of a scope's records differ in content (6.7)."""
        with self.database.reading(session.ws) as connection:
            state = self.state(connection, session.ws)
            self.check(connection, state, session, body)
            caller = caller_of(connection, session, self.now())
            return self._stamped(pulling.verify(connection, state, caller, body), state)

    def _stamped(self, answer: dict[str, Any], state: WorkspaceState) -> dict[str, Any]:
        return {**answer, "head": [state.version, str(state.tag)], "server_time": self.now()}

    def state(self, connection: Connection, ws: str) -> WorkspaceState:
        """The workspace as it stands."""
        row = connection.execute(_WORKSPACE, {"ws_": ws}).mappings().first()
        if row is None:
            raise ServerError("AUTH")
        return state_of(row)

    # recovery

    def reconcile(self, session: Session, body: dict[str, Any]) -> dict[str, Any]:
        """One way back for clones, restored laptops and restored servers (6.5): compare ids, take a new client id."""
        with self.database.holding(session.ws) as (connection, state):
            c = t.client.c
            where = (c.ws == session.ws, c.id == str(body.get("old_client")))
            old = connection.execute(select(t.client).where(*where)).mappings().first()
            if old is not None and old["user_id"] != session.user_id:
                raise ServerError("FORBIDDEN")
            client_id = body.get("client")
            if client_id is None:
                client_id = new_id()
                connection.execute(
                    insert(t.client).values(
                        ws=session.ws, id=client_id, user_id=session.user_id, device_id=session.device_id, last_seq=0,
                        last_push_at=old["last_push_at"] if old is not None else 0, state="open", schema=SCHEMA,
                    )
                )  # fmt: skip
                if old is not None:
                    connection.execute(update(t.client).where(*where).values(state="closed"))
            ids = [one for one in body.get("ids", ())[:5000] if is_id(one)]
            m = t.mutation.c
            query = select(m.id, m.status, m.code, m.detail, m.version).where(
                m.ws == session.ws, m.id.in_(ids), m.user_id == session.user_id
            )
            known = {
                row.id: {"status": row.status, "code": row.code, "detail": row.detail or {}, "version": row.version}
                for row in connection.execute(query)
            }
            return {"client": client_id, "epoch": state.epoch, "head": [state.version, str(state.tag)], "known": known}


class _CrashedError(Exception):
    """A mutation failed in a way nobody foresaw."""

    def __init__(self, mutation_id: str) -> None:
        super().__init__(mutation_id)
        self.mutation_id = mutation_id


def caller_of(connection: Connection, session: Session, now: int) -> Caller:
    """The person with the grants they hold now."""
    today = datetime.fromtimestamp(now / 1000, UTC).date()
    held = grants.of(connection, session.ws, session.user_id, today=today)
    missing = settings.withheld_of(connection, session.ws, session.user_id, session.role)
    return Caller(session.user_id, session.role, session.team, held, session.device_id, missing)


def _known_schema(state: WorkspaceState, schema: Any) -> None:
    if not isinstance(schema, int) or schema > state.max_schema:
        raise ServerError("SCHEMA_TOO_NEW")
    if schema < state.min_schema:
        raise ServerError("SCHEMA_TOO_OLD")


def _require_next(client: Client, mutation: dict[str, Any]) -> None:
    if mutation["seq"] > client.last_seq + 1:
        raise ServerError("SEQ_GAP", expect=client.last_seq + 1)
    if mutation["prev"] != client.last_id:
        raise ServerError("CLIENT_FORKED")


def _result(seq: int, version: int, outcome: Applied) -> dict[str, Any]:
    answer: dict[str, Any] = {"seq": seq, "status": outcome.status, "version": version}
    if outcome.code:
        answer["code"] = outcome.code
    if outcome.detail:
        answer["detail"] = outcome.detail
    return answer
