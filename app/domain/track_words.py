"""Variables in what a talk track says: {first_name}, {company}; one that is not known stays readable."""

from __future__ import annotations

import re
from collections.abc import Mapping

_VARIABLE = re.compile(r"\{([a-z_]+)\}")
_WORDS = {
    "my_name": "(your name)",
    "first_name": "(their name)",
    "company": "their company",
    "said_short": "what you asked",
}


def filled(says: str, values: Mapping[str, str]) -> str:
    """The line with its variables filled in as plain text."""

    def word(match: re.Match[str]) -> str:
        name = match[1]
        return values.get(name) or _WORDS.get(name) or f"({name.replace('_', ' ')})"

    return _VARIABLE.sub(word, says)
