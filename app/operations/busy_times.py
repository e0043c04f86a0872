"""When an AE's own calendar says they are busy: one record each, times alone."""

from __future__ import annotations

from collections.abc import Sequence

from app.errors import RefusedError
from app.ids import derived_id
from app.language import tr
from app.store import settings
from app.store.unit_of_work import UnitOfWork


def set_busy(work: UnitOfWork, user_id: str, blocks: Sequence[Sequence[int]], *, note: str = "") -> None:
    """Their private entries as read now, [start, end] in ms UTC, in place of those before. RefusedError E-NOT-ALLOWED."""
    work.label = work.label or tr("Calendar read")
    _write(work, user_id, {"blocks": [list(one) for one in blocks], "read_at": work.now, "note": note or None})


def set_unread(work: UnitOfWork, user_id: str, note: str) -> None:
    """The file could not be read: what was known stays, with its time, and says why there is nothing newer."""
    work.label = work.label or tr("Calendar not read")
    _write(work, user_id, {"note": note})


def _write(work: UnitOfWork, user_id: str, values: dict[str, object]) -> None:
    row_id = derived_id("busy", user_id)  # every laptop and the server mean the same record
    row = work.row("busy", row_id)
    if row is not None and row["created_by"] != work.user and not settings.may_set(work.connection, work.user):
        raise RefusedError(
            "E-NOT-ALLOWED", tr("Their calendar is read already, by the server or by a colleague."),
            safe=tr("The busy times are as they were."), do=tr("Ask your manager."),
        )  # fmt: skip
    if row is None:
        work.create("busy", {"user_id": user_id, "blocks": [], **values}, row_id=row_id)
    else:
        work.patch("busy", row_id, values)
