"""What routing knows on the server: rules, territories, people and leads, as a laptop's `store/routing` reads them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Select, func, select

from app.domain.routing import Field, Placement, Seller, asks_band
from app.domain.routing_conditions import Facts
from app.domain.routing_records import SETTLED, away_on, read_facts, read_rules, read_seller
from app.domain.routing_watch import to_backup
from app.domain.score_facts import events_of, facts_of
from app.domain.scoring import Scorer
from app.domain.territories import read_territory
from app.sync_server import scores
from app.sync_server import tables as t
from app.sync_server.ledger import Ledger, Row

REACHABLE_MS = 10 * 60_000  # twice the slowest poll of a laptop that is on (sync-protocol 6.6)


def scorer_for(ledger: Ledger, field: Field) -> Scorer | None:
    """The scorer, where any rule asks for a band."""
    return scores.scorer_of(ledger.connection, ledger.ws) if asks_band(field) else None


def backup_of(ledger: Ledger, lead: Row, why: str, field: Field, now: int) -> Placement | None:
    """Where a lead goes whose owner is not reached, None where nobody can take it."""
    return to_backup(facts_for(ledger, lead, scorer_for(ledger, field), now), lead["owner_id"], why, field)


def standing(ledger: Ledger, now: int) -> Field:
    """Rules, territories and people at `now` (ms UTC); only reps are given leads."""
    today = datetime.fromtimestamp(now / 1000, UTC).date().isoformat()
    rules = read_rules(_live(ledger, "routing_rule"))
    territories = [read_territory(one) for one in _live(ledger, "territory")]
    s = t.turn.c
    last = _pairs(ledger, select(s.name, s.user_id).where(s.ws == ledger.ws))
    return Field(rules, _sellers(ledger, now, today), territories, last, today)


def _sellers(ledger: Ledger, now: int, today: str) -> list[Seller]:
    ws = ledger.ws
    m, c, lead = t.member.c, t.client.c, t.RECORDS["lead"].c
    reps = _pairs(ledger, select(m.user_id, m.active).where(m.ws == ws, m.role == "rep"))
    heard = _pairs(ledger, select(c.user_id, func.max(c.seen_at)).where(c.ws == ws).group_by(c.user_id))
    busy = _pairs(
        ledger,
        select(lead.owner_id, func.count())
        .where(lead.ws == ws, lead.deleted_at.is_(None), lead.stage.not_in(SETTLED))
        .group_by(lead.owner_id),
    )
    away = away_on(_live(ledger, "absence"), today)
    return [
        read_seller(
            {**one, "active": bool(reps[one["id"]]) and one["active"] is not False}, away=away, busy=busy,
            reachable=now - (heard.get(one["id"]) or 0) <= REACHABLE_MS,
        )
        for one in sorted(_live(ledger, "user"), key=lambda one: str(one["id"]))
        if one["id"] in reps
    ]  # fmt: skip


def _pairs(ledger: Ledger, query: Select[Any]) -> dict[str, Any]:
    return {row[0]: row[1] for row in ledger.connection.execute(query)}


def _live(ledger: Ledger, entity: str) -> list[Row]:
    ledger.load_where(entity, t.RECORDS[entity].c.deleted_at.is_(None))
    return ledger.in_memory(entity)


def facts_for(ledger: Ledger, lead: Row, scorer: Scorer | None, now: int) -> Facts:
    """What rules see of a lead; its band only with a scorer."""
    account = (ledger.row("account", lead["account_id"]) if lead["account_id"] else None) or {}
    contact = (ledger.row("contact", lead["contact_id"]) if lead["contact_id"] else None) or {}
    site = (ledger.row("site", contact["site_id"]) if contact.get("site_id") else None) or {}
    band = ""
    if scorer is not None:
        activities, signals = (ledger.holders(name, "lead_id", lead["id"]) for name in ("activity", "signal"))
        score = scorer.score(facts_of(lead, contact, account), events_of(activities, signals), now)
        band = score.band
    return read_facts(lead, account, contact, band, site)
