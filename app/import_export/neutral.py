"""Cells that a spreadsheet would run as a formula are made text, and come back equal when read again."""

from __future__ import annotations

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "\x00", "＝", "＋", "－", "＠", "'")


def neutralised(text: str) -> str:
    """The text with a leading apostrophe where a spreadsheet would run it; an apostrophe of its own is doubled."""
    if not text.startswith(_RISKY):
        return text
    if text[:1] in "+-" and text[1:].replace(" ", "").replace(".", "").isdigit() and len(text) > 1:
        return text  # a telephone number or an amount: digits alone run nothing, and stay importable everywhere
    return "'" + text


def restored(text: str) -> str:
    """What was neutralised, as it was."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_RISKY) else text


def restored_of_anybody(text: str) -> str:
    """The same in a list that others may have written: "''" and "''?" are taken as they stand, "''t Hart" was doubled here."""
    return restored(text) if text[1:2] != "'" or text[2:3].isalnum() else text
