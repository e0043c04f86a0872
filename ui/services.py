"""What looks after things by itself while the window is open. It begins once the window is live: the start belongs to the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.day.day_count import DayCount
from ui.incoming.commands import add_incoming
from ui.lookups import Lookups
from ui.reminders.reminders import Reminders
from ui.routing.routing_runner import RoutingRunner
from ui.scores.score_runner import ScoreRunner
from ui.settings.auto_lock import AutoLock
from ui.settings.backup_schedule import BackupSchedule
from ui.sync_status.commands import add_sync
from ui.tour.tour import Tour
from ui.tour.tour_commands import add_tour
from ui.updates.update_commands import add_updates
from ui.updates.update_watch import UpdateWatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.context import UiContext
    from ui.main_window import MainWindow


class Services(QObject):
    """Sync, backups, the lock, reminders, updates, scores, routing, the tour; `sync` is not begun yet.

    `lock` is told when it locks, `held` says when nobody is to be disturbed.
    """

    def __init__(
        self, *, context: UiContext, window: MainWindow, lock: Callable[[BaseException | None, bool], None],
        in_call: Callable[[], bool], held: Callable[[], bool],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._context = context
        self.backups = BackupSchedule(context=context, in_call=in_call, parent=window)
        self.lock = AutoLock(context=context, in_call=in_call, ask=self._ask_passphrase, parent=window)
        self.sync = add_sync(context, window, lock=lock, quiet=self._backup_failed)
        add_incoming(context, window, self.sync)
        self.sync.closed.connect(window.close)
        self.backups.changed.connect(self.sync.show)
        self.tour = Tour(
            context=context, host=window.host, put=window.put_over_pages, page_shown=window.places.page_shown,
            page_told=window.places.page_told,
        )  # fmt: skip
        add_tour(context, self.tour, self)
        Reminders(context=context, held=held, parent=window)
        updates = UpdateWatch(context=context, in_call=in_call, parent=window)
        add_updates(context, window, updates, window.status.newer)
        for looks_after in (ScoreRunner, RoutingRunner, Lookups, DayCount):
            looks_after(context=context, parent=window)

    async def _ask_passphrase(self) -> bool:
        from ui.first_run.unlock import ask_passphrase

        return await ask_passphrase(self._context.workspace.profile, self._context.theme) is not None

    def _backup_failed(self) -> bool:
        return bool(self.backups.trouble)
