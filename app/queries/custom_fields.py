"""The fields a team defined: to be shown on records, and as the settings list them."""

from __future__ import annotations

from sqlalchemy import Connection

from app.domain.custom_fields import RECORDS, CustomField
from app.frozen import frozen
from app.language import tr
from app.store import custom_fields as kept
from app.store import settings


@frozen
class FieldRow:
    """A field in the list of the settings, with how many records hold a value."""

    id: str
    field: CustomField
    filled: int


@frozen
class FieldsPage:
    """All fields, archived ones last. `why_not` says why this person only reads.

    `loose` are names under which imports left values and which nobody defined, as (record, name, how many).
    """

    rows: tuple[FieldRow, ...]
    why_not: str
    loose: tuple[tuple[str, str, int], ...]


def fields(connection: Connection) -> tuple[CustomField, ...]:
    """The fields that are shown, in their order."""
    return kept.fields(connection)


def fields_page(connection: Connection, user_id: str) -> FieldsPage:
    """Everything the settings show of fields."""
    known, used = kept.fields(connection, archived=True), kept.keys_in_use(connection)
    order = list(RECORDS)
    ordered = sorted(known, key=lambda one: (one.archived, order.index(one.entity)))
    rows = tuple(FieldRow(one.id, one, used.get((one.entity, one.key), 0)) for one in ordered)
    defined = {(one.entity, one.key) for one in known}
    loose = tuple((*key, count) for key, count in sorted(used.items()) if key not in defined)
    why_not = "" if settings.may_set(connection, user_id) else tr("Only a manager can define fields. Ask yours.")
    return FieldsPage(rows, why_not, loose)
