"""Rights beside what somebody sees (product 8): everybody has all of them until a manager withholds some, from a role or a person."""

from __future__ import annotations

from typing import Any

from app.errors import RefusedError
from app.language import tr

EXPORT, ARCHIVE, BULK, LISTS, AMOUNTS = "export", "archive", "bulk", "lists", "amounts"
RIGHTS: dict[str, tuple[str, str]] = {
    EXPORT: (tr("Export"), tr("export data")),
    ARCHIVE: (tr("Archive leads that others made"), tr("archive what others made")),
    BULK: (tr("Change many leads at once"), tr("change many leads at once")),
    LISTS: (tr("Print day sheets and call lists"), tr("print lists")),
    AMOUNTS: (tr("See and set amounts"), tr("see amounts")),
}
ROLES: dict[str, str] = {"rep": tr("Every SDR"), "ae": tr("Every AE"), "manager": tr("Every manager")}
# Where amounts stand: columns, and the units that are set together. What is printed on a frozen brief stays on it.
AMOUNT_COLUMNS: dict[str, tuple[str, ...]] = {
    "lead": ("value_minor", "value_currency", "value_period", "value_origin"),
    "opportunity": ("amount_minor", "amount_currency"),
    "credit": ("value_minor", "value_currency"),
}
AMOUNT_UNITS = {("lead", "value"), ("opportunity", "amount")}
SETTING = "rights"
TAKEN = "taken"  # the kind of entry that says what left
SEVERAL = 5  # leads changed in one go; more are many (a server tells no dialog from another)


def withheld(setting: Any, user_id: str, role: str | None) -> frozenset[str]:
    """What that person may not do. A person's own entry stands in place of the one of their role; an administrator has every right."""
    if role == "admin" or not isinstance(setting, dict):
        return frozenset()
    found = setting.get(user_id, setting.get(role or "", ()))
    return frozenset(one for one in found if one in RIGHTS) if isinstance(found, list) else frozenset()


def with_entry(setting: Any, whose: str, missing: frozenset[str] | None) -> dict[str, list[str]]:
    """The setting with the entry of a role or a person; None takes a person's own entry away."""
    kept = {name: list(found) for name, found in setting.items()} if isinstance(setting, dict) else {}
    kept.pop(whose, None)
    return kept if missing is None else {**kept, whose: sorted(missing)}


def no_right(right: str) -> RefusedError:
    """What is said where it is withheld."""
    return RefusedError(
        "E-NO-RIGHT",
        tr("You may not {rights}.", rights=RIGHTS[right][1]),
        safe=tr("Nothing was done."),
        do=tr("Ask your manager."),
    )
