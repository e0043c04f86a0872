"""One's own meetings as an `.ics`, each under the identity its invitation has, so that a calendar never holds it twice."""

from __future__ import annotations

from pathlib import Path

from app.domain.invitations import write_calendar
from app.files import write_safely
from app.queries.invitations import own_meetings
from app.workspace import Workspace


def write(workspace: Workspace, path: Path) -> int:
    """Write them; returns how many."""
    meetings = workspace.ask(own_meetings, workspace.user)
    write_safely(path, write_calendar(meetings, now=workspace.clock.now()))
    return len(meetings)
