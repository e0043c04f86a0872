"""Talk tracks: drafts are their author's, publishing is a manager's and makes a version; calls keep the one they used."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import select

from app.domain import track_text
from app.domain.track_check import blocking
from app.domain.tracks import DRAFT, PUBLISHED, RETIRED, Track, TrackText, line_of, record_of, track_of
from app.errors import RefusedError
from app.language import tr
from app.operations.settings import require_manager
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


def save_draft(work: UnitOfWork, text: TrackText, draft_id: str = "") -> str:
    """Keep a draft, a new one without an id; it may be unfinished. RefusedError E-TRACK-NOT-YOURS, E-TRACK-STATE."""
    if not draft_id:
        work.label = work.label or tr("Draft {name} begun", name=text.name)
        return work.create("track", {**record_of(text), "version": 1, "state": DRAFT})
    _own_draft(work, draft_id)
    work.patch("track", draft_id, record_of(text))  # no step of its own: it is kept at every pause
    return draft_id


def edit(work: UnitOfWork, track_id: str) -> str:
    """The draft that changes a track: itself when it is one, the one begun before, else a new one."""
    found = _track(work, track_id)
    if found.state == DRAFT:
        _own_draft(work, track_id)
        return track_id
    line = _line(work, track_id)
    begun = next((one for one in line if one.state == DRAFT and one.author == work.user), None)
    if begun is not None:
        return begun.id
    work.label = tr("Draft of {name} begun", name=found.name)
    return _draft_after(work, found, line)


def copy(work: UnitOfWork, track_id: str) -> str:
    """A new draft with the same lines, a track of its own."""
    found = _track(work, track_id)
    work.label = tr("{name} copied", name=found.name)
    return save_draft(work, replace(found, name=f"{found.name}, copy"))


def delete_draft(work: UnitOfWork, draft_id: str) -> str:
    """Move a draft to the bin; returns its name. RefusedError E-TRACK-NOT-YOURS, E-TRACK-STATE."""
    found = _own_draft(work, draft_id)
    work.label = tr("Draft {name} deleted", name=found.name)
    work.delete("track", draft_id)
    return found.name


def publish(work: UnitOfWork, draft_id: str) -> Track:
    """Make a draft the version calls use; the one before retires. RefusedError E-TRACK-FAULTS, naming the first."""
    require_manager(work, tr("publish talk tracks"))
    found = _own_draft(work, draft_id)
    if faults := blocking(found):
        more = tr(" There is more to mend: {faults}.", faults=len(faults) - 1) if len(faults) > 1 else ""
        raise RefusedError(
            "E-TRACK-FAULTS", f"{faults[0]}{more}", safe=tr("The draft is kept."), do=tr("Mend it, then publish.")
        )
    line = _line(work, draft_id)
    version = _next_version(line)
    _retire_others(work, line)
    work.label = tr("{name}, version {version} published", name=found.name, version=version)
    work.patch("track", draft_id, {"state": PUBLISHED, "version": version})
    return _track(work, draft_id)


def restore(work: UnitOfWork, track_id: str) -> Track:
    """Publish an older version again, as the newest one."""
    require_manager(work, tr("publish talk tracks"))
    found = _track(work, track_id)
    if found.state != RETIRED:
        raise RefusedError(
            "E-TRACK-STATE", tr("Only an older version can be brought back."), do=tr("Choose one under Versions.")
        )
    line = _line(work, track_id)
    _retire_others(work, line)
    work.label = tr("{name}, version {version} brought back", name=found.name, version=found.version)
    made = _draft_after(work, found, line)
    work.patch("track", made, {"state": PUBLISHED})
    return _track(work, made)


def retire(work: UnitOfWork, track_id: str) -> str:
    """Offer a track in no call any more; it stays under Versions. Returns its name."""
    require_manager(work, tr("retire talk tracks"))
    found = _track(work, track_id)
    if found.state != PUBLISHED:
        raise RefusedError("E-TRACK-STATE", tr("Only a published track can be retired."))
    work.label = tr("{name} retired", name=found.name)
    work.patch("track", track_id, {"state": RETIRED})
    return found.name


def take_text(work: UnitOfWork, text: str) -> str:
    """A new draft from a text file; RefusedError E-TRACK-FILE naming the line, and nothing is made."""
    found = track_text.read(text)
    work.label = tr("{name} imported", name=found.name)
    return save_draft(work, found)


def _track(work: UnitOfWork, track_id: str) -> Track:
    return track_of(work.require("track", track_id))


def _line(work: UnitOfWork, track_id: str) -> list[Track]:
    rows = work.connection.execute(select(t.track)).mappings()
    return line_of((track_of(dict(row)) for row in rows), track_id)


def _own_draft(work: UnitOfWork, track_id: str) -> Track:
    found = _track(work, track_id)
    if found.state != DRAFT:
        raise RefusedError(
            "E-TRACK-STATE", tr("A published version does not change."), do=tr("Edit makes a draft of it.")
        )
    if found.author != work.user:
        raise RefusedError("E-TRACK-NOT-YOURS", tr("This draft is somebody else's."), do=tr("Copy it."))
    return found


def _draft_after(work: UnitOfWork, found: Track, line: list[Track]) -> str:
    newest = max((one for one in line if one.state != DRAFT), key=lambda one: one.version)
    values: dict[str, Any] = {**record_of(found), "state": DRAFT, "previous_id": newest.id}
    return work.create("track", {**values, "version": _next_version(line)})


def _next_version(line: list[Track]) -> int:
    return max((one.version for one in line if one.state != DRAFT), default=0) + 1


def _retire_others(work: UnitOfWork, line: list[Track]) -> None:
    for one in line:
        if one.state == PUBLISHED:
            work.patch("track", one.id, {"state": RETIRED})
