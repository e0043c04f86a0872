"""Amounts that a manager withholds leave the laptop; given back they are fetched again (product 8)."""

from __future__ import annotations

from sqlalchemy import delete, or_, select, update

from app.domain.rights import AMOUNT_COLUMNS, AMOUNT_UNITS, AMOUNTS
from app.store import outbox, rights
from app.store.tables.local import history, sync_base, sync_scope
from app.store.tables.synced import RECORDS
from app.store.unit_of_work import UnitOfWork

WITHHELD = "amounts withheld"


def keep(work: UnitOfWork) -> bool:
    """Do what a change of this right asks for; True where every scope is to be fetched anew."""
    now, before = AMOUNTS in rights.withheld(work.connection, work.user), bool(outbox.state(work.connection, WITHHELD))
    if now == before:
        return False
    outbox.set_state(work.connection, WITHHELD, now)
    if now:
        _forget(work)
        return False
    work.connection.execute(update(sync_scope).values(token=""))
    return True


def _forget(work: UnitOfWork) -> None:
    for entity, names in AMOUNT_COLUMNS.items():
        table, nothing = RECORDS[entity], dict.fromkeys(names)
        known = or_(*(table.c[name].is_not(None) for name in names))
        work.touched[entity] |= set(work.connection.execute(select(table.c.id).where(known)).scalars())
        work.connection.execute(update(table).where(known).values(nothing))
        kept = select(sync_base.c.row_id, sync_base.c.json).where(sync_base.c.entity == entity)
        for row_id, base in work.connection.execute(kept).all():
            if base is not None:
                where = (sync_base.c.entity == entity, sync_base.c.row_id == row_id)
                work.connection.execute(update(sync_base).where(*where).values(json={**base, **nothing}))
    for entity, unit in AMOUNT_UNITS:
        work.connection.execute(delete(history).where(history.c.entity == entity, history.c.unit == unit))
