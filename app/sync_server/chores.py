"""What every process does by itself now and then; doing it twice does no harm."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from sqlalchemy import select

from app.sync_server import tables as t
from app.sync_server.database import Database

log = logging.getLogger("satchel.server")
FIRST_S, EVERY_S = 60.0, 3600.0


class Chores:
    """A thread that goes through the workspaces, once an hour unless told otherwise."""

    def __init__(
        self, database: Database, jobs: tuple[Callable[[str], object], ...], *, every_s: float = EVERY_S
    ) -> None:
        self.database, self.jobs, self.every_s = database, jobs, every_s
        self._closed = threading.Event()

    def start(self) -> None:
        """Begin, a minute from now."""
        threading.Thread(target=self._run, name="satchel-chores", daemon=True).start()

    def close(self) -> None:
        """Stop."""
        self._closed.set()

    def _run(self) -> None:
        wait = FIRST_S
        while not self._closed.wait(wait):
            wait = self.every_s
            try:
                self.once()
            except Exception as error:  # the database is away: in an hour
                log.warning("chores: %s", type(error).__name__)

    def once(self) -> None:
        """Every job for every workspace."""
        with self.database.reading() as connection:
            workspaces = list(connection.execute(select(t.workspace.c.id)).scalars())
        for ws in workspaces:
            for job in self.jobs:
                try:
                    job(ws)
                except Exception as error:  # one that fails keeps no other from being done
                    log.warning("chores: %s", type(error).__name__)
