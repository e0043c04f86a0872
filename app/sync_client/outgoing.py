"""What is sent next: mutations in local order, numbered once and for good before their first journey (6.2)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, LargeBinary, Text, bindparam, cast, func, select, update

from app.store.sets import among_given, given
from app.store.tables.local import sync_base, sync_outbox
from app.store.unit_of_work import HOLDERS, UnitOfWork
from app.sync_client.state import State, load, save

MAX_BYTES = (1 << 20) - 4096
FRAME = 300  # bytes of a mutation around its operations and its label, at most
FEW_NUMBERS = 10
NUMBERS = "Handoff numbers"
_NUMBER = (
    update(sync_outbox)
    .where(sync_outbox.c.pos == bindparam("at_pos"))
    .values(seq=bindparam("seq_"), prev=bindparam("prev_"))
)

_O = sync_outbox.c
_FREE = (_O.held.is_(None), _O.await_v.is_(None))
_SENDABLE = select(func.count()).select_from(sync_outbox).where(*_FREE)
_WISHED = select(_O.id).where(_O.label == NUMBERS).limit(1)
_STOPS = select(_O.pos, _O.body).where(_O.seq.is_(None), cast(_O.body, Text).contains('"e": "suppression"'))
_ORDER = (_O.seq.is_(None), _O.seq, among_given(_O.pos).desc(), _O.pos)
_PICKED = select(_O.pos).where(*_FREE).order_by(*_ORDER).limit(bindparam("most"))
_LENGTH = func.length(cast(cast(_O.body, Text), LargeBinary)).label("length")
_WAITING = (
    select(_O.pos, _O.seq, _O.prev, _O.id, _O.at, _O.label, _O.body, _O.outcome, _LENGTH)
    .where(_O.pos.in_(select(_PICKED.cte().c.pos)))
    .order_by(*_ORDER)
)


def next_batch(work: UnitOfWork, limit: int) -> tuple[list[dict[str, Any]], State]:
    """At most `limit` mutations and one megabyte, none when nothing waits; and where the laptop stands with them numbered."""
    state = load(work.connection)
    numbered: list[dict[str, Any]] = []
    batch: list[dict[str, Any]] = []
    size = 0
    for row in _waiting(work.connection, limit):
        seq, prev = row.seq, row.prev
        resend = bool(row.outcome and row.outcome.get("resend"))
        made = {"id": row.id, "at": row.at, "label": row.label[:500], "ops": row.body, "resend": resend}
        size += row.length + len(made["label"].encode()) + FRAME
        if batch and size > MAX_BYTES:
            break
        if seq is None:
            seq, prev = state.next_seq, state.last_id
            state.next_seq, state.last_id = seq + 1, row.id
            numbered.append({"at_pos": row.pos, "seq_": seq, "prev_": prev})
        batch.append({**made, "seq": seq, "prev": prev})
    if numbered:
        work.connection.execute(_NUMBER, numbered)
        save(work.connection, state)
    return batch, state


def _waiting(connection: Connection, limit: int) -> list[Any]:
    """What may be sent, in the order to send it; `length` is that of the operations in bytes."""
    return list(connection.execute(_WAITING, {"most": limit, **given(_early_stops(connection))}))


def _early_stops(connection: Connection) -> list[int]:
    """Stops that go before everything else: nobody is called because a stop came late.

    One that hangs on records which an earlier mutation makes keeps its place, or the server would know nobody to stop."""
    return [row.pos for row in connection.execute(_STOPS) if not _hangs_on_unsent(connection, row.body)]


def _hangs_on_unsent(connection: Connection, ops: list[dict[str, Any]]) -> bool:
    own = {op["id"] for op in ops if op["op"] == "create"}
    named = {(op["e"], op["id"]) for op in ops if "id" in op}
    for op in ops:
        if op["op"] == "create":
            named |= {(name.removesuffix("_id"), one) for name, one in op["set"].items() if name in HOLDERS and one}
    b = sync_base.c
    for entity, row_id in named:
        made_here = select(b.row_id).where(b.entity == entity, b.row_id == row_id, b.json.is_(None))
        if row_id not in own and connection.execute(made_here).first() is not None:
            return True
    return False


def wants_numbers(connection: Connection, numbers: list[int] | None) -> bool:
    """Whether a block of handoff numbers should be asked for beside what is left of one, and is not yet."""
    if numbers and numbers[1] - numbers[0] >= FEW_NUMBERS:
        return False
    return connection.execute(_WISHED).first() is None


def ask_for_numbers(work: UnitOfWork) -> None:
    """Have a block of handoff numbers ready before it is needed: without a network none can be had (decisions 19)."""
    work.label = NUMBERS
    with work.command("allocate_number", name="handoff"):
        pass


def sendable(connection: Connection) -> int:
    """How many mutations could be sent now."""
    return connection.execute(_SENDABLE).scalar() or 0
