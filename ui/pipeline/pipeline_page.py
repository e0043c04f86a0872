"""The pipeline and what is done with its leads: moved by drag, by Shift and arrows, or by M and a letter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from app import queries
from app.changes import ChangeSet
from app.clock import to_ms
from app.domain.stages import COLUMNS, Stage
from app.language import tr
from app.queries.rows import LeadRow
from ui.commands import Command
from ui.common.page import Hints
from ui.common.row_table_model import ROW_ROLE
from ui.gates.move import local_now, move_leads
from ui.lead_lists.bulk_dialog import change_many
from ui.lead_lists.list_commands import PAGE, ROWS, add_list_commands
from ui.navigator import Selection
from ui.pipeline.card_board import CardBoard
from ui.pipeline.pipeline_listing import PipelineListing

if TYPE_CHECKING:
    from ui.context import UiContext
    from ui.pipeline.column_view import ColumnView

TOUCHES = ("lead", "task", "meeting", "contact", "account", "activity", "signal", "handoff", "score")
LETTERS = {"N": Stage.NEW, "A": Stage.ATTEMPTING, "C": Stage.CONNECTED, "Q": Stage.QUALIFIED, "M": Stage.MEETING_SET,
           "H": Stage.HANDED_OFF, "U": Stage.NURTURE, "D": Stage.DISQUALIFIED}  # fmt: skip


class PipelinePage(PipelineListing):
    """Cards keep the fixed order of the design; there is no manual rank."""

    answers_leads_keys = True

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(context=context)
        add_list_commands(context)
        self._register()
        self._listen()
        self._minute = QTimer(self)
        self._minute.setInterval(20_000)
        self._minute.timeout.connect(self._on_minute)

    def _register(self) -> None:
        self._context.commands.add(
            Command(
                "board.left", tr("Move card left"), self.move_left, key="Shift+Left", scope="board", icon="arrow-left"
            ),
            Command(
                "board.right",
                tr("Move card right"),
                self.move_right,
                key="Shift+Right",
                scope="board",
                icon="arrow-right",
            ),
            Command("board.focus_left", tr("Column left"), self.focus_left, key="Left", scope="board"),
            Command("board.focus_right", tr("Column right"), self.focus_right, key="Right", scope="board"),
            Command("board.move", tr("Move to…"), self.choose_stage, key="M", scope="board", icon="pipeline"),
            Command("board.lane_down", tr("Lane below"), self.lane_down, key="Ctrl+Down", scope="board"),
            Command("board.lane_up", tr("Lane above"), self.lane_up, key="Ctrl+Up", scope="board"),
            Command(
                "board.lanes",
                tr("Board by rep"),
                self.switch_lanes,
                menu="View",
                scope="pipeline",
                icon="users",
                aliases=("swimlanes", "lanes"),
            ),
            Command(
                "board.save_view",
                tr("Save this view…"),
                self.save_view,
                key="Ctrl+S",
                scope="pipeline",
                icon="star",
                aliases=("filter", "segment"),
            ),
            Command("board.views", tr("Saved views of the board…"), self.choose_view, scope="pipeline", icon="star"),
            Command(
                "board.switch",
                tr("Board or list"),
                self.switch_view,
                menu="View",
                scope="pipeline",
                icon="pipeline",
            ),
        )

    def _listen(self) -> None:
        commands = self._context.commands
        for view in self.board.every_column():
            self._attach(view)
        commands.attach(self.table.list, ROWS, "lead")
        commands.attach(self, PAGE, "pipeline")
        self._context.relay.committed.connect(self._on_committed)
        self._new.clicked.connect(self._on_new)
        self.switch.chosen.connect(self.show_view)
        self.filters.menu_wished.connect(self._on_menu_wished)
        self.filters.removed.connect(self._on_filter_removed)
        self.board.more_wanted.connect(self._on_more_wanted)
        self.lanes.more_in_lane.connect(self._on_more_in_lane)
        self.board.new_wished.connect(self._on_new_in)
        for cards in (self.board, self.lanes):
            cards.dropped.connect(self._on_dropped)
            cards.ticked_changed.connect(self._on_ticked)
        self.table.model.ticked_changed.connect(self._on_ticked)
        self.bulk.wished.connect(self._on_bulk)
        self.bulk.cleared.connect(self.clear_ticks)
        self._peek.stepped.connect(self._on_peek_stepped)
        self._peek.opened.connect(self.open_chosen)
        for one in (self.board, self.lanes, self.table):
            one.chosen_changed.connect(self.selection_changed)
            one.opened.connect(self.open_chosen)

    def _attach(self, view: ColumnView) -> None:
        self._context.commands.attach(view.cards, "board", ROWS, "lead")

    # choosing

    def chosen(self) -> LeadRow | None:
        """The lead that is chosen."""
        return self.view.chosen()

    def focus_left(self) -> None:
        """To the column at the left."""
        self._go(-1)

    def focus_right(self) -> None:
        """To the column at the right."""
        self._go(1)

    def _go(self, by: int) -> None:
        if isinstance(self.view, CardBoard):
            self.view.go(by)

    def lane_down(self) -> None:
        """To the lane below."""
        self.lanes.go_line(1)

    def lane_up(self) -> None:
        """To the lane above."""
        self.lanes.go_line(-1)

    def move_down(self) -> None:
        """The lead below."""
        self.view.step(1)

    def move_up(self) -> None:
        """The lead above."""
        self.view.step(-1)

    def toggle_tick(self) -> None:
        """Tick or untick the chosen lead."""
        if row := self.chosen():
            self.view.tick([row.id])

    def extend_down(self) -> None:
        """Tick this lead and the next."""
        self._extend(1)

    def extend_up(self) -> None:
        """Tick this lead and the one before."""
        self._extend(-1)

    def _extend(self, by: int) -> None:
        before = self.chosen()
        if before is not None and self.view.step(by):
            after = self.chosen()
            ids = (before.id, after.id if after else before.id)
            self.view.tick([one for one in ids if one not in self.view.ticked()])

    def tick_all(self) -> None:
        """Tick every lead of the column, in the list every lead loaded."""
        self.view.tick_column()

    def change_ticked(self) -> None:
        """One change for all ticked leads, else for the chosen one."""
        row = self.chosen()
        self._tasks.start_once("change", self._change(self.view.ticked() or ((row.id,) if row else ())))

    async def _change(self, ids: Sequence[str]) -> None:
        done = await change_many(context=self._context, tasks=self._tasks, parent=self, ids=ids)
        self.view.tick([one for one in done if one in self.view.ticked()])

    def _on_ticked(self, count: int) -> None:
        self.bulk.show_count(count)
        self.hints_changed.emit()
        self.selection_changed.emit()

    def _on_bulk(self, act: str) -> None:
        if act == "mine":
            self._context.commands.run_with("lead.assign", self._context.workspace.user)
        else:
            self._context.navigator.run(act)

    # moving

    def move_left(self) -> None:
        """Move the card, or the ticked ones, one stage back."""
        self._shift(-1)

    def move_right(self) -> None:
        """Move the card, or the ticked ones, one stage on."""
        self._shift(1)

    def _shift(self, by: int) -> None:
        row = self.chosen()
        if row is None:
            return
        stage = Stage(row.stage)
        if stage not in COLUMNS:  # from a rail there is one way back, where a woken lead goes (decisions 26)
            if by < 0:
                self.move_to(self._moving(row), Stage.ATTEMPTING)
            return
        at = COLUMNS.index(stage) + by
        if 0 <= at < len(COLUMNS):
            self.move_to(self._moving(row), COLUMNS[at])

    def _moving(self, row: LeadRow) -> tuple[str, ...]:
        return self.view.ticked() or (row.id,)

    def move_to(self, lead_ids: Sequence[str], stage: Stage) -> None:
        """Move leads together, asking once for what the stage still needs."""
        self._tasks.start_once(f"move {lead_ids[0]}", self._move(lead_ids, stage))

    async def _move(self, lead_ids: Sequence[str], stage: Stage) -> None:
        self._wanted_id = lead_ids[0]
        if stage is Stage.HANDED_OFF and len(lead_ids) == 1:
            self._context.navigator.hand_off(lead_ids[0])
            return
        found = self.view.index_of(lead_ids[0]).data(ROW_ROLE) if isinstance(self.view, CardBoard) else self.chosen()
        row = found if isinstance(found, LeadRow) else None
        moved = await move_leads(
            context=self._context,
            tasks=self._tasks,
            parent=self,
            lead_ids=lead_ids,
            to=stage,
            beside=self._card_on_screen(),
        )
        if len(moved) == 1 and row is not None:
            self._said = (row.id, row.company or row.name, stage.value)
        if moved:
            self._tasks.start_latest("own", self._refresh_board())  # at once: what was committed is told a little later
        else:
            self._wanted_id = ""
        self.view.tick([one for one in moved if one in self.view.ticked()])  # those that stayed stay ticked

    def _card_on_screen(self) -> QRect | None:
        row = self.chosen()
        if row is None or not isinstance(self.view, CardBoard):
            return None
        cards = self.view.column(row.stage).cards
        place = cards.visualRect(cards.currentIndex())
        return QRect(cards.viewport().mapToGlobal(place.topLeft()), place.size())

    def choose_stage(self) -> None:
        """M, then a letter."""
        row = self.chosen()
        if row is None:
            return
        ids = self._moving(row)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for letter, stage in LETTERS.items():
            key = stage.value.casefold().replace(" ", "_")
            action = menu.addAction(
                self._context.theme.icon(f"stage-{key}", f"stage_{key}"), f"&{letter}  {tr(stage.value)}"
            )
            action.setData((ids, stage.value))
            action.setEnabled(len(ids) > 1 or stage.value != row.stage)
            action.triggered.connect(self._on_stage_chosen)
        place = self._card_on_screen()
        menu.popup(
            place.bottomLeft() if place is not None else self.table.list.mapToGlobal(self.table.list.rect().center())
        )

    def _on_stage_chosen(self) -> None:
        lead_ids, stage = self.sender().data()  # type: ignore[attr-defined]
        self.move_to(lead_ids, Stage(stage))

    def _on_dropped(self, ids: list[str], stage: str) -> None:
        self.move_to(ids, Stage(stage))

    # opening

    def open_chosen(self) -> None:
        """Open the lead."""
        if row := self.chosen():
            self._context.navigator.open_lead(row.id)

    def open_in_window(self) -> None:
        """Open the lead in a window of its own."""
        if row := self.chosen():
            self._context.navigator.open_lead(row.id, new_window=True)

    def peek(self) -> None:
        """The essentials over the board."""
        if row := self.chosen():
            self._tasks.start_latest("peek", self._show_peek(row.id))

    async def _show_peek(self, lead_id: str) -> None:
        card = await self._tasks.ask(queries.lead_card.lead_card_of, lead_id, now=to_ms(local_now()))
        items = await self._tasks.ask(queries.timeline.timeline, lead_id, limit=3)
        self._peek.show_lead(card, items)
        if not self._peek.isVisible():
            self._peek.open()

    def _on_peek_stepped(self, by: int) -> None:
        if self.view.step(by):
            self.peek()

    # what happened

    def _on_more_wanted(self, stage: str, loaded: int) -> None:
        self._tasks.start_once(f"more {stage}", self._load_more(stage, loaded))

    def _on_more_in_lane(self, owner_id: str, stage: str, loaded: int) -> None:
        self._tasks.start_once(f"more {owner_id} {stage}", self._load_lane(owner_id, stage, loaded))

    def _on_new(self) -> None:
        self._context.navigator.run("file.new_lead")

    def _on_new_in(self, stage: str) -> None:
        self._context.commands.run_with("file.new_lead", stage)

    def _on_committed(self, change: ChangeSet) -> None:
        if any(change.ids(entity) for entity in TOUCHES) and self.isVisible():
            self._refresh_soon()

    def _on_minute(self) -> None:
        self._delegate.now = self.table.model.now = local_now()
        self.board.repaint_cards()
        self.lanes.repaint_cards()
        self.table.list.viewport().update()

    # what the window asks

    def key_hints(self) -> Hints:
        if self.view.ticked():
            return (
                ("X", tr("Select")),
                ("Shift J", tr("Extend")),
                ("M", tr("Move to…")),
                ("A", tr("Assign")),
                ("T", tr("Task")),
                ("Esc", tr("Untick")),
            )
        move: Hints = (
            (("←|↓|↑|→", tr("Move focus")), ("Shift →", tr("Move card")))
            if isinstance(self.view, CardBoard)
            else (("J|K", tr("Move")), ("Enter", tr("Open")))
        )
        return (*move, ("M", tr("Move to…")), ("P", tr("Peek")), ("X", tr("Select")), ("Ctrl Z", tr("Undo")))

    def selection(self) -> Selection | None:
        ticked, row = self.view.ticked(), self.chosen()
        if len(ticked) > 1:
            return Selection("lead", ticked[0], tr("{ticked:,} leads", ticked=len(ticked)), ids=ticked)
        return Selection("lead", row.id, row.name, detail=row.company) if row else None

    def panes(self) -> list[QWidget]:
        cards = self.view
        if not isinstance(cards, CardBoard):
            return [self.table.list]
        columns = cards.columns or self._columns
        return [view.cards for view in columns if view.model.rowCount()] or [columns[0].cards]

    def entered(self) -> None:
        self._minute.start()
        self._refresh_soon()

    def left(self) -> None:
        self._minute.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.view.ticked():
            self.clear_ticks()
        else:
            super().keyPressEvent(event)
