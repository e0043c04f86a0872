"""Which addresses of servers and mirrors are used: encrypted ones, and plain ones on this computer itself."""

from __future__ import annotations

from urllib.parse import urlsplit

from app.errors import RefusedError
from app.language import tr

LOOPBACK = ("127.0.0.1", "::1", "localhost")


def require_safe(url: str) -> str:
    """The address without a trailing slash; RefusedError E-SERVER-ADDRESS, E-PLAIN-HTTP for plain http to another computer."""
    parts = urlsplit(url.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise RefusedError(
            "E-SERVER-ADDRESS",
            tr("{url!r} is no server address.", url=url.strip()),
            do=tr("Write it like https://satchel.example.com."),
        )
    if parts.scheme == "http" and parts.hostname not in LOOPBACK:
        raise RefusedError(
            "E-PLAIN-HTTP",
            tr("That address is not encrypted, so anybody on the way could read your work."),
            do=tr("Use https://."),
        )
    if parts.username or parts.password:
        raise RefusedError(
            "E-SERVER-ADDRESS", tr("An address holds no password."), do=tr("Write it like https://satchel.example.com.")
        )
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"
