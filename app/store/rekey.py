"""Another key for every file of a workspace: the databases and all backups.

The new key lies beside the old one until no file waits for it any more. A file is written anew under it, checked, and put in
place in one step; so each opens with the old key or the new one whenever the process is killed, and the next start goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from app.errors import SatchelError, UnavailableError
from app.language import tr
from app.paths import Profile
from app.store import backup, keys
from app.store import connection as raw_connection


def awaited(profile: Profile) -> bool:
    """Whether a new key is to be taken, or was left half taken."""
    return profile.next_key_file.exists()


def finish(profile: Profile, *, passphrase: str | None, keychain: Any = None) -> None:
    """Put every file under the new key and take it, where one is awaited; nobody else has the profile meanwhile.

    UnavailableError E-REKEY when the database cannot be written anew: the old key stays the key.
    """
    if not awaited(profile):
        return
    old = keys.unlock(profile, passphrase=passphrase, keychain=keychain)
    new = keys.unlock(profile, passphrase=passphrase, keychain=keychain, place=profile.next_key_file)
    try:
        _carry(profile.at(profile.database), old, new)
    except (OSError, SatchelError, raw_connection.DriverError) as error:
        keys.drop_next(profile, keychain)
        raise UnavailableError(
            "E-REKEY", tr("The database could not be written under a new key."), safe=tr("It is as it was, under the old key."),
            do=tr("Free some space as large as the database, start again and try once more."),
        ) from error  # fmt: skip
    for path in _others(profile):
        _carry_sound(profile.at(path), old, new)
    keys.take_next(profile, keychain)
    backup.sync_folder(profile.folder)


def _others(profile: Profile) -> Iterator[Path]:
    """The files on records, a restore laid ready, databases kept from restores, backups."""
    for path in (profile.at_files().database, profile.folder / "satchel.restoring"):
        if path.exists():
            yield path
    for path in sorted(profile.folder.glob("satchel.db.kept-*")):
        if not path.name.endswith(("-wal", "-shm", ".rekeyed")):
            yield path
    for one in backup.listed(profile):
        yield profile.backups / one.name


def _carry_sound(place: Profile, old: bytes, new: bytes) -> None:
    """A file that is damaged stays as it is: no key opens it whole."""
    try:
        _carry(place, old, new)
    except (SatchelError, raw_connection.DriverError):
        if _opens(place, old):
            with closing(raw_connection.connect(place, old, read_only=True)) as connection:
                if not backup.problems(connection):
                    raise
        place.database.with_name(f"{place.database.name}.rekeyed").unlink(missing_ok=True)


def _carry(place: Profile, old: bytes, new: bytes) -> None:
    if _opens(place, new):
        return
    copy = place.database.with_name(f"{place.database.name}.rekeyed")
    copy.unlink(missing_ok=True)
    expected = backup.write_copy(place, old, copy)
    with closing(raw_connection.connect(place.at(copy), old, read_only=True)) as connection:
        connection.execute("PRAGMA query_only=OFF")
        connection.execute(f"PRAGMA rekey=\"x'{new.hex()}'\"")
    backup.verify(place, new, copy, expected)
    backup.sync_file(copy)
    _empty_log(place, old)
    copy.replace(place.database)
    backup.sync_folder(place.database.parent)


def _empty_log(place: Profile, old: bytes) -> None:
    """What stands in the log beside the file would be read into the new one."""
    with closing(raw_connection.connect(place, old, read_only=True)) as connection:
        connection.execute("PRAGMA query_only=OFF")
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise UnavailableError(
            "E-DB-BUSY", tr("The database is held by another program."), do=tr("Close it, then try again.")
        )
    for suffix in ("-wal", "-shm"):
        Path(f"{place.database}{suffix}").unlink(missing_ok=True)


def _opens(place: Profile, key: bytes) -> bool:
    try:
        with closing(raw_connection.connect(place, key, read_only=True)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except raw_connection.DriverError:
        return False
    return True
