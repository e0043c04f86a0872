"""What is done with the rows of the queue, each with its toast and undo, and what comes first in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from app import operations
from app.clock import local_zone
from app.domain.queue_order import ORDER, read_order, say_order
from app.language import tr
from app.queries.rows import TodayRow

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QAction

    from app.domain.when import When
    from ui.common.button import Button
    from ui.common.list_delegate import ListView
    from ui.context import UiContext
    from ui.tasks import PageTasks
    from ui.today.snooze_bar import SnoozeBar

ORDER_KEY = "today/order"
VISIT_ENDS = tr("A visit ends with its outcome. Enter opens it.")


class QueueActs:
    """Mixed into TodayPage, which has the parts named here."""

    _context: UiContext
    _tasks: PageTasks
    _snooze: SnoozeBar
    _change: Button
    list: ListView

    if TYPE_CHECKING:

        def chosen(self) -> TodayRow | None: ...
        def refresh(self) -> None: ...
        def _on_clicked(self, index: QModelIndex) -> None: ...

    def done(self) -> None:
        """Mark the chosen row done."""
        if row := self.chosen():
            self._done(row)

    def _on_ticked(self, row: object) -> None:
        if isinstance(row, TodayRow):
            self._done(row)

    def _done(self, row: TodayRow) -> None:
        if row.task_id and not row.done:
            self._tasks.start_once(f"done {row.task_id}", self._finish(row))
        elif row.visit_id:
            self._context.navigator.show_toast(VISIT_ENDS)
        elif row.reply_due is not None:
            self._context.navigator.show_toast(
                tr("A reply clock stops with a call, an e-mail or a note of what you did.")
            )

    async def _finish(self, row: TodayRow) -> None:
        _, step = await self._tasks.act_with_undo(operations.tasks.finish_task, row.task_id)
        self._context.navigator.show_toast(tr("Done:"), strong=row.name, undo=step)

    def snooze(self) -> None:
        """Ask until when."""
        row = self.chosen()
        if row is not None and row.task_id:
            self._snooze.ask(tr("Snooze {name} until", name=row.name))
        elif row is not None and row.visit_id:
            self._context.navigator.show_toast(VISIT_ENDS)
        elif row is not None:
            self._context.navigator.show_toast(
                tr("They asked for an answer; a reply cannot be put off. Log what you did instead.")
            )

    def _on_snooze_chosen(self, words: str, value: object) -> None:
        row = self.chosen()
        self.list.setFocus()
        if row is not None and row.task_id:
            self._tasks.start_once(f"snooze {row.task_id}", self._put_off(row, words, value))  # type: ignore[arg-type]

    async def _put_off(self, row: TodayRow, words: str, when: When) -> None:
        moment = when.moment(local_zone())
        day = None if moment else when.day
        snooze = operations.tasks.snooze_task
        _, step = await self._tasks.act_with_undo(snooze, row.task_id, at=moment, day=day, words=words)
        self._context.navigator.show_toast(tr("Snoozed to"), strong=words, undo=step)

    def open_chosen(self) -> None:
        """Open the visit or the lead, or fold a group."""
        row = self.chosen()
        if row is not None:
            self._open(row)
        elif self.list.currentIndex().isValid():
            self._on_clicked(self.list.currentIndex())

    def _open(self, row: TodayRow) -> None:
        if row.visit_id:
            self._context.navigator.open_visit(row.visit_id)
        else:
            self._context.navigator.open_lead(row.lead_id)

    def _on_wished(self, action: str) -> None:
        row = self.chosen()
        if row is None:
            return
        if action == "call":
            self._context.navigator.start_call(row.lead_id)
        elif action == "email":
            self._context.navigator.run("lead.email")
        elif action == "snooze":
            self.snooze()
        else:
            self.done()

    def _on_task(self) -> None:
        self._context.navigator.run("lead.task")

    def _on_without_step(self) -> None:
        self._context.navigator.open_place("view:none")

    # the order

    def order(self) -> tuple[str, ...]:
        """What comes first in the queue, as this rep likes it."""
        return read_order(str(self._context.settings.value(ORDER_KEY, "")))

    def order_words(self) -> str:
        """The rule above the list."""
        return say_order(self.order())

    def change_order(self) -> None:
        """Offer what may come first."""
        menu = QMenu(self._change)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key in self.order()[1:]:
            menu.addAction(tr("Put {order} first", order=ORDER[key])).setData(key)
        menu.addSeparator()
        menu.addAction(tr("The usual order")).setData("")
        menu.triggered.connect(self._on_order_chosen)
        menu.popup(self._change.mapToGlobal(self._change.rect().bottomLeft()))

    def _on_order_chosen(self, action: QAction) -> None:
        first = str(action.data())
        order = (first, *(key for key in self.order() if key != first)) if first else ()
        self._context.settings.setValue(ORDER_KEY, " ".join(order))
        self.refresh()
