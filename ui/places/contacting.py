"""From the wish to call or to visit to its end: the desk of the call, who is calling, what was parked, what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app import queries
from app.clock import SystemClock, to_ms
from ui import dialogs

if TYPE_CHECKING:
    from ui.calls.call_page import CallPage
    from ui.common.page import Page
    from ui.context import UiContext
    from ui.main_window import MainWindow
    from ui.tasks import PageTasks
    from ui.today.today_page import TodayPage

SOON_MS = 150  # before anybody can have dialled


class Contacting(QObject):
    """Answers the wishes to call and to visit; a session of Today goes on with the next."""

    def __init__(self, window: MainWindow, context: UiContext, tasks: PageTasks, today: TodayPage) -> None:
        super().__init__(window)
        self._window, self._context, self._tasks, self._today = window, context, tasks, today
        self._call_page: CallPage | None = None
        self._parked: list[str] = []
        self._called = ""
        context.navigator.call_requested.connect(self._on_call_requested)
        context.navigator.incoming_call.connect(self._on_incoming_call)
        context.navigator.visit_requested.connect(self._on_visit_requested)

    def call(self) -> Page:
        """The desk of a call."""
        from ui.calls.call_page import CallPage

        page = self._call_page = CallPage(context=self._context)
        page.finished.connect(self._on_call_finished)
        return page

    def visit(self) -> Page:
        """The desk of a visit."""
        from ui.visits.visit_page import VisitPage

        page = VisitPage(context=self._context)
        page.finished.connect(self._on_visit_finished)
        return page

    def in_call(self) -> bool:
        """Whether somebody is on the line."""
        return self._call_page is not None and self._call_page.in_call

    def ask_who_calls(self) -> None:
        """They are calling: who is it?"""
        self._tasks.start_once("incoming", self._take_incoming())

    async def _take_incoming(self) -> None:
        from ui.calls.caller_dialog import CallerDialog

        dialog = CallerDialog(context=self._context, parent=self._window)
        if await dialogs.show(dialog):
            self._context.navigator.take_call(dialog.lead_id)

    @Slot(str)
    def _on_call_requested(self, lead_id: str) -> None:
        self._window.open_record("call", lead_id)
        self._called = lead_id
        QTimer.singleShot(SOON_MS, self, self._look_for_colleagues)  # the desk of the call goes first

    @Slot()
    def _look_for_colleagues(self) -> None:
        self._tasks.start_latest("colleagues", self._warn_of_colleagues(self._called))

    async def _warn_of_colleagues(self, lead_id: str) -> None:
        """A colleague touched the company lately: told before the number is dialled."""
        now, user = to_ms(SystemClock().now()), self._context.workspace.user
        if said := await self._tasks.ask(queries.colleagues.warning, [lead_id], user, now):
            self._context.navigator.show_toast(said)

    @Slot(str)
    def _on_incoming_call(self, lead_id: str) -> None:
        page = self._call_page
        if page is not None and page.in_call and page.lead_id != lead_id:
            self._parked.append(page.lead_id)  # its notes are kept; it comes back after
        self._window.open_record("call", lead_id)
        assert self._call_page is not None  # opening the record made it
        self._call_page.take_incoming(lead_id)

    @Slot(str)
    def _on_call_finished(self, lead_id: str) -> None:
        self._parked = [one for one in self._parked if one != lead_id]
        if self._parked:
            self._window.open_record("call", self._parked.pop())
            return
        if not self._today.in_session:
            self._context.navigator.go_back()
            return
        self._today.call_next()
        if not self._today.in_session:  # that was the last one
            self._context.navigator.open_place("today")

    @Slot(str)
    def _on_visit_requested(self, lead_id: str) -> None:
        from ui.visits.planning import plan_visit

        planning = plan_visit(context=self._context, tasks=self._tasks, parent=self._window, lead_id=lead_id)
        self._tasks.start_once("plan visit", planning)

    @Slot(str, bool)
    def _on_visit_finished(self, next_id: str, planned: bool) -> None:
        if next_id:
            self._context.navigator.open_visit(next_id)
        elif planned:
            self._context.navigator.open_place("day")
        else:
            self._context.navigator.go_back()
