"""Tags: words a person puts on a record, written with commas between them."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.names import clean_line
from app.errors import RefusedError
from app.language import tr

LONGEST = 60  # characters of one tag


def read_tags(text: str) -> list[str]:
    """The tags in a line, sorted, each once in whichever letters; RefusedError E-TAG for one that is too long."""
    found: dict[str, str] = {}
    for part in text.split(","):
        tag = " ".join(clean_line(part).split())
        if len(tag) > LONGEST:
            raise RefusedError(
                "E-TAG",
                tr("A tag has at most {longest} characters.", longest=LONGEST),
                safe=tr("Nothing was changed."),
                do=tr("Shorten it."),
            )
        if tag:
            found.setdefault(tag.casefold(), tag)
    return sorted(found.values())


def tags_after(before: Iterable[str] | None, text: str) -> list[str] | None:
    """The tags of a record once that line is saved: those that were all taken off leave an empty set, as removing each does."""
    return read_tags(text) or (None if before is None else [])


def say_tags(tags: Iterable[str] | None) -> str:
    """As they are written: "march, trade show"."""
    return ", ".join(tags or ())
