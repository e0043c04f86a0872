"""How many of the four criteria a lead meets, on its card and in every list."""

from __future__ import annotations

from app import operations
from app.operations.qualification import answer
from app.queries.lead_card import lead_card_of
from app.queries.lead_rows import rows_by_id
from app.workspace import Workspace
from tests.support.builders import a_lead, meet_all


def _met(workspace: Workspace, lead_id: str) -> tuple[int, int]:
    return workspace.ask(rows_by_id, [lead_id])[0].met, workspace.ask(lead_card_of, lead_id, now=0).met


def test_the_list_counts_what_the_lead_shows(workspace: Workspace) -> None:
    lead_id = a_lead(workspace)
    assert _met(workspace, lead_id) == (0, 0)
    workspace.act(answer, lead_id, "pain", "met", "Stock written off")
    workspace.act(answer, lead_id, "timing", "partly", "Before summer, perhaps")
    workspace.act(answer, lead_id, "budget", "met", "60 thousand")  # a framework's field is none of the four
    assert _met(workspace, lead_id) == (1, 1)
    workspace.undo()
    workspace.undo()
    workspace.undo()
    assert _met(workspace, lead_id) == (0, 0)
    meet_all(workspace, lead_id)
    assert _met(workspace, lead_id) == (4, 4)
    workspace.act(operations.qualification.answer, lead_id, "person", "not met", "")
    assert _met(workspace, lead_id) == (3, 3)
