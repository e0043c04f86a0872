"""The board of opportunities: moved by drag, by Shift and arrows, or by M and a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app import queries
from app.changes import ChangeSet
from app.domain.money import say_short
from app.domain.opportunities import CLOSED, OPEN, DealStage
from app.language import tr
from app.queries.opportunities import DealBoard, DealFilter
from app.queries.rows import DealRow
from ui.commands import Command
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.filter_chip import FilterChip
from ui.common.header import FilterRow, Header
from ui.common.page import Hints, Page
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Text
from ui.gates.move import local_now
from ui.navigator import Selection
from ui.opportunities.deal_acts import add_deal, add_step, discard_deal, move_deal
from ui.opportunities.deal_delegate import DealDelegate
from ui.opportunities.deal_stages import DEAL_COLUMNS, DEAL_RAILS, LETTERS, MARKS
from ui.pipeline.board_view import BoardView
from ui.pipeline.kind_switch import KindSwitch
from ui.pipeline.step_counts import StepCounts

if TYPE_CHECKING:
    from ui.context import UiContext

TOUCHES = ("opportunity", "lead", "task", "meeting", "account", "contact", "user", "conflict")
ORDER = (*OPEN, *CLOSED)


class OpportunitiesPage(Page):
    """Cards keep one order, by next step and then by amount; there is no manual rank."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Opportunities"))
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._mine = context.settings.value("opportunities/mine", "1") == "1"
        self._wanted_id, self._said = "", ""
        self.shown: DealBoard | None = None
        self._build()
        self._register()
        context.relay.committed.connect(self._on_committed)
        self._minute = QTimer(self)
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(self._refresh_soon)

    def _build(self) -> None:
        theme = self._context.theme
        self._header = Header(tr("Opportunities"), theme=theme)
        self._scope = Button(theme=theme, icon="user", name=tr("Whose opportunities"))
        self._scope.clicked.connect(self.switch_scope)
        self._header.add_scope(self._scope)
        self._header.add_scope(
            KindSwitch("opportunities", theme=theme, navigator=self._context.navigator), goes_last=True
        )
        self._open = self._header.add_figure(tr("Open", said_of="leads"), "")
        self._weighted = self._header.add_figure(tr("Weighted"), "")
        self._won = self._header.add_figure(tr("Won this quarter"), "")
        self.new = self._header.add_button(tr("Opportunity"), icon="plus", key="N", kind="primary")
        self.new.clicked.connect(self.add)
        filters = FilterRow(theme=theme)
        self.stepless = FilterChip(tr("No next step"), theme=theme, icon="circle-question-mark")
        self.stepless.clicked.connect(self._refresh_soon)
        filters.add_left(self.stepless)
        filters.add_right(Text(tr("By next step, then amount"), type="meta", tone="text2"))
        self._steps = StepCounts(theme=theme)
        filters.add_right(self._steps)
        self.board = BoardView(
            DEAL_COLUMNS,
            DEAL_RAILS,
            theme=theme,
            delegate=DealDelegate(theme=theme, parent=self),
            name=tr("Opportunities"),
        )
        self.board.open_these(
            str(self._context.settings.value("opportunities/rails", "closed won|closed lost")).split("|")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, filters):
            column.addWidget(part)
        column.addWidget(self.board, 1)
        self._show_scope()

    def _register(self) -> None:
        commands, scope = self._context.commands, "deals"
        commands.add(
            Command("deals.open", tr("Open"), self.open_chosen, key="Return", more_keys=("Enter",), scope=scope),
            Command("deals.next", tr("Card below"), self.move_down, key="J", scope=scope),
            Command("deals.previous", tr("Card above"), self.move_up, key="K", scope=scope),
            Command("deals.focus_left", tr("Column left"), self.focus_left, key="Left", scope=scope),
            Command("deals.focus_right", tr("Column right"), self.focus_right, key="Right", scope=scope),
            Command("deals.left", tr("Move card left"), self.move_left, key="Shift+Left", scope=scope, icon="arrow-left"),
            Command("deals.right", tr("Move card right"), self.move_right, key="Shift+Right", scope=scope, icon="arrow-right"),
            Command("deals.move", tr("Move to…"), self.choose_stage, key="M", scope=scope, icon="pipeline"),
            Command("deals.step", tr("Next step…"), self.add_step, key="T", scope=scope, icon="square-check"),
            Command("deals.lead", tr("Open its lead"), self.open_lead, key="L", scope=scope, icon="user"),
            Command("deals.account", tr("Open its account"), self.open_account, key="A", scope=scope, icon="building-2"),
            Command("deals.discard", tr("Move to the bin"), self.discard, key="Del", scope=scope, icon="trash-2"),
            Command("deals.new", tr("New opportunity…"), self.add, key="N", scope="opportunities", icon="plus"),
            Command("deals.stepless", tr("Without next step"), self.switch_stepless, key="/", scope="opportunities",
                    icon="circle-question-mark"),
            Command("deals.mine", tr("Mine or all"), self.switch_scope, scope="opportunities", icon="user"),
        )  # fmt: skip
        for view in self.board.every_column():
            commands.attach(view.cards, scope)
        commands.attach(self, "opportunities")
        self.board.dropped.connect(self._on_dropped)
        self.board.opened.connect(self.open_chosen)
        self.board.chosen_changed.connect(self.selection_changed)
        self.board.new_wished.connect(self._on_new)
        self.board.rails_changed.connect(self._on_rails)

    # showing

    def _refresh_soon(self) -> None:
        self._tasks.start_latest("refresh", self._refresh())

    async def _refresh(self) -> None:
        wanted = DealFilter(
            owner_id=self._context.workspace.user if self._mine else "",
            next="none" if self.stepless.isChecked() else "",
        )
        self._show(await self._tasks.ask(queries.opportunities.board, wanted, now=local_now()))

    def _show(self, found: DealBoard) -> None:
        self.shown = found
        self.board.delegate.now = local_now()
        chosen = self._wanted_id or (row.id if (row := self.board.chosen()) else "")
        self.board.show_board(found)
        more = tr(" and {others} in another currency", others=found.others) if found.others else ""
        self._open.setText(f"{say_short(found.open_minor, found.currency)}{more}")
        self._weighted.setText(f"≈ {say_short(found.weighted_minor, found.currency)}")
        self._won.setText(say_short(found.won_minor, found.currency))
        self._header.fit()
        self._steps.show_counts(found.steps)
        self.stepless.setText(tr("No next step {none:,}", none=found.steps["none"]))
        there = bool(self._wanted_id) and self.board.index_of(self._wanted_id).isValid()
        self.board.choose(chosen, focus=there)
        if there:
            self._announce(self._wanted_id)
            self._wanted_id = ""

    def _announce(self, deal_id: str) -> None:
        row = self.board.chosen()
        if self._said and row is not None and row.id == deal_id and row.stage == self._said:
            place = self.board.column(row.stage).model.number_of(deal_id)
            announce(
                self.board,
                tr("{name} moved to {say}, {place}", name=row.name, say=DealStage(row.stage).say, place=place),
            )
        self._said = ""

    def _show_scope(self) -> None:
        self._scope.set_words(tr("My opportunities") if self._mine else tr("All opportunities"))

    # choosing

    def chosen(self) -> DealRow | None:
        """The card that is chosen."""
        row = self.board.chosen()
        return row if isinstance(row, DealRow) else None

    def move_down(self) -> None:
        """The card below."""
        self.board.step(1)

    def move_up(self) -> None:
        """The card above."""
        self.board.step(-1)

    def focus_left(self) -> None:
        """To the column at the left."""
        self.board.go(-1)

    def focus_right(self) -> None:
        """To the column at the right."""
        self.board.go(1)

    def switch_scope(self) -> None:
        """Mine or everybody's."""
        self._mine = not self._mine
        self._context.settings.setValue("opportunities/mine", str(int(self._mine)))
        self._show_scope()
        self._refresh_soon()

    def switch_stepless(self) -> None:
        """Only those without a next step, or all."""
        self.stepless.setChecked(not self.stepless.isChecked())
        self._refresh_soon()

    # moving

    def move_left(self) -> None:
        """One stage back."""
        self._shift(-1)

    def move_right(self) -> None:
        """One stage on."""
        self._shift(1)

    def _shift(self, by: int) -> None:
        row = self.chosen()
        at = ORDER.index(DealStage(row.stage)) + by if row is not None else -1
        if row is not None and 0 <= at < len(ORDER):
            self.move_to(row, ORDER[at])

    def move_to(self, row: DealRow, to: DealStage) -> None:
        """Move that one, asking what the stage asks."""
        self._tasks.start_once(f"move {row.id}", self._move(row, to))

    async def _move(self, row: DealRow, to: DealStage) -> None:
        self._wanted_id = row.id
        if await move_deal(context=self._context, tasks=self._tasks, parent=self, row=row, to=to):
            self._said = to.value
        self._refresh_soon()

    def choose_stage(self) -> None:
        """M, then a letter."""
        row = self.chosen()
        if row is None:
            return
        menu = QMenu(self)
        for letter, stage in LETTERS.items():
            icon, tone = MARKS[stage]
            action = menu.addAction(self._context.theme.icon(icon, tone), f"&{letter}  {stage.say}")
            action.setData((row, stage))
            action.setEnabled(stage != row.stage)
            action.triggered.connect(self._on_stage_chosen)
        cards = self.board.column(row.stage).cards
        menu.popup(cards.viewport().mapToGlobal(cards.visualRect(cards.currentIndex()).bottomLeft()))

    def _on_stage_chosen(self) -> None:
        row, stage = self.sender().data()  # type: ignore[attr-defined]
        self.move_to(row, stage)

    def _on_dropped(self, ids: list[str], stage: str) -> None:
        index = self.board.index_of(ids[0])
        row = index.data(ROW_ROLE)
        if isinstance(row, DealRow):
            self.move_to(row, DealStage(stage))

    # everything else

    def add(self) -> None:
        """A new one from an account."""
        self._tasks.start_once("add", self._add())

    async def _add(self) -> None:
        self._wanted_id = await add_deal(context=self._context, tasks=self._tasks, parent=self)
        self._refresh_soon()

    def _on_new(self, _stage: str) -> None:
        self.add()

    def add_step(self) -> None:
        """The next step of the chosen one."""
        if row := self.chosen():
            self._tasks.start_once("step", add_step(context=self._context, parent=self, row=row))

    def discard(self) -> None:
        """The chosen one to the bin."""
        if row := self.chosen():
            self._tasks.start_once("discard", discard_deal(context=self._context, tasks=self._tasks, row=row))

    def open_chosen(self) -> None:
        """The page of the chosen one."""
        if row := self.chosen():
            self._context.navigator.open_record("opportunity", row.id)

    def open_lead(self) -> None:
        """The lead it came from."""
        row = self.chosen()
        if row is not None and row.lead_id:
            self._context.navigator.open_lead(row.lead_id)
        elif row is not None:
            self._context.navigator.show_toast(tr("{name} came from no lead.", name=row.name))

    def open_account(self) -> None:
        """Its account."""
        row = self.chosen()
        if row is not None and row.account_id:
            self._context.navigator.open_account(row.account_id)

    def _on_rails(self) -> None:
        self._context.settings.setValue("opportunities/rails", "|".join(self.board.open_rails))
        if self.shown is not None:
            self.board.show_board(self.shown)

    def _on_committed(self, change: ChangeSet) -> None:
        if self.isVisible() and any(change.ids(entity) for entity in TOUCHES):
            self._refresh_soon()

    # what the window asks

    def key_hints(self) -> Hints:
        return (
            ("←|↓|↑|→", tr("Move focus")),
            ("Shift →", tr("Move card")),
            ("M", tr("Move to…")),
            ("Enter", tr("Open")),
            ("T", tr("Next step")),
            ("N", tr("New")),
        )

    def selection(self) -> Selection | None:
        row = self.chosen()
        return Selection("opportunity", row.id, row.name, detail=row.company) if row else None

    def panes(self) -> list[QWidget]:
        filled = [view.cards for view in self.board.columns if view.model.rowCount()]
        return [*filled, self.stepless] if filled else [self.board.columns[0].cards, self.stepless]

    def entered(self) -> None:
        self._minute.start()
        self._refresh_soon()

    def left(self) -> None:
        self._minute.stop()
