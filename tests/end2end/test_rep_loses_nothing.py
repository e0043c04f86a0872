"""The lid is closed, the process is killed: what was acknowledged is there, and typed notes but for the last two seconds."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app import queries
from app import workspace as workspaces
from app.paths import Profile

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.soak
# Seconds: what a draft may lose by the call desk's promise, and by F1 on a machine with other work.
AGE = 1.0 if os.environ.get("SATCHEL_SOAK") else 2.0
KILLS = 50 if os.environ.get("SATCHEL_SOAK") else 10

TYPING = """
import asyncio, sys, time
sys.path.insert(0, "packaging")
from pathlib import Path
from stage import play, settle
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import Qt
from app.paths import Profile
from app import queries

async def script(made):
    lead = made.workspace.ask(queries.search.find, "isaura")[0].row_id
    made.navigator.start_call(lead)
    await settle(0.8)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_N):
        QTest.keyClick(QApplication.focusWidget() or made.window, key)
        await settle(0.2)
    number = 0
    while True:
        number += 1
        QTest.keyClicks(QApplication.focusWidget(), f"w{number} ")
        print(number, time.time(), flush=True)
        await settle(0.02)

play(Profile(Path(sys.argv[1])), script)
"""


DELETING = (
    TYPING.replace("(Qt.Key.Key_Space, Qt.Key.Key_N)", "(Qt.Key.Key_N,)").partition("    number = 0")[0]
    + """
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "wrong person")
    await settle(1.2)
    print(len(made.workspace.ask(queries.drafts.open_drafts, "call")), flush=True)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    await settle(1.2)
    print("deleted", flush=True)
    await settle(60)

play(Profile(Path(sys.argv[1])), script)
"""
)


def test_notes_deleted_while_it_rings_stay_deleted_over_a_kill(practice_of_today, tmp_path):
    folder = tmp_path / "p"
    shutil.copytree(practice_of_today, folder)
    typist = subprocess.Popen([sys.executable, "-c", DELETING, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})  # fmt: skip
    assert typist.stdout is not None
    assert typist.stdout.readline().split() == ["1"], "the notes were kept"
    assert typist.stdout.readline().split() == ["deleted"]
    typist.send_signal(signal.SIGKILL)
    typist.wait()
    typist.stdout.close()
    workspace = workspaces.open_workspace(Profile(folder))
    assert workspace.ask(queries.drafts.open_drafts, "call") == []
    workspace.close()


@pytest.mark.parametrize("attempt", range(KILLS))
def test_typed_notes_survive_a_kill_but_for_the_last_two_seconds(practice_of_today, tmp_path, attempt):
    folder = tmp_path / "p"
    shutil.copytree(practice_of_today, folder)
    typist = subprocess.Popen([sys.executable, "-c", TYPING, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})  # fmt: skip
    assert typist.stdout is not None
    first = typist.stdout.readline()
    assert first, "the window opened and typing began"
    time.sleep(AGE + 0.3 + attempt % 5 * 0.17)
    killed = time.time()
    typist.send_signal(signal.SIGKILL)
    typed = [first.split(), *(line.split() for line in typist.stdout.read().splitlines() if len(line.split()) == 2)]
    typist.wait()
    workspace = workspaces.open_workspace(Profile(folder))
    assert workspace.problems() == []
    drafts = workspace.ask(queries.drafts.open_drafts, "call")
    workspace.close()
    assert drafts, "the call is still open"
    kept = str(drafts[0][1])
    assert float(typed[0][1]) < killed - AGE, "something was typed early enough"
    for number, at in typed:
        if float(at) < killed - AGE:
            assert f"w{number} " in kept or f"w{number}" in kept.split(), (
                f"word {number}, typed {killed - float(at):.2f} s before the kill"
            )
