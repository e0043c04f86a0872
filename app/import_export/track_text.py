"""Talk tracks as text files on disk; the format is `app.domain.track_text`'s."""

from __future__ import annotations

from pathlib import Path

from app.domain.track_text import LONGEST_FILE, written
from app.domain.tracks import TrackText
from app.errors import RefusedError, UnavailableError
from app.files import write_safely
from app.language import tr


def read_file(path: Path) -> str:
    """The text of a file; RefusedError E-TRACK-FILE when it is too long or no text, UnavailableError E-NO-FILE."""
    try:
        with path.open("rb") as file:
            raw = file.read(LONGEST_FILE + 1)
    except OSError as error:
        raise UnavailableError(
            "E-NO-FILE", tr("{name} cannot be read.", name=path.name), safe=tr("Nothing was imported.")
        ) from error
    if len(raw) > LONGEST_FILE:
        raise RefusedError(
            "E-TRACK-FILE",
            tr(
                "{name} is longer than {longest_file} KB; no talk track is.",
                name=path.name,
                longest_file=LONGEST_FILE // 1024,
            ),
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise RefusedError(
            "E-TRACK-FILE",
            tr("Line {line} of {name} is no text.", line=line, name=path.name),
            do=tr("Save it as UTF-8."),
        ) from error


def write_file(path: Path, track: TrackText) -> None:
    """Write a track as text; UnavailableError E-DISK-FULL, E-WRITE."""
    write_safely(path, written(track).encode())
