"""A file is opened by the program of this computer, from a private copy that goes when Satchel ends."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path, PurePath

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.errors import RefusedError
from app.language import tr

# What would run instead of being shown: saved at most, never opened (a colleague's laptop may be somebody else's by now).
RUNS = frozenset(
    ("exe", "com", "bat", "cmd", "msi", "scr", "pif", "ps1", "vbs", "vbe", "js", "jse", "wsf", "wsh", "hta", "lnk", "url", "jar",
     "app", "command", "pkg", "dmg", "sh", "bash", "csh", "zsh", "desktop", "run", "appimage", "deb", "rpm", "py", "pyw", "reg",
     "cpl", "inf", "chm", "scpt", "terminal", "workflow", "iso", "img", "vhd")
)  # fmt: skip


@cache
def _folder() -> Path:
    made = Path(tempfile.mkdtemp(prefix="satchel-"))  # for its owner only
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def copy_place(name: str) -> Path:
    """Where the private copy of a file of that name goes; RefusedError E-RUNS for one that would run."""
    safe = PurePath(name.replace("\\", "/")).name.strip(". ") or "file"
    if safe.rpartition(".")[2].casefold() in RUNS:
        raise RefusedError(
            "E-RUNS",
            tr("{safe} is a program, Satchel opens none.", safe=safe),
            safe=tr("Nothing was opened."),
            do=tr("Save it if you trust it."),
        )
    return Path(tempfile.mkdtemp(dir=_folder())) / safe[-150:]


def open_copy(path: Path) -> None:
    """Hand the copy to its program; RefusedError E-NO-PROGRAM."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise RefusedError(
            "E-NO-PROGRAM",
            tr("No program on this computer opens that."),
            safe=tr("The file is unchanged."),
            do=tr("Save it elsewhere."),
        )
