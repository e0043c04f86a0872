"""Visit mode: planned, on the way, arrived, left; every key of it, and its notes kept within a second."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.visits import AHEAD, VisitState
from app.language import tr
from app.queries import visits
from ui.calls.journal import Journal
from ui.common.announce import announce
from ui.common.page import Hints, Page
from ui.gates.move import local_now
from ui.gates.step_reading import StepReader
from ui.gates.step_words import read_day
from ui.navigator import Selection
from ui.visits.open_visit import OpenVisit
from ui.visits.visit_actions import VisitActions
from ui.visits.visit_commands import AHEAD_SCOPE, SCOPE, visit_commands
from ui.visits.visit_logger import VisitLogger
from ui.visits.visit_opening import VisitOpening
from ui.visits.visit_view import VisitView

if TYPE_CHECKING:
    from app.changes import ChangeSet
    from app.domain.when import When
    from ui.context import UiContext

ASLEEP = 600_000  # ms between two ticks after which the laptop was asleep
SAID = {VisitState.DONE: tr("Left, choose an outcome"), VisitState.PLANNED: tr("Visit planned")}
AHEAD_HINTS: Hints = (
    ("Space", tr("Next state")),
    ("3", tr("Not there")),
    ("4", tr("Turned away")),
    ("F2", tr("Site")),
    ("Esc", tr("Leave")),
)
HINTS: dict[VisitState, Hints] = {
    VisitState.ARRIVED: (
        ("A|B|C", tr("Answer")),
        ("N", tr("Notes")),
        ("O", tr("Objections")),
        ("P", tr("Who you met")),
        ("Ctrl Enter", tr("Leave")),
    ),
    VisitState.DONE: (
        ("1|9", tr("Outcome")),
        ("Ctrl J", tr("Next step")),
        ("P", tr("Who you met")),
        ("Shift F2", tr("Times")),
        ("Enter", tr("Save")),
    ),
}


class VisitPage(VisitActions, VisitOpening, Page):
    """`finished(next_id, planned)` once the visit is written up, with the next stop of the day or '', and whether it had
    been planned or was logged afterwards."""

    finished = Signal(str, bool)
    hides_sidebar = True
    view: VisitView
    logger: VisitLogger
    _state: OpenVisit | None

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Visit"))
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._state, self._desk = None, None
        self._suggested, self._ticked = "", 0
        self._reader = StepReader(kind="on site")
        self.view = VisitView(theme=context.theme, parse_step=self._parse_step, parse_day=self._parse_day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._journal = Journal(self)
        self._tick_timer = QTimer(self)
        self._tick_timer.setInterval(1000)
        self.logger = VisitLogger(
            context=context, tasks=self._tasks, view=self.view, reader=self._reader, now=local_now
        )
        context.commands.add(*visit_commands(self))
        context.commands.attach(self.view, SCOPE)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        self.connect_desk()
        view.bar.go_on_requested.connect(self.on_button)
        view.bar.strip.pressed.connect(self.on_state_pressed)
        view.track.switch_requested.connect(self.switch_track)
        view.site.change_requested.connect(self.change_site)
        view.people.changed.connect(self._on_people_changed)
        view.reopened.end_requested.connect(self._on_leave_at)
        view.reopened.keep_requested.connect(self._on_keep_going)
        self._tick_timer.timeout.connect(self._on_tick)
        self._context.relay.committed.connect(self._on_committed)
        self.logger.refused.connect(self._journal.touch)
        self.logger.logged.connect(self._on_logged)

    def _parse_step(self, sentence: str) -> tuple[str, object | None]:
        return self._reader.understood(sentence, local_now())

    def _parse_day(self, sentence: str) -> tuple[str, object | None]:
        return read_day(sentence, local_now())

    # while it lasts

    def changed_state(self) -> None:
        """The visit has gone on: keys, head and panes follow."""
        state, view = self._state, self.view
        if state is None:
            return
        for command in self._context.commands.in_scope(AHEAD_SCOPE):
            view.removeAction(self._context.commands.action(command.id))
        if state.now_at in AHEAD:
            self._context.commands.attach(view, AHEAD_SCOPE)
        view.reopened.hide()
        view.bar.show_visit(state, self._desk, local_now())
        view.show_pane(self.parts()[self.home][0])
        if self._desk is not None and not state.closed:
            self._journal.touch()
        announce(self, SAID.get(state.now_at, state.state))
        self.hints_changed.emit()

    @Slot()
    def _on_people_changed(self) -> None:
        if self._state is not None and not self._state.closed:
            self._state.people = self.view.people.people
            self._journal.touch()

    @Slot()
    def _on_tick(self) -> None:
        state, now = self._state, self._now()
        if state is None:
            return
        asleep, self._ticked = now - self._ticked > ASLEEP, now
        self.view.bar.show_minutes(state, now)
        if asleep and self._desk is not None:
            self._say_open(self._desk)

    @Slot(object)
    def _on_committed(self, change: ChangeSet) -> None:
        state = self._state
        if state is not None and state.visit_id in change.ids("visit"):
            self._tasks.start_latest("follow", self._follow(state))

    async def _follow(self, state: OpenVisit) -> None:
        """Undo, the day or a colleague has changed the record: state and times follow, what is written stays."""
        record = await self._tasks.ask(visits.visit_record, state.visit_id)
        if record is None or self._state is not state or self.logger.asking_missing:
            return
        before = state.state
        state.take_record(record)
        if state.state != before:
            self.changed_state()
        else:
            self.view.bar.show_visit(state, self._desk, local_now())

    @Slot()
    def _on_leave_at(self) -> None:
        self.ask_time(VisitState.DONE)

    @Slot()
    def _on_keep_going(self) -> None:
        self.view.reopened.hide()
        self.panes()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # it ends

    @Slot()
    def _on_logged(self) -> None:
        next_id = self._desk.next_id if self._desk is not None else ""
        planned = self._state is not None and not self._state.logging
        self._forget()
        self.finished.emit(next_id, planned)

    def _forget(self) -> None:
        self._journal.stop()
        self._tick_timer.stop()
        self._state = None
        self.logger.take(None)

    def _leave(self) -> None:
        state = self._state
        if state is None:
            return
        if self.logger.asking_missing:
            self._forget()
        elif state.worth_keeping and not state.closed:
            self._journal.flush()
            if state.now_at is VisitState.ARRIVED:
                self._context.navigator.show_toast(tr("This visit is still open:"), strong=self.logger.name)
        elif state.kept:
            self._tasks.start_latest(f"keep {state.subject}", self._drop(state.subject))

    # what the window asks

    def lead_of_desk(self) -> str:
        """Whose criteria are answered."""
        return self._state.lead_id if self._state is not None else ""

    def means_meeting(self, when: When) -> bool:
        """A meeting in words, or an AE who is named."""
        return super().means_meeting(when) or self._reader.names_executive(when)

    def talked(self) -> bool:
        """Whether one stood in front of somebody."""
        return self._state is not None and bool(self._state.arrived_at)

    @property
    def passing(self) -> bool:
        """Nobody goes back to a visit that is written up."""
        return self._state is None

    def left(self) -> None:
        self._leave()

    def key_hints(self) -> Hints:
        return HINTS.get(self._state.now_at, AHEAD_HINTS) if self._state is not None else ()

    def tell_selection(self) -> None:
        """Commands act on another lead now."""
        self.selection_changed.emit()

    def selection(self) -> Selection | None:
        if self._desk is None or self._desk.card is None or self._state is None:
            return None
        row = self._desk.card.row
        return Selection("lead", row.id, row.name or row.company, detail=row.company)

    def panes(self) -> Sequence[QWidget]:
        view = self.view
        guide = [view.track] if view.has_track else []
        criteria = [view.middle.criteria] if self.lead_of_desk() else []
        ring = [*guide, view.middle.notes, *criteria, view.site, view.people, view.aside, view.outcomes]
        return ring if self.listening() else [view.outcomes, *ring[:-1]]
