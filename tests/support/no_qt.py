"""A plugin for pytest: Qt is not installed, as far as the tests beside it can tell."""

from __future__ import annotations

import sys
from collections.abc import Sequence

BLOCKED = ("PySide6", "shiboken6", "qasync")


class NoQt:
    """First in `sys.meta_path`, so that not even an installed one is found."""

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: object = None) -> None:
        if name.split(".")[0] in BLOCKED:
            raise ImportError(f"not installed: {name}")


sys.meta_path.insert(0, NoQt())
