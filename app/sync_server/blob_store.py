"""Where the bytes of attachments lie: in the database, which every worker reaches and every backup holds, or in a folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol

from sqlalchemy import delete, insert, select, update

from app.sync_server import tables as t
from app.sync_server.database import Database

ROW = 1 << 20


class BlobStore(Protocol):
    """Bytes by workspace and key; keys are hexadecimal and made by the server."""

    def write(self, ws: str, key: str, start: int, data: bytes) -> None:
        """Put bytes there; what lay behind them is gone."""

    def read(self, ws: str, key: str, start: int, length: int) -> bytes:
        """Bytes from there on, fewer at the end."""

    def rename(self, ws: str, key: str, new: str) -> None:
        """Give it another key."""

    def remove(self, ws: str, key: str) -> None:
        """Forget it, if it is there."""


class InDatabase:
    """Rows of at most 1 MiB."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def write(self, ws: str, key: str, start: int, data: bytes) -> None:
        """Put bytes there; what lay behind them is gone."""
        p = t.blob_part.c
        rows = [
            {"ws": ws, "key": key, "start": start + at, "data": data[at : at + ROW]} for at in range(0, len(data), ROW)
        ]
        with self.database.writing(ws) as connection:
            connection.execute(delete(t.blob_part).where(p.ws == ws, p.key == key, p.start >= start))
            if rows:
                connection.execute(insert(t.blob_part), rows)

    def read(self, ws: str, key: str, start: int, length: int) -> bytes:
        """Bytes from there on, fewer at the end."""
        p = t.blob_part.c
        query = select(p.start, p.data).where(p.ws == ws, p.key == key, p.start > start - ROW, p.start < start + length)
        with self.database.reading(ws) as connection:
            rows = list(connection.execute(query.order_by(p.start)))
        return b"".join(bytes(row.data)[max(0, start - row.start) : start + length - row.start] for row in rows)

    def rename(self, ws: str, key: str, new: str) -> None:
        """Give it another key."""
        p = t.blob_part.c
        with self.database.writing(ws) as connection:
            connection.execute(update(t.blob_part).where(p.ws == ws, p.key == key).values(key=new))

    def remove(self, ws: str, key: str) -> None:
        """Forget it, if it is there."""
        p = t.blob_part.c
        with self.database.writing(ws) as connection:
            connection.execute(delete(t.blob_part).where(p.ws == ws, p.key == key))


class InFolder:
    """A file each, in a folder that all workers share."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _path(self, ws: str, key: str) -> Path:
        if not ws.replace("-", "").isalnum() or not key.isalnum():
            raise ValueError("key")
        return self.folder / ws / key[:2] / key

    def write(self, ws: str, key: str, start: int, data: bytes) -> None:
        """Put bytes there; what lay behind them is gone."""
        path = self._path(ws, key)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with path.open("r+b" if path.exists() else "xb") as file:
            file.truncate(start)
            file.seek(start)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def read(self, ws: str, key: str, start: int, length: int) -> bytes:
        """Bytes from there on, fewer at the end."""
        try:
            with self._path(ws, key).open("rb") as file:
                file.seek(start)
                return file.read(length)
        except FileNotFoundError:
            return b""

    def rename(self, ws: str, key: str, new: str) -> None:
        """Give it another key."""
        target = self._path(ws, new)
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._path(ws, key).replace(target)

    def remove(self, ws: str, key: str) -> None:
        """Forget it, if it is there."""
        self._path(ws, key).unlink(missing_ok=True)
