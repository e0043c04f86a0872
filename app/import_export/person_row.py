"""A row that is a person, as it was read: who it is, how to reach them, and what else it says of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain import contact_points
from app.domain.contact_points import EmailAddress, PhoneNumber
from app.domain.names import clean_text, full_name
from app.frozen import frozen
from app.import_export import values
from app.import_export.context import Context, first
from app.sync_protocol.manifest import ENTITIES

ADDRESS = ("street", "town", "region", "postcode", "country")


@frozen
class Person:
    """A row read: who it is and how to reach them."""

    name: str
    first_name: str
    last_name: str
    emails: tuple[EmailAddress, ...]
    phones: tuple[PhoneNumber, ...]
    mobiles: tuple[PhoneNumber, ...]

    @property
    def numbers(self) -> list[str]:
        """Those that can be dialled, as E.164."""
        return [one.e164 for one in (*self.phones, *self.mobiles) if one.e164]


@frozen
class PersonRow:
    """A row with its company and the fields of its person."""

    person: Person
    fields: dict[str, Any]
    account_id: str | None
    company: str
    cells: dict[str, list[str]]
    line: int
    unclear: dict[str, str]

    @property
    def record(self) -> dict[str, Any]:
        """As the record of a person, with every field."""
        names = {name: getattr(self.person, name) or None for name in ("name", "first_name", "last_name")}
        empty = dict.fromkeys(ENTITIES["contact"].by_name)
        return {**empty, **self.fields, **names, "account_id": self.account_id}


def read_cells(context: Context, cells: dict[str, list[str]]) -> Person:
    """The person of a row; several addresses or numbers in one cell are parted."""
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

    return Person(name, given, last, emails, numbers("phone"), numbers("mobile"))


def fields_of(cells: dict[str, list[str]], extras: dict[str, Any]) -> dict[str, Any]:
    """What a row says of a person beside names, addresses and numbers; `extras` are fields of their own."""
    return {
        "title": first(cells, "title") or None,
        "department": first(cells, "department") or None,
        "language": first(cells, "language") or None,
        "profile_url": first(cells, "profile_url") or None,
        "best_hours": first(cells, "best_hours") or None,
        **{name: first(cells, name) or None for name in ADDRESS},
        "note": clean_text("\n".join(cells.get("note", ()))) or None,
        "tags": values.tags_in(cells.get("tags", ())),
        "external_id": first(cells, "external_id") or None,
        "custom": extras or None,
    }


def matched_values(one: PersonRow) -> dict[str, str]:
    """A row as the matcher reads a person."""
    person = one.person
    return {
        "name": person.name,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "company": one.company,
        **{name: one.fields[name] or "" for name in ("title", *ADDRESS)},
        "email": "\n".join(email.folded or email.value for email in person.emails),
        "number": "\n".join(
            f"{phone.e164}\t{phone.value}" if phone.e164 else phone.value for phone in (*person.phones, *person.mobiles)
        ),
        **{f"c:{key}": str(value) for key, value in (one.fields["custom"] or {}).items()},
    }


def row_values(context: Context, row: Sequence[str]) -> dict[str, str]:
    """A row of a table as the matcher reads a person; nothing is counted or said."""
    cells = context.cells(row)
    company = first(cells, "company") or first(cells, "company_ref")
    return matched_values(PersonRow(read_cells(context, cells), fields_of(cells, {}), None, company, cells, 0, {}))


def points_of(person: Person) -> list[str]:
    """Addresses and numbers as they are written."""
    return [*(one.value for one in person.emails), *(one.value for one in (*person.phones, *person.mobiles))]
