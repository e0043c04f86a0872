"""The way to the tour: Help and the palette; from another workspace it opens the practice one beside it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess

from ui.commands import Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from ui.context import UiContext, WorkspaceDoor
    from ui.tour.tour import Tour

ELSEWHERE = "The tour runs in the practice workspace, which opens in a window of its own."


def open_practice() -> None:
    """A second Satchel with the tour."""
    program = [] if getattr(sys, "frozen", False) else ["-m", "ui.launch"]
    QProcess.startDetached(sys.executable, [*program, "--practice", "--tour"])


def is_practice(door: WorkspaceDoor) -> bool:
    """Whether its people are made up; waits until it is open."""
    return door.real.practice


def add_tour(context: UiContext, tour: Tour, parent: QObject, *, elsewhere: Callable[[], None] = open_practice) -> None:
    """Help, Tour; and two commands while it runs."""
    tasks = context.tasks.for_page(parent)

    async def begin() -> None:
        if await tasks.read(is_practice, context.workspace):
            tour.begin()
        else:
            context.navigator.show_toast(ELSEWHERE)
            elsewhere()

    def start() -> None:
        tasks.start_once("tour", begin())

    def why_not() -> str:
        return "" if tour.runs else "The tour does not run."

    context.commands.add(
        Command("help.tour", "Tour of five minutes", start, menu="Help", icon="route",
                aliases=("guide", "learn", "begin", "practice", "first steps", "introduction")),
        Command("help.tour_skip", "Tour: next step", tour.skip, icon="route", applies=why_not),
        Command("help.tour_leave", "Tour: leave", tour.leave, icon="route", applies=why_not),
    )  # fmt: skip
