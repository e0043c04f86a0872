"""Everything of one run, wired: what pages share, the main window, the workspace behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.domain import links
from app.domain.links import Opened
from app.language import tr
from ui.change_relay import ChangeRelay
from ui.commands import Commands
from ui.context import UiContext
from ui.error_presenter import ErrorPresenter
from ui.key_choices import KeyChoices
from ui.late_workspace import LateWorkspace
from ui.main_window import MainWindow
from ui.navigator import Navigator
from ui.tasks import Tasks
from ui.today.today_page import TodayPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.paths import Profile
    from app.queries.rows import TodayList
    from app.workspace import Workspace
    from ui.first_window import FirstWindow
    from ui.one_window import Door
    from ui.palette.hits import PaletteHit
    from ui.sync_status.service import SyncService
    from ui.theme.theme import Theme


LATER_MS, SLOW_MS = 2_000, 2_500
SLOW = tr(
    "Your data are being brought up to date. That takes a moment, once after an update; Today stands as you left it."
)


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
        self.commands = Commands(app=app, choices=KeyChoices(settings))
        self.sync: SyncService | None = None
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
        self.opens_again = self.removes_practice = self._locked = False
        self.tour_wished = self.leaves_when_live = False
        self.asked = Opened()  # from outside, shown once the workspace is open
        self._door: Door | None = None
        self._later = QTimer()
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self._open_asked)
        self.navigator.restart_requested.connect(self._on_restart_requested)

    def open(self, kept: TodayList | None, first: FirstWindow) -> MainWindow:
        """Build the window with Today as it was last seen, and move it into the first window."""
        self.first = first
        name, role = (kept.user_name, kept.user_role) if kept else ("", "")
        self.window = MainWindow(context=self.context, user_name=name, user_role=role, search=self._search)
        self.today = TodayPage(context=self.context, kept=kept)
        self.window.add_place("today", tr("Today"), "circle-check", "", self._today, "T")
        first.move_in(self.window)
        self.window.restore()
        self.window.open_place("today")
        self.window.show()
        first.show()
        return self.window

    def _today(self) -> TodayPage:
        return self.today

    def add_the_rest(self) -> None:
        """Places and commands that need not be there for the first paint."""
        from ui.places import add_places

        self._places = add_places(self.window, self.context, self.today)

    def _search(self, text: str) -> Sequence[PaletteHit]:
        from app import queries
        from ui.palette.hits import PaletteHit

        hits = self.workspace.ask(queries.search.find, text, kinds=("lead", "account", "contact"), limit=6)
        return [PaletteHit(hit.kind, hit.row_id, hit.title, hit.detail) for hit in hits]

    def open_workspace(self, passphrase: str | None, *, practice: bool, seat: str = "") -> None:
        """Open (or make) the workspace; runs on a thread of its own."""
        from app import opening

        try:
            workspace = opening.open_or_practise(self.profile, passphrase=passphrase, practice=practice, seat=seat)
        except BaseException as error:
            self.workspace.failed(error)
        else:
            self._lock_if_over(workspace)
            self.workspace.opened(workspace)

    def _lock_if_over(self, workspace: Workspace) -> None:
        """Before any page reads: a laptop without its server for too long shows nothing (product 11)."""
        from app import queries
        from app.clock import to_ms
        from app.errors import RefusedError

        lease = workspace.ask(queries.status.lease, to_ms(workspace.clock.now()))
        if lease is not None and lease.over:
            words = tr("This laptop has been without its server for too long, so it is locked.")
            safe, do = tr("Your work is kept, encrypted."), tr("Connect to the network; it opens by itself.")
            self._locked = True
            self.workspace.lock(RefusedError("E-LEASE-OVER", words, safe=safe, do=do), True)

    async def open_behind(self, slow_ms: int = SLOW_MS) -> None:
        """Until the workspace is open; raises what opening it raised. What takes long says so: the first start after an update counts."""
        slow = QTimer(self.window)
        slow.setSingleShot(True)
        slow.timeout.connect(self._say_slow)
        slow.start(slow_ms)
        try:
            await self.window.window_tasks.read(self.workspace.wait)
        finally:
            slow.stop()
            if self.window.banner.accessibleName() == SLOW:
                self.window.banner.hide()

    def _say_slow(self) -> None:
        self.window.show_banner(SLOW, tone="info")

    async def greet(self) -> None:
        """The workspace is open: name its user, bring the page on top up to date. The window is live then."""
        if not self._locked:
            await self._show_me()

    def look_after(self) -> SyncService:
        """Begin what looks after things by itself, but sync."""
        from ui.services import Services

        places = self._places
        made = places.services = Services(
            context=self.context, window=self.window, lock=self.workspace.lock, in_call=places.in_call, held=places.not_to_be_disturbed,
        )  # fmt: skip
        self.sync = made.sync
        return made.sync

    async def serve(self) -> None:
        """Look after things, sync, show what was asked for from outside."""
        from ui.one_window import Door

        sync = self.look_after()
        sync.unlocked.connect(self._on_unlocked)
        if not self._locked:
            if self.workspace.real.practice:
                from ui.first_run.practice import add_practice

                add_practice(self.context, self.window, self.window.status.example, self._remove_practice)
            self._open_asked()
            if self.tour_wished:
                self.navigator.run("help.tour")
        self._door = Door(self.profile, self.window)
        self._door.asked.connect(self._on_asked)
        await sync.begin()

    def _on_asked(self, words: list[str]) -> None:
        """Another Satchel was started: come to the front, and open what it was given."""
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
        for one in shown:  # a question for the passphrase stays alone
            one.setWindowState(one.windowState() & ~Qt.WindowState.WindowMinimized)
            one.raise_()
            one.activateWindow()
            QApplication.alert(one)
        new = links.opened(words)
        self.asked = Opened(
            self.asked.lists + new.lists, new.record or self.asked.record, new.refused or self.asked.refused
        )
        if self.asked != Opened() and self._places.not_to_be_disturbed():
            self.navigator.show_toast(tr("What was opened waits until the call has ended."))
        self._open_asked()

    def _open_asked(self) -> None:
        """Show it, or look again in a while where nobody is to be disturbed."""
        if self._locked or self._places.not_to_be_disturbed():
            self._later.start()
            return
        self._later.stop()
        asked, self.asked = self.asked, Opened()
        if asked.refused:
            self.navigator.show_toast(tr("E-OPEN {refused}", refused=asked.refused))
        if asked.lists:
            from ui.imports.import_page import ImportPage

            self.navigator.open_place("import")
            page = self.window.places.page()
            if isinstance(page, ImportPage):
                page.read(list(asked.lists))
        elif asked.record is not None:
            self.window.window_tasks.start_latest("link", self._open_record(*asked.record))

    async def _open_record(self, kind: str, record_id: str) -> None:
        from app import queries

        if await self.window.window_tasks.ask(queries.links.is_here, kind, record_id):
            self.navigator.open_record(kind, record_id)
        else:
            self.navigator.show_toast(tr("E-NOT-HERE That link leads to nothing on this laptop. Nothing was changed."))

    async def _show_me(self) -> None:
        from app import queries

        me = await self.window.window_tasks.ask(queries.people.person, self.workspace.user)
        self._places.use_role(me.role)
        self.window.sidebar.set_user(me.name, " · ".join(one for one in (me.role, me.territory) if one))
        page = self.window.places.page()
        if page is not None:
            page.entered()

    def _on_unlocked(self) -> None:
        self.window.window_tasks.start_latest("greet", self._show_me())

    def _on_restart_requested(self) -> None:
        self.opens_again = True
        self.first.close()

    def _remove_practice(self) -> None:
        self.removes_practice = True
        self._on_restart_requested()

    async def keep_picture(self) -> None:
        """Keep how Today looks now that the window was closed; the next start paints it first."""
        if not self.workspace.is_open or self.first.isVisible():
            return
        from app import operations

        self.window.toast.hide()
        self.today.brief.hide()  # tomorrow's is another
        self.window.open_place("today")
        webp = QBuffer()
        webp.open(QBuffer.OpenModeFlag.WriteOnly)
        self.window.grab().save(webp, "WEBP", 100)
        await self.window.window_tasks.act(operations.drafts.keep_picture, self.first.look(), webp.data().data())

    def close(self) -> None:
        """End tasks and threads, close the database."""
        self._later.stop()
        if self._door is not None:
            self._door.close()
        if self.sync is not None:
            self.sync.close()
        self.relay.close()
        self.tasks.close()
        self.workspace.close()
        if self.removes_practice:
            from app import opening

            opening.remove_practice(self.workspace.real)
