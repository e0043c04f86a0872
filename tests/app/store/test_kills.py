"""Killed at any moment, nothing acknowledged is lost (R1, F1); a planted bug proves that the test can fail."""

import multiprocessing
import os
import random
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from sqlalchemy import text

from app import operations
from app import workspace as workspaces
from app.paths import Profile
from tests.support.databases import empty_workspace

pytestmark = pytest.mark.soak
KILLS = 1000 if os.environ.get("SATCHEL_SOAK") else 100

# Writers are forked from a process that has already imported what they need: most of a fresh one's life is imports.
PROCESSES = multiprocessing.get_context("forkserver" if os.name == "posix" else "spawn")
PROCESSES.set_forkserver_preload([__name__, "app.operations", "app.workspace"])


def write(folder: str, number: int, early: bool, said: Connection) -> None:
    """Capture leads for ever, each said when it is kept; `early` says it before, which is the planted bug."""
    workspace = workspaces.open_workspace(Profile(Path(folder)))
    while True:
        if early:
            said.send(number)
        workspace.act(operations.leads.capture_lead, name=f"Person {number}", email=f"p{number}@x.example", region="GB")
        if not early:
            said.send(number)
        number += 1


def killed(profile: Profile, start: int, delay: float, *, early: bool = False) -> list[int]:
    """Numbers acknowledged before the writer was killed."""
    heard, said = PROCESSES.Pipe(duplex=False)
    writer = PROCESSES.Process(target=write, args=(str(profile.folder), start, early, said))
    writer.start()
    said.close()
    numbers = [heard.recv()]
    time.sleep(delay)
    writer.kill()
    with suppress(EOFError):
        while True:
            numbers.append(heard.recv())
    writer.join()
    return numbers


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
