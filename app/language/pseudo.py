"""A language nobody speaks: English with accents, a third longer, in brackets. It shows what is not translated or has no room."""

from __future__ import annotations

import re

_ACCENTED = str.maketrans("aceinouyAEINOUY", "àçéîñöûýÅÉÎÑÖÛÝ")
_NAME = re.compile(r"(\{[^}]*\})")
OPENED, CLOSED = "⟦", "⟧"


def lengthened(text: str, number: int | None = None, said_of: str = "") -> str:
    """ "⟦Mövé stägé··⟧"; `{names}` stay as they are."""
    parts = [part if part.startswith("{") else part.translate(_ACCENTED) for part in _NAME.split(text)]
    return f"{OPENED}{''.join(parts)}{'·' * round(len(text) * 0.35)}{CLOSED}"
