"""The handoff in two answers, each by its deadline (decisions 4)."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import func, select

from app.clock import from_ms, to_ms
from app.domain.handoffs import RETURN, TAKING
from app.domain.return_reasons import NO_SHOW
from app.domain.stages import Stage
from app.domain.working_time import ANSWER_TERM, WorkingCalendar, add_working
from app.sync_protocol.units import unit_value
from app.sync_server import calendars, grants
from app.sync_server import tables as t
from app.sync_server.commands.base import Args, Run, decide, subject
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Row
from app.sync_server.rights import SYSTEM

NEVER = 2**62
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
    return to_ms(add_working(from_ms(run.now), ANSWER_TERM, _calendar(run, receiver)))


def _calendar(run: Run, receiver: Row) -> WorkingCalendar:
    return calendars.of_person(run.ledger.connection, run.ledger.ws, receiver)


def share(run: Run, sender: str, receiver: str) -> None:
    """What is handed over is seen by both, by who answers in the AE's place, and by who oversees either (decisions 2)."""
    deputies = sorted(_deputies(run, sender, receiver))
    for user_id in (
        sender,
        receiver,
        *deputies,
        *grants.overseers(run.ledger.connection, run.ledger.ws, (sender, receiver)),
    ):
        run.give(user_id, f"pair:{sender}:{receiver}")


def _deputies(run: Run, sender: str, receiver: str) -> set[str]:
    """Who answers in the receiver's place: the deputies of the pair, and who covers an absence today."""
    p, a, ws = t.RECORDS["pairing"].c, t.RECORDS["absence"].c, run.ledger.ws
    day = from_ms(run.now).date().isoformat()
    paired = select(p.deputy_id).where(p.ws == ws, p.deleted_at.is_(None), p.sdr_id == sender, p.ae_id == receiver)
    cover = select(a.cover_id).where(
        a.ws == ws, a.deleted_at.is_(None), a.user_id == receiver,
        func.coalesce(a.first_day, day) <= day, func.coalesce(a.last_day, day) >= day,
    )  # fmt: skip
    found = {one for query in (paired, cover) for one in run.ledger.connection.execute(query).scalars()}
    return found - {None, sender, receiver}


def _offered(run: Run, args: Args, *, by: str) -> Row:
    handoff = subject(run, "handoff", args)
    mine = handoff[by] == run.caller.user_id or run.caller.manages(handoff["_scope"])
    if not mine and by == "receiver_id":
        mine = run.caller.user_id in _deputies(run, handoff["sender_id"], handoff["receiver_id"])
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
    manager = run.caller.manages(handoff["_scope"])
    yield
    after = run.ledger.row("handoff", handoff["id"])
    if after is None or after["state"] not in ("accepted", "returned"):
        raise RefusedOpError("INVALID", about="verdict")
    if after["verdict"] == RETURN and after["action_items"] and after["verdict_reason"] != NO_SHOW and not manager:
        raise RefusedOpError("FORBIDDEN")


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
    """A second term after its deadline; asked for by the server's own clock only. The lead stands at Meeting set again."""
    handoff = subject(run, "handoff", args)
    receiver = run.ledger.row("user", handoff["receiver_id"]) or {}
    open_still = run.caller.role == SYSTEM and handoff["state"] in OPEN_STATES and not handoff["verdict"]
    if not open_still or run.now < expires_at(handoff, _calendar(run, receiver)):
        raise RefusedOpError("STALE", state=handoff["state"])
    yield
    decide(run, "handoff", handoff["id"], state="expired")
    lead = run.ledger.row("lead", handoff["lead_id"])
    if lead is not None and lead["stage"] == Stage.HANDED_OFF:
        before = unit_value("lead", "stage", lead)
        after = {**(before or {}), "stage": Stage.MEETING_SET.value, "stage_at": run.now, "override": None}
        run.one({"op": "patch", "e": "lead", "id": lead["id"], "set": {"stage": [before, after]}})


def expires_at(handoff: Row, calendar: WorkingCalendar) -> int:
    """When an unanswered handoff ends, ms UTC: as long after its deadline as that was after it began (decisions 4).

    Between the two it is Late, which everybody reads from the deadline, and can still be answered.
    """
    due = handoff["verdict_due"] if handoff["receipt"] == TAKING else handoff["receipt_due"]
    if due is None:
        return NEVER
    return to_ms(add_working(from_ms(due), ANSWER_TERM, calendar))
