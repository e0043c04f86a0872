"""The synced records as tables, made from the manifest so that the two cannot drift."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Integer, MetaData, Table, Text, text

from app.sync_protocol.fields import Entity, Field, Kind
from app.sync_protocol.manifest import ENTITIES

metadata = MetaData()

STAMPS = ("created_at", "created_by", "updated_at", "updated_by")
BASE = ("_scope", "_ver", "_gen")

_TYPES = {
    Kind.TEXT: Text,
    Kind.LONG: Text,
    Kind.REF: Text,
    Kind.DATE: Text,
    Kind.INT: Integer,
    Kind.INSTANT: Integer,
    Kind.BOOL: Boolean,
}


def _column(field: Field) -> Column[object]:
    if field.kind in (Kind.SET, Kind.JSON):
        return Column(field.name, JSON(none_as_null=True))
    return Column(field.name, _TYPES[field.kind])


def _table(entity: Entity) -> Table:
    return Table(
        entity.name,
        metadata,
        Column("id", Text, primary_key=True, nullable=False),
        *(_column(one) for one in entity.fields),
        Column("created_at", Integer, nullable=False),
        Column("created_by", Text, nullable=False),
        Column("updated_at", Integer, nullable=False),
        Column("updated_by", Text, nullable=False),
        Column("_scope", Text, nullable=False),
        Column("_ver", Integer, nullable=False),
        Column("_gen", Integer, nullable=False),
    )


RECORDS: dict[str, Table] = {name: _table(entity) for name, entity in ENTITIES.items()}

account = RECORDS["account"]
site = RECORDS["site"]
contact = RECORDS["contact"]
email = RECORDS["email"]
number = RECORDS["number"]
lead = RECORDS["lead"]
activity = RECORDS["activity"]
meeting = RECORDS["meeting"]
visit = RECORDS["visit"]
task = RECORDS["task"]
answer = RECORDS["answer"]
signal = RECORDS["signal"]
handoff = RECORDS["handoff"]
credit = RECORDS["credit"]
opportunity = RECORDS["opportunity"]
track = RECORDS["track"]
objection = RECORDS["objection"]
saved_view = RECORDS["saved_view"]
score_rule = RECORDS["score_rule"]
import_batch = RECORDS["import_batch"]
suppression = RECORDS["suppression"]
user = RECORDS["user"]
team = RECORDS["team"]
pairing = RECORDS["pairing"]
absence = RECORDS["absence"]
busy = RECORDS["busy"]
event = RECORDS["event"]
territory = RECORDS["territory"]
calendar = RECORDS["calendar"]
setting = RECORDS["setting"]
conflict = RECORDS["conflict"]
quota = RECORDS["quota"]
enrolment = RECORDS["enrolment"]
sequence = RECORDS["sequence"]
step = RECORDS["step"]
message = RECORDS["message"]

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
