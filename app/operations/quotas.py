"""Quotas as a manager sets them: any number of cells in one step (product 8)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from app.domain.quotas import MEASURES, Target
from app.errors import RefusedError
from app.language import tr
from app.operations.settings import require_manager
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


def set_targets(work: UnitOfWork, measure: str, targets: Sequence[Target]) -> int:
    """Set these cells and no other; how many changed. RefusedError E-QUOTA, E-NOT-FOUND, E-NOT-ALLOWED."""
    require_manager(work, tr("set quotas"))
    if measure not in dict(MEASURES):
        raise RefusedError("E-QUOTA", tr("Nothing is measured as {measure}.", measure=measure[:20]))
    q = t.quota.c
    rows = work.connection.execute(
        select(q.id, q.user_id, q.month, q.target).where(q.measure == measure).order_by(q.id)
    )
    there: dict[tuple[str, str], str] = {}
    for row in rows:
        there.setdefault((row.user_id, row.month), row.id)
    changed = 0
    for one in {(one.user_id, one.month): one for one in targets}.values():
        changed += _set(work, measure, one, there.get((one.user_id, one.month), ""))
    work.label = tr("Quota changed") if changed == 1 else tr("{changed:,} quotas changed", changed=changed)
    return changed


def _set(work: UnitOfWork, measure: str, one: Target, row_id: str) -> int:
    work.require("user", one.user_id)
    part = {"percent": one.percent} if one.percent != 100 else None
    if row_id:
        return int(work.patch("quota", row_id, {"target": one.target, "ramp": part}))
    if one.target is None:
        return 0
    values = {"user_id": one.user_id, "month": one.month, "measure": measure, "target": one.target, "ramp": part}
    work.create("quota", values)
    return 1
