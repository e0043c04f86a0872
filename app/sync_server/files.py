"""Attachments by their SHA-256: sent in pieces that can be resumed, read by those who read a document that refers to them."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from app.frozen import frozen
from app.sync_server import tables as t
from app.sync_server.blob_store import BlobStore
from app.sync_server.database import Database
from app.sync_server.endpoints import Session, caller_of
from app.sync_server.errors import ServerError

PIECE = 8 << 20  # a request
SLICE = 1 << 20  # read at a time
MAX_BYTES, QUOTA = 100 << 20, 10 << 30
DAY = 24 * 3600 * 1000
_SHA256 = re.compile(r"[0-9a-f]{64}")
_PART = re.compile(r"bytes (?:([0-9]{1,15})-([0-9]{1,15})|\*)/([0-9]{1,15})")
_WANTED = re.compile(r"bytes=([0-9]{0,15})-([0-9]{0,15})")


@frozen
class Wanted:
    """Bytes to send: from `start` to before `stop` of `total`."""

    start: int
    stop: int
    total: int


class Files:
    """The attachments of one database."""

    def __init__(
        self, database: Database, store: BlobStore, *, now: Any, max_bytes: int = MAX_BYTES, quota: int = QUOTA
    ) -> None:
        self.database, self.store, self.now = database, store, now
        self.max_bytes, self.quota = max_bytes, quota

    # sending

    def put(self, session: Session, sha256: str, content_range: str | None, data: bytes) -> dict[str, Any]:
        """A piece, or the whole without a range; answers how much is here. `bytes */TOTAL` only asks."""
        start, total = _part(content_range, len(data))
        if _SHA256.fullmatch(sha256) is None:
            raise ServerError("NOT_FOUND")
        if total > self.max_bytes:
            raise ServerError("TOO_LARGE", about="file", most=self.max_bytes)
        with self.database.writing(session.ws) as connection:
            if "write" not in caller_of(connection, session, self.now()).grants.values():
                raise ServerError("FORBIDDEN")
            row = self._begun(connection, session, sha256, total)
        if start is None:
            return {"have": row["have"], "complete": False}
        if start != row["have"] or row["total"] != total:
            raise ServerError("OFFSET", have=row["have"], total=row["total"])
        self.store.write(session.ws, row["key"], start, data)
        have = start + len(data)
        if have == total:
            self._complete(session, sha256, row["key"], total)
            return {"have": total, "complete": True}
        u = t.upload.c
        with self.database.writing(session.ws) as connection:
            connection.execute(
                update(t.upload)
                .where(u.ws == session.ws, u.key == row["key"], u.have == start)
                .values(have=have, at=self.now())
            )
        return {"have": have, "complete": False}

    def _begun(self, connection: Connection, session: Session, sha256: str, total: int) -> dict[str, Any]:
        u, b = t.upload.c, t.blob.c
        where = (u.ws == session.ws, u.sha256 == sha256, u.user_id == session.user_id)
        found = connection.execute(select(t.upload).where(*where)).mappings().first()
        if found is not None:
            return dict(found)
        if not self.database.sqlite:  # two that begin at once are counted one after the other
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7284, hashtext(%s))", (session.ws,))
        held = connection.execute(select(func.coalesce(func.sum(b.bytes), 0)).where(b.ws == session.ws)).scalar()
        coming = connection.execute(select(func.coalesce(func.sum(u.total), 0)).where(u.ws == session.ws)).scalar()
        if int(held or 0) + int(coming or 0) + total > self.quota:
            raise ServerError("TOO_LARGE", about="quota", most=self.quota)
        row = {
            "ws": session.ws, "sha256": sha256, "user_id": session.user_id, "key": secrets.token_hex(16), "total": total,
            "have": 0, "at": self.now(),
        }  # fmt: skip
        connection.execute(insert(t.upload).values(**row))
        return row

    def _complete(self, session: Session, sha256: str, key: str, total: int) -> None:
        """Check what arrived against its name; what does not fit is forgotten."""
        ws = session.ws
        right = self._hash(ws, key, total) == sha256
        u, b = t.upload.c, t.blob.c
        with self.database.writing(ws) as connection:
            connection.execute(delete(t.upload).where(u.ws == ws, u.key == key))
            known = connection.execute(select(b.sha256).where(b.ws == ws, b.sha256 == sha256)).first() is not None
        if not right or known:
            self.store.remove(ws, key)
            if not right:
                raise ServerError("INVALID", about="sha256")
            return
        self.store.remove(ws, sha256)  # left by one who stopped before the line below
        self.store.rename(ws, key, sha256)
        with self.database.writing(ws) as connection:
            if connection.execute(select(b.sha256).where(b.ws == ws, b.sha256 == sha256)).first() is None:
                connection.execute(insert(t.blob).values(ws=ws, sha256=sha256, bytes=total, at=self.now()))

    def _hash(self, ws: str, key: str, total: int) -> str:
        digest = hashlib.sha256()
        for start in range(0, total, SLICE):
            digest.update(self.store.read(ws, key, start, SLICE))
        return digest.hexdigest()

    # reading

    def find(self, session: Session, sha256: str, wanted: str | None) -> Wanted:
        """What to send; NOT_FOUND alike for one that is not here and one of documents that are not theirs."""
        d, b = t.RECORDS["document"].c, t.blob.c
        if _SHA256.fullmatch(sha256) is None:
            raise ServerError("NOT_FOUND")
        with self.database.reading(session.ws) as connection:
            scopes = sorted(caller_of(connection, session, self.now()).grants)
            query = (
                select(b.bytes)
                .join(t.RECORDS["document"], (d.ws == b.ws) & (d.sha256 == b.sha256))
                .where(b.ws == session.ws, b.sha256 == sha256, d.deleted_at.is_(None), d._scope.in_(scopes))
            )
            total = connection.execute(query.limit(1)).scalar()
        if total is None:
            raise ServerError("NOT_FOUND")
        return _range(wanted, total)

    def stream(self, ws: str, sha256: str, wanted: Wanted) -> Iterator[bytes]:
        """The bytes, a slice at a time."""
        for start in range(wanted.start, wanted.stop, SLICE):
            yield self.store.read(ws, sha256, start, min(SLICE, wanted.stop - start))

    # upkeep

    def tidy(self, ws: str) -> int:
        """Forget, after a day, what no document refers to and what was never sent to its end; how many."""
        old = self.now() - DAY
        d, b, u = t.RECORDS["document"].c, t.blob.c, t.upload.c
        with self.database.writing(ws) as connection:
            loose = select(b.sha256).where(
                b.ws == ws, b.at < old, ~select(d.id).where(d.ws == b.ws, d.sha256 == b.sha256).exists()
            )
            gone = list(connection.execute(loose).scalars())
            connection.execute(delete(t.blob).where(b.ws == ws, b.sha256.in_(gone)))
            stale = list(connection.execute(select(u.key).where(u.ws == ws, u.at < old)).scalars())
            connection.execute(delete(t.upload).where(u.ws == ws, u.key.in_(stale)))
        for key in (*gone, *stale):
            self.store.remove(ws, key)
        return len(gone) + len(stale)


def _part(content_range: str | None, length: int) -> tuple[int | None, int]:
    """Where the piece begins, None for a mere question, and how long the whole will be."""
    if content_range is None:
        return 0, length
    match = _PART.fullmatch(content_range)
    if match is None:
        raise ServerError("INVALID", about="content-range")
    first, last, total = match.groups()
    if first is None:
        if length:
            raise ServerError("INVALID", about="content-range")
        return None, int(total)
    if int(last) - int(first) + 1 != length or int(last) >= int(total):
        raise ServerError("INVALID", about="content-range")
    return int(first), int(total)


def _range(wanted: str | None, total: int) -> Wanted:
    """One range, as RFC 9110 has it; the whole when none or several are asked for."""
    match = _WANTED.fullmatch(wanted or "")
    if match is None or match.groups() == ("", ""):
        return Wanted(0, total, total)
    first, last = match.groups()
    if not first:
        start, stop = max(0, total - int(last)), total
    else:
        start, stop = int(first), min(int(last) + 1, total) if last else total
    if start >= total or stop <= start:
        raise ServerError("RANGE", total=total)
    return Wanted(start, stop, total)
