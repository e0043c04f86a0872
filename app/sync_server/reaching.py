"""Sees to timed leads once a minute: whoever is not reached in time gives theirs to the backup (product 3, decisions 7).

Every worker runs it: each looks again under the workspace's lock, and a second time finds nothing left to do.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import Connection, func, select

from app.clock import from_ms
from app.domain.routing_records import SETTLED
from app.domain.routing_watch import unreached
from app.domain.working_time import add_working, working_between
from app.ids import new_id
from app.sync_server import calendars
from app.sync_server import tables as t
from app.sync_server.database import Database
from app.sync_server.jobs import MANY, Poke
from app.sync_server.ledger import Ledger
from app.sync_server.orders import Order, by_system
from app.sync_server.placing import backup_of, standing

EVERY_S = 60.0
DAY = 24 * 3600 * 1000
LOOK_BACK = 14 * DAY  # what waited longer is a manager's to see to
MINUTE = timedelta(minutes=1)


class Reaching:
    """The job over one database; `poke` is told after each commit which scopes changed."""

    def __init__(self, database: Database, *, now: Callable[[], int], poke: Poke | None = None) -> None:
        self.database, self.now = database, now
        self._poke = poke or (lambda ws, head, scopes: None)

    def move_on(self, ws: str) -> int:
        """Timed leads that are not on a laptop after a third of the term, or not seen after two thirds, go on; how many."""
        now = self.now()
        with self.database.reading(ws) as connection:
            late = _unreached(connection, ws, now)
            found = _movable(Ledger(connection, ws), late, now)[:MANY] if late else []
        if not found:
            return 0
        with self.database.holding(ws) as (connection, state):
            order = Order(connection, state, now=self.now())
            done = sum(
                by_system(order, [{"op": "cmd", "name": "pass_to_backup", "args": one}], mutation_id=new_id()).status
                == "applied"
                for one in found
            )
            order.flush()
        if order.told:
            self._poke(ws, state.version, order.told)
        return done


def _movable(ledger: Ledger, late: list[dict[str, str]], now: int) -> list[dict[str, str]]:
    """Those of which a backup can take over: what stays must take no version, minute by minute."""
    field, found = standing(ledger, now), []
    for one in late:
        lead = ledger.row("lead", one["lead"])
        if lead is not None and backup_of(ledger, lead, one["why"], field, now) is not None:
            found.append(one)
    return found


def _unreached(connection: Connection, ws: str, now: int) -> list[dict[str, str]]:
    lead, account = t.RECORDS["lead"].c, t.RECORDS["account"].c
    query = (
        select(lead.id, lead.owner_id, lead.arrived_at, account.territory)
        .outerjoin(t.RECORDS["account"], (account.ws == lead.ws) & (account.id == lead.account_id))
        .where(lead.ws == ws, lead.deleted_at.is_(None), lead.asked.is_(True), lead.owner_id.is_not(None))
        .where(lead.seen_at.is_(None), lead.touched_at.is_(None), lead.stage.not_in(SETTLED))
        .where(lead.arrived_at > now - LOOK_BACK)
        .order_by(lead.arrived_at, lead.id)
    )
    rows = connection.execute(query).all()
    if not rows:
        return []
    given, heard = _given(connection, ws, [row.id for row in rows]), _heard(connection, ws)
    book, target = calendars.book_of(connection, ws), calendars.reply_target(connection, ws)
    found = []
    for row in rows:
        if row.id not in given:  # its owner made it themselves
            continue
        calendar, at, until = book.of(row.territory or ""), from_ms(given[row.id]), from_ms(now)
        term = working_between(at, add_working(from_ms(row.arrived_at), target, calendar), calendar)
        why = unreached(
            working_between(at, until, calendar) / MINUTE,
            (term if term > timedelta() else target) / MINUTE,  # given after it was due: a term of its own
            on_laptop=heard.get(row.owner_id, 0) > given[row.id],
            seen=False,
        )
        if why:
            found.append({"lead": row.id, "owner": row.owner_id, "why": why})
    return found


def _given(connection: Connection, ws: str, ids: list[str]) -> dict[str, int]:
    """When each lead got its owner, as the server heard of it; ms UTC."""
    h, m = t.field_history.c, t.mutation.c
    query = (
        select(h.row_id, func.max(m.received_at))
        .join(t.mutation, (m.ws == h.ws) & (m.id == h.mutation_id))
        .where(h.ws == ws, h.entity == "lead", h.unit == "owner_id", h.row_id.in_(ids))
    )
    return {row[0]: row[1] for row in connection.execute(query.group_by(h.row_id))}


def _heard(connection: Connection, ws: str) -> dict[str, int]:
    """When a laptop of each person was last in touch, ms UTC."""
    c = t.client.c
    query = select(c.user_id, func.max(c.seen_at)).where(c.ws == ws, c.seen_at.is_not(None)).group_by(c.user_id)
    return {row[0]: row[1] for row in connection.execute(query)}
