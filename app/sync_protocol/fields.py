"""The words in which the manifest is written: fields, groups, entities and rights."""

from __future__ import annotations

from dataclasses import field
from enum import Enum
from functools import cached_property
from typing import TypedDict

from app.frozen import frozen


class Kind(Enum):
    """How a field is stored, compared and merged."""

    TEXT = "text"
    LONG = "long"  # long text, merged by words
    INT = "int"
    BOOL = "bool"
    INSTANT = "instant"  # milliseconds UTC
    DATE = "date"  # ISO text, never moved by a time zone
    REF = "ref"  # id of another record
    SET = "set"  # sorted list of texts, changed by add and remove
    JSON = "json"  # canonical JSON, one value


class Right(Enum):
    """Who may do it, beyond the grant on the scope."""

    WRITER = "writer"
    AUTHOR = "author"
    KEEPER = "keeper"  # its author or a manager
    MANAGER = "manager"
    ADMIN = "admin"
    NOBODY = "nobody"


class Rights(TypedDict, total=False):
    """Rights that several entities share."""

    create: Right
    patch: Right
    delete: Right


@frozen
class Field:
    """One field. `target` is the entity a REF points to, `indexed` asks for a local index."""

    name: str
    kind: Kind
    target: str = ""
    indexed: bool = False


@frozen
class Entity:
    """One kind of record.

    `parents` are the REF fields that may hold its parent, the first filled one wins; a root has none.
    `groups` are units written as one value. `CUSTOM` fields are the keys of the `custom` column. `decided` units change
    after the record was made by commands only, which the server decides.
    """

    name: str
    fields: tuple[Field, ...]
    parents: tuple[str, ...] = ()
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    create_only: bool = False
    create: Right = Right.WRITER
    patch: Right = Right.WRITER
    delete: Right = Right.WRITER
    decided: tuple[str, ...] = ()

    @cached_property
    def by_name(self) -> dict[str, Field]:
        """Fields by their name."""
        return {one.name: one for one in self.fields}

    @cached_property
    def unit_of(self) -> dict[str, str]:
        """Field name to the unit (group or the field itself) it is written in."""
        units = {one.name: one.name for one in self.fields}
        for group, members in self.groups.items():
            units.update(dict.fromkeys(members, group))
        return units


def text(name: str, *, indexed: bool = False) -> Field:
    """A line of text, at most 64 KiB."""
    return Field(name, Kind.TEXT, indexed=indexed)


def long(name: str) -> Field:
    """Text of several lines."""
    return Field(name, Kind.LONG)


def integer(name: str) -> Field:
    """A 64-bit integer."""
    return Field(name, Kind.INT)


def boolean(name: str) -> Field:
    """Yes or no."""
    return Field(name, Kind.BOOL)


def instant(name: str, *, indexed: bool = False) -> Field:
    """Milliseconds since 1970, UTC."""
    return Field(name, Kind.INSTANT, indexed=indexed)


def date(name: str) -> Field:
    """A day, ISO text."""
    return Field(name, Kind.DATE)


def ref(name: str, target: str, *, indexed: bool = False) -> Field:
    """The id of a `target` record."""
    return Field(name, Kind.REF, target, indexed)


def tags(name: str) -> Field:
    """A set of words."""
    return Field(name, Kind.SET)


def json(name: str) -> Field:
    """A JSON value."""
    return Field(name, Kind.JSON)
