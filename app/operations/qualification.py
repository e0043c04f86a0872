"""What is known of a lead against the criteria and the framework, each with its evidence."""

from __future__ import annotations

from app.clock import from_ms
from app.domain.names import clean_line
from app.domain.qualification import STATUSES
from app.errors import RefusedError
from app.ids import derived_id
from app.language import tr
from app.store.stage_facts import definition_in_force
from app.store.unit_of_work import UnitOfWork


def answer(
    work: UnitOfWork,
    lead_id: str,
    criterion: str,
    status: str,
    evidence: str = "",
    *,
    source: str = "",
    activity_id: str = "",
) -> None:
    """Set an answer. Met and Partly need evidence (RefusedError E-EVIDENCE); the id is the same on every laptop."""
    if criterion not in definition_in_force(work.connection).keys or status not in STATUSES:
        raise RefusedError(
            "E-VALUE", tr("There is no answer {criterion} {status}.", criterion=criterion, status=status)
        )
    evidence = clean_line(evidence)
    if status in ("met", "partly") and not evidence:
        raise RefusedError(
            "E-EVIDENCE",
            tr("It needs a sentence of evidence."),
            do=tr("Write what you heard and where."),
            field=criterion,
            missing=(f"criterion:{criterion}",),
        )
    work.require("lead", lead_id)
    values = {
        "status": status,
        "evidence": evidence or None,
        "source": clean_line(source) or None,
        "activity_id": activity_id or None,
        "on": str(from_ms(work.now).date()),
    }
    answer_id = derived_id("answer", lead_id, criterion)
    work.label = work.label or tr("Criterion set")
    if work.row("answer", answer_id):
        work.patch("answer", answer_id, values)
    else:
        work.create("answer", {"lead_id": lead_id, "criterion": criterion, **values}, row_id=answer_id)
