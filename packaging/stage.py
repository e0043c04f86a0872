"""A window on a workspace, offscreen or not, driven by a script: what pictures and the walk are made with."""

from __future__ import annotations

import asyncio
import sys
import tempfile
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402

from app import language  # noqa: E402

language.choose_without_qt()  # the pages are in the language SATCHEL_LANGUAGE asks for

from app import start  # noqa: E402
from app.paths import Profile  # noqa: E402
from ui.__main__ import loop_of  # noqa: E402
from ui.application import Application  # noqa: E402
from ui.first_window import FirstWindow  # noqa: E402
from ui.garbage import GarbageCollector  # noqa: E402
from ui.theme.theme import Theme  # noqa: E402
from ui.turns import take_short_turns  # noqa: E402

Play = Callable[[Application], Awaitable[None]]
MOST_WAITS = 200  # of a twentieth of a second
_played: list[Application] = []


def play(
    profile: Profile,
    script: Play,
    *,
    width: int = 1440,
    height: int = 900,
    scheme: str = "light",
    scale: float = 1.0,
    practice: bool = True,
    seat: str = "",
) -> None:
    """Open the window on a profile, in a practice company as the colleague `seat`, run the script in it, close it."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        theme = Theme(app=app, scheme=scheme, text_scale=scale)
        theme.activate()
        made = Application(app, profile, theme=theme, settings=settings)
        _played[:] = [made]
        first = FirstWindow(settings)
        made.open(start.first_look(profile).today if profile.key_file.exists() else None, first)
        take_short_turns()
        GarbageCollector(made.window)  # as where it runs for people: what is timed here is timed as it is there
        first.resize(width, height - 32)  # the design's pictures hold a drawn title bar of 32 px
        loop = loop_of(app)
        made.tasks.begin()
        opener = threading.Thread(target=made.open_workspace, args=(None,), kwargs={"practice": practice, "seat": seat})
        opener.start()

        async def run() -> None:
            made.add_the_rest()
            await made.open_behind()
            await made.greet()
            await made.serve()
            await settle(0.3)
            await script(made)
            await settle(0.1)

        loop.run_until_complete(run())
        opener.join()
        first.close()
        _played.clear()
        made.close()
        theme.retire()


async def settle(seconds: float = 0.5) -> None:
    """Let the window finish what it began: that long, and on a busy machine until its pages have nothing more to do."""
    await asyncio.sleep(seconds)
    for _ in range(MOST_WAITS):
        if not any(_busy(one) for one in _played):
            return
        await asyncio.sleep(0.05)


def _busy(made: Application) -> bool:
    """Whether a page has work under way. What opened a dialog waits for a person: of that time only the dialog's own work counts."""
    opened = [one for one in made.window.findChildren(QDialog) if one.isVisible()]
    front = [one for one in opened if not any(above.isVisible() for above in one.findChildren(QDialog))]
    for tasks in made.tasks._pages:
        page = tasks._page
        in_sight = not front or (isinstance(page, QWidget) and any(dialog.isAncestorOf(page) for dialog in front))
        if tasks.busy and in_sight and not tasks.behind:
            return True
    return False
