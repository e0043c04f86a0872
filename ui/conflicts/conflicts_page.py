"""Conflicts: what two people changed at once, decided case by case; and changes that were not taken."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app import operations, queries
from app.changes import ChangeSet
from app.clock import SystemClock, local_zone
from app.language import tr
from app.operations.tasks import Step
from ui.common.empty_state import EmptyState
from ui.common.header import Header
from ui.common.list_delegate import ListView
from ui.common.page import Hints, Page
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Rule
from ui.conflicts.aside_view import AsideView
from ui.conflicts.case_rows import CaseListDelegate, CaseListModel, ListRow, case_row, heading, note, refusal_row
from ui.conflicts.case_view import CaseView
from ui.conflicts.choices import Choices, question
from ui.conflicts.commands import FIELDS, SCOPE, conflict_commands
from ui.conflicts.went_well import WentWell
from ui.navigator import Selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from app.queries.conflicts import Aside
    from ui.context import UiContext

TOUCHES = ("conflict", "user", "contact", "account", "lead")
LIST_WIDTH, LIST_FROM = 318, 760  # design pixels: the list, and the page's width from which it has room
NOT_TAKEN, NO_ROOM = tr("Not taken"), tr("There is room for one of them only; the other stays in History.")


def local_now() -> datetime:
    """The local moment."""
    return SystemClock().now().astimezone(local_zone())


class ConflictsPage(Page):
    """Up and Down go through the fields, Left and Right choose, Ctrl Enter saves the case and shows the next."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Conflicts"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._context, self._navigator = context, context.navigator
        self._tasks = context.tasks.for_page(self)
        self._settled = False
        self._filling = False
        self._choices = Choices()
        context.commands.add(*conflict_commands(self))
        self._build()
        context.commands.attach(self, SCOPE)
        context.commands.attach(self.case_view.table, FIELDS)
        context.relay.committed.connect(self._on_committed)

    def _build(self) -> None:
        theme = self._context.theme
        self._header = Header(tr("Conflicts"), theme=theme)
        self._before = self._header.add_button(tr("Settled before"), icon="history")
        self._before.clicked.connect(self._on_before)
        self.went_well = WentWell(theme=theme)
        self._strip = QWidget()
        strip = QVBoxLayout(self._strip)
        theme.space(strip, (20, 0, 20, 12), 0)
        strip.addWidget(self.went_well)
        self._model = CaseListModel(self)
        self.list = ListView(theme=theme, name=tr("Conflicts"))
        self.list.setUniformItemSizes(False)
        self.list.setResizeMode(ListView.ResizeMode.Adjust)
        self.list.setModel(self._model)
        self.list.setItemDelegate(CaseListDelegate(theme=theme, parent=self.list))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.case_view = CaseView(self._choices, theme=theme)
        self.case_view.wished.connect(self._on_wished)
        self.case_view.table.chosen.connect(self._on_chosen)
        self.aside_view = AsideView(theme=theme)
        self.aside_view.wished.connect(self._on_wished)
        self._views = QStackedWidget()
        self._views.addWidget(self.case_view)
        self._views.addWidget(self.aside_view)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.list)
        self._split.addWidget(self._views)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([theme.px(LIST_WIDTH), theme.px(900)])
        self.list.setMinimumWidth(theme.px(180))
        self.empty = EmptyState(tr("Nothing to review."), theme=theme, icon="circle-check")
        self.empty.action_requested.connect(self._on_before)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, self._strip, Rule()):
            column.addWidget(part)
        column.addWidget(self._stack, 1)

    # what is shown

    async def _load(self) -> None:
        user, now = self._context.workspace.user, local_now()
        cases = await self._tasks.ask(queries.conflict_cases.cases, user_id=user, settled=self._settled)
        refusals = [] if self._settled else await self._tasks.ask(queries.outgoing.refusals)
        before = await self._tasks.ask(queries.conflicts.settled)
        refused = [refusal_row(one, now) for one in refusals]
        rows = [case_row(case, now) for case in cases]
        if rows and not self._settled:
            rows.append(note())
        if refused:
            rows += [heading(NOT_TAKEN), *refused]
        journey = await self._tasks.ask(queries.conflict_cases.journey, user_id=user)
        self.went_well.show_journey(journey, len(cases), now)
        self._strip.setVisible(bool(cases) and not self._settled)
        self._say(len(cases), len(refused), before)
        self._show_rows(rows, before)

    def _say(self, cases: int, refused: int, before: int) -> None:
        waiting = cases + refused
        self._header.set_scope(
            tr("{cases:,} settled before", cases=cases)
            if self._settled
            else tr("{waiting:,} to review", waiting=waiting)
            if waiting
            else ""
        )
        self._before.set_words(tr("To review") if self._settled else tr("Settled before  {before:,}", before=before))
        self._before.setVisible(self._settled or before > 0)

    def _show_rows(self, rows: Sequence[ListRow], before: int) -> None:
        before_it = self.chosen()
        at = self._place(before_it)
        self._filling = True
        self._model.set_rows(rows)
        self._filling = False
        there = self._model.choosable()
        self._stack.setCurrentIndex(0 if there else 1)
        if not there:
            words = (
                tr("Nothing to review. {before:,} settled before.", before=before)
                if before
                else tr("Nothing to review.")
            )
            self.empty.show_sentence(words, action=tr("Show what was settled") if before else "", key="Enter")
            self._tell()
            return
        chosen = next(
            (row for row in there if before_it is not None and row.id == before_it.id), there[min(at, len(there) - 1)]
        )
        self.list.setCurrentIndex(self._model.index_of(chosen.id))
        self.list.scheduleDelayedItemsLayout()
        self._show_chosen()

    def _place(self, row: ListRow | None) -> int:
        there = self._model.choosable()
        return there.index(row) if row is not None and row in there else 0

    def chosen(self) -> ListRow | None:
        """The row under the cursor of the list."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, ListRow) and row.chosen else None

    def _show_chosen(self) -> None:
        row = self.chosen()
        if row is not None and row.case is not None:
            total = sum(one.case is not None for one in self._model.choosable())
            self.case_view.show_case(row.case, self._place(row) + 1, total, local_now())
            self._views.setCurrentWidget(self.case_view)
        elif row is not None and row.refusal is not None:
            self.aside_view.show_refused(row.refusal, local_now())
            if self.case_view.table.hasFocus():
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._views.setCurrentWidget(self.aside_view)
        self._tell()

    def _tell(self) -> None:
        self.hints_changed.emit()
        self.selection_changed.emit()

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if not self._filling:
            self._show_chosen()

    def _on_committed(self, change: ChangeSet) -> None:
        if self.isVisible() and (not change.touched or any(change.ids(one) for one in TOUCHES)):
            self._tasks.start_latest("load", self._load())

    def _on_before(self) -> None:
        self._settled = not self._settled
        self._tasks.start_latest("load", self._load())

    def why_not(self) -> str:
        """'' while the page is on top, else why its keys cannot run."""
        return "" if self.isVisible() else tr("Open Conflicts first.")

    # choosing

    def step(self, direction: int) -> None:
        """The next case, or the one before."""
        there = self._model.choosable()
        if there:
            at = min(max(self._place(self.chosen()) + direction, 0), len(there) - 1)
            self.list.setCurrentIndex(self._model.index_of(there[at].id))

    def step_field(self, direction: int) -> None:
        """The field above or below."""
        self.case_view.table.step(direction)

    def choose(self, side: str) -> None:
        """Choose a side for the field under the cursor."""
        clash = self.case_view.table.current()
        if clash is None or self._settled:
            return
        if not self._choices.choose(clash, side):
            self._navigator.show_toast(NO_ROOM)
        self.case_view.table.clashes.tell()

    def choose_all(self, side: str) -> None:
        """Choose one side for every field."""
        row = self.chosen()
        if row is not None and row.case is not None and not self._settled:
            for clash in row.case.clashes:
                self._choices.choose(clash, side)
            self.case_view.table.clashes.tell()

    def _on_chosen(self, row: int, side: str) -> None:
        self.case_view.table.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(side)

    def _on_wished(self, wish: str) -> None:
        {
            "open": self.open_lead, "ask": self.ask, "later": self.later, "save": self.save, "again": self.save,
            "away": self.put_away,
        }.get(wish, lambda: self.choose_all(wish))()  # fmt: skip

    # deciding

    def save(self) -> None:
        """Save the case as shown, or make the refused change again; then the next one."""
        row = self.chosen()
        if row is None or self._settled:
            return
        if row.case is not None:
            self._tasks.start_once("save", self._save(row))
        elif row.refusal is not None and row.refusal.values:
            self._tasks.start_once("again", self._try_again(row))

    async def _save(self, row: ListRow) -> None:
        assert row.case is not None  # the caller looked
        decisions = self._choices.decisions(row.case)
        _, step = await self._tasks.act_with_undo(operations.conflicts.decide, decisions)
        self._navigator.show_toast(tr("Settled:"), strong=row.case.title, undo=step)
        await self._load()

    async def _try_again(self, row: ListRow) -> None:
        _, step = await self._tasks.act_with_undo(operations.conflicts.try_again, row.id)
        self._navigator.show_toast(tr("Made again:"), strong=row.title, undo=step)
        await self._load()

    def put_away(self) -> None:
        """The refused change is needed no more."""
        row = self.chosen()
        if row is not None and row.refusal is not None:
            self._tasks.start_once("away", self._put_away(row.refusal.aside, row.title))

    async def _put_away(self, aside: Aside, title: str) -> None:
        await self._tasks.act(operations.conflicts.forget_aside, aside.id)

        def bring_back() -> None:
            self._tasks.start_once("back", self._bring_back(aside))

        self._navigator.show_toast(tr("Put away:"), strong=title, undo=bring_back)
        await self._load()

    async def _bring_back(self, aside: Aside) -> None:
        reason = {"code": aside.code, "detail": aside.detail}
        back = operations.conflicts.bring_back_aside
        await self._tasks.act(back, aside.id, aside.kind, aside.body, reason, aside.told_at)
        await self._load()

    def later(self) -> None:
        """Leave it for now."""
        self.step(1)

    def ask(self) -> None:
        """Make a task that asks the colleague."""
        row = self.chosen()
        if row is not None and row.case is not None and row.case.lead_id and not self._settled:
            self._tasks.start_once("ask", self._ask(row))

    async def _ask(self, row: ListRow) -> None:
        assert row.case is not None  # the caller looked
        step = Step("task", question(row.case), day=local_now().date())
        _, undo = await self._tasks.act_with_undo(operations.tasks.add_task, row.case.lead_id, step)
        self._navigator.show_toast(tr("Task for today:"), strong=tr("ask {other}", other=row.case.other), undo=undo)
        self.step(1)

    def open_lead(self) -> None:
        """Open the lead of the case."""
        row = self.chosen()
        if row is not None and row.case is not None and row.case.lead_id:
            self._navigator.open_lead(row.case.lead_id)
        elif not self._model.choosable():
            self._on_before()

    # what the window asks

    def key_hints(self) -> Hints:
        if self.chosen() is None:
            return ()
        if self._views.currentWidget() is self.aside_view:
            return (("J|K", tr("Move")), ("Ctrl Enter", tr("Try again")), ("Del", tr("Put away")), ("S", tr("Later")))
        both = (("B", tr("Keep both")),) if self._can_join() else ()
        return (
            ("↑|↓", tr("Field")),
            ("←", tr("Mine")),
            ("→", tr("Theirs")),
            *both,
            ("Ctrl Enter", tr("Save and next")),
            ("Ctrl Z", tr("Undo")),
        )

    def _can_join(self) -> bool:
        row = self.chosen()
        return row is not None and row.case is not None and any(clash.joinable for clash in row.case.clashes)

    def selection(self) -> Selection | None:
        row = self.chosen()
        if row is None or row.case is None or not row.case.lead_id:
            return None
        return Selection("lead", row.case.lead_id, row.case.title, detail=row.case.company)

    def panes(self) -> list[QWidget]:
        if self._stack.currentWidget() is self.empty:
            return [self]
        if self._views.currentWidget() is self.aside_view:
            return [self.list]
        return [self.case_view.table, self.list]

    def entered(self) -> None:
        self._tasks.start_latest("load", self._load())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.setVisible(self.width() >= self._context.theme.px(LIST_FROM))
