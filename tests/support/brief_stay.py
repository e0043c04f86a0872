"""A user's short visit in a process of its own: the window opens, becomes live and is closed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
STARTING = """
import asyncio, sys
sys.path.insert(0, "packaging")
from pathlib import Path
from PySide6.QtWidgets import QApplication
import ui.__main__ as desktop
import ui.first_window as first_window

shown = first_window.FirstWindow.show_picture
def watched(self, look, picture):
    print("picture", shown(self, look, picture), "ui.application" in sys.modules, flush=True)
first_window.FirstWindow.show_picture = watched

async def closed(made, stopped, live=desktop._live):
    async def leave():
        await made.window.window_tasks.read(made.workspace.wait)
        await asyncio.sleep(1.5)
        made.first.close()
    leaving = asyncio.ensure_future(leave())
    await live(made, stopped)
desktop._live = closed
desktop.main(["--profile", sys.argv[1]])
"""


def open_and_close(folder: Path, config: Path) -> str:
    """Open the window, let it become live and close it; what the first window said of its picture."""
    done = subprocess.run([sys.executable, "-c", STARTING, str(folder)], cwd=ROOT, capture_output=True, text=True, timeout=60,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(config)})  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
