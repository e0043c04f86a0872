"""A whole window on a practice workspace, driven as a person would."""

from __future__ import annotations

import asyncio
import gc
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app import start
from app.paths import Profile
from app.practice.make import make_practice
from tests.support.loops import StepLoop
from ui.application import Application
from ui.first_window import FirstWindow
from ui.theme.theme import Theme


@pytest.fixture(scope="session")
def practice_of_today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice workspace of 80 leads whose dates are those of today."""
    folder = tmp_path_factory.mktemp("today") / "p"
    make_practice(Profile(folder), leads=80, seed=7).close()
    return folder


class Desk:
    """A window and the hands at it."""

    def __init__(self, made: Application, loop: qasync.QEventLoop) -> None:
        self.made, self.loop = made, loop

    @property
    def workspace(self) -> Any:
        """The workspace itself."""
        return self.made.workspace.real

    @property
    def page(self) -> Any:
        """The page on top."""
        return self.made.window.places.page()

    def wait(self, seconds: float = 0.25) -> None:
        """Let the window work."""
        self.loop.run_until_complete(asyncio.sleep(seconds))

    def until(self, holds: Callable[[], bool], what: str = "", seconds: float = 10.0) -> None:
        """Wait until something holds."""
        for _ in range(int(seconds / 0.05)):
            if holds():
                return
            self.wait(0.05)
        raise AssertionError(f"did not happen in {seconds} s: {what or holds}")

    def press(self, *keys: str) -> None:
        """Press keys where the focus is."""
        for key in keys:
            if QApplication.activeWindow() is None:
                # A window manager gives the focus back when a dialog closes; the offscreen platform has none.
                self.made.window.activateWindow()
                self.wait()
            *modifiers, name = key.split("+")
            flags = Qt.KeyboardModifier.NoModifier
            for one in modifiers:
                flags |= {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}[one]
            # Within the loop, as keys arrive: a key that lets other work go on finds it running.
            focus = QApplication.focusWidget() or self.made.window
            self.loop.call_soon(QTest.keyClick, focus, getattr(Qt.Key, f"Key_{name}"), flags)
            self.wait()

    def type(self, text: str) -> None:
        """Type into the focused field; a line break presses Return."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.press("Return")
            self.loop.call_soon(QTest.keyClicks, QApplication.focusWidget() or self.made.window, line)
            self.wait(0.05)
        self.wait(0.4)

    def dialog(self, kind: type[QDialog] = QDialog) -> Any:
        """The dialog of that kind, once it is open."""

        def shown() -> QDialog | None:
            return next((one for one in self.made.window.findChildren(kind) if one.isVisible()), None)

        self.until(lambda: shown() is not None, "a dialog opens")
        self.wait()
        return shown()

    def dialogs(self) -> list[QDialog]:
        """Those there are, open or not."""
        return list(self.made.window.findChildren(QDialog))

    def no_dialog(self) -> None:
        """Wait until every dialog is closed."""
        open_ones = lambda: [one for one in self.made.window.findChildren(QDialog) if one.isVisible()]  # noqa: E731
        self.until(lambda: not open_ones(), "the dialog closes")
        self.wait()

    def go(self, place: str) -> None:
        """Open a place by its key."""
        self.made.navigator.open_place(place)
        self.wait(0.5)

    def find(self, words: str) -> str:
        """Id of the lead of that name."""
        from app import queries

        return self.workspace.ask(queries.search.find, words)[0].row_id

    def stage(self, lead_id: str) -> str:
        """Where a lead stands."""
        from app import queries

        return self.workspace.ask(queries.lead_rows.rows_by_id, [lead_id])[0].stage


@pytest.fixture
def open_desk(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Path], Desk]]:
    """Opens a window on a profile; closed at the end."""
    loop = StepLoop(qapp, already_running=False)
    asyncio.set_event_loop(loop)
    opened: list[tuple[Application, Theme]] = []

    def open_one(folder: Path) -> Desk:
        profile = Profile(folder)
        settings = QSettings(str(tmp_path / f"{len(opened)}.ini"), QSettings.Format.IniFormat)
        theme = Theme(app=qapp, scheme="light", contrast="normal", reduced_motion=True)
        theme.activate()
        made = Application(qapp, profile, theme=theme, settings=settings)
        opened.append((made, theme))
        first = FirstWindow(settings)
        made.open(start.first_look(profile).today, first)
        first.resize(1440, 868)
        made.tasks.begin()
        opener = threading.Thread(target=made.open_workspace, args=(None,), kwargs={"practice": False})
        opener.start()

        async def ready() -> None:
            made.add_the_rest()
            await made.open_behind()
            await made.greet()
            await made.serve()

        loop.run_until_complete(ready())
        opener.join()
        made.window.activateWindow()
        desk = Desk(made, loop)
        desk.wait(0.5)
        return desk

    yield open_one
    for made, theme in opened:
        made.first.close()
        made.close()
        theme.retire()
        made.first.deleteLater()
    loop.run_until_complete(asyncio.sleep(0.1))
    del made, theme
    opened.clear()
    gc.collect()  # here, or a reader thread collects what is left of the window
    loop.close()
    asyncio.set_event_loop(None)


@pytest.fixture
def desk(open_desk: Callable[[Path], Desk], practice_of_today: Path, tmp_path: Path) -> Desk:
    """A window on a copy of the practice workspace, at Today."""
    shutil.copytree(practice_of_today, tmp_path / "p")
    return open_desk(tmp_path / "p")
