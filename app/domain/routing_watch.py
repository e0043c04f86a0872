"""A timed lead whose rep cannot or does not see it in time goes on to the backup of its rule, saying why (product 3)."""

from __future__ import annotations

from app.domain import written
from app.domain.routing import TERRITORY, Field, Placement, Rule, hindrance
from app.domain.routing_conditions import Facts, fits
from app.domain.territories import in_force, where


def unreached(gone: float, term: float, *, on_laptop: bool, seen: bool) -> str:
    """Why a lead should not stay where it is, "" while it may. Minutes of working time gone, and in all until the reply is due.

    It must be on a laptop of its owner after a third of the term, and seen after two thirds.
    """
    if seen:
        return ""
    if not on_laptop and gone * 3 >= term:
        return written.NOT_ON_LAPTOP(gone=round(gone), term=round(term))
    return written.UNSEEN(gone=round(gone), term=round(term)) if gone * 3 >= term * 2 else ""


def to_backup(lead: Facts, owner: str, why: str, field: Field) -> Placement | None:
    """Where it goes from its owner: to the backup of the rule that gives it to them. None where there is none who can take it."""
    names = {one.id: one.name for one in field.sellers}
    rule = next(
        (one for one in field.rules if one.active and fits(one.test, lead) and owner in _people(one, lead, field)), None
    )
    backup = next((one for one in field.sellers if rule is not None and one.id == rule.target.get("backup")), None)
    if rule is None or backup is None or backup.id == owner or hindrance(backup, timed=True):
        return None
    said = written.FROM_TO_BACKUP(rule=rule.name, why=why, name=names.get(owner, "somebody"), backup=backup.name)
    return Placement(said, owner=backup.id)


def _people(rule: Rule, lead: Facts, field: Field) -> list[str]:
    if rule.method == TERRITORY:
        name, _ = where(lead, in_force(field.territories, field.today))
        return [one.id for one in field.sellers if name and one.territory == name]
    users = rule.target.get("users")
    return [str(one) for one in users] if isinstance(users, list) else []
