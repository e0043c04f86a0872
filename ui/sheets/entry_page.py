"""Enter from sheet (design 4.16): the rows as they were printed, a digit and a few words a row, all of it logged in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app import operations, queries
from app.domain.outcomes import working_day_after
from app.errors import RefusedError, SatchelError
from app.language import plural, tr
from app.operations.sheets import DRAFT, EnteredRow, RowEntry
from app.queries.day import say_whole_day
from app.queries.sheets import OpenSheet, SheetLine
from ui.calls.journal import Journal
from ui.common.header import Header
from ui.common.list_delegate import ListView
from ui.common.page import Hints, Page
from ui.common.row_table_model import ROW_ROLE
from ui.gates.move import local_now
from ui.sheets.entered_view import EnteredView
from ui.sheets.entry_bar import EntryBar
from ui.sheets.entry_rows import EntryDelegate, EntryItem, EntryModel
from ui.sheets.row_reading import ALREADY, ASKS, ENTERED, READY, RowReader
from ui.sheets.sheet_list import SheetList

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from app.changes import ChangeSet
    from ui.context import UiContext

PICK_HINTS = (("Enter", tr("Open the sheet")), ("↑|↓", tr("Another sheet")), ("Esc", tr("Back")))
ROW_HINTS = (
    ("1|9", tr("Box ticked")),
    ("Enter", tr("Next row")),
    ("↑|↓", tr("Row")),
    ("Ctrl Enter", tr("Enter the sheet")),
    ("Esc", tr("Other sheet")),
)
DONE_HINTS = (("Enter", tr("Done")), ("P", tr("Put open rows off")), ("Ctrl Z", tr("Take it back")))
LOW = 300  # design pixels: at 200 % in a small window there is room for a row and the field
TOUCHES = ("visit", "task", "activity")


class EntryPage(Page):
    """First which sheet, then its rows, then what came of it."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Enter from sheet"))
        self._context, self._navigator, theme = context, context.navigator, context.theme
        self._tasks = context.tasks.for_page(self)
        self._reader = RowReader()
        self._sheet: OpenSheet | None = None
        self._texts: dict[str, str] = {}
        self._done: tuple[str, tuple[EnteredRow, ...]] = ("", ())
        self._open: list[SheetLine] = []
        self._journal = Journal(self)
        self.header = Header(tr("Enter from sheet"), theme=theme)
        self.sheets, self.bar, self.entered_view = (
            SheetList(theme=theme),
            EntryBar(theme=theme),
            EnteredView(theme=theme),
        )
        self.model = EntryModel(self)
        self.list = ListView(theme=theme, name=tr("Rows of the sheet"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(theme=theme, parent=self.list))
        self.list.setMinimumHeight(1)  # the field never gives way to it
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # rows are walked from the field
        self._rows, self.stack = QWidget(), QStackedWidget()
        rows, column = QVBoxLayout(self._rows), QVBoxLayout(self)
        for layout in (rows, column):
            theme.space(layout, (0, 0, 0, 0), 0)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.bar)
        for part in (self.sheets, self._rows, self.entered_view):
            self.stack.addWidget(part)
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)
        self._connect()

    def _connect(self) -> None:
        self.sheets.chosen.connect(self.open)
        self.sheets.given_up.connect(self._navigator.go_back)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.bar.changed.connect(self._on_typed)
        self.bar.accepted.connect(self._on_accepted)
        self.bar.stepped.connect(self.step)
        self.bar.saved.connect(self.save)
        self._journal.due.connect(self._keep)
        self.entered_view.done.connect(self._navigator.go_back)
        self.entered_view.put_off.connect(self._on_put_off)
        self._context.relay.committed.connect(self._on_committed)

    # which sheet

    def entered(self) -> None:
        if self.stack.currentWidget() is not self._rows:
            self._pick()

    def _pick(self) -> None:
        self._sheet = None
        self.header.set_scope("")
        self.sheets.field.clear()
        self.sheets.show_problem("")
        self._show(self.sheets)
        self._tasks.start_latest("sheets", self._load())

    async def _load(self) -> None:
        cards = await self._tasks.ask(queries.sheets.sheet_cards)
        drafts = await self._tasks.ask(queries.drafts.open_drafts, DRAFT)
        self.sheets.show_cards(cards, frozenset(subject for subject, _body, _at in drafts))

    def open(self, text: str) -> None:
        """Open the sheet of that number."""
        self.sheets.show_problem("")
        self._tasks.start_latest("sheets", self._open_sheet(text))

    async def _open_sheet(self, text: str) -> None:
        try:
            sheet = await self._tasks.ask(queries.sheets.open_sheet, text)
        except RefusedError as error:
            self.sheets.show_problem(str(error))
            return
        now, user = local_now(), self._context.workspace.user
        people = await self._tasks.ask(queries.people.account_executives, user, now.date().isoformat())
        draft = await self._tasks.ask(queries.drafts.draft_of, DRAFT, sheet.name) or {}
        self._reader = RowReader(people)
        self._texts = _texts(sheet, draft)
        self._take(sheet)
        self._show(self._rows)
        at = self.model.index_of(str(draft.get("at") or ""))
        self.list.setCurrentIndex(at if at.isValid() else self.model.index(self._first_open(), 0))

    def _take(self, sheet: OpenSheet) -> None:
        self._sheet = sheet
        day = say_whole_day(sheet.day, local_now().date())
        self.header.set_scope(
            tr("{name} · {day} · {lines} rows, as printed", name=sheet.name, day=day, lines=len(sheet.lines))
        )
        self.model.set_rows([self._item(line) for line in sheet.lines])

    def _item(self, line: SheetLine) -> EntryItem:
        text = self._texts.get(line.row.id, "")
        return EntryItem(line, text, self._reader.read(line, text, local_now()))

    def _first_open(self) -> int:
        states = [item.reading.state for item in self.model.rows()]
        return next((at for at, state in enumerate(states) if state not in (ENTERED, ALREADY)), 0)

    # the rows

    def current(self) -> EntryItem | None:
        """The row being entered."""
        item = self.list.currentIndex().data(ROW_ROLE)
        return item if isinstance(item, EntryItem) else None

    def step(self, by: int) -> None:
        """The row that many on; what was typed stays."""
        at = self.list.currentIndex().row() + by
        if 0 <= at < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(at, 0))

    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        if (item := self.current()) is not None:
            self.bar.show_row(item.line, item.text)
            self.bar.show_reading(item.reading)
            self.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self, text: str) -> None:
        item = self.current()
        if item is None:
            return
        self._texts[item.id] = text
        self.model.put_rows([self._item(item.line)])
        if (item := self.current()) is not None:
            self.bar.show_reading(item.reading)
        self._journal.touch()

    def _on_accepted(self) -> None:
        item = self.current()
        if item is None:
            return
        if item.reading.state == ASKS:
            self.bar.show_reading(item.reading, urgent=True)
        elif self.list.currentIndex().row() + 1 < self.model.rowCount():
            self._journal.flush()
            self.step(1)
        elif (asking := self._asking()) is not None:
            self._go_to(asking.id)
            self.bar.show_problem(tr("{said} Ctrl Enter enters the other rows without it.", said=asking.reading.said))
        else:
            self.save()

    def _asking(self) -> EntryItem | None:
        return next((item for item in self.model.rows() if item.reading.state == ASKS), None)

    def _go_to(self, row_id: str) -> None:
        self.list.setCurrentIndex(self.model.index_of(row_id))

    # keeping what is typed

    def _keep(self) -> None:
        if self._sheet is not None:
            self._tasks.start_latest("keep", self._kept(self._sheet.name, self._typed()))

    def _typed(self) -> dict[str, Any]:
        """What was typed and is not entered."""
        item = self.current()
        texts = {one.id: one.text for one in self.model.rows() if one.text.strip() and one.text != one.line.entered}
        return {"texts": texts, "at": item.id if item is not None else ""}

    async def _kept(self, name: str, body: dict[str, Any]) -> None:
        if body["texts"]:
            await self._tasks.act(operations.drafts.keep, DRAFT, name, body)
        else:
            await self._tasks.act(operations.drafts.drop, DRAFT, name)

    # entering

    def save(self) -> None:
        """Log the rows that are ready."""
        entries = [item.reading.entry for item in self.model.rows() if item.reading.state == READY]
        ready = [entry for entry in entries if entry is not None]
        if self._sheet is None:
            return
        if not ready:
            self.bar.show_problem(tr("Nothing new is ticked. Type the digit of a row."))
            return
        self._journal.stop()
        self._tasks.start_once("save", self._save(self._sheet, ready))

    async def _save(self, sheet: OpenSheet, entries: list[RowEntry]) -> None:
        try:
            rows, step = await self._tasks.act_with_undo(operations.sheets.enter_rows, sheet.name, entries)
        except RefusedError as error:
            self._go_to(error.field)
            self.bar.show_problem(" ".join(part for part in (error.happened, error.safe, error.do) if part))
            return
        logged = {entry.row_id for entry in entries}
        shut = (ENTERED, ALREADY)
        self._open = [
            item.line for item in self.model.rows() if item.id not in logged and item.reading.state not in shut
        ]
        words = plural(
            len(rows), "{number} row entered from {name}", "{number} rows entered from {name}", name=sheet.name
        )
        self._done = (sheet.name, rows)
        self.entered_view.show_result(words, rows, self._open, tr("{next_day:%A}", next_day=self._next_day()))
        self._show(self.entered_view)
        self._navigator.show_toast(words, undo=step)

    def _next_day(self) -> date:
        return working_day_after(local_now().date(), 1)

    def _on_put_off(self) -> None:
        self._tasks.start_once("put off", self._put_off(self._done[0]))

    async def _put_off(self, name: str) -> None:
        ids, day = [line.row.id for line in self._open], self._next_day()
        moved, step = await self._tasks.act_with_undo(operations.sheets.put_off, name, ids, day)
        words = plural(moved, "{number} row put on {day:%A}", "{number} rows put on {day:%A}", day=day)
        self.entered_view.say_put_off(words)
        self._navigator.show_toast(words, undo=step)

    def _on_committed(self, change: ChangeSet) -> None:
        if self.isVisible() and any(change.ids(entity) for entity in TOUCHES):
            if self.stack.currentWidget() is self._rows and self._sheet is not None:
                self._tasks.start_latest("again", self._again(self._sheet.name))
            elif self.stack.currentWidget() is self.entered_view and change.ids("activity"):
                self._tasks.start_latest("again", self._taken_back(self._done[0]))
            elif self.stack.currentWidget() is self.sheets:
                self._tasks.start_latest("sheets", self._load())

    async def _again(self, name: str) -> None:
        """What was logged elsewhere meanwhile; what is typed stays."""
        sheet = await self._tasks.ask(queries.sheets.open_sheet, name)
        if self._sheet is not None and self._sheet.name == name and self.stack.currentWidget() is self._rows:
            self._take(sheet)
            if (item := self.current()) is not None:
                self.bar.show_reading(item.reading)

    async def _taken_back(self, name: str) -> None:
        """Undo opens the rows again, with what was typed in them."""
        sheet = await self._tasks.ask(queries.sheets.open_sheet, name)
        entered = {line.row.number for line in sheet.lines if line.entered}
        if not any(row.number in entered for row in self._done[1]):
            await self._open_sheet(name)

    # what the window asks

    def _show(self, part: QWidget) -> None:
        self.stack.setCurrentWidget(part)
        self.hints_changed.emit()
        self.panes()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        shown = self.stack.currentWidget()
        if shown is self._rows:
            return [self.bar.field]
        return [self.sheets.field] if shown is self.sheets else [self.entered_view]

    def key_hints(self) -> Hints:
        shown = self.stack.currentWidget()
        return ROW_HINTS if shown is self._rows else PICK_HINTS if shown is self.sheets else DONE_HINTS

    def show_refusal(self, error: SatchelError) -> bool:
        """Beside the row, else under the number."""
        (self.bar if self.stack.currentWidget() is self._rows else self.sheets).show_problem(str(error))
        return True

    def left(self) -> None:
        if self._journal.waiting:
            self._journal.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < self._context.theme.px(LOW)
        self.bar.fit(low=low)
        self.sheets.fit(low=low)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.stack.currentWidget() is self._rows:
            self.left()
            self._pick()
        else:
            super().keyPressEvent(event)


def _texts(sheet: OpenSheet, draft: dict[str, Any]) -> dict[str, str]:
    """What stands in the fields at first: what was entered or taken back, and over it what was being typed."""
    before = {line.row.id: line.entered or line.taken_back for line in sheet.lines}
    kept = draft.get("texts")
    known = {key: str(value) for key, value in kept.items() if key in before} if isinstance(kept, dict) else {}
    return {**before, **known}
