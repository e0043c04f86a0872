"""Talk tracks as text files on disk; the format is `app.domain.track_text`'s."""

from __future__ import annotations

from pathlib import Path

from app.domain.track_text import LONGEST_FILE, written
from app.domain.tracks import TrackText
from app.errors import RefusedError, UnavailableError
from app.files import write_safely


def read_file(path: Path) -> str:
    """The text of a file; RefusedError E-TRACK-FILE when it is too long or no text, UnavailableError E-NO-FILE."""
    try:
        with path.open("rb") as file:
            raw = file.read(LONGEST_FILE + 1)
    except OSError as error:
        raise UnavailableError("E-NO-FILE", f"{path.name} cannot be read.", safe="Nothing was imported.") from error
    if len(raw) > LONGEST_FILE:
        raise RefusedError("E-TRACK-FILE", f"{path.name} is longer than {LONGEST_FILE // 1024} KB; no talk track is.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise RefusedError("E-TRACK-FILE", f"Line {line} of {path.name} is no text.", do="Save it as UTF-8.") from error


def write_file(path: Path, track: TrackText) -> None:
    """Write a track as text; UnavailableError E-DISK-FULL, E-WRITE."""
    write_safely(path, written(track).encode())
