"""Import a list: choose it, see where its columns go and what becomes of each row, import, take back."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app import queries
from app.changes import ChangeSet
from app.errors import UnavailableError
from app.import_export import resuming
from app.import_export.alike import Decision, Key
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.language import plural, tr
from app.queries.imports import ImportRow
from ui.common.banner import Banner
from ui.common.header import Header
from ui.common.page import Hints
from ui.common.progress import Progress
from ui.common.text import Rule
from ui.imports.before_page import BeforePage
from ui.imports.columns_pane import ColumnsPane
from ui.imports.commands import HISTORY, SCOPE, import_commands
from ui.imports.import_acts import ImportActs
from ui.imports.ledger_bar import LedgerBar
from ui.imports.options_bar import OptionsBar
from ui.imports.rows_pane import SAVE, RowsPane
from ui.imports.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.import_export.ledger import Ledger
    from app.import_export.resuming import Interrupted
    from ui.context import UiContext

TALL, BOTH_FROM = 270, 820  # design pixels: what the work needs, and from where columns and rows stand side by side


class ImportPage(ImportActs):
    """Dropping files works as well as choosing them."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Import"))
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
        self._header = Header(tr("Import"), theme=theme)
        self.steps = Steps(theme=theme)
        self._header.add_widget(self.steps, can_go=True)
        self._header.add_button(tr("Choose files…"), icon="folder-open", key="Ctrl O").clicked.connect(self.choose)
        self._stack = QStackedWidget()
        self.before = BeforePage(theme=theme)
        self.before.empty.action_requested.connect(self._on_begin)
        self._context.commands.attach(self.before.history, HISTORY, SCOPE)
        self._stack.addWidget(self.before)
        self._stack.addWidget(self._work())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._body(), 1)
        self._show_work(False)

    def _body(self) -> QScrollArea:
        """All below the header; on a short window it scrolls."""
        body, column, scroll = QWidget(), QVBoxLayout(), QScrollArea()
        self._body_area = scroll
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_top())
        column.addWidget(self._stack, 1)
        body.setLayout(column)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        return scroll

    def _build_top(self) -> QWidget:
        theme = self._context.theme
        self.banner = Banner(theme=theme)
        self.banner.action_requested.connect(self._on_show_leads)
        self.left_out_banner = Banner(theme=theme)
        self.left_out_banner.action_requested.connect(self.save_left_out)
        self.ledger_bar = LedgerBar(theme=theme)
        self.progress = Progress("rows", theme=theme)
        self.progress.cancelled.connect(self._on_cancel)
        self.progress.hide()
        self._top = QWidget()
        line = QVBoxLayout(self._top)
        theme.space(line, (20, 0, 16, 10), 8)
        for part in (self.banner, self.left_out_banner, self.ledger_bar, self.progress):
            line.addWidget(part)
        return self._top

    def _work(self) -> QSplitter:
        theme = self._context.theme
        self.columns = ColumnsPane(theme=theme)
        self.columns.chosen.connect(self.choose_column)
        self.columns.reset_wished.connect(self.reset_columns)
        self.rows = RowsPane(context=self._context, tasks=self._tasks)
        self.rows.go.clicked.connect(self.go)
        self.rows.back.clicked.connect(self.go_back)
        self.rows.told.connect(self._on_rows_told)
        self.rows.save.clicked.connect(self.save_left_out)
        self._options = OptionsBar(theme=theme)
        self._options.treated.connect(self._on_treated)
        self._options.days.connect(self._on_days)
        left, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.columns, 1), (Rule(), 0), (self._options, 0)):
            column.addWidget(part, stretch)
        left.setLayout(column)
        self._left = left
        work = self._split = QSplitter(Qt.Orientation.Horizontal)
        work.setChildrenCollapsible(False)
        work.addWidget(left)
        work.addWidget(self.rows)
        work.setStretchFactor(1, 1)
        work.setSizes([theme.px(480), theme.px(760)])
        return work

    # what is shown

    def _show_work(self, shown: bool) -> None:
        self._top.setVisible(shown or not self.banner.isHidden())
        self.ledger_bar.setVisible(shown)
        self._stack.setCurrentIndex(int(shown))
        if not shown:
            self.steps.show_step(0)
        self.hints_changed.emit()

    def show_reading(self, paths: list[Path]) -> None:
        self.banner.hide()
        self.left_out_banner.hide()
        self.rows.forget()
        self._header.set_scope(tr("reading ") + ", ".join(path.name for path in paths))

    def show_failure(self, error: UnavailableError) -> None:
        self._header.set_scope("")
        self.banner.show_message(str(error), tone="bad")
        self._show_work(False)

    def show_counted(self, run: ImportRun, ledger: Ledger) -> None:
        self.progress.hide()
        self._header.set_scope(
            " · ".join(
                tr("{file}, {rows:,} rows", file=table.source.file, rows=len(table.rows)) for table in run.tables
            )
        )
        self.ledger_bar.show_ledger(ledger)
        self.columns.show_tables(run.tables, run.mappings, run.columns_set_at, run.fields)
        self._options.ask_days(run.unclear_days)
        self.rows.show_ledger(ledger)
        self._show_work(True)

    def show_importing(self, under_way: bool) -> None:
        self.progress.setVisible(under_way)
        self.rows.go.setEnabled(not under_way)

    def show_imported(self, ledger: Ledger) -> None:
        words = tr(
            "{new:,} imported, {matched:,} matched, {skipped:,} skipped, {lost} lost",
            new=ledger.new + ledger.review,
            matched=ledger.matched,
            skipped=ledger.skipped,
            lost=ledger.lost,
        )
        self.banner.show_message(
            tr("{words}. The whole import can be taken back for 30 days, below.", words=words),
            tone="ok",
            action=tr("Show the leads"),
        )
        if out := len(ledger.left_out):
            self.left_out_banner.show_message(
                plural(
                    out,
                    "{number:,} row was left out. Save it, put right what is missing, and import that list.",
                    "{number:,} rows were left out. Save them, put right what is missing, and import that list.",
                ),
                action=SAVE,
            )
        self._header.set_scope("")
        self._show_work(False)

    def show_left(self) -> None:
        self._header.set_scope("")
        self._show_work(False)
        self.before.history.setFocus()

    async def load_history(self) -> None:
        rows = await self._tasks.ask(queries.imports.import_rows)
        self.before.show_imports(rows, await self._tasks.ask(resuming.interrupted))
        self.hints_changed.emit()

    def broken_import(self) -> Interrupted | None:
        return self.before.broken if self._run is None else None

    def take_decisions(self, decisions: Mapping[Key, Decision]) -> None:
        self.rows.alike.decisions = dict(decisions)

    def _on_begin(self) -> None:
        if self.broken_import() is None:
            self.choose()
        else:
            self.go()

    def chosen_import(self) -> ImportRow | None:
        return self.before.chosen()

    def _on_rows_told(self) -> None:
        self.steps.show_step(2 if self.rows.later else 3)
        self.hints_changed.emit()

    def _on_show_leads(self) -> None:
        self._context.navigator.open_place("leads")

    def _on_cancel(self) -> None:
        self._stop.set()

    def _on_progressed(self, done: int, total: int) -> None:
        if total > 2000 or not self.progress.isHidden():
            self.progress.show()
            self.progress.show_count(done, total)

    def decisions(self) -> dict[Key, Decision]:
        return self.rows.alike.decisions

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
        if self._run is not None and self.rows.shown() is self.rows.alike.view.table:
            return (
                ("J|K", tr("Next row")),
                ("←|→", tr("Pick side")),
                ("M", tr("Merge")),
                ("B", tr("Keep both")),
                ("S", tr("Later")),
                ("Ctrl Enter", tr("Import")),
            )
        saving = (("Ctrl S", tr("Save rows left out")),) if self._last is not None and self._last[1].left_out else ()
        reading: Hints = (("Ctrl Enter", tr("Import")), ("Tab", tr("Next column"))) if self._run is not None else ()
        if self.broken_import() is not None:
            reading = (("Ctrl Enter", tr("Go on with it")),)
        return (("Ctrl O", tr("Choose")), *reading, *saving, ("Del", tr("Take back")))

    def panes(self) -> list[QWidget]:
        return [self.rows.shown(), self.columns] if self._run is not None else [self.before.history]

    def entered(self) -> None:
        self._tasks.start_latest("history", self.load_history())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._context.theme.px
        self._stack.setMinimumHeight(px(TALL))
        wide = self.width() >= px(BOTH_FROM)
        if wide and (left := self.rows.release()) is not None:
            self._split.insertWidget(0, left)
            left.show()
        elif not wide and self._left.parent() is self._split:
            self.rows.hold(self._left)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.read(paths)
