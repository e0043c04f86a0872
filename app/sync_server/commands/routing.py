"""Placing leads by the team's rules and by turn (product 3, decisions 5); the rules themselves are `domain/routing`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import delete, func, insert, select

from app.domain import written
from app.domain.routing import next_in_turn, place_all
from app.domain.routing_records import territory_to_write
from app.domain.territories import in_force
from app.ids import derived_id
from app.sync_server import tables as t
from app.sync_server.commands.base import Args, Run, decide, subject
from app.sync_server.commands.leads import waiting
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Row
from app.sync_server.placing import backup_of, facts_for, scorer_for, standing
from app.sync_server.rights import SYSTEM

MANY = 200


def route_leads(run: Run, args: Args) -> Iterator[None]:
    """`leads` [ids] go where the rules say, each with the line that says why; one that no rule places stays."""
    ids = args.get("leads")
    if not isinstance(ids, list) or not 0 < len(ids) <= MANY:
        raise RefusedOpError("INVALID", about="leads")
    yield
    leads = {}
    for row_id in dict.fromkeys(str(one) for one in ids):
        lead = leads[row_id] = subject(run, "lead", {"lead": row_id})
        mine = lead["owner_id"] == run.caller.user_id and lead["route_wanted"] and run.caller.writes(lead["_scope"])
        if not mine and not run.caller.manages(lead["_scope"]):
            raise RefusedOpError("FORBIDDEN")
    field = standing(run.ledger, run.now)
    drawn = in_force(field.territories, field.today)
    scorer = scorer_for(run.ledger, field)
    for facts, placed in place_all([facts_for(run.ledger, one, scorer, run.now) for one in leads.values()], field):
        lead = leads[facts.id]
        units: dict[str, Any] = {"routed_by": placed.why, "route_wanted": False}
        queue = _queue_called(run, placed.queue)
        if placed.owner or queue:
            units |= {"owner_id": placed.owner or None, "queue": queue or lead["queue"]}
        _tell(run, lead, placed.why)
        decide(run, "lead", lead["id"], **units)
        account = run.ledger.row("account", lead["account_id"]) if lead["account_id"] else None
        if territory := territory_to_write(account, drawn):
            decide(run, "account", lead["account_id"], territory=territory)
        if placed.turn:
            _remember(run, placed.turn, placed.owner)


def _queue_called(run: Run, named: str) -> str:
    """The id of the queue that a rule names, by its id or as people call it; "" for none."""
    if not named or run.knows_scope(f"queue:{named}"):
        return named
    s = t.scope.c
    called = select(s.id).where(s.ws == run.ledger.ws, s.id.startswith("queue:"), func.lower(s.label) == named.lower())
    return (run.ledger.connection.execute(called.order_by(s.id).limit(1)).scalar() or "").removeprefix("queue:")


def _tell(run: Run, lead: Row, why: str) -> None:
    """A line in the timeline of the lead that says why it went where it went."""
    about = {name: lead[name] for name in ("contact_id", "account_id") if lead[name]}
    told = {"lead_id": lead["id"], **about, "kind": "routing", "at": run.now, "title": written.ROUTED(), "body": why}
    row_id = derived_id("activity", lead["id"], "routed", run.mutation_id)
    run.one({"op": "create", "e": "activity", "id": row_id, "set": told})


def pass_to_backup(run: Run, args: Args) -> Iterator[None]:
    """`lead` goes from `owner` to the backup of its rule, for `why`; asked for by the server's own clock only. STALE when nobody can."""
    lead = subject(run, "lead", args)
    if run.caller.role != SYSTEM or lead["owner_id"] != args.get("owner") or lead["seen_at"] or lead["touched_at"]:
        raise RefusedOpError("STALE")
    placed = backup_of(run.ledger, lead, str(args.get("why")), standing(run.ledger, run.now), run.now)
    if placed is None:
        raise RefusedOpError("STALE")
    yield
    _tell(run, lead, placed.why)
    decide(run, "lead", lead["id"], owner_id=placed.owner, routed_by=placed.why)


def assign_next(run: Run, args: Args) -> Iterator[None]:
    """The oldest lead of `queue` goes to whose turn it is of those who serve it; a manager's. INVALID when none can."""
    queue = args.get("queue")
    if not isinstance(queue, str) or not run.knows_scope(f"queue:{queue}"):
        raise RefusedOpError("INVALID", about="queue")
    if not run.caller.manages(f"queue:{queue}"):
        raise RefusedOpError("FORBIDDEN")
    yield
    leads = waiting(run, queue)
    field, turn, g = standing(run.ledger, run.now), f"queue:{queue}", t.grant.c
    serving = select(g.user_id).where(
        g.ws == run.ledger.ws, g.scope == turn, g.revoked_v.is_(None), g.access == "write"
    )
    ids = set(run.ledger.connection.execute(serving).scalars())
    ring = [one for one in field.sellers if one.id in ids]
    if not leads:
        raise RefusedOpError("INVALID", about="queue", why="empty")
    to, skipped = next_in_turn(ring, (field.last or {}).get(turn, ""), timed=bool(leads[0]["asked"]))
    if to is None:
        raise RefusedOpError("INVALID", about="queue", why="nobody")
    why = written.TURN_SKIPPING(name=to.name, skipped=", ".join(skipped)) if skipped else written.TURN(name=to.name)
    decide(run, "lead", leads[0]["id"], owner_id=to.id, routed_by=why)
    _remember(run, turn, to.id)
    run.told |= {"lead": leads[0]["id"], "to": to.id}


def _remember(run: Run, name: str, user_id: str) -> None:
    s, ws = t.turn.c, run.ledger.ws
    run.later(
        delete(t.turn).where(s.ws == ws, s.name == name), insert(t.turn).values(ws=ws, name=name, user_id=user_id)
    )
