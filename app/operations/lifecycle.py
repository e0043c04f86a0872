"""A lead goes on in its lifecycle: dated, with who and why."""

from __future__ import annotations

from typing import Any

from app.changes import Source
from app.domain import written
from app.domain.lifecycle import Lifecycle, after_stage
from app.domain.names import clean_line
from app.domain.stages import Stage
from app.store.unit_of_work import UnitOfWork


def reach(
    work: UnitOfWork, lead: dict[str, Any], to: Lifecycle, *, why: str, by: str = "person", entry_id: str = ""
) -> None:
    """Write where a lead stands now, and the entry that says why; no-op when it stands there already.

    `by` is person, rule or stage: what follows from a stage is told by the stage's own entry and not shown twice.
    """
    if lead["lifecycle"] == to:
        return
    work.patch("lead", lead["id"], {"lifecycle": to.value, "lifecycle_at": work.now})
    entry = {
        "lead_id": lead["id"],
        "contact_id": lead["contact_id"],
        "account_id": lead["account_id"],
        "kind": "lifecycle",
        "at": work.now,
        "by_id": None if work.source is Source.AUTOMATION else work.user,
        "title": to.value,
        "body": clean_line(why) or None,
        "detail": {"from": lead["lifecycle"], "to": to.value, "by": by},
    }
    work.create("activity", entry, row_id=entry_id)


def follow_stage(work: UnitOfWork, lead: dict[str, Any], to: Stage, why: str) -> None:
    """What a move of stage means for the lifecycle. `lead` as it was before the move."""
    if (wanted := after_stage(lead["lifecycle"] or "", to)) is not None:
        reach(work, lead, wanted, why=why or written.MOVED_TO(stage=to.value), by="stage")
