"""The indexes of the tables. A store has them from its migrations; here they stand beside the tables for the test that compares the
two, and for whoever looks for what a query can use. Nothing of a run imports this: making them costs a start ten milliseconds.
"""

from __future__ import annotations

from sqlalchemy import Index, text

from app.store.tables import figures as f
from app.store.tables import local
from app.store.tables import synced as t
from app.sync_protocol.manifest import ENTITIES

_WIDER = {("activity", "lead_id"), ("credit", "lead_id")}  # an index below begins with it

for _entity in ENTITIES.values():
    for _field in _entity.fields:
        if _field.indexed and (_entity.name, _field.name) not in _WIDER:
            _column = t.RECORDS[_entity.name].c[_field.name]
            Index(f"ix_{_entity.name}_{_field.name}", _column, sqlite_where=_column.is_not(None))

# Calls in which something was raised: few of many, so an index holds just them.
Index("ix_activity_objections", t.activity.c.at, sqlite_where=text("""detail LIKE '%"says"%'"""))
Index("ix_lead_stage", t.lead.c.stage)
Index("ix_activity_lead_at", *(t.activity.c[name] for name in ("lead_id", "at", "kind", "direction", "by_id")))
Index("ix_task_open", t.task.c.owner_id, t.task.c.due_at, sqlite_where=t.task.c.state == "open")
Index("ix_task_done", t.task.c.done_by, t.task.c.done_at, sqlite_where=text("state = 'done'"))
Index("ix_task_day", t.task.c.owner_id, t.task.c.due_date, sqlite_where=text("state = 'open'"))
Index("ix_meeting_start", t.meeting.c.start)
Index("ix_visit_day", t.visit.c.day)

# What figures count: work done, stages reached, leads by arrival, whose credit it is.
Index(
    "ix_activity_made", t.activity.c.by_id, t.activity.c.kind, t.activity.c.at, t.activity.c.outcome, t.activity.c.lead_id,
    sqlite_where=text("kind IN ('call', 'email', 'message', 'social', 'visit') AND coalesce(direction, 'out') != 'in'"),
)  # fmt: skip
# What was told of a lead's lifecycle: in an index with what figures ask of it.
Index(
    "ix_activity_lifecycle", t.activity.c.lead_id, t.activity.c.at, t.activity.c.title, text("json_extract(detail, '$.from')"),
    text("CASE WHEN title = 'Recycled' THEN body END"), sqlite_where=text("kind = 'lifecycle'"),
)  # fmt: skip
Index(
    "ix_activity_stage", t.activity.c.lead_id, t.activity.c.kind, text("json_extract(detail, '$.to')"), sqlite_where=text("kind = 'stage'")
)  # fmt: skip
_ARRIVED = ("arrived_at", "lifecycle", "stage", "owner_id", "source", "asked", "touched_at", "account_id", "id")
Index("ix_lead_arrived", *(t.lead.c[name] for name in _ARRIVED))
Index("ix_account_territory", t.account.c.territory, t.account.c.id, sqlite_where=t.account.c.territory.is_not(None))
Index(
    "ix_credit_event", *(t.credit.c[name] for name in ("lead_id", "event", "user_id", "value_minor", "value_currency"))
)
_WORTH = ("stage", "stage_at", "amount_currency", "amount_minor", "lead_id", "close_date", "probability")
Index("ix_opportunity_worth", *(t.opportunity.c[name] for name in _WORTH))

# What is no longer right about a person: few among many, so that an index of these alone finds them.
Index("ix_number_bad", t.number.c.contact_id, sqlite_where=text("state IN ('wrong', 'unclear')"))
Index("ix_email_bounced", t.email.c.contact_id, sqlite_where=text("state = 'bounced'"))
Index("ix_contact_left", t.contact.c.left, t.contact.c.id, sqlite_where=t.contact.c.left.is_not(None))

# What never leaves the laptop.
Index("ix_history_row", local.history.c.entity, local.history.c.row_id)
Index("ix_undo_step_state", local.undo_step.c.state, local.undo_step.c.pos)
Index("ix_import_change_import_id", local.import_change.c.import_id)
Index("ix_search_entry_row", local.search_entry.c.row_id)
Index("ix_merged_keeper", local.merged.c.keeper)
for _name, _columns in {
    "board": ("working", "stage", "next_sort", "score"),
    "counts": ("working", "stage", "value_currency", "value_minor"),
    "score": ("score", "lead_id"),
    "name": ("name_key", "lead_id"),
    "company": ("company_key", "lead_id"),
    "next": ("next_sort", "lead_id"),
    "touched": ("touched_at", "lead_id"),
    "stage": ("stage", "score", "lead_id"),
    "value": ("value_minor", "lead_id"),
    "contact": ("contact_id",),
    "account": ("account_id",),
    "search": ("search_row",),
    "owner": ("owner_id", "stage", "working", "next_at", "reply_due"),
}.items():
    Index(f"ix_lead_card_{_name}", *(local.lead_card.c[column] for column in _columns))

# What figures are counted from.
_LEAD, _STEP = f.figure_lead.c, f.figure_step.c
_CAME = ("source", "reached", "arrived_at", "worked", "asked", "person", "territory")
Index("ix_figure_lead_came", *(_LEAD[name] for name in _CAME))
Index(
    "ix_figure_lead_asked", _LEAD.arrived_at, _LEAD.touched_at, _LEAD.territory, _LEAD.first_by, _LEAD.source, _LEAD.lead_id,
    sqlite_where=text("asked = 1"),
)  # fmt: skip
Index(
    "ix_figure_lead_back", _LEAD.arrived_at, _LEAD.sent_back, _LEAD.source, _LEAD.person, _LEAD.territory,
    sqlite_where=text("sent_back != ''"),
)  # fmt: skip
Index(
    "ix_figure_step_source", *(_STEP[name] for name in ("source", "step", "arrived_at", "person", "territory", "age"))
)
Index("ix_figure_credit_frozen", f.figure_credit.c.frozen, f.figure_credit.c.at)
for _table in (f.figure_meeting, f.figure_handoff, f.figure_deal, f.figure_credit):
    Index(f"ix_{_table.name}_lead", _table.c.lead_id)
_DEAL = t.handoff.c.opportunity_id
Index("ix_handoff_opportunity", _DEAL, sqlite_where=_DEAL.is_not(None))

NAMES = frozenset(str(index.name) for table in t.metadata.tables.values() for index in table.indexes)
