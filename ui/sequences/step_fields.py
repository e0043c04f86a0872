"""What of a step is typed as text: its branches, one a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.outcomes import outcome_named
from app.domain.sequences import END, Step
from app.errors import RefusedError
from app.language import tr


def branch_text(branch: Mapping[str, str], steps: Sequence[Step]) -> str:
    """ "Left voicemail: 3" a line, "end" for the end."""
    numbers = {one.id: str(number) for number, one in enumerate(steps, 1)}
    lines = [f"{outcome}: {END if goes == END else numbers.get(goes, '?')}" for outcome, goes in branch.items()]
    return "\n".join(lines)


def read_branch(text: str, steps: Sequence[Step]) -> dict[str, str]:
    """The branches of such lines; an outcome by name or digit. RefusedError E-STEP-BRANCH names the line."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        if not line.strip():
            continue
        words, _, goes = (part.strip() for part in line.rpartition(":"))
        outcome = outcome_named(words)
        number = int(goes) if goes.isascii() and goes.isdigit() and len(goes) < 4 else 0
        if outcome is None or not (goes.casefold() == END or 1 <= number <= len(steps)):
            raise RefusedError(
                "E-STEP-BRANCH",
                tr("“{line}” is no outcome and step.", line=line.strip()),
                do=tr("Write it as “Left voicemail: 3” or “Not interested: end”."),
                field="branch",
            )
        found[outcome.name] = END if goes.casefold() == END else steps[number - 1].id
    return found
