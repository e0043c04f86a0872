"""A letter written as bytes: for the rep's mail program as an unsent .eml, or for a mail server."""

from __future__ import annotations

import re
from datetime import datetime
from email import policy
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

_PLAIN = re.compile(r"[^@\s,;<>\"()\[\]\\:]+@[^@\s,;<>\"()\[\]\\:]+\.[^@\s,;<>\"()\[\]\\:.]+")


@frozen
class Outgoing:
    """A letter about to go: plain text, one recipient; `invitation` is the `.ics` that goes with it."""

    to: str
    to_name: str
    subject: str
    body: str
    message_id: str
    answers_to: str = ""
    invitation: str = ""


def address_of(name: str, address: str) -> Address:
    """An address as a header takes it; RefusedError E-ADDRESS for one that could mean something else."""
    if not _PLAIN.fullmatch(address) or any(ord(one) < 32 for one in name + address):
        raise RefusedError(
            "E-ADDRESS",
            tr("That is no e-mail address a letter can go to."),
            safe=tr("Nothing was sent."),
            field="address",
        )
    try:
        return Address(display_name=name, addr_spec=address)
    except (ValueError, MessageError) as error:
        raise RefusedError(
            "E-ADDRESS", tr("That is no e-mail address."), safe=tr("Nothing was sent."), field="address"
        ) from error


def compose(letter: Outgoing, *, sender: str, sender_name: str, at: datetime, unsent: bool) -> bytes:
    """The letter as bytes with CRLF. `unsent` marks it as a draft, which mail programs then open to be sent.

    RefusedError E-ADDRESS; E-LETTER for a subject or id with a line break in it.
    """
    message = EmailMessage(policy=policy.SMTP.clone(max_line_length=78))
    if sender:
        message["From"] = address_of(sender_name, sender)
    message["To"] = address_of(letter.to_name, letter.to)
    try:
        message["Subject"] = letter.subject
        message["Date"] = format_datetime(at)
        message["Message-ID"] = letter.message_id
        if letter.answers_to:
            message["In-Reply-To"] = letter.answers_to
            message["References"] = letter.answers_to
        if unsent:
            message["X-Unsent"] = "1"
        message.set_content(letter.body)
        if letter.invitation:
            method = "CANCEL" if "METHOD:CANCEL" in letter.invitation else "REQUEST"
            message.add_attachment(
                letter.invitation, subtype="calendar", filename="invitation.ics", params={"method": method}
            )
        return message.as_bytes()
    except (ValueError, MessageError) as error:
        raise RefusedError(
            "E-LETTER", tr("The subject has a line break in it."), safe=tr("Nothing was sent."), field="subject"
        ) from error
