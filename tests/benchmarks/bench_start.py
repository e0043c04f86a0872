"""Start: process begin to Today painted as last seen, and to live and usable, against a bare PySide6 window.

CPU of the whole process (user and system), taken in turn. The key is beside the store, so no keychain and no KDF is in it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from app.paths import Profile
from app.practice.make import make_practice
from tests.benchmarks.measure import Figure, ratio
from tests.support.brief_stay import open_and_close

ROOT = Path(__file__).resolve().parents[2]
BARE = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))
app = QApplication([])
window = Window()
window.resize(1280, 800)
window.setCentralWidget(QLabel("hello"))
window.show()
app.exec()
"""


def spent(command: list[str]) -> tuple[float, float]:
    """CPU and wall milliseconds of one process."""
    # Byte code is kept, as in an installed copy; otherwise each start would compile Satchel anew.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begin = time.perf_counter()
    child = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    if status:
        raise SystemExit(f"{command} ended with {status}")
    return (usage.ru_utime + usage.ru_stime) * 1000, (time.perf_counter() - begin) * 1000


def started(folder: Path, *, rounds: int = 9) -> list[Figure]:
    """Both starts against the bare window."""
    profile = Profile(folder / "start")
    make_practice(profile).close()
    ours = [sys.executable, "-m", "ui.launch", "--profile", str(profile.folder)]
    commands = {
        "bare": [sys.executable, "-c", BARE],
        "paint": [*ours, "--quit-after-paint"],
        "live": [*ours, "--quit-when-live"],
    }
    open_and_close(
        profile.folder, Path(os.environ.get("XDG_CONFIG_HOME", Path.home() / ".config"))
    )  # leaves Today's picture
    for command in commands.values():  # every cache is warm
        spent(command)
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(spent(command))
    cpu = {name: statistics.median(one[0] for one in values) for name, values in times.items()}
    wall = {name: statistics.median(one[1] for one in values) for name, values in times.items()}
    return [
        ratio("start to Today as last seen", cpu["paint"], cpu["bare"], 1.8, f"ms CPU (wall {wall['paint']:.0f} : {wall['bare']:.0f})"),
        ratio("start to live and usable", cpu["live"], cpu["bare"], 5, f"ms CPU (wall {wall['live']:.0f} : {wall['bare']:.0f})"),
    ]  # fmt: skip
