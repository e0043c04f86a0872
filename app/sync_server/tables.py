"""The server's tables, on PostgreSQL and SQLite alike: the records of the manifest and what sync needs around them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, Column, Index, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.dialects.postgresql import JSONB

from app.sync_protocol.fields import Entity, Field, Kind
from app.sync_protocol.manifest import ENTITIES

metadata = MetaData()
Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
# SQLite numbers rows by INTEGER only; both hold 64 bits.
Long = BigInteger().with_variant(Integer, "sqlite")

_TYPES: dict[Kind, Any] = {
    Kind.TEXT: Text,
    Kind.LONG: Text,
    Kind.REF: Text,
    Kind.DATE: Text,
    Kind.INT: Long,
    Kind.INSTANT: Long,
    Kind.BOOL: Boolean,
    Kind.SET: Json,
    Kind.JSON: Json,
}
STAMPS = ("created_at", "created_by", "updated_at", "updated_by")


def _column(field: Field) -> Column[object]:
    return Column(field.name, _TYPES[field.kind])


def _record(entity: Entity) -> Table:
    table = Table(
        f"r_{entity.name}",
        metadata,
        Column("ws", Text, primary_key=True),
        Column("id", Text, primary_key=True),
        Column("_scope", Text, nullable=False),
        Column("_ver", Long, nullable=False),
        Column("created_at", Long, nullable=False),
        Column("created_by", Text, nullable=False),
        Column("updated_at", Long, nullable=False),
        Column("updated_by", Text, nullable=False),
        Column("deleted_at", Long),
        *(_column(one) for one in entity.fields),
    )
    linked = {*entity.parents, *({"account_id", "contact_id"} & entity.by_name.keys() if entity.name == "lead" else ())}
    Index(f"ix_r_{entity.name}_scope", table.c.ws, table.c._scope, table.c.id)
    for name in sorted(linked):
        Index(f"ix_r_{entity.name}_{name}", table.c.ws, table.c[name])
    return table


RECORDS: dict[str, Table] = {name: _record(entity) for name, entity in ENTITIES.items()}

workspace = Table(
    "workspace",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("version", Long, nullable=False),
    Column("tag", Long, nullable=False),
    Column("epoch", Text, nullable=False),
    Column("horizon", Long, nullable=False),
    Column("min_schema", Integer, nullable=False),
    Column("max_schema", Integer, nullable=False),
)

sync_index = Table(
    "sync_index",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("scope", Text, primary_key=True),
    Column("entity", Text, primary_key=True),
    Column("row_id", Text, primary_key=True),
    Column("version", Long, nullable=False),
    Column("op", Text, nullable=False),  # put, del, left
)
Index("ix_sync_index_scope", sync_index.c.ws, sync_index.c.scope, sync_index.c.version)
Index("ix_sync_index_version", sync_index.c.ws, sync_index.c.version)
Index("ix_sync_index_row", sync_index.c.ws, sync_index.c.row_id)

mutation = Table(
    "mutation",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("client_id", Text, nullable=False),
    Column("seq", Long, nullable=False),
    Column("version", Long, nullable=False),
    Column("user_id", Text, nullable=False),
    Column("edited_at", Long, nullable=False),
    Column("received_at", Long, nullable=False),
    Column("status", Text, nullable=False),
    Column("code", Text),
    Column("detail", Json),
    Column("body", Text),  # JSON as it came, also where no record may hold it
)
Index("ux_mutation_version", mutation.c.ws, mutation.c.version, unique=True)
# A mutation that came through two copies of a laptop has one row and a place in the order of each copy.
sent = Table(
    "sent",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("client_id", Text, primary_key=True),
    Column("seq", Long, primary_key=True),
    Column("id", Text, nullable=False),
    Column("version", Long, nullable=False),
    Column("status", Text, nullable=False),
    Column("code", Text),
    Column("detail", Json),
)
Index("ix_sent_version", sent.c.ws, sent.c.client_id, sent.c.version)

tag = Table(
    "version_tag",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("version", Long, primary_key=True),
    Column("tag", Long, nullable=False),
)

client = Table(
    "sync_client",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("user_id", Text, nullable=False),
    Column("device_id", Text, nullable=False),
    Column("last_seq", Long, nullable=False),
    Column("last_id", Text),
    Column("last_push_at", Long, nullable=False),
    Column("state", Text, nullable=False),  # open, closed
    Column("app_version", Text),
    Column("schema", Integer),
    Column("seen_at", Long),
    Column("trouble", Text),  # id of the mutation that failed unexpectedly last time
)

grant = Table(
    "scope_grant",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("user_id", Text, primary_key=True),
    Column("scope", Text, primary_key=True),
    Column("access", Text, nullable=False),  # read, write
    Column("added_v", Long, nullable=False),
    Column("revoked_v", Long),
    Column("revoked_at", Long),
    Column("until", Text),  # ISO day, for cover during an absence
)

scope = Table(
    "scope",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("label", Text, nullable=False),
    Column("n", Long, nullable=False),
    Column("xor64", Long, nullable=False),
    Column("team", Text),  # of a queue: whose people serve it, also those who come later
)

field_history = Table(
    "field_history",
    metadata,
    Column("pos", Long, primary_key=True, autoincrement=True),
    Column("ws", Text, nullable=False),
    Column("entity", Text, nullable=False),
    Column("row_id", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("version", Long, nullable=False),
    Column("edited_at", Long, nullable=False),
    Column("user_id", Text, nullable=False),
    Column("mutation_id", Text, nullable=False),
    Column("old", Json),
    Column("new", Json),
)
Index("ix_field_history_row", field_history.c.ws, field_history.c.row_id, field_history.c.unit)

alias = Table(
    "record_alias",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("old_id", Text, primary_key=True),
    Column("new_id", Text, nullable=False),
)

parked = Table(
    "parked",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("pos", Long, nullable=False),  # the version it was parked at: the order to try again in
    Column("at", Long, nullable=False),
)

number_block = Table(
    "number_block",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("next", Long, nullable=False),
)

# Who may come in.

member = Table(
    "member",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("user_id", Text, primary_key=True),
    Column("email", Text, nullable=False),
    Column("role", Text, nullable=False),  # rep, ae, manager, admin
    Column("team", Text),
    Column("password", Text),  # Argon2id
    Column("active", Boolean, nullable=False),
)
Index("ux_member_email", member.c.ws, member.c.email, unique=True)

invitation = Table(
    "invitation",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("code", Text, primary_key=True),  # SHA-256
    Column("user_id", Text, nullable=False),
    Column("expires_at", Long, nullable=False),
    Column("used_at", Long),
)
Index("ix_invitation_code", invitation.c.code)

device = Table(
    "device",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("user_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("token", Text),  # SHA-256 of the access token
    Column("expires_at", Long, nullable=False),
    Column("refresh", Text),  # SHA-256 of the refresh token
    Column("spent", Text),  # SHA-256 of the refresh token before: its reuse is a theft
    Column("secret", Text, nullable=False),  # signs wipe and lease for this device
    Column("state", Text, nullable=False),  # open, revoked, wipe, wiped
    Column("seen_at", Long),
)
Index("ix_device_token", device.c.token)
Index("ix_device_refresh", device.c.refresh)
Index("ix_device_spent", device.c.spent)

audit = Table(
    "audit",
    metadata,
    Column("pos", Long, primary_key=True, autoincrement=True),
    Column("ws", Text, nullable=False),
    Column("at", Long, nullable=False),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("about", Text, nullable=False),
)

server_meta = Table(
    "server_meta", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False)
)

# Attachments, and what comes from and goes to other programs; since schema 3.

blob = Table(
    "blob",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
    Column("bytes", Long, nullable=False),
    Column("at", Long, nullable=False),
    info={"since": 3},
)
upload = Table(
    "blob_upload",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
    Column("user_id", Text, primary_key=True),  # each sends the whole: nobody learns what others have sent
    Column("key", Text, nullable=False),
    Column("total", Long, nullable=False),
    Column("have", Long, nullable=False),
    Column("at", Long, nullable=False),
    info={"since": 3},
)
blob_part = Table(
    "blob_part",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("key", Text, primary_key=True),  # the blob's SHA-256, or the key of an upload
    Column("start", Long, primary_key=True),
    Column("data", LargeBinary, nullable=False),
    info={"since": 3},
)

hook = Table(
    "hook",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("token", Text, nullable=False),  # SHA-256 of what stands in the address
    Column("secret", Text, nullable=False),  # signs what comes in
    Column("queue", Text, nullable=False),
    Column("mapping", Json),  # field of ours -> where it is in theirs
    Column("sample", Json),  # an example the mapping was made with
    Column("active", Boolean, nullable=False),
    info={"since": 3},
)
Index("ix_hook_token", hook.c.token)
hook_seen = Table(
    "hook_seen",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("hook_id", Text, primary_key=True),
    Column("key", Text, primary_key=True),  # SHA-256 of the sender's idempotency key
    Column("at", Long, nullable=False),
    Column("lead", Text, nullable=False),
    info={"since": 3},
)

webhook = Table(
    "webhook",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("url", Text, nullable=False),
    Column("secret", Text, nullable=False),
    Column("inside", Boolean, nullable=False),  # an administrator allows its host though it is no public address
    Column("told", Long, nullable=False),  # the last version that was looked through
    Column("active", Boolean, nullable=False),
    info={"since": 3},
)
delivery = Table(
    "webhook_delivery",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("webhook_id", Text, nullable=False),
    Column("version", Long, nullable=False),
    Column("body", Json, nullable=False),
    Column("state", Text, nullable=False),  # waiting, done, failed
    Column("tries", Integer, nullable=False),
    Column("next_at", Long, nullable=False),
    Column("said", Text, nullable=False),  # how it went last time
    info={"since": 3},
)
Index("ix_webhook_delivery_next", delivery.c.state, delivery.c.next_at)

# What commands remember beside the records; since schema 5.

lease = Table(
    "lease",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("lead_id", Text, primary_key=True),
    Column("user_id", Text, nullable=False),
    Column("queue", Text, nullable=False),
    Column("since", Long, nullable=False),
    Column("until", Long, nullable=False),
    info={"since": 5},
)
turn = Table(  # whose turn was last, in a queue or by a rule
    "turn",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("user_id", Text, nullable=False),
    info={"since": 5},
)
merged = Table(
    "merged",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("loser", Text, primary_key=True),
    Column("keeper", Text, nullable=False),
    Column("entity", Text, nullable=False),
    Column("before", Json, nullable=False),  # {keeper, loser}: both as they were
    Column("after", Json, nullable=False),  # the keeper as the merge left it
    Column("moved", Json, nullable=False),  # [[entity, field, id]]
    info={"since": 5},
)
erased = Table(  # ids that never come back (decisions 11)
    "erased",
    metadata,
    Column("ws", Text, primary_key=True),
    Column("row_id", Text, primary_key=True),
    Column("at", Long, nullable=False),
    Column("scrubbed", Boolean, nullable=False),  # whether the bodies of mutations that name it are emptied
    info={"since": 5},
)

door = Table(  # wrong passwords by address, whether anybody has it or not: the answer tells nothing
    "door",
    metadata,
    Column("address", Text, primary_key=True),  # SHA-256
    Column("failed", Integer, nullable=False),
    Column("locked_until", Long, nullable=False),
    Column("at", Long, nullable=False),
    info={"since": 5},
)
