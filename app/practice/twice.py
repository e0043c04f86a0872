"""Who stands twice in the practice workspace, as it happens: a badge scan, an address book, a signature typed by hand."""

from __future__ import annotations

from sqlalchemy import select

from app.operations import contacts
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

FULL, BADGE = "Ottoline Faraday-Singh", "Ottoline Faraday Singh"
MARLOCK, HEARD = "Gethin Marlock", "Gethin Marlok"
DREWETT, SHORT = "Halima Drewett", "H. Drewett"


def make_twice(work: UnitOfWork) -> None:
    """Three people and a company once more: the same address, the same number, an initial at the same company."""
    known = {one: _person(work, one) for one in (FULL, MARLOCK, DREWETT)}
    badge = work.create("contact", {
        "name": BADGE, "first_name": "Ottoline", "last_name": "Faraday Singh", "title": "Director of Operations",
        "account_id": known[FULL]["account_id"], "note": "Badge scanned at the show, asked for the checklist.", "tags": ["show"]})  # fmt: skip
    contacts.add_email(work, ("contact", badge), _value(work, "email", known[FULL]["id"]))
    company = contacts.add_account(work, "Oldmarrow Instr. Ltd", domains=["oldmarrow.example"], website="www.oldmarrow.example")
    heard = work.create("contact", {
        "name": HEARD, "first_name": "Gethin", "last_name": "Marlok", "account_id": company, "language": "cy", "best_hours": "After four"})  # fmt: skip
    number = _value(work, "number", known[MARLOCK]["id"]).removeprefix("+44").replace(" ", "")
    contacts.add_number(work, ("contact", heard), f"0{number.removeprefix('0')}", "GB")
    work.create("contact", {
        "name": SHORT, "first_name": "H.", "last_name": "Drewett", "account_id": known[DREWETT]["account_id"], "department": "Facilities"})  # fmt: skip


def _person(work: UnitOfWork, name: str) -> dict[str, str]:
    query = select(t.contact.c.id, t.contact.c.account_id).where(t.contact.c.name == name).order_by(t.contact.c.id)
    return dict(work.connection.execute(query).mappings().first() or {})


def _value(work: UnitOfWork, kind: str, contact_id: str) -> str:
    table = t.RECORDS[kind]
    found = work.connection.execute(select(table.c.value).where(table.c.contact_id == contact_id)).scalars().first()
    return str(found or "")
