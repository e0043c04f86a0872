"""The language chosen in the window's settings, read without Qt: QSettings keeps them as an INI file of the user."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def in_window() -> str:
    """The code that was chosen there, '' for none or where nothing can be read."""
    config = os.environ.get("APPDATA" if sys.platform == "win32" else "XDG_CONFIG_HOME")
    try:
        lines = (Path(config or Path.home() / ".config") / "Satchel" / "Satchel.ini").read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError, RuntimeError):
        return ""
    section = ""
    for line in lines:
        if line.startswith("["):
            section = line.strip()
        elif section == "[General]" and line.startswith("language="):
            return line.removeprefix("language=").strip()
    return ""
