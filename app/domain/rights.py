"""Rights beside what somebody sees (product 8): everybody has all of them until a manager withholds some, from a role or a person."""

from __future__ import annotations

from typing import Any

from app.errors import RefusedError

EXPORT, ARCHIVE, BULK, LISTS, AMOUNTS = "export", "archive", "bulk", "lists", "amounts"
RIGHTS: dict[str, tuple[str, str]] = {
    EXPORT: ("Export", "export data"),
    ARCHIVE: ("Archive leads that others made", "archive what others made"),
    BULK: ("Change many leads at once", "change many leads at once"),
    LISTS: ("Print day sheets and call lists", "print lists"),
    AMOUNTS: ("See and set amounts", "see amounts"),
}
ROLES: dict[str, str] = {"rep": "Every SDR", "ae": "Every AE", "manager": "Every manager"}
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
        "E-NO-RIGHT", f"You may not {RIGHTS[right][1]}.", safe="Nothing was done.", do="Ask your manager."
    )
