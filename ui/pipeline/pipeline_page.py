"""The board: six columns and three rails; cards move by drag, by Shift and arrows, or by M and a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from app import queries
from app.changes import ChangeSet
from app.domain.money import say_short
from app.domain.stages import COLUMNS, RAILS, Stage
from app.queries.lead_rows import LeadFilter
from app.queries.rows import Board, LeadRow
from ui.commands import Command
from ui.common.button import Button
from ui.common.filter_chip import FilterChip
from ui.common.header import FilterRow, Header
from ui.common.marks import Meter
from ui.common.page import Hints, Page
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Text
from ui.gates.move import local_now, move_lead
from ui.navigator import Selection
from ui.pipeline.card_delegate import CardDelegate
from ui.pipeline.column_view import ColumnView, Rail
from ui.pipeline.step_counts import StepCounts

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.context import UiContext

TOUCHES = ("lead", "task", "meeting", "contact", "account", "activity", "signal", "handoff")
LETTERS = {"N": Stage.NEW, "A": Stage.ATTEMPTING, "C": Stage.CONNECTED, "Q": Stage.QUALIFIED, "M": Stage.MEETING_SET,
           "H": Stage.HANDED_OFF, "U": Stage.NURTURE, "D": Stage.DISQUALIFIED}  # fmt: skip
COLUMN_WIDTH = 168


class PipelinePage(Page):
    """Cards keep the fixed order of the design; there is no manual rank."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title="Pipeline")
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._next = ""
        self._mine = True
        self._wanted_id = ""
        self._board: Board | None = None
        self._register()
        self._build()
        context.relay.committed.connect(self._on_committed)
        self._minute = QTimer(self)
        self._minute.setInterval(20_000)
        self._minute.timeout.connect(self._on_minute)

    # building

    def _register(self) -> None:
        self._context.commands.add(
            Command("board.left", "Move card left", self.move_left, key="Shift+Left", scope="board", icon="arrow-left"),
            Command(
                "board.right", "Move card right", self.move_right, key="Shift+Right", scope="board", icon="arrow-right"
            ),
            Command("board.focus_left", "Column left", self.focus_left, key="Left", scope="board"),
            Command("board.focus_right", "Column right", self.focus_right, key="Right", scope="board"),
            Command("board.down", "Card below", self.focus_down, key="J", scope="board"),
            Command("board.up", "Card above", self.focus_up, key="K", scope="board"),
            Command("board.open", "Open the lead", self.open_chosen, key="Return", more_keys=("Enter",), scope="board"),
            Command("board.move", "Move to…", self.choose_stage, key="M", scope="board", icon="pipeline"),
        )

    def _build(self) -> None:
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
        self._header.add_button("Lead", icon="plus", key="Ctrl N", kind="primary").clicked.connect(self._on_new)
        filters = FilterRow(theme=theme)
        self._chips: dict[str, FilterChip] = {}
        for key, words in (
            ("", "Next step: any"),
            ("overdue", "Overdue"),
            ("today", "Today"),
            ("none", "No next step"),
        ):
            chip = self._chips[key] = FilterChip(words, theme=theme, icon="list-filter" if not key else "")
            chip.setProperty("next", key)
            chip.setChecked(not key)
            chip.clicked.connect(self._on_chip)
            filters.add_left(chip)
        filters.add_right(Text("By next step, then score", type="meta", tone="text2"))
        self._steps = StepCounts(theme=theme)
        filters.add_right(self._steps)
        self._delegate = CardDelegate(theme=theme, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(filters)
        column.addWidget(self._board_area(), 1)

    def _board_area(self) -> QScrollArea:
        theme = self._context.theme
        inside, line = QWidget(), QHBoxLayout()
        inside.setLayout(line)
        theme.space(line, (20, 10, 12, 12), 8)
        self._columns: list[ColumnView] = []
        for number, stage in enumerate(COLUMNS, 1):
            view = ColumnView(
                stage, theme=theme, delegate=self._delegate, position=f"column {number} of {len(COLUMNS)}"
            )
            view.dropped.connect(self._on_dropped)
            view.more_wanted.connect(self._on_more_wanted)
            view.cards.selectionModel().currentChanged.connect(self._on_current)
            view.cards.doubleClicked.connect(self._on_double_clicked)
            self._context.commands.attach(view.cards, "board", "lead")
            self._columns.append(view)
            line.addWidget(view, 1)
        self._rails = [Rail(stage, theme=theme) for stage in RAILS]
        for rail in self._rails:
            rail.opened.connect(self._on_rail)
            rail.dropped.connect(self._on_dropped)
            line.addWidget(rail)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName("Board")
        area.setWidget(inside)
        return area

    # showing

    def _filter(self) -> LeadFilter:
        now = local_now()
        midnight = now.replace(hour=23, minute=59, second=59)
        return LeadFilter(owner_id=self._context.workspace.user if self._mine else "", next=self._next,
                          now=int(now.timestamp() * 1000), midnight=int(midnight.timestamp() * 1000))  # fmt: skip

    async def _refresh(self) -> None:
        board = await self._tasks.ask(queries.pipeline.board, self._filter())
        self._show(board)

    def _show(self, board: Board) -> None:
        self._delegate.now = local_now()
        chosen = self._wanted_id or self._chosen_id()
        self._board = board
        for view, column in zip(self._columns, board.columns, strict=True):
            view.show_column(column)
        for rail, column in zip(self._rails, board.rails, strict=True):
            rail.show_count(column.count)
        self._open.setText(say_short(board.open_minor, board.currency) or "—")
        self._generated.setText(say_short(board.generated_minor, board.currency) or "—")
        left = board.quota_minor - board.generated_minor
        coverage = board.open_minor / left if left > 0 else 0
        self._coverage.setText(f"{coverage:.1f}×" if left > 0 else "—")
        self._header.fit()
        self._meter.show_share(min(coverage / 3, 1))
        self._steps.show_counts(board.steps)
        self._choose(chosen)

    def _choose(self, lead_id: str) -> None:
        for view in self._columns:
            index = view.model.index_of(lead_id) if lead_id else QModelIndex()
            if index.isValid():
                if lead_id == self._wanted_id:
                    view.cards.setFocus()
                    self._wanted_id = ""
                view.cards.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                view.cards.scrollTo(index)
                return
        first = next((view for view in self._columns if view.model.rowCount()), None)
        if first is not None and not self._chosen_id():
            first.cards.setCurrentIndex(first.model.index(0, 0))

    async def _load_more(self, stage: str, loaded: int) -> None:
        rows = await self._tasks.ask(queries.pipeline.more_cards, self._filter(), stage, offset=loaded)
        next(view for view in self._columns if view.stage.value == stage).model.append_rows(rows)

    # choosing and moving

    def _focused(self) -> ColumnView | None:
        return next((view for view in self._columns if view.cards.hasFocus()), None)

    def chosen(self) -> LeadRow | None:
        """The card that is chosen: in the focused column, else the only selected one."""
        focused = self._focused()
        views = [focused] if focused is not None else self._columns
        for view in views:
            row = view.cards.currentIndex().data(ROW_ROLE)
            if isinstance(row, LeadRow) and view.cards.selectionModel().hasSelection():
                return row
        return None

    def _chosen_id(self) -> str:
        row = self.chosen()
        return row.id if row else ""

    def _go(self, by: int) -> None:
        focused = self._focused()
        at = self._columns.index(focused) if focused is not None else 0
        row = focused.cards.currentIndex().row() if focused is not None else 0
        at += by
        while 0 <= at < len(self._columns) and not self._columns[at].model.rowCount():
            at += by
        if 0 <= at < len(self._columns):
            view = self._columns[at]
            view.cards.setFocus()
            view.cards.setCurrentIndex(view.model.index(min(max(row, 0), view.model.rowCount() - 1), 0))

    def focus_left(self) -> None:
        """To the column at the left."""
        self._go(-1)

    def focus_right(self) -> None:
        """To the column at the right."""
        self._go(1)

    def _step(self, by: int) -> None:
        view = self._focused()
        if view is not None:
            row = view.cards.currentIndex().row() + by
            if 0 <= row < view.model.rowCount():
                view.cards.setCurrentIndex(view.model.index(row, 0))

    def focus_down(self) -> None:
        """The card below."""
        self._step(1)

    def focus_up(self) -> None:
        """The card above."""
        self._step(-1)

    def move_left(self) -> None:
        """Move the card one stage back."""
        self._shift(-1)

    def move_right(self) -> None:
        """Move the card one stage on."""
        self._shift(1)

    def _shift(self, by: int) -> None:
        row = self.chosen()
        if row is None:
            return
        at = COLUMNS.index(Stage(row.stage)) + by
        if 0 <= at < len(COLUMNS):
            self.move_to(row.id, COLUMNS[at])

    def move_to(self, lead_id: str, stage: Stage) -> None:
        """Move a lead, asking for what the stage still needs."""
        self._tasks.start_once(f"move {lead_id}", self._move(lead_id, stage))

    async def _move(self, lead_id: str, stage: Stage) -> None:
        self._wanted_id = lead_id
        if stage is Stage.HANDED_OFF:
            self._context.navigator.hand_off(lead_id)
            return
        await move_lead(context=self._context, tasks=self._tasks, parent=self, lead_id=lead_id, to=stage)
        self._tasks.start_latest("refresh", self._refresh())

    def choose_stage(self) -> None:
        """M, then a letter."""
        row = self.chosen()
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for letter, stage in LETTERS.items():
            key = stage.value.casefold().replace(" ", "_")
            action = menu.addAction(
                self._context.theme.icon(f"stage-{key}", f"stage_{key}"), f"&{letter}  {stage.value}"
            )
            action.setData((row.id, stage.value))
            action.setEnabled(stage.value != row.stage)
            action.triggered.connect(self._on_stage_chosen)
        view = next(one for one in self._columns if one.stage.value == row.stage)
        spot = view.cards.visualRect(view.cards.currentIndex()).bottomLeft()
        menu.popup(view.cards.viewport().mapToGlobal(spot))

    def _on_stage_chosen(self) -> None:
        lead_id, stage = self.sender().data()  # type: ignore[attr-defined]
        self.move_to(lead_id, Stage(stage))

    def open_chosen(self) -> None:
        """Open the lead."""
        row = self.chosen()
        if row is not None:
            self._context.navigator.open_lead(row.id)

    # what happened

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not index.isValid():
            return
        for view in self._columns:
            if view.cards.model() is not index.model():
                view.cards.selectionModel().clearSelection()
        self.selection_changed.emit()

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.open_chosen()

    def _on_dropped(self, ids: list[str], stage: str) -> None:
        for lead_id in ids:
            self.move_to(lead_id, Stage(stage))

    def _on_more_wanted(self, stage: str, loaded: int) -> None:
        self._tasks.start_once(f"more {stage}", self._load_more(stage, loaded))

    def _on_rail(self, stage: str) -> None:
        self._context.navigator.open_place(f"leads:{stage}")

    def _on_chip(self) -> None:
        self._next = str(self.sender().property("next"))
        for key, chip in self._chips.items():
            chip.setChecked(key == self._next)
        self._tasks.start_latest("refresh", self._refresh())

    def _on_scope(self) -> None:
        self._mine = not self._mine
        self._scope.set_words("My leads" if self._mine else "All leads")
        self._tasks.start_latest("refresh", self._refresh())

    def _on_new(self) -> None:
        self._context.navigator.run("file.new_lead")

    def _on_committed(self, change: ChangeSet) -> None:
        if any(change.ids(entity) for entity in TOUCHES) and self.isVisible():
            self._tasks.start_latest("refresh", self._refresh())

    def _on_minute(self) -> None:
        self._delegate.now = local_now()
        for view in self._columns:
            view.cards.viewport().update()

    # what the window asks

    def key_hints(self) -> Hints:
        return (
            ("←|↓|↑|→", "Move focus"),
            ("Shift →", "Move card"),
            ("M", "Move to…"),
            ("Enter", "Open"),
            ("C", "Call"),
            ("Ctrl Z", "Undo"),
        )

    def selection(self) -> Selection | None:
        row = self.chosen()
        return Selection("lead", row.id, row.name, detail=row.company) if row else None

    def panes(self) -> list[QWidget]:
        return [view.cards for view in self._columns if view.model.rowCount()] or [self._columns[0].cards]

    def entered(self) -> None:
        self._minute.start()
        self._tasks.start_latest("refresh", self._refresh())

    def left(self) -> None:
        self._minute.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = self._context.theme
        for view in self._columns:
            view.setMinimumWidth(theme.px(COLUMN_WIDTH))
