"""Fills a list of leads page by page and keeps it true to what is committed elsewhere."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app import queries
from app.changes import ChangeSet
from app.queries.lead_rows import PAGE, LeadFilter
from ui.gates.move import local_now
from ui.lead_lists.filter_words import EMPTY, at_moment, still_matches, without
from ui.lead_lists.lead_list_model import LeadListModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.lead_lists.filter_words import FilterPart
    from ui.lead_lists.lead_list_view import LeadListView
    from ui.tasks import PageTasks

TOUCHES = (
    "task",
    "meeting",
    "activity",
    "signal",
    "contact",
    "account",
    "answer",
    "handoff",
    "number",
    "email",
    "suppression",
    "score",
)
CHUNK, MERGED_MOST = 400, 3_000
LOOK_EVERY = 0.1  # seconds between two looks whether the list is at rest
AT_MOST_EVERY = 2.0  # seconds between two merges of what others add: a sync commits several times in one


class LeadListLoader(QObject):
    """`shown` after another list stands, `counted(matching, of all)` a little later."""

    shown = Signal()
    counted = Signal(int, int)

    def __init__(self, *, tasks: PageTasks, model: LeadListModel, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._model = tasks, model
        self.filter = EMPTY
        self.sort = "score"
        self._after: tuple[Any, str] | None = None
        self._stale: frozenset[str] = frozenset()  # leads touched and not read anew yet
        self._all_stale = False
        self._merged = 0.0  # when what appeared was last merged, of `time.monotonic`
        self._view: LeadListView | None = None
        model.more_wanted.connect(self._on_more_wanted)

    def watch(self, view: LeadListView) -> None:
        """While this is scrolled, only what is in sight is brought up to date: what one does goes before what others did."""
        self._view = view

    def show(self, wanted: LeadFilter, sort: str) -> None:
        """Another filter or order: a new list, the newest wish wins."""
        self.filter, self.sort = wanted, sort
        self._tasks.cancel("more")
        self._tasks.start_latest("rows", self._load())

    def refresh(self) -> None:
        """The same list again, row by row, as after the page was away."""
        self._merged = time.monotonic()
        if self._model.rowCount() > MERGED_MOST:
            self.show(self.filter, self.sort)
        else:
            self._tasks.start_latest("rows", self._merge())

    def _now_filter(self) -> LeadFilter:
        self._model.now = local_now()
        return at_moment(self.filter, self._model.now)

    async def _load(self) -> None:
        wanted = self._now_filter()
        page = await self._tasks.ask(queries.lead_rows.lead_rows, wanted, sort=self.sort)
        self._after = page.after
        self._model.start_over(page.rows, more=page.after is not None)
        self.shown.emit()
        await self._count(wanted)

    async def _merge(self) -> None:
        wanted = self._now_filter()
        limit = max(self._model.rowCount(), PAGE)
        page = await self._tasks.ask(queries.lead_rows.lead_rows, wanted, sort=self.sort, limit=limit)
        self._after = page.after
        self._model.merge(page.rows, more=page.after is not None)
        self.shown.emit()
        await self._count(wanted)

    async def _count(self, wanted: LeadFilter) -> None:
        matching, everything = await asyncio.gather(
            self._tasks.ask(queries.lead_rows.count, wanted), self._tasks.ask(queries.lead_rows.count, EMPTY)
        )
        self.counted.emit(matching, everything)

    def _on_more_wanted(self, _loaded: int) -> None:
        if self._after is not None:
            self._tasks.start_once("more", self._load_more())

    async def _load_more(self) -> None:
        wanted, after = at_moment(self.filter, self._model.now), self._after
        page = await self._tasks.ask(queries.lead_rows.lead_rows, wanted, sort=self.sort, after=after, limit=PAGE * 4)
        self._after = page.after
        self._model.add_page(page.rows, more=page.after is not None)

    # what others have done

    def on_committed(self, change: ChangeSet) -> None:
        """Bring the touched rows up to date; nothing else moves."""
        leads, everything = change.ids("lead"), any(change.ids(entity) for entity in TOUCHES)
        if leads or everything:
            self._stale |= leads
            self._all_stale = self._all_stale or everything
            self._tasks.start_latest("touched", self._update())

    async def _update(self) -> None:
        """What was touched since the last one that came to its end: a commit soon after another stops the one before."""
        if self._view is not None and self._view.is_moving():
            seen = self._view.in_sight()
            await self._update_some(self._touched(self._model.ids()[seen.start : seen.stop]))
            await self._at_rest()
        leads, loaded = self._stale, self._model.ids()
        new = leads.difference(loaded)
        if new and await self._has_new(new):
            self._tasks.start_once("appeared", self._refresh_in_time())
        wanted = self._touched(loaded)
        for start in range(0, len(wanted), CHUNK):
            await self._update_some(wanted[start : start + CHUNK])
        self._stale, self._all_stale = frozenset(), False
        await self._count(self._now_filter())

    def _touched(self, ids: Sequence[str]) -> Sequence[str]:
        return ids if self._all_stale else [one for one in ids if one in self._stale]

    async def _at_rest(self) -> None:
        while self._view is not None and self._view.is_moving():
            await asyncio.sleep(LOOK_EVERY)

    async def _refresh_in_time(self) -> None:
        await asyncio.sleep(self._merged + AT_MOST_EVERY - time.monotonic())
        await self._at_rest()
        self.refresh()

    async def _has_new(self, unknown: frozenset[str]) -> bool:
        """Whether leads appeared among those loaded (new, or back from the bin); what comes further down is read when it is due."""
        return await self._tasks.ask(
            queries.lead_rows.any_shown, unknown, self._now_filter(), sort=self.sort, after=self._after
        )

    async def _update_some(self, ids: Sequence[str]) -> None:
        if not ids:
            return
        rows = await self._tasks.ask(queries.lead_rows.rows_by_id, list(ids), self._now_filter())
        now = self._model.now = local_now()
        keep = [row for row in rows if still_matches(row, self.filter, now)]
        kept = {row.id for row in keep}
        self._model.take_out([one for one in ids if one not in kept])
        self._model.put_rows(keep)

    async def heaviest(self, parts: Sequence[FilterPart]) -> FilterPart | None:
        """The part whose removal would show most."""
        if not parts:
            return None
        wanted = self._now_filter()
        counts = [await self._tasks.ask(queries.lead_rows.count, without(wanted, part.field)) for part in parts]
        return parts[counts.index(max(counts))]


def with_text(wanted: LeadFilter, typed: str) -> LeadFilter:
    """The filter with other typed words."""
    return replace(wanted, text=typed)
