"""Requests over HTTP, synchronously, on whatever thread asks; tokens are renewed on the way."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx2
import zstandard

from app.domain.web_address import require_safe
from app.errors import RefusedError, UnavailableError
from app.language import tr
from app.sync_client.errors import OfflineError, SyncError

TIMEOUT = httpx2.Timeout(30.0, connect=10.0)
SILENCE = httpx2.Timeout(40.0, connect=10.0)  # the server says at least something every 25 s
MAX_ANSWER = 64 << 20
LONGEST = 600.0  # seconds an answer may take as a whole: one that drips would pass every time-out of a read
SYNC, AUTH, PEOPLE, FIGURES, FORMS = "/sync/v1", "/auth/v1", "/people/v1", "/figures/v1", "/forms/v1"


@dataclass
class Tokens:
    """The session of this device."""

    access: str
    refresh: str


class Http:
    """One connection to one server. `renewed` is told new tokens and keeps them before they are used."""

    def __init__(
        self, url: str, tokens: Tokens | None = None, *, renewed: Callable[[Tokens], None] = lambda tokens: None
    ) -> None:
        self.url = require_safe(url)
        self._tokens, self._renewed = tokens, renewed
        self._client = httpx2.Client(base_url=self.url, timeout=TIMEOUT, follow_redirects=False)

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """A sync request; an access token that ran out is renewed once."""
        return self._renewing(lambda token: self._send(f"{SYNC}/{path}", body, token))

    def people(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """What a manager asks of people and devices."""
        return self._renewing(lambda token: self._send(f"{PEOPLE}/{path}", body, token))

    def figures(self, body: dict[str, Any]) -> dict[str, Any]:
        """A tab of figures over the server's records, which managers may ask for."""
        return self._renewing(lambda token: self._send(f"{FIGURES}/report", body, token))

    def forms(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """What an administrator asks of where leads come in."""
        return self._renewing(lambda token: self._send(f"{FORMS}/{path}", body, token))

    def auth(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """A request that needs no session: joining and signing in."""
        return self._send(f"{AUTH}/{path}", body, "")

    def put_piece(self, sha256: str, data: bytes, content_range: str) -> dict[str, Any]:
        """A piece of a file, or with `bytes */TOTAL` only the question how much is there."""
        headers = {
            "content-range": content_range,
            "content-type": "application/octet-stream",
            "accept-encoding": "identity",
        }
        return self._renewing(lambda token: self._put(f"/blobs/{sha256}", data, headers | _bearer(token)))

    def pieces_of(self, sha256: str, start: int, size: int) -> Iterator[bytes]:
        """A file from `start` on in pieces of `size` bytes, the last one shorter."""
        headers = {"range": f"bytes={start}-", "accept-encoding": "identity"}
        try:
            with self._client.stream("GET", f"/blobs/{sha256}", headers=headers | _bearer(self._access)) as answer:
                if answer.status_code == 416:
                    return  # everything is here already
                if answer.status_code not in (200, 206):
                    raise SyncError("AUTH" if answer.status_code == 401 else "NOT_FOUND", {})
                yield from answer.iter_bytes(size)
        except httpx2.HTTPError as error:
            raise OfflineError(type(error).__name__) from error

    @property
    def _access(self) -> str:
        return self._tokens.access if self._tokens else ""

    def _renewing(self, send: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        try:
            return send(self._access)
        except SyncError as error:
            if error.code != "AUTH" or self._tokens is None:
                raise
        self._renew()
        return send(self._access)

    def _put(self, path: str, data: bytes, headers: dict[str, str]) -> dict[str, Any]:
        try:
            answer = self._client.put(path, content=data, headers=headers)
            return _read(answer.status_code, answer.headers, answer.content)
        except httpx2.HTTPError as error:
            raise OfflineError(type(error).__name__) from error

    def pokes(self, opened: Callable[[socket.socket], None]) -> Iterator[int]:
        """The head of each poke as it comes, until the stream ends; OfflineError when it breaks or is refused.

        `opened` is given the socket: shutting it down ends the stream from another thread.
        """
        headers = {"authorization": f"Bearer {self._tokens.access if self._tokens else ''}"}
        try:
            with self._client.stream("GET", f"{SYNC}/events", headers=headers, timeout=SILENCE) as answer:
                if answer.status_code != 200:
                    raise OfflineError(f"no events ({answer.status_code})")
                opened(answer.extensions["network_stream"].get_extra_info("socket"))
                for line in answer.iter_lines():
                    if line.startswith("data:"):
                        yield _head(line[5:])
        except httpx2.HTTPError as error:
            raise OfflineError(type(error).__name__) from error

    def _renew(self) -> None:
        assert self._tokens is not None  # the caller looked
        answer = self._send(f"{AUTH}/refresh", {"refresh": self._tokens.refresh}, "")
        new = Tokens(answer.get("token", ""), answer.get("refresh", ""))
        if not all(one and isinstance(one, str) for one in (new.access, new.refresh)):
            raise OfflineError("no session of a Satchel server")
        self._tokens = new
        self._renewed(self._tokens)

    def _send(self, path: str, body: dict[str, Any], token: str) -> dict[str, Any]:
        content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        headers = {"content-type": "application/json", "accept-encoding": "zstd"}
        if token:
            headers["authorization"] = f"Bearer {token}"
        if len(content) > 1024:
            content = zstandard.ZstdCompressor(level=1).compress(content)
            headers["content-encoding"] = "zstd"
        try:
            with self._client.stream("POST", path, content=content, headers=headers) as answer:
                raw, begun = bytearray(), time.monotonic()
                for part in answer.iter_raw():
                    raw += part
                    if len(raw) > MAX_ANSWER:
                        raise OfflineError("answer too large")
                    if time.monotonic() - begun > LONGEST:
                        raise OfflineError("answer too slow")
                return _read(answer.status_code, answer.headers, bytes(raw))
        except httpx2.HTTPError as error:
            raise OfflineError(type(error).__name__) from error


def _bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"} if token else {}


def _head(data: str) -> int:
    try:
        return int(json.loads(data)["head"])
    except (ValueError, KeyError, TypeError):
        return 0


def _read(status: int, headers: Any, raw: bytes) -> dict[str, Any]:
    """The JSON of an answer; anything that is not ours (a hotel's sign-in page) counts as no network."""
    if headers.get("content-encoding") == "zstd":
        try:
            with zstandard.ZstdDecompressor().stream_reader(raw) as reader:
                raw = reader.read(MAX_ANSWER)
        except zstandard.ZstdError as error:
            raise OfflineError("damaged answer") from error
    try:
        answer = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise OfflineError(f"no answer of a Satchel server ({status})") from error
    if status == 200 and isinstance(answer, dict):
        return answer
    if isinstance(answer, dict) and "error" in answer:
        raise SyncError(
            str(answer["error"]),
            answer.get("detail"),
            words=str(answer.get("message", "")),
            retry_after=_seconds(answer.get("retry_after")),
        )
    raise OfflineError(f"no answer of a Satchel server ({status})")


def _seconds(given: object) -> int:
    return min(given, 3600) if isinstance(given, int) and given > 0 else 0


def unavailable(error: OfflineError | SyncError) -> UnavailableError | RefusedError:
    """What a person is told about a request that did not work."""
    if isinstance(error, OfflineError):
        return UnavailableError(
            "E-OFFLINE",
            tr("The server cannot be reached."),
            safe=tr("Your work is saved on this laptop."),
            do=tr("Satchel tries again by itself."),
        )
    refused = tr("The server refused ({code}).", code=error.code)
    happened, do = _WORDS.get(error.code, (refused, tr("Ask your administrator.")))
    return RefusedError(
        f"E-{error.code.replace('_', '-')}",
        tr(error.words) or happened,  # marked where the server says it
        safe=tr("Your work is saved on this laptop."),
        do=do,
    )


_WORDS = {
    "AUTH": (tr("The server does not know this session."), tr("Sign in again: satchel sign-in.")),
    "USER_REVOKED": (tr("This laptop's access was ended."), tr("Ask your administrator.")),
    "DEVICE_WIPE": (tr("This laptop's workspace is to be wiped."), tr("Ask your administrator.")),
    "SLOW_DOWN": (tr("The server asks to wait a little."), tr("Try again in a minute.")),
    "UNAVAILABLE": (tr("The server is busy or its database is down."), tr("Satchel tries again by itself.")),
    "SCHEMA_TOO_NEW": (
        tr("The server is older than this Satchel."),
        tr("Work goes on here; sync waits until the server was updated."),
    ),
    "SCHEMA_TOO_OLD": (
        tr("This Satchel is too old for the server."),
        tr("Install the newer version; work goes on here."),
    ),
}
