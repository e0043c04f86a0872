"""The way to the tour: Help and the palette; from another workspace it opens the practice one beside it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess

from app import queries
from app.language import tr
from ui.commands import Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from ui.context import UiContext, WorkspaceDoor
    from ui.tour.tour import Tour

ELSEWHERE = tr("The tour runs in the practice workspace, which opens in a window of its own.")

OTHER_SEAT = tr("The tour goes through an SDR’s day. Open the practice workspace as Mina for it.")


def open_practice() -> None:
    """A second Satchel with the tour."""
    program = [] if getattr(sys, "frozen", False) else ["-m", "ui.launch"]
    QProcess.startDetached(sys.executable, [*program, "--practice", "--tour"])


def seat_of(door: WorkspaceDoor) -> str | None:
    """The role of who sits in a practice workspace, None in any other; waits until it is open."""
    if not door.real.practice:
        return None
    return str(door.ask(queries.people.person, door.user).role)


def add_tour(context: UiContext, tour: Tour, parent: QObject, *, elsewhere: Callable[[], None] = open_practice) -> None:
    """Help, Tour; and two commands while it runs."""
    tasks = context.tasks.for_page(parent)

    async def begin() -> None:
        seat = await tasks.read(seat_of, context.workspace)
        if seat is None:
            context.navigator.show_toast(ELSEWHERE)
            elsewhere()
        elif seat != "SDR":
            context.navigator.show_toast(OTHER_SEAT)
        else:
            tour.begin()

    def start() -> None:
        tasks.start_once("tour", begin())

    def why_not() -> str:
        return "" if tour.runs else tr("The tour does not run.")

    context.commands.add(
        Command("help.tour", tr("Tour of five minutes"), start, menu="Help", icon="route",
                aliases=("guide", "learn", "begin", "practice", tr("first steps"), "introduction")),
        Command("help.tour_skip", tr("Tour: next step"), tour.skip, icon="route", applies=why_not),
        Command("help.tour_leave", tr("Tour: leave"), tour.leave, icon="route", applies=why_not),
    )  # fmt: skip
