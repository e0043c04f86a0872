"""What the pipeline shows: its figures, its filters, and the leads as a board or as a list."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app import queries
from app.domain.money import say_short
from app.queries.lead_rows import LeadFilter
from app.queries.rows import Board
from ui.common.button import Button
from ui.common.header import Header
from ui.common.marks import Meter
from ui.common.page import Page
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Text
from ui.gates.move import local_now
from ui.lead_lists.bulk_bar import BulkBar
from ui.lead_lists.filter_menu import FilterChoices, FilterMenu
from ui.lead_lists.filter_words import EMPTY, at_moment, parts_of, without
from ui.lead_lists.peek import Peek
from ui.pipeline.board_filters import BoardFilters
from ui.pipeline.board_view import BoardView
from ui.pipeline.leads_table import LeadsTable
from ui.pipeline.step_counts import StepCounts

if TYPE_CHECKING:
    from ui.context import UiContext

VIEWS = (("board", "Board", "pipeline"), ("list", "List", "list-filter"))


class PipelineListing(Page):
    """Half of the pipeline: everything up to the leads on screen; the other half is what is done with them."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title="Pipeline")
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._mine = True
        self._wanted = _kept(str(context.settings.value("pipeline/filter", "{}")))
        self._imports: dict[str, str] = {}
        self._wanted_id = ""
        self._board: Board | None = None
        self._build()
        self._show_filter()
        self.show_view(str(context.settings.value("pipeline/view", "board")))

    # building

    def _build(self) -> None:
        theme = self._context.theme
        self._build_header()
        self.filters = BoardFilters(theme=theme)
        self.filters.add_right(Text("By next step, then score", type="meta", tone="text2"))
        self._steps = StepCounts(theme=theme)
        self.filters.add_right(self._steps)
        self.bulk = BulkBar(theme=theme)
        self.board = BoardView(theme=theme)
        self.table = LeadsTable(theme=theme, tasks=self._tasks)
        self._columns, self._delegate = self.board.columns, self.board.delegate
        self._views = QStackedWidget()
        self._views.addWidget(self.board)
        self._views.addWidget(self.table)
        self._peek = Peek(theme=theme, host=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, self.filters, self.bulk):
            column.addWidget(part)
        column.addWidget(self._views, 1)

    def _build_header(self) -> None:
        theme = self._context.theme
        self._header = Header("Pipeline", theme=theme)
        self._scope = Button("My leads", theme=theme, icon="user")
        self._scope.set_icon_name("user", trailing="chevron-down")
        self._scope.clicked.connect(self._on_scope)
        self._header.add_scope(self._scope)
        self._open = self._header.add_figure("Open", "")
        self._generated = self._header.add_figure("Generated this quarter", "")
        self._coverage = self._header.add_figure("Coverage", "")
        self._meter = Meter(theme=theme, name="Coverage of three times the quota")
        self._header.add_widget(self._meter, can_go=True)
        self._header.add_widget(Text("of 3.0×", tone="text2"), can_go=True)
        self.switch = SegmentedControl(VIEWS, theme=theme, name="Board or list")
        self._header.add_widget(self.switch, goes_last=True)
        self._new = self._header.add_button("Lead", icon="plus", key="Ctrl N", kind="primary")

    # showing

    @property
    def view(self) -> BoardView | LeadsTable:
        """The board or the table, whichever is on screen."""
        return self.table if self._views.currentWidget() is self.table else self.board

    def show_view(self, key: str) -> None:
        """The board or the list."""
        as_list = key == "list"
        had_focus = self.isAncestorOf(focus) if (focus := self.focusWidget()) is not None else False
        self.clear_ticks()
        self.switch.set_current("list" if as_list else "board")
        self._views.setCurrentWidget(self.table if as_list else self.board)
        self._context.settings.setValue("pipeline/view", key)
        self.hints_changed.emit()
        self._refresh_soon()
        if had_focus:
            self.panes()[0].setFocus()

    def switch_view(self) -> None:
        """The other of the two."""
        self.show_view("board" if self.view is self.table else "list")

    def _filter(self) -> LeadFilter:
        mine = self._context.workspace.user if self._mine else ""
        return at_moment(replace(self._wanted, owner_id=self._wanted.owner_id or mine), local_now())

    def _refresh_soon(self) -> None:
        self._tasks.start_latest("refresh", self._refresh())

    async def _refresh(self) -> None:
        wanted = self._filter()
        self._show(await self._tasks.ask(queries.pipeline.board, wanted))
        if self.view is self.table:
            self.table.show_leads(replace(wanted, board=True))

    def _show(self, board: Board) -> None:
        self._delegate.now = local_now()
        chosen = self._wanted_id or (row.id if (row := self.board.chosen()) else "")
        self._board = board
        self.board.show_board(board)
        self._open.setText(say_short(board.open_minor, board.currency) or "—")
        self._generated.setText(say_short(board.generated_minor, board.currency) or "—")
        left = board.quota_minor - board.generated_minor
        coverage = board.open_minor / left if left > 0 else 0
        self._coverage.setText(f"{coverage:.1f}×" if left > 0 else "—")
        self._header.fit()
        self._meter.show_share(min(coverage / 3, 1))
        self._steps.show_counts(board.steps)
        focus = bool(self._wanted_id) and self.board.index_of(self._wanted_id).isValid() and self.view is self.board
        self.board.choose(chosen, focus=focus)
        if focus:
            self._wanted_id = ""

    async def _load_more(self, stage: str, loaded: int) -> None:
        rows = await self._tasks.ask(queries.pipeline.more_cards, self._filter(), stage, offset=loaded)
        self.board.column(stage).model.append_rows(rows)

    # filtering

    def choose_filter(self) -> None:
        """The small menu of filters."""
        self._on_menu_wished("", self.filters.add)

    begin_search = choose_filter  # Ctrl F: what narrows the board

    def use_filter(self, wanted: LeadFilter) -> None:
        """Show these leads only."""
        self._wanted = replace(wanted, now=0, midnight=0)
        changed = {name: value for name, value in asdict(self._wanted).items() if value != getattr(EMPTY, name)}
        self._context.settings.setValue("pipeline/filter", json.dumps(changed))
        self._show_filter()
        self._refresh_soon()

    def _show_filter(self) -> None:
        me = self._context.workspace.user
        self.filters.show_parts(parts_of(self._wanted, owners={}, me=me, imports=self._imports))

    def _on_menu_wished(self, field: str, chip: QWidget) -> None:
        self._tasks.start_once("filter menu", self._filter_menu(field, chip))

    async def _filter_menu(self, field: str, chip: QWidget) -> None:
        ask = self._tasks.ask
        choices = FilterChoices(
            await ask(queries.lead_rows.choices, "source"),
            await ask(queries.lead_rows.choices, "region"),
            await ask(queries.imports.import_rows),
        )
        self._imports = {one.id: one.file for one in choices.imports}
        me, theme = self._context.workspace.user, self._context.theme
        menu = FilterMenu(self._wanted, choices, me=me, theme=theme, parent=self, only=field)
        menu.chosen.connect(self.use_filter)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _on_filter_removed(self, field: str) -> None:
        self.use_filter(without(self._wanted, field))
        self.filters.chip(field).setFocus()

    def clear_ticks(self) -> None:
        """Untick everything."""
        self.view.clear_ticks()

    def _on_scope(self) -> None:
        self._mine = not self._mine
        self._scope.set_words("My leads" if self._mine else "All leads")
        self._refresh_soon()


def _kept(raw: str) -> LeadFilter:
    """The filter as it was left; none when it is of another version."""
    try:
        return LeadFilter(**json.loads(raw))
    except (TypeError, ValueError):
        return EMPTY
