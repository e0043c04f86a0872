"""File names that Windows, macOS and Linux all accept."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from app.reports.wording import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.briefs import BriefData

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
_LONGEST_BYTES = 180  # room for a folder and a " (2)" below the 255 bytes every file system allows


def file_name(data: BriefData) -> str:
    """Such as "H-0412 Quillfen Cold Storage.pdf"."""
    number = "Draft" if data.draft else data.number
    return safe_name(f"{number} {data.company}") + ".pdf"


def different_names(names: Sequence[str]) -> list[str]:
    """The names, those that a file system takes for the same told apart: "A.pdf", "A (2).pdf"."""
    found: list[str] = []
    taken: set[str] = set()
    for name in names:
        stem, _, ending = name.rpartition(".")
        number, tried = 1, name
        while tried.casefold() in taken:
            number += 1
            tried = f"{stem} ({number}).{ending}"
        taken.add(tried.casefold())
        found.append(tried)
    return found


def safe_name(words: str) -> str:
    """The words as a file name without its ending."""
    name = clean(unicodedata.normalize("NFC", _FORBIDDEN.sub(" ", words)))
    name = name.encode()[:_LONGEST_BYTES].decode(errors="ignore").strip(" .")
    if _RESERVED.match(name):
        name = f"_{name}"
    return name or "Brief"
