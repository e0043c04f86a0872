"""How a visit comes onto its page: from its record, from what was kept, or as one that is written up afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.clock import from_ms, local_zone
from app.domain.track_walk import TrackWalk
from app.domain.visits import AHEAD, VisitState
from app.language import tr
from app.queries import colleagues, objections, slots, visit_desk
from ui.calls.desk_keeping import DeskKeeping
from ui.common.slot_row import MINUTES
from ui.gates.move import local_now
from ui.visits.open_visit import OpenVisit, reopened
from ui.visits.visit_logger import About, VisitLogger

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer

    from app.domain.tracks import Track
    from app.queries.visit_desk import VisitDesk
    from ui.gates.step_reading import StepReader
    from ui.visits.visit_view import VisitView


class VisitOpening(DeskKeeping):
    """Mixed into VisitPage, which has the parts named here."""

    kind = "visit"
    follow_up = "1"
    _state: OpenVisit | None
    _desk: VisitDesk | None
    _reader: StepReader
    _tick_timer: QTimer
    _ticked: int
    view: VisitView
    logger: VisitLogger

    if TYPE_CHECKING:

        def tell_selection(self) -> None: ...
        def set_title(self, title: str, *, said: str = "") -> None: ...
        def changed_state(self) -> None: ...
        def focus_home(self) -> None: ...
        def _leave(self) -> None: ...

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
        self.tell_selection()
        if state.now_at in AHEAD:
            await self._warn_of_colleagues(desk)
        self.view.slots.show_slots(await self._free(desk), local_now())
        self.view.objections.show_counts(await self._tasks.ask(objections.counts))

    async def _warn_of_colleagues(self, desk: VisitDesk) -> None:
        """Somebody else was there or rang lately: told before one sets off (product 3, several reps)."""
        user, now = self._context.workspace.user, round(local_now().timestamp() * 1000)
        if said := await self._tasks.ask(colleagues.warning_of, [desk.account["id"]], user, now):
            self._context.navigator.show_toast(said)

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
        self.set_title(tr("Visit · {company}", company=desk.company))
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
        notes = tr(" Notes are here.") if state.notes.strip() else ""
        arrived, left = (_clock(one) for one in (state.arrived_at, state.left_at))
        if state.closed:
            view.banner.show_message(tr("Written up: {outcome}.", outcome=tr(str(desk.visit["outcome"]))), tone="info")
        elif state.now_at is VisitState.CANCELLED:
            why = f": {desk.visit['reason']}" if desk.visit["reason"] else ""
            view.banner.show_message(tr("This visit was cancelled{why}.", why=why), tone="warn")
        elif state.now_at is VisitState.ARRIVED:
            view.reopened.show_words(
                tr("This visit is still open, arrived {arrived}.{notes}", arrived=arrived, notes=notes), can_end=True
            )
        elif state.now_at is VisitState.DONE and not state.logging:
            view.reopened.show_words(
                tr("This visit has no outcome yet, left {left}.{notes}", left=left, notes=notes), can_end=False
            )
        elif desk.draft is not None:
            view.reopened.show_words(tr("Your notes are kept."), can_end=False)

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


def _clock(ms: int) -> str:
    return f"{from_ms(ms).astimezone(local_zone()):%H:%M}" if ms else ""
