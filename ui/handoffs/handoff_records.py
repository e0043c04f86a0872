"""What the handoff form records at once, undo included: the meeting, its place, answers, the framework."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from app import operations
from app.domain.qualification import MET, PARTLY, UNKNOWN
from app.domain.when import When
from app.operations import handing_over
from ui.gates.move import local_now

if TYPE_CHECKING:
    from app.queries.call_desk import HandoffDesk
    from app.queries.lead_card import AnswerRow
    from ui.context import UiContext
    from ui.handoffs.handoff_state import HandoffState
    from ui.tasks import PageTasks


class HandoffRecords:
    """Mixed into HandoffDialog, which has the parts named here."""

    _context: UiContext
    _tasks: PageTasks
    _lead_id: str
    state: HandoffState
    desk: HandoffDesk | None

    if TYPE_CHECKING:

        async def reload(self) -> None: ...

    @Slot(object)
    def _on_book(self, when: When) -> None:
        self._tasks.start_once("book", self._book(when))

    async def _book(self, when: When) -> None:
        start = when.moment(local_now().tzinfo) if when.at else None  # type: ignore[arg-type]
        if start is not None:
            title = when.words.strip().capitalize() or "Discovery"
            state = self.state
            await self._tasks.act(
                operations.meetings.book_meeting, self._lead_id, start=start, minutes=when.minutes or 30, title=title,
                with_id=state.to, kind=state.kind, site_id=state.site_id, place=state.place,
            )  # fmt: skip
            await self.reload()

    @Slot(str, str, str)
    def _on_placed(self, kind: str, site_id: str, place: str) -> None:
        self._tasks.start_once("place", self._place(kind, site_id, place))

    async def _place(self, kind: str, site_id: str, place: str) -> None:
        if self.desk is not None and self.desk.card.meetings:
            meeting = self.desk.card.meetings[0].id
            await self._tasks.act(handing_over.place_meeting, meeting, kind=kind, site_id=site_id, place=place)
        self.state.kind, self.state.site_id, self.state.place = kind, site_id, place
        await self.reload()

    @Slot(str, str)
    def _on_answered(self, key: str, words: str) -> None:
        self._tasks.start_once(f"answer {key}", self._answer(key, words))

    async def _answer(self, key: str, words: str) -> None:
        rows: tuple[AnswerRow, ...] = ()
        if self.desk is not None:
            rows = (*self.desk.card.criteria, *self.desk.card.framework_fields)
        before = next((one.status for one in rows if one.key == key), UNKNOWN)
        status = (before if before in (MET, PARTLY) else MET) if words else UNKNOWN
        answer = partial(operations.qualification.answer, source="Told")
        await self._tasks.act(answer, self._lead_id, key, status, words)
        await self.reload()

    @Slot(str)
    def _on_framework(self, name: str) -> None:
        self._tasks.start_latest("framework", self._set_framework(name))

    async def _set_framework(self, name: str) -> None:
        region = self._context.workspace.region
        await self._tasks.act(operations.contacts.set_field, self._lead_id, "framework", name, region=region)
        await self.reload()
