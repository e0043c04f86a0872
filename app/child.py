"""The program started once more, for one task that must be bounded or must not slow the window; it reads and answers by pipes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from app import language

READ_WORKBOOK, MAKE_BRIEFS, READ_LOGO = "--read-workbook", "--make-briefs", "--read-logo"
_MODULES = {
    READ_WORKBOOK: "app.import_export.workbook_child",
    MAKE_BRIEFS: "app.reports.batch_child",
    READ_LOGO: "ui.settings.logo_child",
}


def start(task: str, *arguments: str, **pipes: Any) -> subprocess.Popen[bytes]:
    """Start a task, packaged or from source; `pipes` as for `Popen`. OSError where the system has no more processes."""
    packaged = [sys.executable, task]
    from_source = [sys.executable, "-m", _MODULES[task]]
    command = packaged if getattr(sys, "frozen", False) else from_source
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would open a console
    root = Path(__file__).resolve().parents[1]
    spoken = {**os.environ, language.ASKED: language.spoken()}
    return subprocess.Popen([*command, *arguments], cwd=root, creationflags=hidden, env=spoken, **pipes)
