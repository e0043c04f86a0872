"""The oldest versions of what Satchel stands on that are safe (reliability.md, S44), looked at when it starts."""

from __future__ import annotations

import re

from app.errors import UnavailableError
from app.language import tr

FLOORS = {
    "SQLite": (3, 51, 3),  # every version before can corrupt a database when the WAL is reset
    "PySide6": (6, 11, 3),  # its reader of Markdown before that can be made to crash
    "starlette": (1, 3, 1),  # the server's
}


def require(name: str, found: str) -> None:
    """UnavailableError E-SQLITE-OLD, E-PYSIDE6-OLD, E-STARLETTE-OLD where the version that is here is older."""
    if tuple(int(part) for part in re.findall(r"[0-9]+", found)[:3]) < FLOORS[name]:
        raise UnavailableError(
            f"E-{name.upper()}-OLD",
            tr("{name} {found} is too old to be safe.", name=name, found=found),
            do=tr("Install Satchel again from its package."),
        )
