"""Letters from an IMAP mailbox: only read, never marked, moved or deleted there."""

from __future__ import annotations

import imaplib
import ipaddress
import re
import ssl
from collections.abc import Iterator
from pathlib import Path

from app.frozen import frozen
from app.language import marked
from app.mail.reading import MOST_BYTES
from app.sync_server.errors import ServerError

TIMEOUT_S = 30
SECURITY = ("tls", "starttls", "none")
MOST_AT_ONCE = 200
_SIZE = re.compile(rb"UID (\d+).*?RFC822\.SIZE (\d+)|RFC822\.SIZE (\d+).*?UID (\d+)")


@frozen
class Place:
    """Where a mailbox is. Its password lies in a file that only the server reads; it is in no database and no log."""

    host: str
    port: int
    security: str
    user: str
    password_file: str
    folder: str = "INBOX"
    trust: str = ""


@frozen
class Seen:
    """How far a mailbox was read: its letters are numbered within `validity`."""

    validity: int = 0
    last: int = 0


def check(place: Place) -> None:
    """Refuse a place that cannot be meant: INVALID."""
    if place.security not in SECURITY or not place.host or not 1 <= place.port <= 65_535:
        raise ServerError("INVALID", marked("Give a host, a port and tls or starttls."))
    if place.security == "none" and not _is_loopback(place.host):
        raise ServerError("INVALID", marked("Only this very computer may be asked without encryption."))
    if any(ord(one) < 32 or one in '"\\' for one in place.folder):
        raise ServerError("INVALID", marked("The folder has a character no folder has."))
    password_of(place)


def password_of(place: Place) -> str:
    """The password from its file; INVALID when it cannot be read."""
    try:
        return Path(place.password_file).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise ServerError("INVALID", marked("The file with the password cannot be read.")) from None


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def letters(place: Place, seen: Seen) -> Iterator[tuple[Seen, bytes]]:
    """New letters, oldest first, each with how far was read once it is taken in; what is too large comes as b"".

    OSError and imaplib.IMAP4.error when the mailbox cannot be read now.
    """
    box = _connect(place)
    try:
        box.login(place.user, password_of(place))
        status, _ = box.select(f'"{place.folder}"', readonly=True)
        if status != "OK":
            raise imaplib.IMAP4.error("no such folder")
        validity = int((box.response("UIDVALIDITY")[1] or [b"0"])[0] or 0)
        last = seen.last if seen.validity == validity else 0
        _, found = box.uid("search", f"UID {last + 1}:*")
        numbers = sorted(int(one) for one in (found[0] or b"").split() if int(one) > last)[:MOST_AT_ONCE]
        for number in numbers:
            yield Seen(validity, number), _letter(box, number)
    finally:
        box.shutdown()


def _letter(box: imaplib.IMAP4, number: int) -> bytes:
    _, sizes = box.uid("fetch", str(number), "(UID RFC822.SIZE)")
    match = _SIZE.search(sizes[0] if sizes and isinstance(sizes[0], bytes) else b"")
    size = int((match[2] or match[3]) if match else 0)
    if not 0 < size <= MOST_BYTES:
        return b""
    _, parts = box.uid("fetch", str(number), "(BODY.PEEK[])")
    return next((one[1] for one in parts if isinstance(one, tuple) and isinstance(one[1], bytes)), b"")


def _connect(place: Place) -> imaplib.IMAP4:
    context = ssl.create_default_context(cafile=place.trust or None)
    if place.security == "tls":
        return imaplib.IMAP4_SSL(place.host, place.port, ssl_context=context, timeout=TIMEOUT_S)
    box = imaplib.IMAP4(place.host, place.port, timeout=TIMEOUT_S)
    if place.security == "starttls":
        try:
            box.starttls(context)
        except BaseException:
            box.shutdown()
            raise
    return box
