"""What leaves Satchel as a file or on paper: only with the right to, and who took what is kept (product 8)."""

from __future__ import annotations

from app.domain.rights import no_right
from app.operations import rights
from app.store.rights import withheld
from app.workspace import Workspace


def require(workspace: Workspace, right: str, what: str) -> None:
    """RefusedError E-NO-RIGHT, and then that it was wanted is kept."""
    if right in workspace.ask(withheld, workspace.user):
        workspace.act(rights.note, right, what, refused=True)
        raise no_right(right)


def note(workspace: Workspace, right: str, what: str, count: int) -> None:
    """It left."""
    workspace.act(rights.note, right, what, count=count)
