"""One import: read, map, match, count; then the same again into the workspace, in batches, and back out on Cancel."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from pathlib import Path

from app.changes import Source
from app.clock import to_ms
from app.domain.custom_fields import OWN
from app.domain.names import fold
from app.errors import RefusedError, UserCancelledError
from app.ids import new_id
from app.import_export import existing, repair, resuming, undo
from app.import_export.alike import Decision, Key, LookAlikes
from app.import_export.among_rows import AmongRows
from app.import_export.columns import Mapping, TableKind, match_columns
from app.import_export.companies_in import read_company
from app.import_export.context import Choices, Context
from app.import_export.day_questions import DayQuestion, questions
from app.import_export.ledger import Ledger, Reason
from app.import_export.people_in import read_person
from app.import_export.person_row import row_values
from app.import_export.read import read_table
from app.import_export.repair import Repair
from app.import_export.table import Table
from app.import_export.work_in import read_activity, read_deal
from app.import_export.writer import Writer
from app.language import tr
from app.store import custom_fields, outbox
from app.store.list_columns import KeptColumns, kept_columns
from app.store.unit_of_work import UnitOfWork
from app.uncollected import uncollected
from app.workspace import Workspace

Progress = Callable[[int, int], bool]  # rows done, rows in all; False cancels
ORDER = (TableKind.ACCOUNT, TableKind.PERSON, TableKind.DEAL, TableKind.ACTIVITY)
READERS = {
    TableKind.ACCOUNT: read_company, TableKind.PERSON: read_person, TableKind.DEAL: read_deal, TableKind.ACTIVITY: read_activity,
}  # fmt: skip
EVERY = 100


class ImportRun:
    """Files on their way in. Reading happens in the constructor and raises a coded error for what is no list."""

    def __init__(self, workspace: Workspace, files: Sequence[Path], choices: Choices) -> None:
        if not files:
            raise RefusedError("E-USAGE", tr("No file was named."))
        self._workspace = workspace
        self.files = tuple(files)
        self.choices = choices
        self.fields = workspace.ask(custom_fields.fields, archived=True)
        self.tables: list[Table] = [read_table(path, encoding=choices.encodings.get(path.name, "")) for path in files]
        self.mappings: list[Mapping] = []
        self.kept: list[KeptColumns | None] = []
        self.decisions: dict[Key, Decision] = {}
        self.unclear_days: list[DayQuestion] = []
        self.remap(choices)

    def remap(self, choices: Choices) -> None:
        """Take the user's choices: columns, day order, region, list or requests; and those kept for lists of such a shape."""
        self.choices = choices
        self._look_alikes = LookAlikes(self._workspace)
        self.kept = [self._kept_of(table) for table in self.tables]
        self.mappings = [
            match_columns(table, chosen=self._chosen(table, kept), fields=self.fields)
            for table, kept in zip(self.tables, self.kept, strict=True)
        ]
        self.unclear_days = [
            one
            for table, mapping in zip(self.tables, self.mappings, strict=True)
            for one in questions(table, mapping, self.fields)
        ]

    def _kept_of(self, table: Table) -> KeptColumns | None:
        """None also of a list without a header, which has no shape of its own."""
        if not (self.choices.kept_columns and table.spelled):
            return None
        return self._workspace.ask(kept_columns, table.header)

    def _chosen(self, table: Table, kept: KeptColumns | None) -> dict[str, str]:
        there = {OWN + one.id for one in self.fields}
        targets = {} if kept is None else kept.targets
        again = {
            name: target
            for name in table.header
            if (target := targets.get(fold(name))) is not None and (not target.startswith(OWN) or target in there)
        }
        return {**again, **self.choices.mappings.get(table.source.file, {})}

    @property
    def columns_set_at(self) -> list[int | None]:
        """For each table when a person put the columns of such a list right (ms UTC), None where nobody did."""
        return [None if one is None else one.at for one in self.kept]

    @property
    def rows(self) -> int:
        """Data rows in all files."""
        return sum(len(table.rows) for table in self.tables)

    def preview(self, progress: Progress | None = None) -> Ledger:
        """Account for every row without writing anything."""
        ledger = Ledger(dry=True)
        with uncollected():
            self._read(ledger, progress)
        return ledger

    def commit(self, progress: Progress | None = None) -> Ledger:
        """Import after a backup; UserCancelledError when `progress` says so, and then nothing is left behind."""
        undo.clean_unfinished(self._workspace)
        self._workspace.back_up_before("import")
        ledger = Ledger(import_id=new_id())
        self._workspace.act_as(Source.IMPORT, self._begin, ledger)
        try:
            with uncollected():
                self._read(ledger, progress)
        except BaseException:
            undo.remove(self._workspace, ledger.import_id, state="cancelled")
            raise
        self._workspace.act_as(Source.IMPORT, self._end, ledger)
        return ledger

    def save_left_out(self, ledger: Ledger, path: Path) -> Repair:
        """The rows that `ledger` left out as a list to put right; RefusedError E-SAME-FILE, UnavailableError E-WRITE, E-DISK-FULL."""
        repair.require_other_file(path, self.files)
        return repair.write(ledger.left_out, path)

    def _read(self, ledger: Ledger, progress: Progress | None) -> None:
        found = self._workspace.ask(existing.load)
        writer = Writer(self._workspace, ledger.import_id, dry=ledger.dry)
        now, total = to_ms(self._workspace.clock.now()), self.rows
        own = {OWN + one.id: one for one in self.fields}
        among, contexts = AmongRows(), dict[int, Context]()
        for kind in ORDER:
            for place, (table, mapping) in enumerate(zip(self.tables, self.mappings, strict=True)):
                if mapping.kind is not kind:
                    continue
                ledger.aside += len(table.aside)
                context = Context(table, mapping, self.choices, found, writer, ledger, now, self._workspace.user, own,
                                  place=place, look_alikes=self._look_alikes, decisions=self.decisions, among=among)  # fmt: skip
                contexts[place] = context
                for row, line in zip(table.rows, table.lines, strict=True):
                    ledger.rows += 1
                    READERS[kind](context, row, line)
                    writer.flush()
                    if progress and ledger.rows % EVERY == 0 and not progress(ledger.rows, total):
                        raise UserCancelledError
                writer.flush(force=True)
        self._look_alikes.rest()
        self._review(ledger, among, contexts)
        writer.derive()
        ledger.made.update(writer.made)
        if progress and not progress(total, total):
            raise UserCancelledError

    def _review(self, ledger: Ledger, among: AmongRows, contexts: dict[int, Context]) -> None:
        """Rows that are like another row only are in, and to be looked at."""

        def again(key: Key) -> dict[str, str]:
            table = self.tables[key[0]]
            return row_values(contexts[key[0]], table.rows[bisect_left(table.lines, key[1])])

        for pair in among.pairs(again):
            ledger.new -= 1
            ledger.review += 1
            file = self.tables[pair.key[0]].source.file
            ledger.reasons.append(Reason(pair.key[1], "R-ALIKE-ROW", pair.sentence, file))

    def _begin(self, work: UnitOfWork, ledger: Ledger) -> None:
        work.create("import_batch", {
            "file": ", ".join(table.source.file for table in self.tables), "kind": ", ".join(one.kind.value for one in self.mappings),
            "at": work.now, "state": "running", "treat_as": self.choices.treat_as or None,
            "mapping": {table.source.file: {one.name: one.target for one in mapping.columns}
                        for table, mapping in zip(self.tables, self.mappings, strict=True)}}, row_id=ledger.import_id)  # fmt: skip
        resuming.keep(work, ledger.import_id, self.files, self.choices, self.decisions)

    def _end(self, work: UnitOfWork, ledger: Ledger) -> None:
        counts = ledger.to_json()
        work.patch("import_batch", ledger.import_id, {
            "state": "done", "reasons": counts["reasons"][:1000],
            **{name: counts[name] for name in ("rows", "new", "matched", "review", "skipped")}})  # fmt: skip
        outbox.release(work.connection, ledger.import_id)
        undo.forget(work, ledger.import_id)
