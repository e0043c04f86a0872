"""Verified, rotating local backups and their restore; the present database is always kept beside."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app.errors import RefusedError, UnavailableError
from app.frozen import frozen
from app.language import tr
from app.paths import Profile
from app.store import carried_stops, keys
from app.store import connection as raw_connection

_NAME = re.compile(r"^(\d{8}-\d{6})(?:-([a-z]+))?\.db$")
RECENT, DAILY, WEEKLY, MONTHLY = 4, 12, 10, 9
APART, HALF_DONE = timedelta(minutes=15), timedelta(hours=1)
UNTOUCHED = tr("The database itself was not touched.")


@frozen
class Backup:
    """One backup file: when it was made (UTC), why, its size and how many records it holds."""

    name: str
    at: datetime
    why: str
    size: int


def listed(profile: Profile) -> list[Backup]:
    """Backups, newest first."""
    found = []
    if profile.backups.is_dir():
        for path in profile.backups.iterdir():
            if match := _NAME.match(path.name):
                at = datetime.strptime(match[1], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
                found.append(Backup(path.name, at, match[2] or "asked", path.stat().st_size))
    return sorted(found, key=lambda one: one.at, reverse=True)


def _counts(connection: Any) -> dict[str, int]:
    names = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND name NOT LIKE 'search_words%'"
            " AND name <> 'search_vocabulary'"
        )
    ]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def problems(connection: Any) -> list[str]:
    """What a check of every page finds: damaged pages by the cipher's own digests, then the structure."""
    found: list[str] = []
    for check in ("cipher_integrity_check", "quick_check"):
        try:
            found += [str(row[0]) for row in connection.execute(f"PRAGMA {check}") if row[0] != "ok"]
        except raw_connection.DriverError as error:
            found.append(str(error))
    return found


def made_since(profile: Profile, since: datetime, *, now: datetime) -> bool:
    """Whether a backup was made since then. One from the future, of a wrong clock, does not count."""
    return any(since <= one.at <= now for one in listed(profile))


def make(profile: Profile, key: bytes, *, now: datetime, why: str = "asked") -> Backup:
    """Write a backup, open it, check every page and every count, then rotate.

    Raises UnavailableError E-BACKUP, E-DISK-FULL; the backups that were there stay, and no half of one.
    """
    name = f"{now:%Y%m%d-%H%M%S}-{why}.db"
    partial = profile.backups / f"{name}.part"
    with _told(profile):
        profile.backups.mkdir(exist_ok=True, mode=0o700)
        _clear_leftovers(profile, now)
        try:
            verify(profile, key, partial, write_copy(profile, key, partial))
            sync_file(partial)
            partial.replace(profile.backups / name)
        finally:
            partial.unlink(missing_ok=True)
        sync_folder(profile.backups)
        _rotate(profile)
        return Backup(name, now.replace(microsecond=0), why, (profile.backups / name).stat().st_size)


def _clear_leftovers(profile: Profile, now: datetime) -> None:
    """Halves that a killed process left; a younger one may be under way in another process."""
    for left in profile.backups.glob("*.part*"):
        if left.stat().st_mtime < (now - HALF_DONE).timestamp():
            left.unlink()


def write_copy(profile: Profile, key: bytes, partial: Path) -> dict[str, int]:
    """Write the database to a new file; how many rows each of its tables has."""
    source = raw_connection.connect(profile, key, read_only=True)
    try:
        source.execute("PRAGMA query_only=OFF")
        source.execute("BEGIN")
        expected = _counts(source)
        source.execute("COMMIT")
        source.execute("VACUUM INTO ?", (str(partial),))
        return expected
    finally:
        source.close()


def verify(profile: Profile, key: bytes, partial: Path, expected: dict[str, int]) -> None:
    """Check every page and count of a copy; UnavailableError E-BACKUP."""
    copy = raw_connection.connect(profile.at(partial), key, read_only=True)
    try:
        found = problems(copy)
        if found or any(count < expected[table] for table, count in _counts(copy).items()):
            raise UnavailableError(
                "E-BACKUP",
                tr("The backup could not be verified."),
                safe=UNTOUCHED,
                do=tr("Check the disk, then try again."),
            )
    finally:
        copy.close()


@contextmanager
def _told(profile: Profile) -> Iterator[None]:
    """Turn what the disk says into the coded error a person can act on."""
    try:
        yield
    except (OSError, raw_connection.DriverError) as error:
        if getattr(error, "errno", None) == errno.ENOSPC or "disk is full" in str(error):
            raise UnavailableError(
                "E-DISK-FULL",
                tr("The disk is full, so no backup was made."),
                safe=UNTOUCHED,
                do=tr("Free some space, then try again."),
            ) from error
        raise UnavailableError(
            "E-BACKUP",
            tr("The backup could not be written."),
            safe=UNTOUCHED,
            do=tr("See that {backups} is a folder that can be written, then try again.", backups=profile.backups),
        ) from error


def sync_file(path: Path) -> None:
    """Have the disk keep a file."""
    handle = os.open(path, os.O_RDWR)
    os.fsync(handle)
    os.close(handle)


def sync_folder(folder: Path) -> None:
    """Have the disk keep what a folder holds."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)


def _rotate(profile: Profile) -> None:
    backups = listed(profile)
    keep = {one.name for one in backups[:RECENT]}
    periods: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (DAILY, lambda at: at.date()),
        (WEEKLY, lambda at: at.isocalendar()[:2]),
        (MONTHLY, lambda at: (at.year, at.month)),
    )
    for limit, period in periods:
        seen: set[object] = set()
        for one in backups:
            if period(one.at) not in seen and len(seen) < limit:
                seen.add(period(one.at))
                keep.add(one.name)
    for one in backups:
        if one.name not in keep:
            (profile.backups / one.name).unlink(missing_ok=True)


def restore(profile: Profile, key: bytes, name: str, *, now: datetime) -> Path:
    """Put a backup in the database's place; returns where the present one is kept. Raises as `prepare_restore` does.

    Killed at any point, `finish_restore` completes it or the old database is still in place (F39).
    """
    prepare_restore(profile, key, name)
    return finish_restore(profile, key, now)


def prepare_restore(profile: Profile, key: bytes, name: str) -> None:
    """Check a backup and lay it ready: the next start, or `finish_restore`, puts it in place.

    Raises RefusedError E-NO-BACKUP, UnavailableError E-BACKUP when that backup is damaged.
    """
    source = profile.backups / name
    if not _NAME.match(name) or not source.is_file():
        raise RefusedError(
            "E-NO-BACKUP", tr("There is no backup {name}.", name=name), do=tr("satchel backups lists them.")
        )
    try:
        check = raw_connection.connect(profile.at(source), key, read_only=True)
        found = problems(check)
        check.close()
    except Exception as error:
        raise _damaged(name) from error
    if found:
        raise _damaged(name)
    partial = profile.folder / "satchel.restoring.part"
    shutil.copyfile(source, partial)
    sync_file(partial)
    partial.replace(profile.folder / "satchel.restoring")


def _damaged(name: str) -> UnavailableError:
    return UnavailableError(
        "E-BACKUP",
        tr("The backup {name} is damaged.", name=name),
        safe=tr("The database was not touched."),
        do=tr("Restore an older one: satchel backups lists them."),
    )


def finish_restore(profile: Profile, key: bytes, now: datetime) -> Path:
    """Swap in a restored copy that is ready, with every stop of today, keeping the present files under a dated name."""
    ready = profile.folder / "satchel.restoring"
    kept = profile.folder / f"satchel.db.kept-{now:%Y%m%d-%H%M%S}"
    if ready.exists():
        _carry_stops(profile, key, ready)
        for suffix in ("-wal", "-shm", ""):
            old = Path(f"{profile.database}{suffix}")
            if old.exists():
                old.replace(Path(f"{kept}{suffix}"))
        ready.replace(profile.database)
    return kept


def _carry_stops(profile: Profile, key: bytes, ready: Path) -> None:
    if not profile.database.exists():
        return
    try:
        with closing(raw_connection.connect(profile, key, read_only=True)) as present:
            rows = carried_stops.read(present)
    except raw_connection.DriverError:  # damaged: nothing more can be known
        return
    with closing(raw_connection.connect(profile.at(ready), key)) as restored:
        carried_stops.add(restored, rows)


def key_of(profile: Profile, passphrase: str | None) -> bytes:
    """The key for reading backups."""
    return keys.unlock(profile, passphrase=passphrase)
