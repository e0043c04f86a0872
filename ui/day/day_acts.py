"""What can be done with a day, each as one step that can be taken back; mixed into its self."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app import operations, queries
from app.clock import SystemClock, local_zone
from app.domain.counted import counted
from app.domain.site_hours import say_minutes
from app.domain.visits import AHEAD, VisitState
from app.language import tr
from ui import dialogs
from ui.common.page import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.day import DayPlan
    from app.queries.day_stops import DayStop
    from app.queries.stop_card import StopCard
    from ui.context import UiContext
    from ui.day.fix_bar import FixBar
    from ui.day.side_pane import DaySide
    from ui.navigator import Navigator
    from ui.tasks import PageTasks


def local_today() -> date:
    """The local day."""
    return SystemClock().now().astimezone(local_zone()).date()


class DayActs(Page):
    """The page gives `plan`, `day`, `chosen`, and shows what changed."""

    _context: UiContext
    _navigator: Navigator
    _tasks: PageTasks
    day: date
    plan: DayPlan | None
    _card: StopCard | None
    _declined: tuple[str, ...]
    _wanted: str
    _in_side: bool

    side: DaySide
    fix_bar: FixBar

    def chosen(self) -> DayStop | None:
        """The stop with the cursor."""
        raise NotImplementedError

    def shown(self) -> QWidget:
        """The line, or what stands in its place on an empty day."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Ask again and show the differences."""
        raise NotImplementedError

    def show_day(self, day: date) -> None:
        """Show another day."""
        raise NotImplementedError

    def step(self, by: int) -> None:
        """To the stop that many rows on."""
        raise NotImplementedError

    def fit(self) -> None:
        """Both panes, or the one that was asked for."""
        raise NotImplementedError

    def offer(self) -> None:
        """Offer the shorter order, unless it was declined."""
        raise NotImplementedError

    # why a key cannot work now

    def why_not_here(self) -> str:
        """Why the keys of the day cannot work."""
        return "" if self.isVisible() else tr("Open Day first.")

    def why_not_stop(self) -> str:
        """Why the keys of a stop cannot work."""
        return self.why_not_here() or ("" if self.chosen() is not None else tr("Choose a stop first."))

    def why_not_near(self) -> str:
        """Why the keys of the list of who is near cannot work."""
        return self.why_not_here() or ("" if self.side.near.current() is not None else tr("Nobody is near."))

    # the line

    def move_down(self) -> None:
        """The next stop."""
        self.step(1)

    def move_up(self) -> None:
        """The stop before."""
        self.step(-1)

    def stop_up(self) -> None:
        """Move the stop up."""
        self._move(-1)

    def stop_down(self) -> None:
        """Move the stop down."""
        self._move(1)

    def _move(self, by: int) -> None:
        if stop := self.chosen():
            self._tasks.start_once("move", self._moved(stop, by))

    async def _moved(self, stop: DayStop, by: int) -> None:
        moved, step = await self._tasks.act_with_undo(operations.day_plan.move_stop, self.day, stop.id, by)
        if moved:
            self._navigator.show_toast(tr("Moved:"), strong=stop.name, undo=step)

    def open_chosen(self) -> None:
        """The visit, or the call."""
        stop = self.chosen()
        if stop is None:
            return
        if stop.kind == "visit":
            self._navigator.open_visit(stop.id)
        elif stop.lead_id:
            self._navigator.start_call(stop.lead_id)
        elif stop.account_id:
            self._navigator.open_account(stop.account_id)

    def open_account(self) -> None:
        """The account of the stop, with its sites."""
        if (stop := self.chosen()) and stop.account_id:
            self._navigator.open_account(stop.account_id)

    def start_day(self) -> None:
        """The first visit that is ahead: on the way to it."""
        self._tasks.start_once("start", self._start())

    async def _start(self) -> None:
        stops = self.plan.stops if self.plan is not None else ()
        ahead = next((one for one in stops if one.kind == "visit" and one.state in set(AHEAD)), None)
        if ahead is None:
            self._navigator.show_toast(tr("No visit is ahead on this day."))
            return
        if ahead.state == VisitState.PLANNED and self.day == local_today():
            await self._tasks.act(operations.visits.set_state, ahead.id, VisitState.ON_THE_WAY)
        self._navigator.open_visit(ahead.id)

    # order and times

    def use_order(self) -> None:
        """Take the shorter order that is offered."""
        shorter = self.plan.shorter if self.plan is not None else None
        if shorter is None:
            self._navigator.show_toast(tr("No shorter order was found."))
        else:
            self._tasks.start_once("order", self._use_order(shorter.order, shorter.saves_km))

    async def _use_order(self, order: tuple[str, ...], saves: float) -> None:
        words = tr("Shorter order used")
        _, step = await self._tasks.act_with_undo(operations.day_plan.set_order, self.day, order, label=words)
        self._navigator.show_toast(tr("Order changed, saves"), strong=tr("≈ {saves} km", saves=round(saves)), undo=step)

    def keep_order(self) -> None:
        """Keep mine: the same order is not offered again."""
        if self.plan is not None and self.plan.shorter is not None:
            self._declined = self.plan.shorter.order
        self.offer()

    def begin_fix(self) -> None:
        """Ask for the time of the stop."""
        if stop := self.chosen():
            self.fix_bar.ask(stop.name, stop.fixed)

    def fix_chosen(self, at: int | None, minutes: int | None) -> None:
        """The time that was typed."""
        self.back_to_line()
        if stop := self.chosen():
            said = (
                (tr("Fixed:"), say_minutes(at))
                if at is not None
                else (tr("Length:"), tr("{minutes} min", minutes=minutes))
            )
            act = operations.day_plan.set_time
            self._do(said[0], f"{stop.name} {said[1]}", act, self.day, stop.id, at=at, minutes=minutes)

    def unfix(self) -> None:
        """Let the time go."""
        self.back_to_line()
        if (stop := self.chosen()) and stop.fixed is not None:
            self._do(tr("No fixed time:"), stop.name, operations.day_plan.fix_time, self.day, stop.id, None)

    def _do(self, words: str, strong: str, operation: Callable[..., object], *args: Any, **kwargs: Any) -> None:
        self._tasks.start_once("act", self._done(words, strong, operation, *args, **kwargs))

    async def _done(self, words: str, strong: str, operation: Callable[..., object], *args: Any, **kwargs: Any) -> None:
        _, step = await self._tasks.act_with_undo(operation, *args, **kwargs)
        self._navigator.show_toast(words, strong=strong, undo=step)

    # what stands on it

    def add_stop(self) -> None:
        """Ask whom to see."""
        self._tasks.start_once("add", self._add())

    async def _add(self) -> None:
        from ui.day.add_dialog import AddDialog

        dialog = AddDialog(self.day, context=self._context, parent=self)
        if await dialogs.show(dialog):
            account, lead, contact = dialog.chosen
            await self._put(account, lead, contact)

    async def _put(self, account: str, lead: str = "", contact: str = "", site: str = "") -> None:
        """Into the next gap that holds it, after the chosen stop."""
        stop = self.chosen()
        gap = await self._tasks.ask(
            queries.stop_card.gap_for, user=self._context.workspace.user, day=self.day, account_id=account, contact_id=contact,
            site_id=site, after=stop.number if stop is not None else 0,
        )  # fmt: skip
        add = operations.day_plan.add_stop
        made, step = await self._tasks.act_with_undo(
            add, self.day, account, lead_id=lead, contact_id=contact, site_id=gap.site_id, at=gap.at
        )
        self._wanted = made
        words = tr("Added as stop") if gap.holds else tr("Added where it harms least: stop")
        self._navigator.show_toast(words, strong=str(gap.at + 1), undo=step)
        self.refresh()

    def add_calls(self) -> None:
        """Put the calls that are promised for a minute of the day on the line."""
        if self.plan is not None and self.plan.timed_calls:
            count = len(self.plan.timed_calls)
            self._do(
                tr("Put on the line:"),
                counted(count, "call"),
                operations.day_plan.add_timed_calls,
                self.day,
            )
        else:
            self._navigator.show_toast(tr("Every promised call is on the line."))

    def remove_stop(self) -> None:
        """Cancel the visit, or take the call off the line; both can be taken back."""
        stop = self.chosen()
        if stop is None:
            return
        if stop.kind == "visit":
            self._do(tr("Cancelled:"), stop.name, operations.visits.cancel_visit, stop.id)
        else:
            self._do(tr("Off the line:"), stop.name, operations.day_plan.take_call_off, stop.id)

    def paste_place(self) -> None:
        """What is in the clipboard is where the stop is."""
        stop, text = self.chosen(), QGuiApplication.clipboard().text()
        if stop is not None and stop.kind == "visit":
            self._do(tr("Place set:"), stop.name, operations.day_plan.place_stop, stop.id, text[:2000])

    # who is near

    def go_near(self) -> None:
        """To the list of who is near, and back."""
        if self.side.near.list.hasFocus() or self.side.near.reach.hasFocus():
            self.back_to_line()
            return
        self._in_side = True
        self.fit()
        near = self.side.near
        target = near.list if near.model.rowCount() else near.reach
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.side.ensureWidgetVisible(near)
        self.hints_changed.emit()

    def back_to_line(self) -> None:
        """Back to the line of the day."""
        self._in_side = False
        self.fit()
        self.shown().setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def near_down(self) -> None:
        """The next one."""
        self.side.near.step(1)

    def near_up(self) -> None:
        """The one before."""
        self.side.near.step(-1)

    def near_select(self) -> None:
        """Select the row, or not any more."""
        if row := self.side.near.current():
            self.side.near.model.tick(row)

    def near_open(self) -> None:
        """The account."""
        if row := self.side.near.current():
            self._navigator.open_account(row.id)

    def near_add(self) -> None:
        """Add the selected ones, else the one with the cursor, each into the next gap that holds it."""
        self._tasks.start_once("near", self._near_add())

    async def _near_add(self) -> None:
        for row in self.side.near.wanted():
            await self._put(row.id, row.lead_id, row.contact_id, row.site_id)

    def gap_words(self) -> str:
        """ "add to the free 44 min": where V puts it."""
        stop, plan = self.chosen(), self.plan
        if plan is None or stop is None:
            return tr("add to the day")
        free = next((leg.spare for leg in plan.line.legs[stop.number :] if leg.free), 0)
        return tr("add to the free {free} min", free=free) if free else tr("add to the day")

    # dialogs

    def show_codes(self) -> None:
        """The codes, large."""
        self._tasks.start_once("codes", self._codes())

    async def _codes(self) -> None:
        from ui.day.day_dialogs import DayCodesDialog
        from ui.day.stop_pane import codes_of

        if self._card is None or not codes_of(self._card):
            self._navigator.show_toast(tr("This stop has neither a place nor a number for a code."))
            return
        await dialogs.show(DayCodesDialog(self._card, context=self._context, parent=self))

    def print_sheet(self) -> None:
        """The day sheet, on a day without visits the call list."""
        self._navigator.print_record("day", self.day.isoformat())

    def enter_sheet(self) -> None:
        """What was ticked on a sheet."""
        self._navigator.open_place("sheets")

    def edit_home(self) -> None:
        """Where the day begins and ends."""
        self._tasks.start_once("home", self._home())

    async def _home(self) -> None:
        from ui.day.day_dialogs import HomeDialog

        if self.plan is not None:
            await dialogs.show(HomeDialog(self.plan.home, context=self._context, parent=self))
            self.refresh()

    def day_before(self) -> None:
        """The day before."""
        self.show_day(self.day - timedelta(days=1))

    def day_after(self) -> None:
        """The next day."""
        self.show_day(self.day + timedelta(days=1))

    def go_today(self) -> None:
        """Back to today."""
        self.show_day(local_today())
