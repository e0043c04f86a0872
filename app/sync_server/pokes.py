"""Tells connected laptops that something is new for them: no data, no promise, only a reason to pull (6.6)."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fastapi import Request, Response
from fastapi.responses import StreamingResponse

from app.sync_server.endpoints import Session, caller_of

if TYPE_CHECKING:
    from app.sync_server.database import Database

log = logging.getLogger("satchel.server")
CHANNEL = "satchel_poke"
HEARTBEAT = 25.0
COALESCE = 0.2


@dataclass(eq=False)
class Listener:
    """One open stream. `woken` carries the head of the workspace."""

    ws: str
    scopes: frozenset[str]
    loop: asyncio.AbstractEventLoop
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    head: int = 0


class Pokes:
    """The streams of this worker; with PostgreSQL the workers tell each other."""

    def __init__(self, database: Database, *, now: Callable[[], int]) -> None:
        self.database, self._now = database, now
        self._listeners: set[Listener] = set()
        self._lock = threading.Lock()
        self._waiting: dict[str, tuple[int, set[str]]] = {}
        self._closed = threading.Event()
        self._wake = threading.Event()
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Begin telling other workers and hearing from them."""
        if self.database.sqlite:
            return
        for run in (self._tell, self._hear):
            thread = threading.Thread(target=run, name=f"satchel-poke-{run.__name__}", daemon=True)
            thread.start()
            self._threads.append(thread)

    def close(self) -> None:
        """End every stream."""
        self._closed.set()
        self._wake.set()
        with self._lock:
            for one in self._listeners:
                with contextlib.suppress(RuntimeError):
                    one.loop.call_soon_threadsafe(one.woken.set)

    def publish(self, ws: str, head: int, scopes: set[str]) -> None:
        """Something was committed; called after the commit, never inside it."""
        if self.database.sqlite:
            self._wake_up(ws, head, scopes)
            return
        with self._lock:
            before = self._waiting.get(ws, (0, set()))
            self._waiting[ws] = (max(before[0], head), before[1] | scopes)
        self._wake.set()

    def _wake_up(self, ws: str, head: int, scopes: set[str]) -> None:
        with self._lock:
            for one in self._listeners:
                if one.ws == ws and (one.scopes & scopes or "ws" in scopes):
                    one.head = max(one.head, head)
                    with contextlib.suppress(RuntimeError):
                        one.loop.call_soon_threadsafe(one.woken.set)

    def _tell(self) -> None:
        while not self._closed.is_set():
            self._wake.wait()
            self._closed.wait(COALESCE)
            self._wake.clear()
            with self._lock:
                waiting, self._waiting = self._waiting, {}
            for ws, (head, scopes) in waiting.items():
                # A notice holds 8,000 bytes: a change of very many scopes is told to everybody of the workspace.
                told = sorted(scopes) if len(scopes) < 60 else ["ws"]
                try:
                    with self.database.engine.connect() as connection:
                        connection = connection.execution_options(isolation_level="AUTOCOMMIT")
                        notice = json.dumps([ws, head, told])
                        connection.exec_driver_sql("SELECT pg_notify(%s, %s)", (CHANNEL, notice))
                except Exception as error:
                    log.warning("poke not told: %s", type(error).__name__)

    def _hear(self) -> None:
        import psycopg

        url = self.database.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        while not self._closed.is_set():
            try:
                with psycopg.connect(url, autocommit=True) as connection:
                    connection.execute(f"LISTEN {CHANNEL}")
                    while not self._closed.is_set():
                        for notice in connection.notifies(timeout=1.0):
                            ws, head, scopes = json.loads(notice.payload)
                            self._wake_up(ws, head, set(scopes))
            except Exception as error:
                log.warning("poke not heard: %s", type(error).__name__)
                self._closed.wait(2.0)

    async def stream(self, session: Session, request: Request) -> Response:
        """Server-sent events, or with `?wait=SECONDS` one answer for proxies that hold streams back."""
        from fastapi.concurrency import run_in_threadpool

        listener = Listener(session.ws, await run_in_threadpool(self._scopes, session), asyncio.get_running_loop())
        with self._lock:
            self._listeners.add(listener)
        wait = request.query_params.get("wait", "")
        if wait.isascii() and wait.isdigit() and len(wait) < 4:
            try:
                await asyncio.wait_for(listener.woken.wait(), min(int(wait), 55))
            except TimeoutError:
                pass
            finally:
                self._forget(listener)
            return Response(json.dumps({"head": listener.head}), media_type="application/json")
        headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
        return StreamingResponse(self._lines(listener, request), media_type="text/event-stream", headers=headers)

    def _scopes(self, session: Session) -> frozenset[str]:
        with self.database.reading(session.ws) as connection:
            return frozenset(caller_of(connection, session, self._now()).grants)

    async def _lines(self, listener: Listener, request: Request) -> AsyncIterator[str]:
        try:
            yield ": here\n\n"
            while not self._closed.is_set():
                try:
                    await asyncio.wait_for(listener.woken.wait(), HEARTBEAT)
                    listener.woken.clear()
                    yield f'event: poke\ndata: {{"head":{listener.head}}}\n\n'
                except TimeoutError:
                    if await request.is_disconnected():
                        break
                    yield ": still here\n\n"
        finally:
            self._forget(listener)

    def _forget(self, listener: Listener) -> None:
        with self._lock:
            self._listeners.discard(listener)
