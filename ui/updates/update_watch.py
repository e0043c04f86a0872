"""Asks once a day whether a newer version is there and says so quietly; what was fetched waits until no call is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from app import managed, queries
from app.clock import SystemClock
from app.errors import RefusedError, SatchelError
from app.language import tr
from app.updates import handing_over, looking
from ui.settings.updates_section import address_of, is_wanted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.managed import Managed
    from app.updates.looking import Newer, Terms
    from ui.context import UiContext

FIRST_MS = 90_000  # the start belongs to the work
EVERY_MS = 30 * 60_000
AFTER_CALL_MS = 5_000
ALARMING = ("E-UPDATE-SIGNATURE", "E-UPDATE-REPLAY")


def read_terms(chosen: str, server: str, company: Managed) -> Terms:
    """Where to ask and by whose key; RefusedError where it is not to be asked."""
    return looking.terms(company, chosen=chosen, server=server)


class UpdateWatch(QObject):
    """`found` fires when `newer` or `file` changed: the version that is there, and where it lies once it was fetched."""

    found = Signal()

    def __init__(
        self, *, context: UiContext, in_call: Callable[[], bool], parent: QObject,
        terms: Callable[[str, str, Managed], Terms] = read_terms, state: Path | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._context, self.in_call, self._terms = context, in_call, terms
        self._state = state or looking.state_file()
        self._tasks = context.tasks.for_page(self, behind=True)
        self.newer: Newer | None = None
        self.file: Path | None = None
        self._timer, self._after = QTimer(self), QTimer(self)
        self._timer.timeout.connect(self.look)
        self._after.timeout.connect(self._offer_again)
        self._timer.start(FIRST_MS)

    @property
    def words(self) -> str:
        """What the status bar says, '' for nothing."""
        if self.newer is None:
            return ""
        return (
            tr("Install {version}…", version=self.newer.version)
            if self.file is not None
            else tr("Satchel {version}", version=self.newer.version)
        )

    @Slot()
    def look(self) -> None:
        """Ask if a day has passed; before that say what is known."""
        self._timer.setInterval(EVERY_MS)
        if is_wanted(self._context.settings) and not self.in_call():
            self._tasks.start_once("look", self._look())

    async def _look(self) -> None:
        try:
            await self.ask(again=False)
        except RefusedError as error:
            if error.code in ALARMING:
                self._context.navigator.show_toast(f"{error.code} {error}")
        except SatchelError:  # no network, no mirror: it is asked again tomorrow
            pass

    async def ask(self, *, again: bool) -> Newer | None:
        """The newer version, asked for now with `again`, else once a day; raises as `looking.terms` and `looking.look` do."""
        server = await self._tasks.ask(queries.status.server)
        company = await self._tasks.read(managed.read)
        terms = await self._tasks.read(self._terms, address_of(self._context.settings), server, company)
        now = SystemClock().now()
        if again or await self._tasks.read(looking.is_due, self._state, now):
            self._tell(await self._tasks.read(looking.look, terms, now, self._state))
        else:
            self._tell(await self._tasks.read(looking.known, terms, self._state))
        return self.newer

    def _tell(self, newer: Newer | None) -> None:
        if newer != self.newer:
            self.newer, self.file = newer, None
            self.found.emit()

    def keep(self, file: Path) -> None:
        """It was fetched."""
        self.file = file
        self.found.emit()

    def install(self) -> None:
        """Hand it to the system's installer; raises as `handing_over.hand_over` does, and in a call offers it afterwards."""
        assert self.newer is not None  # whoever asks has it before them
        assert self.file is not None
        try:
            handing_over.hand_over(self.file, self.newer.package, in_call=self.in_call(), start=_start)
        except RefusedError as error:
            if error.code == "E-UPDATE-CALL":
                self._after.start(AFTER_CALL_MS)
            else:
                self.file = None
                self.found.emit()
            raise

    @Slot()
    def _offer_again(self) -> None:
        if self.in_call():
            return
        self._after.stop()
        if self.newer is not None and self.file is not None:
            self._context.navigator.show_toast(
                tr("The newer version is here:"), strong=self.newer.version, undo=self._open, verb=tr("Install…")
            )

    def _open(self) -> None:
        self._context.navigator.run("help.newer")


def _start(words: list[str]) -> None:
    QProcess.startDetached(words[0], words[1:])
