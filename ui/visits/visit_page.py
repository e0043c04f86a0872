"""Visit mode: planned, on the way, arrived, left; every key of it, and its notes kept within a second."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.clock import from_ms, local_zone
from app.domain.track_walk import TrackWalk
from app.domain.visits import AHEAD, VisitState
from app.queries import objections, slots, visit_desk
from ui.calls.desk_keeping import DeskKeeping
from ui.calls.journal import Journal
from ui.common.announce import announce
from ui.common.page import Hints, Page
from ui.gates.move import local_now
from ui.gates.step_reading import StepReader
from ui.gates.step_words import read_day
from ui.navigator import Selection
from ui.visits.open_visit import OpenVisit, reopened
from ui.visits.slot_row import MINUTES
from ui.visits.visit_actions import VisitActions
from ui.visits.visit_commands import AHEAD_SCOPE, SCOPE, visit_commands
from ui.visits.visit_logger import About, VisitLogger
from ui.visits.visit_view import VisitView

if TYPE_CHECKING:
    from app.domain.tracks import Track
    from app.domain.when import When
    from app.queries.visit_desk import VisitDesk
    from ui.context import UiContext

ASLEEP = 600_000  # ms between two ticks after which the laptop was asleep
SAID = {VisitState.DONE: "Left, choose an outcome", VisitState.PLANNED: "Visit planned"}
AHEAD_HINTS: Hints = (
    ("Space", "Next state"),
    ("3", "Not there"),
    ("4", "Turned away"),
    ("F2", "Site"),
    ("Esc", "Leave"),
)
HINTS: dict[VisitState, Hints] = {
    VisitState.ARRIVED: (("A|B|C", "Answer"), ("N", "Notes"), ("O", "Objections"), ("P", "Who you met"), ("Ctrl Enter", "Leave")),
    VisitState.DONE: (("1|9", "Outcome"), ("Ctrl J", "Next step"), ("P", "Who you met"), ("Shift F2", "Times"), ("Enter", "Save")),
}  # fmt: skip


class VisitPage(VisitActions, DeskKeeping, Page):
    """`finished(next_id, planned)` once the visit is written up, with the next stop of the day or '', and whether it had
    been planned or was logged afterwards."""

    finished = Signal(str, bool)
    hides_sidebar = True
    kind = "visit"
    follow_up = "1"
    view: VisitView
    logger: VisitLogger
    _state: OpenVisit | None

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title="Visit")
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
        self.logger.refused.connect(self._journal.touch)
        self.logger.logged.connect(self._on_logged)

    def _parse_step(self, sentence: str) -> tuple[str, object | None]:
        return self._reader.understood(sentence, local_now())

    def _parse_day(self, sentence: str) -> tuple[str, object | None]:
        return read_day(sentence, local_now())

    # a visit is opened

    def show_record(self, record_id: str) -> None:
        if self._state is not None and self._state.visit_id == record_id:
            self.reload()
            return
        self._leave()
        self._desk = None
        self.view.track.show_walk(None, {})
        state = OpenVisit(record_id)
        if state.logging:
            state.state = VisitState.DONE.value
        self.view.objections.begin(state.raised)
        self.view.people.show_people((), ())
        self._begin(state)
        self._tasks.start_latest("load", self._load(record_id))

    def _begin(self, state: OpenVisit) -> None:
        self._state = None  # what filling the parts changes is no edit
        self.show_state(state)
        self.view.show_slots(False)
        self._state = state
        self.logger.take(state)
        self._ticked = self._now()
        self._tick_timer.start()
        self.changed_state()

    async def _load(self, visit_id: str) -> None:
        state = self._state
        desk = await self._ask_desk(visit_id)
        if state is None or self._state is not state:
            return
        if desk.draft is not None:
            state = self._with_draft(desk.draft, state)
        if desk.visit:
            state.take_record(desk.visit)
        state.notes = desk.written if state.closed else state.notes
        state.lead_id = desk.card.row.id if desk.card else ""
        self._begin(state)
        self._show_desk(desk)
        self._say_open(desk)
        self.focus_home()
        self.selection_changed.emit()
        self.view.slots.show_slots(await self._free(desk), local_now())
        self.view.objections.show_counts(await self._tasks.ask(objections.counts))

    async def _free(self, desk: VisitDesk) -> slots.FreeSlots | None:
        """The next free times of the AE one is paired with."""
        first = next((one for one in desk.executives if not one.away), None)
        if first is None:
            return None
        return await self._tasks.ask(slots.free_slots, first.id, now=local_now(), minutes=MINUTES)

    async def _ask_desk(self, visit_id: str) -> VisitDesk:
        user = self._context.workspace.user
        return await self._tasks.ask(visit_desk.visit_desk, visit_id, user_id=user, now=local_now())

    def _with_draft(self, draft: dict[str, object], state: OpenVisit) -> OpenVisit:
        try:
            kept = reopened(dict(draft))
        except TypeError:  # of another version
            return state
        if state.notes.strip():  # written while the draft was being looked up
            kept.notes = f"{kept.notes}\n{state.notes}"
        return kept

    def _show_desk(self, desk: VisitDesk) -> None:
        state, view = self._state, self.view
        assert state is not None
        self._desk = desk
        self._reader.executives = desk.executives
        self.logger.name = desk.contact.get("name") or desk.company
        self.logger.about = About(
            desk.account["id"], state.lead_id, desk.contact.get("id") or "", desk.site.id if desk.site else ""
        )
        self.set_title(f"Visit · {desk.company}")
        view.middle.notes.setReadOnly(state.closed)
        view.middle.criteria.setVisible(desk.card is not None)
        if desk.card is not None:
            view.middle.criteria.show_answers(desk.card.criteria)
        view.site.show_site(desk.site, local_now().date())
        view.people.show_people(desk.people, state.people)
        view.objections.show_cards(desk.objections, state.raised)
        view.outcomes.ask.offer_reasons(desk.reasons)
        self.show_track(next((one for one in desk.tracks if one.id == state.track_id), desk.track), state.steps)
        view.outcomes.next_step.refresh()
        view.bar.show_visit(state, desk, local_now())

    def _say_open(self, desk: VisitDesk) -> None:
        """What a visit that was left open tells when it is opened again."""
        state, view = self._state, self.view
        assert state is not None
        notes = " Notes are here." if state.notes.strip() else ""
        arrived, left = (_clock(one) for one in (state.arrived_at, state.left_at))
        if state.closed:
            view.banner.show_message(f"Written up: {desk.visit['outcome']}.", tone="info")
        elif state.now_at is VisitState.CANCELLED:
            why = f": {desk.visit['reason']}" if desk.visit["reason"] else ""
            view.banner.show_message(f"This visit was cancelled{why}.", tone="warn")
        elif state.now_at is VisitState.ARRIVED:
            view.reopened.show_words(f"This visit is still open, arrived {arrived}.{notes}", can_end=True)
        elif state.now_at is VisitState.DONE and not state.logging:
            view.reopened.show_words(f"This visit has no outcome yet, left {left}.{notes}", can_end=False)
        elif desk.draft is not None:
            view.reopened.show_words("Your notes are kept.", can_end=False)

    def show_track(self, track: Track | None, steps: list[list[str]]) -> None:
        """Show a guide, walked as far as `steps` say; without one notes fill the width."""
        if self._state is not None and track is not None:
            self._state.track_id = track.id
        values = self._desk.values if self._desk is not None else {}
        self.view.track.show_walk(TrackWalk(track, steps) if track is not None else None, values)
        self.view.show_track_pane(track is not None)
        self.view.objections.use_language(track.language if track is not None else "")

    def reload(self) -> None:
        """Show the record as it is now; what is being written stays."""
        if self._state is not None:
            self._tasks.start_latest("load", self._reload(self._state))

    async def _reload(self, state: OpenVisit) -> None:
        desk = await self._ask_desk(state.visit_id)
        if self._state is state:
            if desk.visit:
                state.take_record(desk.visit)
            self._show_desk(desk)
            self.changed_state()

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
                self._context.navigator.show_toast("This visit is still open:", strong=self.logger.name)
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


def _clock(ms: int) -> str:
    return f"{from_ms(ms).astimezone(local_zone()):%H:%M}" if ms else ""
