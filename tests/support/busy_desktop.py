"""A desktop in a process of its own whose rep never stops typing: what was acknowledged is written down beside it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TYPING = """
import asyncio, sys, time
from app import operations
from app.errors import SatchelError
import ui.__main__ as desktop

profile, log, name = sys.argv[1:4]
leads = sys.argv[4:]

async def typing(made):
    out = open(log, "a")
    number = int(time.time() * 1000)
    while True:
        number += 1
        lead, words = leads[number % len(leads)], f"{name} {number}"
        try:
            if number % 5 == 0:
                await made.window.window_tasks.act(operations.contacts.set_field, lead, "why_now", words, region="GB")
            else:
                await made.window.window_tasks.act(operations.leads.add_note, lead, words)
                out.write(words + "\\n")  # only now was it acknowledged
                out.flush()
        except SatchelError:
            pass
        await asyncio.sleep(0.05)

async def live(made, stopped, live=desktop._live):
    async def begin():
        await asyncio.sleep(0.2)
        while not made.workspace.is_open:
            await asyncio.sleep(0.05)
        await typing(made)
    task = asyncio.ensure_future(begin())
    await live(made, stopped)
    task.cancel()

desktop._live = live
desktop.main(["--profile", profile])
"""


class BusyDesktop:
    """Starts at once. `acknowledged` are the notes whose COMMIT it had seen."""

    def __init__(self, profile: Path, name: str, leads: list[str]) -> None:
        self._profile, self._name, self._leads = profile, name, leads
        self._log = profile.parent / f"{name}.acknowledged"
        self._log.touch()
        self.start()

    def start(self) -> None:
        """Open the window."""
        self._process = subprocess.Popen(
            [sys.executable, "-c", TYPING, str(self._profile), str(self._log), self._name, *self._leads],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "XDG_CONFIG_HOME": str(self._profile.parent / f"{self._name}-config"),
            },
        )

    @property
    def runs(self) -> bool:
        """Whether it has not ended by itself."""
        return self._process.poll() is None

    def kill(self) -> None:
        """As the power cord does."""
        if self.runs:
            os.kill(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def acknowledged(self) -> list[str]:
        """The notes it had been told were saved; a line cut off by the kill was not."""
        return [line for line in self._log.read_text().split("\n")[:-1] if line]
