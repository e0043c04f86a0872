"""Variables in what a talk track says: {{first_name}}, {{company}}; one that is not known is a blank one can see."""

from __future__ import annotations

import re
from collections.abc import Mapping

VARIABLES = {
    "first_name": "their first name",
    "last_name": "their last name",
    "name": "their name",
    "title": "their title",
    "company": "their company",
    "town": "their town",
    "industry": "their industry",
    "source": "where they came from",
    "campaign": "the campaign",
    "referrer": "who referred them",
    "said_short": "what they asked",
    "uses_today": "what they use today",
    "why_now": "why now",
    "my_name": "your name",
    "my_first_name": "your first name",
    "ae_first_name": "the AE's first name",
}
_VARIABLE = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")
_STRAY = re.compile(r"\{\{\s*[a-z_]+\s*\}\}|([{}]+[^{}]*[{}]*)")


def filled(says: str, values: Mapping[str, str]) -> str:
    """The line with its variables filled in as plain text; "[their town]" where nobody knows."""

    def word(match: re.Match[str]) -> str:
        name = match[1]
        return values.get(name) or f"[{VARIABLES.get(name, name.replace('_', ' '))}]"

    return _VARIABLE.sub(word, says)


def unknown_in(says: str) -> tuple[str, ...]:
    """Variables that do not exist and braces that belong to none, as written."""
    names = [f"{{{{{name}}}}}" for name in _VARIABLE.findall(says) if name not in VARIABLES]
    return tuple(dict.fromkeys([*names, *(stray for stray in _STRAY.findall(says) if stray)]))
