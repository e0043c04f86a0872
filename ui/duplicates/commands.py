"""The keys of the duplicates page."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Protocol

from app.language import tr
from ui.commands import Command
from ui.conflicts.choices import LEFT, RIGHT

SCOPE, FIELDS = "duplicates", "duplicate_fields"


class PairReviews(Protocol):
    """What the keys of any pair ask."""

    def why_not(self) -> str: ...
    def step(self, direction: int) -> None: ...
    def step_field(self, direction: int) -> None: ...
    def choose(self, side: str) -> None: ...
    def choose_all(self, side: str) -> None: ...
    def merge(self) -> None: ...
    def keep_both(self) -> None: ...
    def skip(self) -> None: ...
    def open_chosen(self) -> None: ...


class Reviews(PairReviews, Protocol):
    """What the keys ask of the page."""

    def merge_all(self) -> None: ...


def pair_commands(
    page: PairReviews, *, area: str = "duplicates", scope: str = SCOPE, fields: str = FIELDS
) -> list[Command]:
    """Those of any two that may be one: of the whole view, then those of the table alone. `area` begins their ids."""
    made = [
        Command(f"{area}.next", tr("Next pair"), partial(page.step, 1), key="J", scope=scope),
        Command(f"{area}.previous", tr("Previous pair"), partial(page.step, -1), key="K", scope=scope),
        Command(f"{area}.merge", tr("Merge"), page.merge, key="M", scope=scope, icon="merge", aliases=("join", tr("one person"))),
        Command(f"{area}.both", tr("Keep both"), page.keep_both, key="B", scope=scope, aliases=(tr("not the same"), tr("two people"))),
        Command(f"{area}.skip", tr("Decide later"), page.skip, key="S", scope=scope, icon="clock", aliases=("skip",)),
        Command(f"{area}.all_left", tr("Keep all of the left"), partial(page.choose_all, LEFT), key="Shift+Left", scope=scope),
        Command(f"{area}.all_right", tr("Keep all of the right"), partial(page.choose_all, RIGHT), key="Shift+Right", scope=scope),
        Command(f"{area}.open", tr("Open the record"), page.open_chosen, key="Return", more_keys=("Enter",), scope=scope, icon="link"),
        Command(f"{area}.up", tr("Field above"), partial(page.step_field, -1), key="Up", scope=fields),
        Command(f"{area}.down", tr("Field below"), partial(page.step_field, 1), key="Down", scope=fields),
        Command(f"{area}.left", tr("Keep the left value"), partial(page.choose, LEFT), key="Left", scope=fields),
        Command(f"{area}.right", tr("Keep the right value"), partial(page.choose, RIGHT), key="Right", scope=fields),
    ]  # fmt: skip
    return [replace(command, applies=page.why_not) for command in made]


def duplicate_commands(page: Reviews) -> list[Command]:
    """Those of the duplicates page."""
    merge_all = Command(
        "duplicates.merge_all", tr("Merge all with the same e-mail"), page.merge_all, key="Shift+M", scope=SCOPE, icon="merge",
        applies=page.why_not,
    )  # fmt: skip
    return [*pair_commands(page), merge_all]
