"""Looks once a minute for what is about to end and tells it once: beside the window and, where there is one, in the tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from app.domain import reminders
from app.domain.reminders import Deadline
from app.language import tr
from ui.commands import Command
from ui.gates.move import local_now
from ui.reminders.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext

FIRST_MS = 20_000  # the start belongs to the work
EVERY_MS = 60_000
PAUSED_MINUTES = 60
TOLD = "reminders/told"


def is_wanted(settings: QSettings, kind: str) -> bool:
    """Whether that kind is reminded of; every kind is until somebody switches it off."""
    return str(settings.value(f"reminders/{kind}", "1")) == "1"


def want(settings: QSettings, kind: str, wanted: bool) -> None:
    """Remind of that kind from now on, or no more."""
    settings.setValue(f"reminders/{kind}", str(int(wanted)))


class Reminders(QObject):
    """`held` says when nobody is to be disturbed: in a call, or while the windows are hidden. What is held comes after."""

    def __init__(
        self, *, context: UiContext, held: Callable[[], bool], parent: QWidget, now: Callable[[], datetime] = local_now
    ) -> None:
        super().__init__(parent)
        self._context, self._held, self._window, self._now = context, held, parent, now
        self._tasks = context.tasks.for_page(self, behind=True)
        self._last: Deadline | None = None
        self._until: datetime | None = None  # paused
        self.tray = Tray(theme=context.theme, parent=self)
        self.tray.clicked.connect(self.open_last)
        context.commands.add(
            Command("reminders.open", tr("Open what you were reminded of"), self.open_last, key="Ctrl+Shift+R", menu="Go", section=2,
                    icon="bell", aliases=("reminder", "notification"), applies=self._why_none),
            Command("reminders.pause", tr("Pause reminders for an hour"), self.pause, menu="View", icon="bell",
                    aliases=("quiet", tr("do not disturb"), "notifications")),
        )  # fmt: skip
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(FIRST_MS)

    def pause(self) -> None:
        """Say nothing for an hour; asked again, go on at once."""
        from datetime import timedelta

        now = self._now()
        if self._until is not None and now < self._until:
            self._until = None
            self._context.navigator.show_toast(tr("Reminders go on."))
            return
        self._until = now + timedelta(minutes=PAUSED_MINUTES)
        self._context.navigator.show_toast(tr("No reminders until"), strong=f"{self._until:%H:%M}")

    def _why_none(self) -> str:
        return "" if self._last is not None else tr("There was no reminder yet.")

    @Slot()
    def look(self) -> None:
        """Ask what is about to end, unless somebody is not to be disturbed."""
        self._timer.setInterval(EVERY_MS)
        paused = self._until is not None and self._now() < self._until
        if self._context.workspace.user and not paused and not self._held():
            self._tasks.start_once("look", self._look())

    async def _look(self) -> None:
        from app import queries

        settings, now = self._context.settings, self._now()
        ends = await self._tasks.ask(queries.reminders.deadlines, user_id=self._context.workspace.user, now=now)
        told = str(settings.value(TOLD, "")).split()
        kinds = {kind for kind, _, _ in reminders.KINDS if is_wanted(settings, kind)}
        found = reminders.due_now(ends, now, kinds=kinds, told=told)
        if found and not self._held():  # a call may have begun meanwhile
            settings.setValue(TOLD, " ".join(reminders.still_told({*told, *(one.key for one in found)}, now)))
            self._tell(found, now)

    def _tell(self, found: tuple[Deadline, ...], now: datetime) -> None:
        self._last = found[0]
        title, text = reminders.say(found, now)
        self._context.navigator.show_toast(title, strong=text, undo=self.open_last, verb=tr("Open"))
        if QApplication.activeWindow() is None:
            self.tray.tell(title, text)
            QApplication.alert(self._window.window())

    @Slot()
    def open_last(self) -> None:
        """Bring the window up with the lead that the last reminder is about."""
        window = self._window.window()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        if self._last is not None and not self._held():
            self._context.navigator.open_lead(self._last.record_id)
