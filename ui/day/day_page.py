"""The day: one line from leaving home to coming back, the sketch, the chosen stop, who is near (design 4.14)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app import queries
from app.domain.places import Place
from app.errors import SatchelError
from app.language import tr
from app.queries.day import DayPlan, near_day
from app.queries.day_stops import DayStop
from app.queries.near_here import NearRow
from app.queries.stop_card import StopCard
from ui.common.banner import Banner
from ui.common.empty_state import EmptyState
from ui.common.list_delegate import ListView
from ui.common.page import Hints
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Rule
from ui.day.day_acts import DayActs, local_today
from ui.day.day_commands import LINE, NEAR, day_commands
from ui.day.day_delegate import DayDelegate
from ui.day.day_head import DayHead
from ui.day.day_rows import LineItem, LineModel, items_of
from ui.day.fix_bar import FixBar
from ui.day.offers import Offers
from ui.day.shorter_bar import ShorterBar
from ui.day.side_pane import WIDTH, DaySide
from ui.navigator import Selection

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from app.changes import ChangeSet
    from ui.context import UiContext

BOTH_FROM = 860  # design pixels; below that one pane at a time
TOUCHES = ("visit", "task", "site", "account", "contact", "lead", "suppression", "setting", "absence")
HINTS = (
    ("J|K", tr("Stop")),
    ("Shift ↑|↓", tr("Move stop")),
    ("O", tr("Order")),
    ("F", tr("Fix time")),
    ("Enter", tr("Open visit")),
    ("W", tr("Near here")),
)
NEAR_HINTS = (
    ("J|K", tr("Move")),
    ("X", tr("Select")),
    ("V", tr("Add to the day")),
    ("Enter", tr("Open account")),
    ("Esc", tr("Back")),
)


class DayPage(DayActs):
    """J K stop, Shift arrows move, F fixes, O takes the shorter order, V adds, W who is near, Enter opens, Space starts."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Day"))
        self._context, self._navigator = context, context.navigator
        self._tasks = context.tasks.for_page(self)
        self.day, self.plan = local_today(), None
        self._followed = self.day  # the day moves on with the date while nobody chose another
        self._card: StopCard | None = None
        self._near: tuple[NearRow, ...] = ()
        self._free: dict[str, int] = {}
        self._declined: tuple[str, ...] = ()
        self._wanted, self._in_side = "", False
        self._model = LineModel(self)
        self._build()
        context.relay.committed.connect(self._on_committed)

    def _build(self) -> None:
        theme = self._context.theme
        self.head = DayHead(theme=theme)
        self.list = ListView(theme=theme, name=tr("Line of the day"))
        self.list.setUniformItemSizes(False)
        self.list.setModel(self._model)
        self.list.setItemDelegate(DayDelegate(theme=theme, parent=self.list))
        self.list.setMinimumWidth(1)
        self.empty = EmptyState("", theme=theme, icon="route")
        self.empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.empty.setAccessibleName(tr("Nothing on the day"))
        self.stack = QStackedWidget()
        self.stack.setMinimumHeight(1)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self.shorter, self.banner = ShorterBar(theme=theme), Banner(theme=theme)
        self.fix_bar, self.side = FixBar(theme=theme), DaySide(theme=theme)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        theme.space(left, (0, 0, 0, 0), 0)
        self._offers = Offers(self.shorter, self.banner, around=self._left, theme=theme)
        left.addWidget(self._offers)
        left.addWidget(self.stack, 1)
        left.addWidget(self.fix_bar)
        self._rule = Rule(vertical=True)
        body, column = QHBoxLayout(), QVBoxLayout(self)
        theme.space(body, (0, 0, 0, 0), 0)
        theme.space(column, (0, 0, 0, 0), 0)
        body.addWidget(self._left, 1)
        body.addWidget(self._rule)
        body.addWidget(self.side)
        column.addWidget(self.head.header)
        column.addWidget(self.head.row)
        column.addLayout(body, 1)
        self._connect()
        theme.changed.connect(self.fit)

    def _connect(self) -> None:
        commands, head, near = self._context.commands, self.head, self.side.near
        commands.add(*day_commands(self))
        for view in (self.list, self.empty):
            commands.attach(view, LINE, "lead")
        commands.attach(near.list, NEAR, LINE)
        head.stepper.stepped.connect(self._step_day)
        head.start.clicked.connect(self.start_day)
        head.print.clicked.connect(self.print_sheet)
        head.enter.clicked.connect(self.enter_sheet)
        head.plan_chip.clicked.connect(self._show_all)
        head.near_chip.clicked.connect(self.go_near)
        head.fixed_chip.clicked.connect(self._on_fixed_chip)
        head.add_chip.clicked.connect(self.add_stop)
        head.calls_chip.clicked.connect(self.add_calls)
        head.home.clicked.connect(self.edit_home)
        head.plan_chip.setChecked(True)
        head.calls_chip.hide()
        self.empty.action_requested.connect(self.add_stop)
        self.shorter.taken.connect(self.use_order)
        self.shorter.declined.connect(self.keep_order)
        self.fix_bar.chosen.connect(self.fix_chosen)
        self.fix_bar.let_go.connect(self.unfix)
        self.fix_bar.given_up.connect(self.back_to_line)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.doubleClicked.connect(self._on_double_clicked)
        near.reach_changed.connect(self._on_reach)
        near.list.doubleClicked.connect(self._on_near_opened)

    # showing

    def refresh(self) -> None:
        """Ask again and show the differences."""
        self._tasks.start_latest("day", self._load())

    async def _load(self) -> None:
        user, day = self._context.workspace.user, self.day
        plan = await self._tasks.ask(queries.day.day_plan, user=user, day=day)
        self.show_plan(plan)
        reach = self.side.near.km() or 10
        self._free = await self._tasks.ask(queries.near_here.near_free, plan, reach, user=user)
        self._show_rows()
        await self._load_side()

    def show_plan(self, plan: DayPlan) -> None:
        """Show a day: its line first, then what stands beside it."""
        self.plan = plan
        today = local_today()
        self.head.show_plan(plan, today)
        self._show_rows()
        self.offer()
        self._say_lost(plan)
        if not plan.stops:
            place = tr(" near {name}", name=plan.home.name) if plan.home.name else tr(" near")
            self.empty.show_sentence(
                tr("No visits {on}. W shows who is{place}, V adds one.", on=_on(plan.day, today), place=place),
                action=tr("Add a stop"),
                key="V",
            )
        self.selection_changed.emit()

    def _show_rows(self) -> None:
        if self.plan is None:
            return
        had_focus = self.list.hasFocus() or self.empty.hasFocus()
        chosen = self._wanted or self._chosen_id()
        self._wanted = ""
        fixed_only = self.head.fixed_chip.isChecked()
        self._model.set_rows(items_of(self.plan, near=self._free, fixed_only=fixed_only))
        self.stack.setCurrentIndex(int(not self.plan.stops))
        index = self._model.index_of(chosen)
        if index.isValid():
            self.list.setCurrentIndex(index)
        elif self.chosen() is None:
            self.step(1)
        if had_focus:
            self.shown().setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self) -> None:
        """Offer the shorter order, unless it was declined."""
        shorter = self.plan.shorter if self.plan is not None else None
        shown = shorter is not None and shorter.order != self._declined
        if shown and shorter is not None:
            self.shorter.offer(shorter)
        else:
            self.shorter.hide()
        self._offers.fit()

    def _say_lost(self, plan: DayPlan) -> None:
        """Stops the order cannot see, or more of them than it is made for."""
        lost = [stop.name for stop in plan.stops if stop.lost and stop.beside is None]
        if plan.too_many:
            words = tr(
                "{stops} stops. A shorter order is looked for up to 25; this one is yours.", stops=len(plan.stops)
            )
        elif len(lost) == 1:
            words = tr(
                "{lost} has no coordinates. It keeps its place in the order; paste a map link to include it.",
                lost=lost[0],
            )
        elif lost:
            words = tr(
                "{lost} have no coordinates. They keep their places; paste a map link on each to include it.",
                lost=", ".join(lost),
            )
        else:
            self.banner.hide()
            self._offers.fit()
            return
        self.banner.show_message(words, tone="warn")
        self._offers.fit()

    async def _load_side(self) -> None:
        plan, stop = self.plan, self.chosen()
        if plan is None:
            return
        user = self._context.workspace.user
        card = await self._card_of(plan, stop)
        here = stop.place if stop is not None and stop.place is not None else plan.home.place
        reach = self.side.near.km()
        if not reach:
            rows = await self._tasks.ask(queries.near_here.overdue_visits, user=user, day=plan.day)
        elif here is not None:
            rows = await self._tasks.ask(queries.near_here.near_here, here, reach, user=user, day=plan.day)
        else:
            rows = ()
        self._card, self._near = card, rows
        self.side.stop.show_card(card)
        self.side.sketch.show_plan(plan, rows, stop.id if stop is not None else "")
        self.side.near.show_rows(rows, nobody=_nobody(reach, here, stop), gap=self.gap_words())

    async def _card_of(self, plan: DayPlan, stop: DayStop | None) -> StopCard | None:
        if stop is None:
            return None
        try:
            return await self._tasks.ask(queries.stop_card.stop_card, stop, service=plan.service, today=local_today())
        except SatchelError:
            return None  # gone meanwhile: the next look at the day says so

    # choosing

    def chosen(self) -> DayStop | None:
        """The stop with the cursor."""
        item = self.list.currentIndex().data(ROW_ROLE)
        return item.stop if isinstance(item, LineItem) else None

    def _chosen_id(self) -> str:
        stop = self.chosen()
        return stop.id if stop is not None else ""

    def step(self, by: int) -> None:
        """The next stop in that direction."""
        self.list.step(by)

    def _step_day(self, by: int) -> None:
        self.show_day(self.day + timedelta(days=by))

    def show_day(self, day: date) -> None:
        """Show another day."""
        self.day, self._declined = day, ()
        self.refresh()

    def _show_all(self) -> None:
        self.head.plan_chip.setChecked(True)
        self.head.fixed_chip.setChecked(False)
        self._show_rows()

    def _on_fixed_chip(self) -> None:
        self.head.plan_chip.setChecked(not self.head.fixed_chip.isChecked())
        self._show_rows()

    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._tasks.start_latest("side", self._load_side())
        self.selection_changed.emit()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.open_chosen()

    def _on_reach(self, _km: int) -> None:
        self.refresh()

    def _on_near_opened(self, _index: QModelIndex) -> None:
        self.near_open()

    def _on_committed(self, change: ChangeSet) -> None:
        if self.isVisible() and any(change.ids(entity) for entity in TOUCHES):
            self.refresh()

    # what the window asks

    def entered(self) -> None:
        today = local_today()
        if self.day == self._followed:
            self.day = today
        self._followed = today
        if self._context.workspace.user:
            self.refresh()

    def key_hints(self) -> Hints:
        return NEAR_HINTS if self.side.near.list.hasFocus() else HINTS

    def selection(self) -> Selection | None:
        stop = self.chosen()
        if stop is None:
            return None
        if stop.lead_id:
            return Selection("lead", stop.lead_id, stop.person or stop.name, detail=stop.name)
        return Selection("account", stop.account_id, stop.name) if stop.account_id else None

    def shown(self) -> QWidget:
        """The line, or what stands in its place on an empty day."""
        return self.list if self.stack.currentWidget() is self.list else self.empty

    def panes(self) -> list[QWidget]:
        side: list[QWidget] = [self.side.near.list, self.side.sketch] if self._near else [self.side.sketch]
        if self._left.isHidden():
            return side
        return [self.shown(), *(() if self.side.isHidden() else side)]

    def show_refusal(self, error: SatchelError) -> bool:
        """A refusal stands over the line."""
        self.banner.show_message(str(error), tone="warn")
        self._offers.fit()
        return True

    def fit(self) -> None:
        """Both panes, or the one that was asked for."""
        theme = self._context.theme
        wide = self.width() >= theme.px(BOTH_FROM)
        self.side.setVisible(wide or self._in_side)
        self._left.setVisible(wide or not self._in_side)
        self._rule.setVisible(wide)
        if wide:
            self.side.setFixedWidth(theme.px(WIDTH))
        else:
            self.side.setMinimumWidth(1)
            self.side.setMaximumWidth(16_777_215)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._in_side or self.side.near.list.hasFocus():
                self.back_to_line()
                return
            if not self.shorter.isHidden():
                self.keep_order()
                return
        super().keyPressEvent(event)


def _on(day: date, today: date) -> str:
    words = near_day(day, today)
    return words if words in (tr("today"), tr("tomorrow"), tr("yesterday")) else tr("on {words}", words=words)


def _nobody(reach: int, here: Place | None, stop: DayStop | None) -> str:
    if not reach:
        return tr("No visit is overdue. Which tiers ask for one stands in Settings.")
    if here is None:
        return tr("No place to look around yet. Say where your day begins, or paste a map link on a stop.")
    near = f"{stop.name}" if stop is not None and stop.place is not None else "home"
    return tr("Nobody else within {reach} km of {near}.", reach=reach, near=near)
