"""Rows that are companies, and the companies that people name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain import contact_points
from app.domain.names import clean_text, fold
from app.ids import new_id
from app.import_export import sites_in, values
from app.import_export.context import Context, first
from app.import_export.ledger import NO_PERSON


def domain_of(text: str) -> str:
    """The host of a web address or domain, without "www.", '' when there is none."""
    host = text.strip().casefold().partition("://")[2] or text.strip().casefold()
    host = host.split("/")[0].split(":")[0].removeprefix("www.")
    return host if "." in host and " " not in host else ""


def read_company(context: Context, row: Sequence[str], line: int) -> None:
    """One row that is a company."""
    cells, ledger, existing = context.cells(row), context.ledger, context.existing
    name = first(cells, "name")
    phones = [
        contact_points.read_phone(one, context.choices.region)
        for cell in cells.get("phone", ())
        for one in values.split_phones(cell)
    ]
    domain = domain_of(first(cells, "domain")) or domain_of(first(cells, "website"))
    if not (name or domain or phones):
        context.leave_out(line, NO_PERSON)
        return
    outside = first(cells, "external_id")
    known = existing.account_by_outside_id.get(outside) if outside else None
    known = known or _same(context, fold(name), domain)
    own = context.own(row, line)["account"]
    place, unread = sites_in.read_place(context, cells, line)
    fields = {**_fields(context, cells, domain), "custom": {**context.extras(row), **unread, **own} or None}
    if known:
        ledger.matched += 1
        context.writer.fill("account", known, fields)
        sites_in.add_site(context, known, cells, place)
        return
    account_id = new_id()
    review = _look_alike(context, fold(name), domain, [one.e164 for one in phones if one.e164])
    context.writer.create(
        "account",
        {
            "id": account_id,
            "name": name or domain,
            "relationship": "Prospect",
            "external_id": outside or None,
            **fields,
        },
    )
    remember(context, account_id, name or domain, domain, outside)
    sites_in.add_site(context, account_id, cells, place)
    add_numbers(context, "account", account_id, phones, fold(name), line)
    for cell in cells.get("email", ()):
        add_email(context, "account", account_id, cell, line, 0)
    if review:
        ledger.review += 1
        context.reason(line, *review)
    else:
        ledger.new += 1


def _same(context: Context, folded: str, domain: str) -> str | None:
    by_domain = context.existing.account_by_domain.get(domain) if domain else None
    if by_domain and (not folded or context.existing.account_names.get(by_domain) == folded):
        return by_domain
    return None


def _look_alike(context: Context, folded: str, domain: str, numbers: list[str]) -> tuple[str, str] | None:
    existing = context.existing
    if domain and domain in existing.account_by_domain:
        return "R-SAME-DOMAIN", f"Another company has the domain {domain}; both are kept until you decide."
    for number in numbers:
        if any(name != folded for name in existing.accounts_by_number.get(number, {}).values()):
            return "R-SAME-PHONE", "Another company has this number; both are kept until you decide."
    return None


def _fields(context: Context, cells: dict[str, list[str]], domain: str) -> dict[str, Any]:
    minor, currency = values.read_money(first(cells, "revenue"), context.choices.currency)
    address = {name: first(cells, name) or None for name in ("street", "town", "region", "postcode", "country")}
    owner = first(cells, "owner")
    return {
        "domains": [domain] if domain else None,
        "website": first(cells, "website") or None,
        "industry": first(cells, "industry") or None,
        "people": values.read_whole(first(cells, "people")),
        "revenue_minor": minor,
        "revenue_currency": currency if minor is not None else None,
        **address,
        "note": clean_text("\n".join(cells.get("note", ()))) or None,
        "owner_id": context.owner(owner) if owner else None,
        "tags": sorted({tag for cell in cells.get("tags", ()) for tag in cell.split(",") if tag.strip()}) or None,
    }


def remember(context: Context, account_id: str, name: str, domain: str, outside: str) -> None:
    """Let later rows find this company."""
    existing, folded = context.existing, fold(name)
    existing.account_names[account_id] = folded
    existing.account_by_name.setdefault(folded, account_id)
    if domain:
        existing.account_by_domain.setdefault(domain, account_id)
    if outside:
        existing.account_by_outside_id[outside] = account_id


def company_of(context: Context, cells: dict[str, list[str]]) -> str | None:
    """The company a person row names: found by outside id, domain or exact name, else made; None when it names none."""
    existing = context.existing
    name, given = first(cells, "company"), first(cells, "company_ref")
    domain = domain_of(given)
    website = domain_of(first(cells, "website"))
    for found in (
        existing.account_by_outside_id.get(given),
        existing.account_by_domain.get(domain) if domain else None,
        existing.account_by_name.get(fold(name)) if name else None,
    ):
        if found:
            return found
    if not name and not domain:
        return None
    account_id = new_id()
    fields = {
        **_fields(
            context,
            {key: cell for key, cell in cells.items() if key in ("website", "industry", "people", "revenue")},
            domain or website,
        )
    }
    outside = given if given and not domain else ""
    context.writer.create(
        "account",
        {
            "id": account_id,
            "name": name or domain,
            "relationship": "Prospect",
            "external_id": outside or None,
            **fields,
        },
    )
    remember(context, account_id, name or domain, domain or website, outside)
    return account_id


def add_numbers(
    context: Context,
    holder: str,
    row_id: str,
    phones: Sequence[contact_points.PhoneNumber],
    folded: str,
    line: int,
    start: int = 0,
    kind: str = "direct",
) -> None:
    """Numbers of a new record; what cannot be read is kept as text and said so."""
    index = context.existing.contacts_by_number if holder == "contact" else context.existing.accounts_by_number
    for rank, phone in enumerate(phones, start):
        context.writer.create(
            "number",
            {
                "id": new_id(),
                f"{holder}_id": row_id,
                "value": phone.value,
                "e164": phone.e164 or None,
                "extension": phone.extension or None,
                "kind": kind,
                "state": phone.state,
                "rank": rank,
            },
        )
        if phone.e164:
            index.setdefault(phone.e164, {})[row_id] = folded
        elif phone.state == contact_points.UNCLEAR:
            context.reason(line, "W-PHONE", f"{phone.value!r} is no number that can be dialled; kept as text.")


def add_email(context: Context, holder: str, row_id: str, cell: str, line: int, rank: int) -> None:
    """An address of a record; what cannot be read is kept as text and said so."""
    email = contact_points.read_email(cell)
    context.writer.create(
        "email",
        {
            "id": new_id(),
            f"{holder}_id": row_id,
            "value": email.value,
            "folded": email.folded or None,
            "kind": "work",
            "state": email.state,
            "rank": rank,
        },
    )
    if email.folded and holder == "contact":
        context.existing.contact_by_email.setdefault(email.folded, row_id)
    elif not email.folded:
        context.reason(line, "W-EMAIL", f"{email.value!r} is no e-mail address; kept as text.")
