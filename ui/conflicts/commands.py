"""The keys of the conflicts page."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Protocol

from app.language import tr
from ui.commands import Command
from ui.conflicts.choices import BOTH, LEFT, RIGHT

SCOPE, FIELDS = "conflicts", "conflict_fields"


class Decides(Protocol):
    """What the keys ask of the page."""

    def why_not(self) -> str: ...
    def step(self, direction: int) -> None: ...
    def step_field(self, direction: int) -> None: ...
    def choose(self, side: str) -> None: ...
    def choose_all(self, side: str) -> None: ...
    def save(self) -> None: ...
    def later(self) -> None: ...
    def ask(self) -> None: ...
    def put_away(self) -> None: ...
    def open_lead(self) -> None: ...


def conflict_commands(page: Decides) -> list[Command]:
    """Those of the whole page, then those of the table alone."""
    made = [
        Command("conflicts.next", tr("Next conflict"), partial(page.step, 1), key="J", scope=SCOPE),
        Command("conflicts.previous", tr("Previous conflict"), partial(page.step, -1), key="K", scope=SCOPE),
        Command("conflicts.save", tr("Save and next"), page.save, key="Ctrl+Return", more_keys=("Ctrl+Enter",), scope=SCOPE, icon="check",
                aliases=("decide", "settle")),
        Command("conflicts.later", tr("Decide later"), page.later, key="S", scope=SCOPE, icon="clock", aliases=("skip",)),
        Command("conflicts.ask", tr("Ask the colleague…"), page.ask, key="A", scope=SCOPE, icon="message-square", aliases=("task",)),
        Command("conflicts.all_mine", tr("Keep all mine"), partial(page.choose_all, LEFT), key="Shift+Left", scope=SCOPE),
        Command("conflicts.all_theirs", tr("Keep all theirs"), partial(page.choose_all, RIGHT), key="Shift+Right", scope=SCOPE),
        Command("conflicts.away", tr("Put the refused change away"), page.put_away, key="Del", scope=SCOPE, icon="x"),
        Command("conflicts.open", tr("Open the lead"), page.open_lead, key="Return", more_keys=("Enter",), scope=SCOPE, icon="link"),
        Command("conflicts.up", tr("Field above"), partial(page.step_field, -1), key="Up", scope=FIELDS),
        Command("conflicts.down", tr("Field below"), partial(page.step_field, 1), key="Down", scope=FIELDS),
        Command("conflicts.mine", tr("Keep mine"), partial(page.choose, LEFT), key="Left", scope=FIELDS),
        Command("conflicts.theirs", tr("Keep theirs"), partial(page.choose, RIGHT), key="Right", scope=FIELDS),
        Command("conflicts.both", tr("Keep both"), partial(page.choose, BOTH), key="B", scope=FIELDS, aliases=("join",)),
    ]  # fmt: skip
    return [replace(command, applies=page.why_not) for command in made]
