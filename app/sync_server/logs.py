"""Logs as lines of JSON: which route, how it ended, how long it took. No body, no name, no address, no message of an error."""

from __future__ import annotations

import json
import logging
import re
import time
import traceback
from datetime import UTC, datetime
from typing import Any

from app.ids import new_id
from app.sync_server.metrics import Metrics

log = logging.getLogger("satchel.server")
_ID = re.compile(rb"[0-9A-Za-z-]{1,64}")


class Lines(logging.Formatter):
    """One JSON object a line. An error is told by its kind and place: its words may hold what somebody wrote."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "said": record.getMessage() if record.exc_info is None else record.msg,
            **getattr(record, "more", {}),
        }
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            frames = traceback.extract_tb(error.__traceback__)[-8:]
            line["error"] = type(error).__name__
            line["where"] = [f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in frames]
        return json.dumps(line)


def set_up() -> None:
    """Send every line to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(Lines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    log.setLevel(logging.INFO)


class Watch:
    """Around every request: an id, a line, a figure; an error nobody foresaw becomes a sentence without its text."""

    def __init__(self, app: Any, metrics: Metrics) -> None:
        self.app, self.metrics = app, metrics

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = time.perf_counter(), 0
        given = dict(scope["headers"]).get(b"x-request-id", b"")
        request_id = given if _ID.fullmatch(given) else new_id().encode()

        async def answer(message: Any) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message.get("headers", ()), (b"x-request-id", request_id)]
            await send(message)

        try:
            await self.app(scope, receive, answer)
        except Exception:
            log.exception("failed", extra={"more": {"request": request_id.decode()}})
            if status == 0:
                head = [(b"content-type", b"application/json")]
                await answer({"type": "http.response.start", "status": 500, "headers": head})
                await answer({"type": "http.response.body", "body": b'{"error": "INTERNAL", "detail": {}}'})
        finally:
            self._tell(scope, request_id.decode(), status, time.perf_counter() - began)

    def _tell(self, scope: Any, request_id: str, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "other")
        self.metrics.requests.labels(route, str(status)).inc()
        if not route.endswith("/events"):  # open as long as the laptop is
            self.metrics.seconds.labels(route).observe(seconds)
        if route not in ("/healthz", "/readyz", "/metrics"):
            more = {"request": request_id, "route": route, "status": status, "ms": round(seconds * 1000, 1)}
            log.info("request", extra={"more": more})
