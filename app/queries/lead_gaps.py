"""What is missing or no longer right about a lead, as conditions that lists and counts of leads share (product 9)."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import ColumnElement, and_, func, select

from app.clock import from_ms, local_zone
from app.store.tables import synced as t
from app.store.tables.local import lead_card

c = lead_card.c
OWNER, NUMBER, BOUNCED, LEFT, ADDRESS = "owner", "number", "bounced", "left", "address"
OPEN_STAGE = c.stage.not_in(("Accepted", "Nurture", "Disqualified", "Handed off"))


def condition_of(gap: str, now: int) -> ColumnElement[bool]:
    """The open leads with that gap, judged at `now` (ms UTC); an unknown gap, as from a newer Satchel, has none."""
    found = _CONDITIONS.get(gap)
    return and_(OPEN_STAGE, found(now)) if found is not None else c.lead_id.is_(None)


def _owner(_now: int) -> ColumnElement[bool]:
    return func.coalesce(c.owner_id, "") == ""


def _number(_now: int) -> ColumnElement[bool]:
    return c.contact_id.in_(select(t.number.c.contact_id).where(t.BAD_NUMBER))


def _bounced(_now: int) -> ColumnElement[bool]:
    return c.contact_id.in_(select(t.email.c.contact_id).where(t.BOUNCED))


def _left(now: int) -> ColumnElement[bool]:
    today = from_ms(now).astimezone(local_zone()).date().isoformat()
    return c.contact_id.in_(select(t.contact.c.id).where(t.contact.c.left.is_not(None), t.contact.c.left <= today))


def _address(_now: int) -> ColumnElement[bool]:
    """The company is known, and neither it nor a site of it has a street, a town or a postcode."""
    account, site = t.account.c, t.site.c
    words = func.coalesce(account.street, "") + func.coalesce(account.town, "") + func.coalesce(account.postcode, "")
    at = func.coalesce(site.street, "") + func.coalesce(site.town, "") + func.coalesce(site.postcode, "")
    placed = select(site.account_id).where(site.account_id.is_not(None), at != "")
    return c.account_id.in_(select(account.id).where(words == "", account.id.not_in(placed)))


_CONDITIONS: dict[str, Callable[[int], ColumnElement[bool]]] = {
    OWNER: _owner, NUMBER: _number, BOUNCED: _bounced, LEFT: _left, ADDRESS: _address,
}  # fmt: skip
