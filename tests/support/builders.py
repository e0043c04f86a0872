"""Records for tests, each with what it needs and nothing else."""

from __future__ import annotations

from typing import Any

from app import operations
from app.domain.qualification import CRITERIA
from app.store.unit_of_work import UnitOfWork
from app.workspace import Workspace


def a_lead(
    workspace: Workspace, *, name: str = "Isaura Thackwell", company: str = "Quillfen Cold Storage", **more: Any
) -> str:
    """A lead with a number and an address."""
    values = {"email": "i.thackwell@quillfen.example", "phone": "01632 960772", "title": "Head of Engineering", **more}
    return workspace.act(operations.leads.capture_lead, name=name, company=company, region="GB", **values)


def meet_all(workspace: Workspace, lead_id: str) -> None:
    """All four criteria met, with evidence."""

    def answer(work: UnitOfWork) -> None:
        for one in CRITERIA:
            operations.qualification.answer(
                work, lead_id, one.key, "met", f"Evidence of {one.name.lower()}", source="Call"
            )

    workspace.act(answer)


def row(workspace: Workspace, entity: str, row_id: str) -> dict[str, Any]:
    """A record as it stands."""

    def read(work: UnitOfWork) -> dict[str, Any]:
        return work.require(entity, row_id)

    return workspace.act(read)
