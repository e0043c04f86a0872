"""Rows that are companies, and the companies that people name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain import contact_points
from app.domain.contact_points import PhoneNumber
from app.domain.names import clean_text, fold
from app.frozen import frozen
from app.ids import new_id
from app.import_export import sites_in, values
from app.import_export.alike import MERGE
from app.import_export.context import Context, first
from app.import_export.ledger import NO_PERSON
from app.import_export.points_in import add_email, add_numbers
from app.language import tr
from app.sync_protocol.manifest import ENTITIES


def domain_of(text: str) -> str:
    """The host of a web address or domain, without "www.", '' when there is none."""
    host = text.strip().casefold().partition("://")[2] or text.strip().casefold()
    host = host.split("/")[0].split(":")[0].removeprefix("www.")
    return host if "." in host and " " not in host else ""


@frozen
class _Row:
    """A row as the record of a company, with every field, its numbers and its addresses."""

    record: dict[str, Any]
    phones: list[PhoneNumber]
    emails: list[str]
    line: int


def read_company(context: Context, row: Sequence[str], line: int) -> None:
    """One row that is a company."""
    cells, existing = context.cells(row), context.existing
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
    one = _Row({**dict.fromkeys(ENTITIES["account"].by_name), **fields, "name": name or domain, "external_id": outside or None},
               phones, cells.get("email", []), line)  # fmt: skip
    account_id = _bring(context, one, known, domain)
    sites_in.add_site(context, account_id, cells, place)


def _bring(context: Context, one: _Row, known: str | None, domain: str) -> str:
    """The company of a row: who it certainly is, which a person said it is, else a new one. Counts the row; returns the id."""
    ledger, line, record = context.ledger, one.line, one.record
    if known:
        ledger.matched += 1
        context.writer.fill("account", known, {**record, "external_id": None})
        return known
    alike = context.alike("account", line, _values(one), record, [*(phone.value for phone in one.phones), *one.emails])
    decision = context.decided(line) if alike else None
    if alike and decision and decision.kind == MERGE:
        ledger.matched += 1
        context.writer.merge("account", alike.record_id, record, decision.choices)
        _add_points(context, alike.record_id, one)
        return alike.record_id
    review = _look_alike(context, fold(record["name"]), domain, [phone.e164 for phone in one.phones if phone.e164])
    account_id = new_id()
    made = {name: value for name, value in record.items() if value is not None}
    context.writer.create("account", {**made, "id": account_id, "relationship": "Prospect"})
    remember(context, account_id, record["name"], domain, record["external_id"] or "")
    _add_points(context, account_id, one)
    if alike and decision:
        context.writer.keep_apart(account_id, alike.record_id)
        review = None
    elif alike:
        review = ("R-ALIKE", alike.sentence)
    ledger.review += bool(review)
    ledger.new += not review
    if review:
        context.reason(line, *review)
    return account_id


def _add_points(context: Context, account_id: str, one: _Row) -> None:
    """Its numbers and addresses, those that it has not."""
    held = context.existing.accounts_by_number
    fresh = [phone for phone in one.phones if account_id not in held.get(phone.e164, {})]
    add_numbers(context, "account", account_id, fresh, fold(one.record["name"]), one.line)
    for cell in one.emails:
        add_email(context, "account", account_id, cell, one.line, 0)


def _values(one: _Row) -> dict[str, str]:
    """A row as the matcher reads a company."""
    record = one.record
    hosts = dict.fromkeys((*(record["domains"] or ()), domain_of(record["website"] or "")))
    return {
        **{name: record[name] or "" for name in ("name", "street", "postcode", "town", "region", "country")},
        "domain": "\n".join(one for one in hosts if one),
        "number": "\n".join(f"{phone.e164}\t{phone.value}" if phone.e164 else phone.value for phone in one.phones),
        "email": "\n".join(contact_points.read_email(cell).folded or cell for cell in one.emails),
        **{f"c:{key}": str(value) for key, value in (record["custom"] or {}).items()},
    }


def _same(context: Context, folded: str, domain: str) -> str | None:
    by_domain = context.existing.account_by_domain.get(domain) if domain else None
    if by_domain and (not folded or context.existing.account_names.get(by_domain) == folded):
        return by_domain
    return None


def _look_alike(context: Context, folded: str, domain: str, numbers: list[str]) -> tuple[str, str] | None:
    existing = context.existing
    if domain and domain in existing.account_by_domain:
        return "R-SAME-DOMAIN", tr(
            "Another company has the domain {domain}; both are kept until you decide.", domain=domain
        )
    for number in numbers:
        if any(name != folded for name in existing.accounts_by_number.get(number, {}).values()):
            return "R-SAME-PHONE", tr("Another company has this number; both are kept until you decide.")
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
        "tags": values.tags_in(cells.get("tags", ())),
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
