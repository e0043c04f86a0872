"""What a call remembers: every change is kept as a draft until the call is logged or was nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaMethod, QTimer, SignalInstance, Slot

from app import operations
from app.domain.track_walk import Choice
from app.domain.when import When
from app.errors import RefusedError
from app.queries import call_desk
from ui.calls.call_state import CallState, Phase
from ui.gates.move import local_now
from ui.gates.step_reading import looks_like_meeting

if TYPE_CHECKING:
    from app.queries.call_desk import CallDesk
    from ui.calls.call_logger import CallLogger
    from ui.calls.call_view import CallView
    from ui.calls.journal import Journal
    from ui.context import UiContext
    from ui.tasks import PageTasks

TARGET = (360, 480)


class CallKeeping:
    """Mixed into CallPage, which has the parts named here."""

    _context: UiContext
    _tasks: PageTasks
    _state: CallState | None
    _desk: CallDesk | None
    _suggested: str
    _journal: Journal
    _second: QTimer
    view: CallView
    logger: CallLogger

    if TYPE_CHECKING:

        @property
        def finished(self) -> SignalInstance: ...
        def isSignalConnected(self, signal: QMetaMethod, /) -> bool: ...
        def go_to(self, part: str) -> None: ...
        def _go_on_with(self, lead_id: str, number_id: str) -> None: ...

    def _now(self) -> int:
        return int(local_now().timestamp() * 1000)

    @Slot(object)
    def _on_taken(self, choice: Choice) -> None:
        if choice.criterion:
            self.view.middle.criteria.hear(choice.criterion, choice.says)
        if choice.outcome:
            self._suggested = choice.outcome
            self._suggest()
        if choice.objection:
            self.go_to("objections")
            self.view.objections.raise_objection(choice.objection)
        self.walked()

    def walked(self) -> None:
        """The track has moved: remember the way."""
        walk = self.view.track.walk
        if self._state is not None and walk is not None:
            self._state.steps = [list(step) for step in walk.steps]
            self._journal.touch()

    @Slot()
    def _on_notes_changed(self) -> None:
        if self._state is not None:
            self._state.notes = self.view.middle.notes.toPlainText()
            self._journal.touch()

    @Slot()
    def _on_next_changed(self) -> None:
        if self._state is not None:
            self._state.next_text = self.view.outcomes.next_step.text()
            self._journal.touch()
        self._suggest()

    @Slot()
    def _on_words_changed(self) -> None:
        if self._state is not None:
            words = self.view.outcomes.words
            self._state.purpose, self._state.sentiment = words.purpose, words.sentiment
            self._journal.touch()

    @Slot()
    def _on_objections_changed(self) -> None:
        if self._state is not None:
            self._state.raised = dict(self.view.objections.raised)
            self._journal.touch()

    def _suggest(self) -> None:
        when = self.view.outcomes.next_step.value
        meeting = isinstance(when, When) and looks_like_meeting(when)
        talked = self._state is not None and bool(self._state.answered_at)
        later = "5" if isinstance(when, When) and talked else ""
        self.view.outcomes.suggest("6" if meeting else self._suggested or later)

    @Slot(str, str, str)
    def _on_criterion_answered(self, key: str, status: str, evidence: str) -> None:
        if self._state is not None:
            self._tasks.start_once("criterion", self._set_criterion(self._state.lead_id, key, status, evidence))

    async def _set_criterion(self, lead_id: str, key: str, status: str, evidence: str) -> None:
        strip = self.view.middle.criteria
        try:
            answer = partial(operations.qualification.answer, source="Call")
            await self._tasks.act(answer, lead_id, key, status, evidence)
        except RefusedError as error:
            strip.show_problem(f"{error.happened} {error.do}".strip())
            return
        desk = await self._tasks.ask(
            call_desk.call_desk, lead_id, user_id=self._context.workspace.user, now=local_now()
        )
        strip.show_answers(desk.card.criteria)
        strip.close_editor()
        self.go_to("criteria")

    @Slot()
    def _on_second(self) -> None:
        state, desk, now = self._state, self._desk, local_now()
        if state is None:
            return
        track = self.view.track.walk.track if self.view.track.walk else None
        target = (track.target_from, track.target_to) if track else TARGET
        self.view.bar.show_seconds(state.seconds(self._now()), target, talking=bool(state.answered_at))
        if desk is not None and now.second == 0:
            self.view.bar.show_desk(desk, now, state.number_id)

    # keeping and leaving

    @Slot()
    def _keep(self) -> None:
        state = self._state
        if state is None or self.logger.asking_missing:
            return
        if state.worth_keeping:
            body = state.to_json(self._now())
            self._tasks.start_latest(f"keep {state.lead_id}", self._write(state.lead_id, body))
        elif state.kept:  # what was typed is deleted again: a kill must not bring it back
            state.seen_at = 0
            self._tasks.start_latest(f"keep {state.lead_id}", self._drop(state.lead_id))

    async def _write(self, lead_id: str, body: dict[str, object]) -> None:
        await self._tasks.act(operations.drafts.keep, "call", lead_id, body)

    async def _drop(self, lead_id: str) -> None:
        await self._tasks.act(operations.drafts.drop, "call", lead_id)

    @Slot()
    def _on_refused(self) -> None:
        if self._state is not None and self._state.phase is Phase.ON_CALL:
            self._journal.beat(True)
        self._journal.touch()

    @Slot()
    def _on_logged(self) -> None:
        state = self._state
        if state is None:
            return
        after = self._number_after(state)
        self._forget()
        if after:
            self._go_on_with(state.lead_id, after)
            return
        if self.isSignalConnected(QMetaMethod.fromSignal(self.finished)):
            self.finished.emit(state.lead_id)
        else:
            self._context.navigator.go_back()
        if state.transferred_to:
            self._context.navigator.hand_off(state.lead_id)

    def _number_after(self, state: CallState) -> str:
        """After a wrong number, the id of the person's next one; '' when there is none."""
        point, desk = self.view.bar.point, self._desk
        if self.logger.last_key != "8" or point is None or desk is None:
            return ""
        return next((one.id for one in desk.card.numbers if one.usable and one.id != point.id), "")

    def _forget(self) -> None:
        self._journal.stop()
        self._second.stop()
        self._state = None
        self.logger.take(None)

    def _leave(self) -> None:
        state = self._state
        if state is None:
            return
        if self.logger.asking_missing:
            self._forget()
        elif state.worth_keeping:
            self._journal.flush()
            words = "This call is still open:" if state.phase is not Phase.RINGING else "Notes kept:"
            self._context.navigator.show_toast(words, strong=self.logger.name)
        else:
            self._forget()
            self._tasks.start_latest(f"keep {state.lead_id}", self._drop(state.lead_id))
