"""A window that was really started keeps what nobody caught."""

import os
import shutil
import subprocess
import sys

from tests.support.verbs import ROOT

PLANTED = """
import sys
import ui.__main__ as desktop
from PySide6.QtCore import QTimer

def fail():
    raise ValueError("Isaura Thackwell")

async def live(made, stopped, live=desktop._live):
    QTimer.singleShot(0, fail)
    await live(made, stopped)

desktop._live = live
desktop.main(["--profile", sys.argv[1], "--quit-when-live"])
"""


def test_a_slot_that_fails_in_a_real_window_is_kept_without_a_name(practice_of_today, tmp_path):
    shutil.copytree(practice_of_today, tmp_path / "p")
    done = subprocess.run(
        [sys.executable, "-c", PLANTED, str(tmp_path / "p")], cwd=ROOT, timeout=60, capture_output=True, text=True, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "SATCHEL_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "c")},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    kept = (tmp_path / "satchel-faults.log").read_text("utf-8")
    assert "ValueError" in kept
    assert "Isaura" not in kept + done.stderr
