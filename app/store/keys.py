"""The database key: 32 random bytes in the keychain, wrapped by a passphrase, or beside the practice workspace.

The key file holds a check value, so that a wrong key and a damaged database are told apart (reliability 0.6).
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import UnavailableError
from app.paths import Profile

KEY_BYTES = 32
SCRYPT = {"n": 2**17, "r": 8, "p": 2}  # 0.5 s and 128 MiB on a two-core laptop
SERVICE = "Satchel"


@dataclass(frozen=True)
class KeyFile:
    """What `satchel.key` says. `where` is keychain, passphrase or beside."""

    where: str
    check: str
    name: str = ""
    salt: str = ""
    wrapped: str = ""


def check_value(key: bytes) -> str:
    """A digest that recognises the key and tells nothing about it."""
    return hashlib.blake2b(key, digest_size=16, person=b"satchel-key").hexdigest()


def _stretch(passphrase: str, salt: bytes) -> bytes:
    n, r, p = SCRYPT["n"], SCRYPT["r"], SCRYPT["p"]
    return hashlib.scrypt(passphrase.encode(), salt=salt, n=n, r=r, p=p, maxmem=256 * n * r, dklen=KEY_BYTES)


def _xor(left: bytes, right: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(left, right, strict=True))


def _write(profile: Profile, found: KeyFile) -> None:
    temporary = profile.key_file.with_suffix(".new")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump({"version": 1, **{name: value for name, value in found.__dict__.items() if value}}, file)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(profile.key_file)


def create_beside(profile: Profile) -> bytes:
    """A random key kept in the key file itself; only for invented people (decisions 24)."""
    key = os.urandom(KEY_BYTES)
    _write(profile, KeyFile("beside", check_value(key), wrapped=key.hex()))
    return key


def create_with_passphrase(profile: Profile, passphrase: str) -> bytes:
    """A random key wrapped by scrypt of the passphrase: a one-time pad under a fresh salt."""
    key, salt = os.urandom(KEY_BYTES), os.urandom(16)
    wrapped = _xor(key, _stretch(passphrase, salt))
    _write(profile, KeyFile("passphrase", check_value(key), salt=salt.hex(), wrapped=wrapped.hex()))
    return key


def create_in_keychain(profile: Profile, keychain: Any) -> bytes:
    """A random key in the operating system's keychain; raises UnavailableError E-KEYCHAIN when it does not take it."""
    key, name = os.urandom(KEY_BYTES), f"workspace-{os.urandom(8).hex()}"
    try:
        keychain.set_password(SERVICE, name, key.hex())
        kept = keychain.get_password(SERVICE, name)
    except Exception as error:  # each backend has errors of its own
        raise UnavailableError(
            "E-KEYCHAIN", "The keychain of this computer did not take the key.", do="Use a passphrase instead."
        ) from error
    if kept != key.hex():
        raise UnavailableError(
            "E-KEYCHAIN", "The keychain of this computer did not keep the key.", do="Use a passphrase instead."
        )
    _write(profile, KeyFile("keychain", check_value(key), name=name))
    return key


def read_key_file(profile: Profile) -> KeyFile:
    """What the key file says; UnavailableError E-KEY-FILE when it is missing or damaged."""
    try:
        raw = json.loads(profile.key_file.read_text("utf-8"))
        return KeyFile(
            str(raw["where"]),
            str(raw["check"]),
            str(raw.get("name", "")),
            str(raw.get("salt", "")),
            str(raw.get("wrapped", "")),
        )
    except FileNotFoundError as error:
        raise UnavailableError(
            "E-KEY-FILE",
            f"The key file of this workspace is missing ({profile.key_file.name}).",
            safe="The database was not touched.",
            do="Put the file back from a copy of the folder.",
        ) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnavailableError(
            "E-KEY-FILE",
            "The key file of this workspace cannot be read.",
            safe="The database was not touched.",
            do="Put the file back from a copy of the folder.",
        ) from error


def _from_keychain(found: KeyFile, keychain: Any) -> bytes:
    try:
        kept = keychain.get_password(SERVICE, found.name)
    except Exception as error:
        raise UnavailableError(
            "E-KEYCHAIN",
            "The keychain of this computer is locked or missing.",
            safe="The database was not touched.",
            do="Unlock it and start Satchel again.",
        ) from error
    try:
        return bytes.fromhex(kept or "")
    except ValueError:
        return b""


def unlock(profile: Profile, *, passphrase: str | None, keychain: Any = None) -> bytes:
    """The database key, checked. Raises UnavailableError E-KEY (wrong), E-PASSPHRASE (needed), E-KEYCHAIN."""
    found = read_key_file(profile)
    if found.where == "beside":
        key = bytes.fromhex(found.wrapped)
    elif found.where == "passphrase":
        if not passphrase:
            raise UnavailableError(
                "E-PASSPHRASE",
                "This workspace is locked.",
                safe="",
                do="Type its passphrase, or set SATCHEL_PASSPHRASE.",
            )
        key = _xor(bytes.fromhex(found.wrapped), _stretch(passphrase, bytes.fromhex(found.salt)))
    else:
        key = _from_keychain(found, keychain or system_keychain())
    if not hmac.compare_digest(check_value(key), found.check):
        raise UnavailableError(
            "E-KEY",
            "That is not the key of this workspace."
            if found.where != "passphrase"
            else "That is not the passphrase of this workspace.",
            safe="The database was not touched.",
            do="Try again.",
        )
    return key


def system_keychain() -> Any:
    """The operating system's keychain; UnavailableError E-KEYCHAIN where there is none.

    Its backend is imported directly: a search for backends costs nearly as much as opening a window.
    """
    import sys

    try:
        if sys.platform == "win32":
            from keyring.backends.Windows import WinVaultKeyring as Backend
        elif sys.platform == "darwin":
            from keyring.backends.macOS import Keyring as Backend
        else:
            from keyring.backends.SecretService import Keyring as Backend
        if not Backend.priority:  # raises where the service is missing
            raise RuntimeError("no keychain")
        backend: Any = Backend
        return backend()
    except Exception as error:
        raise UnavailableError(
            "E-KEYCHAIN", "This computer has no keychain.", do="Use a passphrase instead."
        ) from error


def is_plain_database(path: Path) -> bool:
    """Whether the file starts like an unencrypted SQLite database."""
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\x00"
