"""Clean-up: what there is to put right; a digit or Enter opens the leads behind a count, Shift E changes them all."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import queries
from app.clock import to_ms
from app.language import tr
from ui.clean_up.gap_rows import DUPLICATES, WORDS, GapDelegate, GapModel, GapRow, rows_of
from ui.commands import Command
from ui.common.header import Header
from ui.common.list_delegate import ListView
from ui.common.page import Hints, Page
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Rule
from ui.gates.move import local_now
from ui.lead_lists.bulk_dialog import change_many
from ui.lead_lists.filter_words import EMPTY, at_moment

if TYPE_CHECKING:
    from datetime import datetime

    from app.changes import ChangeSet
    from ui.context import UiContext

SCOPE = "clean_up"
TOUCHES = ("lead", "contact", "account", "site", "email", "number", "task", "meeting", "activity")


class CleanUpPage(Page):
    """The leads behind a row stand in the places that `ui/places` names after it."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Clean-up"))
        self._context, self._navigator = context, context.navigator
        self._tasks = context.tasks.for_page(self)
        self._model = GapModel(self)
        theme = context.theme
        self._header = Header(tr("Clean-up"), theme=theme)
        self.change = self._header.add_button(tr("Change all…"), icon="pencil", key="Shift E")
        self.change.clicked.connect(self.change_all)
        self.list = ListView(theme=theme, name=tr("What to put right"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(GapDelegate(theme=theme, parent=self.list))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, Rule()):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        context.commands.add(*self._commands())
        context.commands.attach(self.list, SCOPE)
        context.relay.committed.connect(self._on_committed)
        self.list.doubleClicked.connect(self._on_double_clicked)
        self.list.selectionModel().currentChanged.connect(self._on_current)

    def _commands(self) -> list[Command]:
        made = [
            Command("clean_up.open", tr("Open the list"), self.open_chosen, key="Return", more_keys=("Enter",), scope=SCOPE),
            Command("clean_up.next", tr("Next row"), partial(self.list.step, 1), key="J", scope=SCOPE),
            Command("clean_up.previous", tr("Row before"), partial(self.list.step, -1), key="K", scope=SCOPE),
            Command("clean_up.change", tr("Change all in the list…"), self.change_all, key="Shift+E", scope=SCOPE, icon="pencil"),
            *(
                Command(f"clean_up.{key}", tr("Clean up: {words}", words=words[1]), partial(self._open, key), key=str(digit), scope=SCOPE)
                for digit, (key, words) in enumerate(WORDS.items(), 1)
            ),
        ]  # fmt: skip
        return [replace(command, applies=self.why_not) for command in made]

    def why_not(self) -> str:
        """'' while the page is on top, else why its keys cannot run."""
        return "" if self.isVisible() else tr("Open Clean-up first.")

    # what is shown

    async def _refresh(self) -> None:
        now = local_now()
        moment, since = at_moment(EMPTY, now), _month(now)
        counts = await self._tasks.ask(
            queries.clean_up.counts, now=moment.now, midnight=moment.midnight, since=to_ms(since)
        )
        self._model.set_rows(rows_of(counts, tr("{day} {since:%B}", day=since.day, since=since)))
        left = sum(1 for one in counts if one.count)
        self._header.set_scope(
            tr("{left} of {counts} to put right", left=left, counts=len(counts)) if left else tr("Nothing to put right")
        )
        if not self.list.currentIndex().isValid():
            self.list.step(1)
        self._on_current(QModelIndex(), QModelIndex())

    def chosen(self) -> GapRow | None:
        """The row with the cursor."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, GapRow) else None

    # what can be done

    def open_chosen(self) -> None:
        """The leads behind the row, or the pairs."""
        if (row := self.chosen()) is not None:
            self._open(row.id)

    def _open(self, key: str) -> None:
        self._navigator.open_place(DUPLICATES if key == DUPLICATES else f"gap:{key}")

    def change_all(self) -> None:
        """One change for the leads of the row: what it will do is said before, one Undo takes it back."""
        row = self.chosen()
        if row is not None and row.count:
            self._tasks.start_once("change", self._change_all(row))

    async def _change_all(self, row: GapRow) -> None:
        moment = at_moment(EMPTY, local_now())
        ids = await self._tasks.ask(queries.clean_up.ids_of, row.id, now=moment.now, midnight=moment.midnight)
        await change_many(context=self._context, tasks=self._tasks, parent=self, ids=ids)

    # what happened

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        row = self.chosen()
        self.change.setEnabled(row is not None and bool(row.count))
        self.hints_changed.emit()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.open_chosen()

    def _on_committed(self, change: ChangeSet) -> None:
        if self.isVisible() and any(change.ids(entity) for entity in TOUCHES):
            self._tasks.start_latest("refresh", self._refresh())

    # what the window asks

    def key_hints(self) -> Hints:
        return (
            ("J|K", tr("Move")),
            ("Enter", tr("Open the list")),
            ("1–8", tr("Open that one")),
            ("Shift E", tr("Change all")),
        )

    def panes(self) -> list[QWidget]:
        return [self.list]

    def entered(self) -> None:
        if self._context.workspace.user:  # until the workspace is open there is nothing to ask
            self._tasks.start_latest("refresh", self._refresh())
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


def _month(now: datetime) -> datetime:
    """The first of this month, 00:00 of the local day."""
    return now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
