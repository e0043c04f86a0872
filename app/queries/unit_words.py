"""Units of records as people read them: what a unit is called, and its value in words."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from app.clock import from_ms, local_zone
from app.domain.contact_points import say_phone
from app.domain.custom_fields import CustomField, plain, say
from app.domain.money import say_money
from app.language import tr
from app.store import custom_fields
from app.store.tables import synced as t
from app.sync_protocol.fields import Kind
from app.sync_protocol.manifest import ENTITIES

_NAMES = {
    ("number", "line"): tr("Phone"),
    ("email", "address"): tr("E-mail"),
    ("contact", "names"): tr("Name"),
    ("contact", "employed"): tr("Employed"),
    ("account", "who_they_are"): tr("Relationship"),
    ("task", "state"): tr("Done"),
    ("task", "due"): tr("Due"),
    ("lead", "stage"): tr("Stage"),
    ("lead", "value"): tr("Est. value"),
    ("lead", "wake"): tr("Wakes"),
    ("meeting", "time"): tr("Time"),
    ("meeting", "where"): tr("Place"),
    ("answer", "answer"): tr("Answer"),
}
_TYPED = ("value", "name", "text")  # by a person; the others are words of Satchel's own
_SAID = ("value", "name", "stage", "state", "relationship", "status", "lifecycle", "receipt", "verdict", "text")
_MONEY = {"value": "value", "revenue": "revenue", "amount": "amount", "cost": "cost"}


def unit_name(connection: Connection, entity: str, unit: str) -> str:
    """What a unit is called: "Stage", "Phone", "Best hours"."""
    if unit.startswith("c:"):
        own = _own(connection, unit)
        return own.name if own else unit[2:]
    words = unit.removesuffix("_id").removesuffix("_at").replace("_", " ")
    return _NAMES.get((entity, unit)) or tr(words.capitalize())


def say_value(connection: Connection, entity: str, unit: str, value: Any) -> str:
    """A unit's value in words, '' for none."""
    if value in (None, "", [], {}):
        return ""
    if unit.startswith("c:"):
        own = _own(connection, unit)
        return say(own, value) if own else plain(value)
    found = ENTITIES.get(entity)
    if isinstance(value, dict) and found is not None and unit in found.groups:
        return _group(connection, entity, unit, value)
    field = found.by_name.get(unit) if found is not None else None
    return _plain(connection, field.kind if field else Kind.TEXT, field.target if field else "", value)


def _own(connection: Connection, unit: str) -> CustomField | None:
    return next((one for one in custom_fields.fields(connection, archived=True) if one.key == unit[2:]), None)


def _group(connection: Connection, entity: str, unit: str, value: dict[str, Any]) -> str:
    if unit in _MONEY:
        return say_money(value.get(f"{unit}_minor"), value.get(f"{unit}_currency") or "GBP")
    if entity == "number":
        return say_phone(value.get("value") or "", value.get("e164") or "", value.get("extension") or "")
    first = next((name for name in _SAID if value.get(name)), "")
    if first:
        return str(value[first]) if first in _TYPED else tr(str(value[first]))
    fields = ENTITIES[entity].by_name
    parts = (_plain(connection, fields[name].kind, fields[name].target, one) for name, one in value.items() if one)
    return ", ".join(parts)


def _plain(connection: Connection, kind: Kind, target: str, value: Any) -> str:
    if kind is Kind.BOOL:
        return tr("Yes") if value else tr("No")
    if kind is Kind.INSTANT:
        return tr("{when:%a %d %b, %H:%M}", when=from_ms(value).astimezone(local_zone()))
    if kind is Kind.REF:
        table = t.RECORDS.get(target)
        if table is None or "name" not in table.c:
            return tr("another record")
        return str(connection.execute(select(table.c.name).where(table.c.id == value)).scalar() or tr("somebody"))
    if kind is Kind.SET:
        return ", ".join(value)
    return tr("{value:,}", value=value) if isinstance(value, int) else str(value)
