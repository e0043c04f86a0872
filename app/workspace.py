"""One open database wired up: act, ask, undo and what changed. The composition root of `app`."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, insert, select

from app.changes import ChangeHub, ChangeSet, Source
from app.clock import Clock, SystemClock, local_zone, to_ms
from app.errors import RefusedError, UnavailableError
from app.ids import new_id
from app.language import tr
from app.paths import Profile
from app.store import backup, derived, figure_changes, keys, rekey, settings, undo
from app.store import connection as raw_connection
from app.store import engine as database
from app.store.backup import Backup
from app.store.engine import translated
from app.store.file_store import FileStore
from app.store.lock import ProfileLock
from app.store.migrations import runner
from app.store.tables.local import meta
from app.store.unit_of_work import UnitOfWork

P = ParamSpec("P")
R = TypeVar("R")
OLDER = "E-OLDER-DATA"  # only who may write can bring it up to date
PATIENCE = 0.02  # seconds in which a change of a person's is written; an import takes longer


class Workspace:
    """An open workspace; safe to use from several threads: one transaction writes at a time, readers never wait."""

    def __init__(
        self, profile: Profile, key: bytes, *, clock: Clock, read_only: bool, lock: ProfileLock | None
    ) -> None:
        self.profile = profile
        self.clock = clock
        self.changes = ChangeHub()
        self._key = key
        self._lock = lock
        self.files = FileStore(profile, key)
        self._writing, self._backing_up = threading.Lock(), threading.Lock()
        self._unsaved = True  # whether something is in no backup; after a start nobody knows
        self._readers = database.make_engine(profile, key, read_only=True)
        self._writer: Engine | None = None if read_only else database.make_engine(profile, key, size=1)
        with self._readers.begin() as connection:
            values = {row.name: row.value for row in connection.execute(select(meta.c.name, meta.c.value))}
        self.user = values.get("user", "")
        self.device = values.get("device", "")
        self.practice = values.get("practice") == "1"
        self.region = values.get("region", "GB")
        if self._writer is not None and values.get(figure_changes.KEPT) != figure_changes.RULES:
            with translated(), self._writer.begin() as connection:
                figure_changes.rebuild(connection)

    def act(self, operation: Callable[Concatenate[UnitOfWork, P], R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run an operation in one transaction; returns after COMMIT and after telling `changes`."""
        result, _ = self.act_as(Source.USER, operation, *args, **kwargs)
        return result

    def act_as(
        self, source: Source, operation: Callable[Concatenate[UnitOfWork, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> tuple[R, ChangeSet]:
        """Like `act`, as somebody else than the user, with the change set."""
        if self._writer is None:
            raise UnavailableError(
                "E-READ-ONLY", tr("This view of the workspace only reads."), do=tr("Close the window and try again.")
            )
        with self._writing:
            with translated(), self._writer.begin() as connection:
                work = UnitOfWork(connection, to_ms(self.clock.now()), self.user, self.device, source)
                result = operation(work, *args, **kwargs)
                derived.refresh(work)
                figure_changes.refresh(work)
                changes = work.finish()
        self._unsaved = self._unsaved or bool(changes.touched)
        self.changes.publish(changes)
        return result, changes

    @property
    def today(self) -> date:
        """The local day of its clock."""
        return self.clock.now().astimezone(local_zone()).date()

    def ask(self, query: Callable[Concatenate[Connection, P], R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a read-only query in one snapshot."""
        with translated(), self._readers.begin() as connection:
            return query(connection, *args, **kwargs)

    def ask_warm(self, query: Callable[Concatenate[Connection, P], R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """The same on the connection that writes, unless somebody writes: after a change its pages are decrypted already, and
        every other connection reads and decrypts them again. For what follows a change on screen and is quick: changes wait."""
        if self._writer is None or not self._writing.acquire(timeout=PATIENCE):
            return self.ask(query, *args, **kwargs)
        try:
            with translated(), self._writer.begin() as connection:
                connection.exec_driver_sql("PRAGMA query_only=ON")
                try:
                    return query(connection, *args, **kwargs)
                finally:
                    connection.exec_driver_sql("PRAGMA query_only=OFF")
        except UnavailableError:  # nothing can be written there now; reading may be possible all the same
            return self.ask(query, *args, **kwargs)
        finally:
            self._writing.release()

    def undo(self, step: str = "") -> str:
        """Take back the newest step, or the named one; returns its label. RefusedError E-NOTHING-TO-UNDO."""
        return self.act(undo.apply_step, "done", step)

    def redo(self) -> str:
        """Do again what was undone last; returns its label."""
        return self.act(undo.apply_step, "undone")

    def backup(self, why: str = "asked") -> Backup:
        """Write and verify a backup now."""
        with self._backing_up:
            return self._make_backup(why)

    def back_up_when_due(self) -> Backup | None:
        """One when none was made since midnight, or when something changed and the last is a quarter of an hour old
        (reliability G13); None otherwise."""
        midnight = self.clock.now().astimezone(local_zone()).replace(hour=0, minute=0, second=0)
        due = self.clock.now() - backup.APART if self._unsaved else midnight
        return self._back_up_unless(max(due, midnight), "daily")

    def back_up_before(self, why: str) -> Backup | None:
        """One before a risky step; None when a verified one is younger than a quarter of an hour."""
        return self._back_up_unless(self.clock.now() - backup.APART, why)

    def _back_up_unless(self, since: datetime, why: str) -> Backup | None:
        with self._backing_up:
            if backup.made_since(self.profile, since.replace(microsecond=0), now=self.clock.now()):
                return None
            return self._make_backup(why)

    def _make_backup(self, why: str) -> Backup:
        self._unsaved = False  # what is committed from here on may not be in it
        try:
            return backup.make(self.profile, self._key, now=self.clock.now(), why=why)
        except UnavailableError:
            self._unsaved = True
            raise

    def backups(self) -> list[Backup]:
        """Backups, newest first."""
        return backup.listed(self.profile)

    def prepare_restore(self, name: str) -> None:
        """Lay a checked backup ready; it takes the database's place when the workspace is opened next."""
        with self._backing_up:
            backup.prepare_restore(self.profile, self._key, name)

    def compact(self) -> None:
        """Rewrite the file, so that nothing of what was deleted is left in it."""
        with self._writing, translated():
            connection = raw_connection.connect(self.profile, self._key)
            try:
                connection.execute("VACUUM")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                connection.close()

    def renew_backups(self, why: str) -> None:
        """One new backup in place of all that were made before: these hold what had to be erased."""
        with self._backing_up:
            made = backup.make(self.profile, self._key, now=self.clock.now(), why=why)
            for one in backup.listed(self.profile):
                if one.name != made.name:
                    (self.profile.backups / one.name).unlink(missing_ok=True)

    def problems(self) -> list[str]:
        """What a full check of the database finds; empty when it is sound."""
        with translated():
            connection = raw_connection.connect(self.profile, self._key, read_only=True)
            try:
                return backup.problems(connection)
            finally:
                connection.close()

    def close(self) -> None:
        """Close every connection and give the profile free."""
        self.files.close()
        self._readers.dispose()
        if self._writer is not None:
            self._writer.dispose()
        if self._lock is not None:
            self._lock.release()


def exists(profile: Profile) -> bool:
    """Whether a workspace lies in that folder."""
    return profile.key_file.exists() or profile.database.exists()


def require_new(profile: Profile) -> None:
    """Refuse a profile that holds a workspace already: RefusedError E-EXISTS."""
    if exists(profile):
        raise RefusedError(
            "E-EXISTS",
            tr("There is a workspace in {folder} already.", folder=profile.folder),
            do=tr("Choose another folder."),
        )


def create(
    profile: Profile,
    *,
    make_key: Callable[[Profile], bytes],
    name: str,
    role: str = "SDR",
    region: str = "GB",
    practice: bool = False,
    user_id: str = "",
    clock: Clock | None = None,
) -> Workspace:
    """A new, empty workspace; RefusedError E-EXISTS when there is one already.

    Without `user_id` it gets its one local user; with it, that user's record comes from the server.
    """
    require_new(profile)
    profile.make()
    _refuse_synced_folder(profile)
    lock = ProfileLock(profile)
    key = make_key(profile)
    raw = raw_connection.connect(profile, key)
    runner.migrate(raw)
    raw.close()
    workspace = Workspace(profile, key, clock=clock or SystemClock(), read_only=False, lock=lock)
    joined, user_id = bool(user_id), user_id or new_id()
    values = {"user": user_id, "device": new_id(), "practice": str(int(practice)), "region": region}
    workspace.user, workspace.device, workspace.practice, workspace.region = user_id, values["device"], practice, region

    def begin(work: UnitOfWork) -> None:
        work.connection.execute(insert(meta), [{"name": key, "value": value} for key, value in values.items()])
        work.user = user_id
        if joined:
            return
        work.create("user", {"name": name, "role": role, "active": True}, row_id=user_id)
        work.create("setting", {"name": settings.SUPPRESSION_KEY, "value": secrets.token_hex(32)})

    workspace.act_as(Source.AUTOMATION, begin)
    return workspace


def open_workspace(
    profile: Profile,
    *,
    passphrase: str | None = None,
    read_only: bool = False,
    clock: Clock | None = None,
    keychain: Any = None,
) -> Workspace:
    """Open the workspace of a profile, migrated; UnavailableError with a code otherwise, every file left in place."""
    if not exists(profile):
        raise RefusedError(
            "E-NO-WORKSPACE",
            tr("There is no workspace in {folder}.", folder=profile.folder),
            do=tr("Make one: satchel practice, or satchel import FILE."),
        )
    clock = clock or SystemClock()
    lock = None if read_only else ProfileLock(profile)
    try:
        if read_only and rekey.awaited(profile):
            raise UnavailableError(
                "E-REKEY",
                tr("This workspace is about to take a new key."),
                safe=tr("Nothing was touched."),
                do=tr("Open Satchel once."),
            )
        if not read_only:
            rekey.finish(profile, passphrase=passphrase, keychain=keychain)
        key = keys.unlock(profile, passphrase=passphrase, keychain=keychain)
        if not read_only:
            backup.finish_restore(profile, key, clock.now())
        _require_database(profile)
        database.require_readable(profile, key)
        raw = raw_connection.connect(profile, key, read_only=read_only)
        try:
            known = runner.require_known(raw)
            if read_only and (known < runner.LATEST or not figure_changes.are_of_now(raw)):
                raise UnavailableError(
                    OLDER,
                    tr("This workspace was last opened by an older Satchel."),
                    safe=tr("Nothing was touched."),
                    do=tr("Open Satchel once."),
                )
            if not read_only and known < runner.LATEST:
                backup.make(profile, key, now=clock.now(), why="migration")
                runner.migrate(raw)
        finally:
            raw.close()
        return Workspace(profile, key, clock=clock, read_only=read_only, lock=lock)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _require_database(profile: Profile) -> None:
    if not profile.database.exists():
        raise UnavailableError(
            "E-DB-MISSING",
            tr("The database file {name} is missing.", name=profile.database.name),
            safe=tr("No new one was made."),
            do=tr("Put it back, or restore a backup: satchel backups lists them."),
        )


_SYNCED = ("onedrive", "dropbox", "icloud", "google drive", "googledrive", "nextcloud")


def _refuse_synced_folder(profile: Profile) -> None:
    parts = {part.casefold() for part in profile.folder.resolve().parts}
    if any(word in part for part in parts for word in _SYNCED):
        raise RefusedError(
            "E-SYNCED-FOLDER",
            tr("That folder is copied by a cloud program, which damages databases."),
            do=tr("Choose a folder on this computer only."),
        )


def restore(profile: Profile, name: str, *, passphrase: str | None = None, now: datetime, keychain: Any = None) -> str:
    """Restore a backup while no window has the profile; returns the name of the kept database."""
    lock = ProfileLock(profile)
    try:
        rekey.finish(profile, passphrase=passphrase, keychain=keychain)
        key = keys.unlock(profile, passphrase=passphrase, keychain=keychain)
        return backup.restore(profile, key, name, now=now).name
    finally:
        lock.release()
