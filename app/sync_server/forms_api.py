"""The envelopes of what administrators ask of where leads come in, `/forms/v1`; api.py takes them off the wire."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import Field

from app.sync_protocol.messages import Id, Message, Short
from app.sync_server.forms import Forms
from app.sync_server.people_api import Named

PATH = "/forms/v1"
PER_MINUTE = 60


class All(Message):
    """Which addresses there are."""


class Add(Message):
    """A new address, for a queue."""

    name: Named
    queue: Id


class Map(Message):
    """Where each field of ours stands in the example."""

    form: Id
    mapping: Annotated[dict[Short, Short], Field(max_length=40)]
    sample: dict[str, Any] | list[Any]


class One(Message):
    """One address."""

    form: Id


def requests_of(forms: Forms) -> tuple[tuple[str, type[Message], Callable[..., dict[str, Any]]], ...]:
    """Path, envelope and what answers it."""
    return (
        ("all", All, forms.all), ("add", Add, forms.add), ("map", Map, forms.map), ("test", One, forms.test),
        ("remove", One, forms.remove),
    )  # fmt: skip
