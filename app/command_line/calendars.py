"""`calendar`, `slots`: when a colleague is busy, and what is free."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app import operations, queries
from app.clock import from_ms
from app.command_line import session
from app.domain.calendar_files import MOST_BYTES, coming_busy
from app.domain.names import fold
from app.errors import RefusedError, UnavailableError
from app.language import tr
from app.workspace import Workspace


def add(verbs: Any) -> None:
    """Register the verbs."""
    parser = session.add_verb(verbs, "calendar", calendar, tr("read when a colleague is busy from their calendar file"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--for", dest="name", default="", metavar="NAME", help=tr("the colleague, yourself without"))
    parser = session.add_verb(verbs, "slots", slots, tr("list a colleague's next free hours"))
    parser.add_argument("name")
    parser.add_argument("--minutes", type=int, default=30)


def calendar(arguments: argparse.Namespace) -> dict[str, Any]:
    """{name, busy, skipped}."""
    try:
        with arguments.file.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnavailableError(
            "E-FILE", tr("The calendar file cannot be read."), safe=tr("The busy times are as they were.")
        ) from error
    with session.writing(arguments) as workspace:
        user_id, name = _colleague(workspace, arguments.name)
        zone = workspace.ask(queries.slots.zone_of, user_id)
        found = coming_busy(content, now=workspace.clock.now(), zone=zone)
        workspace.act(operations.busy_times.set_busy, user_id, found.blocks)
    return {"name": name, "busy": len(found.blocks), "skipped": found.skipped}


def slots(arguments: argparse.Namespace) -> dict[str, Any]:
    """{name, zone, as_of, slots: [{start, end, where}]}, moments in ISO of their zone."""
    with session.reading(arguments) as workspace:
        user_id, name = _colleague(workspace, arguments.name)
        minutes = max(arguments.minutes, 1)
        found = workspace.ask(queries.slots.free_slots, user_id, now=workspace.clock.now(), minutes=minutes)
    return {
        "name": name,
        "zone": found.zone,
        "as_of": from_ms(found.as_of).isoformat() if found.as_of else None,
        "slots": [
            {"start": from_ms(one.start).isoformat(), "end": from_ms(one.end).isoformat(), "where": one.where}
            for one in found.slots
        ],
    }


def _colleague(workspace: Workspace, name: str) -> tuple[str, str]:
    """Id and name of the one person whose name begins like that; RefusedError E-PERSON."""
    people = list(workspace.ask(queries.people.names).items())
    wanted = fold(name)
    found = [one for one in people if (fold(one[1]).startswith(wanted) if name else one[0] == workspace.user)]
    if len(found) != 1:
        words = (
            tr("{name} may be {names}.", name=name, names=tr(" or ").join(one[1] for one in found))
            if found
            else tr("Nobody is called {name}.", name=name)
        )
        raise RefusedError("E-PERSON", words, safe=tr("Nothing was changed."), do=tr("Write the whole name."))
    return found[0]
