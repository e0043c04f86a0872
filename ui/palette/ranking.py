"""Orders commands for what was typed: exact start beats inside beats fuzzy, then what was used last."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ui.commands import Command

START, WORD_START, INSIDE, ALIAS_LESS = 100.0, 90.0, 80.0, 4.0
FUZZY_FROM, FUZZY_LEAST, FUZZY_WEIGHT = 3, 74.0, 0.7
RECENT_BONUS = 3.0


def score(typed: str, words: str) -> float:
    """How well `words` answer to `typed`, 0 for not at all."""
    wanted, have = typed.casefold().strip(), words.casefold()
    if not wanted:
        return START
    if have.startswith(wanted):
        return START
    if f" {wanted}" in have:
        return WORD_START
    if wanted in have:
        return INSIDE
    if len(wanted) < FUZZY_FROM:
        return 0.0
    from rapidfuzz import fuzz

    alike = max(fuzz.ratio(wanted, part) for part in [have, *have.split()])
    return float(alike) * FUZZY_WEIGHT if alike >= FUZZY_LEAST else 0.0


def command_score(typed: str, command: Command) -> float:
    """The best of a command's words and, a little less, its aliases."""
    return max([score(typed, command.words), *(score(typed, alias) - ALIAS_LESS for alias in command.aliases)])


def ranked(typed: str, commands: Iterable[Command], recent: Sequence[str]) -> list[Command]:
    """Commands that answer, best first; among equals the one used last, then registration order."""
    found: list[tuple[float, int, Command]] = []
    for order, command in enumerate(commands):
        points = command_score(typed, command)
        if points > 0:
            used = RECENT_BONUS / (1 + recent.index(command.id)) if command.id in recent else 0.0
            found.append((-(points + used), order, command))
    return [command for _points, _order, command in sorted(found, key=lambda entry: entry[:2])]


def spans(typed: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where `typed` stands in `text`, to be set in heavier type: (start, length)."""
    wanted = typed.casefold().strip()
    at = text.casefold().find(wanted) if wanted else -1
    return ((at, len(wanted)),) if at >= 0 else ()
