"""Import a list: choose it, see where its columns go and what becomes of each row, import, take back."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app import queries
from app.changes import ChangeSet
from app.errors import UnavailableError
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.import_export.undo import undo_import
from ui import dialogs
from ui.commands import Command
from ui.common.banner import Banner
from ui.common.empty_state import EmptyState
from ui.common.header import Header
from ui.common.list_delegate import ListView
from ui.common.page import Hints, Page
from ui.common.progress import Progress
from ui.common.row_table_model import ROW_ROLE
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Text
from ui.imports.columns_pane import ColumnsPane
from ui.imports.ledger_bar import LedgerBar
from ui.imports.reasons_pane import HistoryDelegate, HistoryModel, ReasonsDelegate, ReasonsModel

if TYPE_CHECKING:
    from app.import_export.ledger import Ledger
    from app.queries.imports import ImportRow
    from ui.context import UiContext

FILTERS = ("Lists (*.csv *.tsv *.txt *.xlsx *.vcf)", "All files (*)")


TAKE_BACK = "each can be taken back for 30 days: choose it, press Del"


class ImportPage(Page):
    """Dropping files works as well as choosing them."""

    progressed = Signal(int, int)

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title="Import")
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._run: ImportRun | None = None
        self._ledger: Ledger | None = None
        self._choices = Choices(region=context.workspace.region, treat_as="list")
        self._stop = threading.Event()
        self.setAcceptDrops(True)
        context.commands.add(
            Command(
                "import.choose",
                "Choose files…",
                self.choose,
                key="Ctrl+O",
                scope="import",
                icon="folder-open",
                menu="File",
            ),
            Command("import.go", "Import now", self.go, key="Ctrl+Return", scope="import", icon="download"),
            Command(
                "import.undo",
                "Take this import back",
                self.undo_chosen,
                key="Del",
                scope="import_history",
                icon="undo-2",
            ),
        )
        self._build()
        context.commands.attach(self, "import")
        context.relay.committed.connect(self._on_committed)
        self.progressed.connect(self._on_progressed)

    # building

    def _build(self) -> None:
        theme = self._context.theme
        self._header = Header("Import", theme=theme)
        self._header.add_button("Choose files…", icon="folder-open", key="Ctrl O").clicked.connect(self.choose)
        self._go = self._header.add_button("Import", icon="download", key="Ctrl Enter", kind="primary")
        self._go.clicked.connect(self.go)
        self._go.setEnabled(False)
        self.banner = Banner(theme=theme)
        self.banner.action_requested.connect(self._on_show_leads)
        self.ledger_bar = LedgerBar(theme=theme)
        self.progress = Progress("rows", theme=theme)
        self.progress.cancelled.connect(self._on_cancel)
        self.progress.hide()
        self.columns = ColumnsPane(theme=theme)
        self.columns.chosen.connect(self._on_column_chosen)
        self._reasons = ReasonsModel(self)
        reasons = ListView(theme=theme, name="Rows with a reason")
        reasons.setModel(self._reasons)
        reasons.setItemDelegate(ReasonsDelegate(theme=theme, parent=reasons))
        self._history = HistoryModel(self)
        self.history = ListView(theme=theme, name="Imports made before")
        self.history.setModel(self._history)
        self.history.setItemDelegate(HistoryDelegate(theme=theme, parent=self.history))
        self._context.commands.attach(self.history, "import_history", "import")
        self._empty = EmptyState("Drop a list here, or choose one.", theme=theme,
                                 action="Choose files…", key="Ctrl O", icon="file-spreadsheet")  # fmt: skip
        self._empty.action_requested.connect(self.choose)
        self._why = Text("", type="meta", tone="text2", elide=True)
        right = self._titled("Rows with a reason", self._why, reasons)
        work = QSplitter(Qt.Orientation.Horizontal)
        work.setChildrenCollapsible(False)
        work.addWidget(self.columns)
        work.addWidget(right)
        work.setSizes([660, 780])
        self._stack = QStackedWidget()
        self._stack.addWidget(self._first_page())
        self._stack.addWidget(work)
        top = QWidget()
        line = QVBoxLayout(top)
        theme.space(line, (20, 0, 16, 10), 8)
        line.addWidget(self.banner)
        line.addWidget(self.ledger_bar)
        self._option_bar = self._options()
        line.addWidget(self._option_bar)
        line.addWidget(self.progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(top)
        column.addWidget(self._stack, 1)
        self._top = top
        self._show_work(False)

    def _first_page(self) -> QWidget:
        page, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty, 1)
        words = Text("", type="meta", tone="text2", elide=True)
        self._before = words
        column.addWidget(self._titled("Imports made before", words, self.history), 1)
        page.setLayout(column)
        return page

    def _titled(self, title: str, words: Text, view: QWidget) -> QWidget:
        box, column, head = QWidget(), QVBoxLayout(), QHBoxLayout()
        self._context.theme.space(head, (16, 10, 16, 8), 8)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head.addWidget(Text(title, type="body_strong"))
        head.addWidget(words, 1)
        column.addLayout(head)
        column.addWidget(view, 1)
        box.setLayout(column)
        return box

    def _options(self) -> QWidget:
        theme = self._context.theme
        box, line = QWidget(), QHBoxLayout()
        theme.space(line, (0, 0, 0, 0), 8)
        self._treat = SegmentedControl((("list", "A list to work", ""), ("requests", "They asked for contact", "")), theme=theme,
                                       name="Who are these people?")  # fmt: skip
        self._treat.chosen.connect(self._on_treat)
        self._dates = QComboBox()
        self._dates.setAccessibleName("Order of days")
        for words, value in (("Days as the file shows", ""), ("Day first", "dmy"), ("Month first", "mdy")):
            self._dates.addItem(words, value)
        self._dates.activated.connect(self._on_dates)
        self._treat_words = Text(
            "Prospects on a list: no clock starts until you take them.", type="meta", tone="text2", elide=True
        )
        line.addWidget(self._treat)
        line.addWidget(self._treat_words, 1)
        line.addWidget(self._dates)
        box.setLayout(line)
        return box

    def _show_work(self, shown: bool) -> None:
        self._top.setVisible(shown or not self.banner.isHidden())
        self.ledger_bar.setVisible(shown)
        self._option_bar.setVisible(shown)
        self._stack.setCurrentIndex(int(shown))
        self._go.setEnabled(shown)

    # reading

    def choose(self) -> None:
        """Pick files."""
        self._tasks.start_once("choose", self._choose())

    async def _choose(self) -> None:
        path = await dialogs.pick_file(self, "Choose a list", filters=FILTERS)
        if path is not None:
            self.read([path])

    def read(self, paths: list[Path]) -> None:
        """Read files and account for their rows."""
        self._tasks.start_latest("read", self._read(paths))

    async def _read(self, paths: list[Path]) -> None:
        self.banner.hide()
        self._choices = replace(self._choices, mappings={})
        self._header.set_scope("reading " + ", ".join(path.name for path in paths))
        try:
            self._run = await self._tasks.read(self._make_run, paths)
        except UnavailableError as error:
            self._header.set_scope("")
            self.banner.show_message(str(error), tone="bad")
            self._show_work(False)
            return
        await self._account()

    def _make_run(self, paths: list[Path]) -> ImportRun:
        return ImportRun(self._context.workspace.real, paths, self._choices)

    async def _account(self) -> None:
        run = self._run
        if run is None:
            return
        self._stop.clear()
        ledger = await self._tasks.read(run.preview, self._tell)
        self._ledger = ledger
        self.progress.hide()
        self._header.set_scope(" · ".join(f"{table.source.file}, {len(table.rows):,} rows" for table in run.tables))
        self.ledger_bar.show_ledger(ledger)
        self.columns.show_tables(run.tables, run.mappings, run.fields)
        self._reasons.show_reasons(ledger.reasons)
        count = len(ledger.reasons)
        self._why.setText(
            f"{count:,}: they are in, or skipped, as it says" if count else "none: every row is simply in"
        )
        self._go.set_words(f"Import {ledger.rows - ledger.skipped:,} now")
        self._show_work(True)

    def _tell(self, done: int, total: int) -> bool:
        self.progressed.emit(done, total)
        return not self._stop.is_set()

    # importing

    def go(self) -> None:
        """Import what is shown."""
        if self._run is not None and self._ledger is not None:
            self._tasks.start_once("import", self._import())

    async def _import(self) -> None:
        run = self._run
        if run is None:
            return
        self._stop.clear()
        self._go.setEnabled(False)
        self.progress.show()
        try:
            ledger = await self._tasks.read(run.commit, self._tell)
        finally:
            self.progress.hide()
            self._go.setEnabled(True)
        self._run = self._ledger = None
        words = f"{ledger.new + ledger.review:,} imported, {ledger.matched:,} matched, {ledger.skipped:,} skipped, {ledger.lost} lost"
        self.banner.show_message(
            f"{words}. The whole import can be taken back for 30 days, below.", tone="ok", action="Show the leads"
        )
        self._header.set_scope("")
        self._show_work(False)
        self._tasks.start_latest("history", self._load_history())

    def _on_show_leads(self) -> None:
        self._context.navigator.open_place("leads")

    def _on_cancel(self) -> None:
        self._stop.set()

    def _on_progressed(self, done: int, total: int) -> None:
        if total > 2000 or not self.progress.isHidden():
            self.progress.show()
            self.progress.show_count(done, total)

    # taking back

    def undo_chosen(self) -> None:
        """Take the chosen import back."""
        row = self.history.currentIndex().data(ROW_ROLE)
        if row is not None and row.state == "done":
            self._tasks.start_once("undo", self._undo(row))

    async def _undo(self, row: ImportRow) -> None:
        sure = await dialogs.ask_yes_no(
            self, f"Take back the import of {row.file}?", details="What it made goes; what you worked on since stays and is counted.",
            yes="Take it back", no="Keep it", danger=True)  # fmt: skip
        if sure:
            undone = await self._tasks.read(undo_import, self._context.workspace.real, row.id)
            kept = f", {undone['kept']:,} kept because you worked on them" if undone["kept"] else ""
            self._context.navigator.show_toast("Import taken back:", strong=f"{undone['removed']:,} records{kept}")
            await self._load_history()

    async def _load_history(self) -> None:
        rows = await self._tasks.ask(queries.imports.import_rows)
        self._history.set_rows(rows)
        self._before.setText(TAKE_BACK if rows else "none yet")

    # what the user changes

    def _again(self) -> None:
        if self._run is not None:
            self._run.remap(self._choices)
            self._tasks.start_latest("account", self._account())

    def _on_column_chosen(self, file: str, column: str, target: str) -> None:
        mappings = {**self._choices.mappings, file: {**self._choices.mappings.get(file, {}), column: target}}
        self._choices = replace(self._choices, mappings=mappings)
        self._again()

    def _on_treat(self, key: str) -> None:
        self._choices = replace(self._choices, treat_as=key)
        words = {"list": "Prospects on a list: no clock starts until you take them.",
                 "requests": "They asked: reply clocks start, and they stand in Today."}  # fmt: skip
        self._treat_words.setText(words[key])
        self._again()

    def _on_dates(self, _index: int) -> None:
        self._choices = replace(self._choices, dates=self._dates.currentData())
        self._again()

    def _on_committed(self, change: ChangeSet) -> None:
        if change.ids("import_batch") and self.isVisible():
            self._tasks.start_latest("history", self._load_history())

    # what the window asks

    def key_hints(self) -> Hints:
        return (("Ctrl O", "Choose"), ("Ctrl Enter", "Import"), ("Tab", "Next column"), ("Del", "Take back"))

    def panes(self) -> list[QWidget]:
        return [self.columns if self._run is not None else self.history]

    def entered(self) -> None:
        self._tasks.start_latest("history", self._load_history())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.read(paths)
