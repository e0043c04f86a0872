"""Runs uvicorn: one process, or several that share the listening socket; says where it listens once it is ready."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import json
import logging
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uvicorn

from app.frozen import frozen
from app.language import marked
from app.sync_server import bootstrap, logs, reaching, sessions
from app.sync_server.api import create_server
from app.sync_server.blob_store import InDatabase, InFolder
from app.sync_server.calendars_in import CalendarsIn
from app.sync_server.chores import Chores
from app.sync_server.database import Database, now_ms
from app.sync_server.errors import ServerError
from app.sync_server.files import Files
from app.sync_server.hooks_out import HooksOut
from app.sync_server.jobs import Jobs
from app.sync_server.mailbox import Mailbox
from app.sync_server.updates import add_updates

GRACE = 10
MAILBOX_EVERY_S = 120.0
CALENDARS_EVERY_S = 900.0
log = logging.getLogger("satchel.server")


class _Server(uvicorn.Server):
    """Prints its address when it can be reached."""

    def __init__(
        self, config: uvicorn.Config, told: dict[str, Any] | None, before_shutdown: Callable[[], None]
    ) -> None:
        super().__init__(config)
        self._told, self._before_shutdown = told, before_shutdown

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._before_shutdown()  # streams end at once; requests are waited for
        await super().shutdown(sockets=sockets)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        # A page of rows is ten thousand lists for a moment: at the usual thresholds looking through them costs a third of it.
        gc.freeze()
        gc.set_threshold(50_000, 20, 50)
        if self._told is not None:
            sys.stdout.write(json.dumps(self._told) + "\n")
            sys.stdout.flush()


@frozen
class Settings:
    """What each worker is started with."""

    url: str
    certificate: Path | None = None
    key: Path | None = None
    files: Path | None = None
    updates: Path | None = None


def listen(host: str, port: int) -> socket.socket:
    """The socket that all workers share; OSError where the port is taken.

    An answer is a head and a body: without TCP_NODELAY the body waits until the laptop has acknowledged the head, 40 ms each time.
    """
    listening = socket.create_server((host, port), reuse_port=False)
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def serve(
    url: str, listening: socket.socket, *, host: str, workers: int, certificate: Path | None, key: Path | None,
    files: Path | None = None, updates: Path | None = None,
) -> None:  # fmt: skip
    """Serve until told to stop; requests under way are finished first."""
    scheme = "https" if certificate else "http"
    shown = f"[{host}]" if ":" in host else host
    told: dict[str, Any] = {"url": f"{scheme}://{shown}:{listening.getsockname()[1]}", "workers": workers}
    if workers > 1 and url.startswith("sqlite"):
        raise ServerError("INVALID", marked("Several workers need PostgreSQL: give --database postgresql+psycopg://…"))
    logs.set_up()
    database = Database(url)
    database.create()
    if database.is_mighty():
        log.warning("the database role is a superuser: rows are kept apart by the code alone")
    secret = bootstrap.offer(database)
    database.close()
    if secret is not None:
        told["bootstrap"] = secret
    settings = Settings(url, certificate, key, files, updates)
    if workers == 1:
        _one(settings, listening, told)
    else:
        _Supervisor(settings, listening).run(workers, told)


class _Supervisor:
    """Keeps as many processes serving; one that dies is replaced, all are stopped together."""

    def __init__(self, settings: Settings, listening: socket.socket) -> None:
        self.settings, self.listening = settings, listening
        self.children: dict[int, float] = {}
        self.stopping = False

    def run(self, workers: int, told: dict[str, Any]) -> None:
        """Until told to stop and the last one ended."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        for index in range(workers):
            self._begin(told if index == 0 else None)
        while self.children:
            child, _ = os.wait()
            began = self.children.pop(child, 0.0)
            if self.stopping:
                continue
            log.warning("a worker ended and is replaced")
            if time.monotonic() - began < 1:
                time.sleep(1)  # one that cannot start must not be started in a hurry
            self._begin(None)

    def _stop(self, *_: object) -> None:
        self.stopping = True
        for child in self.children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGTERM)

    def _begin(self, told: dict[str, Any] | None) -> None:
        child = os.fork()
        if child == 0:
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, signal.SIG_DFL)
            _die_with_parent()
            try:
                _one(self.settings, self.listening, told)
            finally:
                os._exit(0)
        self.children[child] = time.monotonic()


def _leave(*_: object) -> None:
    raise SystemExit(0)


def _die_with_parent() -> None:
    """A worker does not outlive the process that watches over it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def _one(settings: Settings, listening: socket.socket, told: dict[str, Any] | None) -> None:
    sessions.nobody()  # made now, or the first unknown address would take longer than a known one
    database = Database(settings.url)
    store = InFolder(settings.files) if settings.files else InDatabase(database)
    app = create_server(database, files=Files(database, store, now=now_ms))
    parts = app.state.parts
    if settings.updates:
        add_updates(app, parts.limits, settings.updates)
    parts.pokes.start()
    telling = HooksOut(database, now=now_ms)
    telling.start()
    jobs = Jobs(database, now=now_ms, poke=parts.pokes.publish)
    chores = Chores(database, (*jobs.all, parts.files.tidy, parts.hooks.tidy, telling.tidy))
    chores.start()
    mailbox = Mailbox(database, now=now_ms, poke=parts.pokes.publish)
    busy = CalendarsIn(database, now=now_ms, poke=parts.pokes.publish)
    collecting = Chores(database, (mailbox.read,), every_s=MAILBOX_EVERY_S)
    collecting.start()
    reading = Chores(database, (busy.read,), every_s=CALENDARS_EVERY_S)
    reading.start()
    timed = reaching.Reaching(database, now=now_ms, poke=parts.pokes.publish)
    watching = Chores(database, (timed.move_on,), every_s=reaching.EVERY_S)
    watching.start()
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=GRACE,
        timeout_keep_alive=60,
        ssl_certfile=str(settings.certificate) if settings.certificate else None,
        ssl_keyfile=str(settings.key) if settings.key else None,
        server_header=False,
    )
    server = _Server(config, told, before_shutdown=parts.pokes.close)
    for number in (signal.SIGTERM, signal.SIGINT):  # the server raises it again once it has stopped: then all is closed
        signal.signal(number, _leave)
    try:
        server.run(sockets=[listening])
    finally:
        parts.pokes.close()
        chores.close()
        collecting.close()
        reading.close()
        watching.close()
        telling.close()
        database.close()
