"""The list of events with what came of each: made, changed, opened for capture, shared out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import operations, queries
from app.language import tr
from app.queries.events import EventRow
from ui.capture.event_dialog import edit_event, share_out
from ui.capture.event_pane import EventPane
from ui.capture.event_rows import EventsDelegate, EventsModel
from ui.commands import Command
from ui.common.button import Button
from ui.common.page import Hints
from ui.common.search_list_page import SearchListPage
from ui.common.text import Rule

if TYPE_CHECKING:
    from ui.context import UiContext

PANE_FROM, PANE = 640, 360  # design pixels


class EventsPage(SearchListPage):
    """N makes one, Enter changes it, C takes people, O shares them out."""

    scope = "events"
    touches = ("event", "activity", "meeting", "handoff", "opportunity", "lead")

    def __init__(self, *, context: UiContext) -> None:
        model = EventsModel()
        super().__init__(
            tr("Events"), context=context, model=model, delegate=EventsDelegate(theme=context.theme), icon="flag"
        )
        model.setParent(self)
        for words, key, icon, slot in (
            (tr("Share out"), "O", "split", self.share_out),
            (tr("Capture"), "C", "flag", self.capture),
        ):
            button = Button(words, theme=context.theme, icon=icon, key=key)
            button.clicked.connect(slot)
            self.header.add_widget(button, can_go=True)
        self.header.add_button(tr("Event"), key="N", icon="plus", kind="primary").clicked.connect(self.add)
        self.pane = EventPane(theme=context.theme)
        body = QWidget()
        line = QHBoxLayout(body)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.stack, 1)
        line.addWidget(Rule(vertical=True))
        line.addWidget(self.pane)
        self.finish(body=body)
        context.commands.attach(self, "events_page")

    def commands(self) -> list[Command]:
        """The usual keys, and those of events."""
        here, why = self._why_not_here, self.why_not
        return [
            *super().commands(),
            Command("events.new", tr("New event"), self.add, key="N", scope="events_page", icon="plus", applies=here),
            Command("events.capture", tr("Take people at this event"), self.capture, key="C", scope=self.scope, icon="flag", applies=why),
            Command("events.share_out", tr("Share out the people of this event…"), self.share_out, key="O", scope=self.scope,
                    icon="split", aliases=("enrol", tr("after the show")), applies=why),
            Command("events.take_back", tr("Take back all you took at this event"), self.take_back, scope=self.scope, icon="undo-2",
                    applies=why),
            Command("events.remove", tr("Move the event to the bin"), self.remove, key="Del", scope=self.scope, icon="trash-2",
                    applies=why),
        ]  # fmt: skip

    async def load(self, typed: str) -> Sequence[Any]:
        """The latest first."""
        return await self._tasks.ask(queries.events.event_rows, typed=typed)

    def empty_words(self) -> tuple[str, str, str]:
        """What to say without any event."""
        return tr("No events yet. N makes one."), "", ""

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show them, and what came of the one with the cursor."""
        super().show_rows(rows)
        self._tasks.start_latest("results", self._show_results())

    def _on_current(self, index: QModelIndex, before: QModelIndex) -> None:
        super()._on_current(index, before)
        self._tasks.start_latest("results", self._show_results())

    async def _show_results(self) -> None:
        row = self.chosen()
        if not isinstance(row, EventRow):
            self.pane.show_event(None, None, "")
            return
        found = await self._tasks.ask(queries.events.results, row.id)
        names = dict(await self._tasks.ask(queries.events.sequence_names))
        self.pane.show_event(row, found, queries.events.follow_words(row.plan, names))

    # acting

    def add(self) -> None:
        """The form of a new one."""
        self._tasks.start_once("edit", edit_event(context=self._context, parent=self))

    def open_chosen(self) -> None:
        """The form of the one with the cursor."""
        if isinstance(row := self.chosen(), EventRow):
            self._tasks.start_once("edit", edit_event(context=self._context, parent=self, event_id=row.id))

    def capture(self) -> None:
        """Take people at it."""
        if isinstance(row := self.chosen(), EventRow):
            self._context.navigator.open_record("capture", row.id)

    def share_out(self) -> None:
        """What happens to the people, then do it."""
        if isinstance(row := self.chosen(), EventRow):
            self._tasks.start_once("share out", share_out(context=self._context, parent=self, row=row))

    def take_back(self) -> None:
        """Everybody this user took at it in the last 30 days."""
        if isinstance(row := self.chosen(), EventRow):
            self._tasks.start_once("take back", self._take_back(row.id))

    async def _take_back(self, event_id: str) -> None:
        back, step = await self._tasks.act_with_undo(operations.capture.take_back_all, event_id)
        stay = tr(", {stay:,} stay: they were worked since", stay=len(back.stay)) if back.stay else ""
        self._context.navigator.show_toast(
            tr("Taken back:"), strong=tr("{count:,} people{stay}", count=back.count, stay=stay), undo=step
        )

    def remove(self) -> None:
        """To the bin, with Undo."""
        if isinstance(row := self.chosen(), EventRow):
            self._tasks.start_once("remove", self._remove(row))

    async def _remove(self, row: EventRow) -> None:
        _, step = await self._tasks.act_with_undo(operations.events.remove_event, row.id)
        self._context.navigator.show_toast(tr("Moved to the bin:"), strong=row.plan.name, undo=step)

    # how it stands

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._context.theme.px
        self.pane.setVisible(self.width() >= px(PANE_FROM))
        self.pane.setFixedWidth(min(px(PANE), self.width() // 2))

    def key_hints(self) -> Hints:
        return (
            ("J|K", tr("Move")),
            ("N", tr("New")),
            ("Enter", tr("Edit")),
            ("C", tr("Capture")),
            ("O", tr("Share out")),
        )
