"""One change for many leads in one transaction; those it is refused for stay as they are."""

from __future__ import annotations

from collections.abc import Sequence

from app.clock import from_ms, local_zone
from app.domain.bulk_edits import BulkEdit, BulkField, is_same, require_edit, why_not
from app.domain.names import clean_line
from app.domain.stages import Stage
from app.errors import RefusedError
from app.language import tr
from app.operations import leads, rights, tasks
from app.operations.lead_batches import Batch, say_leads
from app.operations.tasks import Step
from app.store import bulk_facts
from app.store.unit_of_work import UnitOfWork


def edit_all(work: UnitOfWork, ids: Sequence[str], edit: BulkEdit, *, step: Step | None = None) -> Batch:
    """Change the leads; `step` is the next step where the field is that. One undo takes all of it back.

    RefusedError E-BULK-VALUE, E-BULK-NONE when no lead would change, E-NOT-FOUND for an owner who is gone, E-NO-RIGHT.
    """
    rights.require_many(work, ids)
    require_edit(edit)
    if edit.field is BulkField.OWNER:
        work.require("user", edit.value)
    done: list[str] = []
    refused: dict[str, str] = {}
    for lead_id, before in bulk_facts.leads_before(work.connection, ids, edit).items():
        if is_same(edit, before):
            continue
        if reason := why_not(edit, before):
            refused[lead_id] = reason
            continue
        _edit(work, lead_id, edit, step)
        done.append(lead_id)
    if not done:
        raise RefusedError(
            "E-BULK-NONE", tr("None of these leads would change."), do=tr("Choose another value."), field="value"
        )
    work.label = f"{say_leads(len(done))}: {tr(edit.field.value, said_of='a change')} {edit.words}"
    return Batch(tuple(done), refused)


def _edit(work: UnitOfWork, lead_id: str, edit: BulkEdit, step: Step | None) -> None:
    value = clean_line(edit.value)
    if edit.field is BulkField.OWNER:
        leads.assign(work, lead_id, value)
    elif edit.field is BulkField.STAGE:
        leads.move_lead(work, lead_id, to=Stage(value))
    elif edit.field is BulkField.STEP:
        if step is None:
            raise RefusedError(
                "E-WHEN-NEEDED", tr("A next step needs a day."), do=tr('Write one, such as "tue 2pm".'), field="value"
            )
        tasks.add_task(work, lead_id, step)
    elif edit.field is BulkField.RELATIONSHIP:
        account_id = work.require("lead", lead_id)["account_id"]
        day = from_ms(work.now).astimezone(local_zone()).date().isoformat()
        work.patch("account", account_id, {"relationship": value, "relationship_since": day})
    elif edit.field is BulkField.CAMPAIGN:
        work.patch("lead", lead_id, {"campaign": value})
    else:
        tags = work.require("lead", lead_id)["tags"] or []
        left = [one for one in tags if one.casefold() != value.casefold()]
        work.patch("lead", lead_id, {"tags": sorted([*left, value]) if edit.field is BulkField.TAG else left})
