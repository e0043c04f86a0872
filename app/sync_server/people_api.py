"""The requests of managers about people and devices over HTTP, `/people/v1`: by token, checked, counted per person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import Field, StringConstraints

from app.sync_protocol.messages import Id, Message, Short
from app.sync_server.endpoints import Session
from app.sync_server.limits import Limits
from app.sync_server.people import People

PATH = "/people/v1"
PER_MINUTE = 60
Named = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00]*\S[^\x00]*$")]
Reason = Annotated[str, StringConstraints(max_length=400, pattern=r"^[^\x00]*$")]


class Devices(Message):
    """Which devices the caller's people have."""


class About(Message):
    """What is kept of a colleague beside name and role."""

    territory: Short | None = None
    zone: Short | None = None
    capacity: Annotated[int, Field(ge=1, le=9999)] | None = None


class Invite(Message):
    """A colleague, with id and code made on the caller's laptop."""

    user: Id
    code: Annotated[str, StringConstraints(min_length=8, max_length=12)]
    name: Named
    email: Short = ""
    role: Literal["rep", "ae", "manager", "admin"]
    about: About = Field(default_factory=About)
    ae: Id | None = None
    deputy: Id | None = None


class Withdraw(Message):
    """The invitations of one person."""

    user: Id


class SetDevice(Message):
    """What is to happen to a device; a reason and the caller's password for wiping."""

    device: Id
    state: Literal["open", "revoked", "wipe"]
    reason: Reason = ""
    password: Short = ""


def add_people(
    app: FastAPI,
    people: People,
    *,
    session_of: Callable[[Request], Session],
    limits: Limits,
    read: Callable[[Request], Any],
    check: Callable[[type[Message], dict[str, Any]], dict[str, Any]],
    pack: Callable[[dict[str, Any], Request], Response],
    documented: Callable[[type[Message]], dict[str, Any]],
) -> None:
    """Register the routes."""
    routes: tuple[tuple[str, type[Message], Callable[..., dict[str, Any]]], ...] = (
        ("devices", Devices, people.devices),
        ("invite", Invite, people.invite),
        ("withdraw", Withdraw, people.withdraw),
        ("device", SetDevice, people.set_device),
    )

    def route(path: str, model: type[Message], handler: Callable[..., dict[str, Any]]) -> None:
        def run(body: dict[str, Any], request: Request) -> dict[str, Any]:
            session = session_of(request)
            limits.spend(f"people:{session.user_id}", PER_MINUTE)
            return handler(session, **check(model, body))

        async def endpoint(request: Request) -> Response:
            return pack(await run_in_threadpool(run, await read(request), request), request)

        name = f"people-{path}"
        app.add_api_route(f"{PATH}/{path}", endpoint, methods=["POST"], openapi_extra=documented(model), name=name)

    for one in routes:
        route(*one)
