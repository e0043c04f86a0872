"""The server over HTTP: checks size, token and envelope, then calls the plain functions."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from types import ModuleType
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import StreamingResponse
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from app.frozen import frozen
from app.sync_protocol import messages
from app.sync_protocol.messages import Message
from app.sync_server import bootstrap, figures_api, forms_api, hooks_in, people_api
from app.sync_server.admin import Admin
from app.sync_server.blob_store import InDatabase
from app.sync_server.bodies import MAX_BODY, body_of, checked, packed
from app.sync_server.database import Database, now_ms
from app.sync_server.endpoints import Session, Sync
from app.sync_server.errors import ServerError
from app.sync_server.figures import Figures
from app.sync_server.files import PIECE, Files
from app.sync_server.forms import Forms
from app.sync_server.hooks_in import HooksIn
from app.sync_server.limits import Limits
from app.sync_server.logs import Watch
from app.sync_server.metrics import Metrics, may_read
from app.sync_server.people import People
from app.sync_server.pokes import Pokes
from app.sync_server.sessions import Sessions, digest

log = logging.getLogger("satchel.server")
DEVICE_PER_MINUTE, ADDRESS_PER_MINUTE, HOOK_PER_MINUTE = 1200, 60, 600
CHECKS: dict[str, type[Message]] = {
    "clients": messages.Register,
    "push": messages.Push,
    "pull": messages.Pull,
    "snapshot": messages.Snapshot,
    "reconcile": messages.Reconcile,
    "verify": messages.Verify,
}
Handler = Callable[[Session, dict[str, Any]], dict[str, Any]]


def create_server(
    database: Database,
    *,
    now: Callable[[], int] = now_ms,
    limits: Limits | None = None,
    files: Files | None = None,
) -> FastAPI:
    """The application over an open database."""
    app = FastAPI(
        title="Satchel sync server",
        version="1",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    pokes = Pokes(database, now=now)
    parts = Parts(
        database,
        Sync(database, now=now, poke=pokes.publish),
        Sessions(database, now=now),
        pokes,
        limits or Limits(),
        files or Files(database, InDatabase(database), now=now),
        HooksIn(database, now=now, poke=pokes.publish),
        Metrics(),
    )
    app.state.parts = parts
    sync = parts.sync
    handlers = (sync.register, sync.push, sync.pull, sync.snapshot, sync.reconcile, sync.verify)
    for (path, model), handler in zip(CHECKS.items(), handlers, strict=True):
        _sync_route(app, parts, path, model, handler)
    _auth_route(app, parts, "join", messages.Join, parts.sessions.join)
    _auth_route(app, parts, "sign-in", messages.SignIn, parts.sessions.sign_in)
    _auth_route(app, parts, "refresh", messages.Refresh, parts.sessions.refresh)
    admin = Admin(database, now=now)
    _auth_route(app, parts, "bootstrap", messages.Bootstrap, lambda **given: bootstrap.use(admin, **given))
    _add_events(app, parts)
    _add_asked(app, parts, people_api, People(database, now=now, poke=pokes.publish))
    _add_asked(app, parts, figures_api, Figures(database, now=now))
    _add_asked(app, parts, forms_api, Forms(database, now=now, poke=pokes.publish))
    _add_blobs(app, parts)
    _add_hooks(app, parts)
    _add_health(app, parts)
    _add_errors(app)
    database.waited = parts.metrics.waited.observe
    app.add_middleware(Watch, metrics=parts.metrics)
    return app


@frozen
class Parts:
    """What the routes share."""

    database: Database
    sync: Sync
    sessions: Sessions
    pokes: Pokes
    limits: Limits
    files: Files
    hooks: HooksIn
    metrics: Metrics

    def session_of(self, request: Request) -> Session:
        """Whose token came with the request; raises AUTH."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise ServerError("AUTH")
        session = self.sessions.session(token)
        self.limits.spend(f"device:{session.device_id}", DEVICE_PER_MINUTE)
        return session


def _sync_route(app: FastAPI, parts: Parts, path: str, model: type[Message], handler: Handler) -> None:
    def run(body: dict[str, Any], request: Request) -> dict[str, Any]:
        session = parts.session_of(request)
        answer = handler(session, checked(model, body))
        parts.metrics.count(path, answer)
        return answer

    async def endpoint(request: Request) -> Response:
        return packed(await run_in_threadpool(run, await read_body(request), request), request)

    app.add_api_route(
        f"{messages.PROTOCOL}/{path}", endpoint, methods=["POST"], openapi_extra=_documented(model), name=path
    )


def _auth_route(
    app: FastAPI, parts: Parts, path: str, model: type[Message], handler: Callable[..., dict[str, Any]]
) -> None:
    def run(body: dict[str, Any], address: str) -> dict[str, Any]:
        parts.limits.spend(f"{path}:{address}", ADDRESS_PER_MINUTE)
        return handler(**checked(model, body))

    async def endpoint(request: Request) -> Response:
        address = request.client.host if request.client else ""
        return packed(await run_in_threadpool(run, await read_body(request), address), request)

    app.add_api_route(f"/auth/v1/{path}", endpoint, methods=["POST"], openapi_extra=_documented(model), name=path)


def _add_asked(app: FastAPI, parts: Parts, api: ModuleType, asked: People | Figures | Forms) -> None:
    """What managers ask with a session, each so often a minute: `people_api` or `figures_api`."""
    name = api.PATH.split("/")[1]

    def add(path: str, model: type[Message], handler: Callable[..., dict[str, Any]]) -> None:
        def run(body: dict[str, Any], request: Request) -> dict[str, Any]:
            session = parts.session_of(request)
            parts.limits.spend(f"{name}:{session.user_id}", api.PER_MINUTE)
            return handler(session, **checked(model, body))

        async def endpoint(request: Request) -> Response:
            return packed(await run_in_threadpool(run, await read_body(request), request), request)

        app.add_api_route(
            f"{api.PATH}/{path}", endpoint, methods=["POST"], openapi_extra=_documented(model), name=f"{name}-{path}"
        )

    for one in api.requests_of(asked):
        add(*one)


def _add_events(app: FastAPI, parts: Parts) -> None:
    @app.get(f"{messages.PROTOCOL}/events", response_class=Response)
    async def events(request: Request) -> Response:
        session = await run_in_threadpool(parts.session_of, request)
        return await parts.pokes.stream(session, request)


def _add_blobs(app: FastAPI, parts: Parts) -> None:
    """Attachments: `PUT` in pieces of at most 8 MiB, `GET` with a range."""

    def take(request: Request, sha256: str, data: bytes) -> dict[str, Any]:
        return parts.files.put(parts.session_of(request), sha256, request.headers.get("content-range"), data)

    def give(request: Request, sha256: str) -> Response:
        session = parts.session_of(request)
        wanted = parts.files.find(session, sha256, request.headers.get("range"))
        headers = {
            "content-length": str(wanted.stop - wanted.start), "accept-ranges": "bytes", "etag": f'"{sha256}"',
            "content-disposition": "attachment", "x-content-type-options": "nosniff", "cache-control": "private",
        }  # fmt: skip
        whole = wanted.stop - wanted.start == wanted.total
        if not whole:
            headers["content-range"] = f"bytes {wanted.start}-{wanted.stop - 1}/{wanted.total}"
        return StreamingResponse(
            parts.files.stream(session.ws, sha256, wanted), 200 if whole else 206, headers, "application/octet-stream"
        )

    @app.put("/blobs/{sha256}", response_class=Response)
    async def put_blob(sha256: str, request: Request) -> Response:
        data = await read_raw(request, PIECE)
        return packed(await run_in_threadpool(take, request, sha256, data), request)

    @app.get("/blobs/{sha256}", response_class=Response)
    def get_blob(sha256: str, request: Request) -> Response:
        return give(request, sha256)


def _add_hooks(app: FastAPI, parts: Parts) -> None:
    def take(request: Request, token: str, body: bytes) -> dict[str, Any]:
        parts.limits.spend(f"hook:{digest(token)}", HOOK_PER_MINUTE)
        said = request.headers
        return parts.hooks.receive(token, said.get("x-satchel-signature", ""), said.get("idempotency-key", ""), body)

    @app.post("/hooks/v1/{token}", response_class=Response)
    async def hook(token: str, request: Request) -> Response:
        body = await read_raw(request, hooks_in.MAX_BODY)
        return packed(await run_in_threadpool(take, request, token, body), request)


def _add_health(app: FastAPI, parts: Parts) -> None:
    @app.get("/metrics", response_class=Response)
    def figures(request: Request) -> Response:
        if not may_read(request.headers.get("authorization", "")):
            raise ServerError("NOT_FOUND")
        return Response(parts.metrics.text(), media_type="text/plain; version=0.0.4")

    @app.get("/healthz")
    def healthz() -> dict[str, str]:
        return {"status": "ok"}

    @app.get("/readyz")
    def readyz() -> dict[str, str]:
        with parts.database.reading() as connection:
            connection.exec_driver_sql("SELECT 1")
        return {"status": "ready"}


def _add_errors(app: FastAPI) -> None:
    async def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, ServerError)
        answer: dict[str, Any] = {"error": error.code, "detail": error.detail}
        if error.words and error.words != error.code:
            answer["message"] = error.words
        if error.retry_after:
            answer["retry_after"] = error.retry_after
        return Response(json.dumps(answer), status_code=error.status, media_type="application/json")

    async def unavailable(request: Request, error: Exception) -> Response:
        log.warning("database unavailable: %s", type(error).__name__)
        return await refused(request, ServerError("UNAVAILABLE", retry_after=2))

    async def not_here(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        code = {404: "NOT_FOUND", 405: "METHOD"}.get(error.status_code, "INVALID")
        return Response(
            json.dumps({"error": code, "detail": {}}), error.status_code, error.headers, media_type="application/json"
        )

    async def gone(request: Request, error: Exception) -> Response:
        return Response(status_code=400)  # nobody reads it: the other side hung up in the middle of its request

    app.add_exception_handler(ServerError, refused)
    app.add_exception_handler(HTTPException, not_here)
    app.add_exception_handler(ClientDisconnect, gone)
    for kind in (OperationalError, DBAPIError, PoolTimeoutError):
        app.add_exception_handler(kind, unavailable)


def _documented(model: type[Message]) -> dict[str, Any]:
    schema = model.model_json_schema()
    parts = schema.pop("$defs", {})

    def whole(part: Any) -> Any:
        if isinstance(part, list):
            return [whole(one) for one in part]
        if not isinstance(part, dict):
            return part
        if "$ref" in part:
            return whole(parts[part["$ref"].rpartition("/")[2]])
        return {key: whole(one) for key, one in part.items()}

    return {"requestBody": {"required": True, "content": {"application/json": {"schema": whole(schema)}}}}


async def read_raw(request: Request, most: int) -> bytes:
    """The bytes of a request; raises TOO_LARGE as soon as there are too many."""
    raw = bytearray()
    async for part in request.stream():
        raw += part
        if len(raw) > most:
            raise ServerError("TOO_LARGE")
    return bytes(raw)


async def read_body(request: Request) -> dict[str, Any]:
    """The JSON object of a request."""
    content = await read_raw(request, MAX_BODY)
    return body_of(content, request.headers.get("content-encoding", ""))
