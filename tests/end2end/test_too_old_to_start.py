"""A window on a Qt that is too old to be safe: one sentence with what to do, no workspace, gone when it is closed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HANDS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from app import floors
floors.FLOORS["PySide6"] = (99, 0, 0)

class Hands(QApplication):  # somebody reads what is shown and closes it
    def __init__(self, words):
        super().__init__(words)
        self.look = QTimer(self, interval=100)
        self.look.timeout.connect(self.read)
        self.look.start()

    def read(self):
        for one in self.topLevelWidgets():
            if one.isVisible():
                print(*(label.text() for label in one.findChildren(QLabel)), flush=True)
                one.close()

import ui.__main__ as window
window.QApplication = Hands
sys.exit(window.main([]))
"""


def test_it_says_so_and_touches_nothing(tmp_path: Path) -> None:
    environment = {**os.environ, "SATCHEL_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", HANDS],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert "too old to be safe. Nothing was changed. Install Satchel again from its package." in done.stdout
    assert "E-PYSIDE6-OLD" in done.stdout
    assert not (tmp_path / "home").exists()
