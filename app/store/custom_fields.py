"""The defined fields as records: how one is read, and which records hold a value of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select, true

from app.domain.custom_fields import RECORDS, CustomField, FieldKind
from app.store.tables import synced as t

custom_field = t.RECORDS["custom_field"]


def fields(connection: Connection, *, archived: bool = False) -> tuple[CustomField, ...]:
    """The fields of all records in their order, those that were archived left out unless asked for."""
    query = select(custom_field).order_by(custom_field.c.position, custom_field.c.created_at, custom_field.c.id)
    found = (field_of(row) for row in connection.execute(query).mappings())
    return tuple(one for one in found if one.entity in RECORDS and one.name and (archived or not one.archived))


def fields_of(connection: Connection, entity: str) -> tuple[CustomField, ...]:
    """The fields shown on one kind of record."""
    return tuple(one for one in fields(connection) if one.entity == entity)


def field_of(row: Any) -> CustomField:
    """A field from its record; a kind that another version of Satchel knows is shown as text."""
    kind = row["kind"] if row["kind"] in set(FieldKind) else FieldKind.TEXT
    more = row["choices"] if isinstance(row["choices"], dict) else {}
    options = tuple(str(one) for one in more.get("options") or ())
    name = row["name"] or ""
    return CustomField(
        row["id"], row["entity"] or "", name, str(more.get("key") or name), FieldKind(kind), options, row["position"] or 0,
        bool(more.get("archived")),
    )  # fmt: skip


def raw_of(field: CustomField) -> dict[str, Any]:
    """The record of a field; what has no column of its own stands in `choices`."""
    more = {"key": field.key, "options": list(field.options), "archived": field.archived}
    return {
        "entity": field.entity,
        "name": field.name,
        "kind": field.kind.value,
        "choices": more,
        "position": field.position,
    }


def values_of(connection: Connection, field: CustomField) -> Iterator[tuple[str, Any]]:
    """(record id, stored value) of every record that has one."""
    table = t.RECORDS[field.entity]
    query = select(table.c.id, table.c.custom).where(table.c.custom.is_not(None))
    for row in connection.execute(query):
        value = (row.custom or {}).get(field.key)
        if value is not None:
            yield row.id, value


def keys_in_use(connection: Connection) -> dict[tuple[str, str], int]:
    """(record, key) with how many records hold a value under it, defined or not."""
    found: dict[tuple[str, str], int] = {}
    for entity in RECORDS:
        table = t.RECORDS[entity]
        each = func.json_each(table.c.custom).table_valued("key", "value")
        query = (
            select(each.c.key, func.count()).select_from(table.join(each, true())).where(table.c.custom.is_not(None))
        )
        for key, count in connection.execute(query.group_by(each.c.key)):
            found[entity, key] = count
    return found
