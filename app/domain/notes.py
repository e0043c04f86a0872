"""Notes taken during a call: a line's first character files it."""

from __future__ import annotations

from app.frozen import frozen

PREFIXES = {">": "quote", "!": "pain", "?": "question", "@": "person", "~": "timing"}


@frozen
class NoteLine:
    """One line: `kind` is quote, pain, question, person, timing, or '' for plain text."""

    kind: str
    text: str


def read_notes(text: str) -> tuple[NoteLine, ...]:
    """The filled lines of a note, filed by prefix."""
    lines = []
    for raw in text.splitlines():
        line = raw.strip()
        if not line:
            continue
        kind = PREFIXES.get(line[0], "")
        words = line[1:].strip() if kind else line
        if words:
            lines.append(NoteLine(kind, words))
    return tuple(lines)


def of_kind(lines: tuple[NoteLine, ...], kind: str) -> tuple[str, ...]:
    """Texts of one kind, in order."""
    return tuple(line.text for line in lines if line.kind == kind)
