"""Errors a person may meet, each with a code and three parts: what happened, what is safe, what to do.

    SatchelError
    ├── RefusedError        a rule said no; shown beside its cause, nothing was changed
    ├── UnavailableError    disk, lock, key or printer; shown as a banner with what to do
    └── UserCancelledError  the user stopped it; shown as nothing at all

Anything else that is raised is our own bug.
"""

from __future__ import annotations

from app.language import marked, tr

UNCHANGED = marked("Nothing was changed.")


class SatchelError(Exception):
    """A coded error. `str()` gives the whole sentence without the code."""

    def __init__(self, code: str, happened: str, *, safe: str = UNCHANGED, do: str = "") -> None:
        self.code = code
        self.happened = happened
        self.safe = safe = tr(safe) if safe == UNCHANGED else safe
        self.do = do
        super().__init__(" ".join(part for part in (happened, safe, do) if part))


class RefusedError(SatchelError):
    """A rule said no. `field` names the form field concerned, `missing` what the rule still needs."""

    def __init__(
        self,
        code: str,
        happened: str,
        *,
        safe: str = UNCHANGED,
        do: str = "",
        field: str = "",
        missing: tuple[str, ...] = (),
    ) -> None:
        super().__init__(code, happened, safe=safe, do=do)
        self.field = field
        self.missing = missing


class UnavailableError(SatchelError):
    """Something outside Satchel did not work: disk, lock, keychain, printer, a file."""


class UserCancelledError(SatchelError):
    """The user pressed Cancel; nothing is left behind and nothing is shown."""

    def __init__(self) -> None:
        super().__init__("E-CANCELLED", "Cancelled.")
