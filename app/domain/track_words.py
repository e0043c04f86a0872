"""Variables in what a talk track says: {{first_name}}, {{company}}; one that is not known is a blank one can see."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.language import tr

VARIABLES = {
    "first_name": tr("their first name"),
    "last_name": tr("their last name"),
    "name": tr("their name"),
    "title": tr("their title"),
    "company": tr("their company"),
    "town": tr("their town"),
    "industry": tr("their industry"),
    "source": tr("where they came from"),
    "campaign": tr("the campaign"),
    "referrer": tr("who referred them"),
    "said_short": tr("what they asked"),
    "uses_today": tr("what they use today"),
    "why_now": tr("why now"),
    "my_name": tr("your name"),
    "my_first_name": tr("your first name"),
    "ae_first_name": tr("the AE's first name"),
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
