"""A mirror: an address below which the manifest and the packages lie. Nothing of this laptop is sent to it."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx2

from app.domain.web_address import require_safe
from app.errors import RefusedError, UnavailableError
from app.language import tr
from app.updates.manifest import ASK, FILE, MOST, NOTHING

TIMEOUT = httpx2.Timeout(15.0, connect=10.0)
PATIENCE = 30.0  # seconds for the whole manifest, however slowly it drips


class Mirror:
    """RefusedError of `require_safe` for an address that is not used."""

    def __init__(self, address: str) -> None:
        self.address = require_safe(address)

    def manifest(self) -> bytes:
        """The manifest as it lies there; RefusedError E-UPDATE-REDIRECT, E-UPDATE-MANIFEST, UnavailableError E-UPDATE-OFFLINE."""
        until, raw = time.monotonic() + PATIENCE, bytearray()
        with self.pieces(FILE, 0) as (_, pieces):
            for piece in pieces:
                raw += piece
                if len(raw) > MOST:
                    raise RefusedError(
                        "E-UPDATE-MANIFEST", tr("The list of versions is too long to be one."), safe=NOTHING, do=ASK
                    )
                if time.monotonic() > until:
                    raise _offline()
        return bytes(raw)

    @contextmanager
    def pieces(self, name: str, start: int) -> Iterator[tuple[int, Iterator[bytes]]]:
        """A file from byte `start` on, or from 0 where the mirror cannot do that: where it begins, and its pieces."""
        headers = {"accept-encoding": "identity"} | ({"range": f"bytes={start}-"} if start else {})
        try:
            with httpx2.Client(timeout=TIMEOUT, follow_redirects=False) as client:
                with client.stream("GET", f"{self.address}/{name}", headers=headers) as answer:
                    yield _begin(answer, start), answer.iter_raw()
        except (httpx2.HTTPError, httpx2.StreamError) as error:
            raise _offline() from error


def _begin(answer: httpx2.Response, start: int) -> int:
    if answer.is_redirect:
        raise RefusedError(
            "E-UPDATE-REDIRECT", tr("The mirror sends Satchel on to another address, which it does not follow."), safe=NOTHING, do=ASK
        )  # fmt: skip
    if answer.status_code == 404:
        raise UnavailableError("E-UPDATE-NONE", tr("No versions are offered at that address."), safe=NOTHING)
    if answer.status_code not in (200, 206):
        raise _offline()
    if answer.status_code == 200:
        return 0
    found = re.fullmatch(r"bytes ([0-9]{1,12})-[0-9]+/[0-9]+", answer.headers.get("content-range", ""))
    if found is None or int(found[1]) != start:
        raise _offline()
    return start


def _offline() -> UnavailableError:
    return UnavailableError(
        "E-UPDATE-OFFLINE", tr("The mirror of versions cannot be reached, or broke off."),
        safe=tr("What was fetched is kept."), do=tr("Try again later; it goes on where it stopped."),
    )  # fmt: skip
