"""The Dashboards place: tabs of figures and the morning sheet, the records behind each, copied as a table, printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app import queries
from app.language import tr
from app.queries.figures import MORNING, OVERVIEW, Dashboard
from app.queries.month_close import CLOSE, MonthClose
from ui.common.header import Header
from ui.common.page import Hints
from ui.dashboards.asking import ask_tab
from ui.dashboards.chips_row import ChipsRow
from ui.dashboards.choices import Choices
from ui.dashboards.dashboard_view import DashboardView
from ui.dashboards.figure_acts import FigureActs
from ui.dashboards.figure_commands import add_commands, hints_of
from ui.dashboards.meaning_line import MeaningLine
from ui.dashboards.records_view import RecordsView
from ui.dashboards.tab_choice import TabChoice
from ui.dashboards.tile import Tile
from ui.navigator import Selection

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.changes import ChangeSet
    from app.errors import RefusedError
    from ui.context import UiContext

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
LOW = 240  # design pixels of height below which the figures need the room of the line under them
MINUTE, SOON = 60_000, 400


class DashboardsPage(FigureActs):
    """Figures are asked off the interface thread and stay while new ones come."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Dashboards"))
        self._context = context
        self._tasks = context.tasks.for_page(self)
        theme = context.theme
        self.tab = OVERVIEW
        self.shown: Dashboard | None = None
        self.choices = Choices(theme=theme, settings=context.settings, parent=self)
        self.header, self.row = Header(tr("Figures"), theme=theme), ChipsRow(theme=theme)
        self.tabs = TabChoice(theme=theme, parent=self)
        self.header.add_widget(self.tabs.segments)
        self.header.add_widget(self.tabs.more)
        self._print = self.header.add_button(tr("Print"), icon="printer", key="Ctrl P")
        self.close_button = self.header.add_button(tr("Close month…"), icon="lock", key="Ctrl Enter", kind="primary")
        self.close_button.hide()
        self.view, self.records, self.meaning = (
            DashboardView(theme=theme),
            RecordsView(theme=theme),
            MeaningLine(theme=theme),
        )
        self._chips_in_header = False
        self._before: Tile | None = None
        self.row.take(self.choices.chips)
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
        self.view.setMinimumHeight(1)  # it scrolls; what stands above it stays whole
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
        add_commands(self, context=self._context)
        self.tabs.chosen.connect(self.show_tab)
        self._print.clicked.connect(self.print_page)
        self.close_button.clicked.connect(self.close_month)
        self.choices.chosen.connect(self.refresh)
        self.choices.leads_wished.connect(self._on_leads_wished)
        self.view.opened.connect(self.open_behind)
        self.view.told.connect(self.meaning.show_meaning)
        self.view.told.connect(self._on_current)
        self.view.copy_wished.connect(self.copy)
        self.records.opened.connect(self._context.navigator.open_lead)
        self.records.closed.connect(self.close_records)
        self.records.list.selectionModel().currentChanged.connect(self._on_current)
        self._context.relay.committed.connect(self._on_committed)

    # what is shown

    def _on_leads_wished(self) -> None:
        self._tasks.start_once("leads", self._offer_leads())

    async def _offer_leads(self) -> None:
        sources = await self._tasks.ask(queries.lead_rows.choices, "source")
        self.choices.offer_leads(sources, await self._tasks.ask(queries.figure_scope.territories))

    def show_tab(self, key: str) -> None:
        """Show another tab."""
        self.close_records()
        self.tab = key
        self.tabs.set_current(key)
        self._place_chips()
        self.hints_changed.emit()
        self.refresh()

    def show_refusal(self, error: RefusedError) -> bool:
        """The morning sheet and the month close are for managers: said, and the figures come back."""
        if error.code != "E-NOT-ALLOWED" or self.tab not in (MORNING, CLOSE):
            return False
        self._context.navigator.show_toast(str(error))
        self.show_tab(OVERVIEW)
        return True

    def refresh(self) -> None:
        """Count anew; what is shown stays until then."""
        if self._context.workspace.user:
            self._tasks.start_latest("figures", self._refresh())

    async def _refresh(self) -> None:
        found, self.tabs.manages = await ask_tab(
            self.tab, self.choices.wanted, context=self._context, tasks=self._tasks
        )
        self.shown = found
        self.header.set_title(found.name if isinstance(found, MonthClose) else found.title)
        self.choices.show_dashboard(found)
        self.view.show_dashboard(found)
        self.hints_changed.emit()
        self._place_chips()

    # what the window asks

    def _on_committed(self, change: ChangeSet) -> None:
        if self.isVisible() and any(change.ids(entity) for entity in TOUCHES):
            self._soon.start()

    def _place_chips(self) -> None:
        """Beside the title where there is room, else in a row of their own."""
        roomy = self.width() / self._context.theme.text_scale >= ROOMY
        if roomy != self._chips_in_header:
            self._chips_in_header = roomy
            for chip in reversed(self.choices.chips) if roomy else ():
                self.header.add_scope(chip)  # each goes right after the title
            if not roomy:
                self.row.take(self.choices.chips)
        compact = self.width() / self._context.theme.text_scale < COMPACT
        self.tabs.set_compact(compact)
        self.close_button.setVisible(not compact and not self.why_no_close())
        chosen = self.tab != MORNING  # which is of today and everybody; a month close is of everybody
        for chip in self.choices.chips:
            chip.setVisible(chosen and (self.tab != CLOSE or chip is self.choices.days))
        self.row.setVisible(chosen and not roomy)
        self.meaning.setVisible(self.height() / self._context.theme.text_scale >= LOW)
        self.header.fit()

    def key_hints(self) -> Hints:
        if self.stack.currentWidget() is self.records:
            return (("↓|↑", tr("Move")), ("Enter", tr("Open")), ("Esc", tr("Figures")))
        return hints_of(self.tab, can_close=not self.why_no_close())

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
