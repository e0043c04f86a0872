"""After somebody was erased (`store/erasing.py`): the file, what was printed and the backups hold nothing of them any more."""

from __future__ import annotations

from app.changes import Source
from app.store import outbox, search
from app.store.erasing import purge as purge
from app.sync_client import attachments
from app.sync_client.state import State
from app.workspace import Workspace


def is_due(state: State) -> bool:
    """Whether somebody was erased and the file still holds what was theirs."""
    return state.beside.get(outbox.TO_COMPACT) is not None


def compact(workspace: Workspace) -> None:
    """After the page: the file is rewritten, briefs and backups that still tell of the person go; a new backup is made.

    Does nothing where nothing was erased; may be interrupted and is then done at the next sync.
    """
    codes = workspace.ask(outbox.state, outbox.TO_COMPACT)
    if codes is None:
        return
    workspace.act_as(Source.SYNC, lambda work: search.forget_removed(work.connection))
    workspace.compact()
    attachments.forget_unnamed(workspace)
    for code in codes:
        for path in workspace.profile.briefs.glob(f"{code} *.pdf"):
            path.unlink(missing_ok=True)
    workspace.renew_backups("erasing")
    workspace.act_as(Source.SYNC, lambda work: outbox.set_state(work.connection, outbox.TO_COMPACT, None))
