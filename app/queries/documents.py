"""The files of a record."""

from __future__ import annotations

from sqlalchemy import Connection, or_, select

from app.frozen import frozen
from app.store.tables import synced as t

document = t.RECORDS["document"].c


@frozen
class DocumentRow:
    """A file: its name, kind, size in bytes, when it was added (ms UTC) and by whom."""

    id: str
    name: str
    kind: str
    sha256: str
    size: int
    media_type: str
    at: int
    by: str
    pinned: bool


def documents_of(
    connection: Connection, *, lead_id: str = "", contact_id: str = "", account_id: str = ""
) -> list[DocumentRow]:
    """The files on any of these records, the newest first."""
    holders = {document.lead_id: lead_id, document.contact_id: contact_id, document.account_id: account_id}
    wanted = [column == value for column, value in holders.items() if value]
    return _rows(connection, or_(*wanted)) if wanted else []


def sales_material(connection: Connection) -> list[DocumentRow]:
    """What the team shares: one-pagers, price lists."""
    return _rows(connection, document.shared.is_(True) & (document.kind != "stop list"))


def kept_offline(connection: Connection) -> list[tuple[str, int]]:
    """(hash, bytes) of every file that is to be on this laptop: pinned ones, the team's lists."""
    query = select(document.sha256, document.bytes).where(document.pinned.is_(True) | (document.kind == "stop list"))
    return [(row.sha256, row.bytes or 0) for row in connection.execute(query)]


def named_hashes(connection: Connection) -> set[str]:
    """Every hash that a document here refers to."""
    return set(connection.execute(select(document.sha256)).scalars())


def _rows(connection: Connection, where: object) -> list[DocumentRow]:
    query = (
        select(t.RECORDS["document"], t.user.c.name.label("by"))
        .outerjoin(t.user, t.user.c.id == document.created_by)
        .where(where)  # type: ignore[arg-type]
        .order_by(document.created_at.desc())
        .limit(500)
    )
    return [
        DocumentRow(r["id"], r["name"] or "", r["kind"] or "file", r["sha256"] or "", r["bytes"] or 0, r["media_type"] or "",
                    r["created_at"], r["by"] or "", bool(r["pinned"]))
        for r in connection.execute(query).mappings()
    ]  # fmt: skip
