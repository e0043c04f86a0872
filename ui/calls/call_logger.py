"""Logs a call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.domain.outcomes import Outcome
from app.language import tr
from app.operations.calls import CallLog, LoggedCall
from ui import dialogs
from ui.calls.call_state import CallState, Phase
from ui.calls.outcome_logger import OutcomeLogger

if TYPE_CHECKING:
    from ui.calls.call_view import CallView


class CallLogger(OutcomeLogger):
    """Until `take` is given a call nothing is logged."""

    proposing = ("1", "2", "3", "8", "L", "S")
    _view: CallView
    _state: CallState | None = None

    def take(self, state: CallState | None) -> None:
        """Log this call from now on."""
        self._state = state

    @property
    def _open(self) -> bool:
        return self._state is not None

    @property
    def _at_once(self) -> bool:
        return self._state is not None and self._state.phase is Phase.RINGING

    @property
    def _lead(self) -> str:
        return self._state.lead_id if self._state is not None else ""

    def _end(self) -> None:
        if self._state is not None and self._state.phase is Phase.ON_CALL:
            self._state.end(int(self._now().timestamp() * 1000))

    def _may_be_unclear(self) -> bool:
        return self._state is not None and bool(self._state.transferred_to)

    async def _confirmed(self) -> bool:
        return await dialogs.ask_yes_no(
            self._view, tr("Do not call {name}?", name=self.name), yes=tr("Do not call"), no=tr("Keep calling"), danger=True,
            details=tr("This stops their calls and sequences, and hides their numbers for the whole team."),
        )  # fmt: skip

    async def _write(self, outcome: Outcome) -> tuple[LoggedCall, str]:
        assert self._state is not None  # the bar is not heard without a call
        return await self._tasks.act_with_undo(
            operations.calls.log_call, self._state.lead_id, self._log(self._state, outcome)
        )

    def _log(self, state: CallState, outcome: Outcome) -> CallLog:
        bar, now = self._view.outcomes, self._now()
        read, walk = self.read_step(outcome), self._view.track.walk
        wake = bar.ask.wakes if outcome.asks == "reason" else None
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
