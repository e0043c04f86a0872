"""A workspace that takes long to open says so, and the sentence goes when it is there."""

import asyncio
import gc
import shutil
import threading
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app import opening
from app.paths import Profile
from tests.support.loops import StepLoop
from ui.application import SLOW, Application
from ui.first_window import FirstWindow
from ui.theme.theme import Theme


def test_it_is_said_and_goes_once_the_workspace_is_open(qapp, practice_of_today: Path, tmp_path: Path):
    shutil.copytree(practice_of_today, tmp_path / "p")
    seen = open_slowly(qapp, tmp_path)
    gc.collect()  # here, or a reader thread of another test collects what is left of the window
    assert seen == [SLOW, False]


def open_slowly(qapp: QApplication, tmp_path: Path) -> list[object]:
    """What the banner said while the workspace took long, and whether it stayed."""
    loop = StepLoop(qapp, already_running=False)
    asyncio.set_event_loop(loop)
    theme = Theme(app=qapp, scheme="light", contrast="normal", reduced_motion=True)
    theme.activate()
    made = Application(
        qapp,
        Profile(tmp_path / "p"),
        theme=theme,
        settings=QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat),
    )
    first = FirstWindow(made.settings)
    made.open(None, first)
    made.tasks.begin()
    may_open, seen = threading.Event(), list[object]()

    def slowly() -> None:
        assert may_open.wait(20)
        made.workspace.opened(opening.open_or_practise(made.profile, passphrase=None, practice=False))

    opener = threading.Thread(target=slowly)
    opener.start()

    async def started() -> None:
        waiting = asyncio.ensure_future(made.open_behind(slow_ms=10))
        while not made.window.banner.isVisible():
            await asyncio.sleep(0.01)
        seen.append(made.window.banner.accessibleName())
        may_open.set()
        await waiting
        seen.append(made.window.banner.isVisible())

    try:
        loop.run_until_complete(asyncio.wait_for(started(), 15))
    finally:
        may_open.set()
        opener.join()
    first.close()
    made.close()
    theme.retire()
    first.deleteLater()
    loop.run_until_complete(asyncio.sleep(0.1))
    loop.close()
    asyncio.set_event_loop(None)
    return seen
