"""A real SMTP server (aiosmtpd) on loopback with STARTTLS and passwords, and a certificate for it."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword


def a_certificate(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A context for a server on localhost, and one for a client that trusts it."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make a certificate with")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
        check=True, capture_output=True,
    )  # fmt: skip
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate, key)
    client = ssl.create_default_context(cafile=str(certificate))
    return server, client


@dataclass(frozen=True)
class Taken:
    """A letter the server took."""

    sender: str
    to: list[str]
    raw: bytes
    secure: bool
    user: str
    name: str


class LoopbackServer:
    """`taken` are the letters it has; it refuses one address, and with `breaks` hangs up in the middle of a letter."""

    def __init__(self, tls: ssl.SSLContext, *, users: dict[str, str], refuses: str) -> None:
        self._users, self._refuses = users, refuses
        self.taken: list[Taken] = []
        self.breaks = False
        with socket.create_server(("localhost", 0)) as free:
            self.port = free.getsockname()[1]
        self._controller = Controller(
            self, hostname="localhost", port=self.port, tls_context=tls, require_starttls=True,
            authenticator=self._authenticate, auth_required=True, auth_require_tls=True,
        )  # fmt: skip

    def start(self) -> None:
        """Listen."""
        self._controller.start()

    def stop(self) -> None:
        """Hang up."""
        self._controller.stop()

    def _authenticate(self, _server: Any, session: Any, _envelope: Any, _mechanism: str, given: Any) -> AuthResult:
        assert isinstance(given, LoginPassword)
        name, password = given.login.decode(), given.password.decode()
        session.login_name = name
        return AuthResult(success=self._users.get(name) == password, handled=False)

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:
        if address == self._refuses:
            return "550 No such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.breaks:
            server.transport.abort()
            return "250 OK"
        secure = session.ssl is not None
        user = getattr(session, "login_name", "")
        self.taken.append(
            Taken(envelope.mail_from, list(envelope.rcpt_tos), envelope.content, secure, user, session.host_name)
        )
        return "250 OK"
