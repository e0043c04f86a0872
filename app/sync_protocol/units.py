"""The units of a record: a field, a declared group written as one value, or "c:" and a custom field's key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from app.sync_protocol.manifest import ENTITIES

Values = Mapping[str, Any]
Row = dict[str, Any]


def changed_units(entity: str, before: Row, values: Values) -> dict[str, list[Any]]:
    """Units of `values` that differ from `before`, each as [from, to]."""
    found = ENTITIES[entity]
    units: dict[str, list[Any]] = {}
    after = {**before, **values}
    for name, new in values.items():
        if new == before[name]:
            continue
        if name == "custom":
            old_custom, new_custom = before["custom"] or {}, new or {}
            for key in old_custom.keys() | new_custom.keys():
                if old_custom.get(key) != new_custom.get(key):
                    units[f"c:{key}"] = [old_custom.get(key), new_custom.get(key)]
            continue
        unit = found.unit_of[name]
        if unit in units:
            continue
        units[unit] = [unit_value(entity, unit, before), unit_value(entity, unit, after)]
    return units


def unit_value(entity: str, unit: str, row: Values) -> Any:
    """The value of a unit: a field's own, a group's as a mapping, a custom key's."""
    if unit.startswith("c:"):
        return (row["custom"] or {}).get(unit[2:])
    members = ENTITIES[entity].groups.get(unit)
    return {name: row[name] for name in members} if members else row[unit]


def values_of(entity: str, before: Row, units: Mapping[str, Any]) -> Row:
    """Columns to write for unit values."""
    found = ENTITIES[entity]
    values: Row = {}
    for unit, value in units.items():
        if unit.startswith("c:"):
            custom: Row = dict(values["custom"] if "custom" in values else before["custom"] or {})
            custom.pop(unit[2:], None)
            if value is not None:
                custom[unit[2:]] = value
            values["custom"] = custom
        elif unit in found.groups:
            values.update({name: (value or {}).get(name) for name in found.groups[unit]})
        else:
            values[unit] = value
    return values


def all_units(entity: str, row: Values) -> Iterator[str]:
    """Every unit of a record as it stands."""
    found = ENTITIES[entity]
    seen = set()
    for name in found.by_name:
        if name == "custom":
            yield from (f"c:{key}" for key in row["custom"] or ())
        elif found.unit_of[name] not in seen:
            seen.add(found.unit_of[name])
            yield found.unit_of[name]


def same(left: Any, right: Any) -> bool:
    """Whether two unit values mean the same: nothing typed, an empty list and no value are alike."""
    return bool(bare(left) == bare(right))


def bare(value: Any) -> Any:
    """A value without its empty parts."""
    if isinstance(value, dict):
        return {key: bare(one) for key, one in value.items() if bare(one) is not None} or None
    return value if value not in ("", [], None) else None
