"""What the pipeline shows: its figures, its filters, and the leads as a board or as a list."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app import queries
from app.domain.money import say_short
from app.language import number, tr
from app.queries.lead_rows import LeadFilter
from app.queries.rows import Board
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.filter_chip import FilterChip
from ui.common.header import Header
from ui.common.marks import Meter
from ui.common.page import Page
from ui.common.row_table_model import ROW_ROLE
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Text
from ui.gates.move import local_now
from ui.lead_lists.bulk_bar import BulkBar
from ui.lead_lists.filter_menu import FilterChoices, FilterMenu
from ui.lead_lists.filter_words import EMPTY, at_moment, parts_of, without
from ui.lead_lists.peek import Peek
from ui.pipeline.board_filters import BoardFilters
from ui.pipeline.board_stages import LEAD_COLUMNS, LEAD_RAILS
from ui.pipeline.board_view import BoardView
from ui.pipeline.board_views import BoardViews
from ui.pipeline.card_delegate import CardDelegate
from ui.pipeline.column_view import CardModel
from ui.pipeline.kind_switch import KindSwitch
from ui.pipeline.lanes_view import LanesView
from ui.pipeline.leads_table import LeadsTable
from ui.pipeline.step_counts import StepCounts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.rows import BoardColumn, BoardFigures, BoardLane
    from ui.context import UiContext
    from ui.pipeline.card_board import CardBoard
    from ui.pipeline.column_view import ColumnView

VIEWS = (("board", tr("Board"), "pipeline"), ("lanes", tr("By rep"), "users"), ("list", tr("List"), "list-filter"))
TARGET = 3.0  # open value to what is still to close of the quota, as the trade wants it
MOST_TIMES = 10
METER = 56  # design pixels


class PipelineListing(Page):
    """Half of the pipeline: everything up to the leads on screen; the other half is what is done with them."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Pipeline"))
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._mine = True
        self._wanted = _kept(str(context.settings.value("pipeline/filter", "{}")))
        self._imports: dict[str, str] = {}
        self._wanted_id = ""
        self._said: tuple[str, str, str] | None = (
            None  # id and name of what moved, and where to, until it was announced
        )
        self._board: Board | None = None
        self._build()
        self._show_filter()
        self.board.open_these(str(context.settings.value("pipeline/rails", "")).split("|"))
        self.board.rails_changed.connect(self._on_rails_changed)
        self.show_view(str(context.settings.value("pipeline/view", "board")))
        self._tasks.start_once("lanes", self._offer_lanes())

    # building

    def _build(self) -> None:
        theme = self._context.theme
        self._build_header()
        self.filters = BoardFilters(theme=theme)
        self.filters.add_right(Text(tr("By next step, then score"), type="meta", tone="text2"))
        self._steps = StepCounts(theme=theme)
        self.filters.add_right(self._steps)
        self.saved = BoardViews(context=self._context, parent=self)
        self.saved.chosen.connect(self.use_filter)
        self.saved.closed.connect(self._focus_cards)
        self._views_button = FilterChip(tr("Views"), theme=theme, icon="star", checkable=False)
        self._views_button.setAccessibleName(tr("Saved views of the board"))
        self._views_button.clicked.connect(self.choose_view)
        self.filters.add_left(self._views_button)
        self.bulk = BulkBar(theme=theme)
        delegate = CardDelegate(theme=theme, parent=self)
        self.board = BoardView(LEAD_COLUMNS, LEAD_RAILS, theme=theme, delegate=delegate)
        self.lanes = LanesView(LEAD_COLUMNS, theme=theme, delegate=delegate)
        self.table = LeadsTable(theme=theme, tasks=self._tasks)
        self._columns, self._delegate = self.board.columns, delegate
        self._views = QStackedWidget()
        for view in (self.board, self.lanes, self.table):
            self._views.addWidget(view)
        self._peek = Peek(theme=theme, host=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, self.filters, self.saved.bar, self.bulk):
            column.addWidget(part)
        column.addWidget(self._views, 1)

    def _build_header(self) -> None:
        theme = self._context.theme
        self._header = Header(tr("Pipeline"), theme=theme)
        self._scope = Button(tr("My leads"), theme=theme, icon="user")
        self._scope.set_icon_name("user", trailing="chevron-down")
        self._scope.clicked.connect(self._on_scope)
        self._header.add_scope(self._scope)
        self._header.add_scope(KindSwitch("pipeline", theme=theme, navigator=self._context.navigator), goes_last=True)
        self._open = self._header.add_figure(tr("Open", said_of="leads"), "", kept=True)
        self._generated = self._header.add_figure(tr("Generated"), "", kept=True)
        self._generated.setToolTip(tr("Value handed off this quarter"))
        self._meter = Meter(theme=theme, name=tr("Coverage"), width=METER)
        self._target = Text("", tone="text2")
        self._coverage = self._header.add_figure(tr("Coverage"), "", self._meter, self._target, kept=True)
        self.switch = SegmentedControl(VIEWS, theme=theme, name=tr("Board or list"))
        self._header.add_widget(self.switch, goes_last=True)
        self._new = self._header.add_button(tr("Lead"), icon="plus", key="Ctrl N", kind="primary")

    # showing

    @property
    def view(self) -> BoardView | LanesView | LeadsTable:
        """The board, the board by rep or the table, whichever is on screen."""
        shown = self._views.currentWidget()
        return self.table if shown is self.table else self.lanes if shown is self.lanes else self.board

    def show_view(self, key: str) -> None:
        """The board, the board by rep or the list."""
        views: dict[str, QWidget] = {"board": self.board, "lanes": self.lanes, "list": self.table}
        key = key if key in views else "board"
        had_focus = self.isAncestorOf(focus) if (focus := self.focusWidget()) is not None else False
        self.clear_ticks()
        self.switch.set_current(key)
        self._views.setCurrentWidget(views[key])
        self._scope.setEnabled(key != "lanes")
        self._context.settings.setValue("pipeline/view", key)
        self.hints_changed.emit()
        self._refresh_soon()
        if had_focus:
            self.panes()[0].setFocus()

    async def _offer_lanes(self) -> None:
        offered = await self._tasks.ask(queries.pipeline.sees_lanes, self._context.workspace.user)
        self.switch.offer("lanes", offered=offered)
        if not offered and self.view is self.lanes:
            self.show_view("board")

    def _on_rails_changed(self) -> None:
        self._context.settings.setValue("pipeline/rails", "|".join(self.board.open_rails))
        self._refresh_soon()

    def switch_view(self) -> None:
        """The list, and back to the board."""
        self.show_view("board" if self.view is self.table else "list")

    def switch_lanes(self) -> None:
        """The board by rep, and back to the one board."""
        self.show_view("board" if self.view is self.lanes else "lanes")

    def _filter(self) -> LeadFilter:
        mine = self._context.workspace.user if self._mine and self.view is not self.lanes else ""
        return at_moment(replace(self._wanted, owner_id=self._wanted.owner_id or mine), local_now())

    def _refresh_soon(self) -> None:
        self._tasks.start_latest("refresh", self._refresh())

    async def _refresh(self) -> None:
        board = await self._refresh_board()
        wanted = self._filter()
        self._show_figures(board, await self._tasks.ask(queries.pipeline.figures, wanted, currency=board.currency))

    async def _refresh_board(self) -> Board:
        """The cards, without the figures beside them, which read every lead."""
        wanted = self._filter()
        if self.view is self.lanes:
            self._show_lanes(await self._tasks.ask_warm(queries.pipeline.lanes, wanted))
        board = await self._tasks.ask_warm(queries.pipeline.board, wanted, opened=self.board.open_rails)
        self._show(board)
        if self.view is self.table:
            self.table.show_leads(replace(wanted, board=True))
        return board

    def _show(self, board: Board) -> None:
        self._delegate.now = local_now()
        chosen = self._wanted_id or (row.id if (row := self.board.chosen()) else "")
        self._board = board
        self.board.show_board(board)
        more = tr(" and {others:,} in another currency", others=board.others) if board.others else ""
        self._open.setText(f"{say_short(board.open_minor, board.currency) or '—'}{more}")
        if self.view is self.board:
            self._choose(self.board, chosen)

    def _show_figures(self, board: Board, found: BoardFigures) -> None:
        generated = say_short(found.generated_minor, board.currency) or "—"
        self._generated.setText(generated)
        quota = say_short(found.quota_minor, board.currency)
        left = found.quota_minor - found.generated_minor
        coverage = board.open_minor / left if left > 0 else TARGET if found.quota_minor else 0
        shown = _times(coverage) if left > 0 else _reached(found, board.currency)
        told = (
            tr("{generated} handed off this quarter of a quota of {quota}.", generated=generated, quota=quota)
            if left > 0
            else tr("Quota reached: {generated} handed off this quarter of {quota}.", generated=generated, quota=quota)
        )
        aim = tr("of {target:.1f}×", target=TARGET) if left > 0 else ""
        self._coverage.setText(shown)
        self._coverage.setToolTip(told if found.quota_minor else tr("Nobody set a quota for this quarter."))
        self._target.setText(aim)
        self._meter.show_share(min(coverage / TARGET, 1), said=" ".join((tr("Coverage"), shown, aim)).strip())
        self._header.fit()
        self._steps.show_counts(found.steps)

    def _show_lanes(self, lanes: Sequence[BoardLane]) -> None:
        chosen = self._wanted_id or (row.id if (row := self.lanes.chosen()) else "")
        for view in self.lanes.show_lanes(lanes):
            self._attach(view)
        self._choose(self.lanes, chosen)

    def _choose(self, cards: CardBoard, chosen: str) -> None:
        """Keep the card that was chosen; one that was just moved gets the focus and its new place is said."""
        index = cards.index_of(self._wanted_id) if self._wanted_id else QModelIndex()
        cards.choose(chosen, focus=index.isValid())
        if self._said and self._wanted_id == self._said[0]:
            lead_id, name, stage = self._said
            count = next(one.count for one in self._every_count() if one.stage == stage)
            model = index.model()
            if not isinstance(model, CardModel):
                announce(
                    cards, tr("{name} moved to {stage}, one of {count:,}", name=name, stage=tr(stage), count=count)
                )  # so far down that it is not loaded
                self._said, self._wanted_id = None, ""
            elif index.data(ROW_ROLE).stage == stage:
                announce(
                    cards,
                    tr(
                        "{name} moved to {stage}, {number}",
                        name=name,
                        stage=tr(stage),
                        number=model.number_of(lead_id),
                    ),
                )
                self._said = None
        if index.isValid():
            self._wanted_id = ""

    def _every_count(self) -> tuple[BoardColumn, ...]:
        return (*self._board.columns, *self._board.rails) if self._board is not None else ()

    def _attach(self, view: ColumnView) -> None:
        """Give a column its keys; the other half of the page knows them."""
        raise NotImplementedError

    async def _load_more(self, stage: str, loaded: int) -> None:
        rows = await self._tasks.ask(queries.pipeline.more_cards, self._filter(), stage, offset=loaded)
        next(one for one in self.board.every_column() if one.stage.key == stage).model.append_rows(rows)

    async def _load_lane(self, owner_id: str, stage: str, loaded: int) -> None:
        more = queries.pipeline.more_cards
        rows = await self._tasks.ask(more, self._filter(), stage, offset=loaded, lane=owner_id)
        self.lanes.append(owner_id, stage, rows)

    # filtering

    def choose_filter(self) -> None:
        """The small menu of filters."""
        self._on_menu_wished("", self.filters.add)

    def choose_view(self) -> None:
        """The saved views of the board."""
        self.saved.open_menu(self._wanted, self._views_button)

    def save_view(self) -> None:
        """Keep the present filter under a name."""
        self.saved.begin_save(self._wanted)

    def _focus_cards(self) -> None:
        self.panes()[0].setFocus()

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
            await ask(queries.tags.tags_in_use),
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
        self._scope.set_words(tr("My leads") if self._mine else tr("All leads"))
        self._refresh_soon()


def _kept(raw: str) -> LeadFilter:
    """The filter as it was left; none when it is of another version."""
    try:
        return LeadFilter(**json.loads(raw))
    except (TypeError, ValueError):
        return EMPTY


def _times(coverage: float) -> str:
    """ "2.9×"; where next to nothing is left to close, how many times more is open says nothing."""
    return f"{number(coverage, 1)}×" if coverage < MOST_TIMES else tr("over {times}×", times=MOST_TIMES)


def _reached(found: BoardFigures, currency: str) -> str:
    """What stands for coverage where nothing is left to close: the quota with what is over it, or that there is none."""
    if not found.quota_minor:
        return tr("no quota")
    over = found.generated_minor - found.quota_minor
    return tr("{amount} over", amount=say_short(over, currency)) if over > 0 else tr("quota reached")
