"""What the server decides, one at a time under the workspace's lock (sync-protocol section 10, decisions 4 and 5).

A command travels with the operations its author expects of it. The precondition is checked first; then the operations are
applied with the author's own rights, and only the command opens the units that are decided here.
"""

from __future__ import annotations

from typing import Any

from app.sync_server.commands import erasing, handoffs, leads, meetings, merging, records, routing, taking_back
from app.sync_server.commands.base import Command, Run
from app.sync_server.errors import RefusedOpError


def run(run: Run, op: dict[str, Any]) -> None:
    """Check, apply what its author expects, finish; RefusedOpError leaves everything as it was."""
    handler = COMMANDS.get(str(op.get("name")))
    args, inner = op.get("args"), op.get("ops", [])
    if handler is None or not isinstance(args, dict) or not isinstance(inner, list) or len(inner) > 200:
        raise RefusedOpError("INVALID", about="cmd")
    steps = handler(run, args)
    next(steps)
    for one in inner:
        run.one(one)
    next(steps, None)
    run.opened.clear()


COMMANDS: dict[str, Command] = {
    "claim_lead": leads.claim,
    "release_lead": leads.release,
    "reassign": leads.reassign,
    "lease_leads": leads.lease,
    "assign_next": routing.assign_next,
    "route_leads": routing.route_leads,
    "pass_to_backup": routing.pass_to_backup,
    "offer_handoff": handoffs.offer,
    "answer_receipt": handoffs.receipt,
    "give_verdict": handoffs.verdict,
    "forward_handoff": handoffs.forward,
    "withdraw_handoff": handoffs.withdraw,
    "take_back_answer": taking_back.take_back,
    "expire_handoff": handoffs.expire,
    "allocate_number": records.allocate,
    "take_slot": meetings.take_slot,
    "merge": merging.merge,
    "unmerge": merging.unmerge,
    "erase_person": erasing.erase_person,
    "publish": records.publish,
    "list_accounts": records.list_accounts,
}
