"""Which leads carry work that the server has not got yet: the small cloud-arrow mark of rows and cards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, exists, select, union

from app.store.sets import among
from app.store.tables.local import lead_card, sync_base
from app.store.tables.synced import RECORDS
from app.sync_protocol.manifest import ENTITIES

_conflict = RECORDS["conflict"].c
_OPEN = _conflict.state.in_(("open", "proposed"))
# Asked with every page of rows, so they are put together once.
_ANY_UNSENT = select(exists(select(sync_base.c.row_id)))
_ANY_CONFLICT = select(exists(select(_conflict.id).where(_OPEN)))
_ANY = select(_ANY_UNSENT.scalar_subquery(), _ANY_CONFLICT.scalar_subquery())
_HANGING = tuple(name for name, entity in ENTITIES.items() if "lead_id" in entity.by_name)


def marks_of(connection: Connection, lead_ids: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Those of the leads with unsent work, and those in conflict; mostly there are neither, which one question tells."""
    unsent, forked = connection.execute(_ANY).one()
    return (
        _unsent(connection, lead_ids) if unsent else frozenset(),
        in_conflict(connection, "lead", lead_ids) if forked else frozenset(),
    )


def unsent_leads(connection: Connection, lead_ids: Iterable[str]) -> frozenset[str]:
    """Those of the leads with unsent work on them, on what hangs on them or on their person; asked once for a page.

    A record keeps its base only while a change of it waits (sync-protocol section 4), so no body is read for this.
    """
    wanted = list(lead_ids)
    return _unsent(connection, wanted) if wanted and connection.execute(_ANY_UNSENT).scalar() else frozenset()


def _unsent(connection: Connection, wanted: Sequence[str]) -> frozenset[str]:
    base = sync_base.c
    parts = [select(base.row_id).where(base.entity == "lead", among(base.row_id, wanted))]
    for name in _HANGING:
        table = RECORDS[name]
        joined = select(table.c.lead_id).join(sync_base, (base.entity == name) & (base.row_id == table.c.id))
        parts.append(joined.where(among(table.c.lead_id, wanted)))
    card = lead_card.c
    joined = select(card.lead_id).join(sync_base, (base.entity == "contact") & (base.row_id == card.contact_id))
    parts.append(joined.where(among(card.lead_id, wanted)))
    return frozenset(connection.execute(union(*parts)).scalars())


def unsent_of(connection: Connection, entity: str, ids: Iterable[str]) -> frozenset[str]:
    """Those of the records themselves with a change that waits."""
    base = sync_base.c
    query = select(base.row_id).where(base.entity == entity, among(base.row_id, ids))
    return frozenset(connection.execute(query).scalars())


def in_conflict(connection: Connection, about: str, ids: Iterable[str]) -> frozenset[str]:
    """Those of the records on which two values met and nobody has decided, on what hangs on a lead too: the fork mark."""
    conflict, wanted = _conflict, list(ids)
    if not wanted or not connection.execute(_ANY_CONFLICT).scalar():
        return frozenset()
    found = [select(conflict.record_id).where(_OPEN, conflict.about == about, among(conflict.record_id, wanted))]
    if about == "lead":
        found.append(select(conflict.lead_id).where(_OPEN, among(conflict.lead_id, wanted)))
    return frozenset(connection.execute(union(*found)).scalars())
