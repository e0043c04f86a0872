"""Placing leads by the team's rules and by turn (product 3, decisions 5); the rules themselves are `domain/routing`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Select, delete, func, insert, select

from app.domain.routing import Facts, Field, Rule, Seller, Territory, next_in_turn, route
from app.domain.stages import Stage
from app.sync_server import tables as t
from app.sync_server.commands.base import Args, Run, decide, subject
from app.sync_server.commands.leads import waiting
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Row

MANY = 200
REACHABLE_MS = 10 * 60_000  # twice the slowest poll of a laptop that is on (sync-protocol 6.6)
SETTLED = (Stage.HANDED_OFF, Stage.ACCEPTED, Stage.NURTURE, Stage.DISQUALIFIED)


def route_leads(run: Run, args: Args) -> Iterator[None]:
    """`leads` [ids] go where the rules say, each with the line that says why; one that no rule places stays."""
    ids = args.get("leads")
    if not isinstance(ids, list) or not 0 < len(ids) <= MANY:
        raise RefusedOpError("INVALID", about="leads")
    yield
    field = standing(run)
    last = dict(field.last or {})
    for row_id in dict.fromkeys(str(one) for one in ids):
        lead = subject(run, "lead", {"lead": row_id})
        mine = lead["owner_id"] == run.caller.user_id and lead["route_wanted"] and run.caller.writes(lead["_scope"])
        if not mine and not run.caller.manages(lead["_scope"]):
            raise RefusedOpError("FORBIDDEN")
        placed = route(_facts(run, lead), Field(field.rules, field.sellers, field.territories, last, field.today))
        units: dict[str, Any] = {"routed_by": placed.why, "route_wanted": False}
        if placed.owner or (placed.queue and run.knows_scope(f"queue:{placed.queue}")):
            units |= {"owner_id": placed.owner or None, "queue": placed.queue or lead["queue"]}
        decide(run, "lead", lead["id"], **units)
        if placed.turn:
            last[placed.turn] = placed.owner
            _remember(run, placed.turn, placed.owner)


def assign_next(run: Run, args: Args) -> Iterator[None]:
    """The oldest lead of `queue` goes to whose turn it is of those who serve it; a manager's. INVALID when none can."""
    queue = args.get("queue")
    if not isinstance(queue, str) or not run.knows_scope(f"queue:{queue}"):
        raise RefusedOpError("INVALID", about="queue")
    if not run.caller.manages(f"queue:{queue}"):
        raise RefusedOpError("FORBIDDEN")
    yield
    leads = waiting(run, queue)
    field, turn, g = standing(run), f"queue:{queue}", t.grant.c
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
    why = f"Turn in the queue: to {to.name}" + (f" ({', '.join(skipped)})" if skipped else "")
    decide(run, "lead", leads[0]["id"], owner_id=to.id, routed_by=why)
    _remember(run, turn, to.id)
    run.told |= {"lead": leads[0]["id"], "to": to.id}


def standing(run: Run) -> Field:
    """Rules, territories and people as they stand; only reps are given leads."""
    today = datetime.fromtimestamp(run.now / 1000, UTC).date().isoformat()
    rules = [
        Rule(one["id"], one["name"] or "Rule", one["method"] or "", one["test"] or {}, one["target"] or {})
        for one in sorted(_live(run, "routing_rule"), key=lambda one: (one["position"] or 0, one["id"]))
        if isinstance(one["target"] or {}, dict)
    ]
    territories = [
        Territory(
            one["name"] or "", tuple(one["rules"]) if isinstance(one["rules"], list) else (), one["from_day"] or ""
        )
        for one in _live(run, "territory")
    ]
    s = t.turn.c
    last = _pairs(run, select(s.name, s.user_id).where(s.ws == run.ledger.ws))
    return Field(rules, _sellers(run, today), territories, last, today)


def _sellers(run: Run, today: str) -> list[Seller]:
    ws = run.ledger.ws
    m, c, lead = t.member.c, t.client.c, t.RECORDS["lead"].c
    reps = _pairs(run, select(m.user_id, m.active).where(m.ws == ws, m.role == "rep"))
    heard = _pairs(run, select(c.user_id, func.max(c.seen_at)).where(c.ws == ws).group_by(c.user_id))
    busy = _pairs(
        run,
        select(lead.owner_id, func.count())
        .where(lead.ws == ws, lead.deleted_at.is_(None), lead.stage.not_in([one.value for one in SETTLED]))
        .group_by(lead.owner_id),
    )
    away = {
        one["user_id"]
        for one in _live(run, "absence")
        if (one["first_day"] or "9") <= today <= (one["last_day"] or one["first_day"] or "")
    }
    return [
        Seller(
            one["id"], one["name"] or "", one["territory"] or "", active=bool(reps[one["id"]]) and one["active"] is not False,
            away=one["id"] in away, open_leads=busy.get(one["id"], 0), capacity=one["capacity"],
            reachable=run.now - (heard.get(one["id"]) or 0) <= REACHABLE_MS,
        )
        for one in sorted(_live(run, "user"), key=lambda one: str(one["id"]))
        if one["id"] in reps
    ]  # fmt: skip


def _pairs(run: Run, query: Select[Any]) -> dict[str, Any]:
    return {row[0]: row[1] for row in run.ledger.connection.execute(query)}


def _live(run: Run, entity: str) -> list[Row]:
    run.ledger.load_where(entity, t.RECORDS[entity].c.deleted_at.is_(None))
    return run.ledger.in_memory(entity)


def _facts(run: Run, lead: Row) -> Facts:
    account = run.ledger.row("account", lead["account_id"]) if lead["account_id"] else None
    contact = run.ledger.row("contact", lead["contact_id"]) if lead["contact_id"] else None
    at = {
        name: (account or {}).get(name) or (contact or {}).get(name) or "" for name in ("country", "region", "postcode")
    }
    of: Row = account or {}
    return Facts(
        lead["id"], lead["account_id"] or "", of.get("name") or "", at["country"], at["region"], at["postcode"],
        of.get("industry") or "", of.get("people"), lead["source"] or "", bool(lead["asked"]),
    )  # fmt: skip


def _remember(run: Run, name: str, user_id: str) -> None:
    s, ws = t.turn.c, run.ledger.ws
    run.later(
        delete(t.turn).where(s.ws == ws, s.name == name), insert(t.turn).values(ws=ws, name=name, user_id=user_id)
    )
