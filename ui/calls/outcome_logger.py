"""Logs a call or a visit: asks inline what its outcome needs, saves, and sees to what the stage still asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from app import operations
from app.domain.outcomes import Outcome, proposed_time
from app.domain.stages import Missing, Stage
from app.domain.when import When, say_moment
from app.errors import RefusedError
from app.language import tr
from ui.gates.step_reading import ReadStep, StepReader

if TYPE_CHECKING:
    from ui.calls.desk_view import DeskView
    from ui.context import UiContext
    from ui.tasks import PageTasks

STEPLESS = ("7", "9")  # of calls and visits alike
ASKING = ("reason", "successor", "name", "met", "gate", "address")


class Logged(Protocol):
    """What came of it."""

    @property
    def sentence(self) -> str: ...
    @property
    def missing(self) -> tuple[Missing, ...]: ...


class OutcomeLogger(QObject):
    """`saving` and `refused` frame an attempt, `logged` comes once all is done and the page may go.

    A call and a visit say in `_at_once`, `_end`, `_write`, `_confirmed` and `_lead` what differs.
    """

    saving = Signal()
    refused = Signal()
    logged = Signal()
    proposing: tuple[str, ...] = ()  # outcomes whose next step may stay empty

    def __init__(
        self, *, context: UiContext, tasks: PageTasks, view: DeskView, reader: StepReader, now: Callable[[], datetime]
    ) -> None:
        super().__init__(view)
        self._context, self._tasks, self._view = context, tasks, view
        self._reader, self._now = reader, now
        self._untold: tuple[Outcome, Logged, str] | None = None
        self.name, self.last_key = "", ""
        view.outcomes.chosen.connect(self.choose)
        view.outcomes.accepted.connect(self.save)
        view.missing.move_requested.connect(self._on_move)
        view.missing.later_requested.connect(self.leave_missing)

    # what differs

    @property
    def _open(self) -> bool:
        raise NotImplementedError

    @property
    def _at_once(self) -> bool:
        """Whether its key alone saves an outcome: nobody was reached yet."""
        raise NotImplementedError

    def _end(self) -> None:
        """An outcome was chosen: whoever was there is gone."""
        raise NotImplementedError

    async def _write(self, outcome: Outcome) -> tuple[Logged, str]:
        """Log it; what came of it and its undo step."""
        raise NotImplementedError

    async def _confirmed(self) -> bool:
        raise NotImplementedError

    @property
    def _lead(self) -> str:
        raise NotImplementedError

    def _may_be_unclear(self) -> bool:
        """Whether a next step that is not understood is passed over."""
        return False

    def choose(self, key: str) -> None:
        """Take an outcome. Before anybody was reached it is logged at once; afterwards Enter saves it."""
        if not self._open or self.asking_missing:
            return
        self._end()
        bar = self._view.outcomes
        bar.choose(key)
        outcome = bar.outcome
        assert outcome is not None  # the bar offers no key it has no outcome for
        bar.propose(self._proposal(outcome))
        if outcome.asks in ASKING:
            self._view.show_pane("outcomes")
            bar.ask.take_focus()
        elif self._at_once or outcome.asks == "confirm":
            self.save()
        else:
            self._focus_step()

    def _proposal(self, outcome: Outcome) -> str:
        if outcome.key not in self.proposing:
            return ""
        now = self._now()
        return f"{tr(outcome.next_text or 'Call')}, {say_moment(proposed_time(outcome, now), now)}"

    def _focus_step(self) -> None:
        self._view.show_pane("outcomes")
        self._view.outcomes.next_step.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view.scroll_to(self._view.outcomes.next_step)

    def save(self) -> None:
        """Save what was chosen."""
        if self._open:
            self._tasks.start_once("log", self._save())

    async def _save(self) -> None:
        bar = self._view.outcomes
        outcome = bar.outcome
        if outcome is None:
            bar.show_problem(tr("How did it end? Press a digit."))
            self._view.show_pane("outcomes")
            bar.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        unclear = bool(bar.next_step.text().strip()) and bar.next_step.value is None
        if unclear and outcome.key not in STEPLESS and not self._may_be_unclear():
            bar.show_problem(
                tr(
                    "The next step is not clear yet: {accessibledescription}.",
                    accessibledescription=bar.next_step.accessibleDescription(),
                )
            )
            self._focus_step()
            return
        if outcome.asks == "confirm" and not await self._confirmed():
            bar.choose("")
            bar.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self._open:
            return
        self.saving.emit()
        try:
            done, step = await self._write(outcome)
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

    def read_step(self, outcome: Outcome) -> ReadStep | None:
        """The next step as written; None where none is, or none is asked."""
        when = self._view.outcomes.next_step.value if outcome.key not in STEPLESS else None
        return self._reader.read(when, outcome, self._now()) if isinstance(when, When) else None

    def _ask_for(self, error: RefusedError) -> None:
        bar = self._view.outcomes
        bar.show_problem(" ".join(part for part in (error.happened, error.do) if part))
        if error.field == "next":
            self._focus_step()
        elif error.field in ("reason", "person"):
            bar.ask.take_focus()
        else:
            self._view.show_pane("outcomes")

    def _tell(self, outcome: Outcome, done: Logged, step: str) -> None:
        value = self._view.outcomes.next_step.value
        now = self._now()
        moment = value.moment(now.tzinfo) if isinstance(value, When) and now.tzinfo else None
        if moment is None and outcome.key in self.proposing:
            moment = proposed_time(outcome, now)
        if outcome.key in STEPLESS or moment is None:
            self._context.navigator.show_toast(f"{done.sentence}.", undo=step)
        else:
            words = tr("Meeting booked,") if outcome.key == "6" else tr("{sentence}. Next", sentence=done.sentence)
            self._context.navigator.show_toast(words, strong=say_moment(moment, now), undo=step)

    def _ask_missing(self, done: Logged) -> None:
        view = self._view
        view.right.setCurrentWidget(view.missing)
        view.show_pane("right")
        view.missing.ask(done.missing, view.middle.evidence_for)
        view.missing.take_focus()

    @property
    def asking_missing(self) -> bool:
        """Whether it is saved and only the stage still asks."""
        return self._view.right.currentWidget() is self._view.missing

    def leave_missing(self) -> None:
        """The stage stays as it is."""
        if self.asking_missing:
            if self._untold is not None:
                self._tell(*self._untold)
            self.logged.emit()

    def _on_move(self) -> None:
        if self._lead:
            self._tasks.start_once("move", self._move(self._lead))

    async def _move(self, lead_id: str) -> None:
        try:
            moved, step = await self._tasks.act_with_undo(
                operations.gates.answer_and_move, lead_id, Stage.MEETING_SET, self._view.missing.answers()
            )
        except RefusedError as error:
            self._view.missing.show_problem(error.happened)
            return
        self._context.navigator.show_toast(tr("Moved to"), strong=tr(moved.stage.value), undo=step)
        self.logged.emit()
