"""What an editor does to a talk track; each returns the changed one. A key that is not there changes nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from app.domain.tracks import TrackAnswer, TrackLine, TrackText, plain

T = TypeVar("T", bound=TrackText)
NEW_SECTION = "New section"


def blank(name: str = "New talk track") -> TrackText:
    """A track to begin with: one section, one line, one answer that ends it."""
    line = TrackLine("l1", "Opener", "{{first_name}}, it's {{my_first_name}}.", (), (TrackAnswer("Goodbye", "end"),))
    return TrackText(name, (line,))


def with_line(track: T, line: TrackLine) -> T:
    """The track with the line of that key replaced."""
    return replace(track, lines=tuple(line if one.key == line.key else one for one in track.lines))


def add_line(track: T, after: str, *, new_section: bool = False) -> tuple[T, str]:
    """A new line after that one, in its section or in a section of its own; with its key."""
    at = _place(track, after)
    key = _fresh_key(track)
    section = track.lines[at].section if track.lines else "Opener"
    if new_section or not track.lines:
        while at + 1 < len(track.lines) and track.lines[at + 1].section == section:
            at += 1  # a section is never cut in two
        section = _fresh_section(track)
    lines = (*track.lines[: at + 1], TrackLine(key, section, ""), *track.lines[at + 1 :])
    return replace(track, lines=lines), key


def remove_line(track: T, key: str) -> T:
    """Without that line; answers that led to it have no way on. The last line stays."""
    if len(track.lines) < 2:
        return track
    lines = tuple(
        replace(one, answers=tuple(replace(a, goes="") if a.goes == key else a for a in one.answers))
        for one in track.lines
        if one.key != key
    )
    return replace(track, lines=lines)


def move_line(track: T, key: str, by: int) -> T:
    """One place up (-1) or down (1); at the edge of its section the line goes over into the next one."""
    at = next((number for number, one in enumerate(track.lines) if one.key == key), -1)
    to = at + by
    if at < 0 or not 0 <= to < len(track.lines):
        return track
    lines = list(track.lines)
    if lines[to].section != lines[at].section:
        lines[at] = replace(lines[at], section=lines[to].section)
    else:
        lines[at], lines[to] = lines[to], lines[at]
    return replace(track, lines=tuple(lines))


def rename_section(track: T, before: str, after: str) -> T:
    """The section under another name; refused silently where the name is empty or taken."""
    after = plain(after)
    if not after or after in track.sections:
        return track
    return replace(
        track, lines=tuple(replace(one, section=after) if one.section == before else one for one in track.lines)
    )


def _place(track: TrackText, key: str) -> int:
    return next((at for at, one in enumerate(track.lines) if one.key == key), len(track.lines) - 1)


def _fresh_key(track: TrackText) -> str:
    keys = {one.key for one in track.lines}
    return next(key for n in range(1, len(keys) + 2) if (key := f"l{n}") not in keys)


def _fresh_section(track: TrackText) -> str:
    names = [NEW_SECTION, *(f"{NEW_SECTION} {n}" for n in range(2, len(track.sections) + 3))]
    return next(name for name in names if name not in track.sections)
