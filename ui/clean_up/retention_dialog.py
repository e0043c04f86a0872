"""Keeping time: who was not heard of for so many months, and has them erased by a person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from app import opening, operations, queries
from app.clock import from_ms, local_zone
from app.errors import RefusedError
from ui import dialogs
from ui.common.form_dialog import FormDialog
from ui.common.text import Text
from ui.gates.move import local_now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.retention import Due, DuePerson
    from ui.context import UiContext
    from ui.tasks import PageTasks

NAMED = 10
ABOUT = (
    "Prospects nobody was in contact with for that long, for whom nothing is open, and whose company is no customer or partner. Nothing"
    " goes by itself."
)


def day_words(day: date) -> str:
    """ "12 Nov 2024"."""
    return f"{day.day} {day:%b %Y}"


def line_of(person: DuePerson) -> str:
    """ "Ada Byron, Engine Works: 12 Nov 2024"."""
    who = ", ".join(one for one in (person.name or "No name", person.company) if one)
    return f"{who}: {day_words(from_ms(person.last).astimezone(local_zone()).date())}"


class RetentionDialog(FormDialog):
    """The months are a manager's; `erased` how many people went, `outcome` whether they are gone now."""

    def __init__(self, found: Due, *, context: UiContext, parent: QWidget) -> None:
        super().__init__("Keeping time", about=ABOUT, context=context, parent=parent, width=520)
        self.found, self.erased = found, 0
        months = self.add_line("months", "Months without contact, 0 never", "24")
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
        self.add_line("count", "Type their number to erase them")
        self.finish("Keep this time", self._save)
        self._show(found)

    def _show(self, found: Due) -> None:
        self.found = found
        people = f"{found.count:,} {'person' if found.count == 1 else 'people'}"
        leads = f" with {found.leads:,} lead{'' if found.leads == 1 else 's'}" if found.leads else ""
        self.said.setText(f"{people}{leads} past it, last heard of:" if found.count else "Nobody is past it.")
        more = f"\nand {found.count - NAMED:,} more" if found.count > NAMED else ""
        self.names.setText("\n".join(line_of(one) for one in found.people[:NAMED]) + more)
        self.names.setVisible(bool(found.count))
        self.show_field("count", shown=bool(found.count) and found.may)

    def months(self) -> int:
        """As typed; RefusedError E-KEEPING for what is no number."""
        typed = self.text("months") or "0"
        if not typed.isdigit():
            raise RefusedError(
                "E-KEEPING", f"“{typed[:20]}” is no number of months.", do="Write one, such as 24.", field="months"
            )
        return int(typed)

    def _on_months(self, typed: str) -> None:
        if typed.isdigit() and len(typed) < 4:
            self._tasks.start_latest("due", self._preview(int(typed)))

    async def _preview(self, months: int) -> None:
        user, today = self._context.workspace.user, local_now().date()
        self._show(await self._tasks.ask(queries.retention.due, user, today, months=months))

    async def _save(self) -> bool:
        months, typed = self.months(), self.text("count").replace(",", "")
        if self.found.may:
            await self._tasks.act(operations.retention.set_months, months)
        if not typed:
            return False
        user, today = self._context.workspace.user, local_now().date()
        due = await self._tasks.ask(queries.retention.due, user, today, limit=100_000)
        if typed != str(due.count):
            raise RefusedError(
                "E-CONFIRM",
                f"They are {due.count:,}.",
                safe="Nobody was erased.",
                do="Type that number.",
                field="count",
            )
        gone = await self._tasks.read(_erase, self._context, [one.id for one in due.people])
        await self._tasks.act(operations.retention.note_run, due.count, months)
        self.erased = due.count
        return gone


def _erase(context: UiContext, ids: Sequence[str]) -> bool:
    return opening.erase(context.workspace.real, ids)


def _said_runs(found: Due) -> str:
    runs = (
        f"{run['count']:,} on {day_words(from_ms(run['at']).astimezone(local_zone()).date())}"
        for run in found.keeping.runs[:3]
    )
    said = ", ".join(runs)
    return f"Erased so far: {said}." if said else "Nobody was erased by this yet."


async def keep_in_time(*, context: UiContext, tasks: PageTasks, parent: QWidget) -> None:
    """Show who is past their keeping time; erase them where their number is typed."""
    found = await tasks.ask(queries.retention.due, context.workspace.user, local_now().date())
    dialog = RetentionDialog(found, context=context, parent=parent)
    if await dialogs.show(dialog) and dialog.erased:
        when = "" if dialog.outcome else " with the next sync"
        context.navigator.show_toast(
            f"{dialog.erased:,} {'person' if dialog.erased == 1 else 'people'} erased for good{when}."
        )
