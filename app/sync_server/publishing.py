"""A workspace begun on a laptop comes to an empty server: its user keeps the id that every record names (decisions 6)."""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from app.ids import new_id
from app.language import marked
from app.sync_server import hashing
from app.sync_server import tables as t
from app.sync_server.errors import ServerError
from app.sync_server.orders import Order, by_system

WORK = ("account", "contact", "lead", "activity")


def take_over(connection: Connection, ws: str, invited: str, user_id: str) -> None:
    """Let the invited person be `user_id` from the start; refused once there are records or the id is somebody's."""
    for name in WORK:
        table = t.RECORDS[name]
        if connection.execute(select(table.c.id).where(table.c.ws == ws).limit(1)).first() is not None:
            raise ServerError(
                "EXISTS",
                marked("There is work in this workspace already. Export yours as an archive and import it there."),
            )
    n, d = t.member.c, t.device.c
    if connection.execute(select(n.user_id).where(n.ws == ws, n.user_id == user_id)).first() is not None:
        raise ServerError("EXISTS", marked("This workspace was published before."))
    if connection.execute(select(d.id).where(d.ws == ws, d.user_id == invited)).first() is not None:
        raise ServerError("EXISTS", marked("This person works here already."))
    user, index = t.RECORDS["user"], t.sync_index
    connection.execute(update(t.member).where(n.ws == ws, n.user_id == invited).values(user_id=user_id))
    connection.execute(update(user).where(user.c.ws == ws, user.c.id == invited).values(id=user_id))
    connection.execute(update(index).where(index.c.ws == ws, index.c.row_id == invited).values(row_id=user_id))
    for name in (f"user:{invited}", f"book:{invited}"):
        new = name.replace(invited, user_id)
        connection.execute(update(t.scope).where(t.scope.c.ws == ws, t.scope.c.id == name).values(id=new, label=new))
        connection.execute(update(t.grant).where(t.grant.c.ws == ws, t.grant.c.scope == name).values(scope=new))
    connection.execute(update(t.grant).where(t.grant.c.ws == ws, t.grant.c.user_id == invited).values(user_id=user_id))
    _sum_again(connection, ws)


def drop_key(order: Order) -> None:
    """The key of hashes made with this workspace goes: the published one brings its own, and hashes made with it."""
    for row in hashing.rows(order.ledger):
        by_system(order, [{"op": "delete", "e": "setting", "id": row["id"]}], mutation_id=new_id())


def _sum_again(connection: Connection, ws: str) -> None:
    """The checksum of what everybody sees holds the old id; it is counted anew."""
    from app.sync_protocol.checksums import term

    i = t.sync_index.c
    number, total = 0, 0
    query = select(i.entity, i.row_id, i.version).where(i.ws == ws, i.scope == "ws", i.op == "put")
    for row in connection.execute(query):
        number += 1
        total ^= term(row.entity, row.row_id, row.version)
    connection.execute(update(t.scope).where(t.scope.c.ws == ws, t.scope.c.id == "ws").values(n=number, xor64=total))
