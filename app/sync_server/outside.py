"""Requests from the server to addresses that people typed in: only to public ones, only to the one that was looked up."""

from __future__ import annotations

import http
import http.client
import ipaddress
import socket
import ssl
from urllib.parse import urlsplit

from app.language import marked

TIMEOUT = 10.0
MOST = 64 << 10
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class RefusedAddressError(Exception):
    """An address that must not be asked; the words say why."""


def is_public(text: str) -> bool:
    """Whether an address is one of the open internet; what is wrapped in an IPv6 address is looked at too."""
    address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
    return address.is_global and not address.is_multicast and not address.is_reserved


def check(url: str, *, inside: bool) -> tuple[str, str, int, str]:
    """Scheme, host, port and path of an address that may be written down; raises RefusedAddressError."""
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise RefusedAddressError(marked("That is no address.")) from None
    if parts.scheme not in ("https", "http") or (parts.scheme == "http" and not inside):
        raise RefusedAddressError(marked("The address begins with https://."))
    if not parts.hostname or parts.username or parts.password or parts.fragment or any(ord(one) <= 32 for one in url):
        raise RefusedAddressError(marked("The address has a host, and neither a name and password nor a fragment."))
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if not path.isascii():
        raise RefusedAddressError(marked("The address is of plain letters."))
    return parts.scheme, parts.hostname, port, path


def resolve(host: str, port: int, *, inside: bool) -> str:
    """The one address to connect to; refused when any that the name stands for is not public."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise RefusedAddressError(marked("The host is not known.")) from None
    addresses = [str(one[4][0]) for one in found]
    if not inside and not all(is_public(one) for one in addresses):
        raise RefusedAddressError(marked("The host is inside a network; an administrator has to allow it."))
    return addresses[0]


class _Pinned(http.client.HTTPConnection):
    """Connects to the address that was checked, whatever the name stands for a moment later."""

    def __init__(self, host: str, port: int, address: str, context: ssl.SSLContext | None) -> None:
        super().__init__(host, port, timeout=TIMEOUT)
        self._address, self._context = address, context

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), TIMEOUT)
        if self._context is not None:
            self.sock = self._context.wrap_socket(self.sock, server_hostname=self.host)


def post(url: str, body: bytes, headers: dict[str, str], *, inside: bool) -> int:
    """Send it and return the status; redirects are not followed. Raises RefusedAddressError or OSError."""
    status, _ = _ask("POST", url, body, {"content-type": "application/json", **headers}, most=MOST, inside=inside)
    return status


def get(url: str, *, most: int, inside: bool) -> bytes:
    """What stands there, at most that many bytes; anything but 200 is an OSError. Redirects are not followed."""
    status, content = _ask("GET", url, None, {}, most=most, inside=inside)
    if status != http.HTTPStatus.OK:
        raise OSError(f"status {status}")
    return content


def _ask(
    method: str, url: str, body: bytes | None, headers: dict[str, str], *, most: int, inside: bool
) -> tuple[int, bytes]:
    scheme, host, port, path = check(url, inside=inside)
    address = resolve(host, port, inside=inside)
    connection = _Pinned(host, port, address, ssl.create_default_context() if scheme == "https" else None)
    try:
        connection.request(method, path, body, {"user-agent": "Satchel", **headers})
        answer = connection.getresponse()
        return answer.status, answer.read(most)
    except http.client.HTTPException as error:
        raise OSError(type(error).__name__) from error
    finally:
        connection.close()
