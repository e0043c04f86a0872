"""What can be done with a list: read it, import it, save what was left out, take an import back; mixed into its page."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app import operations
from app.errors import UnavailableError
from app.import_export.context import Choices
from app.import_export.repair import NONE
from app.import_export.run import ImportRun
from app.import_export.undo import undo_import
from app.language import tr
from ui import dialogs
from ui.common.page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.import_export.alike import Decision, Key
    from app.import_export.ledger import Ledger
    from app.import_export.resuming import Interrupted
    from app.import_export.table import Table
    from app.queries.imports import ImportRow
    from ui.context import UiContext
    from ui.tasks import PageTasks

REPAIR_FILTERS = (tr("CSV (*.csv)"),)


class ImportActs(Page):
    """The page gives `chosen_import` and shows what is read, counted, imported or could not be read."""

    progressed = Signal(int, int)

    _context: UiContext
    _tasks: PageTasks
    _run: ImportRun | None
    _ledger: Ledger | None
    _last: tuple[ImportRun, Ledger] | None  # what was counted or imported last: where the rows left out come from
    _choices: Choices
    _stop: threading.Event

    def chosen_import(self) -> ImportRow | None:
        """The import made before under the cursor."""
        raise NotImplementedError

    def decisions(self) -> dict[Key, Decision]:
        """What was decided of rows that may be somebody who is here."""
        raise NotImplementedError

    def broken_import(self) -> Interrupted | None:
        """The import that was interrupted, while no list is shown."""
        raise NotImplementedError

    def take_decisions(self, decisions: Mapping[Key, Decision]) -> None:
        """What was decided before of such rows."""
        raise NotImplementedError

    def show_reading(self, paths: list[Path]) -> None:
        """Files are being read."""
        raise NotImplementedError

    def show_failure(self, error: UnavailableError) -> None:
        """They are no list."""
        raise NotImplementedError

    def show_counted(self, run: ImportRun, ledger: Ledger) -> None:
        """What would become of each row."""
        raise NotImplementedError

    def show_importing(self, under_way: bool) -> None:
        """An import begins or has ended."""
        raise NotImplementedError

    def show_imported(self, ledger: Ledger) -> None:
        """What became of each row."""
        raise NotImplementedError

    def show_left(self) -> None:
        """The list was left."""
        raise NotImplementedError

    async def load_history(self) -> None:
        """The imports made before."""
        raise NotImplementedError

    # reading

    def choose(self) -> None:
        """Pick files."""
        self._tasks.start_once("choose", self._choose())

    async def _choose(self) -> None:
        path = await dialogs.pick_file(self, tr("Choose a list"), filters=dialogs.LISTS)
        if path is not None:
            self.read([path])

    def read(self, paths: list[Path]) -> None:
        """Read files and account for their rows."""
        self._tasks.start_latest("read", self._read(paths))

    async def _read(self, paths: list[Path], before: Interrupted | None = None) -> None:
        self._choices = replace(self._choices, mappings={}) if before is None else before.choices
        self._run = self._ledger = self._last = None
        self.show_reading(paths)
        try:
            self._run = await self._tasks.read(self._make_run, paths)
        except UnavailableError as error:
            self.show_failure(error)
            return
        if before is not None:
            self.take_decisions(before.decisions)
        await self._account()

    def _make_run(self, paths: list[Path]) -> ImportRun:
        return ImportRun(self._context.workspace.real, paths, self._choices)

    async def _account(self) -> None:
        run = self._run
        if run is None:
            return
        self._stop.clear()
        await self._tasks.read(run.remap, self._choices)
        ledger = await self._tasks.read(run.preview, self._tell)
        self._ledger, self._last = ledger, (run, ledger)
        self.show_counted(run, ledger)

    def _tell(self, done: int, total: int) -> bool:
        self.progressed.emit(done, total)
        return not self._stop.is_set()

    def read_again(self, choices: Choices) -> None:
        """Account for the rows anew, under other choices."""
        self._choices = choices
        if self._run is not None:
            self._tasks.start_latest("account", self._account())

    # columns

    def choose_column(self, table: Table, column: str, target: str) -> None:
        """Where a column goes, in this list and in the next of its shape."""
        file = table.source.file
        mappings = {**self._choices.mappings, file: {**self._choices.mappings.get(file, {}), column: target}}
        self._choices = replace(self._choices, mappings=mappings)
        self._tasks.start_once(f"column {column}", self._keep_columns(table, {column: target}))

    async def _keep_columns(self, table: Table, targets: dict[str, str]) -> None:
        if table.spelled:  # columns without names are of no shape
            await self._tasks.act(operations.list_columns.keep, table.header, targets)
        self.read_again(self._choices)

    def reset_columns(self) -> None:
        """Match the columns of these lists anew."""
        if self._run is not None:
            self._tasks.start_once("reset columns", self._reset_columns(self._run))

    async def _reset_columns(self, run: ImportRun) -> None:
        before = [(table, kept.targets) for table, kept in zip(run.tables, run.kept, strict=True) if kept is not None]
        for table, _ in before:
            await self._tasks.act(operations.list_columns.forget, table.header)
        self.read_again(replace(self._choices, mappings={}))

        def bring_back() -> None:
            for table, targets in before:
                self._tasks.start_once(f"columns of {table.source.file}", self._keep_columns(table, targets))

        if before:
            self._context.navigator.show_toast(tr("Columns matched anew"), undo=bring_back)

    # importing

    def go(self) -> None:
        """Import what is shown; with nothing shown, read again what was interrupted."""
        broken = self.broken_import()
        if self._run is not None and self._ledger is not None:
            self._tasks.start_once("import", self._import())
        elif broken is not None:
            self._tasks.start_latest("read", self._read(list(broken.files), broken))

    async def _import(self) -> None:
        run = self._run
        if run is None:
            return
        self._stop.clear()
        run.decisions = dict(self.decisions())
        self.show_importing(True)
        try:
            ledger = await self._tasks.read(run.commit, self._tell)
        finally:
            self.show_importing(False)
        self._run = self._ledger = None
        self._last = (run, ledger)
        self.show_imported(ledger)
        self._tasks.start_latest("history", self.load_history())

    def go_back(self) -> None:
        """Leave the list that was read; nothing of it is in."""
        self._run = self._ledger = self._last = None
        self.show_left()

    # what was left out

    def save_left_out(self) -> None:
        """Save the rows that are not in, as a list to put right and import again."""
        if self._last is None:
            self._context.navigator.show_toast(tr("Choose a list first."))
        elif not self._last[1].left_out:
            self._context.navigator.show_toast(NONE)
        else:
            self._tasks.start_once("save left out", self._save_left_out(*self._last))

    async def _save_left_out(self, run: ImportRun, ledger: Ledger) -> None:
        path = await dialogs.pick_file(
            self, tr("Save the rows left out"), filters=REPAIR_FILTERS, save_as=f"{run.files[0].stem}-repair.csv"
        )
        if path is not None:
            saved = await self._tasks.read(run.save_left_out, ledger, path)
            self._context.navigator.show_toast(saved.words)

    # taking back

    def undo_chosen(self) -> None:
        """Take the chosen import back."""
        row = self.chosen_import()
        if row is not None and row.state == "done":
            self._tasks.start_once("undo", self._undo(row))

    async def _undo(self, row: ImportRow) -> None:
        sure = await dialogs.ask_yes_no(
            self,
            tr("Take back the import of {file}?", file=row.file),
            details=tr("What it made goes; what you worked on since stays and is counted."),
            yes=tr("Take it back"),
            no=tr("Keep it"),
            danger=True,
        )
        if sure:
            undone = await self._tasks.read(undo_import, self._context.workspace.real, row.id)
            kept = tr(", {kept:,} kept because you worked on them", kept=undone["kept"]) if undone["kept"] else ""
            self._context.navigator.show_toast(
                tr("Import taken back:"), strong=tr("{removed:,} records{kept}", removed=undone["removed"], kept=kept)
            )
            await self.load_history()
