"""What the server decides, one at a time under the workspace's lock (sync-protocol section 10, decisions 4 and 5).

A command travels with the operations its author expects of it. The precondition is checked first; then the operations are
applied with the author's own rights, and only the command opens the units that are decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Protocol

from sqlalchemy import insert, select, update

from app.clock import from_ms, to_ms
from app.domain.working_time import ANSWER_TERM, WorkingCalendar, add_working
from app.sync_protocol.manifest import children_of
from app.sync_protocol.values import is_id
from app.sync_server import tables as t
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Ledger, Row
from app.sync_server.rights import SYSTEM, Caller

Args = dict[str, Any]
OPEN_STATES = ("offered", "taken", "late")
BLOCK = 50  # numbers a device gets at a time (decisions 19)


class Run(Protocol):
    """What a command needs of the mutation it is part of."""

    ledger: Ledger
    caller: Caller
    edited_at: int
    now: int
    opened: set[tuple[str, str]]
    told: dict[str, Any]
    aliases: dict[str, str]

    @property
    def former(self) -> Callable[[str], bool]:
        """Whether the author held the record lately."""

    @property
    def knows_scope(self) -> Callable[[str], bool]:
        """Whether there is such a scope."""

    def one(self, op: dict[str, Any]) -> None:
        """Apply one operation."""

    def settle(self) -> None:
        """Put every record into the scope it now belongs to."""

    def give(self, user_id: str, scope: str) -> None:
        """Grant a scope from this mutation on."""

    def note(self, entity: str, row: Row, unit: str, old: Any, new: Any) -> None:
        """Remember a change in the history of its record."""


def run(run: Run, op: dict[str, Any]) -> None:
    """Check, apply what its author expects, finish; RefusedOpError leaves everything as it was."""
    handler = _COMMANDS.get(str(op.get("name")))
    args, inner = op.get("args"), op.get("ops", [])
    if handler is None or not isinstance(args, dict) or not isinstance(inner, list) or len(inner) > 200:
        raise RefusedOpError("INVALID", about="cmd")
    steps = handler(run, args)
    next(steps)
    for one in inner:
        run.one(one)
    next(steps, None)
    run.opened.clear()


def _subject(run: Run, entity: str, args: Args) -> Row:
    row_id = args.get(entity)
    if not is_id(row_id):
        raise RefusedOpError("INVALID", about=entity)
    row = run.ledger.row(entity, str(row_id))
    if row is None:
        raise RefusedOpError("NOT_FOUND", entity=entity, id=row_id)
    if not run.caller.reads(row["_scope"]) and not run.former(row["id"]):
        raise RefusedOpError("FORBIDDEN")
    return row


def _decide(run: Run, entity: str, row_id: str, **units: Any) -> None:
    """Set decided units, unless the author's own operations have done so already."""
    row = run.ledger.row(entity, row_id)
    assert row is not None  # the precondition saw it
    changed = {name: value for name, value in units.items() if row[name] != value}
    for name, value in changed.items():
        run.note(entity, row, name, row[name], value)
    if changed:
        stamps = {"updated_at": run.edited_at, "updated_by": run.caller.user_id}
        run.ledger.put(entity, {**row, **changed, **stamps})


# leads


def _claim(run: Run, args: Args) -> Iterator[None]:
    lead = _subject(run, "lead", args)
    if lead["owner_id"]:
        raise RefusedOpError("ALREADY_CLAIMED", by=lead["owner_id"], at=lead["updated_at"])
    if not run.caller.writes(lead["_scope"]):
        raise RefusedOpError("FORBIDDEN")
    _decide(run, "lead", lead["id"], owner_id=run.caller.user_id)
    run.settle()  # it is in the author's book now, and so is what they write about it
    run.opened |= {("lead", "owner_id")}
    yield
    _decide(run, "lead", lead["id"], owner_id=run.caller.user_id)


def _release(run: Run, args: Args) -> Iterator[None]:
    lead = _subject(run, "lead", args)
    if lead["owner_id"] != run.caller.user_id and not run.caller.manages(lead["_scope"]):
        raise RefusedOpError("STALE")
    queue = args.get("queue") or lead["queue"]
    if not isinstance(queue, str) or not queue.isprintable() or not run.knows_scope(f"queue:{queue}"):
        raise RefusedOpError("INVALID", about="queue")
    run.opened |= {("lead", "owner_id"), ("lead", "queue")}
    yield
    _decide(run, "lead", lead["id"], owner_id=None, queue=queue)


def _reassign(run: Run, args: Args) -> Iterator[None]:
    lead = _subject(run, "lead", args)
    to = str(args.get("to"))
    if not run.caller.manages(lead["_scope"]) or not run.caller.writes(f"book:{to}"):
        raise RefusedOpError("FORBIDDEN")
    run.opened |= {("lead", "owner_id"), ("lead", "queue")}
    yield
    _decide(run, "lead", lead["id"], owner_id=to)


# handoffs


def _offer(run: Run, args: Args) -> Iterator[None]:
    lead = _subject(run, "lead", args)
    if not run.caller.writes(lead["_scope"]):
        raise RefusedOpError("FORBIDDEN")
    if any(one["state"] in OPEN_STATES for one in run.ledger.holders("handoff", "lead_id", lead["id"])):
        raise RefusedOpError("STALE")
    yield
    handoff = _subject(run, "handoff", args)
    receiver = run.ledger.row("user", str(handoff["receiver_id"]))
    if handoff["lead_id"] != lead["id"] or handoff["sender_id"] != run.caller.user_id or receiver is None:
        raise RefusedOpError("INVALID", about="handoff")
    _decide(run, "handoff", handoff["id"], state="offered", receipt_due=_receipt_due(run, receiver))
    _share(run, handoff["sender_id"], handoff["receiver_id"])


def _receipt_due(run: Run, receiver: Row) -> int:
    """24 working hours of the AE's calendar from the moment the server applied the offer (decisions 4)."""
    return to_ms(add_working(from_ms(run.now), ANSWER_TERM, WorkingCalendar(zone=receiver["zone"] or "Europe/London")))


def _share(run: Run, sender: str, receiver: str) -> None:
    for user_id in (sender, receiver):
        run.give(user_id, f"pair:{sender}:{receiver}")


def _offered(run: Run, args: Args, *, by: str) -> Row:
    handoff = _subject(run, "handoff", args)
    mine = handoff[by] == run.caller.user_id or run.caller.manages(handoff["_scope"])
    if handoff["state"] not in OPEN_STATES:
        raise RefusedOpError("STALE", state=handoff["state"])
    if not mine:
        raise RefusedOpError("NOT_OFFERED")
    return handoff


def _receipt(run: Run, args: Args) -> Iterator[None]:
    handoff = _offered(run, args, by="receiver_id")
    if handoff["receipt"]:
        raise RefusedOpError("STALE", state=handoff["state"])
    run.opened |= {("handoff", "receipt"), ("handoff", "state")}
    yield


def _verdict(run: Run, args: Args) -> Iterator[None]:
    handoff = _offered(run, args, by="receiver_id")
    if handoff["verdict"]:
        raise RefusedOpError("STALE", state=handoff["state"])
    run.opened |= {("handoff", "verdict"), ("handoff", "state")}
    yield
    after = run.ledger.row("handoff", handoff["id"])
    if after is None or after["state"] not in ("accepted", "returned"):
        raise RefusedOpError("INVALID", about="verdict")


def _forward(run: Run, args: Args) -> Iterator[None]:
    handoff = _offered(run, args, by="receiver_id")
    receiver = run.ledger.row("user", str(args.get("to")))
    if receiver is None:
        raise RefusedOpError("INVALID", about="to")
    run.opened |= {("handoff", "receiver_id"), ("handoff", "receipt"), ("handoff", "receipt_due")}
    yield
    _decide(run, "handoff", handoff["id"], receiver_id=receiver["id"], receipt_due=_receipt_due(run, receiver))
    _share(run, handoff["sender_id"], receiver["id"])


def _withdraw(run: Run, args: Args) -> Iterator[None]:
    handoff = _offered(run, args, by="sender_id")
    run.opened |= {("handoff", "state")}
    yield
    _decide(run, "handoff", handoff["id"], state="withdrawn")


def _expire(run: Run, args: Args) -> Iterator[None]:
    """A second period of the same length after its deadline; asked for by the server's own clock only."""
    handoff = _subject(run, "handoff", args)
    due = handoff["receipt_due"]
    if run.caller.role != "system" or handoff["state"] not in OPEN_STATES or due is None:
        raise RefusedOpError("STALE", state=handoff["state"])
    receiver = run.ledger.row("user", handoff["receiver_id"])
    calendar = WorkingCalendar(zone=(receiver or {}).get("zone") or "Europe/London")
    if run.now < to_ms(add_working(from_ms(due), ANSWER_TERM, calendar)):
        raise RefusedOpError("STALE", state=handoff["state"])
    yield
    _decide(run, "handoff", handoff["id"], state="expired")


# numbers


def _allocate(run: Run, args: Args) -> Iterator[None]:
    name = args.get("name")
    if name != "handoff":
        raise RefusedOpError("INVALID", about="name")
    n = t.number_block.c
    where = (n.ws == run.ledger.ws, n.name == name)
    found = run.ledger.connection.execute(select(n.next).where(*where)).scalar()
    first = int(found or 1)
    yield
    if found is None:
        run.ledger.connection.execute(insert(t.number_block).values(ws=run.ledger.ws, name=name, next=first + BLOCK))
    else:
        run.ledger.connection.execute(update(t.number_block).where(*where).values(next=first + BLOCK))
    run.told["numbers"] = [first, first + BLOCK - 1]


# two records that are one


def _merge(run: Run, args: Args) -> Iterator[None]:
    """`loser` becomes `keeper`: what hangs on it moves over, later edits of it are redirected."""
    entity = args.get("e")
    if entity not in ("account", "contact", "lead"):
        raise RefusedOpError("INVALID", about="e")
    keeper, loser = (_subject(run, entity, {entity: args.get(name)}) for name in ("keeper", "loser"))
    if keeper["id"] == loser["id"]:
        raise RefusedOpError("INVALID", about="loser")
    if not run.caller.writes(keeper["_scope"]) or not run.caller.writes(loser["_scope"]):
        raise RefusedOpError("FORBIDDEN")
    yield
    for child, name in (*children_of(entity), *_LEADS_OF.get(entity, ())):
        for kid in run.ledger.holders(child if isinstance(child, str) else child.name, name, loser["id"]):
            kind = child if isinstance(child, str) else child.name
            run.ledger.put(
                kind, {**kid, name: keeper["id"], "updated_at": run.edited_at, "updated_by": run.caller.user_id}
            )
    run.ledger.put(entity, {**loser, "deleted_at": run.now})
    run.aliases[loser["id"]] = keeper["id"]


def _publish(run: Run, args: Args) -> Iterator[None]:
    """Records of a workspace that was begun without a server, sent by its administrator as they are (decisions 6)."""
    if run.caller.role != "admin":
        raise RefusedOpError("FORBIDDEN")
    own = run.caller
    run.caller = replace(own, role=SYSTEM)
    yield
    for (entity, row_id), row in run.ledger.touched().items():
        # Somebody the server does not know has no book: the lead would be nobody's to see.
        if entity == "lead" and row and row["owner_id"] and not run.knows_scope(f"book:{row['owner_id']}"):
            _decide(run, "lead", row_id, owner_id=own.user_id)
        if entity == "handoff" and row:
            _share(run, row["sender_id"], row["receiver_id"])
    run.settle()
    run.caller = own


_LEADS_OF = {"account": (("lead", "account_id"),), "contact": (("lead", "contact_id"),)}


def alias_of(run: Run, row_id: str) -> str | None:
    """The record that a merged-away one became."""
    found = run.aliases.get(row_id)
    if found is None:
        a = t.alias.c
        found = run.ledger.connection.execute(
            select(a.new_id).where(a.ws == run.ledger.ws, a.old_id == row_id)
        ).scalar()
    return found


def trashed_family(ledger: Ledger, entity: str, row: Row) -> list[tuple[str, Row]]:
    """A record in the trash and what went there together with it."""
    found = [(entity, row)]
    for child, name in children_of(entity):
        earlier = child.parents[: child.parents.index(name)]
        table = t.RECORDS[child.name]
        ids = ledger.connection.execute(
            select(table.c.id).where(table.c.ws == ledger.ws, table.c[name] == row["id"])
        ).scalars()
        for kid_id in sorted({*ids, *ledger.linked(child.name, name, row["id"])}):
            kid = ledger.any_row(child.name, kid_id)
            if kid is None or kid["deleted_at"] != row["deleted_at"] or any(kid[one] for one in earlier):
                continue
            found += trashed_family(ledger, child.name, kid)
    return found


_COMMANDS: dict[str, Callable[[Run, Args], Iterator[None]]] = {
    "claim_lead": _claim,
    "release_lead": _release,
    "reassign": _reassign,
    "offer_handoff": _offer,
    "answer_receipt": _receipt,
    "give_verdict": _verdict,
    "forward_handoff": _forward,
    "withdraw_handoff": _withdraw,
    "expire_handoff": _expire,
    "allocate_number": _allocate,
    "merge": _merge,
    "publish": _publish,
}
