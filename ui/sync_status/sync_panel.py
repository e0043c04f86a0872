"""The sync panel: how it stands, what waits, what was not taken and why; sync now, work offline, sign in again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app import operations, queries
from app.changes import ChangeSet
from app.clock import SystemClock, local_zone
from app.language import tr
from ui import dialogs
from ui.commands import Command
from ui.common.button import Button
from ui.common.list_delegate import ListView
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Rule, Text
from ui.sync_status.queue_rows import QueueDelegate, QueueModel, QueueRow, refused_row, waiting_row
from ui.sync_status.sign_in import sign_in_again
from ui.sync_status.status_words import ICONS, say_clock, say_devices

if TYPE_CHECKING:
    from app.sync_client.sync_state import SyncState
    from ui.context import UiContext
    from ui.sync_status.service import SyncService

WIDTH, HEIGHT = 560, 520
COMMANDS = ("sync.again", "sync.away", "sync.panel_now")
SIGN_IN, YES = "sign_in", "many_deletes"


class SyncPanel(QDialog):
    """F5 or a click on the status; Esc closes it. R tries a refused change again, Del puts it away."""

    def __init__(self, *, context: UiContext, service: SyncService, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Sync"))
        self.setAccessibleName(tr("Sync"))
        self._context, self._service, self._theme = context, service, context.theme
        self._tasks = context.tasks.for_page(self)
        self._room = parent.window().size()
        theme = context.theme
        self._mark = QLabel()
        self._word, self._last = Text("", type="strong"), Text("", type="meta", tone="text2", elide=True)
        self._sentence = Text("", tone="text2", wrap=True)
        self.devices = Text("", type="meta", tone="text2", wrap=True)
        self.devices.hide()
        self.now = Button(tr("Sync now"), theme=theme, icon="refresh-cw", key="F5")
        self.sign_in = Button(tr("Sign in again…"), theme=theme, icon="key-round", kind="primary")
        self.agree = Button(tr("Remove them here too"), theme=theme, kind="danger")
        self.offline = QCheckBox(tr("Work offline"))
        self.pause = QCheckBox(tr("Pause until I close Satchel"))
        self._model = QueueModel(self)
        self._delegate = QueueDelegate(theme=theme, parent=self)
        self.queue = ListView(theme=theme, name=tr("What waits, and what was not taken"))
        self.queue.setModel(self._model)
        self.queue.setItemDelegate(self._delegate)
        self._queue_title = Text("", type="body_strong")
        self.again = Button(tr("Try again"), theme=theme, icon="rotate-ccw", key="R")
        self.away = Button(tr("Put away"), theme=theme, icon="x", key="Del")
        self._add_commands()
        self._lay_out()
        self._connect()
        self._show(service.state)
        self._tasks.start_latest("queue", self._load())

    def _add_commands(self) -> None:
        self._context.commands.add(
            Command(
                "sync.again",
                tr("Try this change again"),
                self.try_again,
                key="R",
                scope="sync_queue",
                icon="rotate-ccw",
            ),
            Command("sync.away", tr("Put this change away"), self.put_away, key="Del", scope="sync_queue", icon="x"),
            Command("sync.panel_now", tr("Sync now"), self._on_now, key="F5", scope="sync_panel", icon="refresh-cw"),
        )
        self._context.commands.attach(self.queue, "sync_queue")
        self._context.commands.attach(self, "sync_panel")

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top, words, switches, foot = QHBoxLayout(), QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        theme.space(top, (20, 16, 16, 6), 12)
        words.setSpacing(0)
        words.addWidget(self._word)
        words.addWidget(self._last)
        top.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addLayout(words, 1)
        for button in (self.now, self.sign_in, self.agree):
            top.addWidget(button)
        column.addLayout(top)
        said = QVBoxLayout()
        theme.space(said, (20, 0, 20, 10), 6)
        said.addWidget(self._sentence)
        said.addWidget(self.devices)
        column.addLayout(said)
        theme.space(switches, (20, 0, 20, 12), 20)
        switches.addWidget(self.offline)
        switches.addWidget(self.pause)
        switches.addStretch(1)
        column.addLayout(switches)
        column.addWidget(Rule())
        title = QHBoxLayout()
        theme.space(title, (20, 10, 16, 8), 8)
        title.addWidget(self._queue_title)
        column.addLayout(title)
        column.addWidget(self.queue, 1)
        column.addWidget(Rule())
        theme.space(foot, (16, 10, 16, 10), 8)
        close = Button(tr("Close"), theme=theme, key="Esc")
        close.clicked.connect(self.accept)
        foot.addWidget(self.again)
        foot.addWidget(self.away)
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)
        room = self._room
        self.resize(min(theme.px(WIDTH), room.width() - 16), min(theme.px(HEIGHT), room.height() - 16))

    def _connect(self) -> None:
        self._service.changed.connect(self._show)
        self._context.relay.committed.connect(self._on_committed)
        self.now.clicked.connect(self._on_now)
        self.sign_in.clicked.connect(self._on_sign_in)
        self.agree.clicked.connect(self._on_agree)
        self.offline.toggled.connect(self._on_offline)
        self.pause.toggled.connect(self._on_pause)
        self.again.clicked.connect(self.try_again)
        self.away.clicked.connect(self.put_away)
        self.queue.selectionModel().currentChanged.connect(self._on_current)

    @Slot(object)
    def _show(self, state: SyncState | None) -> None:
        if state is None:
            return
        now, kind = SystemClock().now().astimezone(local_zone()), state.kind.value
        calm = kind in ("up_to_date", "review", "syncing", "offline", "paused")
        self._mark.setPixmap(self._theme.pixmap(ICONS[kind], "text2" if calm else "warn", 24))
        self._word.setText(state.word)
        self._last.setText(
            tr("Last exchange {time}", time=say_clock(state.last_contact, now))
            if state.last_contact
            else tr("No exchange yet")
        )
        if state.locks_at is not None:
            self._last.setText(
                tr(
                    "{text}, locks itself {time} without another",
                    text=self._last.text(),
                    time=say_clock(state.locks_at, now),
                )
            )
        self._sentence.setText(state.sentence)
        self.sign_in.setVisible(kind == SIGN_IN)
        self.agree.setVisible(kind == YES)
        self.now.setVisible(kind not in (SIGN_IN, YES, "wiped") and not state.chosen)
        for box, checked in ((self.offline, state.chosen), (self.pause, kind == "paused")):
            box.blockSignals(True)
            box.setChecked(checked)
            box.blockSignals(False)
        self._tasks.start_latest("queue", self._load())

    async def _load(self) -> None:
        waiting = await self._tasks.ask(queries.outgoing.waiting_records)
        refused = await self._tasks.ask(queries.outgoing.refusals)
        rows = [refused_row(one) for one in refused] + [waiting_row(one) for one in waiting]
        self._delegate.now = now = SystemClock().now().astimezone(local_zone())
        self.devices.setText(say_devices(await self._tasks.ask(queries.status.own_devices), now))
        self.devices.setVisible(bool(self.devices.text()))
        self._model.set_rows(rows)
        many = sum(one.count for one in waiting)
        parts = [tr("{refused:,} not taken", refused=len(refused))] if refused else []
        parts += [tr("{many:,} to send", many=many)] if many else []
        self._queue_title.setText(" · ".join(parts) or tr("Nothing waits to be sent"))
        if rows and not self.queue.currentIndex().isValid():
            self.queue.setCurrentIndex(self._model.index(0, 0))
        self._on_current()

    def _chosen(self) -> QueueRow | None:
        row = self.queue.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, QueueRow) and row.refused else None

    def _on_current(self, *_: object) -> None:
        there = self._chosen() is not None
        self.again.setEnabled(there)
        self.away.setEnabled(there)

    def try_again(self) -> None:
        """Make the refused change once more."""
        row = self._chosen()
        if row is not None:
            self._tasks.start_once("again", self._try_again(row))

    async def _try_again(self, row: QueueRow) -> None:
        _, step = await self._tasks.act_with_undo(operations.conflicts.try_again, row.id)
        self._context.navigator.show_toast(tr("Made again:"), strong=row.name, undo=step)

    def put_away(self) -> None:
        """The user has read why and needs it no more."""
        row = self._chosen()
        if row is not None:
            self._tasks.start_once("away", self._put_away(row))

    async def _put_away(self, row: QueueRow) -> None:
        await self._tasks.act(operations.conflicts.forget_aside, row.id)
        await self._load()

    def _on_now(self) -> None:
        self._service.sync_now()

    def _on_offline(self, checked: bool) -> None:
        self._service.set_offline(checked)

    def _on_pause(self, checked: bool) -> None:
        if self._service.runner is not None:
            self._service.runner.pause(checked)

    def _on_agree(self) -> None:
        if self._service.runner is not None:
            self._service.runner.accept_deletes()

    def _on_sign_in(self) -> None:
        self._tasks.start_once("sign in", sign_in_again(context=self._context, service=self._service, parent=self))

    @Slot(object)
    def _on_committed(self, _change: ChangeSet) -> None:
        self._tasks.start_latest("queue", self._load())


async def open_sync_panel(*, context: UiContext, service: SyncService, parent: QWidget) -> None:
    """Show it and wait until it is closed."""
    try:
        await dialogs.show(SyncPanel(context=context, service=service, parent=parent))
    finally:
        for command in COMMANDS:  # they belong to the panel that has gone
            context.commands.remove(command)
