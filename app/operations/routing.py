"""Routing rules as a team keeps them, and leads placed by them (product 3, decisions 5)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from app.domain import written
from app.domain.routing import Rule, asks_band, place_all
from app.domain.routing_check import MOST_RULES, require_sound
from app.domain.routing_records import place_of, read_rules, territory_to_write
from app.domain.territories import in_force
from app.errors import RefusedError
from app.ids import derived_id
from app.language import tr
from app.operations.settings import require_manager
from app.store import routing
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

WAITS = "Goes to Territory at next sync"
MANY = 200  # leads that one command of the server takes


def save_rule(work: UnitOfWork, rule: Rule) -> str:
    """A rule made (without an id, at the end) or changed; its id. RefusedError E-ROUTING-RULE, E-NOT-FOUND, E-NOT-ALLOWED."""
    require_manager(work, tr("change a routing rule"))
    require_sound(rule, [one.id for one in routing.standing(work.connection, work.now).sellers])
    work.label = tr("Routing rule saved")
    values = {"name": rule.name.strip(), "method": rule.method, "test": dict(rule.test), "target": dict(rule.target)}
    if rule.id:
        work.patch("routing_rule", rule.id, values)
        return rule.id
    rules = _rules(work)
    if len(rules) >= MOST_RULES:
        raise RefusedError(
            "E-ROUTING-RULE",
            tr("There are {most_rules} rules already.", most_rules=MOST_RULES),
            do=tr("Remove one first."),
            field="name",
        )
    return work.create("routing_rule", {**values, "position": len(rules)})


def switch_rule(work: UnitOfWork, rule_id: str, on: bool) -> None:
    """On or off, keeping its place. RefusedError E-NOT-FOUND, E-NOT-ALLOWED."""
    require_manager(work, tr("switch a routing rule"))
    work.label = tr("Routing rule on") if on else tr("Routing rule off")
    place = place_of(work.require("routing_rule", rule_id))
    work.patch("routing_rule", rule_id, {"position": place if on else -1 - place})


def shift_rule(work: UnitOfWork, rule_id: str, by: int) -> None:
    """Up by -1, down by 1; at the end of the list it stays. RefusedError E-NOT-FOUND, E-NOT-ALLOWED."""
    require_manager(work, tr("move a routing rule"))
    work.require("routing_rule", rule_id)
    work.label = tr("Routing rule moved")
    rules = _rules(work)
    at = next(number for number, one in enumerate(rules) if one.id == rule_id)
    rules.insert(min(max(at + by, 0), len(rules) - 1), rules.pop(at))
    for place, one in enumerate(rules):
        work.patch("routing_rule", one.id, {"position": place if one.active else -1 - place})


def remove_rule(work: UnitOfWork, rule_id: str) -> None:
    """To the bin. RefusedError E-NOT-FOUND, E-NOT-ALLOWED."""
    require_manager(work, tr("remove a routing rule"))
    work.label = tr("Routing rule moved to the bin")
    work.delete("routing_rule", rule_id)


def route_leads(work: UnitOfWork, lead_ids: Sequence[str]) -> int:
    """Place these leads by the rules, each with the line that says why; how many went to somebody or to a queue.

    With a server it is the server's to decide (decisions 7): the leads wait for the next sync, and 0 have gone yet.
    RefusedError E-NOT-ALLOWED, E-NOT-FOUND.
    """
    require_manager(work, tr("share out leads"))
    work.label = tr("Leads shared out")
    ids = list(dict.fromkeys(lead_ids))
    if work.joined:
        for at in range(0, len(ids), MANY):
            _ask(work, ids[at : at + MANY])
        return 0
    field = routing.standing(work.connection, work.now)
    gone, drawn = 0, in_force(field.territories, field.today)
    facts = routing.facts_of(work.connection, ids, work.now, by_band=asks_band(field))
    for one, placed in place_all(facts, field):
        lead = work.require("lead", one.id)
        units = {"routed_by": placed.why, "route_wanted": False}
        if placed.owner or placed.queue:
            gone += 1
            units |= {"owner_id": placed.owner or None, "queue": placed.queue or lead["queue"]}
        if work.patch("lead", one.id, units):
            about = {"lead_id": one.id, "contact_id": lead["contact_id"], "account_id": lead["account_id"]}
            told = {**about, "kind": "routing", "at": work.now, "title": written.ROUTED(), "body": placed.why}
            work.create("activity", told, row_id=derived_id("activity", one.id, "routed", work.step))
        account = work.row("account", one.account_id) if one.account_id else None
        if territory := territory_to_write(account, drawn):
            work.patch("account", one.account_id, {"territory": territory})
        if placed.turn:
            routing.remember(work.connection, placed.turn, placed.owner)
    return gone


def route_waiting(work: UnitOfWork, *, untried: bool = False) -> int:
    """Place every inbound lead that is nobody's, or only those no rule was tried on yet; how many went."""
    return route_leads(work, routing.waiting(work.connection, untried=untried))


def _ask(work: UnitOfWork, ids: Sequence[str]) -> None:
    for one in ids:
        work.patch("lead", one, {"route_wanted": True})
    with work.command("route_leads", leads=list(ids)):
        for one in ids:
            work.patch("lead", one, {"routed_by": WAITS})


def _rules(work: UnitOfWork) -> list[Rule]:
    rows = work.connection.execute(select(t.RECORDS["routing_rule"])).mappings()
    return read_rules(dict(row) for row in rows)
