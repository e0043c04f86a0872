"""The talk tracks and objection cards shipped with Satchel, in English and German, to begin a library with."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select

from app.domain import track_text
from app.domain.names import fold
from app.domain.tracks import PUBLISHED, TrackText, record_of
from app.language import tr
from app.operations.settings import require_manager
from app.resource_files import resource
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


def starters(folder: str) -> list[TrackText]:
    """The tracks of a folder: "en" and "de" for everybody, "practice" for the made-up company."""
    paths = sorted(resource("seeds", "tracks", folder).glob("*.txt"))
    return [track_text.read(path.read_text("utf-8")) for path in paths]


def cards(language: str) -> list[dict[str, Any]]:
    """The objection cards in a language, as records."""
    path = resource("seeds", "objections", f"{language}.json")
    return [{**row, "language": language} for row in json.loads(path.read_text("utf-8"))]


def add_starters(work: UnitOfWork, language: str) -> tuple[int, int]:
    """Publish those that are not there yet; how many tracks and cards were added. RefusedError E-NOT-ALLOWED."""
    require_manager(work, tr("add talk tracks for everybody"))
    work.label = tr("Starters added")
    names, says = _there(work, t.track, "name"), _there(work, t.objection, "says")
    tracks = [one for one in starters(language) if fold(one.name) not in names]
    new = [one for one in cards(language) if fold(one["says"]) not in says]
    for track in tracks:
        work.create("track", {**record_of(track), "version": 1, "state": PUBLISHED})
    for card in new:
        work.create("objection", card)
    return len(tracks), len(new)


def _there(work: UnitOfWork, table: Any, name: str) -> set[str]:
    return {fold(words or "") for words in work.connection.execute(select(table.c[name])).scalars()}
