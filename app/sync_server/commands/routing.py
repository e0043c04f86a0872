"""Placing leads by the team's rules and by turn (product 3, decisions 5); the rules themselves are `domain/routing`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Select, delete, func, insert, select

from app.domain.routing import Field, Seller, asks_band, next_in_turn, place_all
from app.domain.routing_conditions import Facts
from app.domain.routing_records import SETTLED, away_on, read_facts, read_rules, read_seller, territory_to_write
from app.domain.routing_watch import to_backup
from app.domain.score_facts import events_of, facts_of
from app.domain.scoring import Scorer
from app.domain.territories import in_force, read_territory
from app.ids import derived_id
from app.sync_server import scores
from app.sync_server import tables as t
from app.sync_server.commands.base import Args, Run, decide, subject
from app.sync_server.commands.leads import waiting
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Row
from app.sync_server.rights import SYSTEM

MANY = 200
REACHABLE_MS = 10 * 60_000  # twice the slowest poll of a laptop that is on (sync-protocol 6.6)


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
    field = standing(run)
    drawn = in_force(field.territories, field.today)
    scorer = scores.scorer_of(run.ledger.connection, run.ledger.ws) if asks_band(field) else None
    for facts, placed in place_all([_facts(run, one, scorer) for one in leads.values()], field):
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
    told = {"lead_id": lead["id"], **about, "kind": "routing", "at": run.now, "title": "Routed", "body": why}
    row_id = derived_id("activity", lead["id"], "routed", run.mutation_id)
    run.one({"op": "create", "e": "activity", "id": row_id, "set": told})


def pass_to_backup(run: Run, args: Args) -> Iterator[None]:
    """`lead` goes from `owner` to the backup of its rule, for `why`; asked for by the server's own clock only. STALE when nobody can."""
    lead = subject(run, "lead", args)
    if run.caller.role != SYSTEM or lead["owner_id"] != args.get("owner") or lead["seen_at"] or lead["touched_at"]:
        raise RefusedOpError("STALE")
    field = standing(run)
    scorer = scores.scorer_of(run.ledger.connection, run.ledger.ws) if asks_band(field) else None
    placed = to_backup(_facts(run, lead, scorer), lead["owner_id"], str(args.get("why")), field)
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
    rules = read_rules(_live(run, "routing_rule"))
    territories = [read_territory(one) for one in _live(run, "territory")]
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
        .where(lead.ws == ws, lead.deleted_at.is_(None), lead.stage.not_in(SETTLED))
        .group_by(lead.owner_id),
    )
    away = away_on(_live(run, "absence"), today)
    return [
        read_seller(
            {**one, "active": bool(reps[one["id"]]) and one["active"] is not False}, away=away, busy=busy,
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


def _facts(run: Run, lead: Row, scorer: Scorer | None) -> Facts:
    account = (run.ledger.row("account", lead["account_id"]) if lead["account_id"] else None) or {}
    contact = (run.ledger.row("contact", lead["contact_id"]) if lead["contact_id"] else None) or {}
    site = (run.ledger.row("site", contact["site_id"]) if contact.get("site_id") else None) or {}
    band = ""
    if scorer is not None:
        activities, signals = (run.ledger.holders(name, "lead_id", lead["id"]) for name in ("activity", "signal"))
        score = scorer.score(facts_of(lead, contact, account), events_of(activities, signals), run.now)
        band = score.band
    return read_facts(lead, account, contact, band, site)


def _remember(run: Run, name: str, user_id: str) -> None:
    s, ws = t.turn.c, run.ledger.ws
    run.later(
        delete(t.turn).where(s.ws == ws, s.name == name), insert(t.turn).values(ws=ws, name=name, user_id=user_id)
    )
