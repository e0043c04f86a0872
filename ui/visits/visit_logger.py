"""Writes a visit up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app import operations
from app.clock import from_ms, local_zone
from app.domain.outcomes import Outcome
from app.domain.visits import AHEAD, VisitState
from app.frozen import frozen
from app.language import tr
from app.operations.visits import LoggedVisit, VisitLog
from ui import dialogs
from ui.calls.outcome_logger import OutcomeLogger

if TYPE_CHECKING:
    from datetime import datetime

    from ui.visits.open_visit import OpenVisit
    from ui.visits.visit_view import VisitView


@frozen
class About:
    """Whom a visit without a record is to."""

    account_id: str
    lead_id: str = ""
    contact_id: str = ""
    site_id: str = ""


class VisitLogger(OutcomeLogger):
    """Until `take` is given a visit nothing is logged; `about` is needed for one that has no record."""

    proposing = ("2", "3", "4", "8")
    _view: VisitView
    _state: OpenVisit | None = None
    about: About | None = None
    logged_lead = ""

    def take(self, state: OpenVisit | None) -> None:
        """Log this visit from now on."""
        self._state = state

    @property
    def _open(self) -> bool:
        return self._state is not None and not self._state.closed and self._state.now_at is not VisitState.CANCELLED

    @property
    def _at_once(self) -> bool:
        return self._state is not None and self._state.now_at in AHEAD

    @property
    def _lead(self) -> str:
        return self.logged_lead

    def _end(self) -> None:
        if self._state is not None and self._state.now_at is VisitState.ARRIVED:
            self._state.go(VisitState.DONE, int(self._now().timestamp() * 1000))

    def _focus_step(self) -> None:
        """A meeting begins with the free times of the AE, as long as nothing is written."""
        view, outcome = self._view, self._view.outcomes.outcome
        if (
            outcome is not None
            and outcome.key == "6"
            and view.slots.buttons
            and not view.outcomes.next_step.text().strip()
        ):
            view.show_pane("outcomes")
            view.slots.setFocus(Qt.FocusReason.OtherFocusReason)
            view.scroll_to(view.slots)
        else:
            super()._focus_step()

    async def _confirmed(self) -> bool:
        return await dialogs.ask_yes_no(
            self._view, tr("No more visits to {name}?", name=self.name), yes=tr("No more visits"), no=tr("Keep visiting"), danger=True,
            details=tr("This cancels the visits planned. Calls and e-mail stay as they are."),
        )  # fmt: skip

    async def _write(self, outcome: Outcome) -> tuple[LoggedVisit, str]:
        state = self._state
        assert state is not None  # the bar is not heard without a visit
        log = self._log(state, outcome)
        if state.logging:
            assert self.about is not None  # the page knows it before it shows the outcomes
            done, step = await self._tasks.act_with_undo(operations.visits.log_past_visit, log, **vars(self.about))
        else:
            done, step = await self._tasks.act_with_undo(operations.visits.log_visit, state.visit_id, log)
        self.logged_lead = done.lead_id
        return done, step

    def _log(self, state: OpenVisit, outcome: Outcome) -> VisitLog:
        bar, read, walk = self._view.outcomes, self.read_step(outcome), self._view.track.walk
        wake = bar.ask.wakes if outcome.asks == "reason" else None
        said = bar.ask.person.text().strip()
        return VisitLog(
            outcome,
            note=state.notes.strip(),
            next_step=read.step if read else None,
            reason=said if outcome.asks == "gate" else bar.ask.reason.text().strip(),
            wake=wake.day if wake else None,
            person=said if outcome.asks == "met" else "",
            address=said if outcome.asks == "address" else "",
            with_id=read.with_id if read else "",
            meeting_kind=read.kind if read and outcome.key == "6" else "on site",
            met=state.met(),
            arrived_at=_moment(state.arrived_at),
            left_at=_moment(state.left_at),
            path=walk.path() if walk is not None else {},
            objections=state.objections(),
        )


def _moment(ms: int) -> datetime | None:
    return from_ms(ms).astimezone(local_zone()) if ms else None
