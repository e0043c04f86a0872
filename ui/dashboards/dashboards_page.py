"""The Dashboards place: tabs of figures and the morning sheet, the records behind each, copied as a table, printed."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app import operations, queries
from app.changes import Source
from app.queries.figure_scope import Wanted
from app.queries.figures import FORECAST, MORNING, OVERVIEW, TABS, Dashboard
from ui import dialogs
from ui.commands import Command
from ui.common.button import Button
from ui.common.header import FilterRow, Header
from ui.common.page import Hints, Page
from ui.dashboards.chart_card import ChartCard
from ui.dashboards.choices import Choices
from ui.dashboards.dashboard_view import DashboardView
from ui.dashboards.meaning_line import MeaningLine
from ui.dashboards.records_view import RecordsView
from ui.dashboards.tab_choice import TabChoice
from ui.dashboards.table_card import TableCard
from ui.dashboards.tile import Tile
from ui.gates.move import local_now
from ui.navigator import Selection

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.changes import ChangeSet
    from app.domain.figures.tables import Table
    from app.errors import RefusedError
    from ui.context import UiContext

SCOPE, KEPT = "dashboards", "dashboards/wanted"
TOUCHES = (
    "lead",
    "activity",
    "meeting",
    "handoff",
    "credit",
    "opportunity",
    "quota",
    "task",
    "visit",
    "user",
    "team",
    "setting",
    "absence",
)
ROOMY, COMPACT = (
    1080,
    700,
)  # design pixels in which the chips find room beside the tabs, and below which the tabs find none
MINUTE, SOON = 60_000, 400


class DashboardsPage(Page):
    """Figures are asked off the interface thread and stay while new ones come."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title="Dashboards")
        self._context = context
        self._tasks = context.tasks.for_page(self)
        theme = context.theme
        self.tab = OVERVIEW
        self.shown: Dashboard | None = None
        self.choices = Choices(theme=theme, parent=self)
        self.choices.wanted = self._kept()
        self.header, self.row = Header("Figures", theme=theme), FilterRow(theme=theme)
        self.tabs = TabChoice(theme=theme, parent=self)
        self.header.add_widget(self.tabs.segments)
        self.header.add_widget(self.tabs.more)
        self._print = Button("Print", theme=theme, icon="printer", key="Ctrl P")
        self.header.add_widget(self._print, can_go=True)
        self.view, self.records, self.meaning = (
            DashboardView(theme=theme),
            RecordsView(theme=theme),
            MeaningLine(theme=theme),
        )
        self._chips_in_header = False
        self._before: Tile | None = None
        for chip in self.choices.chips:
            self.row.add_left(chip)
        self._lay_out()
        self._listen()
        self._minute, self._soon = QTimer(self), QTimer(self)
        self._minute.setInterval(MINUTE)
        self._minute.timeout.connect(self.refresh)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.refresh)

    def _lay_out(self) -> None:
        board = QWidget()
        self.stack = QStackedWidget()
        whole = QVBoxLayout(self)
        column = QVBoxLayout(board)
        for layout, parts in ((column, (self.header, self.row, self.view, self.meaning)), (whole, (self.stack,))):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
            for part in parts:
                layout.addWidget(part, int(part is self.view or part is self.stack))
        self.stack.addWidget(board)
        self.stack.addWidget(self.records)

    def _listen(self) -> None:
        commands = self._context.commands
        menu: dict[str, Any] = {"scope": SCOPE, "menu": "Reports", "section": 1}
        for number, (key, words) in enumerate(TABS, 1):
            show, name = partial(self.show_tab, key), f"Figures: {words}"
            commands.add(Command(f"dashboards.{key}", name, show, key=str(number), icon="chart-no-axes-column", **menu))
        commands.add(
            Command(
                "dashboards.morning",
                "Figures: Morning sheet",
                partial(self.show_tab, MORNING),
                key="0",
                icon="sun",
                **menu,
            ),
            Command(
                "dashboards.note",
                "Send a note about it…",
                self.send_note,
                key="N",
                icon="sticky-note",
                applies=self._why_no_note,
                **menu,
            ),
            Command("dashboards.table", "Charts as tables", self.toggle_table, key="T", icon="list", **menu),
            Command("dashboards.copy", "Copy the table", self.copy_table, key="Ctrl+C", icon="copy", **menu),
            Command(
                "dashboards.workbook",
                "Save as a workbook…",
                self.save_workbook,
                key="X",
                icon="download",
                aliases=("excel", "xlsx"),
                **menu,
            ),
            Command("dashboards.print", "Print the figures…", self.print_page, key="Ctrl+P", icon="printer", **menu),
        )
        commands.attach(self, SCOPE, "lead")
        self.tabs.chosen.connect(self.show_tab)
        self._print.clicked.connect(self.print_page)
        self.choices.chosen.connect(self._on_chosen)
        self.choices.sources_wished.connect(self._on_sources_wished)
        self.view.opened.connect(self.open_behind)
        self.view.told.connect(self.meaning.show_meaning)
        self.view.told.connect(self._on_current)
        self.view.copy_wished.connect(self.copy)
        self.records.opened.connect(self._context.navigator.open_lead)
        self.records.closed.connect(self.close_records)
        self.records.list.selectionModel().currentChanged.connect(self._on_current)
        self._context.relay.committed.connect(self._on_committed)

    # what is shown

    def _kept(self) -> Wanted:
        try:
            return Wanted(**json.loads(str(self._context.settings.value(KEPT, "{}"))))
        except (TypeError, ValueError):
            return Wanted()

    def _on_chosen(self, wanted: Wanted) -> None:
        self._context.settings.setValue(KEPT, json.dumps(asdict(wanted)))
        self.refresh()

    def _on_sources_wished(self) -> None:
        self._tasks.start_once("sources", self._offer_sources())

    async def _offer_sources(self) -> None:
        self.choices.offer_sources(await self._tasks.ask(queries.lead_rows.choices, "source"))

    def show_tab(self, key: str) -> None:
        """Show another tab."""
        self.close_records()
        self.tab = key
        self.tabs.set_current(key)
        self._place_chips()
        self.hints_changed.emit()
        self.refresh()

    def show_refusal(self, error: RefusedError) -> bool:
        """The morning sheet is for managers: said, and the figures come back."""
        if error.code != "E-NOT-ALLOWED" or self.tab != MORNING:
            return False
        self._context.navigator.show_toast(str(error))
        self.show_tab(OVERVIEW)
        return True

    def refresh(self) -> None:
        """Count anew; what is shown stays until then."""
        if self._context.workspace.user:
            self._tasks.start_latest("figures", self._refresh())

    async def _refresh(self) -> None:
        _, self.tabs.manages, _ = await self._tasks.ask(queries.people.is_shown, self._context.workspace.user)
        found = await self._tasks.ask(
            queries.figures.dashboard,
            self.choices.wanted,
            self.tab,
            now=local_now(),
            user_id=self._context.workspace.user,
        )
        if self.tab == FORECAST and self.tabs.manages:
            await self._keep_week()
        self.shown = found
        self.header.set_title(found.title)
        self.choices.show_dashboard(found)
        self.view.show_dashboard(found)
        self._place_chips()

    async def _keep_week(self) -> None:
        """The first look of a week at the forecast keeps it, so that later ones are compared with it."""
        user = self._context.workspace.user
        week = await self._tasks.ask(queries.figure_forecast.week_to_keep, now=local_now(), user_id=user)
        if week is not None:
            await self._tasks.write(self._kept_week, operations.forecast.Week(*week))

    def _kept_week(self, week: operations.forecast.Week) -> None:
        self._context.workspace.act_as(Source.AUTOMATION, operations.forecast.keep_week, week)

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
        found = await self._tasks.ask(
            queries.figure_records.behind,
            self.choices.wanted,
            key,
            now=local_now(),
            user_id=self._context.workspace.user,
        )
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

    def _why_no_note(self) -> str:
        return "" if self._row()[0] else "Go to a lead of the morning sheet first."

    def send_note(self) -> None:
        """A sentence for whoever sees to the lead of this row."""
        self._tasks.start_once("note", self._send_note())

    async def _send_note(self) -> None:
        from ui.dashboards.note_dialog import SendNoteDialog

        lead_id, to, name = self._row()
        dialog = SendNoteDialog(lead_id, to, name, context=self._context, parent=self)
        if await dialogs.show(dialog):
            self._context.navigator.show_toast("Note sent about", strong=name, undo=dialog.step)

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
        self._context.navigator.show_toast("Copied:", strong=table.title)

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

    # what the window asks

    def _on_committed(self, change: ChangeSet) -> None:
        if self.isVisible() and any(change.ids(entity) for entity in TOUCHES):
            self._soon.start()

    def _place_chips(self) -> None:
        """Beside the title where there is room, else in a row of their own."""
        roomy = self.width() / self._context.theme.text_scale >= ROOMY
        if roomy != self._chips_in_header:
            self._chips_in_header = roomy
            for number, chip in enumerate(self.choices.chips):
                if roomy:
                    self.header.add_scope(self.choices.chips[-1 - number])  # each goes right after the title
                else:
                    self.row.insert_left(number, chip)
        self.tabs.set_compact(self.width() / self._context.theme.text_scale < COMPACT)
        chosen = self.tab != MORNING  # which is of today and everybody
        for chip in self.choices.chips:
            chip.setVisible(chosen)
        self.row.setVisible(chosen and not roomy)
        self.header.fit()

    def key_hints(self) -> Hints:
        if self.stack.currentWidget() is self.records:
            return (("↓|↑", "Move"), ("Enter", "Open"), ("Esc", "Figures"))
        if self.tab == MORNING:
            return (("Enter", "Open"), ("A", "Assign"), ("N", "Send a note"), ("Ctrl C", "Copy"), ("Ctrl P", "Print"))
        return (
            ("1|2|3|4", "Tabs"),
            ("Enter", "See the leads behind a figure"),
            ("T", "Tables"),
            ("Ctrl C", "Copy"),
            ("Ctrl P", "Print"),
        )

    def selection(self) -> Selection | None:
        if self.stack.currentWidget() is not self.records:
            lead_id, _, name = self._row()
            return Selection("lead", lead_id, name) if lead_id else None
        row = self.records.chosen()
        return Selection("lead", row.lead_id, row.name, detail=row.company) if row and row.lead_id else None

    def panes(self) -> list[QWidget]:
        if self.stack.currentWidget() is self.records:
            return [self.records.list]
        return [self.view.tiles[0] if self.view.tiles else self.tabs.focus_widget(), self.choices.days]

    def entered(self) -> None:
        self._minute.start()
        self.refresh()

    def left(self) -> None:
        self._minute.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_chips()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.stack.currentWidget() is self.records:
            self.close_records()
        else:
            super().keyPressEvent(event)
