"""Import a list: choose it, see where its columns go and what becomes of each row, import, take back."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app import queries
from app.changes import ChangeSet
from app.errors import UnavailableError
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.queries.imports import ImportRow
from ui.common.banner import Banner
from ui.common.button import Button
from ui.common.empty_state import EmptyState
from ui.common.header import Header
from ui.common.list_delegate import ListView
from ui.common.page import Hints
from ui.common.progress import Progress
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Text
from ui.imports.columns_pane import ColumnsPane
from ui.imports.commands import HISTORY, SCOPE, import_commands
from ui.imports.import_acts import ImportActs
from ui.imports.ledger_bar import LedgerBar
from ui.imports.options_bar import OptionsBar
from ui.imports.reasons_pane import HistoryDelegate, HistoryModel, ReasonsDelegate, ReasonsModel

if TYPE_CHECKING:
    from app.import_export.ledger import Ledger
    from ui.context import UiContext

TAKE_BACK = "each can be taken back for 30 days: choose it, press Del"
SAVE = "Save the rows left out"


class ImportPage(ImportActs):
    """Dropping files works as well as choosing them."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title="Import")
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._run = self._ledger = self._last = None
        self._choices = Choices(region=context.workspace.region, treat_as="list")
        self._stop = threading.Event()
        self.setAcceptDrops(True)
        context.commands.add(*import_commands(self))
        self._build()
        context.commands.attach(self, SCOPE)
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
        self._stack = QStackedWidget()
        self._stack.addWidget(self._first_page())
        self._stack.addWidget(self._work())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._build_top())
        column.addWidget(self._stack, 1)
        self._show_work(False)

    def _build_top(self) -> QWidget:
        theme = self._context.theme
        self.banner = Banner(theme=theme)
        self.banner.action_requested.connect(self._on_show_leads)
        self.left_out_banner = Banner(theme=theme)
        self.left_out_banner.action_requested.connect(self.save_left_out)
        self.ledger_bar = LedgerBar(theme=theme)
        self._options = OptionsBar(theme=theme)
        self._options.treated.connect(self._on_treated)
        self._options.days.connect(self._on_days)
        self.progress = Progress("rows", theme=theme)
        self.progress.cancelled.connect(self._on_cancel)
        self.progress.hide()
        self._top = QWidget()
        line = QVBoxLayout(self._top)
        theme.space(line, (20, 0, 16, 10), 8)
        for part in (self.banner, self.left_out_banner, self.ledger_bar, self._options, self.progress):
            line.addWidget(part)
        return self._top

    def _work(self) -> QSplitter:
        theme = self._context.theme
        self.columns = ColumnsPane(theme=theme)
        self.columns.chosen.connect(self.choose_column)
        self.columns.reset_wished.connect(self.reset_columns)
        self._reasons = ReasonsModel(self)
        reasons = ListView(theme=theme, name="Rows with a reason")
        reasons.setModel(self._reasons)
        reasons.setItemDelegate(ReasonsDelegate(theme=theme, parent=reasons))
        self._why = Text("", type="meta", tone="text2", elide=True)
        self.save = Button(SAVE, theme=theme, icon="save", key="Ctrl S", small=True)
        self.save.clicked.connect(self.save_left_out)
        work = QSplitter(Qt.Orientation.Horizontal)
        work.setChildrenCollapsible(False)
        work.addWidget(self.columns)
        work.addWidget(self._titled("Rows with a reason", self._why, reasons, self.save))
        work.setSizes([660, 780])
        return work

    def _first_page(self) -> QWidget:
        theme = self._context.theme
        self._history = HistoryModel(self)
        self.history = ListView(theme=theme, name="Imports made before")
        self.history.setModel(self._history)
        self.history.setItemDelegate(HistoryDelegate(theme=theme, parent=self.history))
        self._context.commands.attach(self.history, HISTORY, SCOPE)
        self._empty = EmptyState("Drop a list here, or choose one.", theme=theme,
                                 action="Choose files…", key="Ctrl O", icon="file-spreadsheet")  # fmt: skip
        self._empty.action_requested.connect(self.choose)
        self._before = Text("", type="meta", tone="text2", elide=True)
        page, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty, 1)
        column.addWidget(self._titled("Imports made before", self._before, self.history), 1)
        page.setLayout(column)
        return page

    def _titled(self, title: str, words: Text, view: QWidget, button: Button | None = None) -> QWidget:
        box, column, head = QWidget(), QVBoxLayout(), QHBoxLayout()
        self._context.theme.space(head, (16, 10, 16, 8), 8)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head.addWidget(Text(title, type="body_strong"))
        head.addWidget(words, 1)
        if button is not None:
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(view, 1)
        box.setLayout(column)
        return box

    # what is shown

    def _show_work(self, shown: bool) -> None:
        self._top.setVisible(shown or not self.banner.isHidden())
        self.ledger_bar.setVisible(shown)
        self._options.setVisible(shown)
        self._stack.setCurrentIndex(int(shown))
        self._go.setEnabled(shown)
        self.hints_changed.emit()

    def show_reading(self, paths: list[Path]) -> None:
        self.banner.hide()
        self.left_out_banner.hide()
        self._header.set_scope("reading " + ", ".join(path.name for path in paths))

    def show_failure(self, error: UnavailableError) -> None:
        self._header.set_scope("")
        self.banner.show_message(str(error), tone="bad")
        self._show_work(False)

    def show_counted(self, run: ImportRun, ledger: Ledger) -> None:
        self.progress.hide()
        self._header.set_scope(" · ".join(f"{table.source.file}, {len(table.rows):,} rows" for table in run.tables))
        self.ledger_bar.show_ledger(ledger)
        self.columns.show_tables(run.tables, run.mappings, run.columns_set_at, run.fields)
        self._reasons.show_reasons(ledger.reasons)
        count = len(ledger.reasons)
        self._why.setText(
            f"{count:,}: they are in, or skipped, as it says" if count else "none: every row is simply in"
        )
        self.save.setVisible(bool(ledger.left_out))
        self._go.set_words(f"Import {ledger.rows - ledger.skipped:,} now")
        self._show_work(True)

    def show_importing(self, under_way: bool) -> None:
        self.progress.setVisible(under_way)
        self._go.setEnabled(not under_way)

    def show_imported(self, ledger: Ledger) -> None:
        words = f"{ledger.new + ledger.review:,} imported, {ledger.matched:,} matched, {ledger.skipped:,} skipped, {ledger.lost} lost"
        self.banner.show_message(
            f"{words}. The whole import can be taken back for 30 days, below.", tone="ok", action="Show the leads"
        )
        if out := len(ledger.left_out):
            rows = f"{out:,} row{'s' * (out != 1)} {'were' if out != 1 else 'was'} left out."
            self.left_out_banner.show_message(
                f"{rows} Save {'them' if out != 1 else 'it'}, put right what is missing, and import that list.",
                action=SAVE,
            )
        self._header.set_scope("")
        self._show_work(False)

    async def load_history(self) -> None:
        rows = await self._tasks.ask(queries.imports.import_rows)
        self._history.set_rows(rows)
        self._before.setText(TAKE_BACK if rows else "none yet")

    def chosen_import(self) -> ImportRow | None:
        row = self.history.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, ImportRow) else None

    def _on_show_leads(self) -> None:
        self._context.navigator.open_place("leads")

    def _on_cancel(self) -> None:
        self._stop.set()

    def _on_progressed(self, done: int, total: int) -> None:
        if total > 2000 or not self.progress.isHidden():
            self.progress.show()
            self.progress.show_count(done, total)

    # what the user changes

    def _on_treated(self, key: str) -> None:
        self.read_again(replace(self._choices, treat_as=key))

    def _on_days(self, order: str) -> None:
        self.read_again(replace(self._choices, dates=order))

    def _on_committed(self, change: ChangeSet) -> None:
        if change.ids("import_batch") and self.isVisible():
            self._tasks.start_latest("history", self.load_history())

    # what the window asks

    def key_hints(self) -> Hints:
        saving = (("Ctrl S", "Save rows left out"),) if self._last is not None and self._last[1].left_out else ()
        return (("Ctrl O", "Choose"), ("Ctrl Enter", "Import"), ("Tab", "Next column"), *saving, ("Del", "Take back"))

    def panes(self) -> list[QWidget]:
        return [self.columns if self._run is not None else self.history]

    def entered(self) -> None:
        self._tasks.start_latest("history", self.load_history())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.read(paths)
