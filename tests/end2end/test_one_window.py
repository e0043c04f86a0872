"""Going about the window makes no other one: a part that is shown before it has its place is a window of its own for a moment,
and takes the focus from whoever is typing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from app import queries

PLACES = ("day", "meetings", "pipeline", "accounts", "contacts", "handoffs", "outbox", "routing", "events", "sheets")


class Watch(QObject):
    """Remembers each window that is shown, dialogs and menus aside, with what was being done."""

    def __init__(self) -> None:
        super().__init__()
        self.doing = ""
        self.shown: list[tuple[str, str]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Never stops anything."""
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and not isinstance(watched, QDialog | QMenu):
            self.shown.append((self.doing, type(watched).__name__))
        return False


def test_no_part_is_a_window_of_its_own_even_for_a_moment(desk):
    watch = Watch()
    app = QApplication.instance()
    app.installEventFilter(watch)
    lead = desk.find("isaura")
    card = desk.workspace.ask(queries.lead_card.lead_card_of, lead, now=0)
    go = desk.made.navigator
    steps = {place: lambda place=place: go.open_place(place) for place in PLACES}
    steps |= {
        "lead": lambda: go.open_lead(lead),
        "book": lambda: desk.made.commands.run("lead.book"),
        "account": lambda: go.open_account(card.account["id"]),
        "contact": lambda: go.open_contact(card.contact["id"]),
        "capture": lambda: desk.made.commands.run("capture.open"),
        "visit": lambda: go.log_visit(lead),
        "call": lambda: go.start_call(lead),
    }
    for watch.doing, step in steps.items():
        step()
        desk.wait(0.35)
        for dialog in desk.dialogs():
            dialog.reject()
    app.removeEventFilter(watch)
    assert watch.shown == []
