"""The envelopes of sync on the wire. Rows and operations inside are checked against the manifest, column by column."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

PROTOCOL = "/sync/v1"
MAX_PUSH = 500
MAX_PUSH_BYTES = 1 << 20
MAX_IDS = 5000

Id = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
Number = Annotated[int, Field(ge=0, lt=2**63)]
Short = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00]*$")]
Tag = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,20}$")]


class Message(BaseModel):
    """Unknown keys are refused: a misspelt one must not pass for nothing said."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Register(Message):
    """A device asks for its place in the order."""

    device: Short = ""
    app: Short = ""
    schema_: Number = Field(alias="schema")


class Envelope(Message):
    """What every request of a registered client carries. `proof` is the highest head it was ever told in this epoch."""

    client: Id
    epoch: Id
    schema_: Number = Field(alias="schema")
    acked: Number
    proof: tuple[Number, Tag]
    now: Number


class Mutation(Message):
    """One user action: all of its operations or none."""

    seq: Annotated[int, Field(ge=1, lt=2**63)]
    id: Id
    prev: Id | None
    at: Number
    label: Annotated[str, StringConstraints(max_length=500)] = ""
    resend: bool = False
    ops: Annotated[list[dict[str, Any]], Field(min_length=1, max_length=200)]


class Push(Envelope):
    """Mutations in the client's order."""

    mutations: Annotated[list[Mutation], Field(max_length=MAX_PUSH)]


class Pull(Envelope):
    """What is new above `cursor`; None asks for the baseline."""

    cursor: tuple[Number, Tag] | None
    gv: Number
    full_sums: bool = False
    limit: Annotated[int, Field(ge=1, le=5000)] = 2000


class Snapshot(Envelope):
    """A page of one scope from `token` on."""

    scope: Short
    entities: list[Short] | None = None
    token: Short | None = None
    limit: Annotated[int, Field(ge=1, le=5000)] = 5000


class Verify(Envelope):
    """Hashes of ranges of records, to find those that differ."""

    scope: Short
    entity: Short
    ranges: Annotated[list[tuple[Id, Id, Short]], Field(max_length=1000)]


class Reconcile(Message):
    """Mutation ids of a client that must find its way back."""

    old_client: Short | None = None
    client: Id | None = None
    reason: Short = ""
    ids: Annotated[list[Id], Field(max_length=MAX_IDS)]


class Join(Message):
    """An invitation's code, once; `password` is for signing in again later."""

    code: Short
    device: Short = ""
    password: Annotated[str, StringConstraints(min_length=10, max_length=200)] | None = None
    user_id: Id | None = None  # of a workspace begun without a server, which is published here


class SignIn(Message):
    """E-mail and password, from a device that joined before or a new one."""

    email: Short
    password: Short
    device: Short = ""
    device_id: Id | None = None


class Refresh(Message):
    """A refresh token, used once."""

    refresh: Short


class Bootstrap(Message):
    """The secret that a server without a workspace printed, once."""

    secret: Short
    workspace: Short
    email: Short
    name: Short = ""
