"""Quotas: people by months for one measure, typed, pasted from a spreadsheet or ramped; below, how a cell comes about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import operations, queries
from app.clock import from_ms, local_zone
from app.domain.counted import counted
from app.domain.quotas import MEASURES, Target, ramp, read_amount, read_paste, read_percents
from app.domain.when import say_day
from app.errors import RefusedError
from app.language import tr
from ui import dialogs
from ui.commands import Command
from ui.common.banner import Banner
from ui.common.form_dialog import FormDialog
from ui.common.header import Header
from ui.common.page import Hints, Page
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Text
from ui.gates.move import local_now
from ui.people.quotas_table import QuotasModel, QuotasTable, say_amount, say_how, say_month

if TYPE_CHECKING:
    from app.changes import ChangeSet
    from app.queries.quotas import Change
    from ui.context import UiContext

SHOWN, SCOPE = 12, "quotas"
TOUCHES = ("quota", "absence", "user", "calendar")


class QuotasPage(Page):
    """Digits type, Ctrl V pastes, Ctrl C copies, Ctrl R ramps; a mistake is named in the banner and changes nothing."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Quotas"))
        self._context, self._tasks = context, context.tasks.for_page(self)
        theme = context.theme
        self.header = Header(tr("Quotas"), theme=theme)
        self.measure = SegmentedControl([(key, words, "") for key, words in MEASURES], theme=theme, name=tr("Measure"))
        self.measure.chosen.connect(self._on_measure)
        self.header.add_widget(self.measure)
        self.ramp_button = self.header.add_button(tr("Ramp…"), icon="trending-up", key="Ctrl R")
        self.ramp_button.clicked.connect(self.ramp)
        self.banner = Banner(theme=theme)
        self.banner.hide()
        self.model = QuotasModel()
        self.model.setParent(self)
        self.table = QuotasTable(self.model, theme=theme)
        self.said = Text("", tone="text2", wrap=True)
        foot, column = QVBoxLayout(), QVBoxLayout(self)
        theme.space(foot, (20, 10, 20, 12), 2)
        foot.addWidget(self.said)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.banner, self.table):
            column.addWidget(part, int(part is self.table))
        column.addLayout(foot)
        self.model.edited.connect(self._on_edited)
        self.table.cleared.connect(self._on_cleared)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self._keys()
        context.relay.committed.connect(self._on_committed)

    def _keys(self) -> None:
        why = self._why_only_read
        self._context.commands.add(
            Command("quotas.paste", tr("Paste quotas from a spreadsheet"), self.paste, key="Ctrl+V", scope=SCOPE, icon="copy", applies=why),
            Command("quotas.copy", tr("Copy the quotas"), self.copy, key="Ctrl+C", scope=SCOPE, icon="copy"),
            Command("quotas.ramp", tr("Ramp…"), self.ramp, key="Ctrl+R", scope=SCOPE, icon="trending-up", applies=why),
        )  # fmt: skip
        self._context.commands.attach(self.table, SCOPE)

    def _why_only_read(self) -> str:
        return ("" if self.isVisible() else tr("Open Quotas first.")) or self.model.grid.why_not

    # showing

    async def refresh(self) -> None:
        """Ask again."""
        months = queries.quotas.months_from(local_now().date(), SHOWN)
        measure = self.measure.current
        grid = await self._tasks.ask(queries.quotas.grid, measure, months, self._context.workspace.user)
        self.model.show_grid(grid, measure)
        self.ramp_button.setEnabled(not grid.why_not)
        self.header.set_scope(
            tr("{first} to {last}", first=say_month(months[0]), last=say_month(months[-1]))
            + (f" · {grid.why_not}" if grid.why_not else "")
        )
        if not self.table.currentIndex().isValid() and grid.rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
        await self._say_current()

    async def _say_current(self) -> None:
        index = self.table.currentIndex()
        if not index.isValid():
            self.said.setText(tr("Nobody to set a quota for: add reps and AEs in People."))
            return
        row, cell, measure = self.model.grid.rows[index.row()], self.model.cell(index), self.model.measure
        found = await self._tasks.ask(queries.quotas.changes, measure, row.id, cell.month)
        today = local_now().date()
        said = "; ".join(_say_change(one, measure, say_day(_day(one), today)) for one in found[:3])
        self.said.setText(
            f"{row.name}, {say_month(cell.month)}: {say_how(cell, measure)}."
            + (tr(" Before: {said}.", said=said) if said else "")
        )

    # acting

    @Slot(str, str, str)
    def _on_edited(self, user_id: str, month: str, text: str) -> None:
        def read() -> Sequence[Target]:
            return [Target(user_id, month, read_amount(text, self.model.measure))]

        self._tasks.start_once("set", self._set(read))

    def _on_cleared(self, cells: list[tuple[str, str]]) -> None:
        self._tasks.start_once("set", self._set(lambda: [Target(who, month, None) for who, month in cells]))

    def paste(self) -> None:
        """What a spreadsheet put into the clipboard: from the cell with the cursor on, or under its own months."""
        text, grid, measure = QGuiApplication.clipboard().text(), self.model.grid, self.model.measure
        first = max(self.table.currentIndex().column(), 0)
        names = {one.id: one.name for one in grid.rows}
        self._tasks.start_once("set", self._set(lambda: read_paste(text, names, grid.months[first:], measure)))

    async def _set(self, read: Callable[[], Sequence[Target]]) -> None:
        self.banner.hide()
        try:
            targets = read()
            changed, step = await self._tasks.act_with_undo(operations.quotas.set_targets, self.model.measure, targets)
        except RefusedError as error:
            self.show_refusal(error)
            return
        if changed:
            self._context.navigator.show_toast(
                tr("Set:"),
                strong=counted(changed, "quota"),
                undo=step,
            )

    def show_refusal(self, error: RefusedError) -> bool:
        """Over the grid."""
        self.banner.show_message(str(error), tone="bad")
        return True

    def copy(self) -> None:
        """The grid as a spreadsheet takes it."""
        grid = self.model.grid
        lines = ["\t".join((tr("Name"), *grid.months))]
        for row in grid.rows:
            numbers = ("" if one.target is None else say_amount(one.target, self.model.measure) for one in row.cells)
            lines.append("\t".join((row.name, *numbers)))
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._context.navigator.show_toast(
            tr("Copied:"), strong=tr("{rows} people, {months} months", rows=len(grid.rows), months=len(grid.months))
        )

    def ramp(self) -> None:
        """The row with the cursor, from its month on."""
        if not self._why_only_read() and self.table.currentIndex().isValid():
            self._tasks.start_once("ramp", self._ramp())

    async def _ramp(self) -> None:
        index, grid = self.table.currentIndex(), self.model.grid
        row, months = grid.rows[index.row()], grid.months[index.column() :]
        dialog = RampDialog(row.id, row.name, months, self.model.measure, context=self._context, parent=self)
        if await dialogs.show(dialog):
            self._context.navigator.show_toast(tr("Ramped:"), strong=row.name, undo=dialog.step)

    # what happened

    @Slot(str)
    def _on_measure(self, _key: str) -> None:
        self._tasks.start_latest("refresh", self.refresh())

    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._tasks.start_latest("say", self._say_current())

    def _on_committed(self, change: ChangeSet) -> None:
        if self.isVisible() and any(change.ids(entity) for entity in TOUCHES):
            self._tasks.start_latest("refresh", self.refresh())

    def entered(self) -> None:
        """Ask anew."""
        if self._context.workspace.user:
            self._tasks.start_latest("refresh", self.refresh())

    def key_hints(self) -> Hints:
        return (
            ("Enter", tr("Edit")),
            ("Del", tr("Empty")),
            ("Ctrl V", tr("Paste")),
            ("Ctrl C", tr("Copy")),
            ("Ctrl R", tr("Ramp")),
        )

    def panes(self) -> list[QWidget]:
        return [self.table, self.measure]


class RampDialog(FormDialog):
    """A full target and which part of it holds month by month, for who is new."""

    def __init__(
        self, user_id: str, name: str, months: Sequence[str], measure: str, *, context: UiContext, parent: QWidget
    ) -> None:
        about = tr(
            "From {month} on, a part of the full quota each month; the last part goes on.",
            month=say_month(months[0]),
        )
        super().__init__(tr("Ramp for {name}", name=name), context=context, parent=parent, about=about)
        self._user_id, self._months, self._measure = user_id, months, measure
        self.full = self.add_line("full", tr("Full quota a month"), "12")
        self.parts = self.add_line("parts", tr("Percent, month by month"), "25 50 75 100")
        self.finish(tr("Set"), self._save)

    async def _save(self) -> int:
        full = read_amount(self.text("full"), self._measure)
        if full is None:
            raise RefusedError("E-QUOTA", tr("A ramp needs the full quota."), field="full")
        targets = ramp(self._user_id, self._months, full, read_percents(self.text("parts")))
        return await self.act(operations.quotas.set_targets, self._measure, targets)


def _say_change(one: Change, measure: str, day: str) -> str:
    old = "nothing" if one.old is None else say_amount(one.old, measure)
    return tr("{old}, changed {day}", old=old, day=day) + (tr(" by {by}", by=one.by) if one.by else "")


def _day(one: Change) -> date:
    return from_ms(one.at).astimezone(local_zone()).date()
