"""The session of Today: call after call, with skips to the end, until nothing is left or Esc leaves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from app import operations, queries
from app.clock import from_ms, to_ms
from app.domain.outcomes import OUTCOMES
from app.language import plural, tr
from app.queries.rows import TodayRow
from ui.commands import Command
from ui.today.work_session import WorkSession, can_be_called

if TYPE_CHECKING:
    from ui.common.button import Button
    from ui.common.list_delegate import ListView
    from ui.common.text import Text
    from ui.context import UiContext
    from ui.tasks import PageTasks
    from ui.today.end_card import EndCard
    from ui.today.queue_model import QueueModel

SESSION, WORK, NEXT = "today_session", tr("Work the queue"), tr("Next call")
TALKED = tuple(one.name for one in OUTCOMES if one.conversation)
SESSION_HINTS = (
    ("Space", tr("Next call")),
    ("Tab", tr("Skip to the end")),
    ("U", tr("Put back")),
    ("D", tr("Done")),
    ("Esc", tr("Leave")),
)


class SessionActions:
    """Mixed into TodayPage, which has the parts named here."""

    _context: UiContext
    _session: WorkSession
    _model: QueueModel
    _work: Button
    _order_words: Text
    _end_card: EndCard
    _tasks: PageTasks
    list: ListView

    if TYPE_CHECKING:

        def tell_hints(self) -> None: ...
        def chosen(self) -> TodayRow | None: ...
        def move_down(self) -> None: ...
        def _choose(self, row_id: str) -> None: ...
        def now(self) -> datetime: ...
        def show_end_card(self, *, shown: bool) -> None: ...
        def order_words(self) -> str: ...

    def register_session(self) -> None:
        """Keys that work while the queue is being worked."""
        for key, words, run, pressed, icon in (
            ("skip", tr("Skip to the end"), self.skip, "Tab", "list-end"),
            ("put_back", tr("Put back what was skipped"), self.put_back, "U", "undo-2"),
            ("leave", tr("Leave the session"), self.end_session, "Esc", "log-out"),
        ):
            self._context.commands.add(
                Command(f"today.{key}", words, run, key=pressed, scope=SESSION, icon=icon, applies=self._why_no_session)
            )

    @property
    def in_session(self) -> bool:
        """Whether the queue is being worked one by one."""
        return self._session.on

    def work(self) -> None:
        """Call the queue one by one, from the chosen row on; in a session, the next."""
        if not self._session.on:
            self._session.begin(to_ms(self.now()))
            self._show_session()
        if row := self.chosen():
            self._session.put_back(row.id)
        self.call_next()

    async def take_up_session(self) -> None:
        """Go on with the session that a crash or the evening before the clocks struck cut off, on the same day only."""
        kept = await self._tasks.ask(queries.drafts.draft_of, "session", "today")
        now = self.now()
        if kept is None or self._session.on or not self._session.take(kept):
            return
        if from_ms(self._session.started).astimezone(now.tzinfo).date() != now.date():
            self._session.on = False
            return
        self._show_session()
        left = len(self._left())
        self._context.navigator.show_toast(tr("You were working the queue: {left} left. Space goes on.", left=left))

    def call_next(self) -> None:
        """In a session, open the next call; ends the session when nothing is left."""
        left, chosen = self._left(), self.chosen()
        if not left:
            calls = len(self._session.opened)
            self.end_session()
            self._tasks.start_latest("end card", self._show_end())
            self._context.navigator.show_toast(
                plural(calls, "Queue worked: {number} call.", "Queue worked: {number} calls.")
            )
            return
        row = next((one for one in left if one == chosen and one.id not in self._session.skipped), left[0])
        self._session.open(row.id)
        self._keep_session()
        self.show_session_line()
        self._context.navigator.start_call(row.lead_id)

    async def _show_end(self) -> None:
        ask = queries.sessions.summary
        since, user = self._session.started, self._context.workspace.user
        summary = await self._tasks.ask(ask, since=since, user_id=user, talked=TALKED)
        if summary.calls and not self._session.on:
            self.show_end_card(shown=True)
            self._end_card.show_summary(summary, self._session.minutes(to_ms(self.now())))

    def _keep_session(self) -> None:
        self._tasks.start_latest("keep session", self._keep(self._session.to_json()))

    async def _keep(self, session: dict[str, object]) -> None:
        import asyncio

        await asyncio.sleep(0)  # after the next call stands there
        await self._tasks.act(operations.drafts.keep, "session", "today", session)

    def show_session_line(self) -> None:
        """Above the list: what is left, done and how long it has taken; out of a session, the order of the queue."""
        if self._session.on:
            minutes = self._session.minutes(to_ms(self.now()))
            self._order_words.setText(
                tr(
                    "{left} left · {opened} done · {minutes} min",
                    left=len(self._left()),
                    opened=len(self._session.opened),
                    minutes=minutes,
                )
            )
        else:
            self._order_words.setText(self.order_words())

    def _left(self) -> Sequence[TodayRow]:
        return self._session.left(item.row for item in self._model.rows() if item.row is not None)

    def skip(self) -> None:
        """Put the chosen row at the end of the session and choose the next."""
        row = self.chosen()
        if row is None or not can_be_called(row):
            self.move_down()
            return
        self._session.skip(row.id)
        self._keep_session()
        self._choose(self._left()[0].id)
        self._context.navigator.show_toast(tr("Comes back at the end:"), strong=row.name)

    def put_back(self) -> None:
        """Take the last skip back."""
        if self._session.skipped:
            last = self._session.skipped[-1]
            self._session.put_back(last)
            self._keep_session()
            self._choose(last)

    def end_session(self) -> None:
        """Leave the session; the place is kept."""
        self._session.on = False
        self._keep_session()
        self._show_session()

    def _show_session(self) -> None:
        commands = self._context.commands
        self._work.set_words(NEXT if self._session.on else WORK)
        if self._session.on:
            commands.attach(self.list, SESSION)
        else:
            for command in commands.in_scope(SESSION):
                self.list.removeAction(commands.action(command.id))
        self.show_session_line()
        self.tell_hints()

    def _why_no_session(self) -> str:
        return "" if self._session.on else tr("No session is under way. Space in Today starts one.")
