"""What a mirror offers, signed: `release_manifest.py --key FILE --notes FILE --out DIST/satchel.update DIST/satchel_…`.

`release_manifest.py new-key FILE` makes a key: FILE is kept offline and secret, the line that is printed goes into the packages
(`build.py --update-key LINE`) or, for a company that signs for itself, into its managed defaults.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import os
import re
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

ROOT = Path(__file__).resolve().parent.parent
# The packages of the desktop by the names that `build.py` gives them, and what manifests call their platform.
NAMES = (
    (re.compile(r"satchel_[\d.]+_(?P<m>amd64|arm64)\.deb"), "linux-{m}-deb"),
    (re.compile(r"satchel-[\d.]+-linux-(?P<m>\w+)\.tar\.xz"), "linux-{m}-archive"),
    (re.compile(r"satchel-[\d.]+-windows-(?P<m>\w+)\.exe"), "windows-{m}"),
    (re.compile(r"satchel-[\d.]+-macos-(?P<m>\w+)\.dmg"), "macos-{m}"),
)
MACHINES = {"amd64": "x86_64", "aarch64": "arm64"}


def platform_of(name: str) -> str:
    """What manifests call the platform of a package, '' for a file that is none."""
    for pattern, words in NAMES:
        if found := pattern.fullmatch(name):
            return words.format(m=MACHINES.get(found["m"], found["m"]))
    return ""


def manifest(packages: list[Path], *, version: str, notes: str, released: datetime) -> bytes:
    """The exact bytes that are signed; SystemExit for a file that is no package of the desktop."""
    files = {}
    for one in packages:
        platform = platform_of(one.name)
        if not platform or version not in one.name:
            raise SystemExit(f"{one.name} is no package of {version}.")
        with one.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        files[platform] = {"file": one.name, "size": one.stat().st_size, "sha256": sha256}
    said = {"format": 1, "program": "satchel", "version": version, "released": released.isoformat(timespec="seconds"),
            "notes": notes, "files": files}  # fmt: skip
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def signed(body: bytes, key: Ed25519PrivateKey) -> bytes:
    """The file a mirror offers: the signature in a line, then the bytes."""
    return b"ed25519 " + base64.b64encode(key.sign(body)) + b"\n" + body


def new_key(place: Path) -> str:
    """Make a key, readable by its owner only; the public half as base64. FileExistsError where there is one."""
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(pem)
    return base64.b64encode(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)).decode()


def changes_of(version: str) -> str:
    """What `CHANGELOG.md` says of a version."""
    found = re.search(
        rf"(?ms)^## {re.escape(version)}\b[^\n]*\n(.*?)(?=^## |\Z)", (ROOT / "CHANGELOG.md").read_text("utf-8")
    )
    return found[1].strip() if found else ""


def main(arguments: list[str]) -> int:
    """Make a key, or sign."""
    if arguments[:1] == ["new-key"]:
        print(new_key(Path(arguments[1])))
        return 0
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("packages", type=Path, nargs="+")
    parser.add_argument("--key", type=Path, required=True)
    parser.add_argument("--version", default=version)
    parser.add_argument("--notes", type=Path, help="a text; without it what CHANGELOG.md says of the version")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(arguments)
    key = load_pem_private_key(given.key.read_bytes(), None)
    if not isinstance(key, Ed25519PrivateKey):
        raise SystemExit(f"{given.key} is no Ed25519 key.")
    notes = given.notes.read_text("utf-8") if given.notes else changes_of(given.version)
    body = manifest(given.packages, version=given.version, notes=notes, released=datetime.now(UTC))
    given.out.write_bytes(signed(body, key))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
