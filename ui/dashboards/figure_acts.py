"""What can be done with figures: seen behind, noted, copied, printed, saved; a month closed. Mixed into the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app import queries
from app.language import tr
from app.queries.figure_scope import Wanted
from app.queries.month_close import MonthClose
from ui import dialogs
from ui.common.page import Page
from ui.dashboards.chart_card import ChartCard
from ui.dashboards.table_card import TableCard
from ui.gates.move import local_now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from app.domain.figures.tables import Table
    from app.queries.figures import Dashboard
    from ui.context import UiContext
    from ui.dashboards.choices import Choices
    from ui.dashboards.dashboard_view import DashboardView
    from ui.dashboards.records_view import RecordsView
    from ui.dashboards.tab_choice import TabChoice
    from ui.dashboards.tile import Tile
    from ui.tasks import PageTasks


class FigureActs(Page):
    """The page gives what is shown."""

    _context: UiContext
    _tasks: PageTasks
    _before: Tile | None
    shown: Dashboard | None
    choices: Choices
    tabs: TabChoice
    view: DashboardView
    records: RecordsView
    stack: QStackedWidget

    def show_tab(self, key: str) -> None:
        """Show another tab."""
        raise NotImplementedError

    def toggle_table(self) -> None:
        """Charts as rows, or as drawings again."""
        self.view.toggle_table()

    # what is behind

    def open_behind(self, key: str) -> None:
        """The records behind a figure, a column or a row; of a row that is about one lead this lead."""
        head, _, rest = key.partition(":")
        if head == "lead":
            self._context.navigator.open_lead(rest.partition(":")[0])
            return
        if head == "place":
            self._context.navigator.open_place(rest)
            return
        self._before = self.view.focused()
        self._tasks.start_latest("behind", self._open_behind(key))

    async def _open_behind(self, key: str) -> None:
        wanted = self.choices.wanted
        if isinstance(self.shown, MonthClose):
            wanted = Wanted(self.shown.month)
        user = self._context.workspace.user
        found = await self._tasks.ask(queries.figure_records.behind, wanted, key, now=local_now(), user_id=user)
        self.records.show_behind(found)
        self.stack.setCurrentWidget(self.records)
        target = self.records.list if found.rows else self.records.back
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()
        self.selection_changed.emit()

    def close_records(self) -> None:
        """Back to the figures, to the one that was opened."""
        if self.stack.currentWidget() is self.records:
            self.stack.setCurrentIndex(0)
            self._focus_tile()
            self.hints_changed.emit()
            self.selection_changed.emit()

    def _focus_tile(self) -> None:
        there = self._before if self._before in self.view.tiles else next(iter(self.view.tiles), None)
        (there or self.tabs.focus_widget()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_current(self) -> None:
        self.selection_changed.emit()

    def _row(self) -> tuple[str, str, str]:
        """Lead, whom a note goes to, and the words of the row with the cursor; empty where it is about no lead."""
        tile = self.view.focused()
        if not isinstance(tile, TableCard) or not tile.key().startswith("lead:"):
            return "", "", ""
        _, lead_id, to = tile.key().split(":")
        name = next(
            cell for head, cell in zip(tile.table.heads, tile.table.rows[tile.at].cells, strict=True) if head == "Lead"
        )
        return lead_id, to, name

    def why_no_note(self) -> str:
        """Why no note can be sent now."""
        return "" if self._row()[0] else tr("Go to a lead of the morning sheet first.")

    def send_note(self) -> None:
        """A sentence for whoever sees to the lead of this row."""
        self._tasks.start_once("note", self._send_note())

    async def _send_note(self) -> None:
        from ui.dashboards.note_dialog import SendNoteDialog

        lead_id, to, name = self._row()
        dialog = SendNoteDialog(lead_id, to, name, context=self._context, parent=self)
        if await dialogs.show(dialog):
            self._context.navigator.show_toast(tr("Note sent about"), strong=name, undo=dialog.step)

    # copied and printed

    def copy_table(self) -> None:
        """The table with the focus, else the first one, to the clipboard: cells parted by tabs."""
        tile = self.view.focused()
        if isinstance(tile, ChartCard):
            self.copy(tile.chart.table())
        elif found := [tile] if isinstance(tile, TableCard) else self.view.table_cards:
            self.copy(found[0].table)

    def copy(self, table: Table) -> None:
        """One table to the clipboard."""
        QGuiApplication.clipboard().setText(table.as_text())
        self._context.navigator.show_toast(tr("Copied:"), strong=table.title)

    def print_page(self) -> None:
        """The tab as it prints."""
        if self.shown is not None:
            from ui.dashboards.printing import print_dashboard

            printing = print_dashboard(self.shown, context=self._context, tasks=self._tasks, parent=self)
            self._tasks.start_once("print", printing)

    def save_workbook(self) -> None:
        """The tab as a workbook."""
        if self.shown is not None:
            from ui.dashboards.printing import save_workbook

            saving = save_workbook(self.shown, context=self._context, tasks=self._tasks, parent=self)
            self._tasks.start_once("workbook", saving)

    # a month closed

    def why_no_close(self) -> str:
        """Why no month can be closed now."""
        if not isinstance(self.shown, MonthClose):
            return tr("Open Month close under Dashboards first.")
        return "" if self.shown.closed is None else tr("{name} is closed already.", name=self.shown.name)

    def why_no_pack(self) -> str:
        """Why there is no pack to save."""
        if not isinstance(self.shown, MonthClose):
            return tr("Open Month close under Dashboards first.")
        return "" if self.shown.closed is not None else tr("Close {name} first.", name=self.shown.name)

    def close_month(self) -> None:
        """Ask, close the month that is shown, offer to save its pack."""
        if isinstance(self.shown, MonthClose):
            from ui.dashboards.closing import close_month

            closing = close_month(self.shown, context=self._context, tasks=self._tasks, parent=self)
            self._tasks.start_once("close", closing)

    def save_pack(self) -> None:
        """The pages and the workbook of the closed month that is shown, into a folder."""
        if isinstance(self.shown, MonthClose):
            from ui.dashboards.closing import save_pack

            saving = save_pack(self.shown, context=self._context, tasks=self._tasks, parent=self)
            self._tasks.start_once("pack", saving)
