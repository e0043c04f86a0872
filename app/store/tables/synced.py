"""The synced records as tables, made from the manifest so that the two cannot drift."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, Boolean, Column, Integer, MetaData, Table, Text, text
from sqlalchemy.types import TypeEngine

from app.sync_protocol.fields import Entity, Kind
from app.sync_protocol.manifest import ENTITIES

metadata = MetaData()

STAMPS = ("created_at", "created_by", "updated_at", "updated_by")
BASE = ("_scope", "_ver", "_gen")

# One type of a kind for every column: SQLAlchemy works out for each anew how it is read and bound.
TEXT, INTEGER, BOOLEAN, VALUE = Text(), Integer(), Boolean(), JSON(none_as_null=True)

_TYPES: dict[Kind, TypeEngine[Any]] = {
    Kind.TEXT: TEXT,
    Kind.LONG: TEXT,
    Kind.REF: TEXT,
    Kind.DATE: TEXT,
    Kind.INT: INTEGER,
    Kind.INSTANT: INTEGER,
    Kind.BOOL: BOOLEAN,
    Kind.SET: VALUE,
    Kind.JSON: VALUE,
}


def _table(entity: Entity) -> Table:
    return Table(
        entity.name,
        metadata,
        Column("id", TEXT, primary_key=True, nullable=False),
        *(Column(one.name, _TYPES[one.kind]) for one in entity.fields),
        Column("created_at", INTEGER, nullable=False),
        Column("created_by", TEXT, nullable=False),
        Column("updated_at", INTEGER, nullable=False),
        Column("updated_by", TEXT, nullable=False),
        Column("_scope", TEXT, nullable=False),
        Column("_ver", INTEGER, nullable=False),
        Column("_gen", INTEGER, nullable=False),
    )


class Records(Mapping[str, Table]):
    """Every synced table by its name. Each is made when it is first asked for: a start needs few, and all cost it a fiftieth."""

    def __init__(self) -> None:
        self._made: dict[str, Table] = {}
        self._making = threading.RLock()

    def __getitem__(self, name: str) -> Table:
        if name not in self._made:
            with self._making:
                if name not in self._made:
                    self._made[name] = _table(ENTITIES[name])
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(ENTITIES)

    def __len__(self) -> int:
        return len(ENTITIES)


RECORDS = Records()

if TYPE_CHECKING:
    account: Table
    site: Table
    contact: Table
    email: Table
    number: Table
    lead: Table
    activity: Table
    meeting: Table
    visit: Table
    task: Table
    answer: Table
    signal: Table
    handoff: Table
    credit: Table
    opportunity: Table
    track: Table
    objection: Table
    saved_view: Table
    score_rule: Table
    import_batch: Table
    suppression: Table
    user: Table
    team: Table
    pairing: Table
    absence: Table
    busy: Table
    event: Table
    territory: Table
    calendar: Table
    setting: Table
    conflict: Table
    quota: Table
    enrolment: Table
    sequence: Table
    step: Table
    message: Table
else:

    def __getattr__(name: str) -> Table:
        """`lead` is `RECORDS["lead"]`, and so on."""
        if name not in ENTITIES:
            raise AttributeError(name)
        globals()[name] = table = RECORDS[name]
        return table


# Parts of tables that an index holds (`tables/indexes.py`): a query says the very same words to use it.
WITH_OBJECTIONS = text("""activity.detail LIKE '%"says"%'""")
MADE = text(
    "activity.kind IN ('call', 'email', 'message', 'social', 'visit') AND coalesce(activity.direction, 'out') != 'in'"
)
LIFECYCLE = text("activity.kind = 'lifecycle'")
CAME_FROM = text("json_extract(activity.detail, '$.from')")
SENT_BACK = text("CASE WHEN activity.title = 'Recycled' THEN activity.body END")
BAD_NUMBER = text("number.state IN ('wrong', 'unclear')")
BOUNCED = text("email.state = 'bounced'")
