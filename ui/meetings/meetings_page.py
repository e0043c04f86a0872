"""Meetings by day: confirm them, say what became of them, move them by a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt

from app import operations, queries
from app.clock import SystemClock, from_ms, local_zone, to_ms
from app.queries.meetings import MeetingItem
from ui.commands import Command
from ui.common.page import Hints
from ui.common.row_table_model import ROW_ROLE
from ui.common.search_list_page import SearchListPage
from ui.meetings.meeting_delegate import MeetingDelegate
from ui.meetings.meeting_rows import EARLIER, DayItem, MeetingsModel
from ui.meetings.move_bar import MoveBar
from ui.navigator import Selection

if TYPE_CHECKING:
    from ui.context import UiContext

SAID = {"Confirmed": "Confirmed:", "Held": "Held:", "No-show": "No-show logged, call back in Today:"}
KEYS = (
    ("confirmed", "Confirmed", "F", "calendar-check", ("confirm",)),
    ("held", "Held", "D", "check", ("took place", "done")),
    ("no_show", "No-show", "0", "user-x", ("did not come", "missed")),
    ("move", "Move…", "M", "calendar-clock", ("reschedule", "postpone")),
)


def local_now() -> datetime:
    """The local moment."""
    return SystemClock().now().astimezone(local_zone())


class MeetingsPage(SearchListPage):
    """F confirmed, D held, 0 no-show, M move; Enter opens the lead."""

    scope = "meetings"
    touches = ("meeting", "contact", "account", "user")

    def __init__(self, *, context: UiContext) -> None:
        self._days = MeetingsModel()
        super().__init__(
            "Meetings",
            context=context,
            model=self._days,
            delegate=MeetingDelegate(theme=context.theme),
            icon="calendar",
        )
        self._days.setParent(self)
        self.list.setUniformItemSizes(False)
        self._meetings: Sequence[MeetingItem] = ()
        self.move_bar = MoveBar(theme=context.theme, now=local_now)
        self.move_bar.chosen.connect(self._on_moved)
        self.move_bar.given_up.connect(self._back_to_list)
        self._moving: MeetingItem | None = None
        self.finish(below=self.move_bar, scopes=("lead",))

    def commands(self) -> list[Command]:
        """The usual keys, and what becomes of a meeting."""
        runs: dict[str, Callable[[], object]] = {
            "confirmed": partial(self.say, "Confirmed"),
            "held": partial(self.say, "Held"),
            "no_show": partial(self.say, "No-show"),
            "move": self.begin_move,
        }
        made = [
            Command(
                f"meetings.{key}", words, runs[key], key=letter, scope=self.scope, icon=icon,
                aliases=("meeting", *aliases), applies=self._why_no_meeting,
            )
            for key, words, letter, icon, aliases in KEYS
        ]  # fmt: skip
        return [*super().commands(), *made]

    def _why_no_meeting(self) -> str:
        return self.why_not() or ("" if self.meeting() else "Choose a meeting first.")

    # what is shown

    async def load(self, typed: str) -> Sequence[Any]:
        """Meetings under their days."""
        now = local_now()
        midnight = to_ms(now.replace(hour=0, minute=0, second=0, microsecond=0))
        user = self._context.workspace.user
        self._meetings = await self._tasks.ask(queries.meetings.meeting_rows, since=midnight, user_id=user, typed=typed)
        return self._days.items(self._meetings, now, typed=bool(typed.strip()))

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Earlier ones alone are as good as none, until they are asked for."""
        alone = len(rows) == 1 and rows[0].row is None
        super().show_rows(rows)
        if alone:
            words, action, _ = self.empty_words()
            self.empty.show_sentence(words, action=action, key="Enter")
            self.stack.setCurrentWidget(self.empty)

    def empty_words(self) -> tuple[str, str, str]:
        """What to say without any meeting ahead."""
        words = "No meetings this week. Book one from a lead with B."
        return (words, "Show earlier ones", "") if self._meetings else (words, "Open leads", "leads")

    def act_on_empty(self) -> None:
        """Show what was before, else what the list offers."""
        if self._model.rowCount() and not self.search.text().strip():
            self._days.fold(typed=False)
            self.stack.setCurrentWidget(self.list)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().act_on_empty()

    def count_words(self, rows: Sequence[Any]) -> str:
        """How many are still to come."""
        midnight = to_ms(local_now().replace(hour=0, minute=0, second=0, microsecond=0))
        coming = sum(one.open and one.start >= midnight for one in self._meetings)
        return f"{coming:,} to come"

    # what can be done

    def meeting(self) -> MeetingItem | None:
        """The meeting with the cursor, None on a heading."""
        item = self.chosen()
        return item.row if isinstance(item, DayItem) else None

    def open_chosen(self) -> None:
        """Open the lead, or fold Earlier."""
        row, item = self.meeting(), self.chosen()
        if row is not None and row.lead_id:
            self._context.navigator.open_lead(row.lead_id)
        elif row is not None:
            self._context.navigator.show_toast("This meeting belongs to no lead.")
        elif isinstance(item, DayItem):
            self._days.fold(typed=bool(self.search.text().strip()))

    def say(self, state: str) -> None:
        """Confirmed, Held or No-show."""
        row = self.meeting()
        if row is not None and row.state == state:
            self._context.navigator.show_toast(f"{row.name}:", strong=f"{state.lower()} already")
        elif row is not None:
            self._tasks.start_once(f"say {row.id}", self._say(row, state))

    async def _say(self, row: MeetingItem, state: str) -> None:
        _, step = await self._tasks.act_with_undo(operations.meetings.set_meeting_state, row.id, state)
        self._context.navigator.show_toast(SAID[state], strong=row.name or row.title, undo=step)

    def begin_move(self) -> None:
        """Ask when it is instead."""
        row = self.meeting()
        if row is not None and not row.open:
            self._context.navigator.show_toast(f"It is {row.state.lower()} already; book a new one from the lead.")
        elif row is not None:
            self._moving = row
            self.move_bar.ask(row.name or row.title, from_ms(row.start).astimezone(local_zone()))

    def _on_moved(self, words: str, moment: object) -> None:
        row, self._moving = self._moving, None
        self._back_to_list()
        if row is not None and isinstance(moment, datetime):
            self._tasks.start_once(f"move {row.id}", self._move(row, words, moment))

    async def _move(self, row: MeetingItem, words: str, moment: datetime) -> None:
        _, step = await self._tasks.act_with_undo(operations.meetings.move_meeting, row.id, start=moment)
        self._context.navigator.show_toast("Moved to", strong=words, undo=step)

    def _back_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_clicked(self, index: QModelIndex) -> None:
        """A click on Earlier folds it."""
        item = index.data(ROW_ROLE)
        if isinstance(item, DayItem) and item.id == f"day:{EARLIER}":
            self._days.fold(typed=bool(self.search.text().strip()))

    # what the window asks

    def key_hints(self) -> Hints:
        return (
            ("F", "Confirmed"),
            ("D", "Held"),
            ("0", "No-show"),
            ("M", "Move"),
            ("Enter", "Open"),
            ("Ctrl Z", "Undo"),
        )

    def selection(self) -> Selection | None:
        row = self.meeting()
        return Selection("lead", row.lead_id, row.name, detail=row.company) if row and row.lead_id else None
