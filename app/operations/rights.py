"""Rights beside what somebody sees: set by managers, asked for before the act, and what left is kept (product 8)."""

from __future__ import annotations

from collections.abc import Collection

from app.domain.rights import ARCHIVE, BULK, RIGHTS, ROLES, SETTING, TAKEN, no_right, with_entry
from app.errors import RefusedError
from app.language import tr
from app.operations.settings import set_value
from app.store import rights, settings
from app.store.unit_of_work import UnitOfWork


def set_rights(work: UnitOfWork, whose: str, missing: Collection[str] | None) -> None:
    """Withhold these from a role or a person; None gives a person what their role has.

    RefusedError E-RIGHTS, E-NOT-FOUND, E-NOT-ALLOWED.
    """
    name = ROLES.get(whose) or work.require("user", whose)["name"] or ""
    unknown = set(missing or ()) - RIGHTS.keys()
    if unknown or (missing is None and whose in ROLES):
        raise RefusedError("E-RIGHTS", tr("There is no such right."), safe=tr("Nothing was changed."))
    present = settings.value_of(work.connection, SETTING)
    entry = None if missing is None else frozenset(missing)
    set_value(work, SETTING, with_entry(present, whose, entry), label=tr("Rights: {name}", name=name))


def require(work: UnitOfWork, right: str) -> None:
    """RefusedError E-NO-RIGHT where it is withheld."""
    if right in rights.withheld(work.connection, work.user):
        raise no_right(right)


def require_many(work: UnitOfWork, ids: Collection[str]) -> None:
    """The same for a change of these leads together; one alone needs no right."""
    if len(ids) > 1:
        require(work, BULK)


def require_archive(work: UnitOfWork, row: dict[str, object]) -> None:
    """The same for a record that goes to the bin; one's own needs no right."""
    if row["created_by"] != work.user:
        require(work, ARCHIVE)


def note(
    work: UnitOfWork,
    right: str,
    what: str,
    *,
    count: int = 0,
    refused: bool = False,
    more: dict[str, object] | None = None,
) -> None:
    """Keep who took what out, or wanted to: an entry that only the server's operator could remove. `what` "Leads as CSV"."""
    detail = {"right": right, "what": what, "count": count, "refused": refused, **(more or {})}
    work.create("activity", {"kind": TAKEN, "at": work.now, "by_id": work.user, "detail": detail})
