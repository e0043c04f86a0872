"""What people are called at work: the server's roles in the words of the trade."""

from __future__ import annotations

AE = "AE"
_WORDS = {"rep": "SDR", "ae": AE, "manager": "Manager", "admin": "Admin"}


def say_role(role: str | None) -> str:
    """ "SDR" for the server's "rep"; a role that is in words already stays as it is."""
    return _WORDS.get(role or "", role or "")


def manages(role: str | None) -> bool:
    """Whether that role may decide for others."""
    return say_role(role) in ("Manager", "Admin")
