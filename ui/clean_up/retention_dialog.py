"""Keeping time: who was not heard of for so many months, and has them erased by a person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance, Slot

from app import opening, operations, queries
from app.clock import from_ms, local_zone
from app.domain.counted import counted
from app.errors import RefusedError
from app.language import tr
from ui import dialogs
from ui.common.form_dialog import FormDialog
from ui.common.progress import Progress
from ui.common.text import Text
from ui.gates.move import local_now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.retention import Due, DuePerson
    from app.workspace import Workspace
    from ui.context import UiContext
    from ui.tasks import PageTasks

NAMED = 10
ABOUT = tr(
    "Prospects nobody was in contact with for that long, for whom nothing is open, and whose company is "
    "no customer or partner. Nothing goes by itself."
)


def day_words(day: date) -> str:
    """ "12 Nov 2024"."""
    return tr("{day} {date:%b %Y}", day=day.day, date=day)


def line_of(person: DuePerson) -> str:
    """ "Ada Byron, Engine Works: 12 Nov 2024"."""
    who = ", ".join(one for one in (person.name or tr("No name"), person.company) if one)
    return f"{who}: {day_words(from_ms(person.last).astimezone(local_zone()).date())}"


class RetentionDialog(FormDialog):
    """The months are a manager's; `outcome` is how many people went, None when nobody was to.

    While they are erased, Esc stops it after those under way.
    """

    progressed = Signal(int, int)

    def __init__(self, found: Due, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Keeping time"), about=ABOUT, context=context, parent=parent, width=520)
        self.found = found
        self._run: _Run | None = None
        months = self.add_line("months", tr("Months without contact, 0 never"), "24")
        months.setText(str(found.keeping.months))
        months.setEnabled(found.may)
        months.textEdited.connect(self._on_months)
        self.said = Text("", type="body_strong", wrap=True)
        self.names, self.runs = (
            Text("", tone="text2", wrap=True),
            Text(_said_runs(found), type="meta", tone="text2", wrap=True),
        )
        for text in (self.said, self.names, self.runs):
            text.setMinimumWidth(1)
            self.column.addWidget(text)
        self.add_line("count", tr("Type their number to erase them"))
        self.progress = Progress(tr("Erasing"), theme=context.theme)
        self.progress.hide()
        self.progressed.connect(self._on_progressed)
        self.progress.cancelled.connect(self.reject)
        self.column.addWidget(self.progress)
        self.finish(tr("Keep this time"), self._save)
        self.column.addStretch(1)
        self._show(found)

    def reject(self) -> None:
        """Leave it, or stop erasing."""
        if self._run is not None:
            self._run.stopped = True
        else:
            super().reject()

    def _show_running(self, running: bool) -> None:
        """How far it is, in place of all that cannot be changed meanwhile."""
        for part in (self.names, self.runs, self.yes, self.no):
            part.setVisible(not running)
        for key in ("months", "count"):
            self.show_field(key, shown=not running)
        self.progress.setVisible(running)

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        self.progress.show_count(done, total)

    def _show(self, found: Due) -> None:
        self.found = found
        people = counted(found.count, "person")
        leads = tr(" with {leads}", leads=counted(found.leads, "lead")) if found.leads else ""
        self.said.setText(
            tr("{people}{leads} past it, last heard of:", people=people, leads=leads)
            if found.count
            else tr("Nobody is past it.")
        )
        more = tr("\nand {count:,} more", count=found.count - NAMED) if found.count > NAMED else ""
        self.names.setText("\n".join(line_of(one) for one in found.people[:NAMED]) + more)
        self.names.setVisible(bool(found.count))
        self.show_field("count", shown=bool(found.count) and found.may)

    def months(self) -> int:
        """As typed; RefusedError E-KEEPING for what is no number."""
        typed = self.text("months") or "0"
        if not typed.isdigit():
            raise RefusedError(
                "E-KEEPING",
                tr("“{typed}” is no number of months.", typed=typed[:20]),
                do=tr("Write one, such as 24."),
                field="months",
            )
        return int(typed)

    def _on_months(self, typed: str) -> None:
        if typed.isdigit() and len(typed) < 4:
            self._tasks.start_latest("due", self._preview(int(typed)))

    async def _preview(self, months: int) -> None:
        user, today = self._context.workspace.user, local_now().date()
        self._show(await self._tasks.ask(queries.retention.due, user, today, months=months))

    async def _save(self) -> opening.Erased | None:
        months, typed = self.months(), self.text("count").replace(",", "")
        if self.found.may:
            await self._tasks.act(operations.retention.set_months, months)
        if not typed:
            return None
        user, today = self._context.workspace.user, local_now().date()
        due = await self._tasks.ask(queries.retention.due, user, today, limit=100_000)
        if typed != str(due.count):
            raise RefusedError(
                "E-CONFIRM",
                tr("They are {count:,}.", count=due.count),
                safe=tr("Nobody was erased."),
                do=tr("Type that number."),
                field="count",
            )
        self._run = _Run(self.progressed)
        self.progress.show_count(0, due.count)
        self._show_running(True)
        try:
            return await self._tasks.read(
                _erase, self._context.workspace.real, [one.id for one in due.people], months, self._run
            )
        finally:
            self._run = None
            self._show_running(False)


class _Run:
    """One run on a reader thread: tells how far it is, and hears that it is no longer wanted."""

    def __init__(self, progressed: SignalInstance) -> None:
        self._progressed, self.stopped = progressed, False

    def told(self, done: int, total: int) -> bool:
        self._progressed.emit(done, total)
        return not self.stopped


def _erase(workspace: Workspace, ids: Sequence[str], months: int, run: _Run) -> opening.Erased:
    """What was begun is noted, also when it was stopped."""
    erased = opening.erase(workspace, ids, run.told)
    workspace.act(operations.retention.note_run, erased.count, months)
    return erased


def _said_runs(found: Due) -> str:
    runs = (
        tr(
            "{count:,} on {when}",
            count=run["count"],
            when=day_words(from_ms(run["at"]).astimezone(local_zone()).date()),
        )
        for run in found.keeping.runs[:3]
    )
    said = ", ".join(runs)
    return tr("Erased so far: {said}.", said=said) if said else tr("Nobody was erased by this yet.")


async def keep_in_time(*, context: UiContext, tasks: PageTasks, parent: QWidget) -> None:
    """Show who is past their keeping time; erase them where their number is typed."""
    found = await tasks.ask(queries.retention.due, context.workspace.user, local_now().date())
    dialog = RetentionDialog(found, context=context, parent=parent)
    if await dialogs.show(dialog) and isinstance(erased := dialog.outcome, opening.Erased):
        when = "" if erased.now else tr(" with the next sync")
        people = "person" if erased.count == 1 else "people"
        context.navigator.show_toast(
            tr("{count:,} {people} erased for good{when}.", count=erased.count, people=people, when=when)
        )
