"""The keys of the queue (design 5)."""

from __future__ import annotations

from typing import Protocol

from app.language import tr
from ui.commands import Command


class QueueKeys(Protocol):
    """What the page of Today does for its keys."""

    def work(self) -> None: ...
    def done(self) -> None: ...
    def snooze(self) -> None: ...
    def open_chosen(self) -> None: ...
    def move_down(self) -> None: ...
    def move_up(self) -> None: ...
    def change_order(self) -> None: ...


def today_commands(page: QueueKeys) -> list[Command]:
    """Working it, what becomes of a row, going through the rows, and their order."""
    return [
        Command(
            "today.work",
            tr("Work the queue"),
            page.work,
            key="Space",
            menu="Call",
            icon="play",
            scope="today",
            aliases=("session",),
        ),
        Command("today.done", tr("Done"), page.done, key="D", menu="Lead", icon="check", scope="today"),
        Command(
            "today.snooze",
            tr("Snooze…"),
            page.snooze,
            key="S",
            menu="Lead",
            icon="bell",
            scope="today",
            aliases=(tr("not now"), "later"),
        ),
        Command("today.open", tr("Open the lead"), page.open_chosen, key="Return", more_keys=("Enter",), scope="today"),
        Command("today.next", tr("Next"), page.move_down, key="J", scope="today"),
        Command("today.previous", tr("Previous"), page.move_up, key="K", scope="today"),
        Command(
            "today.order",
            tr("Order of the queue…"),
            page.change_order,
            menu="View",
            icon="arrow-up-down",
            scope="today",
            aliases=("sort",),
        ),
    ]
