"""The database key: 32 random bytes in the keychain, wrapped by a passphrase, or beside the practice workspace.

The key file holds a check value, so that a wrong key and a damaged database are told apart (reliability 0.6).
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from app.errors import RefusedError, UnavailableError
from app.frozen import frozen
from app.language import tr
from app.paths import Profile

KEY_BYTES = 32
SCRYPT = {"n": 2**17, "r": 8, "p": 2}  # 0.5 s and 128 MiB on a two-core laptop
SERVICE = "Satchel"
SHORTEST = 8  # characters of a passphrase


@frozen
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


def _write(place: Path, found: KeyFile) -> None:
    temporary = place.with_name(f"{place.name}.new")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump({"version": 1, **{name: value for name, value in found.__dict__.items() if value}}, file)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(place)


def create_beside(profile: Profile) -> bytes:
    """A random key kept in the key file itself; only for invented people (decisions 24)."""
    return _make_beside(profile.key_file)


def _make_beside(place: Path) -> bytes:
    key = os.urandom(KEY_BYTES)
    _write(place, KeyFile("beside", check_value(key), wrapped=key.hex()))
    return key


def create_with_passphrase(profile: Profile, passphrase: str) -> bytes:
    """A random key wrapped by scrypt of the passphrase: a one-time pad under a fresh salt."""
    key = os.urandom(KEY_BYTES)
    _wrap(profile.key_file, key, passphrase)
    return key


def _wrap(place: Path, key: bytes, passphrase: str) -> None:
    salt = os.urandom(16)
    wrapped = _xor(key, _stretch(passphrase, salt))
    _write(place, KeyFile("passphrase", check_value(key), salt=salt.hex(), wrapped=wrapped.hex()))


def create_in_keychain(profile: Profile, keychain: Any) -> bytes:
    """A random key in the operating system's keychain; raises UnavailableError E-KEYCHAIN when it does not take it."""
    return _make_in_keychain(profile.key_file, keychain)


def _make_in_keychain(place: Path, keychain: Any) -> bytes:
    key, name = os.urandom(KEY_BYTES), f"workspace-{os.urandom(8).hex()}"
    try:
        keychain.set_password(SERVICE, name, key.hex())
        kept = keychain.get_password(SERVICE, name)
    except Exception as error:  # each backend has errors of its own
        raise UnavailableError(
            "E-KEYCHAIN", tr("The keychain of this computer did not take the key."), do=tr("Use a passphrase instead.")
        ) from error
    if kept != key.hex():
        raise UnavailableError(
            "E-KEYCHAIN", tr("The keychain of this computer did not keep the key."), do=tr("Use a passphrase instead.")
        )
    _write(place, KeyFile("keychain", check_value(key), name=name))
    return key


def change_passphrase(profile: Profile, *, passphrase: str | None, new: str, keychain: Any = None) -> None:
    """The same key under a new passphrase, at once whole or not at all; one from the keychain comes out of it.

    Raises as `unlock` does; RefusedError E-PASSPHRASE for one that is too short, E-PRACTICE, E-REKEY while a new key is awaited.
    """
    if profile.next_key_file.exists():
        raise RefusedError(
            "E-REKEY",
            tr("A new key is taken at the next start."),
            safe=tr("Nothing was changed."),
            do=tr("Start again first."),
        )
    if len(new) < SHORTEST:
        raise RefusedError(
            "E-PASSPHRASE", tr("A passphrase has at least {shortest} characters.", shortest=SHORTEST), safe=tr("The old one holds."),
            do=tr("A short sentence is easy to remember."), field="new",
        )  # fmt: skip
    before = read_key_file(profile)
    if before.where == "beside":
        raise RefusedError("E-PRACTICE", tr("The practice workspace has no passphrase: its people are invented."))
    key = unlock(profile, passphrase=passphrase, keychain=keychain)
    _wrap(profile.key_file, key, new)
    forget(before, keychain)


def lay_next(profile: Profile, *, passphrase: str | None, keychain: Any = None) -> None:
    """A new key, kept as the present one is, for `rekey.finish` to put every file under. Raises as `unlock` does."""
    unlock(profile, passphrase=passphrase, keychain=keychain)
    place, where = profile.next_key_file, read_key_file(profile).where
    if where == "beside":
        _make_beside(place)
    elif where == "passphrase":
        _wrap(place, os.urandom(KEY_BYTES), passphrase or "")
    else:
        _make_in_keychain(place, keychain or system_keychain())


def take_next(profile: Profile, keychain: Any = None) -> None:
    """The new key is the key; the old one is forgotten."""
    before = read_key_file(profile)
    profile.next_key_file.replace(profile.key_file)
    forget(before, keychain)


def drop_next(profile: Profile, keychain: Any = None) -> None:
    """The present key stays the key."""
    unused = read_key_file(profile, profile.next_key_file)
    profile.next_key_file.unlink()
    forget(unused, keychain)


def forget(found: KeyFile, keychain: Any = None) -> None:
    """Take a key out of the keychain, where it is in one."""
    if found.where == "keychain":
        with suppress(Exception):  # an entry that stays opens nothing any more
            (keychain or system_keychain()).delete_password(SERVICE, found.name)


def read_key_file(profile: Profile, place: Path | None = None) -> KeyFile:
    """What the key file says, or that at `place`; UnavailableError E-KEY-FILE when it is missing or damaged."""
    try:
        raw = json.loads((place or profile.key_file).read_text("utf-8"))
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
            tr("The key file of this workspace is missing ({name}).", name=profile.key_file.name),
            safe=tr("The database was not touched."),
            do=tr("Put the file back from a copy of the folder."),
        ) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnavailableError(
            "E-KEY-FILE",
            tr("The key file of this workspace cannot be read."),
            safe=tr("The database was not touched."),
            do=tr("Put the file back from a copy of the folder."),
        ) from error


def _from_keychain(found: KeyFile, keychain: Any) -> bytes:
    try:
        kept = keychain.get_password(SERVICE, found.name)
    except Exception as error:
        raise UnavailableError(
            "E-KEYCHAIN",
            tr("The keychain of this computer is locked or missing."),
            safe=tr("The database was not touched."),
            do=tr("Unlock it and start Satchel again."),
        ) from error
    try:
        return bytes.fromhex(kept or "")
    except ValueError:
        return b""


def unlock(profile: Profile, *, passphrase: str | None, keychain: Any = None, place: Path | None = None) -> bytes:
    """The database key, checked, or that of the key file at `place`. UnavailableError E-KEY (wrong), E-PASSPHRASE (needed), E-KEYCHAIN."""
    found = read_key_file(profile, place)
    if found.where == "beside":
        key = bytes.fromhex(found.wrapped)
    elif found.where == "passphrase":
        if not passphrase:
            raise UnavailableError(
                "E-PASSPHRASE",
                tr("This workspace is locked."),
                safe="",
                do=tr("Type its passphrase, or set SATCHEL_PASSPHRASE."),
            )
        key = _xor(bytes.fromhex(found.wrapped), _stretch(passphrase, bytes.fromhex(found.salt)))
    else:
        key = _from_keychain(found, keychain or system_keychain())
    if not hmac.compare_digest(check_value(key), found.check):
        raise UnavailableError(
            "E-KEY",
            tr("That is not the key of this workspace.")
            if found.where != "passphrase"
            else tr("That is not the passphrase of this workspace."),
            safe=tr("The database was not touched."),
            do=tr("Try again."),
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
            "E-KEYCHAIN", tr("This computer has no keychain."), do=tr("Use a passphrase instead.")
        ) from error


def is_plain_database(path: Path) -> bool:
    """Whether the file starts like an unencrypted SQLite database."""
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\x00"
