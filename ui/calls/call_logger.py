"""Logs a call: asks inline what its outcome needs, saves, and sees to what the stage still asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app import operations
from app.domain.outcomes import BY_KEY, Outcome, proposed_time
from app.domain.stages import Stage
from app.domain.when import When, say_moment
from app.errors import RefusedError
from app.operations.calls import CallLog, LoggedCall
from ui import dialogs
from ui.calls.call_state import CallState, Phase
from ui.gates.step_reading import StepReader

if TYPE_CHECKING:
    from ui.calls.call_view import CallView
    from ui.context import UiContext
    from ui.tasks import PageTasks

STEPLESS = ("7", "9")
PROPOSING = ("1", "2", "3", "8", "L", "S")


class CallLogger(QObject):
    """`saving` and `refused` frame an attempt, `logged` comes once all is done and the call may go."""

    saving = Signal()
    refused = Signal()
    logged = Signal()

    def __init__(
        self, *, context: UiContext, tasks: PageTasks, view: CallView, reader: StepReader, now: Callable[[], datetime]
    ) -> None:
        super().__init__(view)
        self._context, self._tasks, self._view = context, tasks, view
        self._reader, self._now = reader, now
        self._state: CallState | None = None
        self._untold: tuple[Outcome, LoggedCall, str] | None = None
        self.name, self.last_key = "", ""
        view.outcomes.chosen.connect(self.choose)
        view.outcomes.accepted.connect(self.save)
        view.missing.move_requested.connect(self._on_move)
        view.missing.later_requested.connect(self.leave_missing)

    def take(self, state: CallState | None) -> None:
        """Log this call from now on."""
        self._state = state

    def choose(self, key: str) -> None:
        """Take an outcome. While it rings it is logged at once; after the call Enter saves it."""
        state = self._state
        if state is None or self._view.right.currentWidget() is self._view.missing:
            return
        if state.phase is Phase.ON_CALL:
            state.end(int(self._now().timestamp() * 1000))
        outcome, bar = BY_KEY[key], self._view.outcomes
        bar.choose(key)
        bar.propose(self._proposal(outcome))
        if outcome.asks in ("reason", "successor", "name"):
            self._view.show_pane("outcomes")
            bar.ask.take_focus()
        elif state.phase is Phase.RINGING or outcome.asks == "confirm":
            self.save()
        else:
            self._focus_step()

    def _proposal(self, outcome: Outcome) -> str:
        if outcome.key not in PROPOSING:
            return ""
        now = self._now()
        return f"{outcome.next_text or 'Call'}, {say_moment(proposed_time(outcome, now), now)}"

    def _focus_step(self) -> None:
        self._view.show_pane("outcomes")
        self._view.outcomes.next_step.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view.scroll_to(self._view.outcomes.next_step)

    def save(self) -> None:
        """Save what was chosen."""
        if self._state is not None:
            self._tasks.start_once("log", self._save(self._state))

    async def _save(self, state: CallState) -> None:
        bar = self._view.outcomes
        outcome = bar.outcome
        if outcome is None:
            bar.show_problem("How did it end? Press a digit.")
            self._view.show_pane("outcomes")
            bar.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if (
            not state.transferred_to
            and outcome.key not in STEPLESS
            and bar.next_step.text().strip()
            and bar.next_step.value is None
        ):
            bar.show_problem(f"The next step is not clear yet: {bar.next_step.accessibleDescription()}.")
            self._focus_step()
            return
        if outcome.asks == "confirm" and not await self._confirmed():
            bar.choose("")
            bar.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.saving.emit()
        try:
            log = self._log(state, outcome)
            done, step = await self._tasks.act_with_undo(operations.calls.log_call, state.lead_id, log)
        except RefusedError as error:
            self._ask_for(error)
            self.refused.emit()
            return
        except BaseException:
            self.refused.emit()
            raise
        self.last_key = outcome.key
        if done.missing:
            self._untold = (outcome, done, step)  # told when the panel is left: a toast would cover its fields
            self._ask_missing(done)
        else:
            self._tell(outcome, done, step)
            self.logged.emit()

    async def _confirmed(self) -> bool:
        return await dialogs.ask_yes_no(
            self._view, f"Do not call {self.name}?", yes="Do not call", no="Keep calling", danger=True,
            details="This stops their calls and sequences, and hides their numbers for the whole team.",
        )  # fmt: skip

    def _log(self, state: CallState, outcome: Outcome) -> CallLog:
        bar, now = self._view.outcomes, self._now()
        when = bar.next_step.value if outcome.key not in STEPLESS else None
        read = self._reader.read(when, outcome, now) if isinstance(when, When) else None
        wake = bar.ask.wakes if outcome.asks == "reason" else None
        walk = self._view.track.walk
        return CallLog(
            outcome,
            note=state.notes.strip(),
            seconds=state.talk_seconds(int(now.timestamp() * 1000)),
            next_step=read.step if read else None,
            reason=bar.ask.reason.text().strip(),
            wake=wake.day if wake else None,
            person=bar.ask.person.text().strip(),
            with_id=read.with_id if read else "",
            meeting_kind=read.kind if read else "phone",
            region=self._context.workspace.region,
            called=now,
            path=walk.path() if walk is not None else {},
            objections=state.objections(),
            started_at=state.answered_at or state.started_at,
            direction=state.direction,
            number_id=self._view.bar.point.id if self._view.bar.point is not None else "",
            transferred_to=state.transferred_to,
            purpose=bar.words.purpose,
            sentiment=bar.words.sentiment,
        )

    def _ask_for(self, error: RefusedError) -> None:
        bar = self._view.outcomes
        bar.show_problem(" ".join(part for part in (error.happened, error.do) if part))
        if error.field == "next":
            self._focus_step()
        elif error.field in ("reason", "person"):
            bar.ask.take_focus()
        else:
            self._view.show_pane("outcomes")

    def _tell(self, outcome: Outcome, done: LoggedCall, step: str) -> None:
        value = self._view.outcomes.next_step.value
        now = self._now()
        moment = value.moment(now.tzinfo) if isinstance(value, When) and now.tzinfo else None
        if moment is None and outcome.key in PROPOSING:
            moment = proposed_time(outcome, now)
        if outcome.key in STEPLESS or moment is None:
            self._context.navigator.show_toast(f"{done.sentence}.", undo=step)
        else:
            words = "Meeting booked," if outcome.key == "6" else f"{done.sentence}. Next"
            self._context.navigator.show_toast(words, strong=say_moment(moment, now), undo=step)

    def _ask_missing(self, done: LoggedCall) -> None:
        view = self._view
        view.right.setCurrentWidget(view.missing)
        view.show_pane("right")
        view.missing.ask(done.missing, view.middle.evidence_for)
        view.missing.take_focus()

    @property
    def asking_missing(self) -> bool:
        """Whether the call is saved and only the stage still asks."""
        return self._view.right.currentWidget() is self._view.missing

    def leave_missing(self) -> None:
        """The stage stays as it is."""
        if self.asking_missing:
            if self._untold is not None:
                self._tell(*self._untold)
            self.logged.emit()

    def _on_move(self) -> None:
        if self._state is not None:
            self._tasks.start_once("move", self._move(self._state.lead_id))

    async def _move(self, lead_id: str) -> None:
        try:
            moved, step = await self._tasks.act_with_undo(
                operations.gates.answer_and_move, lead_id, Stage.MEETING_SET, self._view.missing.answers()
            )
        except RefusedError as error:
            self._view.missing.show_problem(error.happened)
            return
        self._context.navigator.show_toast("Moved to", strong=moved.stage.value, undo=step)
        self.logged.emit()
