"""The one door out of the application: opens addresses of a few harmless kinds and refuses the rest."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from app.errors import RefusedError
from app.language import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

SCHEMES = frozenset({"http", "https", "mailto", "tel", "sip", "callto", "sms"})
LONGEST = 2_000
DIAL_KEY, DIAL_USUAL = "calls/dial", "tel"  # the setting: tel, sip or callto, as the rep's phone program wants it
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def require_safe(address: str) -> QUrl:
    """The address as a URL; RefusedError E-ADDRESS for any other kind, control characters or no target."""
    from PySide6.QtCore import QUrl

    if not address or len(address) > LONGEST or any(unicodedata.category(one) in _HIDDEN for one in address):
        raise _refusal()
    if address != address.strip() or "\\" in address or address.startswith("//"):
        raise _refusal()
    scheme, colon, rest = address.partition(":")
    if not colon or scheme.casefold() not in SCHEMES or not scheme.isascii():
        raise _refusal()
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in SCHEMES:
        raise _refusal()
    if url.scheme() in ("http", "https"):
        if not rest.startswith("//") or not url.host() or url.userInfo():
            raise _refusal()
    elif not url.path() or rest.startswith("/"):
        raise _refusal()
    return url


def open_url(address: str) -> None:
    """Give the address to the program that answers for it; RefusedError E-ADDRESS, E-NO-PROGRAM."""
    from PySide6.QtGui import QDesktopServices

    if not QDesktopServices.openUrl(require_safe(address)):
        raise RefusedError(
            "E-NO-PROGRAM",
            tr("No program on this computer answers for that."),
            safe=tr("Nothing was sent."),
            do=tr("Copy it instead."),
        )


def mail_address(to: str, *, subject: str = "", body: str = "") -> str:
    """A mailto: address with everything that could mean something else escaped."""
    from PySide6.QtCore import QUrl

    def escaped(text: str, kept: bytes = b"") -> str:
        return bytes(QUrl.toPercentEncoding(text, kept).data()).decode()

    parts = [("subject", subject), ("body", "\r\n".join(body.splitlines()))]
    asked = "&".join(f"{name}={escaped(text)}" for name, text in parts if text)
    return f"mailto:{escaped(to, b'@')}" + (f"?{asked}" if asked else "")


def _refusal() -> RefusedError:
    return RefusedError(
        "E-ADDRESS",
        tr("That address is not one Satchel opens."),
        safe=tr("Nothing was opened."),
        do=tr("It opens web, mail and call links."),
    )
