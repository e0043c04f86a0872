"""What the keys of a visit do beyond those of a call: states, their times, who was met, how to get in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from app import operations
from app.clock import from_ms, local_zone, to_ms
from app.domain import visits as rules
from app.domain.visits import AHEAD, PATH, VisitState
from app.errors import RefusedError
from app.language import tr
from ui import dialogs
from ui.calls.desk_actions import DeskActions
from ui.gates.move import local_now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.domain.tracks import Track
    from app.queries.visit_desk import VisitDesk
    from ui.context import UiContext
    from ui.tasks import PageTasks
    from ui.visits.open_visit import OpenVisit
    from ui.visits.visit_logger import VisitLogger
    from ui.visits.visit_view import VisitView


class VisitActions(DeskActions):
    """Mixed into VisitPage, which has the parts named here."""

    _context: UiContext
    _state: OpenVisit | None
    _desk: VisitDesk | None
    _tasks: PageTasks
    view: VisitView
    logger: VisitLogger

    if TYPE_CHECKING:

        def isVisible(self) -> bool: ...
        def changed_state(self) -> None: ...
        def reload(self) -> None: ...

    def visit_reason(self) -> str:
        """'' while a visit is open on this page."""
        return "" if self._state is not None and self.isVisible() else tr("No visit is open.")

    def listening(self) -> bool:
        """Whether one is there."""
        return self._state is not None and self._state.now_at is VisitState.ARRIVED

    def guides(self) -> Sequence[Track]:
        """The visit guides there are."""
        return self._desk.tracks if self._desk is not None else ()

    @property
    def home(self) -> str:
        """The guide, or where there is none the notes, while one is there; else the outcomes."""
        return ("track" if self.view.has_track else "notes") if self.listening() else "outcomes"

    def parts(self) -> dict[str, tuple[str, QWidget]]:
        return {**super().parts(), "people": ("right", self.view.people)}

    def leave_untouched(self) -> None:
        """Back to where one came from; a visit under way is left open."""
        if not self.listening():
            self._context.navigator.go_back()

    def tick(self) -> None:
        """P: who was met."""
        self.view.show_pane("right")
        self.view.people.tick()

    # states

    def next_state(self) -> None:
        """Space: on the way, then arrived."""
        to = rules.next_state(self._state.now_at) if self._state is not None else None
        if to is not None:
            self.move_to(to)

    @Slot()
    def go_on(self) -> None:
        """Ctrl Enter: leave, then save."""
        if self._state is None or self.logger.asking_missing:
            return
        if self._state.now_at is VisitState.ARRIVED:
            self.move_to(VisitState.DONE)
        else:
            self.logger.save()

    @Slot()
    def on_button(self) -> None:
        """The button at the right of the head."""
        if self._state is not None and self._state.now_at in AHEAD:
            self.next_state()
        else:
            self.go_on()

    def move_to(self, to: VisitState, at: datetime | None = None) -> None:
        """Go on to a state, or put the time of one right."""
        if self._state is not None and not self._state.closed:
            if to is VisitState.DONE:
                self.go_to("outcomes")  # at once: the hands go on before it is written
            self._tasks.start_once("state", self._move_to(self._state, to, at))

    async def _move_to(self, state: OpenVisit, to: VisitState, at: datetime | None) -> None:
        before = state.state  # asked first: the record, followed after the commit, may have told the state already
        try:
            if not state.logging:
                await self._tasks.act(operations.visits.set_state, state.visit_id, to, at=at)
            elif rules.out_of_order({**vars(state), rules.WHEN[to]: to_ms(at or local_now())}):
                raise RefusedError(
                    "E-VISIT-TIMES", tr("Arrived comes before Done."), do=tr("Give a time between the others.")
                )
        except RefusedError as error:
            self._context.navigator.show_toast(str(error))
            return
        state.go(to, to_ms(at or local_now()))
        if self._state is state:
            self.changed_state()
            if state.state != before and to is not VisitState.DONE:
                self.go_to(self.home)

    @Slot(str)
    def on_state_pressed(self, name: str) -> None:
        """A state was clicked: the next one is reached, one behind asks for its time."""
        state, to = self._state, VisitState(name)
        if state is None or to is VisitState.PLANNED:
            return
        if state.now_at in PATH and PATH.index(to) == PATH.index(state.now_at) + 1:
            self.move_to(to)
        else:
            self.ask_time(to)

    def change_time(self) -> None:
        """F2 on a state, else the time of the present one."""
        focused = self.view.bar.strip.focused_state()
        to = VisitState(focused) if focused else (self._state.now_at if self._state is not None else VisitState.PLANNED)
        if to in rules.WHEN:
            self.ask_time(to)

    def ask_time(self, to: VisitState) -> None:
        """Ask for the time of a state."""
        if self._state is not None and not self._state.closed:
            self._tasks.start_once("time", self._ask_time(self._state, to))

    async def _ask_time(self, state: OpenVisit, to: VisitState) -> None:
        from ui.visits.visit_dialogs import TimeDialog

        now = local_now()
        known = from_ms(state.time_at(to)).astimezone(local_zone()) if state.time_at(to) else now
        make = partial(TimeDialog, to, known.date(), f"{known:%H:%M}", context=self._context, parent=self.view)
        dialog = make()
        if await dialogs.show(dialog) and self._state is state:
            moment = dialog.outcome
            self.move_to(to, moment)  # type: ignore[arg-type]  # the dialog's outcome is the moment

    # the site

    @Slot()
    def change_site(self) -> None:
        """F2: how to get in; on a state, its time."""
        if self.view.bar.strip.focused_state():
            self.change_time()
        elif self._desk is not None and self._desk.site is not None:
            self._tasks.start_once("site", self._change_site(self._desk))

    async def _change_site(self, desk: VisitDesk) -> None:
        from ui.visits.visit_dialogs import WayInDialog

        site = desk.site
        assert site is not None  # the key does nothing without one
        words = site.record["get_in"] or ""
        dialog = WayInDialog(site.id, site.name, words, context=self._context, parent=self.view)
        if await dialogs.show(dialog):
            self._context.navigator.show_toast(
                tr("Kept for everyone:"), strong=tr("how to get in at {name}", name=site.name), undo=dialog.step
            )
            self.reload()

    def focus_home(self) -> None:
        """Put the hands where they belong in this state."""
        part = self.parts()[self.home]
        self.view.show_pane(part[0])
        part[1].setFocus(Qt.FocusReason.OtherFocusReason)
