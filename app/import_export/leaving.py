"""What leaves Satchel as a file or on paper: only with the right to, and who took what is kept (product 8)."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.rights import EXPORT, no_right
from app.operations import rights
from app.queries.status import is_joined
from app.store.rights import withheld
from app.workspace import Workspace

DEALS = 1_000  # ids in one entry: a field holds 64 KB of JSON


def require(workspace: Workspace, right: str, what: str) -> None:
    """RefusedError E-NO-RIGHT, and then that it was wanted is kept."""
    if right in workspace.ask(withheld, workspace.user):
        workspace.act(rights.note, right, what, refused=True)
        raise no_right(right)


def note(workspace: Workspace, right: str, what: str, count: int) -> None:
    """It left. Who is alone on a laptop is told nothing new by it."""
    if workspace.ask(is_joined):
        workspace.act(rights.note, right, what, count=count)


def note_deals(workspace: Workspace, what: str, program: str, deals: Sequence[str]) -> None:
    """Deals left for that program; everybody's laptop knows which, so that nobody's next list holds them."""
    for start in range(0, len(deals), DEALS):
        part = list(deals[start : start + DEALS])
        workspace.act(rights.note, EXPORT, what, count=len(part), more={"program": program, "deals": part})
