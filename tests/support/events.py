"""A trade show with two questions, and people who come by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from app import operations
from app.domain.captures import Person
from app.domain.events import EventPlan, Question
from app.operations.capture import Taken
from app.workspace import Workspace

SHOW = EventPlan(
    name="Humber Works Show",
    place="Hull",
    stand="C14",
    first_day=date(2026, 11, 11),
    last_day=date(2026, 11, 13),
    cost_minor=640_000,
    staff=("Mina Aldous",),
    questions=(
        Question(
            "What do you plan servicing with today?", ("Paper or a wall board", "Spreadsheet", "A system", "Nothing")
        ),
        Question("When would you want it working?", ("This year", "By spring", "Next year", "Just looking")),
    ),
    consent="May we call or write to you about maintenance planning? You can stop it any time.",
)
VISITOR = Person("Tunde Osgrave", "Amberline Couriers", "07700 900482", 3, (2, 3), consent=True)


def a_show(workspace: Workspace, **change: Any) -> str:
    """The show, saved; its id."""
    return workspace.act(operations.events.save_event, replace(SHOW, **change))


def someone(**change: Any) -> Person:
    """A visitor who said yes."""
    return replace(VISITOR, **change)


def take(workspace: Workspace, show: str, person: Person) -> Taken:
    """That visitor taken."""
    return workspace.act(operations.capture.take, show, person, region="GB")
