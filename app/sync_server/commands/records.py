"""Numbers of briefs, a workspace that comes from a laptop, and what went to the trash together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import insert, select, update

from app.sync_protocol.manifest import children_of
from app.sync_server import tables as t
from app.sync_server.commands.base import Args, Run, decide
from app.sync_server.commands.handoffs import share
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Ledger, Row
from app.sync_server.rights import SYSTEM

BLOCK = 50  # numbers a device gets at a time (decisions 19)


def allocate(run: Run, args: Args) -> Iterator[None]:
    name = args.get("name")
    if name != "handoff":
        raise RefusedOpError("INVALID", about="name")
    n = t.number_block.c
    where = (n.ws == run.ledger.ws, n.name == name)
    found = run.ledger.connection.execute(select(n.next).where(*where)).scalar()
    first = int(found or 1)
    yield
    values = {"next": first + BLOCK}
    run.later(
        insert(t.number_block).values(ws=run.ledger.ws, name=name, **values)
        if found is None
        else update(t.number_block).where(*where).values(**values)
    )
    run.told["numbers"] = [first, first + BLOCK - 1]


def publish(run: Run, args: Args) -> Iterator[None]:
    """Records of a workspace that was begun without a server, sent by its administrator as they are (decisions 6)."""
    if run.caller.role != "admin":
        raise RefusedOpError("FORBIDDEN")
    own = run.caller
    run.caller = replace(own, role=SYSTEM)
    yield
    for (entity, row_id), row in run.ledger.touched().items():
        # Somebody the server does not know has no book: the lead would be nobody's to see.
        if entity == "lead" and row and row["owner_id"] and not run.knows_scope(f"book:{row['owner_id']}"):
            decide(run, "lead", row_id, owner_id=own.user_id)
        if entity == "handoff" and row:
            share(run, row["sender_id"], row["receiver_id"])
    run.settle()
    run.caller = own


def list_accounts(run: Run, args: Args) -> Iterator[None]:
    """Directory entries for accounts that were there before the directory; the server's own."""
    ids = args.get("accounts")
    if run.caller.role != SYSTEM or not isinstance(ids, list):
        raise RefusedOpError("FORBIDDEN")
    yield
    run.listed += [str(one) for one in ids]


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
