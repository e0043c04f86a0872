"""Sending by the rep's own mail server, after the rep said so. Its password is given, never kept here, never logged."""

from __future__ import annotations

import ipaddress
import smtplib
import ssl

from app.errors import UnavailableError
from app.frozen import frozen
from app.language import tr

TIMEOUT_S = 20
SECURITY = ("tls", "starttls", "none")
NAME = "localhost"  # what the laptop is called is nobody's business


@frozen
class MailServer:
    """How to reach it: `security` tls from the start, starttls, or none, which only this very computer may ask for."""

    host: str
    port: int
    security: str
    user: str
    sender: str
    sender_name: str = ""


def is_loopback(host: str) -> bool:
    """Whether nothing leaves this computer."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def send(server: MailServer, password: str, raw: bytes, to: str, *, trust: ssl.SSLContext | None = None) -> None:
    """Give one letter to the server. UnavailableError E-SMTP-SAFE, E-SMTP-LOGIN, E-SMTP-REFUSED, E-SMTP; whatever its
    code, the letter was not taken, save E-SMTP-UNSURE: then nobody knows."""
    if server.security == "none" and not is_loopback(server.host):
        raise _error("E-SMTP-SAFE", tr("That server would be asked without encryption."), tr("Choose TLS or STARTTLS."))
    handed = False
    try:
        with _connect(server, trust) as connection:
            if server.user:
                connection.login(server.user, password)
            handed = True
            connection.sendmail(server.sender, [to], raw)
            handed = False
    except smtplib.SMTPAuthenticationError as error:
        raise _error(
            "E-SMTP-LOGIN", tr("The mail server did not take the name and password."), tr("Check them.")
        ) from error
    except smtplib.SMTPRecipientsRefused as error:
        raise _error("E-SMTP-REFUSED", tr("The mail server refused the address."), tr("Check the address.")) from error
    except smtplib.SMTPResponseException as error:
        raise _error(
            "E-SMTP-REFUSED",
            tr("The mail server refused the letter ({smtp_code}).", smtp_code=error.smtp_code),
            tr("Try later."),
        ) from error
    except (smtplib.SMTPException, OSError, ssl.SSLError) as error:
        if handed:
            raise UnavailableError(
                "E-SMTP-UNSURE",
                tr("The line broke while the letter was being handed over."),
                safe=tr("It may have gone or not."),
                do=tr("Look in your sent letters before you send it again."),
            ) from error
        raise _error(
            "E-SMTP", tr("The mail server did not answer."), tr("Try again, or use your mail program.")
        ) from error


def _connect(server: MailServer, trust: ssl.SSLContext | None) -> smtplib.SMTP:
    context = trust or ssl.create_default_context()
    if server.security == "tls":
        return smtplib.SMTP_SSL(server.host, server.port, timeout=TIMEOUT_S, context=context, local_hostname=NAME)
    connection = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT_S, local_hostname=NAME)
    if server.security == "starttls":
        try:
            connection.starttls(context=context)
        except BaseException:
            connection.close()
            raise
    return connection


def _error(code: str, happened: str, do: str) -> UnavailableError:
    return UnavailableError(code, happened, safe=tr("The letter was not sent and waits in the Outbox."), do=do)
