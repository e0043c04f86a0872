"""The files of a record: added by drop, paste or choice, opened by the system, kept for offline, taken off."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app import operations, queries
from app.errors import RefusedError
from app.language import tr
from app.queries.documents import DocumentRow
from ui import dialogs
from ui.common.button import Button
from ui.common.empty_state import EmptyState
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Text
from ui.common.wrap_layout import WrapLayout
from ui.files.file_rows import OWN_KEYS, FileDelegate, FileItem, FileModel, FilesList, items_of
from ui.files.opening import copy_place, open_copy

if TYPE_CHECKING:
    from app.changes import ChangeSet
    from ui.context import UiContext
    from ui.theme.theme import Theme

HIGH, LOW = 160, 90  # design pixels from which there is room for a title, and for buttons beside their keys
EMPTY = tr("No files yet. Drop one here, or paste it.")
LETTERS: dict[int, str] = {Qt.Key.Key_A: "add", Qt.Key.Key_P: "keep_chosen", Qt.Key.Key_S: "save_chosen"}


class FilesPane(QWidget):
    """`show_files(lead_id=…)`; Enter opens, A adds, Ctrl V pastes, Del takes off, P keeps, S saves elsewhere.

    With `around`, what is dropped or pasted anywhere on that page is added too; `titled` where no tab says what it is.
    """

    def __init__(self, *, context: UiContext, around: QWidget | None = None, titled: bool = False) -> None:
        super().__init__()
        self._context, theme = context, context.theme
        self._tasks = context.tasks.for_page(self)
        self._holder: dict[str, str] = {}
        if around is not None:
            around.setAcceptDrops(True)
            around.installEventFilter(self)
        self.setAccessibleName(tr("Files"))
        self.setAcceptDrops(True)
        self.model = FileModel(self)
        self.list = FilesList(theme=theme, name=tr("Files"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(FileDelegate(theme=theme, parent=self.list))
        self.list.doubleClicked.connect(self.open_chosen)
        self.setFocusProxy(self.list)
        self._empty = EmptyState(EMPTY, theme=theme, icon="paperclip", action=tr("Add a file…"), key="")
        self._empty.action_requested.connect(self.add)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(1)
        self._title = Text(tr("Files"), type="body_strong")
        self._title.setContentsMargins(theme.px(20), theme.px(10), 0, theme.px(6))
        self._titled = titled
        self._buttons: list[Button] = []
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 0), 0)
        column.addWidget(self._title)
        column.addWidget(self._stack, 1)
        column.addLayout(self._button_line(theme))
        context.relay.committed.connect(self._on_committed)
        self._show([])

    def _button_line(self, theme: Theme) -> QVBoxLayout:
        line, around = WrapLayout(), QVBoxLayout()
        theme.space(line, (0, 0, 0, 0), 6)
        theme.space(around, (12, 6, 12, 8), 0)
        around.addLayout(line)
        for words, key, slot in (
            (tr("Add…"), "A", self.add), (tr("Open"), "Enter", self.open_chosen), (tr("Keep"), "P", self.keep_chosen),
            (tr("Save…"), "S", self.save_chosen),
        ):  # fmt: skip
            button = Button(words, theme=theme, small=True, key=key)
            button.clicked.connect(slot)
            line.addWidget(button)
            self._buttons.append(button)
        return around

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low, as at 200 % text, what is left goes to the files."""
        super().resizeEvent(event)
        px = self._context.theme.px
        self._title.setVisible(self._titled and self.height() >= px(HIGH))
        for button in self._buttons:
            button.setVisible(self.height() >= px(LOW))

    # showing

    @property
    def ready(self) -> bool:
        """Whether a file can be added now."""
        return bool(self._holder)

    def show_files(self, **holder: str) -> None:
        """Show the files of that record (lead_id, contact_id, account_id)."""
        self._holder = {field: value for field, value in holder.items() if value}
        self._refresh()

    def _refresh(self) -> None:
        self._tasks.start_latest("files", self._load())

    async def _load(self) -> None:
        rows = await self._rows()
        found = await self._tasks.read(self._context.workspace.files.all_of, [one.sha256 for one in rows])
        self._show(items_of(rows, (one.sha256 for one in found if one.whole)))

    async def _rows(self) -> list[DocumentRow]:
        return await self._tasks.ask(queries.documents.documents_of, **self._holder)

    def _show(self, rows: list[FileItem]) -> None:
        self.model.set_rows(rows)
        self._stack.setCurrentIndex(int(not rows))
        if rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))

    def _on_committed(self, change: ChangeSet) -> None:
        if change.ids("document") and self.ready:
            self._refresh()

    def chosen(self) -> DocumentRow | None:
        """The file with the cursor."""
        item = self.list.currentIndex().data(ROW_ROLE)
        return item.document if isinstance(item, FileItem) else None

    # adding

    def add(self) -> None:
        """Choose a file."""
        self._tasks.start_once("add", self._choose())

    async def _choose(self) -> None:
        path = await dialogs.pick_file(self.window(), tr("Add a file"))
        if path is not None:
            await self._add([path])

    def kind_of_new(self) -> str:
        """What a file that is added becomes."""
        return "file"

    async def _add(self, paths: list[Path]) -> None:
        holder, kind = dict(self._holder), self.kind_of_new()
        for path in paths:
            stored = await self._tasks.read(self._context.workspace.files.put, path)
            attach = operations.documents.attach
            _, step = await self._tasks.act_with_undo(attach, stored, path.name, kind=kind, **holder)
            self._context.navigator.show_toast(tr("Added"), strong=path.name, undo=step)

    def _take(self, data: QMimeData) -> bool:
        """Add the files that something dropped or pasted names; False when it names none."""
        paths = paths_in(data) if self.ready else []
        if paths:
            self._tasks.start_once("add", self._add(paths))
        return bool(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.ready and paths_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of the page around: what falls on it, or is pasted while no field of it takes text."""
        if isinstance(event, QDropEvent):  # a drag that enters is one too
            if event.type() == QEvent.Type.DragEnter and self.ready and paths_in(event.mimeData()):
                event.acceptProposedAction()
                return True
            if event.type() == QEvent.Type.Drop and self._take(event.mimeData()):
                event.acceptProposedAction()
                return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.matches(QKeySequence.StandardKey.Paste) and self._take(QGuiApplication.clipboard().mimeData())
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Its own keys go before those of the record around it: Del here is the file, never the lead."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._take(QGuiApplication.clipboard().mimeData())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_chosen()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_chosen()
        elif event.key() in LETTERS and not event.modifiers():
            getattr(self, LETTERS[event.key()])()
        else:
            super().keyPressEvent(event)

    # with the chosen one

    def open_chosen(self) -> None:
        """Open it; one that is not here yet is fetched first."""
        if row := self.chosen():
            self._tasks.start_once("open", self._open(row))

    async def _open(self, row: DocumentRow) -> None:
        if await self._fetched(row):
            place = copy_place(row.name)
            await self._tasks.read(self._context.workspace.files.copy_to, row.sha256, place)
            open_copy(place)

    def save_chosen(self) -> None:
        """Save it somewhere else."""
        if row := self.chosen():
            self._tasks.start_once("save", self._save(row))

    async def _save(self, row: DocumentRow) -> None:
        if await self._fetched(row):
            path = await dialogs.pick_file(self.window(), tr("Save the file"), save_as=row.name)
            if path is not None:
                await self._tasks.read(self._context.workspace.files.copy_to, row.sha256, path)
                self._context.navigator.show_toast(tr("Saved"), strong=path.name)

    async def _fetched(self, row: DocumentRow) -> bool:
        files = self._context.workspace.files
        found = await self._tasks.read(files.find, row.sha256)
        if found is not None and found.whole:
            return True
        if not row.sha256:
            raise RefusedError("E-NO-FILE", tr("{name} was never sent.", name=row.name), do=tr("Ask who added it."))
        await self._tasks.read(files.want, row.sha256, row.size)
        self._context.navigator.run("sync.now")
        self._context.navigator.show_toast(
            tr("{name} is fetched with the next sync. Open it again then.", name=row.name)
        )
        return False

    def keep_chosen(self) -> None:
        """Keep it for offline, or no longer."""
        if row := self.chosen():
            self._tasks.start_once("keep", self._keep(row))

    async def _keep(self, row: DocumentRow) -> None:
        pin = partial(operations.documents.pin, pinned=not row.pinned)
        _, step = await self._tasks.act_with_undo(pin, row.id)
        words = tr("Kept for offline:") if not row.pinned else tr("No longer kept:")
        self._context.navigator.show_toast(words, strong=row.name, undo=step)

    def remove_chosen(self) -> None:
        """Take it off the record."""
        if row := self.chosen():
            self._tasks.start_once("remove", self._remove(row))

    async def _remove(self, row: DocumentRow) -> None:
        _, step = await self._tasks.act_with_undo(operations.documents.remove, row.id)
        self._context.navigator.show_toast(tr("Removed"), strong=row.name, undo=step)


def paths_in(data: QMimeData) -> list[Path]:
    """The files on this computer that something dropped or pasted names."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
