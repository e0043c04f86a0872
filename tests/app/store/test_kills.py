"""Killed at any moment, nothing acknowledged is lost (R1, F1); a planted bug proves that the test can fail."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from app import workspace as workspaces
from app.paths import Profile
from tests.support.databases import empty_workspace

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.soak
KILLS = 1000 if os.environ.get("SATCHEL_SOAK") else 100

WRITER = """
import sys
from pathlib import Path
from app import operations, workspace as workspaces
from app.paths import Profile
from app.store import connection
{plant}
workspace = workspaces.open_workspace(Profile(Path(sys.argv[1])))
number = int(sys.argv[2])
while True:
    if {early}:
        print(number, flush=True)
    workspace.act(operations.leads.capture_lead, name=f"Person {{number}}", email=f"p{{number}}@x.example", region="GB")
    if not {early}:
        print(number, flush=True)
    number += 1
"""


def killed(profile: Profile, start: int, delay: float, *, early: bool = False, plant: str = "") -> list[int]:
    """Numbers acknowledged before the writer was killed."""
    code = WRITER.format(early=early, plant=plant)
    writer = subprocess.Popen(
        [sys.executable, "-c", code, str(profile.folder), str(start)], stdout=subprocess.PIPE, cwd=ROOT, text=True
    )
    assert writer.stdout is not None
    first = writer.stdout.readline()
    time.sleep(delay)
    writer.send_signal(signal.SIGKILL)
    rest = writer.stdout.read()
    writer.wait()
    return [int(line) for line in (first + rest).splitlines() if line.strip()]


def present(profile: Profile) -> set[int]:
    workspace = workspaces.open_workspace(profile)
    assert workspace.problems() == []
    names = workspace.ask(lambda c: c.execute(text("SELECT name FROM contact")).scalars().all())
    cards = workspace.ask(lambda c: c.execute(text("SELECT count(*) FROM lead_card")).scalar())
    workspace.close()
    assert cards == len(names), "cards and records are written together"
    return {int(name.split()[1]) for name in names}


@pytest.mark.timeout(3600)
def test_no_acknowledged_change_is_lost_when_the_process_is_killed(tmp_path):
    workspace = empty_workspace(tmp_path / "w")
    profile = workspace.profile
    workspace.close()
    dice = random.Random(11)
    acknowledged: set[int] = set()
    rounds = KILLS
    for _ in range(rounds):
        acknowledged |= set(
            killed(profile, 10 * len(acknowledged) + 10_000 * (len(acknowledged) + 1), dice.random() * 0.08)
        )
        assert acknowledged <= present(profile)
    assert len(acknowledged) >= rounds


def test_acknowledging_before_commit_is_caught(tmp_path):
    """The planted bug: the number is said before the change is kept."""
    workspace = empty_workspace(tmp_path / "w")
    profile = workspace.profile
    workspace.close()
    lost = False
    start = 0
    for _ in range(12):
        said = killed(profile, start, 0.0, early=True)
        start = max(said) + 1
        lost = lost or not set(said) <= present(profile)
        if lost:
            break
    assert lost, "a harness that cannot fail proves nothing"
