"""What routing knows, read from records: the same on the server and on a laptop (product 3, decisions 5)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from app.domain.routing import Rule, Seller
from app.domain.routing_conditions import Facts
from app.domain.stages import Stage
from app.domain.territories import Territory, where
from app.language import tr

Row = Mapping[str, Any]
SETTLED = tuple(one.value for one in (Stage.HANDED_OFF, Stage.ACCEPTED, Stage.NURTURE, Stage.DISQUALIFIED))
NOTHING: Row = {}


def read_rule(row: Row) -> Rule:
    """A rule from its record, however odd it is; one with a negative place is switched off."""
    test, target = row["test"] or {}, row["target"] or {}
    named = (row["id"], row["name"] or tr("Rule"), row["method"] or "")
    return Rule(*named, test, target if isinstance(target, dict) else {}, (row["position"] or 0) >= 0)


def place_of(row: Row) -> int:
    """Where a rule stands in the list, on or off."""
    position = row["position"] or 0
    return position if position >= 0 else -1 - position


def read_rules(rows: Iterable[Row]) -> list[Rule]:
    """The rules in their order, also those that are off."""
    return [read_rule(row) for row in sorted(rows, key=lambda row: (place_of(row), row["id"]))]


def away_on(absences: Iterable[Row], today: str) -> set[str]:
    """Who is on leave on an ISO day; without a last day it is the first one only."""
    return {
        one["user_id"]
        for one in absences
        if (one["first_day"] or "9") <= today <= (one["last_day"] or one["first_day"] or "")
    }


def read_seller(row: Row, *, away: Collection[str], busy: Mapping[str, int], reachable: bool) -> Seller:
    """Somebody who may get leads; `busy` counts open leads by owner."""
    return Seller(
        row["id"], row["name"] or "", row["territory"] or "", row["active"] is not False, row["id"] in away,
        busy.get(row["id"], 0), row["capacity"], reachable,
    )  # fmt: skip


def company_facts(row: Row) -> Facts:
    """A company as a territory sees it."""
    country, region, postcode, industry = (row[name] or "" for name in ("country", "region", "postcode", "industry"))
    return Facts(row["id"], row["id"], row["name"] or "", country, region, postcode, industry, row["people"])


def territory_to_write(account: Row | None, territories: Sequence[Territory]) -> str:
    """The territory of a company that none is written on yet, so that its clocks and figures know; "" leaves it as it is.

    `territories` as `in_force` gives them.
    """
    return "" if account is None or account["territory"] else where(company_facts(account), territories)[0]


def read_facts(lead: Row, account: Row = NOTHING, contact: Row = NOTHING, band: str = "", site: Row = NOTHING) -> Facts:
    """What rules see of a lead: where its person works (`site`), else where its company is, else the person's own address."""
    country, region, postcode = (
        site.get(name) or account.get(name) or contact.get(name) or "" for name in ("country", "region", "postcode")
    )
    return Facts(
        lead["id"], lead["account_id"] or "", account.get("name") or "", country, region, postcode,
        account.get("industry") or "", account.get("people"), lead["source"] or "", bool(lead["asked"]),
        bool(lead["inbound"]), band, lead["lifecycle"] or "", site.get("territory") or "",
    )  # fmt: skip
