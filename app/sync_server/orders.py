"""The order of a workspace: takes versions while holding its row, keeps what each mutation did and answers for it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from app.frozen import frozen
from app.sync_server import covers, grants, settings, transfers
from app.sync_server import tables as t
from app.sync_server.apply import Applied, Run
from app.sync_server.bulk import insert_rows
from app.sync_server.commands.base import Kept
from app.sync_server.database import WorkspaceState, new_tag
from app.sync_server.homes import parents_of
from app.sync_server.ledger import Ledger
from app.sync_server.rights import Caller

DAY = 24 * 3600 * 1000
FORMER_DAYS = 30
_M, _P = t.mutation.c, t.parked.c
_DECIDED = select(_M.id, _M.status, _M.code, _M.detail).where(
    _M.ws == bindparam("ws_"), _M.id.in_(bindparam("ids", expanding=True))
)
_PARKED = select(_P.id).where(_P.ws == bindparam("ws_")).order_by(_P.pos)


@frozen
class Sent:
    """A mutation in a client's order. `at` is when the author acted, by the server's clock (sync-protocol 6.2)."""

    id: str
    client: str
    seq: int
    edited_at: int
    ops: Any
    resend: bool = False


class Order:
    """One transaction that holds the workspace."""

    def __init__(self, connection: Connection, state: WorkspaceState, *, now: int) -> None:
        self.connection, self.state, self.now = connection, state, now
        self.ledger = Ledger(connection, state.id)
        self._rows: dict[str, list[dict[str, Any]]] = {"mutation": [], "sent": [], "tag": []}
        self._outcomes: dict[str, Applied] = {}
        self.told: set[str] = set()  # scopes with something new
        self._parked: list[str] | None = None

    def next_version(self) -> int:
        """Take the next version, with its random tag."""
        self.state.version += 1
        self.state.tag = new_tag()
        self._rows["tag"].append({"ws": self.state.id, "version": self.state.version, "tag": self.state.tag})
        return self.state.version

    def load(self, mutations: Sequence[Sent]) -> None:
        """Read at once what these mutations name, and which of them were decided before."""
        ops = [op for one in mutations if isinstance(one.ops, list) for op in one.ops]
        self.ledger.load(parents_of(ops))
        for row in self.connection.execute(_DECIDED, {"ws_": self.state.id, "ids": [one.id for one in mutations]}):
            self._outcomes[row.id] = Applied(row.status, row.code, row.detail or {})

    def place(self, sent: Sent, caller: Caller, *, known: Callable[[str], bool]) -> tuple[int, Applied]:
        """Decide one mutation and give it its place; a known one keeps its outcome. Returns its version."""
        version = self.next_version()
        outcome = self._outcomes.get(sent.id)
        if outcome is None:
            outcome = self._decide(sent, caller, version, known)
            self._outcomes[sent.id] = outcome
            self._keep(sent, caller, version, outcome)
        self._rows["sent"].append(
            {"ws": self.state.id, "client_id": sent.client, "seq": sent.seq, "id": sent.id, "version": version,
             "status": outcome.status, "code": outcome.code, "detail": outcome.detail or None}
        )  # fmt: skip
        return version, outcome

    def _keep(self, sent: Sent, caller: Caller, version: int, outcome: Applied) -> None:
        self._rows["mutation"].append(
            {"ws": self.state.id, "id": sent.id, "client_id": sent.client, "version": version, "user_id": caller.user_id,
             "edited_at": sent.edited_at, "received_at": self.now, "seq": sent.seq, "status": outcome.status,
             "code": outcome.code, "detail": outcome.detail or None, "body": None if outcome.detail.get("erased") else json.dumps(sent.ops)}
        )  # fmt: skip

    def _decide(self, sent: Sent, caller: Caller, version: int, known: Callable[[str], bool]) -> Applied:
        run = Run(
            self.ledger, caller, sent.id, sent.edited_at, self.now,
            former=lambda row_id: self._former(caller, row_id), knows_scope=known, kept=self._kept,
        )  # fmt: skip
        outcome = run.apply(sent.ops)
        if outcome.status == "rejected" and outcome.code == "NOT_FOUND" and sent.resend:
            self.connection.execute(insert(t.parked).values(ws=self.state.id, id=sent.id, pos=version, at=self.now))
            return Applied("parked", outcome.code, outcome.detail)
        self._keep_changes(run, outcome, version)
        return outcome

    def _keep_changes(self, run: Run, outcome: Applied, version: int) -> None:
        self.ledger.keep(version)
        if outcome.status != "applied":
            return
        for user_id, scope in run.given:
            grants.give(self.connection, self.state.id, user_id, scope, "write", version)
        for change in run.covers:
            covers.apply(self.connection, self.state.id, change, version, now=self.now)
        for move in run.moves:
            transfers.apply(self.connection, self.state.id, move, version, now=self.now)
        for statement in run.then:
            self.connection.execute(statement)

    def set_aside(self, sent: Sent, caller: Caller) -> tuple[int, Applied]:
        """Keep a mutation that failed unexpectedly twice, so that those behind it go on; an operator looks at it."""
        self._outcomes[sent.id] = Applied("quarantined", "INTERNAL")
        version, outcome = self.place(sent, caller, known=lambda scope: False)
        self._keep(sent, caller, version, outcome)
        return version, outcome

    def try_parked(self) -> None:
        """Try again what waits for a record that somebody else has not sent again yet."""
        p, m = t.parked.c, t.mutation.c
        if self._parked is None:
            self._parked = list(self.connection.execute(_PARKED, {"ws_": self.state.id}).scalars())
        again = bool(self._parked)
        while again:
            again = False
            for mutation_id in list(self._parked):
                row = (
                    self.connection.execute(select(t.mutation).where(m.ws == self.state.id, m.id == mutation_id))
                    .mappings()
                    .first()
                )
                if row is None:  # parked in this very transaction: the next push tries it
                    continue
                sent = Sent(row["id"], row["client_id"], row["seq"], row["edited_at"], json.loads(row["body"]))
                author = self._author(row["user_id"])
                version = self.state.version + 1
                run = Run(
                    self.ledger,
                    author,
                    sent.id,
                    sent.edited_at,
                    self.now,
                    former=lambda row_id: True,
                    knows_scope=lambda scope: True,
                    kept=self._kept,
                )
                outcome = run.apply(sent.ops)
                if outcome.code == "NOT_FOUND":
                    continue
                self.next_version()
                self._keep_changes(run, outcome, version)
                self._parked.remove(mutation_id)
                self.connection.execute(delete(t.parked).where(p.ws == self.state.id, p.id == mutation_id))
                decided = {
                    "status": outcome.status,
                    "code": outcome.code,
                    "detail": outcome.detail or None,
                    "version": version,
                }
                self.connection.execute(
                    update(t.mutation).where(m.ws == self.state.id, m.id == mutation_id).values(**decided)
                )
                again = again or outcome.status == "applied"

    def _author(self, user_id: str) -> Caller:
        n = t.member.c
        row = self.connection.execute(select(n.role, n.team).where(n.ws == self.state.id, n.user_id == user_id)).first()
        today = datetime.fromtimestamp(self.now / 1000, UTC).date()
        held = grants.of(self.connection, self.state.id, user_id, today=today)
        role = row.role if row else "rep"
        missing = settings.withheld_of(self.connection, self.state.id, user_id, role)
        return Caller(user_id, role, row.team if row else None, held, withheld=missing)

    def _former(self, caller: Caller, row_id: str) -> bool:
        """Whether the record left a scope that the author holds, or held within 30 days."""
        i, g = t.sync_index.c, t.grant.c
        query = (
            select(i.row_id)
            .join(t.grant, (g.ws == i.ws) & (g.scope == i.scope))
            .where(i.ws == self.state.id, i.row_id == row_id, g.user_id == caller.user_id)
            .where((g.revoked_at.is_(None) & i.op.in_(("left", "del"))) | (g.revoked_at > self.now - FORMER_DAYS * DAY))
        )
        return self.connection.execute(query.limit(1)).first() is not None or self.ledger.left_from(
            row_id, set(caller.grants)
        )

    def _kept(self, version: int) -> Kept | None:
        m = t.mutation.c
        query = select(t.mutation).where(m.ws == self.state.id, m.version == version)
        unwritten = (one for one in self._rows["mutation"] if one["version"] == version)
        row: Any = next(unwritten, None) or self.connection.execute(query).mappings().first()
        ops = json.loads(row["body"]) if row is not None and row["body"] else None
        return Kept(version, row["user_id"], row["received_at"], ops) if row is not None and ops else None

    def flush(self) -> None:
        """Write everything; the versions become visible with the commit."""
        self.told |= self.ledger.scopes
        self.ledger.flush()
        for name, table in (("mutation", t.mutation), ("sent", t.sent), ("tag", t.tag)):
            insert_rows(self.connection, table, self._rows[name])
            self._rows[name] = []


def by_system(order: Order, ops: list[dict[str, Any]], *, mutation_id: str) -> Applied:
    """The server's own change: imports, administration and jobs go the same way as everybody's."""
    version, outcome = order.place(
        Sent(mutation_id, "system", order.state.version + 1, order.now, ops),
        Caller("system", "system"),
        known=lambda scope: True,
    )
    del version
    return outcome
