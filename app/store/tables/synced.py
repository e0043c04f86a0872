"""The synced records as tables, made from the manifest so that the two cannot drift."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Index, Integer, MetaData, Table, Text, text

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


_WIDER = {("activity", "lead_id"), ("credit", "lead_id")}  # an index below begins with it


def _column(field: Field) -> Column[object]:
    if field.kind in (Kind.SET, Kind.JSON):
        return Column(field.name, JSON(none_as_null=True))
    return Column(field.name, _TYPES[field.kind])


def _table(entity: Entity) -> Table:
    table = Table(
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
    for one in entity.fields:
        if one.indexed and (entity.name, one.name) not in _WIDER:
            column = table.c[one.name]
            Index(f"ix_{entity.name}_{one.name}", column, sqlite_where=column.is_not(None))
    return table


RECORDS: dict[str, Table] = {name: _table(entity) for name, entity in ENTITIES.items()}

account = RECORDS["account"]
site = RECORDS["site"]
contact = RECORDS["contact"]
email = RECORDS["email"]
number = RECORDS["number"]
lead = RECORDS["lead"]
activity = RECORDS["activity"]
# Calls in which something was raised: few of many, so an index holds just them; a query says the same words to use it.
WITH_OBJECTIONS = text("""activity.detail LIKE '%"says"%'""")
Index("ix_activity_objections", activity.c.at, sqlite_where=text("""detail LIKE '%"says"%'"""))
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

Index("ix_lead_stage", lead.c.stage)
Index("ix_activity_lead_at", *(activity.c[name] for name in ("lead_id", "at", "kind", "direction", "by_id")))
Index("ix_task_open", task.c.owner_id, task.c.due_at, sqlite_where=task.c.state == "open")
Index("ix_task_done", task.c.done_by, task.c.done_at, sqlite_where=text("state = 'done'"))
Index("ix_task_day", task.c.owner_id, task.c.due_date, sqlite_where=text("state = 'open'"))
Index("ix_meeting_start", meeting.c.start)
Index("ix_visit_day", visit.c.day)
# What figures count: work done, stages reached, leads by arrival, whose credit it is. A query says the same words to use a part of it.
_MADE = "kind IN ('call', 'email', 'message', 'social', 'visit') AND coalesce(direction, 'out') != 'in'"
MADE = text(_MADE.replace("kind", "activity.kind").replace("direction", "activity.direction"))
Index(
    "ix_activity_made", activity.c.by_id, activity.c.kind, activity.c.at, activity.c.outcome, activity.c.lead_id, sqlite_where=text(_MADE)
)  # fmt: skip
# What was told of a lead's lifecycle: in an index with what figures ask of it, in the very words a query says too.
LIFECYCLE = text("activity.kind = 'lifecycle'")
CAME_FROM = text("json_extract(activity.detail, '$.from')")
SENT_BACK = text("CASE WHEN activity.title = 'Recycled' THEN activity.body END")
Index(
    "ix_activity_lifecycle", activity.c.lead_id, activity.c.at, activity.c.title, text("json_extract(detail, '$.from')"),
    text("CASE WHEN title = 'Recycled' THEN body END"), sqlite_where=text("kind = 'lifecycle'"),
)  # fmt: skip
Index(
    "ix_activity_stage",
    activity.c.lead_id,
    activity.c.kind,
    text("json_extract(detail, '$.to')"),
    sqlite_where=text("kind = 'stage'"),
)
_ARRIVED = ("arrived_at", "lifecycle", "stage", "owner_id", "source", "asked", "touched_at", "account_id", "id")
Index("ix_lead_arrived", *(lead.c[name] for name in _ARRIVED))
Index(
    "ix_lead_known", *(lead.c[name] for name in ("id", "arrived_at", "source", "lifecycle", "owner_id", "account_id"))
)
Index("ix_account_territory", account.c.territory, account.c.id, sqlite_where=account.c.territory.is_not(None))
Index("ix_credit_event", *(credit.c[name] for name in ("lead_id", "event", "user_id", "value_minor", "value_currency")))
_WORTH = ("stage", "stage_at", "amount_currency", "amount_minor", "lead_id", "close_date", "probability")
Index("ix_opportunity_worth", *(opportunity.c[name] for name in _WORTH))
# What is no longer right about a person: few among many, so that an index of these alone finds them.
BAD_NUMBER = text("number.state IN ('wrong', 'unclear')")
BOUNCED = text("email.state = 'bounced'")
Index("ix_number_bad", number.c.contact_id, sqlite_where=text("state IN ('wrong', 'unclear')"))
Index("ix_email_bounced", email.c.contact_id, sqlite_where=text("state = 'bounced'"))
Index("ix_contact_left", contact.c.left, contact.c.id, sqlite_where=contact.c.left.is_not(None))
