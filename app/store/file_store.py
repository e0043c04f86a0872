"""The files on records: in a second encrypted database, in pieces, by their SHA-256 (decisions 24).

They are apart from the records so that a backup of the day and a checkpoint never copy them.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from app.errors import RefusedError, UnavailableError
from app.frozen import frozen
from app.language import tr
from app.paths import Profile
from app.store import connection as raw_connection

PIECE = 256 * 1024
MOST = 100 << 20  # bytes of one file, as the server takes them
HERE, SENT, WANTED, COMING = "here", "sent", "wanted", "coming"
_TABLES = (
    "CREATE TABLE IF NOT EXISTS file (sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL, state TEXT NOT NULL, used INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS piece (sha256 TEXT NOT NULL, n INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (sha256, n))",
)


@frozen
class StoredFile:
    """A file by its hash. `state` is here (only here yet), sent (the server has it too), wanted or coming."""

    sha256: str
    size: int
    state: str

    @property
    def whole(self) -> bool:
        """Whether it can be opened."""
        return self.state in (HERE, SENT)


class FileStore:
    """Safe to use from several threads, one at a time. The database is made on the first write."""

    def __init__(self, profile: Profile, key: bytes) -> None:
        self._place, self._key, self._lock = profile.at_files(), key, threading.RLock()
        self._connection: Any = None

    def _open(self) -> Any:
        if self._connection is None:
            self._connection = raw_connection.connect(self._place, self._key)
            for statement in _TABLES:
                self._connection.execute(statement)
        return self._connection

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    # reading

    def find(self, sha256: str) -> StoredFile | None:
        """What is known of a file here."""
        return next(iter(self.all_of([sha256])), None)

    def all_of(self, hashes: Iterable[str]) -> list[StoredFile]:
        """Those of these files that are known here."""
        wanted = set(hashes)
        if not wanted or (self._connection is None and not self._place.database.exists()):
            return []
        with self._lock:
            marks = ", ".join("?" * len(wanted))
            rows = self._open().execute(
                f"SELECT sha256, bytes, state FROM file WHERE sha256 IN ({marks})", list(wanted)
            )
            return [StoredFile(*row) for row in rows.fetchall()]

    def in_state(self, *states: str) -> list[StoredFile]:
        """Files to send, or to fetch."""
        if self._connection is None and not self._place.database.exists():
            return []
        with self._lock:
            marks = ", ".join("?" * len(states))
            rows = self._open().execute(
                f"SELECT sha256, bytes, state FROM file WHERE state IN ({marks}) ORDER BY used", states
            )
            return [StoredFile(*row) for row in rows.fetchall()]

    def pieces(self, sha256: str, start: int = 0) -> Iterator[bytes]:
        """The bytes from `start` on, a multiple of PIECE."""
        n = start // PIECE
        while True:
            with self._lock:
                row = self._open().execute("SELECT data FROM piece WHERE sha256 = ? AND n = ?", (sha256, n)).fetchone()
            if row is None:
                return
            yield row[0]
            n += 1

    def held(self, sha256: str) -> int:
        """How many bytes are here."""
        with self._lock:
            found = self._open().execute("SELECT coalesce(sum(length(data)), 0) FROM piece WHERE sha256 = ?", (sha256,))
            return int(found.fetchone()[0])

    def used(self) -> int:
        """Bytes of all files here."""
        return sum(one.size for one in self.in_state(HERE, SENT))

    def copy_to(self, sha256: str, path: Path) -> None:
        """Write a file out for its owner only (0600), checked against its hash. RefusedError E-NO-FILE, UnavailableError
        E-FILE-DAMAGED."""
        found = self.find(sha256)
        if found is None or not found.whole:
            raise RefusedError(
                "E-NO-FILE", tr("That file is not on this laptop yet."), do=tr("Fetch it while there is a network.")
            )
        digest = hashlib.sha256()
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as out:
            for piece in self.pieces(sha256):
                digest.update(piece)
                out.write(piece)
        if digest.hexdigest() != sha256:
            path.unlink(missing_ok=True)
            raise UnavailableError(
                "E-FILE-DAMAGED", tr("That file is damaged on this laptop."), do=tr("Fetch it again.")
            )
        self._write("UPDATE file SET used = used + 1 WHERE sha256 = ?", (sha256,))

    # writing

    def put(self, path: Path) -> StoredFile:
        """Take a file in. RefusedError E-FILE (no file, empty, changes while it is read), E-FILE-SIZE."""
        try:
            size = path.stat().st_size if path.is_file() else -1
            if size < 1:
                raise RefusedError(
                    "E-FILE",
                    tr("{name} is no file with something in it.", name=path.name),
                    safe=tr("Nothing was added."),
                )
            if size > MOST:
                raise RefusedError(
                    "E-FILE-SIZE",
                    tr("{name} has {size} MB, {most} are the most.", name=path.name, size=size >> 20, most=MOST >> 20),
                    safe=tr("Nothing was added."),
                )
            digest = hashlib.sha256()
            with path.open("rb") as source:
                while piece := source.read(PIECE):
                    digest.update(piece)
            sha256 = digest.hexdigest()
            known = self.find(sha256)
            if known is not None and known.whole:
                return known
            with path.open("rb") as source:
                self._take(sha256, size, iter(lambda: source.read(PIECE), b""))
        except OSError as error:
            raise RefusedError(
                "E-FILE", tr("{name} cannot be read.", name=path.name), safe=tr("Nothing was added.")
            ) from error
        return StoredFile(sha256, size, HERE)

    def _take(self, sha256: str, size: int, pieces: Iterator[bytes]) -> None:
        digest = hashlib.sha256()
        with self._lock:
            connection = self._open()
            connection.execute("BEGIN IMMEDIATE")
            try:
                connection.execute("DELETE FROM piece WHERE sha256 = ?", (sha256,))
                for n, piece in enumerate(pieces):
                    digest.update(piece)
                    connection.execute("INSERT INTO piece VALUES (?, ?, ?)", (sha256, n, piece))
                if digest.hexdigest() != sha256:
                    raise RefusedError(
                        "E-FILE",
                        tr("The file changed while it was read."),
                        safe=tr("Nothing was added."),
                        do=tr("Try again."),
                    )
                connection.execute("INSERT OR REPLACE INTO file VALUES (?, ?, ?, 0)", (sha256, size, HERE))
                connection.execute("COMMIT")
            except BaseException:
                connection.execute("ROLLBACK")
                raise

    def want(self, sha256: str, size: int) -> None:
        """Have it fetched at the next contact."""
        self._write("INSERT OR IGNORE INTO file VALUES (?, ?, ?, 0)", (sha256, size, WANTED))

    def add(self, sha256: str, offset: int, data: bytes) -> None:
        """A piece that came, of PIECE bytes but for the last; a piece out of turn is dropped with what was there."""
        if offset != self.held(sha256) or offset % PIECE:
            self.start_over(sha256)
            raise UnavailableError(
                "E-FILE-DAMAGED", tr("A piece of the file came out of turn."), do=tr("It is fetched again.")
            )
        self._write("INSERT INTO piece VALUES (?, ?, ?)", (sha256, offset // PIECE, data))

    def start_over(self, sha256: str) -> None:
        """Forget the pieces of a file that is being fetched."""
        self._write("DELETE FROM piece WHERE sha256 = ?", (sha256,))

    def arrived(self, sha256: str) -> bool:
        """Everything came: True when it is what its name says, else it begins anew."""
        digest = hashlib.sha256()
        for piece in self.pieces(sha256):
            digest.update(piece)
        if digest.hexdigest() != sha256:
            self.start_over(sha256)
            return False
        self.mark(sha256, SENT)
        return True

    def mark(self, sha256: str, state: str) -> None:
        """Say in which state a file is."""
        self._write("UPDATE file SET state = ? WHERE sha256 = ?", (state, sha256))

    def drop(self, sha256: str) -> None:
        """Forget a file."""
        self._write("DELETE FROM piece WHERE sha256 = ?", (sha256,))
        self._write("DELETE FROM file WHERE sha256 = ?", (sha256,))

    def keep_within(self, limit: int, *, pinned: set[str]) -> int:
        """Drop files the server has too until `limit` bytes are left, the least used first; how many went."""
        over, gone = self.used() - limit, 0
        for one in self.in_state(SENT):
            if over <= 0:
                break
            if one.sha256 not in pinned:
                self.drop(one.sha256)
                over, gone = over - one.size, gone + 1
        return gone

    def _write(self, statement: str, values: tuple[object, ...]) -> None:
        with self._lock:
            self._open().execute(statement, values)
