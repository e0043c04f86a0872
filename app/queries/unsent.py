"""Which leads carry work that the server has not got yet: the small cloud-arrow mark of rows and cards."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select, union

from app.store.sets import among
from app.store.tables.local import lead_card, sync_base
from app.store.tables.synced import RECORDS
from app.sync_protocol.manifest import ENTITIES

_HANGING = tuple(name for name, entity in ENTITIES.items() if "lead_id" in entity.by_name)


def unsent_leads(connection: Connection, lead_ids: Iterable[str]) -> frozenset[str]:
    """Those of the leads with unsent work on them, on what hangs on them or on their person; asked once for a page.

    A record keeps its base only while a change of it waits (sync-protocol section 4), so no body is read for this.
    """
    wanted, base = list(lead_ids), sync_base.c
    if not wanted or connection.execute(select(base.row_id).limit(1)).first() is None:
        return frozenset()
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
    conflict, wanted = RECORDS["conflict"].c, list(ids)
    open_ones = conflict.state.in_(("open", "proposed"))
    if not wanted or connection.execute(select(conflict.id).where(open_ones).limit(1)).first() is None:
        return frozenset()
    found = [select(conflict.record_id).where(open_ones, conflict.about == about, among(conflict.record_id, wanted))]
    if about == "lead":
        found.append(select(conflict.lead_id).where(open_ones, among(conflict.lead_id, wanted)))
    return frozenset(connection.execute(union(*found)).scalars())
