"""The composition root: first window with Today as last seen, then theme and pages, then the event loop and the workspace."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import threading
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

# isort: off
import ui.plain_import  # noqa: F401 - before the other imports, which it makes cheaper

# isort: on
import PySide6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app import floors, paths, start
from app.domain import links
from app.errors import SatchelError, UnavailableError
from app.paths import Profile
from ui.first_window import FirstWindow
from ui.language import speak
from ui.one_window import hand_to_running

if TYPE_CHECKING:
    import asyncio

    from ui.application import Application
    from ui.theme.theme import Theme

SETTINGS = ("Satchel", "Satchel")
TOUR_AT = "tour/at"  # whoever has seen the tour is not shown it by itself again


@cache
def theme_of(app: QApplication, settings: QSettings) -> Theme:
    """The one theme, made on first use: the kept picture needs none."""
    from ui.theme.theme import Theme

    def text(name: str, usual: str) -> str:
        return str(settings.value(f"appearance/{name}", usual))

    theme = Theme(
        app=app, scheme=text("scheme", "system"), text_scale=float(text("text_scale", "1.0")), density=text("density", "normal"),
        contrast=text("contrast", "system"), reduced_motion=text("motion", "usual") == "less",
    )  # fmt: skip
    theme.activate()
    return theme


def options_of(arguments: list[str]) -> argparse.Namespace:
    """What the desktop takes from its command line."""
    parser = argparse.ArgumentParser(prog="satchel", description="Satchel's window; satchel VERB for the command line.")
    parser.add_argument(
        "--practice",
        nargs="?",
        const="Mina",
        metavar="NAME",
        help="open the practice workspace, as the SDR Mina or whom you name: the AE Caspar, the manager Sabine",
    )
    parser.add_argument("--profile", type=Path, help="folder of the workspace")
    parser.add_argument(
        "--open",
        nargs="*",
        default=[],
        metavar="FILE",
        help="open lists in Import, or a satchel: link, in the window that runs",
    )
    parser.add_argument(
        "--tour", action="store_true", help="go through the main job in the practice workspace, step by step"
    )
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
    gc.disable()  # nothing of a start is garbage; looking for some costs a thirtieth of it
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Satchel")
    app.setDesktopFileName("satchel")
    app.setQuitOnLastWindowClosed(False)
    profile = profile_of(options)
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, *SETTINGS)
    speak(settings)  # before the pages are imported: their words stand at the top of modules
    try:
        floors.require("PySide6", PySide6.__version__)
    except UnavailableError as error:
        return _trouble(app, error, profile, settings)
    practice, passphrase, asked = bool(options.practice), None, links.absolute(options.open, Path.cwd())
    if not practice and not _exists(profile):
        from ui.first_run.welcome import welcome

        chosen = loop_of(app).run_until_complete(welcome(profile, theme_of(app, settings)))
        if chosen is None:
            return 0
        practice, passphrase = chosen.choice == "practice", chosen.passphrase
        asked = asked or [str(one) for one in chosen.lists]
        profile = paths.practice_profile() if practice else profile
    if _exists(profile) and hand_to_running(profile, asked):
        return 0
    return run(
        app,
        profile,
        settings=settings,
        practice=practice,
        seat=options.practice or "",
        passphrase=passphrase,
        asked=asked,
        tour=options.tour or (practice and not settings.contains(TOUR_AT)),
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
    settings: QSettings,
    practice: bool,
    seat: str = "",
    passphrase: str | None,
    asked: list[str],
    tour: bool = False,
    quit_after_paint: bool,
    quit_when_live: bool,
) -> int:
    """Show the window at once, then open the workspace behind it."""
    first, look = FirstWindow(settings), None
    if _exists(profile):
        try:
            if passphrase is None and start.needs_passphrase(profile):
                from ui.first_run.unlock import ask_passphrase

                passphrase = loop_of(app).run_until_complete(ask_passphrase(profile, theme_of(app, settings)))
                if passphrase is None:
                    return 0
            look = start.first_look(profile, passphrase)
        except UnavailableError as error:
            return _trouble(app, error, profile, settings)
    pictured = look is not None and first.show_picture(look.look, look.picture)
    if pictured and quit_after_paint:
        os._exit(0)  # nothing is open yet; what a start costs is measured here
    import asyncio

    from ui import mistakes
    from ui.application import Application

    made = Application(app, profile, theme=theme_of(app, settings), settings=settings)
    mistakes.watch(made.errors.present)
    made.leaves_when_live = quit_when_live
    made.asked, made.tour_wished = links.opened(asked), tour and not quit_when_live
    window = made.open(look.today if look is not None else None, first)
    if not pictured:
        app.processEvents()
    if quit_after_paint:
        os._exit(0)
    loop = loop_of(app)
    mistakes.watch_loop(loop, made.errors.present)
    made.add_the_rest()
    made.tasks.begin()
    opener = threading.Thread(
        target=partial(made.open_workspace, passphrase, practice=practice, seat=seat), name="satchel-open"
    )
    opener.start()
    stopped = asyncio.Event()
    window.closing.connect(stopped.set)
    try:
        loop.run_until_complete(_live(made, stopped))
    finally:
        opener.join()
        made.close()
        loop.close()
    _open_again(made)
    return 0


def _trouble(app: QApplication, error: UnavailableError, profile: Profile, settings: QSettings) -> int:
    from ui.first_run.unlock import show_trouble

    loop_of(app).run_until_complete(show_trouble(error, profile, theme_of(app, settings)))
    return 3


def _open_again(made: Application) -> None:
    """Start a new Satchel in place of this one, where somebody asked for it."""
    if made.opens_again:
        from PySide6.QtCore import QProcess

        program = [] if getattr(sys, "frozen", False) else ["-m", "ui.launch"]
        words = [] if made.removes_practice else sys.argv[1:]
        QProcess.startDetached(sys.executable, [*program, *words])


async def _live(made: Application, stopped: asyncio.Event) -> None:
    """Until the window closes: load the rest, tell how opening went."""
    import asyncio

    from ui.garbage import GarbageCollector
    from ui.turns import take_short_turns

    try:
        await made.open_behind()
    except SatchelError as error:
        if made.leaves_when_live:
            raise
        made.window.show_banner(str(error), tone="bad")
        made.look_after()
    else:
        await made.greet()
        while made.leaves_when_live and made.tasks.busy:
            await asyncio.sleep(0.005)
        if made.leaves_when_live:
            os._exit(0)  # the page on top is up to date: as the yardstick of a start ends; what is written is committed
        await made.serve()
    gc.freeze()  # what a start leaves is for good
    GarbageCollector(made.window)
    take_short_turns()
    await stopped.wait()
    await made.keep_picture()


if __name__ == "__main__":
    sys.exit(main())
