"""A letter written, and sent to a real SMTP server on loopback."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from app.errors import RefusedError, UnavailableError
from app.mail.smtp import MailServer, send
from app.mail.writing import Outgoing, compose
from tests.support.smtp_server import LoopbackServer, a_certificate

AT = datetime(2026, 11, 12, 10, 44, tzinfo=UTC)


def out(**more: str) -> Outgoing:
    values = {"to": "i.thackwell@quillfen.example", "to_name": "Isaura Thackwell", "subject": "Grüße, 你好", "body": "Hello\n.\nIsaura",
              "message_id": "<m1@satchel.invalid>", **more}  # fmt: skip
    return Outgoing(**values)


def raw(**more: str) -> bytes:
    return compose(out(**more), sender="mina@satchel.example", sender_name="Mina Aldous", at=AT, unsent=False)


def test_a_letter_reads_back_as_it_was_written() -> None:
    written = compose(out(answers_to="<r@x>"), sender="", sender_name="", at=AT, unsent=True)
    found = message_from_bytes(written, policy=policy.default)
    assert found["Subject"] == "Grüße, 你好"
    assert found["X-Unsent"] == "1"
    assert found["In-Reply-To"] == found["References"] == "<r@x>"
    assert found["To"] == "Isaura Thackwell <i.thackwell@quillfen.example>"
    assert found.get_content().splitlines() == ["Hello", ".", "Isaura"]
    assert b"\r\n" in written
    assert found["From"] is None


@pytest.mark.parametrize(
    "more",
    [
        {"subject": "Hi\r\nBcc: victim@x.example"},
        {"to": "a@b.example\nBcc: victim@x.example"},
        {"to": "a@b.example, victim@x.example"},
        {"to_name": "Isaura\r\nBcc: victim@x.example"},
        {"message_id": "<a>\r\nBcc: victim@x.example"},
        {"to": "no address"},
    ],
)
def test_no_header_can_be_smuggled_in(more: dict[str, str]) -> None:
    with pytest.raises(RefusedError) as refused:
        raw(**more)
    assert refused.value.code in ("E-ADDRESS", "E-LETTER")


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    return a_certificate(tmp_path)


@pytest.fixture
def server(certificate: tuple[ssl.SSLContext, ssl.SSLContext]) -> Iterator[LoopbackServer]:
    made = LoopbackServer(certificate[0], users={"mina": "secret"}, refuses="full@quillfen.example")
    made.start()
    yield made
    made.stop()


def by(server: LoopbackServer, **more: str) -> MailServer:
    values = {"security": "starttls", "user": "mina", "sender": "mina@satchel.example", **more}
    return MailServer(host="localhost", port=server.port, **values)


def test_it_arrives_over_starttls_with_the_password(
    server: LoopbackServer, certificate: tuple[ssl.SSLContext, ssl.SSLContext]
) -> None:
    send(by(server), "secret", raw(), "i.thackwell@quillfen.example", trust=certificate[1])
    (got,) = server.taken
    assert (got.sender, got.to, got.secure, got.user) == (
        "mina@satchel.example",
        ["i.thackwell@quillfen.example"],
        True,
        "mina",
    )
    assert message_from_bytes(got.raw, policy=policy.default).get_content().splitlines() == ["Hello", ".", "Isaura"]
    assert got.name == "localhost"  # what the laptop is called is nobody's business


def test_a_wrong_password_a_refused_address_and_a_strange_certificate_send_nothing(
    server: LoopbackServer, certificate: tuple[ssl.SSLContext, ssl.SSLContext]
) -> None:
    for password, to, trust, code in (
        ("wrong", "i.thackwell@quillfen.example", certificate[1], "E-SMTP-LOGIN"),
        ("secret", "full@quillfen.example", certificate[1], "E-SMTP-REFUSED"),
        ("secret", "i.thackwell@quillfen.example", None, "E-SMTP"),
    ):
        with pytest.raises(UnavailableError) as refused:
            send(by(server), password, raw(), to, trust=trust)
        assert refused.value.code == code
        assert "secret" not in str(refused.value)
        assert "waits in the Outbox" in refused.value.safe
    assert server.taken == []


def test_no_password_goes_over_an_open_line_to_another_computer() -> None:
    with pytest.raises(UnavailableError) as refused:
        send(MailServer("mail.example.com", 25, "none", "mina", "mina@satchel.example"), "secret", raw(), "a@b.example")
    assert refused.value.code == "E-SMTP-SAFE"


def test_a_server_that_is_not_there_is_said() -> None:
    with pytest.raises(UnavailableError) as refused:
        send(MailServer("127.0.0.1", 9, "none", "", "mina@satchel.example"), "", raw(), "a@b.example")
    assert refused.value.code == "E-SMTP"


def test_a_line_that_breaks_while_handing_over_is_said_to_be_unsure(
    server: LoopbackServer, certificate: tuple[ssl.SSLContext, ssl.SSLContext]
) -> None:
    server.breaks = True
    with pytest.raises(UnavailableError) as refused:
        send(by(server), "secret", raw(), "i.thackwell@quillfen.example", trust=certificate[1])
    assert refused.value.code == "E-SMTP-UNSURE"
