"""Runs uvicorn: one process, or several that share the listening socket; says where it listens once it is ready."""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from pathlib import Path
from typing import Any

import uvicorn

from app.sync_server.api import create_server, now_ms
from app.sync_server.database import Database
from app.sync_server.errors import ServerError
from app.sync_server.hooks_out import HooksOut

GRACE = 10


class _Server(uvicorn.Server):
    """Prints its address when it can be reached."""

    def __init__(self, config: uvicorn.Config, told: dict[str, Any] | None) -> None:
        super().__init__(config)
        self._told = told

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self._told is not None:
            sys.stdout.write(json.dumps(self._told) + "\n")
            sys.stdout.flush()


def serve(
    url: str, listening: socket.socket, *, host: str, workers: int, certificate: Path | None, key: Path | None
) -> None:
    """Serve until told to stop; requests under way are finished first."""
    scheme = "https" if certificate else "http"
    shown = f"[{host}]" if ":" in host else host
    told = {"url": f"{scheme}://{shown}:{listening.getsockname()[1]}", "workers": workers}
    if workers > 1 and url.startswith("sqlite"):
        raise ServerError("INVALID", "Several workers need PostgreSQL: give --database postgresql+psycopg://…")
    children = []
    for _ in range(workers - 1):
        child = os.fork()
        if child == 0:
            _one(url, listening, certificate, key, None)
            os._exit(0)
        children.append(child)
    try:
        _one(url, listening, certificate, key, told)
    finally:
        for child in children:
            os.kill(child, signal.SIGTERM)
        for child in children:
            os.waitpid(child, 0)


def _one(
    url: str, listening: socket.socket, certificate: Path | None, key: Path | None, told: dict[str, Any] | None
) -> None:
    database = Database(url)
    database.create()
    app = create_server(database)
    app.state.parts.pokes.start()
    telling = HooksOut(database, now=now_ms)
    telling.start()
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=GRACE,
        timeout_keep_alive=60,
        ssl_certfile=str(certificate) if certificate else None,
        ssl_keyfile=str(key) if key else None,
        server_header=False,
    )
    try:
        _Server(config, told).run(sockets=[listening])
    finally:
        app.state.parts.pokes.close()
        telling.close()
        database.close()
