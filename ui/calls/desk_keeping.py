"""What a call and a visit remember: every change is kept as a draft until it is logged or was nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from app import operations, queries
from app.domain.track_walk import Choice
from app.domain.when import When
from app.errors import RefusedError
from ui.calls.desk_state import DeskState
from ui.gates.move import local_now
from ui.gates.step_reading import looks_like_meeting

if TYPE_CHECKING:
    from ui.calls.desk_view import DeskView
    from ui.calls.journal import Journal
    from ui.calls.outcome_logger import OutcomeLogger
    from ui.context import UiContext
    from ui.tasks import PageTasks


class DeskKeeping:
    """Mixed into CallPage and VisitPage, which have the parts named here. `kind` names the drafts: call, visit."""

    kind: str
    _context: UiContext
    _tasks: PageTasks
    _state: DeskState | None
    _suggested: str
    _journal: Journal
    view: DeskView
    logger: OutcomeLogger
    follow_up = "5"  # what a next step alone speaks for

    if TYPE_CHECKING:

        def lead_of_desk(self) -> str: ...
        def talked(self) -> bool: ...
        def go_to(self, part: str) -> None: ...

    def connect_desk(self) -> None:
        """Hear what is changed in the parts."""
        view = self.view
        view.track.taken.connect(self._on_taken)
        view.middle.notes.changed.connect(self._on_notes_changed)
        view.middle.criteria.answered.connect(self._on_criterion_answered)
        view.objections.changed.connect(self._on_objections_changed)
        view.outcomes.next_step.textChanged.connect(self._on_next_changed)
        self._journal.due.connect(self._keep)
        self.logger.saving.connect(self._journal.stop)

    def show_state(self, state: DeskState) -> None:
        """Fill the parts with what was kept; call it while the page has no state: this is no edit."""
        view, self._suggested = self.view, ""
        view.reopened.hide()
        view.banner.hide()
        view.show_beside()
        view.outcomes.reset()
        view.middle.criteria.forget_heard()
        view.middle.notes.setPlainText(state.notes)
        view.outcomes.next_step.setText(state.next_text)

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
        state, walk = self._state, self.view.track.walk
        if state is not None and walk is not None:
            state.steps = [list(step) for step in walk.steps]
            self._journal.touch()

    @Slot()
    def _on_notes_changed(self) -> None:
        if (state := self._state) is not None:
            state.notes = self.view.middle.notes.toPlainText()
            self._journal.touch()

    @Slot()
    def _on_next_changed(self) -> None:
        if (state := self._state) is not None:
            state.next_text = self.view.outcomes.next_step.text()
            self._journal.touch()
        self._suggest()

    @Slot()
    def _on_objections_changed(self) -> None:
        if (state := self._state) is not None:
            state.raised = dict(self.view.objections.raised)
            self._journal.touch()

    def means_meeting(self, when: When) -> bool:
        """Whether the next step as written is a meeting."""
        return looks_like_meeting(when)

    def _suggest(self) -> None:
        when = self.view.outcomes.next_step.value
        meeting = isinstance(when, When) and self.means_meeting(when)
        later = self.follow_up if isinstance(when, When) and self.talked() else ""
        self.view.outcomes.suggest("6" if meeting else self._suggested or later)

    @Slot(str, str, str)
    def _on_criterion_answered(self, key: str, status: str, evidence: str) -> None:
        if lead_id := self.lead_of_desk():
            self._tasks.start_once("criterion", self._set_criterion(lead_id, key, status, evidence))

    async def _set_criterion(self, lead_id: str, key: str, status: str, evidence: str) -> None:
        strip = self.view.middle.criteria
        try:
            answer = partial(operations.qualification.answer, source=self.kind.capitalize())
            await self._tasks.act(answer, lead_id, key, status, evidence)
        except RefusedError as error:
            strip.show_problem(f"{error.happened} {error.do}".strip())
            return
        card = await self._tasks.ask(queries.lead_card.lead_card_of, lead_id, now=self._now())
        strip.show_answers(card.criteria)
        strip.close_editor()
        self.go_to("criteria")

    @Slot()
    def _keep(self) -> None:
        state = self._state
        if state is None or self.logger.asking_missing:
            return
        if state.worth_keeping:
            body = state.to_json(self._now())
            self._tasks.start_latest(f"keep {state.subject}", self._write(state.subject, body))
        elif state.kept:  # what was typed is deleted again: a kill must not bring it back
            state.seen_at = 0
            self._tasks.start_latest(f"keep {state.subject}", self._drop(state.subject))

    async def _write(self, subject: str, body: dict[str, object]) -> None:
        await self._tasks.act(operations.drafts.keep, self.kind, subject, body)

    async def _drop(self, subject: str) -> None:
        await self._tasks.act(operations.drafts.drop, self.kind, subject)
