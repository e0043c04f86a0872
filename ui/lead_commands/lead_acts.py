"""What the lead commands do; what they ask first is asked in a small dialog."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app import operations, queries
from app.changes import ChangeSet
from app.domain.stages import Stage
from app.language import tr
from ui import dialogs
from ui.lead_commands.reaching import copy_number, show_codes, stop_contact, write_email
from ui.lead_commands.selected import TakesWords, focused_page, selected, who
from ui.navigator import Selection

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from ui.context import UiContext

LETTERS = {"N": Stage.NEW, "A": Stage.ATTEMPTING, "C": Stage.CONNECTED, "Q": Stage.QUALIFIED, "M": Stage.MEETING_SET,
           "H": Stage.HANDED_OFF, "U": Stage.NURTURE, "D": Stage.DISQUALIFIED}  # fmt: skip
NOTHING = tr("Choose a lead first.")
ONE_ONLY = tr("Works on one lead at a time.")


class LeadActs(QObject):
    """Acts on the selected lead; what is asked first is asked in a small dialog."""

    def __init__(self, *, context: UiContext, window: QWidget, shown: Callable[[], QWidget | None]) -> None:
        super().__init__(window)
        self._context, self._window, self._shown = context, window, shown
        self._navigator = context.navigator
        self._tasks = context.tasks.for_page(window)
        self._people: dict[str, str] = {}
        context.relay.committed.connect(self._on_committed)
        self._tasks.start_latest("lead people", self._load_people())

    # which leads

    def chosen(self) -> Selection | None:
        """The selected lead or leads."""
        return selected(self._navigator)

    def why_not_any(self) -> str:
        """'' when at least one lead is selected."""
        return "" if self.chosen() else NOTHING

    def why_not_one(self) -> str:
        """'' when exactly one lead is selected."""
        found = self.chosen()
        return NOTHING if found is None else ONE_ONLY if len(found.all_ids) > 1 else ""

    def _parent(self) -> QWidget:
        return focused_page() or self._window

    def _start(self, name: str, work: Callable[[Selection], Coroutine[Any, Any, object]]) -> None:
        found = self.chosen()
        if found is not None:
            self._tasks.start_once(f"lead {name}", work(found))

    def _page(self) -> TakesWords | None:
        page = focused_page() or self._shown()
        return page if isinstance(page, TakesWords) else None

    # talking

    def call(self) -> None:
        """Open the call screen."""
        if found := self.chosen():
            self._navigator.start_call(found.id)

    def visit(self) -> None:
        """Plan a visit."""
        if found := self.chosen():
            self._navigator.plan_visit(found.id)

    def log_visit(self) -> None:
        """Write up a visit that was made."""
        if found := self.chosen():
            self._navigator.log_visit(found.id)

    def email(self) -> None:
        """A draft in the rep's mail program."""
        self._start("email", partial(write_email, self._context, self._tasks))

    def copy_number(self) -> None:
        """The number that may be dialled, to the clipboard."""
        self._start("copy", partial(copy_number, self._context, self._tasks))

    def codes(self) -> None:
        """The numbers as codes."""
        self._start("codes", partial(show_codes, self._context, self._tasks, self._parent()))

    def book(self) -> None:
        """A meeting by sentence."""
        self._start("book", self._book)

    async def _book(self, found: Selection) -> None:
        from ui.gates.move import local_now
        from ui.lead_commands.book_dialog import BookDialog

        today = local_now().date().isoformat()
        executives = await self._tasks.ask(queries.people.account_executives, self._context.workspace.user, today)
        paired = next((one.id for one in executives if one.paired), "")
        free = await self._tasks.ask(queries.slots.free_slots, paired, now=local_now(), minutes=30) if paired else None
        dialog = BookDialog(found.title, found.id, executives, free, context=self._context, parent=self._parent())
        if await dialogs.show(dialog):
            words = tr("Slot asked for,") if dialog.asked else tr("Meeting booked,")
            self._navigator.show_toast(words, strong=str(dialog.outcome), undo=dialog.step)

    def stop_contact(self) -> None:
        """Ask once, then stop."""
        self._start("stop", partial(stop_contact, self._context, self._tasks, self._parent()))

    def log(self) -> None:
        """Log a call made elsewhere; V there is a visit."""
        self._start("log", self._log)

    async def _log(self, found: Selection) -> None:
        from ui.lead_commands.log_dialog import LogDialog  # these load the database library: not at start-up

        dialog = LogDialog(found.title, found.id, context=self._context, parent=self._parent())
        if await dialogs.show(dialog):
            self._navigator.show_toast(
                tr("Logged:"), strong=dialog.choice.name if dialog.choice else "", undo=dialog.step
            )
        elif dialog.was_visit:
            self._navigator.log_visit(found.id)

    def reply(self) -> None:
        """They replied: paste it."""
        self._start("reply", self._reply)

    async def _reply(self, found: Selection) -> None:
        from ui.lead_commands.small_dialogs import ReplyDialog

        dialog = ReplyDialog(found.title, found.id, context=self._context, parent=self._parent())
        if await dialogs.show(dialog):
            self._navigator.show_toast(tr("Reply logged from"), strong=found.title, undo=dialog.step)

    # writing

    def note(self) -> None:
        """Write a note: on the lead's page where it is open, in a dialog elsewhere."""
        page = self._page()
        if page is not None:
            page.begin_note()
        else:
            self._start("note", self._note)

    async def _note(self, found: Selection) -> None:
        from ui.lead_commands.small_dialogs import NoteDialog

        dialog = NoteDialog(found.title, found.id, context=self._context, parent=self._parent())
        if await dialogs.show(dialog):
            self._navigator.show_toast(tr("Note added to"), strong=found.title, undo=dialog.step)

    def task(self) -> None:
        """A next step."""
        page = self._page()
        if page is not None:
            page.begin_task()
        else:
            self._start("task", self._task)

    async def _task(self, found: Selection) -> None:
        from ui.lead_commands.small_dialogs import TaskDialog

        dialog = TaskDialog(found.title, found.all_ids, context=self._context, parent=self._parent())
        if await dialogs.show(dialog):
            self._navigator.show_toast(tr("Task added for"), strong=who(found.title, found.all_ids), undo=dialog.step)

    def qualify(self) -> None:
        """The criteria, on the lead's page."""
        if self._page() is None and (found := self.chosen()):
            self._navigator.open_lead(found.id)
        if (page := self._page()) is not None:
            page.show_qualify()

    # moving

    def stages(self) -> list[tuple[str, str]]:
        """What the palette offers."""
        return [(stage.value, stage.value) for stage in LETTERS.values()]

    def choose_stage(self) -> None:
        """M, then a letter."""
        menu = self._menu()
        for letter, stage in LETTERS.items():
            key = stage.value.casefold().replace(" ", "_")
            action = menu.addAction(
                self._context.theme.icon(f"stage-{key}", f"stage_{key}"), f"&{letter}  {tr(stage.value)}"
            )
            action.setData(stage.value)
            action.triggered.connect(self._on_stage_chosen)
        self._pop_up(menu)

    def _on_stage_chosen(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.move_to(str(sender.data()))

    def move_to(self, stage: str) -> None:
        """Move the selected leads, asking what the stage asks."""
        self._start("move", partial(self._move, Stage(stage)))

    async def _move(self, to: Stage, found: Selection) -> None:
        if to in (Stage.NURTURE, Stage.DISQUALIFIED):
            await self._park(to, found)
        elif to is Stage.HANDED_OFF and len(found.all_ids) == 1:
            self._navigator.hand_off(found.id)
        else:
            from ui.gates.move import move_leads

            ids, parent = found.all_ids, self._parent()
            await move_leads(context=self._context, tasks=self._tasks, parent=parent, lead_ids=ids, to=to)

    async def _park(self, to: Stage, found: Selection) -> None:
        from ui.lead_commands.small_dialogs import ParkDialog

        dialog = ParkDialog(found.title, found.all_ids, to, context=self._context, parent=self._parent())
        if await dialogs.show(dialog):
            self._navigator.show_toast(tr("Moved to"), strong=tr(to.value), undo=dialog.step)

    def hand_off(self) -> None:
        """Open the handoff."""
        if found := self.chosen():
            self._navigator.hand_off(found.id)

    def print_lead(self) -> None:
        """Show the lead with its timeline as it prints."""
        if found := self.chosen():
            self._navigator.print_record("lead", found.id)

    # owning

    def people(self) -> list[tuple[str, str]]:
        """Whom a lead can be given to; oneself first."""
        me = self._context.workspace.user
        others = sorted((name, key) for key, name in self._people.items() if key != me and name)
        mine = [(me, tr("Me, {people}", people=self._people[me]))] if me in self._people else []
        return [*mine, *((key, name) for name, key in others)]

    def choose_owner(self) -> None:
        """A, then a name."""
        menu = self._menu()
        for key, name in self.people():
            action = menu.addAction(name)
            action.setData(key)
            action.triggered.connect(self._on_owner_chosen)
        self._pop_up(menu)

    def _on_owner_chosen(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.assign_to(str(sender.data()))

    def assign_to(self, user_id: str) -> None:
        """Give the selected leads to somebody."""
        self._start("assign", partial(self._assign, user_id))

    async def _assign(self, user_id: str, found: Selection) -> None:
        _, step = await self._tasks.act_with_undo(operations.lead_batches.assign_all, found.all_ids, user_id)
        self._navigator.show_toast(tr("Assigned to"), strong=self._people.get(user_id, ""), undo=step)

    def take(self) -> None:
        """Take it from the list and work it."""
        self._start("take", self._take)

    async def _take(self, found: Selection) -> None:
        pending, step = await self._tasks.act_with_undo(operations.prospects.take, found.id)
        words = tr("Claimed here, confirmed at next sync:") if pending else tr("Taken from the list:")
        self._navigator.show_toast(words, strong=found.title, undo="" if pending else step)

    def send_back(self) -> None:
        """Give a prospect or an MQL back, with a reason."""
        self._start("send back", self._send_back)

    async def _send_back(self, found: Selection) -> None:
        from ui.lead_commands.send_back_dialog import SendBackDialog

        dialog = SendBackDialog(found, context=self._context, parent=self._window)
        if await dialogs.show(dialog):
            self._navigator.show_toast(tr("Sent back:"), strong=found.title, undo=dialog.step)

    def discard(self) -> None:
        """To the bin; Undo brings it back."""
        self._start("discard", self._discard)

    async def _discard(self, found: Selection) -> None:
        _, step = await self._tasks.act_with_undo(operations.lead_batches.discard_all, found.all_ids)
        self._navigator.show_toast(tr("Moved to the bin:"), strong=who(found.title, found.all_ids), undo=step)

    def new_lead(self) -> None:
        """Type a lead in."""
        self._tasks.start_once("new lead", self._new_lead(None))

    def new_lead_in(self, stage: str) -> None:
        """Type a lead in and have it in that stage, asking what the stage asks; what is on screen stays."""
        self._tasks.start_once("new lead", self._new_lead(Stage(stage)))

    async def _new_lead(self, stage: Stage | None) -> None:
        from ui.lead_commands.new_lead_dialog import NewLeadDialog

        dialog = NewLeadDialog(context=self._context, parent=self._window)
        if not await dialogs.show(dialog) or not isinstance(dialog.outcome, str):
            return
        self._navigator.show_toast(tr("Lead added"), undo=dialog.step)
        if stage is None:
            self._navigator.open_lead(dialog.outcome)
        elif stage is not Stage.NEW:
            await self._move(stage, Selection("lead", dialog.outcome, ""))

    # small parts

    def _menu(self) -> QMenu:
        menu = QMenu(self._parent())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _pop_up(self, menu: QMenu) -> None:
        parent = self._parent()
        menu.popup(parent.mapToGlobal(QPoint(parent.width() // 3, parent.height() // 4)))

    async def _load_people(self) -> None:
        self._people = await self._tasks.ask(queries.people.names)

    def _on_committed(self, change: ChangeSet) -> None:
        if change.ids("user"):
            self._tasks.start_latest("lead people", self._load_people())
