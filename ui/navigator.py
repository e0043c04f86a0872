"""How one page reaches another without importing it: wishes go out as signals, the window grants them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.frozen import frozen
from app.language import tr

Undo = str | Callable[[], object]


@frozen
class Selection:
    """What commands act on now: one record, or several of one kind."""

    kind: str
    id: str
    title: str
    ids: tuple[str, ...] = ()
    detail: str = ""

    @property
    def all_ids(self) -> tuple[str, ...]:
        """Every selected id; the one when only one is selected."""
        return self.ids or (self.id,)


@frozen
class ToastRequest:
    """One toast: `strong` is set in heavier type after `text`.

    `undo` is the id of the step it tells of, as `PageTasks.act_with_undo` gives it, or what to run; `verb` says what that does.
    """

    text: str
    strong: str = ""
    undo: Undo = ""
    verb: str = tr("Undo")


class Navigator(QObject):
    """The wishes of pages. The main window connects itself; a page only calls the methods."""

    place_requested = Signal(str)
    record_requested = Signal(str, str, bool)
    toast_requested = Signal(object)
    call_requested = Signal(str)
    incoming_call = Signal(str)
    visit_requested = Signal(str)
    hand_off_requested = Signal(str)
    print_requested = Signal(str, str)
    command_requested = Signal(str)
    back_requested = Signal()
    rail_requested = Signal(bool)
    sync_state_told = Signal(str, str, str)
    count_told = Signal(str, int, str)
    restart_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._selection: Callable[[], Selection | None] = _nothing

    def open_place(self, key: str) -> None:
        """Show the place of that key: today, leads, pipeline ..."""
        self.place_requested.emit(key)

    def open_record(self, kind: str, record_id: str, *, new_window: bool = False) -> None:
        """Show one record: lead, account, contact, handoff, meeting, opportunity ..."""
        self.record_requested.emit(kind, record_id, new_window)

    def open_lead(self, lead_id: str, *, new_window: bool = False) -> None:
        """Show a lead's workspace."""
        self.open_record("lead", lead_id, new_window=new_window)

    def open_account(self, account_id: str, *, new_window: bool = False) -> None:
        """Show an account's workspace."""
        self.open_record("account", account_id, new_window=new_window)

    def open_contact(self, contact_id: str, *, new_window: bool = False) -> None:
        """Show a contact's workspace."""
        self.open_record("contact", contact_id, new_window=new_window)

    def start_call(self, lead_id: str) -> None:
        """Open the call screen for a lead."""
        self.call_requested.emit(lead_id)

    def take_call(self, lead_id: str) -> None:
        """Open the call screen for a lead who is on the phone already."""
        self.incoming_call.emit(lead_id)

    def open_visit(self, visit_id: str) -> None:
        """Open visit mode for a planned visit."""
        self.open_record("visit", visit_id)

    def log_visit(self, about_id: str) -> None:
        """Open visit mode for a visit that was made already, to a lead or an account."""
        self.open_record("visit", f"log:{about_id}")

    def plan_visit(self, lead_id: str) -> None:
        """Ask when to visit a lead."""
        self.visit_requested.emit(lead_id)

    def hand_off(self, lead_id: str) -> None:
        """Open the handoff dialog for a lead."""
        self.hand_off_requested.emit(lead_id)

    def print_record(self, kind: str, record_id: str) -> None:
        """Show a lead or an account as it prints."""
        self.print_requested.emit(kind, record_id)

    def run(self, command_id: str) -> None:
        """Run a command of the registry, as if it was chosen from a menu."""
        self.command_requested.emit(command_id)

    def go_back(self) -> None:
        """Go to where the user was before."""
        self.back_requested.emit()

    def show_toast(self, text: str, *, strong: str = "", undo: Undo = "", verb: str = tr("Undo")) -> None:
        """Say what happened. With `undo` (a step id or a callable) the toast offers Undo, or that verb."""
        self.toast_requested.emit(ToastRequest(text, strong, undo, verb))

    def use_rail(self, rail: bool) -> None:
        """Collapse the sidebar to its rail for a while, as call mode does; False gives it back."""
        self.rail_requested.emit(rail)

    def restart(self) -> None:
        """Close Satchel and open it again."""
        self.restart_requested.emit()

    def tell_sync_state(self, icon: str, word: str, detail: str = "") -> None:
        """Set the status at the left of the status bar."""
        self.sync_state_told.emit(icon, word, detail)

    def tell_count(self, place: str, count: int, tone: str = "") -> None:
        """Set the number beside a place; tone 'warn' makes it a badge, 0 hides it."""
        self.count_told.emit(place, count, tone)

    def selection(self) -> Selection | None:
        """What the focused page has selected."""
        return self._selection()

    def selected_lead(self) -> str:
        """Id of the selected lead, '' when none."""
        selected = self._selection()
        return selected.id if selected is not None and selected.kind == "lead" else ""

    def ask_selection_from(self, source: Callable[[], Selection | None]) -> None:
        """The window tells here how to ask the page on top."""
        self._selection = source


def _nothing() -> Selection | None:
    return None
