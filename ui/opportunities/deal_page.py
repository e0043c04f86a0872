"""One opportunity: its facts edited in place, where it came from, and everything that happened with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from app import operations, queries
from app.changes import ChangeSet
from app.clock import to_ms
from app.domain.money import say_money
from app.domain.opportunities import DealStage
from app.errors import RefusedError
from app.language import tr
from ui.commands import Command
from ui.common.header import Header
from ui.common.page import Hints, Page
from ui.common.text import Text
from ui.gates.move import local_now
from ui.leads.link_button import LinkButton
from ui.leads.timeline_pane import TimelinePane
from ui.navigator import Selection
from ui.opportunities.deal_acts import add_step, discard_deal, move_deal
from ui.opportunities.deal_pane import DealPane, read
from ui.opportunities.deal_stages import LETTERS, MARKS

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.queries.opportunities import DealCard
    from ui.context import UiContext

TOUCHES = ("opportunity", "lead", "task", "activity", "account", "contact", "user")
BOTH_FROM = 700  # design pixels; below that the timeline goes under the facts


class DealPage(Page):
    """F2 edits, M moves, T adds the next step; the links lead to its lead and its account."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Opportunity"))
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._deal_id = ""
        self.card: DealCard | None = None
        self._people: dict[str, str] = {}
        self._build()
        scope = "deal"
        context.commands.add(
            Command("deal.move", tr("Move to…"), self.choose_stage, key="M", scope=scope, icon="pipeline"),
            Command("deal.step", tr("Next step…"), self.add_step, key="T", scope=scope, icon="square-check"),
            Command("deal.edit", tr("Edit"), self.pane.begin, key="F2", scope=scope, icon="pencil"),
            Command("deal.lead", tr("Open its lead"), self.open_lead, key="L", scope=scope, icon="user"),
            Command("deal.account", tr("Open its account"), self.open_account, key="A", scope=scope, icon="building-2"),
            Command("deal.discard", tr("Move to the bin"), self.discard, key="Del", scope=scope, icon="trash-2"),
        )
        context.commands.attach(self, scope)
        context.relay.committed.connect(self._on_committed)

    def _build(self) -> None:
        theme = self._context.theme
        self._header = Header("", theme=theme)
        self._amount = self._header.add_figure(tr("Worth"), "")
        self._header.add_button(tr("Next step"), icon="square-check", key="T").clicked.connect(self.add_step)
        self.stage = self._header.add_button(tr("Move to…"), icon="pipeline", key="M", kind="primary")
        self.stage.clicked.connect(self.choose_stage)
        self._links = QWidget()
        links = QHBoxLayout(self._links)
        theme.space(links, (20, 2, 16, 6), 8)
        self._state = Text("", tone="text2", elide=True)
        self.to_account, self.to_lead = LinkButton("", theme=theme), LinkButton("", theme=theme)
        self.to_account.clicked.connect(self.open_account)
        self.to_lead.clicked.connect(self.open_lead)
        for link in (self.to_account, self.to_lead):
            links.addWidget(link)
        links.addWidget(self._state, 1)
        self.pane = DealPane(theme=theme)
        self.pane.edited.connect(self._on_edited)
        self.timeline = TimelinePane(theme=theme)
        self._bare = Text(tr("It came from no lead, so what happens is on its account."), tone="text2", wrap=True)
        self._bare.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bare.setMinimumWidth(1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        for part in (self.pane, self.timeline, self._bare):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setStretchFactor(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._links)
        column.addWidget(self._splitter, 1)

    # showing

    def show_record(self, record_id: str) -> None:
        """Show that opportunity."""
        self._deal_id = record_id
        self._tasks.start_latest("load", self._load(record_id))

    async def _load(self, deal_id: str) -> None:
        ask = self._tasks.ask
        self._people = await ask(queries.people.names)
        card = self.card = await ask(queries.opportunities.deal_card, deal_id)
        row = card.row
        self.set_title(row.name, said=", ".join(one for one in (row.name, row.company) if one))
        self._header.set_title(row.name)
        self._amount.setText(say_money(row.value_minor, row.value_currency) or tr("not known"))
        self._state.setText(" · ".join(one for one in (DealStage(row.stage).say, row.owner) if one))
        self.to_account.setText(row.company)
        self.to_account.setAccessibleName(tr("Account {company}", company=row.company))
        self.to_account.setVisible(bool(row.account_id))
        self.to_lead.setText(tr("Lead {person}", person=row.person).strip())
        self.to_lead.setVisible(bool(row.lead_id))
        self._header.fit()
        self.pane.show_card(card, self._people)
        lead = await ask(queries.opportunities.lead_to_tell, deal_id)
        if lead:
            lead_card = await ask(queries.lead_card.lead_card_of, lead, now=to_ms(local_now()))
            self.timeline.show_items(lead_card, card.items)
        self.timeline.setVisible(bool(lead))
        self._bare.setVisible(not lead)
        self.selection_changed.emit()

    # what can be done

    def choose_stage(self) -> None:
        """M, then a letter."""
        if self.card is None:
            return
        menu = QMenu(self)
        for letter, stage in LETTERS.items():
            icon, tone = MARKS[stage]
            action = menu.addAction(self._context.theme.icon(icon, tone), f"&{letter}  {stage.say}")
            action.setEnabled(stage != self.card.row.stage)
            action.triggered.connect(partial(self._on_stage, stage))
        menu.popup(self.stage.mapToGlobal(self.stage.rect().bottomLeft()))

    def _on_stage(self, stage: DealStage, _checked: bool = False) -> None:
        if self.card is not None:
            move = move_deal(context=self._context, tasks=self._tasks, parent=self, row=self.card.row, to=stage)
            self._tasks.start_once("move", move)

    def add_step(self) -> None:
        """Its next step."""
        if self.card is not None:
            self._tasks.start_once("step", add_step(context=self._context, parent=self, row=self.card.row))

    def discard(self) -> None:
        """To the bin, and back to where one came from."""
        if self.card is not None:
            self._tasks.start_once("discard", self._discard())

    async def _discard(self) -> None:
        assert self.card is not None  # `discard` saw to it
        await discard_deal(context=self._context, tasks=self._tasks, row=self.card.row)
        self._context.navigator.go_back()

    def open_lead(self) -> None:
        """The lead it came from."""
        if self.card is not None and self.card.row.lead_id:
            self._context.navigator.open_lead(self.card.row.lead_id)

    def open_account(self) -> None:
        """Its account."""
        if self.card is not None and self.card.row.account_id:
            self._context.navigator.open_account(self.card.row.account_id)

    def _on_edited(self, field: str, typed: str) -> None:
        self._tasks.start_latest(f"edit {field}", self._edit(field, typed))

    async def _edit(self, field: str, typed: str) -> None:
        assert self.card is not None  # there is a field to edit
        try:
            value = read(self.card, self._people, field, typed)
            _, step = await self._tasks.act_with_undo(operations.opportunities.edit, self._deal_id, {field: value})
        except RefusedError as error:
            self.pane.show_problem(field, f"{error.happened} {error.do}")
            return
        self._context.navigator.show_toast(tr("Opportunity changed"), undo=step)
        await self._load(self._deal_id)

    def _on_committed(self, change: ChangeSet) -> None:
        if not self._deal_id or not self.isVisible() or not any(change.ids(entity) for entity in TOUCHES):
            return
        self._tasks.start_latest("load", self._load_if_there(self._deal_id))

    async def _load_if_there(self, deal_id: str) -> None:
        try:
            await self._load(deal_id)
        except RefusedError:
            self._context.navigator.go_back()  # it went to the bin

    # what the window asks

    def key_hints(self) -> Hints:
        return (
            ("F2", tr("Edit")),
            ("M", tr("Move to…")),
            ("T", tr("Next step")),
            ("L", tr("Its lead")),
            ("A", tr("Its account")),
            ("F6", tr("Panes")),
        )

    def selection(self) -> Selection | None:
        row = self.card.row if self.card is not None else None
        return Selection("opportunity", row.id, row.name, detail=row.company) if row else None

    def panes(self) -> list[QWidget]:
        return [self.pane, self.timeline.view] if self.timeline.isVisible() else [self.pane]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._context.theme.px(BOTH_FROM)
        self._splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
