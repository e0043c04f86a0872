"""Which values a field may hold; the server checks every one it is sent, column by column."""

from __future__ import annotations

import re
from typing import Any

from app.sync_protocol.fields import Entity, Field, Kind

MAX_FIELD = 64 * 1024
MAX_DEPTH = 12
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CUSTOM = re.compile(r"c:[^\x00-\x1f]{1,100}")


class InvalidValueError(ValueError):
    """A value that no record may hold; the words name the field, never the value."""


def is_id(value: object) -> bool:
    """Whether it is an id as Satchel writes them."""
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def check_unit(entity: Entity, unit: str, value: Any) -> None:
    """Raise InvalidValueError unless the unit exists and may hold the value; None empties any unit."""
    if unit.startswith("c:") and "custom" in entity.by_name:
        if _CUSTOM.fullmatch(unit) is None:
            raise InvalidValueError(unit[:20])
        _check_json(unit, value)
    elif unit in entity.groups:
        members = entity.groups[unit]
        if value is not None and (not isinstance(value, dict) or not value.keys() <= set(members)):
            raise InvalidValueError(unit)
        for name in members:
            check_field(entity.by_name[name], (value or {}).get(name))
    elif unit in entity.by_name and entity.unit_of[unit] == unit and unit != "custom":
        check_field(entity.by_name[unit], value)
    else:
        raise InvalidValueError(unit[:40])


def check_values(entity: Entity, given: dict[str, Any]) -> None:
    """Raise InvalidValueError unless every field exists and may hold its value."""
    for name, value in given.items():
        if name not in entity.by_name:
            raise InvalidValueError(name[:40])
        check_field(entity.by_name[name], value)


def check_field(field: Field, value: Any) -> None:
    """Raise InvalidValueError unless the field may hold the value."""
    if value is not None and not _may_hold(field.kind, value):
        raise InvalidValueError(field.name)
    if field.kind in (Kind.JSON, Kind.SET):
        _check_json(field.name, value)


def _is_text(value: Any) -> bool:
    if not isinstance(value, str) or "\x00" in value:
        return False
    if value.isascii():
        return len(value) <= MAX_FIELD
    try:
        return len(value.encode()) <= MAX_FIELD
    except UnicodeEncodeError:  # half a surrogate pair
        return False


def _is_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63


def _may_hold(kind: Kind, value: Any) -> bool:
    if kind in (Kind.TEXT, Kind.LONG):
        return _is_text(value)
    if kind in (Kind.INT, Kind.INSTANT):
        return _is_int(value)
    if kind is Kind.BOOL:
        return isinstance(value, bool)
    if kind is Kind.DATE:
        return isinstance(value, str) and _DAY.fullmatch(value) is not None
    if kind is Kind.REF:
        return is_id(value)
    return kind is Kind.JSON or (isinstance(value, list) and all(_is_text(one) for one in value))


def _check_json(name: str, value: Any, depth: int = 0) -> None:
    """JSON without fractions: content is compared exactly, so decimals are texts."""
    if depth > MAX_DEPTH:
        raise InvalidValueError(name)
    if isinstance(value, dict):
        for key, one in value.items():
            if not _is_text(key):
                raise InvalidValueError(name)
            _check_json(name, one, depth + 1)
    elif isinstance(value, list):
        for one in value:
            _check_json(name, one, depth + 1)
    elif not (value is None or isinstance(value, bool) or _is_int(value) or _is_text(value)):
        raise InvalidValueError(name)
