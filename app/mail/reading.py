"""A letter read from bytes: an .eml that was dropped, or one from a mailbox. Hostile until proven otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.utils import getaddresses, parsedate_to_datetime
from pathlib import Path
from typing import Any, cast

from app.domain.names import clean_line
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.mail.html_words import words_of
from app.mail.own_words import LONGEST_TEXT, own_words

MOST_BYTES = 25 * 1024 * 1024
MOST_PARTS, MOST_DEPTH, MOST_HEADERS = 200, 20, 500
LONGEST_HEADER = 998
_TYPE = re.compile(rb"^content-type[ \t]*:", re.IGNORECASE | re.MULTILINE)
_ID = re.compile(r"<[^<>\s]{1,250}>")
_DAEMON = re.compile(r"^(mailer-daemon|postmaster)@", re.IGNORECASE)


@frozen
class Letter:
    """What a letter says. `at` ms UTC or 0; `answers` the ids it answers, nearest first; `text` without what it quotes.

    `failed` are addresses that a bounce calls dead for good; `automatic` is an answer no person wrote.
    """

    sender: str
    sender_name: str
    to: tuple[str, ...]
    subject: str
    at: int
    message_id: str
    answers: tuple[str, ...]
    text: str
    bounce: bool = False
    failed: tuple[str, ...] = ()
    automatic: bool = False
    attachments: tuple[str, ...] = ()


def read_letter(raw: bytes) -> Letter:
    """The letter in these bytes. RefusedError E-MAIL-SIZE, E-MAIL-SHAPE, E-NO-MAIL, each naming the place."""
    if len(raw) > MOST_BYTES:
        raise _too_large(len(raw))
    if len(_TYPE.findall(raw)) > MOST_PARTS:
        raise _refusal("E-MAIL-SHAPE", tr("The letter has more than {most_parts} parts.", most_parts=MOST_PARTS))
    try:
        return _read(message_from_bytes(raw, policy=policy.default))
    except RefusedError:
        raise
    except (MessageError, RecursionError, ValueError, LookupError, AttributeError, TypeError, IndexError) as error:
        raise _refusal("E-MAIL-SHAPE", tr("The letter is built in a way that cannot be read.")) from error


def read_letter_file(path: Path) -> Letter:
    """The letter in a file; never more of it is read than a letter may have. Raises as `read_letter` does, and E-MAIL-FILE."""
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise RefusedError("E-MAIL-FILE", tr("That file cannot be read."), safe=tr("Nothing was logged.")) from error
    if max(size, len(raw)) > MOST_BYTES:
        raise _too_large(max(size, len(raw)))
    return read_letter(raw)


def _too_large(size: int) -> RefusedError:
    return _refusal(
        "E-MAIL-SIZE",
        tr(
            "The letter has {size} MB; {most_bytes} MB is the most.",
            size=size // 1048576,
            most_bytes=MOST_BYTES // 1048576,
        ),
    )


def _refusal(code: str, words: str) -> RefusedError:
    return RefusedError(code, words, safe=tr("Nothing was changed."), do=tr("Log the reply with R instead."))


def _read(message: EmailMessage) -> Letter:
    if len(message.items()) > MOST_HEADERS:
        raise _refusal(
            "E-MAIL-SHAPE", tr("The letter has more than {most_headers} headers.", most_headers=MOST_HEADERS)
        )
    parts = list(_walk(message, 0))
    senders = _addresses(message, "From") or _addresses(message, "Sender")
    bounce = _is_bounce(message, senders)
    if not senders and not bounce:
        raise _refusal("E-NO-MAIL", tr("That is no letter: it names no sender."))
    name, address = senders[0] if senders else ("", "")
    failed, about = _bounced(message, parts) if bounce else ((), "")
    ids = [about] if about else []
    ids += _ids(message, "In-Reply-To") + list(reversed(_ids(message, "References")))
    return Letter(
        address,
        clean_line(name, 200),
        tuple(one for _, one in (*_addresses(message, "To"), *_addresses(message, "Cc"))),
        _header(message, "Subject"),
        _at(message),
        next(iter(_ids(message, "Message-ID")), ""),
        tuple(dict.fromkeys(ids)),
        _text(parts),
        bounce,
        failed,
        _is_automatic(message),
        tuple(name for name in (_file_name(one) for one in parts) if name)[:50],
    )


def _walk(part: Message[Any, Any], depth: int) -> Iterator[EmailMessage]:
    """Every part that holds something itself, those of enclosed letters left out."""
    if depth > MOST_DEPTH:
        raise _refusal("E-MAIL-SHAPE", tr("The letter is nested more than {most_depth} deep.", most_depth=MOST_DEPTH))
    inside = part.get_payload() if part.is_multipart() else None
    if isinstance(inside, list) and part.get_content_maintype() == "multipart":
        for one in _letters(inside):
            yield from _walk(one, depth + 1)
    else:
        yield cast("EmailMessage", part)


def _letters(payload: object) -> list[Message[Any, Any]]:
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _header(message: Message[Any, Any], name: str) -> str:
    try:
        return clean_line(str(message.get(name, "")), LONGEST_HEADER)
    except (ValueError, LookupError, IndexError, AttributeError, TypeError):
        return ""


def _addresses(message: Message[Any, Any], name: str) -> list[tuple[str, str]]:
    found = getaddresses([_header(message, name)])
    return [
        (who, address.casefold()) for who, address in found[:50] if re.fullmatch(r"[^@\s,;<>]+@[^@\s,;<>]+", address)
    ]


def _ids(message: Message[Any, Any], name: str) -> list[str]:
    return _ID.findall(_header(message, name))[:50]


def _at(message: Message[Any, Any]) -> int:
    try:
        return max(round(parsedate_to_datetime(_header(message, "Date")).timestamp() * 1000), 0)
    except (ValueError, TypeError, OverflowError, OSError):
        return 0


def _decoded(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    raw = payload[: LONGEST_TEXT * 8] if isinstance(payload, bytes) else b""
    try:
        return raw.decode(part.get_content_charset() or "utf-8", "replace")
    except LookupError:
        return raw.decode("latin-1")


def _text(parts: list[EmailMessage]) -> str:
    plain = html = ""
    for part in parts:
        if part.get_content_disposition() == "attachment":
            continue
        kind = part.get_content_type()
        if kind == "text/plain" and not plain:
            plain = _decoded(part)
        elif kind == "text/html" and not html:
            html = _decoded(part)
    return own_words(plain if plain.strip() else words_of(html, LONGEST_TEXT))


def _file_name(part: EmailMessage) -> str:
    try:
        name = part.get_filename()
    except (ValueError, LookupError, TypeError, AttributeError):
        name = ""
    return clean_line(name or "", 120).replace("/", "_").replace("\\", "_")


def _is_automatic(message: Message[Any, Any]) -> bool:
    submitted = _header(message, "Auto-Submitted").casefold()
    return (bool(submitted) and submitted != "no") or any(
        message.get(one) is not None for one in ("X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress-Reply")
    )


def _is_bounce(message: Message[Any, Any], senders: list[tuple[str, str]]) -> bool:
    if message.get_content_type() == "multipart/report":
        return str(message.get_param("report-type", "")).casefold() == "delivery-status"
    return message.get("X-Failed-Recipients") is not None or bool(senders and _DAEMON.match(senders[0][1]))


def _bounced(message: Message[Any, Any], parts: list[EmailMessage]) -> tuple[tuple[str, ...], str]:
    """The addresses that failed for good, and the id of the letter that did not arrive."""
    failed: dict[str, None] = {address: None for _, address in _addresses(message, "X-Failed-Recipients")}
    about = ""
    for part in parts:
        kind = part.get_content_type()
        if kind == "message/delivery-status":
            for block in _letters(part.get_payload()):
                address = _header(block, "Final-Recipient").rpartition(";")[2].strip().casefold()
                status, action = _header(block, "Status"), _header(block, "Action").casefold()
                if "@" in address and action == "failed" and not status.startswith("4"):
                    failed[address] = None
        elif kind == "message/rfc822":
            for inside in _letters(part.get_payload())[:1]:
                about = about or next(iter(_ids(inside, "Message-ID")), "")
        elif kind == "text/rfc822-headers":
            match = re.search(r"^message-id:\s*(<[^<>\s]{1,250}>)", _decoded(part), re.IGNORECASE | re.MULTILINE)
            about = about or (match[1] if match else "")
    return tuple(failed), about
