"""The keys of the duplicates page."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Protocol

from ui.commands import Command
from ui.conflicts.choices import LEFT, RIGHT

SCOPE, FIELDS = "duplicates", "duplicate_fields"


class Reviews(Protocol):
    """What the keys ask of the page."""

    def why_not(self) -> str: ...
    def step(self, direction: int) -> None: ...
    def step_field(self, direction: int) -> None: ...
    def choose(self, side: str) -> None: ...
    def choose_all(self, side: str) -> None: ...
    def merge(self) -> None: ...
    def merge_all(self) -> None: ...
    def keep_both(self) -> None: ...
    def skip(self) -> None: ...
    def open_chosen(self) -> None: ...


def duplicate_commands(page: Reviews) -> list[Command]:
    """Those of the whole page, then those of the table alone."""
    made = [
        Command("duplicates.next", "Next pair", partial(page.step, 1), key="J", scope=SCOPE),
        Command("duplicates.previous", "Previous pair", partial(page.step, -1), key="K", scope=SCOPE),
        Command("duplicates.merge", "Merge", page.merge, key="M", scope=SCOPE, icon="merge", aliases=("join", "one person")),
        Command("duplicates.merge_all", "Merge all with the same e-mail", page.merge_all, key="Shift+M", scope=SCOPE,
                icon="merge"),
        Command("duplicates.both", "Keep both", page.keep_both, key="B", scope=SCOPE, aliases=("not the same", "two people")),
        Command("duplicates.skip", "Decide later", page.skip, key="S", scope=SCOPE, icon="clock", aliases=("skip",)),
        Command("duplicates.all_left", "Keep all of the left", partial(page.choose_all, LEFT), key="Shift+Left", scope=SCOPE),
        Command("duplicates.all_right", "Keep all of the right", partial(page.choose_all, RIGHT), key="Shift+Right", scope=SCOPE),
        Command("duplicates.open", "Open the record", page.open_chosen, key="Return", more_keys=("Enter",), scope=SCOPE, icon="link"),
        Command("duplicates.up", "Field above", partial(page.step_field, -1), key="Up", scope=FIELDS),
        Command("duplicates.down", "Field below", partial(page.step_field, 1), key="Down", scope=FIELDS),
        Command("duplicates.left", "Keep the left value", partial(page.choose, LEFT), key="Left", scope=FIELDS),
        Command("duplicates.right", "Keep the right value", partial(page.choose, RIGHT), key="Right", scope=FIELDS),
    ]  # fmt: skip
    return [replace(command, applies=page.why_not) for command in made]
