"""Tables that never leave the laptop: history, undo, bin, outbox, drafts and what is derived."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Float, Table

from app.store.tables.synced import INTEGER, TEXT, VALUE, metadata

meta = Table("meta", metadata, Column("name", TEXT, primary_key=True), Column("value", TEXT, nullable=False))

history = Table(
    "history",
    metadata,
    Column("pos", INTEGER, primary_key=True),
    Column("entity", TEXT, nullable=False),
    Column("row_id", TEXT, nullable=False),
    Column("unit", TEXT, nullable=False),
    Column("at", INTEGER, nullable=False),
    Column("user_id", TEXT, nullable=False),
    Column("device", TEXT, nullable=False),
    Column("old", VALUE),
    Column("new", VALUE),
    Column("step", TEXT),
)

undo_step = Table(
    "undo_step",
    metadata,
    Column("pos", INTEGER, primary_key=True),
    Column("id", TEXT, nullable=False, unique=True),
    Column("at", INTEGER, nullable=False),
    Column("user_id", TEXT, nullable=False),
    Column("label", TEXT, nullable=False),
    Column("ops", JSON, nullable=False),
    Column("state", TEXT, nullable=False),  # done, undone, spent
)

bin_item = Table(
    "bin_item",
    metadata,
    Column("entity", TEXT, primary_key=True),
    Column("row_id", TEXT, primary_key=True),
    Column("body", JSON, nullable=False),  # {"rows": [[entity, row], …]} the record and its descendants
    Column("at", INTEGER, nullable=False),
    Column("by", TEXT, nullable=False),
)

draft = Table(
    "draft",
    metadata,
    Column("kind", TEXT, primary_key=True),  # call, handoff, note, capture, form
    Column("subject", TEXT, primary_key=True),
    Column("body", JSON, nullable=False),
    Column("at", INTEGER, nullable=False),
)

# What an import filled in on records that were there before: the operations that take it back.
import_change = Table(
    "import_change",
    metadata,
    Column("pos", INTEGER, primary_key=True),
    Column("import_id", TEXT, nullable=False),
    Column("op", JSON, nullable=False),
)

sync_state = Table("sync_state", metadata, Column("name", TEXT, primary_key=True), Column("value", JSON))
sync_base = Table(
    "sync_base",
    metadata,
    Column("entity", TEXT, primary_key=True),
    Column("row_id", TEXT, primary_key=True),
    Column("json", VALUE),
)
sync_outbox = Table(
    "sync_outbox",
    metadata,
    Column("pos", INTEGER, primary_key=True),
    Column("seq", INTEGER),
    Column("id", TEXT, nullable=False, unique=True),
    Column("prev", TEXT),
    Column("batch", TEXT),
    Column("at", INTEGER, nullable=False),
    Column("label", TEXT, nullable=False),
    Column("body", JSON, nullable=False),
    Column("effects", JSON),
    Column("await_v", INTEGER),
    Column("outcome", JSON),
    Column("held", TEXT),
)
sync_archive = Table(
    "sync_archive",
    metadata,
    Column("id", TEXT, primary_key=True),
    Column("seq", INTEGER),
    Column("client_id", TEXT),
    Column("body", JSON),
    Column("version", INTEGER),
    Column("acked_at", INTEGER),
)
sync_scope = Table(
    "sync_scope", metadata, Column("scope", TEXT, primary_key=True), Column("access", TEXT), Column("token", TEXT)
)
sync_attention = Table(
    "sync_attention",
    metadata,
    Column("id", TEXT, primary_key=True),
    Column("kind", TEXT),
    Column("body", JSON),
    Column("reason", JSON),
    Column("at", INTEGER),
)
sync_lost_found = Table(
    "sync_lost_found",
    metadata,
    Column("entity", TEXT, primary_key=True),
    Column("row_id", TEXT, primary_key=True),
    Column("json", JSON),
    Column("at", INTEGER),
)

# One row per lead with everything a list or a card shows, so that a page is one index range. Derived.
lead_card = Table(
    "lead_card",
    metadata,
    Column("lead_id", TEXT, primary_key=True),
    Column("contact_id", TEXT),
    Column("account_id", TEXT),
    Column("owner_id", TEXT),
    Column("name", TEXT, nullable=False),
    Column("company", TEXT, nullable=False),
    Column("title", TEXT, nullable=False),
    Column("email", TEXT, nullable=False),
    Column("phone", TEXT, nullable=False),
    Column("region", TEXT, nullable=False),
    Column("stage", TEXT, nullable=False),
    Column("stage_at", INTEGER),
    Column("lifecycle", TEXT, nullable=False),
    Column("source", TEXT, nullable=False),
    Column("inbound", INTEGER, nullable=False),
    Column("arrived_at", INTEGER),
    Column("reply_due", INTEGER),
    Column("value_minor", INTEGER),
    Column("value_currency", TEXT),
    Column("score", INTEGER, nullable=False),
    Column("fit", INTEGER, nullable=False),
    Column("engagement", INTEGER, nullable=False),
    Column("intent", INTEGER, nullable=False),
    Column("next_kind", TEXT),
    Column("next_text", TEXT),
    Column("next_at", INTEGER),
    Column("next_all_day", INTEGER),
    Column("next_sort", INTEGER, nullable=False),
    Column("touched_at", INTEGER),
    Column("touched_by_kind", TEXT),
    Column("working", INTEGER, nullable=False),  # 1 once it is worked: on the board, in Today, clocks run
    Column("import_id", TEXT),
    Column("search_row", INTEGER),
    Column("name_key", TEXT, nullable=False),
    Column("company_key", TEXT, nullable=False),
    Column("met", INTEGER, nullable=False, server_default="0"),
)

search_entry = Table(
    "search_entry",
    metadata,
    Column("rowid", INTEGER, primary_key=True),
    Column("kind", TEXT, nullable=False),
    Column("row_id", TEXT, nullable=False),
    Column("title", TEXT, nullable=False),
    Column("detail", TEXT, nullable=False),
    Column("hash", INTEGER, nullable=False),
)

# How a number is said and where it may ring, by the library's tables; derived, looked up at every start of a page.
spoken_number = Table(
    "spoken_number",
    metadata,
    Column("e164", TEXT, primary_key=True),
    Column("said", TEXT, nullable=False),
    Column("zones", TEXT, nullable=False),  # IANA names, separated by blanks
    Column("country", TEXT, nullable=False),  # two letters, empty when unknown
)

# The company's do-not-contact list: keyed hashes, nothing else (decisions 20). Its date is the setting "stop list".
stop_list = Table("stop_list", metadata, Column("hash", TEXT, primary_key=True), sqlite_with_rowid=False)

# What was printed to be ticked with a pen, row by row as it stood on the paper, and what was entered from it since.
sheet = Table(
    "sheet",
    metadata,
    Column("number", TEXT, primary_key=True),  # "D-0087"
    Column("letter", TEXT, nullable=False),  # of the last reprint, "" at first
    Column("kind", TEXT, nullable=False),  # day, calls
    Column("day", TEXT, nullable=False),
    Column("printed_at", INTEGER, nullable=False),
    Column("rows", JSON, nullable=False),  # {"": rows of the first print, "b": of the reprint}
    Column("entered", JSON, nullable=False),  # {row id: {text, activity, at, printed}}, what it was entered as
)

# The company's own table of postcodes, where an address has no coordinates of its own.
postcode = Table(
    "postcode",
    metadata,
    Column("country", TEXT, primary_key=True),  # two letters
    Column("code", TEXT, primary_key=True),  # capitals, no blanks
    Column("latitude", TEXT, nullable=False),
    Column("longitude", TEXT, nullable=False),
    Column("place", TEXT, nullable=False),
    sqlite_with_rowid=False,
)

# Where the sites are, for those with coordinates; derived. `site_area` is an R*Tree over it, for "near here".
site_point = Table(
    "site_point",
    metadata,
    Column("pos", INTEGER, primary_key=True),
    Column("site_id", TEXT, nullable=False, unique=True),
    Column("account_id", TEXT),
    Column("latitude", Float, nullable=False),
    Column("longitude", Float, nullable=False),
)

# Two records that became one, and what it takes to part them: their fields before and the keeper's after, [entity, field, id] moved.
merged = Table(
    "merged",
    metadata,
    Column("loser", TEXT, primary_key=True),
    Column("keeper", TEXT, nullable=False),
    Column("entity", TEXT, nullable=False),
    Column("at", INTEGER, nullable=False),
    Column("by", TEXT, nullable=False),
    Column("before", JSON, nullable=False),  # {"keeper": fields, "loser": fields}
    Column("after", JSON, nullable=False),
    Column("moved", JSON, nullable=False),
)

# Two that look like one and are not, the lower id first: never shown again.
kept_apart = Table(
    "kept_apart",
    metadata,
    Column("one", TEXT, primary_key=True),
    Column("other", TEXT, primary_key=True),
    Column("at", INTEGER, nullable=False),
)
