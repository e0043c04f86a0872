"""What a mirror offers: one file whose first line is an Ed25519 signature over the exact bytes of the JSON after it.

ed25519 BASE64
{"format": 1, "program": "satchel", "version": "0.2.0", "released": "2027-01-15T09:00:00Z", "notes": "…",
 "files": {"linux-x86_64-deb": {"file": "satchel_0.2.0_amd64.deb", "size": 87000000, "sha256": "…"}}}
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from datetime import UTC, datetime
from typing import Any

from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

FILE = "satchel.update"
MOST = 256 << 10  # bytes of the whole file
MOST_PACKAGE = 1 << 30
ENDINGS = {"deb": ".deb", "archive": ".tar.xz", "windows": ".exe", "macos": ".dmg"}
NOTHING = tr("Nothing was installed.")
ASK = tr("Ask whoever looks after the mirror.")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+~-]{0,120}")
_VERSION = re.compile(r"([0-9]{1,4})\.([0-9]{1,4})\.([0-9]{1,4})")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_PLATFORM = re.compile(r"linux-[a-z0-9_]+-(deb|archive)|(windows|macos)-[a-z0-9_]+")


@frozen
class Package:
    """A file to install: its plain name, its size in bytes, its SHA-256 in hexadecimal."""

    file: str
    size: int
    sha256: str


@frozen
class Release:
    """A version that is offered, `notes` in plain words; `packages` by platform."""

    version: str
    released: datetime
    notes: str
    packages: dict[str, Package]


def read(raw: bytes, key: str) -> Release:
    """The release of a manifest signed by `key` (base64 of 32 bytes); RefusedError E-UPDATE-SIGNATURE, E-UPDATE-MANIFEST.

    Nothing of what is not signed is looked at.
    """
    head, _, body = raw.partition(b"\n")
    if not _is_signed(head, body, key):
        raise RefusedError(
            "E-UPDATE-SIGNATURE",
            tr("What was offered as a newer version is not signed by the makers of Satchel."),
            safe=NOTHING,
            do=tr("Tell your administrator: somebody may have changed it on the way."),
        )
    try:
        return _release(json.loads(body))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise RefusedError(
            "E-UPDATE-MANIFEST", tr("The list of versions cannot be read."), safe=NOTHING, do=ASK
        ) from error


def numbers(version: str) -> tuple[int, ...]:
    """A version as numbers that compare; ValueError for anything but three of them."""
    found = _VERSION.fullmatch(version)
    if found is None:
        raise ValueError("version")
    return tuple(int(one) for one in found.groups())


def _is_signed(head: bytes, body: bytes, key: str) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    word, _, signature = head.partition(b" ")
    try:
        public = Ed25519PublicKey.from_public_bytes(base64.b64decode(key, validate=True))
        public.verify(base64.b64decode(signature, validate=True), body)
    except (InvalidSignature, ValueError, binascii.Error):
        return False
    return word == b"ed25519"


def _release(given: dict[str, Any]) -> Release:
    if given["format"] != 1 or given["program"] != "satchel":
        raise ValueError("format")
    released = datetime.fromisoformat(given["released"])
    if released.tzinfo is None:
        raise ValueError("released")
    numbers(given["version"])
    packages = {str(name): _package(name, one) for name, one in given["files"].items()}
    return Release(given["version"], released.astimezone(UTC), str(given["notes"]), packages)


def _package(platform: str, given: dict[str, Any]) -> Package:
    name, size, sha256 = given["file"], given["size"], given["sha256"]
    found = _PLATFORM.fullmatch(platform)
    if found is None or not _NAME.fullmatch(name) or not name.endswith(ENDINGS[found[1] or found[2]]):
        raise ValueError("file")
    if type(size) is not int or not 0 < size <= MOST_PACKAGE or not _SHA256.fullmatch(sha256):
        raise ValueError("size")
    return Package(name, size, sha256)
