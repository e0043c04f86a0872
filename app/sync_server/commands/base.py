"""What commands share: how they see the mutation they are part of, and how they find and set what they decide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol

from sqlalchemy import Executable

from app.frozen import frozen
from app.sync_protocol.values import is_id
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Ledger, Row
from app.sync_server.rights import Caller

Args = dict[str, Any]


@frozen
class Kept:
    """A mutation that was decided earlier: whose, when it came (ms UTC), and its operations."""

    version: int
    user_id: str
    received_at: int
    ops: list[dict[str, Any]]


class Run(Protocol):
    """What a command needs of the mutation it is part of."""

    ledger: Ledger
    caller: Caller
    edited_at: int
    now: int
    opened: set[tuple[str, str]]
    told: dict[str, Any]
    aliases: dict[str, str]
    mutation_id: str
    listed: list[str]

    def later(self, *statements: Executable) -> None:
        """Run on the database once the mutation is kept."""

    @property
    def former(self) -> Callable[[str], bool]:
        """Whether the author held the record lately."""

    @property
    def kept(self) -> Callable[[int], Kept | None]:
        """The mutation of a version, also one of this very push; None where its body is not kept."""

    @property
    def knows_scope(self) -> Callable[[str], bool]:
        """Whether there is such a scope."""

    def one(self, op: dict[str, Any]) -> None:
        """Apply one operation."""

    def settle(self) -> None:
        """Put every record into the scope it now belongs to."""

    def give(self, user_id: str, scope: str) -> None:
        """Grant a scope from this mutation on."""

    def note(self, entity: str, row: Row, unit: str, old: Any, new: Any) -> None:
        """Remember a change in the history of its record."""


Command = Callable[[Run, Args], Iterator[None]]


def subject(run: Run, entity: str, args: Args) -> Row:
    row_id = args.get(entity)
    if not is_id(row_id):
        raise RefusedOpError("INVALID", about=entity)
    row = run.ledger.row(entity, str(row_id))
    if row is None:
        raise RefusedOpError("NOT_FOUND", entity=entity, id=row_id)
    if not run.caller.reads(row["_scope"]) and not run.former(row["id"]):
        raise RefusedOpError("FORBIDDEN")
    return row


def decide(run: Run, entity: str, row_id: str, **units: Any) -> None:
    """Set decided units, unless the author's own operations have done so already."""
    row = run.ledger.row(entity, row_id)
    assert row is not None  # the precondition saw it
    changed = {name: value for name, value in units.items() if row[name] != value}
    for name, value in changed.items():
        run.note(entity, row, name, row[name], value)
    if changed:
        stamps = {"updated_at": run.edited_at, "updated_by": run.caller.user_id}
        run.ledger.put(entity, {**row, **changed, **stamps})
