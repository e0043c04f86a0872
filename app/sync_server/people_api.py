"""The envelopes of what managers ask about people and devices, `/people/v1`; api.py takes them off the wire."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from app.sync_protocol.messages import Id, Message, Short
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
    team: Id | None = None  # the caller's own without one


class Withdraw(Message):
    """The invitations of one person."""

    user: Id


class SetDevice(Message):
    """What is to happen to a device; a reason and the caller's password for wiping."""

    device: Id
    state: Literal["open", "revoked", "wipe"]
    reason: Reason = ""
    password: Short = ""


def requests_of(people: People) -> tuple[tuple[str, type[Message], Callable[..., dict[str, Any]]], ...]:
    """Path, envelope and what answers it."""
    return (
        ("devices", Devices, people.devices),
        ("invite", Invite, people.invite),
        ("withdraw", Withdraw, people.withdraw),
        ("device", SetDevice, people.set_device),
    )
