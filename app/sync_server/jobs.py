"""What the server does to records by itself, each workspace once an hour, as mutations of the system (decisions 4, 5, 7, 21).

Every worker runs them: each looks again under the workspace's lock, and a second time finds nothing left to do.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from app.domain.objections import Count, count_raised
from app.ids import new_id
from app.sync_server import calendars, upkeep
from app.sync_server import tables as t
from app.sync_server.commands.handoffs import OPEN_STATES, expires_at
from app.sync_server.conflicts import Edit, record_of
from app.sync_server.database import Database
from app.sync_server.directory import entry_id
from app.sync_server.orders import Order, by_system

DAY = 24 * 3600 * 1000
PARKED_MS, BODY_MS, KEPT_MS = 30 * DAY, 30 * DAY, 180 * DAY
MANY = 200  # records that change while the workspace is held
Poke = Callable[[str, int, set[str]], None]


class Jobs:
    """The jobs over one database; `poke` is told after each commit which scopes changed."""

    def __init__(self, database: Database, *, now: Callable[[], int], poke: Poke | None = None) -> None:
        self.database, self.now = database, now
        self._poke = poke or (lambda ws, head, scopes: None)

    @property
    def all(self) -> tuple[Callable[[str], object], ...]:
        """The jobs, in the order to run them."""
        return (
            self.release_leases,
            self.expire_handoffs,
            self.count_objections,
            self.list_accounts,
            self.give_up_parked,
            self.forget,
            self.scrub,
        )

    def _hold(self, ws: str, work: Callable[[Order], int]) -> int:
        with self.database.holding(ws) as (connection, state):
            order = Order(connection, state, now=self.now())
            done = work(order)
            order.flush()
        if order.told:
            self._poke(ws, state.version, order.told)
        return done

    def release_leases(self, ws: str) -> int:
        """Leads whose lease is over and that their holder did not touch go back to their queue; how many."""
        a = t.lease.c
        over = (a.ws == ws, a.until <= self.now())
        with self.database.reading(ws) as connection:
            if connection.execute(select(a.lead_id).where(*over).limit(1)).first() is None:
                return 0

        def work(order: Order) -> int:
            released = 0
            for row in order.connection.execute(select(t.lease).where(*over).limit(MANY)).all():
                lead = order.ledger.row("lead", row.lead_id)
                if lead is not None and lead["owner_id"] == row.user_id and not _touched(order, row, lead):
                    args = {"lead": row.lead_id, "queue": row.queue}
                    released += _command(order, "release_lead", args)
                order.connection.execute(delete(t.lease).where(a.ws == ws, a.lead_id == row.lead_id))
            return released

        return self._hold(ws, work)

    def expire_handoffs(self, ws: str) -> int:
        """Handoffs that stayed unanswered for a second term after their deadline expire (decisions 4); how many."""
        h, u = t.RECORDS["handoff"].c, t.RECORDS["user"].c
        query = (
            select(t.RECORDS["handoff"], u.name, u.territory, u.zone)
            .outerjoin(t.RECORDS["user"], (u.ws == h.ws) & (u.id == h.receiver_id))
            .where(h.ws == ws, h.deleted_at.is_(None), h.state.in_(OPEN_STATES))
            .where((h.receipt_due < self.now()) | (h.verdict_due < self.now()))
        )
        with self.database.reading(ws) as connection:
            rows = connection.execute(query.order_by(h.id)).mappings().all()
            whose = {row["receiver_id"]: calendars.of_person(connection, ws, row) for row in rows}
            due = [row["id"] for row in rows if self.now() >= expires_at(dict(row), whose[row["receiver_id"]])][:MANY]
        if not due:
            return 0
        return self._hold(ws, lambda order: sum(_command(order, "expire_handoff", {"handoff": one}) for one in due))

    def count_objections(self, ws: str) -> int:
        """How often each objection was raised in calls, and how often the call moved on; how many cards changed."""
        a, o = t.RECORDS["activity"].c, t.RECORDS["objection"].c
        with self.database.reading(ws) as connection:
            cards = connection.execute(
                select(o.id, o.says, o.calls, o.moved_on).where(o.ws == ws, o.deleted_at.is_(None), o.says.is_not(None))
            ).all()
            if not cards:
                return 0
            query = select(a.outcome, a.detail).where(a.ws == ws, a.kind.in_(("call", "visit")), a.deleted_at.is_(None))
            rows = connection.execute(query.execution_options(yield_per=1000))
            raised = count_raised((row.outcome, row.detail) for row in rows)
        counts = {one.id: raised.get(one.says, Count()) for one in cards}
        changed = [
            one
            for one in cards
            if (one.calls or 0, one.moved_on or 0) != (counts[one.id].calls, counts[one.id].moved_on)
        ]
        if not changed:
            return 0

        def work(order: Order) -> int:
            ops = []
            for one in changed[:MANY]:
                card = order.ledger.row("objection", one.id)
                if card is not None:
                    count = counts[one.id]
                    units = {
                        "calls": [card["calls"], count.calls],
                        "moved_on": [card["moved_on"], count.moved_on],
                    }
                    ops.append({"op": "patch", "e": "objection", "id": one.id, "set": units})
            return len(ops) if ops and by_system(order, ops, mutation_id=new_id()).status == "applied" else 0

        return self._hold(ws, work)

    def list_accounts(self, ws: str) -> int:
        """Once: a directory entry for each account that was there before the directory; how many."""
        a, d, m, done = t.RECORDS["account"].c, t.RECORDS["directory"].c, t.server_meta, f"directory:{ws}"
        with self.database.reading(ws) as connection:
            if connection.execute(select(m.c.value).where(m.c.name == done)).first() is not None:
                return 0
            ids = list(
                connection.execute(select(a.id).where(a.ws == ws, a.deleted_at.is_(None)).order_by(a.id)).scalars()
            )
            there = set(connection.execute(select(d.id).where(d.ws == ws)).scalars())
        missing = [one for one in ids if entry_id(one) not in there]
        for at in range(0, len(missing), MANY):
            self._hold(ws, partial(_command, name="list_accounts", args={"accounts": missing[at : at + MANY]}))
        with self.database.writing(ws) as connection:
            connection.execute(delete(m).where(m.c.name == done))
            connection.execute(insert(m).values(name=done, value="listed"))
        return len(missing)

    def give_up_parked(self, ws: str) -> int:
        """What waited 30 days for a record that nobody sent again is put before its author (6.2); how many mutations."""
        p = t.parked.c
        old = (p.ws == ws, p.at < self.now() - PARKED_MS)
        with self.database.reading(ws) as connection:
            if connection.execute(select(p.id).where(*old).limit(1)).first() is None:
                return 0

        def work(order: Order) -> int:
            m = t.mutation.c
            ids = list(order.connection.execute(select(p.id).where(*old).order_by(p.pos).limit(MANY)).scalars())
            for one in ids:
                row = order.connection.execute(select(t.mutation).where(m.ws == ws, m.id == one)).mappings().first()
                if row is not None and row["body"] is not None:
                    version = order.next_version()
                    for conflict in _conflicts(dict(row)):
                        order.ledger.put("conflict", conflict)
                    order.ledger.keep(version)
                    given_up = update(t.mutation).where(m.ws == ws, m.id == one)
                    order.connection.execute(given_up.values(status="proposed", version=version))
                order.connection.execute(delete(t.parked).where(p.ws == ws, p.id == one))
            return len(ids)

        return self._hold(ws, work)

    def forget(self, ws: str) -> None:
        """Bodies of applied mutations after 30 days; leavings, tags and mutations after 180 (section 12)."""
        m, s, c, now = t.mutation.c, t.sent.c, t.client.c, self.now()
        with self.database.writing(ws) as connection:
            old = (m.ws == ws, m.status == "applied", m.received_at < now - BODY_MS, m.body.is_not(None))
            connection.execute(update(t.mutation).where(*old).values(body=None))
            horizon = connection.execute(
                select(func.max(m.version)).where(m.ws == ws, m.received_at < now - KEPT_MS)
            ).scalar()
        if horizon is None:
            return
        upkeep.purge(self.database, ws, horizon)
        with self.database.writing(ws) as connection:
            waiting = select(t.parked.c.id).where(t.parked.c.ws == ws)
            connection.execute(delete(t.mutation).where(m.ws == ws, m.version <= horizon, m.id.not_in(waiting)))
            # The last one of each client stays: by it a laptop learns what has arrived.
            last = select(c.last_seq).where(c.ws == s.ws, c.id == s.client_id).scalar_subquery()
            connection.execute(
                delete(t.sent).where(s.ws == ws, s.version <= horizon, s.seq < func.coalesce(last, s.seq + 1))
            )

    def scrub(self, ws: str) -> int:
        """What still names somebody erased."""
        return upkeep.scrub(self.database, ws)


def _command(order: Order, name: str, args: dict[str, Any]) -> bool:
    outcome = by_system(order, [{"op": "cmd", "name": name, "args": args}], mutation_id=new_id())
    return outcome.status == "applied"


def _touched(order: Order, lease: Any, lead: dict[str, Any]) -> bool:
    """Whether its holder did anything with it: a touch, another stage, something written or planned."""
    if (lead["touched_at"] or 0) >= lease.since or (lead["stage_at"] or 0) >= lease.since:
        return True
    return any(
        one["created_by"] == lease.user_id and one["created_at"] >= lease.since
        for entity in ("activity", "meeting", "visit", "task", "enrolment", "handoff")
        for one in order.ledger.holders(entity, "lead_id", lease.lead_id)
    )


def _conflicts(mutation: dict[str, Any]) -> list[dict[str, Any]]:
    """What a mutation wanted, each unit as a proposal in its author's own scope."""
    by, at = mutation["user_id"], mutation["edited_at"]
    found = []
    for op in json.loads(mutation["body"]):
        if op.get("op") not in ("create", "patch"):
            continue
        patch = op["op"] == "patch"
        wanted = {unit: pair[1] for unit, pair in op["set"].items()} if patch else {"record": op["set"]}
        row = {"id": op["id"], "_scope": f"user:{by}"}
        for unit, value in wanted.items():
            edit, nothing = Edit(unit, value, at, by), Edit(unit, None, at, by)
            found.append({**record_of(op["e"], row, nothing, edit, mutation["id"]), "state": "proposed"})
    return found
