"""The code on an invitation sheet: eight letters and digits that cannot be misread, typed as one likes (design 4.20)."""

from __future__ import annotations

from collections.abc import Callable

from app.frozen import frozen
from app.language import tr

SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # without 0 and O, 1 and I
LENGTH = 8
DAYS = 7


def make_code(choose: Callable[[str], str]) -> str:
    """A new one; `choose` draws a sign, from a source nobody can guess."""
    return "".join(choose(SIGNS) for _ in range(LENGTH))


def plain_code(typed: str) -> str:
    """The code in what somebody typed, whatever the case and the dashes; '' when it cannot be one."""
    signs = "".join(one for one in typed.upper() if one not in " -–—\t")
    return signs if len(signs) == LENGTH and all(one in SIGNS for one in signs) else ""


def say_code(code: str) -> str:
    """As it is read out and printed: "K7QM–3PXD"."""
    return f"{code[:4]}–{code[4:]}"


@frozen
class InvitationSheet:
    """What one invited takes home: `until` and `printed` are days in words, `by` who invites, `language` of the page."""

    name: str
    role: str
    team: str
    server: str
    code: str
    until: str
    by: str
    printed: str
    language: str = "en"

    @property
    def steps(self) -> tuple[str, ...]:
        """The first day in six lines."""
        return (
            tr("Install Satchel and open it. No e-mail is needed."),
            tr("Choose Join with a code and type the server's address: {server}", server=self.server),
            tr(
                "Type the code: {code}. Large or small letters, with or without the dash.",
                code=say_code(self.code),
            ),
            tr("Choose a password of ten signs or more; it is asked for when the laptop has to sign in again."),
            tr("Wait while your work arrives. From then on everything works without a network too."),
            tr("Destroy this sheet: the code works once, but until then it works for whoever holds it."),
        )

    @property
    def in_code(self) -> str:
        """What the square holds: address and code, for a phone to show and copy."""
        return f"{self.server} {say_code(self.code)}"
