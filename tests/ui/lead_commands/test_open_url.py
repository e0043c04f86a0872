"""What may leave the application, and what never does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.errors import RefusedError
from ui.common.open_url import mail_address, open_url, require_safe

GOOD = (
    "https://quillfen.example/about",
    "http://quillfen.example",
    "mailto:i.thackwell@quillfen.example",
    "mailto:a@b.example?subject=Audit%20checklist",
    "tel:+441632960772",
    "sip:isaura@quillfen.example",
    "callto:isaura",
    "sms:+447700900316",
    "HTTPS://QUILLFEN.EXAMPLE/",
)
BAD = (
    "", " ", "quillfen.example", "//server/share", "\\\\server\\share", "file:///etc/passwd", "file://server/share/x.exe",
    "FILE:///C:/Windows/System32/calc.exe", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,hello", "vbscript:x",
    "smb://server/share", "ftp://host/x", "ssh://host", "ms-msdt:/id", "search-ms:query=x", "C:\\Windows\\calc.exe", "c:/windows",
    "/usr/bin/xcalc", "about:blank", "qrc:/x", "https:", "https://", "http:quillfen.example", "https:\\\\quillfen.example",
    "https://user:secret@quillfen.example", "https://quillfen.example@evil.example", "mailto:", "tel:", "tel://host/x",
    "mailto:a@b.example\nBcc: c@d.example", "https://a.example/\x00", "https://a.example/\t", "java\nscript:alert(1)", " https://a.example",
    "https://a.example/\u202egpj.exe", "https://a.example/\u200b", "mailto:a@b.example\r\n", "ｈttps://a.example", "https://" + "a" * 3000,
)  # fmt: skip


@pytest.mark.parametrize("address", GOOD)
def test_harmless_addresses_pass(address: str) -> None:
    assert require_safe(address).isValid()


@pytest.mark.parametrize("address", BAD)
def test_everything_else_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    with pytest.raises(RefusedError):
        open_url(address)
    assert not opened


def test_a_good_address_reaches_the_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    open_url("tel:+441632960772")
    assert [url.toString() for url in opened] == ["tel:+441632960772"]


def test_nobody_answering_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    with pytest.raises(RefusedError, match="No program"):
        open_url("tel:+441632960772")


def test_a_mail_address_cannot_smuggle_headers() -> None:
    made = mail_address("a@b.example?bcc=c@d.example&x=\r\n", subject="a&b=c")
    assert made == "mailto:a@b.example%3Fbcc%3Dc@d.example%26x%3D%0D%0A?subject=a%26b%3Dc"
