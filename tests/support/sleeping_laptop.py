"""A laptop in a process of its own that can be put to sleep: nothing of it runs, and its clock has moved on when it wakes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from app.paths import Profile

ROOT = Path(__file__).parents[2]
# The system's clock, not ours, is what jumps: it stands behind by what the file says, before anybody has looked at it.
LIVING = """
import json, sys, time
from datetime import UTC, datetime
from pathlib import Path

profile, behind = sys.argv[1], Path(sys.argv[2])
right = time.time
time.time = lambda: right() - float(behind.read_text())

from app import workspace as workspaces
from app.paths import Profile
from app.sync_client.runner import Runner
from tests.support.builders import a_lead
from tests.support.runner_desk import NEVER

class Wall:
    def now(self):
        return datetime.fromtimestamp(time.time(), UTC)

def tell(state):
    told = {"kind": state.kind.name, "waiting": state.waiting, "locks_at": state.locks_at, "last_contact": state.last_contact}
    print(json.dumps(told), flush=True)

workspace = workspaces.open_workspace(Profile(Path(profile)), clock=Wall())
runner = Runner(workspace, tell=tell, pace=NEVER)
runner.start()
for line in sys.stdin:
    a_lead(workspace, name=line.strip())
runner.close()
workspace.close()
"""


class SleepingLaptop:
    """Begins awake, its clock `behind` seconds: so long it will have slept when it wakes. `told` is every state it told."""

    def __init__(self, profile: Profile, *, behind: float) -> None:
        self.told: list[dict[str, Any]] = []
        self.profile = profile
        self._behind = profile.folder.parent / "behind"
        self._set_clock(behind)
        command = [sys.executable, "-c", LIVING, str(profile.folder), str(self._behind)]
        self._process = subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()

    @property
    def now(self) -> dict[str, Any]:
        """What it told last."""
        return self.told[-1] if self.told else {"kind": "", "waiting": 0}

    def add_lead(self, name: str) -> None:
        """Its rep captures a lead."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{name}\n")
        self._process.stdin.flush()

    def sleep(self) -> None:
        """The lid is closed."""
        os.kill(self._process.pid, signal.SIGSTOP)
        os.waitpid(self._process.pid, os.WUNTRACED)

    def wake(self) -> None:
        """The lid is opened, and the clock is right."""
        self._set_clock(0)
        os.kill(self._process.pid, signal.SIGCONT)

    def close(self) -> None:
        """The rep goes home; AssertionError when it ended by a mistake."""
        if self._process.returncode is not None:
            return
        os.kill(self._process.pid, signal.SIGCONT)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            code = self._process.wait(20)
        finally:
            self._process.kill()
            self._reading.join(5)
            self._process.stdout.close()
        assert code == 0

    def _set_clock(self, behind: float) -> None:
        fresh = self._behind.with_suffix(".new")
        fresh.write_text(str(behind))
        fresh.replace(self._behind)

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.told.append(json.loads(line))
