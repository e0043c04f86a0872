"""Tables that never leave the laptop: history, undo, bin, outbox, drafts and what is derived."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Float, Integer, Table, Text

from app.store.tables.synced import metadata

meta = Table("meta", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

history = Table(
    "history",
    metadata,
    Column("pos", Integer, primary_key=True),
    Column("entity", Text, nullable=False),
    Column("row_id", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("user_id", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("old", JSON(none_as_null=True)),
    Column("new", JSON(none_as_null=True)),
    Column("step", Text),
)

undo_step = Table(
    "undo_step",
    metadata,
    Column("pos", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("at", Integer, nullable=False),
    Column("user_id", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("ops", JSON, nullable=False),
    Column("state", Text, nullable=False),  # done, undone, spent
)

bin_item = Table(
    "bin_item",
    metadata,
    Column("entity", Text, primary_key=True),
    Column("row_id", Text, primary_key=True),
    Column("body", JSON, nullable=False),  # {"rows": [[entity, row], …]} the record and its descendants
    Column("at", Integer, nullable=False),
    Column("by", Text, nullable=False),
)

draft = Table(
    "draft",
    metadata,
    Column("kind", Text, primary_key=True),  # call, handoff, note, capture, form
    Column("subject", Text, primary_key=True),
    Column("body", JSON, nullable=False),
    Column("at", Integer, nullable=False),
)

# What an import filled in on records that were there before: the operations that take it back.
import_change = Table(
    "import_change",
    metadata,
    Column("pos", Integer, primary_key=True),
    Column("import_id", Text, nullable=False),
    Column("op", JSON, nullable=False),
)

sync_state = Table("sync_state", metadata, Column("name", Text, primary_key=True), Column("value", JSON))
sync_base = Table(
    "sync_base",
    metadata,
    Column("entity", Text, primary_key=True),
    Column("row_id", Text, primary_key=True),
    Column("json", JSON(none_as_null=True)),
)
sync_outbox = Table(
    "sync_outbox",
    metadata,
    Column("pos", Integer, primary_key=True),
    Column("seq", Integer),
    Column("id", Text, nullable=False, unique=True),
    Column("prev", Text),
    Column("batch", Text),
    Column("at", Integer, nullable=False),
    Column("label", Text, nullable=False),
    Column("body", JSON, nullable=False),
    Column("effects", JSON),
    Column("await_v", Integer),
    Column("outcome", JSON),
    Column("held", Text),
)
sync_archive = Table(
    "sync_archive",
    metadata,
    Column("id", Text, primary_key=True),
    Column("seq", Integer),
    Column("client_id", Text),
    Column("body", JSON),
    Column("version", Integer),
    Column("acked_at", Integer),
)
sync_scope = Table(
    "sync_scope", metadata, Column("scope", Text, primary_key=True), Column("access", Text), Column("token", Text)
)
sync_attention = Table(
    "sync_attention",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text),
    Column("body", JSON),
    Column("reason", JSON),
    Column("at", Integer),
)
sync_lost_found = Table(
    "sync_lost_found",
    metadata,
    Column("entity", Text, primary_key=True),
    Column("row_id", Text, primary_key=True),
    Column("json", JSON),
    Column("at", Integer),
)

# One row per lead with everything a list or a card shows, so that a page is one index range. Derived.
lead_card = Table(
    "lead_card",
    metadata,
    Column("lead_id", Text, primary_key=True),
    Column("contact_id", Text),
    Column("account_id", Text),
    Column("owner_id", Text),
    Column("name", Text, nullable=False),
    Column("company", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("stage_at", Integer),
    Column("lifecycle", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("inbound", Integer, nullable=False),
    Column("arrived_at", Integer),
    Column("reply_due", Integer),
    Column("value_minor", Integer),
    Column("value_currency", Text),
    Column("score", Integer, nullable=False),
    Column("fit", Integer, nullable=False),
    Column("engagement", Integer, nullable=False),
    Column("intent", Integer, nullable=False),
    Column("next_kind", Text),
    Column("next_text", Text),
    Column("next_at", Integer),
    Column("next_all_day", Integer),
    Column("next_sort", Integer, nullable=False),
    Column("touched_at", Integer),
    Column("touched_by_kind", Text),
    Column("working", Integer, nullable=False),  # 1 once it is worked: on the board, in Today, clocks run
    Column("import_id", Text),
    Column("search_row", Integer),
    Column("name_key", Text, nullable=False),
    Column("company_key", Text, nullable=False),
    Column("met", Integer, nullable=False, server_default="0"),
)

search_entry = Table(
    "search_entry",
    metadata,
    Column("rowid", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("row_id", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("hash", Integer, nullable=False),
)

# How a number is said and where it may ring, by the library's tables; derived, looked up at every start of a page.
spoken_number = Table(
    "spoken_number",
    metadata,
    Column("e164", Text, primary_key=True),
    Column("said", Text, nullable=False),
    Column("zones", Text, nullable=False),  # IANA names, separated by blanks
    Column("country", Text, nullable=False),  # two letters, empty when unknown
)

# The company's do-not-contact list: keyed hashes, nothing else (decisions 20). Its date is the setting "stop list".
stop_list = Table("stop_list", metadata, Column("hash", Text, primary_key=True), sqlite_with_rowid=False)

# What was printed to be ticked with a pen, row by row as it stood on the paper, and what was entered from it since.
sheet = Table(
    "sheet",
    metadata,
    Column("number", Text, primary_key=True),  # "D-0087"
    Column("letter", Text, nullable=False),  # of the last reprint, "" at first
    Column("kind", Text, nullable=False),  # day, calls
    Column("day", Text, nullable=False),
    Column("printed_at", Integer, nullable=False),
    Column("rows", JSON, nullable=False),  # {"": rows of the first print, "b": of the reprint}
    Column("entered", JSON, nullable=False),  # {row id: {text, activity, at, printed}}, what it was entered as
)

# The company's own table of postcodes, where an address has no coordinates of its own.
postcode = Table(
    "postcode",
    metadata,
    Column("country", Text, primary_key=True),  # two letters
    Column("code", Text, primary_key=True),  # capitals, no blanks
    Column("latitude", Text, nullable=False),
    Column("longitude", Text, nullable=False),
    Column("place", Text, nullable=False),
    sqlite_with_rowid=False,
)

# Where the sites are, for those with coordinates; derived. `site_area` is an R*Tree over it, for "near here".
site_point = Table(
    "site_point",
    metadata,
    Column("pos", Integer, primary_key=True),
    Column("site_id", Text, nullable=False, unique=True),
    Column("account_id", Text),
    Column("latitude", Float, nullable=False),
    Column("longitude", Float, nullable=False),
)

# Two records that became one, and what it takes to part them: their fields before and the keeper's after, [entity, field, id] moved.
merged = Table(
    "merged",
    metadata,
    Column("loser", Text, primary_key=True),
    Column("keeper", Text, nullable=False),
    Column("entity", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("by", Text, nullable=False),
    Column("before", JSON, nullable=False),  # {"keeper": fields, "loser": fields}
    Column("after", JSON, nullable=False),
    Column("moved", JSON, nullable=False),
)

# Two that look like one and are not, the lower id first: never shown again.
kept_apart = Table(
    "kept_apart",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("at", Integer, nullable=False),
)
