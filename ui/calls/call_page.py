"""The call: ringing, on the call, ended; every key of it, and its notes kept within a second."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.track_walk import TrackWalk
from app.language import tr
from app.queries import call_desk, objections, tracks
from ui.calls.call_actions import CallActions
from ui.calls.call_commands import RINGING, SCOPE, call_commands
from ui.calls.call_keeping import CallKeeping
from ui.calls.call_logger import CallLogger
from ui.calls.call_state import CallState, Phase, reopened, say_clock
from ui.calls.call_view import CallView
from ui.calls.journal import Journal
from ui.common.announce import announce
from ui.common.page import Hints, Page
from ui.gates.move import local_now
from ui.gates.step_reading import StepReader
from ui.gates.step_words import read_day
from ui.navigator import Selection

if TYPE_CHECKING:
    from app.domain.tracks import Track
    from app.queries.call_desk import CallDesk
    from ui.context import UiContext

FORGOTTEN = 2 * 3600  # seconds of talk after which an open call is no call
SAID = {
    Phase.RINGING: tr("Ringing"),
    Phase.ON_CALL: tr("On the call"),
    Phase.ENDED: tr("Call ended, choose an outcome"),
}
HINTS: dict[Phase, Hints] = {
    Phase.RINGING: (
        ("1", tr("No answer")),
        ("2", tr("Left voicemail")),
        ("Space", tr("They answered")),
        ("Y", tr("Copy number")),
        ("Esc", tr("Leave")),
    ),
    Phase.ON_CALL: (
        ("A|B|C", tr("Answer")),
        ("O", tr("Objections")),
        ("N", tr("Notes")),
        ("Q", tr("Criteria")),
        ("Esc", tr("Back to talk track")),
        ("Ctrl Enter", tr("End call")),
    ),
    Phase.ENDED: (
        ("1|9", tr("Outcome")),
        ("P", tr("Purpose")),
        ("+|−", tr("How they sounded")),
        ("Ctrl J", tr("Next step")),
        ("Enter", tr("Save")),
    ),
}


class CallPage(CallActions, CallKeeping, Page):
    """`finished(lead_id)` once the call is logged; when nobody listens the page goes back by itself."""

    finished = Signal(str)
    hides_sidebar = True
    view: CallView
    logger: CallLogger

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Call"))
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._state: CallState | None = None
        self._desk: CallDesk | None = None
        self._values: dict[str, str] = {}
        self._suggested = ""
        self._reader = StepReader()
        self.view = CallView(theme=context.theme, parse_step=self._parse_step, parse_day=self._parse_day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._journal = Journal(self)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self.logger = CallLogger(context=context, tasks=self._tasks, view=self.view, reader=self._reader, now=local_now)
        context.commands.add(*call_commands(self))
        context.commands.attach(self.view, SCOPE)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        self.connect_desk()
        view.bar.go_on_requested.connect(self._on_go_on)
        view.bar.copy_requested.connect(self.copy_number)
        view.track.switch_requested.connect(self.switch_track)
        view.outcomes.words.changed.connect(self._on_words_changed)
        view.reopened.end_requested.connect(self._on_end_now)
        view.reopened.keep_requested.connect(self._on_keep_going)
        self._second.timeout.connect(self._on_second)
        self.logger.refused.connect(self._on_refused)
        self.logger.logged.connect(self._on_logged)

    def _parse_step(self, sentence: str) -> tuple[str, object | None]:
        return self._reader.understood(sentence, local_now())

    def _parse_day(self, sentence: str) -> tuple[str, object | None]:
        return read_day(sentence, local_now())

    # a call begins

    def show_record(self, record_id: str) -> None:
        if self._state is not None and self._state.lead_id == record_id:
            return
        self._leave()
        self._desk = None
        self._values = {}
        self.view.track.show_walk(None, {})
        state = CallState(record_id, self._now())
        self.view.objections.begin(state.raised)
        self._begin(state)
        self._tasks.start_latest("load", self._load(record_id))

    def _go_on_with(self, lead_id: str, number_id: str) -> None:
        """Ring the same person on another number."""
        self._begin(CallState(lead_id, self._now(), number_id=number_id))
        self._tasks.start_latest("load", self._load(lead_id))

    def take_incoming(self, lead_id: str) -> None:
        """They rang: the call is open and answered, the timer runs. One left open with them goes on with its notes."""
        self.show_record(lead_id)
        state = self._state
        if state is not None and state.phase is Phase.RINGING:
            state.direction = "in"
            self.answered()

    def _begin(self, state: CallState) -> None:
        self._state = None  # what filling the parts changes is no edit
        self.show_state(state)
        self.view.outcomes.words.show_words(state.purpose, state.sentiment)
        self._state = state
        self.logger.take(state)
        self._second.start()
        self._show_phase()

    async def _load(self, lead_id: str) -> None:
        state = self._state
        await asyncio.sleep(0)  # the call stands there first; reading shares the interpreter with painting
        desk = await self._tasks.ask_warm(
            call_desk.call_desk, lead_id, user_id=self._context.workspace.user, now=local_now()
        )
        if self._state is None or self._state is not state:
            return
        self._desk = desk
        self._reader.executives = desk.executives
        self.logger.name = desk.card.row.name or desk.card.row.company
        self._values = tracks.values(desk.card, desk.me, desk.executives)
        title, company = tr("Call · {name}", name=self.logger.name), desk.card.row.company
        self.set_title(title, said=f"{title}, {company}" if company not in ("", self.logger.name) else title)
        if desk.draft is not None and (self._state.direction == "in" or not self._state.worth_keeping):
            self._reopen(desk.draft, incoming=self._state.direction == "in")
        self._show_desk(desk)
        self.selection_changed.emit()
        self.view.objections.show_counts(await self._tasks.ask(objections.counts))

    def _reopen(self, draft: dict[str, object], *, incoming: bool) -> None:
        try:
            state = reopened(dict(draft), self._now())
        except (TypeError, ValueError, KeyError):
            return
        typed = self.view.middle.notes.toPlainText()
        if typed.strip():  # written while the draft was being looked up
            state.notes = f"{state.notes}\n{typed}"
        if incoming:
            state.direction = "in"
            state.answer(self._now())
        self._begin(state)
        kept = say_clock(state.talk_seconds(self._now()))
        if state.phase is Phase.ENDED:
            words = tr("This call has no outcome yet. {kept} of talk, notes kept", kept=kept)
        elif state.phase is Phase.ON_CALL:
            words = tr("This call is still open, {kept} of notes kept", kept=kept)
        else:
            words = tr("Nobody had answered yet. Your notes are kept")
        self.view.reopened.show_words(words, can_end=state.phase is Phase.ON_CALL)

    def _show_desk(self, desk: CallDesk) -> None:
        state, view = self._state, self.view
        assert state is not None
        view.bar.show_desk(desk, local_now(), state.number_id)
        view.middle.criteria.show_answers(desk.card.criteria)
        view.objections.show_cards(desk.objections, state.raised)
        view.outcomes.ask.offer_reasons(desk.reasons)
        view.outcomes.words.show_words(state.purpose or desk.purpose, state.sentiment)
        track = next((one for one in desk.tracks if one.id == state.track_id), desk.track)
        self.show_track(track, state.steps)
        view.outcomes.next_step.refresh()
        stopped = desk.card.numbers[0].stopped if desk.card.numbers and view.bar.point is None else ""
        if stopped and state.direction == "out":
            view.banner.show_message(
                tr("{name}: {stopped}. No number is offered.", name=self.logger.name, stopped=stopped), tone="bad"
            )
        elif state.direction == "in":
            said = tr(" Last said: {last_said}", last_said=desk.last_said) if desk.last_said else ""
            view.banner.show_message(tr("{name} is calling you.{said}", name=self.logger.name, said=said), tone="info")
        self._on_second()

    def show_track(self, track: Track | None, steps: list[list[str]]) -> None:
        """Show a talk track, walked as far as `steps` say."""
        walk = TrackWalk(track, steps) if track is not None else None
        if self._state is not None and track is not None:
            self._state.track_id = track.id
        self.view.track.show_walk(walk, self._values)
        self.view.objections.use_language(track.language if track is not None else "")
        self._on_second()

    # phases

    def _show_phase(self) -> None:
        state = self._state
        if state is None:
            return
        for command in self._context.commands.in_scope(RINGING):
            self.view.removeAction(self._context.commands.action(command.id))
        if state.phase is Phase.RINGING:
            self._context.commands.attach(self.view, RINGING)
        self._journal.beat(state.phase is Phase.ON_CALL)
        self.view.bar.show_phase(state.phase)
        self.view.show_pane("track" if state.phase is Phase.ON_CALL else "outcomes")
        self._on_second()
        announce(self, SAID[state.phase])
        self.hints_changed.emit()

    def answered(self) -> None:
        """They picked up."""
        if self._state is not None and self._state.phase is Phase.RINGING:
            self._state.answer(self._now())
            self._changed_phase()
            self.go_to("track")

    def end(self) -> None:
        """They hung up; now the outcome."""
        if self._state is not None and self._state.phase is not Phase.ENDED:
            self._state.end(self._now())
            self._changed_phase()
            self.go_to("outcomes")

    def _changed_phase(self) -> None:
        self._journal.flush()
        self.view.reopened.hide()
        self._show_phase()

    @Slot()
    def go_on(self) -> None:
        """The one way on: end the call, then save it."""
        state = self._state
        if state is None or self.logger.asking_missing:
            return
        if state.phase is not Phase.ENDED:
            self.end()
        else:
            self.logger.save()

    @Slot()
    def _on_go_on(self) -> None:
        if self._state is not None and self._state.phase is Phase.RINGING:
            self.answered()
        else:
            self.go_on()

    @Slot()
    def _on_end_now(self) -> None:
        self.end()

    @Slot()
    def _on_keep_going(self) -> None:
        self.view.reopened.hide()
        self.panes()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # what the window asks

    @property
    def in_call(self) -> bool:
        """Whether a call is being made or written up; one forgotten for hours is over."""
        state = self._state
        if state is None:
            return False
        talking = state.phase is Phase.ON_CALL and state.talk_seconds(self._now()) < FORGOTTEN
        return self.isVisible() or talking

    @property
    def passing(self) -> bool:
        """Nobody goes back to a call that was logged or that nobody answered; one that is open is come back to."""
        return self._state is None or self._state.phase is Phase.RINGING

    @property
    def lead_id(self) -> str:
        """Whom the call is with, '' when there is none."""
        return self._state.lead_id if self._state is not None else ""

    def left(self) -> None:
        self._leave()

    def key_hints(self) -> Hints:
        return HINTS[self._state.phase] if self._state is not None else ()

    def selection(self) -> Selection | None:
        if self._desk is None or self._state is None:
            return None
        row = self._desk.card.row
        return Selection("lead", row.id, row.name or row.company, detail=row.company)

    def panes(self) -> Sequence[QWidget]:
        view = self.view
        ring = [view.track, view.middle.notes, view.middle.criteria, view.aside, view.outcomes]
        if self._state is not None and self._state.phase is Phase.ON_CALL:
            return ring
        return [view.outcomes, *ring[:-1]]
