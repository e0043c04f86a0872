"""People, companies and how to reach them."""

from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import select

from app import language
from app.domain import contact_points
from app.domain.names import clean_line, clean_text, fold_company, full_name
from app.domain.rights import AMOUNTS
from app.domain.tags import tags_after
from app.errors import RefusedError
from app.language import tr
from app.operations import custom_fields, rights
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

# What may be edited in place, by the word a person or a script uses; "kind.field" of the record it belongs to.
FIELDS = {
    "name": "contact.name",
    "first_name": "contact.first_name",
    "last_name": "contact.last_name",
    "title": "contact.title",
    "email": "contact.email",
    "phone": "contact.phone",
    "mobile": "contact.mobile",
    "role": "contact.role",
    "best_hours": "contact.best_hours",
    "zone": "contact.zone",
    "language": "contact.language",
    "department": "contact.department",
    "company": "account.name",
    "industry": "account.industry",
    "people": "account.people",
    "uses_today": "account.uses_today",
    "region": "account.region",
    "website": "account.website",
    "town": "account.town",
    "relationship": "account.relationship",
    "tier": "account.tier",
    "territory": "account.territory",
    "source": "lead.source",
    "value": "lead.value_minor",
    "why_now": "lead.why_now",
    "campaign": "lead.campaign",
    "framework": "lead.framework",
    "said": "lead.said",
    "referrer": "lead.referrer",
    "owner": "lead.owner_id",
    "wake": "lead.wake",
    "lifecycle": "lead.lifecycle",
    "tags": "lead.tags",
    "person_tags": "contact.tags",
    "company_tags": "account.tags",
}


def add_account(work: UnitOfWork, name: str, **values: object) -> str:
    """A company; an existing one of the same folded name is not looked for here."""
    return work.create("account", {"name": clean_line(name), "relationship": "Prospect", **values})


def find_account(work: UnitOfWork, name: str) -> str:
    """The id of the one account whose folded name is the same, '' when there is none or several."""
    wanted = fold_company(name)
    found = [
        row.id
        for row in work.connection.execute(
            select(t.account.c.id, t.account.c.name).where(t.account.c.name.like(f"{name[:1]}%"))
        )
        if fold_company(row.name or "") == wanted
    ]
    return found[0] if len(found) == 1 else ""


def add_email(work: UnitOfWork, holder: tuple[str, str], text: str, *, kind: str = "work", rank: int = 0) -> str:
    """An address of a contact or account, kept as given whatever it is; '' for blank text."""
    found = contact_points.read_email(text)
    if not found.value:
        return ""
    return work.create(
        "email",
        {
            f"{holder[0]}_id": holder[1],
            "value": found.value,
            "folded": found.folded or None,
            "kind": kind,
            "state": found.state,
            "rank": rank,
        },
    )


def add_number(
    work: UnitOfWork, holder: tuple[str, str], text: str, region: str, *, kind: str = "direct", rank: int = 0
) -> str:
    """A number of a contact or account, kept as given whatever it is; '' for blank text."""
    found = contact_points.read_phone(text, region)
    if not found.value:
        return ""
    return work.create(
        "number",
        {
            f"{holder[0]}_id": holder[1],
            "value": found.value,
            "e164": found.e164 or None,
            "extension": found.extension or None,
            "kind": kind,
            "state": found.state,
            "rank": rank,
        },
    )


def set_details(
    work: UnitOfWork,
    contact_id: str,
    values: Mapping[str, str],
    *,
    region: str,
    number: str = "",
    email: str = "",
    own: Mapping[str, str] | None = None,
) -> None:
    """What is known of a person: name, title, department, role, language, zone, best_hours, tags, note; one more number or
    address.

    `own` is what was typed into defined fields, by their id. RefusedError E-VALUE for a name that is empty or a value that
    a field does not take, E-ZONE for a zone nobody knows.
    """
    row = work.require("contact", contact_id)
    name = clean_line(values.get("name", ""))
    if not name:
        raise RefusedError("E-VALUE", tr("A name cannot be empty."), safe=tr("Nothing was changed."), field="name")
    zone = clean_line(values.get("zone", ""))
    if zone and not _is_zone(zone):
        raise RefusedError("E-ZONE", tr("There is no time zone {zone}.", zone=zone), safe=tr("Nothing was changed."),
                           do=tr("Write one such as \"Europe/Paris\"."), field="zone")  # fmt: skip
    lines = {
        key: clean_line(values.get(key, "")) or None
        for key in ("title", "department", "role", "language", "best_hours")
    }
    first, _, last = name.rpartition(" ")
    parts = {"name": name, "first_name": first or None, "last_name": last or None}
    names = parts if name != row["name"] else {}  # parts as given stay as they were given
    work.label = tr("Contact changed")
    note = clean_text(values.get("note", "")) or None
    tags = tags_after(row["tags"], values.get("tags", ""))
    work.patch("contact", contact_id, {**lines, **names, "zone": zone or None, "tags": tags, "note": note})
    for field_id, typed in (own or {}).items():
        custom_fields.set_value(work, contact_id, field_id, typed)
    rank = 9  # after those that are there
    if number.strip():
        add_number(work, ("contact", contact_id), number, region, rank=rank)
    if email.strip():
        add_email(work, ("contact", contact_id), email, rank=rank)


def set_field(work: UnitOfWork, lead_id: str, field: str, value: str, *, region: str) -> None:
    """Set one property of a lead, its person or its company, by the words of `FIELDS` or the name of a defined field.

    RefusedError E-FIELD for an unknown field, E-VALUE for a value it cannot take.
    """
    path = FIELDS.get(field.strip().casefold().replace(" ", "_").replace("-", "_"))
    own = custom_fields.named(work, field.strip()) if path is None else None
    if path is None and own is None:
        raise RefusedError(
            "E-FIELD",
            tr("There is no field {field!r}.", field=field),
            do=tr("Fields are: {sorted}.", sorted=", ".join(sorted(FIELDS))),
        )
    if path == FIELDS["value"]:
        rights.require(work, AMOUNTS)
    lead = work.require("lead", lead_id)
    if own is not None:
        custom_fields.set_value(work, _record(work, lead, own.entity), own.id, value)
        return
    entity, _, name = str(path).partition(".")
    record_id = _record(work, lead, entity)
    value = clean_line(value)
    work.label = tr("{replace} changed", replace=field.replace("_", " ").capitalize())
    if name in ("email", "phone", "mobile"):
        _set_point(work, record_id, name, value, region)
    elif name == "tags":
        work.patch(entity, record_id, {name: tags_after(work.require(entity, record_id)["tags"], value)})
    elif name in ("people", "value_minor"):
        work.patch(entity, record_id, {name: _whole(name, value)})
    elif entity == "contact" and name in ("first_name", "last_name"):
        row = work.require(entity, record_id)
        names = {"first_name": row["first_name"] or "", "last_name": row["last_name"] or "", name: value}
        work.patch(entity, record_id, {**names, "name": full_name(names["first_name"], names["last_name"])})
    else:
        if name == "name" and not value:
            raise RefusedError("E-VALUE", tr("A name cannot be empty."), field=field)
        work.patch(entity, record_id, {name: value or None})


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _record(work: UnitOfWork, lead: dict[str, object], entity: str) -> str:
    if entity == "lead":
        return str(lead["id"])
    found = lead[f"{entity}_id"]
    if not found and entity == "account" and lead["contact_id"]:
        found = work.require("contact", str(lead["contact_id"]))["account_id"]
    if found:
        return str(found)
    made = work.create(entity, {"name": "Unknown", **({"relationship": "Prospect"} if entity == "account" else {})})
    work.patch("lead", str(lead["id"]), {f"{entity}_id": made})
    if entity == "account" and lead["contact_id"]:
        work.patch("contact", str(lead["contact_id"]), {"account_id": made})
    return made


def _whole(name: str, value: str) -> int | None:
    if not value:
        return None
    digits = language.read(value).replace(",", "").replace(" ", "").strip("£$€")
    if not digits.isdigit() or len(digits) > 15:
        raise RefusedError("E-VALUE", tr("{value!r} is not a whole number.", value=value), do=tr("Write digits only."))
    return int(digits) * (100 if name == "value_minor" else 1)


def _set_point(work: UnitOfWork, contact_id: str, name: str, value: str, region: str) -> None:
    table = t.email if name == "email" else t.number
    kinds = {"phone": ("direct", "work"), "mobile": ("mobile",)}.get(name)
    query = select(table.c.id).where(table.c.contact_id == contact_id).order_by(table.c.rank, table.c.id)
    if kinds:
        query = query.where(table.c.kind.in_(kinds))
    present = work.connection.execute(query).scalars().first()
    if present and not value:
        work.delete(table.name, present)
        return
    if name == "email":
        email = contact_points.read_email(value)
        if email.state == contact_points.UNCLEAR:
            raise RefusedError(
                "E-VALUE",
                tr("{value!r} is not an e-mail address.", value=value),
                do=tr("Check it for typing errors."),
                field="email",
            )
        values: dict[str, object] = {"value": email.value, "folded": email.folded, "state": email.state}
    else:
        number = contact_points.read_phone(value, region)
        values = {
            "value": number.value,
            "e164": number.e164 or None,
            "extension": number.extension or None,
            "state": number.state,
        }
    if present:
        work.patch(table.name, present, values)
    elif value:
        kind = "work" if name == "email" else {"phone": "direct", "mobile": "mobile"}[name]
        work.create(table.name, {"contact_id": contact_id, "kind": kind, "rank": 0, **values})
