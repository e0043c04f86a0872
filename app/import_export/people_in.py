"""Rows that are people: a contact each, and a lead where the file says so or the user does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain.names import fold
from app.ids import new_id
from app.import_export import sites_in, values
from app.import_export.alike import MERGE
from app.import_export.companies_in import company_of
from app.import_export.context import Context, first
from app.import_export.leads_in import is_lead, read_lead
from app.import_export.ledger import NO_PERSON
from app.import_export.person_row import Person, PersonRow, fields_of, matched_values, points_of, read_cells
from app.import_export.points_in import add_email, add_numbers
from app.language import tr


def read_person(context: Context, row: Sequence[str], line: int) -> None:
    """One row that is a person."""
    cells = context.cells(row)
    person = read_cells(context, cells)
    company = first(cells, "company") or first(cells, "company_ref")
    if not (person.name or person.emails or person.phones or person.mobiles or company):
        context.leave_out(line, NO_PERSON)
        return
    account_id = company_of(context, cells)
    unclear = _unclear_dates(context, cells)
    own = context.own(row, line)
    if account_id:
        context.writer.fill(
            "account", account_id, {"custom": own.pop("account"), "tags": values.tags_in(cells.get("company_tags", ()))}
        )
    lead_own = own.pop("lead") if is_lead(context) else {}
    kept = {key: value for values in own.values() for key, value in values.items()}  # with no record of its own: here
    place, unread = sites_in.read_place(context, cells, line)
    if account_id:
        sites_in.add_site(context, account_id, cells, place)
    fields = fields_of(cells, {**context.extras(row), **unclear, **unread, **kept})
    contact_id = _bring(context, PersonRow(person, fields, account_id, company, cells, line, unclear))
    if is_lead(context):
        read_lead(context, contact_id, account_id, cells, lead_own)


def _bring(context: Context, one: PersonRow) -> str:
    """The person of a row: who is certainly them, who a person said it is, else somebody new. Counts the row; returns the id."""
    ledger, line, person = context.ledger, one.line, one.person
    known, review = _match(context, person, first(one.cells, "external_id"))
    if known:
        ledger.matched += 1
        _fill(context, known, person, one.fields, one.account_id, line)
        return known
    alike = context.alike("contact", line, matched_values(one), one.record, points_of(person))
    decision = context.decided(line) if alike else None
    if alike and decision and decision.kind == MERGE:
        ledger.matched += 1
        context.writer.merge("contact", alike.record_id, one.record, decision.choices)
        _add_points(context, alike.record_id, person, line)
        return alike.record_id
    contact_id = _make(context, person, one.fields, one.account_id, one.cells, line)
    if alike and decision:
        context.writer.keep_apart(contact_id, alike.record_id)
        review = None
    elif alike:
        review = ("R-ALIKE", alike.sentence)
    if one.unclear and not review:
        review = ("R-DATE", tr("{next!r} may be two days; kept as text.", next=next(iter(one.unclear.values()))))
    ledger.review += bool(review)
    ledger.new += not review
    if review:
        context.reason(line, *review)
    elif context.among is not None and decision is None:
        context.among.add((context.place, line), matched_values(one))
    return contact_id


def _match(context: Context, person: Person, outside: str) -> tuple[str | None, tuple[str, str] | None]:
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
            review = ("R-SAME-PHONE", tr("Somebody else has this number; both are kept until you decide."))
    return None, review


def _unclear_dates(context: Context, cells: dict[str, list[str]]) -> dict[str, str]:
    """A day that cannot be told, under its column's name, so that its text is kept."""
    text = first(cells, "created")
    if text and values.read_ms(text, context.order("created")) is None:
        column = next(one.name for one in context.mapping.columns if one.target == "created")
        return {column: text}
    return {}


def _make(
    context: Context,
    person: Person,
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
    context: Context, contact_id: str, person: Person, fields: dict[str, Any], account_id: str | None, line: int
) -> None:
    """Fill what is empty; further addresses and numbers are added, none is replaced."""
    context.writer.fill("contact", contact_id, {**fields, "account_id": account_id})
    _add_points(context, contact_id, person, line)


def _add_points(context: Context, contact_id: str, person: Person, line: int) -> None:
    """Further addresses and numbers of somebody who is here."""
    existing = context.existing
    for email in person.emails:
        if email.folded and existing.contact_by_email.get(email.folded) != contact_id:
            add_email(context, "contact", contact_id, email.value, line, 5)
    folded = fold(person.name)
    for phones, kind in ((person.phones, "direct"), (person.mobiles, "mobile")):
        fresh = [one for one in phones if one.e164 and contact_id not in existing.contacts_by_number.get(one.e164, {})]
        add_numbers(context, "contact", contact_id, fresh, folded, line, start=5, kind=kind)
