"""Settings, Data: where everything lies, backups, and the check of the database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout

from app import queries
from app.clock import local_zone
from app.errors import SatchelError
from app.frozen import frozen
from app.language import tr
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import RIGHT, paint_text
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.text import Text
from ui.dialogs import ask_yes_no
from ui.settings.section import Section

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.context import WorkspaceDoor
    from ui.settings.backup_schedule import BackupSchedule
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

WHY = {
    "asked": tr("you asked"), "migration": tr("before an update"), "daily": tr("by itself"), "import": tr("before an import"),
    "takeback": tr("before an import was taken back"),
}  # fmt: skip
BY_ITSELF = tr(
    "One is made by itself when something changed, at most every 15 minutes, and before an import or an "
    "update. Each is opened and checked; older ones are thinned out to one a day, a week, a month."
)
MOST_SHOWN = 40


@frozen
class BackupRow:
    """A backup file: when (local), why, how large."""

    id: str
    at: datetime
    why: str
    size: int


@frozen
class DataFacts:
    """What the page tells about the workspace."""

    folder: Path
    practice: bool
    sqlite: str
    records: int
    backups: tuple[BackupRow, ...]


def size_words(size: int) -> str:
    """ "2.3 MB", "640 kB"."""
    return (
        tr("{size:.1f} MB", size=size / 1000000)
        if size >= 1_000_000
        else tr("{size:,} kB", size=max(round(size / 1000), 1))
    )


def day_words(at: datetime) -> str:
    """ "Tue 24 Nov 2026, 10:04"."""
    return tr("{at:%a} {day} {at:%b %Y, %H:%M}", at=at, day=at.day)


def facts_of(door: WorkspaceDoor) -> DataFacts:
    """Read on a reader thread: opening may still be under way."""
    workspace, status = door.real, door.ask(queries.status.status)
    records = sum(status.records.values())
    return DataFacts(workspace.profile.folder, workspace.practice, status.sqlite, records, backups_of(door))


def backups_of(door: WorkspaceDoor) -> tuple[BackupRow, ...]:
    """Backups, newest first."""
    zone = local_zone()
    return tuple(BackupRow(one.name, one.at.astimezone(zone), one.why, one.size) for one in door.real.backups())


def back_up(door: WorkspaceDoor) -> BackupRow:
    """Write a backup, open it and check it."""
    made = door.real.backup()
    return BackupRow(made.name, made.at.astimezone(local_zone()), made.why, made.size)


def prepare_restore(door: WorkspaceDoor, name: str) -> None:
    """Check a backup and lay it ready for the next start."""
    door.real.prepare_restore(name)


def problems_of(door: WorkspaceDoor) -> list[str]:
    """What the check of every page finds."""
    return door.real.problems()


class BackupsModel(RowListModel[BackupRow]):
    """Backups, newest first."""

    def sentence(self, row: BackupRow) -> str:
        """As a screen reader says it."""
        return f"{day_words(row.at)}, {WHY.get(row.why, row.why)}, {size_words(row.size)}"


class BackupsDelegate(ListDelegate):
    """One line: when, why, how large."""

    def height_of(self, index: AnyIndex) -> int:
        """One line."""
        return self.theme.px(30)

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One backup."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, BackupRow):
            return
        theme, size = self.theme, size_words(row.size)
        room = rect.adjusted(theme.px(9), 0, -theme.px(10), 0)
        paint_text(painter, theme, room, size, role="meta", tone="text2", align=int(RIGHT))
        room = room.adjusted(0, 0, -theme.text_width(size, "meta") - theme.px(10), 0)
        taken = paint_text(painter, theme, room, day_words(row.at)) + theme.px(8)
        paint_text(painter, theme, room.adjusted(taken, 0, 0, 0), WHY.get(row.why, row.why), role="meta", tone="text2")


class DataSection(Section):
    """`begin` asks for everything; the two buttons do long work on another thread."""

    def __init__(
        self,
        *,
        theme: Theme,
        tasks: PageTasks,
        door: WorkspaceDoor,
        schedule: BackupSchedule | None = None,
        restart: Callable[[], None],
    ) -> None:
        words = tr(
            "location folder encryption encrypted sqlite version backup back up restore check database damage export retention privacy"
        )
        super().__init__(tr("Data"), theme=theme, words=words)
        self._tasks, self._door, self._schedule, self._restart = tasks, door, schedule, restart
        self._where = self.add_fact(tr("Where it lies"), "…")
        self._kept = self.add_fact(tr("Encrypted"), "…")
        self._engine = self.add_fact(tr("Database"), "…")
        self.last_backup = self.add_fact(tr("Last backup"), "…")
        self.column.addWidget(self.wrapped(BY_ITSELF, type="meta", tone="text2"))
        self.backup_button, self.backup_result = self._act(tr("Back up now"), "save")
        self.backup_button.clicked.connect(self.back_up)
        self._model = BackupsModel(self)
        self.list = ListView(theme=theme, name=tr("Backups"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(BackupsDelegate(theme=theme, parent=self.list))
        self.column.addWidget(self.list)
        self.restore_button, self.restore_result = self._act(tr("Restore this backup…"), "history")
        self.restore_button.clicked.connect(self.restore)
        self.restore_button.setEnabled(False)
        self.check_button, self.check_result = self._act(tr("Check the database"), "shield-check")
        self.check_button.clicked.connect(self.check)
        self.add_door(
            "file.export",
            tr("Export"),
            tr("Export…"),
            icon="upload",
            hint=tr("What is listed, or everything, as CSV, Excel, vCards or an archive another Satchel reads."),
        )
        self.add_door(
            "file.keeping", tr("How long people are kept"), tr("Keeping time…"), icon="hourglass",
            hint=tr("Who was not in touch for that many months is erased once you say so."),
        )  # fmt: skip
        self.column.addStretch(1)
        theme.changed.connect(self._fit)
        if schedule is not None:
            schedule.changed.connect(self.begin)

    def _act(self, words: str, icon: str) -> tuple[Button, Text]:
        button, row = Button(words, theme=self.theme, icon=icon), QHBoxLayout()
        result = self.wrapped("", tone="text2")
        row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(result)
        result.hide()
        return button, result

    def begin(self) -> None:
        """Ask for what the page tells."""
        self._tasks.start_latest("facts", self._load())

    async def _load(self) -> None:
        facts = await self._tasks.read(facts_of, self._door)
        self._where.setText(str(facts.folder))
        kept = tr("Yes. This is the practice workspace: its key lies beside it, so keep nothing real here.")
        self._kept.setText(kept if facts.practice else tr("Yes, every page of the file and of every backup."))
        self._engine.setText(tr("SQLite {sqlite}, {records:,} records", sqlite=facts.sqlite, records=facts.records))
        self._show_backups(facts.backups)

    def _show_backups(self, backups: Sequence[BackupRow]) -> None:
        self._model.set_rows(backups[:MOST_SHOWN])
        newest = backups[0] if backups else None
        self.last_backup.setText(tr("{at}, opened and checked", at=day_words(newest.at)) if newest else tr("None yet"))
        if self._schedule is not None and self._schedule.trouble:
            self._tell(self.backup_result, self._schedule.trouble, tone="bad", aloud=False)
        elif self.backup_result.property("tone") == "bad":
            self.backup_result.hide()
        self.restore_button.setEnabled(bool(backups))
        if backups and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._model.index(0, 0))
        self._fit()

    def _fit(self) -> None:
        shown = min(self._model.rowCount(), 5)
        self.list.setVisible(shown > 0)
        self.list.setFixedHeight(max(shown, 1) * self.theme.px(30) + 2)

    def back_up(self) -> None:
        """Make a verified backup."""
        self._tasks.start_once("backup", self._back_up())

    async def _back_up(self) -> None:
        self._tell(self.backup_result, tr("Backing up…"), aloud=False)
        try:
            made = await self._tasks.read(back_up, self._door)
        except SatchelError as error:
            self._tell(self.backup_result, str(error), tone="bad")
            return
        if self._schedule is not None:
            self._schedule.settle()
        self._show_backups(await self._tasks.read(backups_of, self._door))
        self._tell(
            self.backup_result,
            tr(
                "Backed up at {at:%H:%M}, {size_words}, opened and checked.",
                at=made.at,
                size_words=size_words(made.size),
            ),
            tone="ok",
        )

    def restore(self) -> None:
        """Bring the workspace back as it was in the chosen backup, after asking."""
        self._tasks.start_once("restore", self._restore())

    async def _restore(self) -> None:
        row = self.list.currentIndex().data(ROW_ROLE)
        if not isinstance(row, BackupRow) or not await ask_yes_no(
            self,
            tr("Bring everything back as it was on {at}?", at=day_words(row.at)),
            yes=tr("Restore and open again"),
            no=tr("Keep it as it is"),
            details=tr("Satchel closes and opens again. The database as it is now stays beside it under a dated name."),
            danger=True,
        ):
            return
        self._tell(self.restore_result, tr("Checking the backup…"), aloud=False)
        try:
            await self._tasks.read(prepare_restore, self._door, row.id)
        except SatchelError as error:
            self._tell(self.restore_result, str(error), tone="bad")
            return
        self._restart()

    def check(self) -> None:
        """Check every page of the database."""
        self._tasks.start_once("check", self._check())

    async def _check(self) -> None:
        self._tell(self.check_result, tr("Checking every page…"), aloud=False)
        try:
            found = await self._tasks.read(problems_of, self._door)
        except SatchelError as error:
            self._tell(self.check_result, str(error), tone="bad")
            return
        if found:
            words = tr(
                "{count:,} problems, the first: {first}. Nothing was changed. Back up now, then call your administrator.",
                count=len(found),
                first=found[0],
            )
            self._tell(self.check_result, words, tone="bad")
        else:
            self._tell(self.check_result, tr("The database is sound."), tone="ok")

    def _tell(self, where: Text, words: str, *, tone: str = "text2", aloud: bool = True) -> None:
        where.setText(words)
        where.set_tone(tone)
        where.show()
        if aloud:
            announce(where, words, urgent=tone == "bad")
