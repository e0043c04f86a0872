"""The composition root: application, theme, window with the queue as last seen, then the event loop and the workspace."""

from __future__ import annotations

import argparse
import os
import sys
import threading
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

# isort: off
import ui.plain_import  # noqa: F401 - before the other imports, which it makes cheaper

# isort: on
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app import paths, start
from app.errors import SatchelError, UnavailableError
from app.paths import Profile
from ui.change_relay import ChangeRelay
from ui.commands import Commands
from ui.context import UiContext
from ui.error_presenter import ErrorPresenter
from ui.late_workspace import LateWorkspace
from ui.main_window import MainWindow
from ui.navigator import Navigator
from ui.tasks import Tasks
from ui.theme.theme import Theme
from ui.today.today_page import TodayPage

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Sequence

    from app.queries.rows import TodayList
    from ui.palette.hits import PaletteHit

SETTINGS = ("Satchel", "Satchel")


class Application:
    """Everything of one run, wired. `open` shows the window, `run` gives it to the event loop."""

    def __init__(self, app: QApplication, profile: Profile, *, theme: Theme, settings: QSettings) -> None:
        self.app = app
        self.profile = profile
        self.settings, self.theme = settings, theme
        self.workspace = LateWorkspace()
        self.errors = ErrorPresenter()
        self.tasks = Tasks(workspace=self.workspace, errors=self.errors)
        self.tasks.hold()
        self.relay = ChangeRelay(hub=self.workspace.changes)
        self.navigator = Navigator()
        self.commands = Commands(app=app)
        self.context = UiContext(
            self.workspace,
            self.tasks,
            self.relay,
            self.navigator,
            self.errors,
            self.theme,
            self.commands,
            self.settings,
        )
        self.window: MainWindow

    def open(self, kept: TodayList | None) -> MainWindow:
        """The window with Today painted as it was last seen."""
        name, role = (kept.user_name, kept.user_role) if kept else ("", "")
        self.window = MainWindow(context=self.context, user_name=name, user_role=role, search=self._search)
        self.today = TodayPage(context=self.context, kept=kept)
        self.window.add_place("today", "Today", "circle-check", "", self._today, "T")
        self.navigator.tell_sync_state("laptop", "On this laptop only")
        self.window.restore()
        self.window.open_place("today")
        self.window.show()
        return self.window

    def _today(self) -> TodayPage:
        return self.today

    def add_the_rest(self) -> None:
        """Places and commands that need not be there for the first paint."""
        from ui.places import add_places

        add_places(self.window, self.context, self.today)

    def _search(self, text: str) -> Sequence[PaletteHit]:
        from app import queries
        from ui.palette.hits import PaletteHit

        hits = self.workspace.ask(queries.search.find, text, kinds=("lead", "account", "contact"), limit=6)
        return [PaletteHit(hit.kind, hit.row_id, hit.title, hit.detail) for hit in hits]

    def open_workspace(self, passphrase: str | None, *, practice: bool) -> None:
        """Open (or make) the workspace; runs on a thread of its own."""
        from app import opening

        try:
            workspace = opening.open_or_practise(self.profile, passphrase=passphrase, practice=practice)
        except BaseException as error:
            self.workspace.failed(error)
        else:
            self.workspace.opened(workspace)

    async def greet(self) -> None:
        """The workspace is open: name its user, bring the page on top up to date."""
        from app import queries

        me = await self.window.window_tasks.ask(queries.people.person, self.workspace.user)
        self.window.sidebar.set_user(me.name, " · ".join(one for one in (me.role, me.territory) if one))
        page = self.window.places.page()
        if page is not None:
            page.entered()

    def close(self) -> None:
        """End tasks and threads, close the database."""
        self.relay.close()
        self.tasks.close()
        self.workspace.close()


def _theme(app: QApplication, settings: QSettings) -> Theme:
    def text(name: str, usual: str) -> str:
        return str(settings.value(f"appearance/{name}", usual))

    theme = Theme(
        app=app, scheme=text("scheme", "system"), text_scale=float(text("text_scale", "1.0")), density=text("density", "normal"),
        contrast=text("contrast", "system"),
    )  # fmt: skip
    theme.activate()
    return theme


def options_of(arguments: list[str]) -> argparse.Namespace:
    """What the desktop takes from its command line."""
    parser = argparse.ArgumentParser(prog="satchel", description="Satchel's window; satchel VERB for the command line.")
    parser.add_argument("--practice", action="store_true", help="open the practice workspace")
    parser.add_argument("--profile", type=Path, help="folder of the workspace")
    parser.add_argument("--quit-after-paint", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--quit-when-live", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def profile_of(options: argparse.Namespace) -> Profile:
    """The profile to open."""
    if options.profile:
        return Profile(options.profile.expanduser().absolute())
    return paths.practice_profile() if options.practice else paths.default_profile()


def main(arguments: list[str] | None = None) -> int:
    """Open the window and run until it is closed."""
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        sys.stderr.write("E-NO-DISPLAY There is no display here. satchel --help lists the verbs that need none.\n")
        return 3
    options = options_of(sys.argv[1:] if arguments is None else arguments)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Satchel")
    app.setDesktopFileName("satchel")
    app.setQuitOnLastWindowClosed(False)
    profile = profile_of(options)
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, *SETTINGS)
    theme = _theme(app, settings)
    practice, passphrase = options.practice, None
    if not practice and not _exists(profile):
        from ui.first_run.welcome import welcome

        chosen = loop_of(app).run_until_complete(welcome(profile, theme))
        if chosen is None:
            return 0
        practice, passphrase = chosen.choice == "practice", chosen.passphrase
        profile = paths.practice_profile() if practice else profile
    return run(
        app,
        profile,
        theme=theme,
        settings=settings,
        practice=practice,
        passphrase=passphrase,
        quit_after_paint=options.quit_after_paint,
        quit_when_live=options.quit_when_live,
    )


@cache
def loop_of(app: QApplication) -> asyncio.AbstractEventLoop:
    """The one event loop, made on first use: asyncio's and Qt's are the same from then on."""
    import asyncio

    from qasync import QEventLoop

    made: asyncio.AbstractEventLoop = QEventLoop(app, already_running=False)
    asyncio.set_event_loop(made)
    return made


def _exists(profile: Profile) -> bool:
    return profile.key_file.exists() or profile.database.exists()


def run(
    app: QApplication,
    profile: Profile,
    *,
    theme: Theme,
    settings: QSettings,
    practice: bool,
    passphrase: str | None,
    quit_after_paint: bool,
    quit_when_live: bool,
) -> int:
    """Show the window at once, then open the workspace behind it."""
    kept = None
    if _exists(profile):
        try:
            if passphrase is None and start.needs_passphrase(profile):
                from ui.first_run.unlock import ask_passphrase

                passphrase = loop_of(app).run_until_complete(ask_passphrase(profile, theme))
                if passphrase is None:
                    return 0
            kept = start.first_look(profile, passphrase).today
        except UnavailableError as error:
            from ui.first_run.unlock import show_trouble

            loop_of(app).run_until_complete(show_trouble(error, profile, theme))
            return 3
    made = Application(app, profile, theme=theme, settings=settings)
    window = made.open(kept)
    app.processEvents()
    if quit_after_paint:
        os._exit(0)  # nothing is open yet; what a start costs is measured here
    import asyncio

    loop = loop_of(app)
    made.tasks.begin()
    opener = threading.Thread(target=partial(made.open_workspace, passphrase, practice=practice), name="satchel-open")
    opener.start()
    stopped = asyncio.Event()
    window.closing.connect(stopped.set)
    if quit_when_live:
        stopped.set()
    try:
        loop.run_until_complete(_live(made, stopped))
    finally:
        opener.join()
        made.close()
        loop.close()
    if quit_when_live:
        os._exit(0)  # as the yardstick ends; all is closed
    return 0


async def _live(made: Application, stopped: asyncio.Event) -> None:
    """Until the window closes: load the rest, tell how opening went."""
    made.add_the_rest()
    try:
        await made.window.window_tasks.read(made.workspace.wait)
    except SatchelError as error:
        made.window.show_banner(str(error), tone="bad")
    else:
        await made.greet()
    await stopped.wait()


if __name__ == "__main__":
    sys.exit(main())
