"""A text over as many lines as it needs, broken between words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.theme.theme import Theme

HAIR = 2  # pixels more than its letters measure that a line has, or its end might be cut


def text_lines(theme: Theme, text: str, role: str, width: int) -> list[str]:
    """The lines for that width in pixels; only a single word that is wider than all of it is wider than its line."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and theme.text_width(longer, role) + HAIR > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
