"""Fields a team defines for itself: of which kinds they are, what a value may be, how it reads (product, records)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeGuard

from app.domain.names import clean_line, fold
from app.domain.when import read_when
from app.errors import RefusedError
from app.frozen import frozen
from app.language import number, tr

RECORDS = {"lead": "Lead", "contact": "Contact", "account": "Account"}
MOST_FIELDS, MOST_NAME, MOST_OPTIONS, MOST_OPTION, MOST_TEXT = 100, 60, 100, 100, 2_000
OWN = "custom:"  # before the id of a defined field, where a field is named by one word
# What is built in is called, in an exported list and on screen; a name of its own keeps a column and a line of its own.
BUILT_IN = frozenset(
    {
        "lead id", "name", "first name", "last name", "job title", "company", "email", "phone", "stop contact", "lead tags",
        "company tags", "stage",
        "lifecycle stage", "source", "score", "owner", "value", "currency", "next step", "created", "why now", "street", "city",
        "state", "postal code", "country", "notes",
        "title", "e-mail", "mobile", "department", "role in deal", "language", "time zone", "best hours", "industry", "people",
        "revenue", "region", "territory", "tier", "website", "domains", "uses today", "relationship", "tags", "note", "campaign",
    }
)  # fmt: skip
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,6})?")
_THOUSANDS = re.compile(r"-?\d{1,3}([, ]\d{3})+(\.\d+)?")
_COMMA = re.compile(r"-?\d+,\d{1,2}")
_SCHEMES = ("http", "https", "mailto", "tel", "sip", "callto", "sms")
_LINK = re.compile(rf"(https?://[^\s/@\\]+(/\S*)?|({'|'.join(_SCHEMES[2:])}):[^\s/\\]\S*)", re.IGNORECASE)
_HOST = re.compile(r"[^\s/@:\\]+\.[^\s/@:\\]{2,}(/\S*)?")
_YES, _NO = ("yes", "y", "true", "1", "ja"), ("no", "n", "false", "0", "nein")


class FieldKind(StrEnum):
    """What a value is."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"
    LINK = "link"


KINDS = {
    FieldKind.TEXT: tr("Text"),
    FieldKind.NUMBER: tr("Number"),
    FieldKind.DATE: tr("Date"),
    FieldKind.CHOICE: tr("Choice"),
    FieldKind.YES_NO: tr("Yes or no"),
    FieldKind.LINK: tr("Link"),
}
_TAKES = {
    FieldKind.NUMBER: (tr("a number"), tr("Write digits, such as 50 or 12.5.")),
    FieldKind.DATE: (tr("a day"), tr("Write one such as 1 Dec 2026, fri or +2w.")),
    FieldKind.YES_NO: (tr("yes or no"), tr("Write yes or no.")),
    FieldKind.LINK: (tr("a link"), tr("Write one such as https://example.com/plan.")),
}


@frozen
class CustomField:
    """A field of one kind of record. `key` is the name it was given first: its values stay under it whatever it is called now."""

    id: str
    entity: str
    name: str
    key: str
    kind: FieldKind = FieldKind.TEXT
    options: tuple[str, ...] = ()
    position: int = 0
    archived: bool = False

    @property
    def choices(self) -> tuple[str, ...]:
        """What can be chosen from, () where anything can be typed."""
        return ("Yes", "No") if self.kind is FieldKind.YES_NO else self.options


def check_name(name: str) -> str:
    """The name as stored; RefusedError E-FIELD-NAME."""
    name = clean_line(name)
    if not name or len(name) > MOST_NAME:
        raise RefusedError(
            "E-FIELD-NAME",
            tr("A field needs a name of at most {most_name} letters.", most_name=MOST_NAME),
            do=tr("Write one."),
            field="name",
        )
    if fold(name) in BUILT_IN:
        raise RefusedError(
            "E-FIELD-NAME", tr("{name} is there already.", name=name), do=tr("Write another name."), field="name"
        )
    return name


def check_options(kind: FieldKind, options: Sequence[str]) -> tuple[str, ...]:
    """The options of a choice as stored, () for any other kind; RefusedError E-FIELD-OPTIONS."""
    if kind is not FieldKind.CHOICE:
        return ()
    found = tuple(one for one in map(clean_line, options) if one)
    double = len({fold(one) for one in found}) < len(found)
    if not 1 <= len(found) <= MOST_OPTIONS or double or any(len(one) > MOST_OPTION for one in found):
        raise RefusedError(
            "E-FIELD-OPTIONS",
            tr("A choice has 1 to {most_options} options, none twice.", most_options=MOST_OPTIONS),
            do=tr("Write one a line, at most {most_option} letters each.", most_option=MOST_OPTION),
            field="options",
        )
    return found


def read_value(field: CustomField, typed: str, now: datetime) -> str | bool | None:
    """What is stored of what was typed at the local moment `now`: text, a number in digits, an ISO day, an option, True or False.

    None for nothing. RefusedError E-VALUE says what the field takes.
    """
    typed = clean_line(typed)
    if not typed:
        return None
    value = _read(field, typed, now)
    if value is None:
        raise _refusal(field, typed)
    return value


def _read(field: CustomField, typed: str, now: datetime) -> str | bool | None:
    if field.kind is FieldKind.YES_NO:
        word = typed.casefold()
        if word in (*_YES, tr("Yes").casefold()):
            return True
        return False if word in (*_NO, tr("No").casefold()) else None
    if field.kind is FieldKind.CHOICE:
        return next((one for one in field.options if fold(one) == fold(typed)), None)
    if field.kind is FieldKind.NUMBER:
        return _number(typed)
    if field.kind is FieldKind.DATE:
        return _day(typed, now)
    if field.kind is FieldKind.LINK:
        return _link(typed)
    return typed if len(typed) <= MOST_TEXT else None


def _number(typed: str) -> str | None:
    if _THOUSANDS.fullmatch(typed):
        typed = typed.replace(",", "").replace(" ", "")
    elif _COMMA.fullmatch(typed):
        typed = typed.replace(",", ".")
    if not typed.isascii() or not _NUMBER.fullmatch(typed):
        return None
    sign, digits = ("-", typed[1:]) if typed.startswith("-") else ("", typed)
    whole, _, part = digits.partition(".")
    part = part.rstrip("0")
    digits = (whole.lstrip("0") or "0") + (f".{part}" if part else "")
    return digits if digits == "0" else sign + digits


def _day(typed: str, now: datetime) -> str | None:
    try:
        return date.fromisoformat(typed).isoformat() if len(typed) == 10 else _sentence(typed, now)
    except ValueError:
        return _sentence(typed, now)


def _sentence(typed: str, now: datetime) -> str | None:
    for shape in ("%d %b %Y", "%d %B %Y"):
        try:
            return datetime.strptime(typed, shape).date().isoformat()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    when = read_when(typed, now)
    plain = when.day is not None and when.at is None and not (when.words or when.question or when.minutes)
    return when.day.isoformat() if plain and when.day else None


def _link(typed: str) -> str | None:
    if len(typed) > MOST_TEXT:
        return None
    if _LINK.fullmatch(typed):
        return typed
    return f"https://{typed}" if _HOST.fullmatch(typed) else None


def _refusal(field: CustomField, typed: str) -> RefusedError:
    shown = typed if len(typed) <= 40 else f"{typed[:40]}…"
    if field.kind is FieldKind.CHOICE:
        few = field.options if len(field.options) <= 6 else (*field.options[:6], "…")
        takes, do = tr("one of its options"), tr("Choose {few}.", few=", ".join(few))
    elif field.kind is FieldKind.TEXT:
        takes, do = tr("at most {most_text:,} letters", most_text=MOST_TEXT), tr("Shorten it, or write a note.")
    else:
        takes, do = _TAKES[field.kind]
    return RefusedError(
        "E-VALUE",
        tr("{name} takes {takes}, not “{shown}”.", name=field.name, takes=takes, shown=shown),
        do=do,
        field=OWN + field.id,
    )


def fits(field: CustomField, stored: Any, now: datetime) -> bool:
    """Whether the field could hold what stands there."""
    try:
        read_value(field, plain(stored), now)
    except RefusedError:
        return False
    return True


def plain(stored: Any) -> str:
    """A stored value as text that can be read in again; '' for nothing. Lists come from imports."""
    if stored is None:
        return ""
    if isinstance(stored, bool):
        return "Yes" if stored else "No"
    return ", ".join(map(str, stored)) if isinstance(stored, list) else str(stored)


def say(field: CustomField, stored: Any) -> str:
    """A stored value on screen: "1,250", "1 Dec 2026", "Yes"; what does not fit the kind reads as it stands."""
    text = plain(stored)
    if field.kind is FieldKind.NUMBER and _NUMBER.fullmatch(text):
        return number(Decimal(text), len(text.partition(".")[2]))
    if field.kind is FieldKind.YES_NO and text in field.choices:
        return tr(text)
    if field.kind is FieldKind.DATE and text:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            return text
        return tr("{day} {date:%b} {year}", day=day.day, date=day, year=day.year)
    return text


def facts(fields: Sequence[CustomField], custom: Mapping[str, Any] | None) -> list[tuple[str, str]]:
    """(what, value in words) of a record's fields in their order, '' where nothing is known."""
    return [(one.name, say(one, (custom or {}).get(one.key))) for one in fields]


# How a list may ask for a field; `is` and the rest compare with a value, the last two stand alone.
KNOWN, UNKNOWN = "known", "unknown"
_TEST_WORDS = {
    "is": tr("is"),
    "least": tr("at least"),
    "most": tr("at most"),
    "before": tr("before"),
    "after": tr("after"),
    KNOWN: tr("known"),
    UNKNOWN: tr("not known"),
}
_TESTS = {FieldKind.NUMBER: ("least", "most", "is"), FieldKind.DATE: ("before", "after", "is")}
FieldTest = tuple[str, str, str, str]  # record, key, test, value as stored and in text; '' where none is asked


def tests_of(kind: FieldKind) -> tuple[tuple[str, str], ...]:
    """(test, words) that a list may ask of a field of that kind."""
    return tuple((one, _TEST_WORDS[one]) for one in (*_TESTS.get(kind, ("is",)), KNOWN, UNKNOWN))


def is_test(found: object) -> TypeGuard[FieldTest]:
    """Whether it is a test as this version of Satchel knows them."""
    return (
        isinstance(found, list | tuple)
        and len(found) == 4
        and all(isinstance(one, str) for one in found)
        and found[0] in RECORDS
        and found[2] in _TEST_WORDS
    )


def say_test(fields: Sequence[CustomField], test: FieldTest) -> str:
    """ "Plan is Pro", "Renewal before 1 Dec 2026", "Seats at least 50", "Plan not known"."""
    entity, key, asked, value = test
    field = next((one for one in fields if one.key == key), CustomField("", entity, key, key))
    return " ".join(one for one in (field.name, _TEST_WORDS[asked], say(field, value)) if one)
