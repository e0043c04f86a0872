"""Rows that are people: a contact each, and a lead where the file says so or the user does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.domain import contact_points, imported
from app.domain.contact_points import EmailAddress, PhoneNumber
from app.domain.names import clean_line, clean_text, fold, full_name
from app.domain.stages import Stage
from app.ids import new_id
from app.import_export import sites_in, values
from app.import_export.companies_in import add_email, add_numbers, company_of
from app.import_export.context import Context, first
from app.import_export.ledger import NO_PERSON

ADDRESS = ("street", "town", "region", "postcode", "country")


@dataclass(frozen=True)
class _Person:
    """A row read: who it is and how to reach them."""

    name: str
    first_name: str
    last_name: str
    emails: tuple[EmailAddress, ...]
    phones: tuple[PhoneNumber, ...]
    mobiles: tuple[PhoneNumber, ...]

    @property
    def numbers(self) -> list[str]:
        return [one.e164 for one in (*self.phones, *self.mobiles) if one.e164]


def read_person(context: Context, row: Sequence[str], line: int) -> None:
    """One row that is a person."""
    cells, ledger = context.cells(row), context.ledger
    person = _read(context, cells)
    company = first(cells, "company") or first(cells, "company_ref")
    if not (person.name or person.emails or person.phones or person.mobiles or company):
        context.leave_out(line, NO_PERSON)
        return
    account_id = company_of(context, cells)
    known, review = _match(context, person, first(cells, "external_id"))
    unclear = _unclear_dates(context, cells)
    own = context.own(row, line)
    if account_id:
        context.writer.fill("account", account_id, {"custom": own.pop("account")})
    lead_own = own.pop("lead") if _is_lead(context) else {}
    kept = {key: value for values in own.values() for key, value in values.items()}  # with no record of its own: here
    place, unread = sites_in.read_place(context, cells, line)
    if account_id:
        sites_in.add_site(context, account_id, cells, place)
    fields = _fields(context, cells, {**context.extras(row), **unclear, **unread, **kept})
    if known:
        ledger.matched += 1
        _fill(context, known, person, fields, account_id, line)
        contact_id = known
    else:
        contact_id = _make(context, person, fields, account_id, cells, line)
        if review or unclear:
            ledger.review += 1
            context.reason(
                line, *(review or ("R-DATE", f"{next(iter(unclear.values()))!r} may be two days; kept as text."))
            )
        else:
            ledger.new += 1
    if _is_lead(context):
        _lead(context, contact_id, account_id, cells, lead_own)


def _is_lead(context: Context) -> bool:
    return bool(context.choices.treat_as) or context.mapping.is_lead


def _read(context: Context, cells: dict[str, list[str]]) -> _Person:
    region = context.choices.region
    given, last, name = first(cells, "first_name"), first(cells, "last_name"), first(cells, "name")
    name = full_name(given, last) or name
    if not (given or last) and " " in name:
        given, _, last = name.rpartition(" ")
    emails = tuple(
        contact_points.read_email(one) for cell in cells.get("email", ()) for one in values.split_emails(cell)
    )

    def numbers(target: str) -> tuple[PhoneNumber, ...]:
        return tuple(
            contact_points.read_phone(one, region)
            for cell in cells.get(target, ())
            for one in values.split_phones(cell)
        )

    return _Person(name, given, last, emails, numbers("phone"), numbers("mobile"))


def _match(context: Context, person: _Person, outside: str) -> tuple[str | None, tuple[str, str] | None]:
    """The person already there by outside id, address, or number with the same name; else why to look twice."""
    existing = context.existing
    if outside and outside in existing.contact_by_outside_id:
        return existing.contact_by_outside_id[outside], None
    for email in person.emails:
        if email.folded in existing.contact_by_email:
            return existing.contact_by_email[email.folded], None
    folded = fold(person.name)
    review = None
    for number in person.numbers:
        for contact_id, name in existing.contacts_by_number.get(number, {}).items():
            if not folded or not name or name == folded:
                return contact_id, None
            review = ("R-SAME-PHONE", "Somebody else has this number; both are kept until you decide.")
    return None, review


def _unclear_dates(context: Context, cells: dict[str, list[str]]) -> dict[str, str]:
    """A day that cannot be told, under its column's name, so that its text is kept."""
    text = first(cells, "created")
    if text and values.read_ms(text, context.order("created")) is None:
        column = next(one.name for one in context.mapping.columns if one.target == "created")
        return {column: text}
    return {}


def _fields(context: Context, cells: dict[str, list[str]], extras: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": first(cells, "title") or None,
        "department": first(cells, "department") or None,
        "language": first(cells, "language") or None,
        "profile_url": first(cells, "profile_url") or None,
        "best_hours": first(cells, "best_hours") or None,
        **{name: first(cells, name) or None for name in ADDRESS},
        "note": clean_text("\n".join(cells.get("note", ()))) or None,
        "tags": sorted({tag.strip() for cell in cells.get("tags", ()) for tag in cell.split(",") if tag.strip()})
        or None,
        "external_id": first(cells, "external_id") or None,
        "custom": extras or None,
    }


def _make(
    context: Context,
    person: _Person,
    fields: dict[str, Any],
    account_id: str | None,
    cells: dict[str, list[str]],
    line: int,
) -> str:
    contact_id = new_id()
    shown = (
        person.name
        or (person.emails[0].value if person.emails else "")
        or next((one.value for one in (*person.phones, *person.mobiles)), "")
        or first(cells, "company")
    )
    context.writer.create(
        "contact",
        {
            "id": contact_id,
            "name": shown,
            "first_name": person.first_name or None,
            "last_name": person.last_name or None,
            "account_id": account_id,
            "role": "unknown",
            **fields,
        },
    )
    existing, folded = context.existing, fold(shown)
    for rank, email in enumerate(person.emails):
        add_email(context, "contact", contact_id, email.value, line, rank)
    add_numbers(context, "contact", contact_id, person.phones, folded, line)
    add_numbers(context, "contact", contact_id, person.mobiles, folded, line, start=len(person.phones), kind="mobile")
    if fields["external_id"]:
        existing.contact_by_outside_id[fields["external_id"]] = contact_id
    if account_id:
        existing.account_of_contact[contact_id] = account_id
    return contact_id


def _fill(
    context: Context, contact_id: str, person: _Person, fields: dict[str, Any], account_id: str | None, line: int
) -> None:
    """Fill what is empty; further addresses and numbers are added, none is replaced."""
    existing = context.existing
    context.writer.fill("contact", contact_id, {**fields, "account_id": account_id})
    for email in person.emails:
        if email.folded and existing.contact_by_email.get(email.folded) != contact_id:
            add_email(context, "contact", contact_id, email.value, line, 5)
    folded = fold(person.name)
    for phones, kind in ((person.phones, "direct"), (person.mobiles, "mobile")):
        fresh = [one for one in phones if one.e164 and contact_id not in existing.contacts_by_number.get(one.e164, {})]
        add_numbers(context, "contact", contact_id, fresh, folded, line, start=5, kind=kind)


def _lead(
    context: Context, contact_id: str, account_id: str | None, cells: dict[str, list[str]], own: dict[str, Any]
) -> None:
    existing = context.existing
    asked = context.choices.treat_as == "requests"
    raw = first(cells, "stage")
    created = values.read_ms(first(cells, "created"), context.order("created")) if "created" in cells else None
    minor, currency = values.read_money(first(cells, "value"), context.choices.currency)
    known = existing.lead_of_contact.get(contact_id)
    shared = {
        "source": first(cells, "source") or None,
        "campaign": first(cells, "campaign") or None,
        "value_minor": minor,
        "value_currency": currency if minor is not None else None,
        "raw_stage": raw or None,
    }
    if known:
        context.writer.fill("lead", known, {**shared, "custom": own})
        return
    stage = imported.stage_of(raw)
    lead_id = new_id()
    context.writer.create(
        "lead",
        {
            "id": lead_id,
            "contact_id": contact_id,
            "account_id": account_id or existing.account_of_contact.get(contact_id),
            "owner_id": context.owner(first(cells, "owner")),
            "inbound": asked,
            "asked": asked,
            "lifecycle": "Working" if asked else "Prospect",
            "lifecycle_at": context.now,
            "stage": stage.value,
            "stage_at": context.now,
            "cycle": 1,
            "arrived_at": created or context.now,
            "stage_reason": raw if stage is Stage.DISQUALIFIED else None,
            "routed_by": f"Import: {clean_line(context.table.source.file)}",
            "custom": {**({"Owner in file": first(cells, "owner")} if "owner" in cells else {}), **own} or None,
            "said": clean_text("\n".join(cells.get("note", ()))) or None if asked else None,
            **shared,
        },
    )
    if "lifecycle" in cells:
        context.writer.fill("contact", contact_id, {"custom": {"Lifecycle Stage": first(cells, "lifecycle")}})
    existing.lead_of_contact[contact_id] = lead_id
