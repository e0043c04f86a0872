"""Whose a lead is: claimed, released, given to somebody."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo, available_timezones

from sqlalchemy import delete, func, insert, select

from app.clock import from_ms
from app.domain import written
from app.sync_server import tables as t
from app.sync_server.commands.base import Args, Run, decide, subject
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Row
from app.sync_server.rights import SYSTEM

MOST = 100  # leads a rep holds on lease at a time
LONGEST = 7 * 24 * 3600 * 1000
LEASE_OVER = "The lease is over and nobody touched it: back in the queue"


def claim(run: Run, args: Args) -> Iterator[None]:
    lead = subject(run, "lead", args)
    if lead["owner_id"]:
        raise RefusedOpError("ALREADY_CLAIMED", by=lead["owner_id"], at=lead["updated_at"])
    if not run.caller.writes(lead["_scope"]):
        raise RefusedOpError("FORBIDDEN")
    decide(run, "lead", lead["id"], owner_id=run.caller.user_id)
    run.settle()  # it is in the author's book now, and so is what they write about it
    run.opened |= {("lead", "owner_id")}
    yield
    decide(run, "lead", lead["id"], owner_id=run.caller.user_id)


def release(run: Run, args: Args) -> Iterator[None]:
    lead = subject(run, "lead", args)
    if lead["owner_id"] != run.caller.user_id and not run.caller.manages(lead["_scope"]):
        raise RefusedOpError("STALE")
    queue = args.get("queue") or lead["queue"]
    if not isinstance(queue, str) or not queue.isprintable() or not run.knows_scope(f"queue:{queue}"):
        raise RefusedOpError("INVALID", about="queue")
    run.opened |= {("lead", "owner_id"), ("lead", "queue")}
    yield
    over = {"routed_by": LEASE_OVER} if run.caller.role == SYSTEM else {}
    decide(run, "lead", lead["id"], owner_id=None, queue=queue, **over)


def reassign(run: Run, args: Args) -> Iterator[None]:
    lead = subject(run, "lead", args)
    to = str(args.get("to"))
    if not run.caller.manages(lead["_scope"]) or not run.caller.writes(f"book:{to}"):
        raise RefusedOpError("FORBIDDEN")
    run.opened |= {("lead", "owner_id"), ("lead", "queue")}
    yield
    decide(run, "lead", lead["id"], owner_id=to)


def lease(run: Run, args: Args) -> Iterator[None]:
    """The oldest `n` leads of `queue` are the asker's until `until` (ms UTC); those untouched then go back by themselves."""
    queue, n, until = args.get("queue"), args.get("n"), args.get("until")
    scope = f"queue:{queue}"
    if type(n) is not int or not 0 < n <= MOST or not isinstance(queue, str) or not run.knows_scope(scope):
        raise RefusedOpError("INVALID", about="n" if isinstance(queue, str) else "queue")
    if type(until) is not int or not run.now < until <= run.now + LONGEST:
        raise RefusedOpError("INVALID", about="until")
    if not run.caller.writes(scope):
        raise RefusedOpError("FORBIDDEN")
    held = select(func.count()).select_from(t.lease)
    mine = (t.lease.c.ws == run.ledger.ws, t.lease.c.user_id == run.caller.user_id)
    room = MOST - (run.ledger.connection.execute(held.where(*mine)).scalar() or 0)
    yield
    leads = waiting(run, queue)[: min(n, room)]
    values = {"ws": run.ledger.ws, "user_id": run.caller.user_id, "queue": queue, "since": run.now, "until": until}
    why = written.LEASED(day=_say_until(run, until))
    for lead in leads:
        decide(run, "lead", lead["id"], owner_id=run.caller.user_id, routed_by=why)
        run.later(
            delete(t.lease).where(t.lease.c.ws == run.ledger.ws, t.lease.c.lead_id == lead["id"]),
            insert(t.lease).values(lead_id=lead["id"], **values),
        )
    run.told["leads"] = [lead["id"] for lead in leads]


def _say_until(run: Run, until: int) -> str:
    """The moment in the asker's own zone: "Fri 4 Dec, 18:00"."""
    zone = (run.ledger.row("user", run.caller.user_id) or {}).get("zone")
    at = from_ms(until).astimezone(ZoneInfo(zone if zone in available_timezones() else "UTC"))
    return f"{at:%a} {at.day} {at:%b}, {at:%H:%M}"


def waiting(run: Run, queue: str) -> list[Row]:
    """The leads of a queue that are nobody's, the one that came first first."""
    lead = t.RECORDS["lead"].c
    run.ledger.load_where("lead", lead._scope == f"queue:{queue}", lead.deleted_at.is_(None))
    rows = [one for one in run.ledger.in_memory("lead") if one["_scope"] == f"queue:{queue}" and not one["owner_id"]]
    return sorted(rows, key=lambda one: (one["arrived_at"] or one["created_at"], one["id"]))
