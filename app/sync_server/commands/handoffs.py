"""The handoff in two answers, each by its deadline (decisions 4)."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import from_ms, to_ms
from app.domain.working_time import ANSWER_TERM, WorkingCalendar, add_working
from app.sync_server.commands.base import Args, Run, decide, subject
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Row

OPEN_STATES = ("offered", "taken", "late")


def offer(run: Run, args: Args) -> Iterator[None]:
    lead = subject(run, "lead", args)
    if not run.caller.writes(lead["_scope"]):
        raise RefusedOpError("FORBIDDEN")
    if any(one["state"] in OPEN_STATES for one in run.ledger.holders("handoff", "lead_id", lead["id"])):
        raise RefusedOpError("STALE")
    yield
    handoff = subject(run, "handoff", args)
    receiver = run.ledger.row("user", str(handoff["receiver_id"]))
    if handoff["lead_id"] != lead["id"] or handoff["sender_id"] != run.caller.user_id or receiver is None:
        raise RefusedOpError("INVALID", about="handoff")
    decide(run, "handoff", handoff["id"], state="offered", receipt_due=_receipt_due(run, receiver))
    share(run, handoff["sender_id"], handoff["receiver_id"])


def _receipt_due(run: Run, receiver: Row) -> int:
    """24 working hours of the AE's calendar from the moment the server applied the offer (decisions 4)."""
    return to_ms(add_working(from_ms(run.now), ANSWER_TERM, WorkingCalendar(zone=receiver["zone"] or "Europe/London")))


def share(run: Run, sender: str, receiver: str) -> None:
    for user_id in (sender, receiver):
        run.give(user_id, f"pair:{sender}:{receiver}")


def _offered(run: Run, args: Args, *, by: str) -> Row:
    handoff = subject(run, "handoff", args)
    mine = handoff[by] == run.caller.user_id or run.caller.manages(handoff["_scope"])
    if handoff["state"] not in OPEN_STATES:
        raise RefusedOpError("STALE", state=handoff["state"])
    if not mine:
        raise RefusedOpError("NOT_OFFERED")
    return handoff


def receipt(run: Run, args: Args) -> Iterator[None]:
    handoff = _offered(run, args, by="receiver_id")
    if handoff["receipt"]:
        raise RefusedOpError("STALE", state=handoff["state"])
    run.opened |= {("handoff", "receipt"), ("handoff", "state")}
    yield


def verdict(run: Run, args: Args) -> Iterator[None]:
    handoff = _offered(run, args, by="receiver_id")
    if handoff["verdict"]:
        raise RefusedOpError("STALE", state=handoff["state"])
    run.opened |= {("handoff", "verdict"), ("handoff", "state")}
    yield
    after = run.ledger.row("handoff", handoff["id"])
    if after is None or after["state"] not in ("accepted", "returned"):
        raise RefusedOpError("INVALID", about="verdict")


def forward(run: Run, args: Args) -> Iterator[None]:
    handoff = _offered(run, args, by="receiver_id")
    receiver = run.ledger.row("user", str(args.get("to")))
    if receiver is None:
        raise RefusedOpError("INVALID", about="to")
    run.opened |= {("handoff", "receiver_id"), ("handoff", "receipt"), ("handoff", "receipt_due")}
    yield
    decide(run, "handoff", handoff["id"], receiver_id=receiver["id"], receipt_due=_receipt_due(run, receiver))
    share(run, handoff["sender_id"], receiver["id"])


def withdraw(run: Run, args: Args) -> Iterator[None]:
    handoff = _offered(run, args, by="sender_id")
    run.opened |= {("handoff", "state")}
    yield
    decide(run, "handoff", handoff["id"], state="withdrawn")


def expire(run: Run, args: Args) -> Iterator[None]:
    """A second period of the same length after its deadline; asked for by the server's own clock only."""
    handoff = subject(run, "handoff", args)
    due = handoff["receipt_due"]
    if run.caller.role != "system" or handoff["state"] not in OPEN_STATES or due is None:
        raise RefusedOpError("STALE", state=handoff["state"])
    receiver = run.ledger.row("user", handoff["receiver_id"])
    calendar = WorkingCalendar(zone=(receiver or {}).get("zone") or "Europe/London")
    if run.now < to_ms(add_working(from_ms(due), ANSWER_TERM, calendar)):
        raise RefusedOpError("STALE", state=handoff["state"])
    yield
    decide(run, "handoff", handoff["id"], state="expired")
