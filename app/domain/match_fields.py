"""The fields of a record as the matcher reads them: what each says, folded; custom ones by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from app.domain.contact_points import read_email
from app.domain.likeness import INITIAL, SAME, Role
from app.domain.names import fold, fold_company
from app.language import tr

Values = Mapping[str, str]
Prepared = dict[str, tuple[str, ...]]

KNOWN = {
    "first_name": Role.GIVEN, "last_name": Role.FAMILY, "email": Role.EMAIL, "number": Role.NUMBER, "company": Role.COMPANY,
    "domain": Role.DOMAIN, "website": Role.DOMAIN, "street": Role.STREET, "postcode": Role.POSTCODE, "town": Role.TOWN,
    "region": Role.AREA, "country": Role.AREA, "title": Role.TITLE,
}  # fmt: skip
SAMPLE, MOSTLY = 200, 0.8  # how many values of a custom field are looked at, and how many of them must be of one form
_DAY = re.compile(r"(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)(?:[T ].*)?")
_MARKS = re.compile(r"[\W_]+")
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)


def roles_of(records: Sequence[Values], *, company: bool) -> dict[str, Role]:
    """What each field says; of a company `name` is its own, of a person the two names are made from it."""
    fields: dict[str, list[str]] = {}
    for record in records:
        for field, value in record.items():
            some = fields.setdefault(field, [])
            if value and len(some) < SAMPLE:
                some.append(value)
    roles = {field: KNOWN.get(field) or _by_content(some) for field, some in fields.items()}
    if company:
        roles["name"] = Role.COMPANY
    else:
        roles |= {"first_name": Role.GIVEN, "last_name": Role.FAMILY}
    return roles


def _by_content(values: Sequence[str]) -> Role:
    if not values:
        return Role.WORDS
    days = sum(_DAY.fullmatch(one.strip()) is not None for one in values)
    if days >= MOSTLY * len(values):
        return Role.DATE
    addresses = sum("@" in one and bool(read_email(one).folded) for one in values)
    return Role.EMAIL if addresses >= MOSTLY * len(values) else Role.WORDS


def prepare(record: Values, roles: Mapping[str, Role]) -> Prepared:
    """The record folded, empty fields left out. Several values stand on lines of their own; a number that could be read as E.164, a
    tab, and as it was written."""
    found: Prepared = {}
    if roles.get("name") is not Role.COMPANY and not (record.get("first_name") or record.get("last_name")):
        first, _, last = record.get("name", "").strip().rpartition(" ")
        record = {**record, "first_name": first, "last_name": last}
    for field, text in record.items():
        role = roles.get(field)
        if not text or role is None or (field == "name" and role is not Role.COMPANY):
            continue
        values = dict.fromkeys(folded for line in text.split("\n") if (folded := folded_value(role, line)))
        if values:
            found[field] = tuple(values)
    return found


def folded_value(role: Role, text: str) -> str:
    """One value as it is compared; '' for one that says nothing."""
    if role in (Role.GIVEN, Role.FAMILY):
        return _MARKS.sub("", fold(text))
    if role is Role.EMAIL:
        return text.strip().casefold()
    if role is Role.NUMBER:
        return text.partition("\t")[0].strip()
    if role is Role.DATE:
        day = _DAY.fullmatch(text.strip())
        return "".join(day.groups()) if day else ""
    if role is Role.COMPANY:
        return fold_company(text)
    if role is Role.DOMAIN:
        return _HOST.sub("", text.strip().casefold()).partition("/")[0]
    if role is Role.POSTCODE:
        return _MARKS.sub("", fold(text))
    return " ".join(_MARKS.sub(" ", fold(text)).split())


def say_reason(field: str, role: Role, like: float, crossed: bool, one: Values, other: Values) -> str:
    """Why a field speaks for one person: "same number, written differently"."""
    if role in (Role.GIVEN, Role.FAMILY):
        if crossed:
            return tr("names swapped")
        return (
            tr("initial fits")
            if like == INITIAL
            else (tr("same {role}", role=tr(role.value)) if like == SAME else tr("similar {role}", role=tr(role.value)))
        )
    words = tr(role.value) if field in KNOWN or role is Role.COMPANY else field.rpartition(":")[2].replace("_", " ")
    if like < SAME:
        return tr("similar {words}", words=words)
    written = set(one.get(field, "").split("\n")) & set(other.get(field, "").split("\n"))
    return tr("same {words}", words=words) if written else tr("same {words}, written differently", words=words)


def told(reasons: Sequence[str]) -> tuple[str, ...]:
    """Each reason once, both names as one."""
    both = {tr("same {role}", role=tr(role.value)) for role in (Role.GIVEN, Role.FAMILY)}
    if both <= {*reasons}:
        reasons = [tr("same name") if one in both else one for one in reasons]
    return tuple(dict.fromkeys(reasons))
