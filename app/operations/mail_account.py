"""The rep's own mail server: its address in the encrypted store, its password in the keychain of the computer."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from sqlalchemy import delete, insert

from app.domain.names import clean_line
from app.errors import RefusedError, UnavailableError
from app.language import tr
from app.mail.smtp import SECURITY, MailServer, is_loopback
from app.mail.writing import address_of
from app.store import keys
from app.store.tables.local import meta
from app.store.unit_of_work import UnitOfWork

ACCOUNT = "mail account"
SERVICE = f"{keys.SERVICE} mail"


def save(work: UnitOfWork, server: MailServer | None) -> None:
    """Keep how to reach the server, None for none. RefusedError E-MAIL-SERVER, E-ADDRESS; the field is named."""
    work.connection.execute(delete(meta).where(meta.c.name == ACCOUNT))
    if server is None:
        return
    if not clean_line(server.host) or any(one.isspace() for one in server.host):
        raise RefusedError(
            "E-MAIL-SERVER", tr("The server needs its name."), do=tr("Such as smtp.example.com."), field="host"
        )
    if not 1 <= server.port <= 65_535:
        raise RefusedError("E-MAIL-SERVER", tr("The port is a number up to 65535."), field="port")
    if server.security not in SECURITY or (server.security == "none" and not is_loopback(server.host)):
        raise RefusedError("E-MAIL-SERVER", tr("Only this computer may be asked without encryption."), field="security")
    address_of(server.sender_name, server.sender)
    work.connection.execute(insert(meta).values(name=ACCOUNT, value=json.dumps(asdict(server))))


def keep_password(server: MailServer, password: str, keychain: Any = None) -> None:
    """Put the password into the keychain. UnavailableError E-KEYCHAIN."""
    chain = keychain or keys.system_keychain()
    try:
        chain.set_password(SERVICE, _name(server), password)
    except Exception as error:  # each backend has errors of its own
        raise UnavailableError("E-KEYCHAIN", tr("The keychain of this computer did not take the password.")) from error


def password_of(server: MailServer, keychain: Any = None) -> str:
    """The password from the keychain, '' for none. UnavailableError E-KEYCHAIN."""
    if not server.user:
        return ""
    chain = keychain or keys.system_keychain()
    try:
        return str(chain.get_password(SERVICE, _name(server)) or "")
    except Exception as error:
        raise UnavailableError(
            "E-KEYCHAIN",
            tr("The keychain of this computer is locked."),
            safe=tr("Nothing was sent."),
            do=tr("Unlock it and try again."),
        ) from error


def _name(server: MailServer) -> str:
    return f"{server.user}@{server.host}:{server.port}"
