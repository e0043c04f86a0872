"""E-mail addresses and telephone numbers: read, judged, folded for matching; what cannot be read is kept as text."""

from __future__ import annotations

import re
from functools import lru_cache

from app.frozen import frozen
from app.language import tr

VALID, POSSIBLE, UNCLEAR = "valid", "possible", "unclear"

# The ordinary form, judged without the library: dot atoms and a dotted host of letters, digits and hyphens.
_PLAIN = re.compile(
    r"(?!.{255})[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
)
_UK, _UK_KINDS = 44, {"1": 0, "2": 0, "7": 1}  # first digit of the plan: landlines, mobiles (PhoneNumberType)
_EDGES = " \t\u3000\u00a0\ufeff<>,;"


@frozen
class EmailAddress:
    """`value` as given and trimmed, `folded` for matching ('' when unclear), `state` valid or unclear."""

    value: str
    folded: str
    state: str


@frozen
class PhoneNumber:
    """`value` as given and trimmed, `e164` for matching ('' when unclear), the extension, and how sure it is."""

    value: str
    e164: str
    extension: str
    state: str


def read_email(text: str) -> EmailAddress:
    """Judge one address: RFC 5321 in its ordinary form, or an internationalised one by email-validator."""
    value = text.strip(_EDGES)
    if value[:7].casefold() == "mailto:":
        value = value[7:]
    if _PLAIN.fullmatch(value):
        if len(value.partition("@")[0]) <= 64:
            return EmailAddress(value, value.casefold(), VALID)
        return EmailAddress(value, "", UNCLEAR)
    return _read_unusual(value)


def _read_unusual(value: str) -> EmailAddress:
    from email_validator import EmailNotValidError, validate_email

    if "@" not in value or len(value) > 320 or "\r" in value or "\n" in value:
        return EmailAddress(value, "", UNCLEAR)
    try:
        found = validate_email(value, check_deliverability=False, test_environment=True, globally_deliverable=False)
    except EmailNotValidError:
        return EmailAddress(value, "", UNCLEAR)
    return EmailAddress(value, found.normalized.casefold(), VALID)


def read_phone(text: str, region: str) -> PhoneNumber:
    """Read a number under a default region ("GB"). Never raises; the text is kept whatever it is."""
    value = text.strip(_EDGES)
    if not any(c.isdigit() for c in value) or len(value) > 250:
        return PhoneNumber(value, "", "", UNCLEAR)
    return _read_phone(value, region)


@lru_cache(maxsize=4096)
def _read_phone(value: str, region: str) -> PhoneNumber:
    import phonenumbers

    try:
        found = phonenumbers.parse(value, region or None)
    except phonenumbers.NumberParseException:
        return PhoneNumber(value, "", "", UNCLEAR)
    extension = found.extension or ""
    if not phonenumbers.is_possible_number(found):
        return PhoneNumber(value, "", extension, UNCLEAR)
    e164 = phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)
    return PhoneNumber(value, e164, extension, VALID if phonenumbers.is_valid_number(found) else POSSIBLE)


def say_phone(value: str, e164: str, extension: str = "") -> str:
    """A number for people: international spacing where it could be read, as given otherwise."""
    if not e164:
        return value
    return _spaced(e164) + (tr(" ext. {extension}", extension=extension) if extension else "")


@lru_cache(maxsize=8192)
def _spaced(e164: str) -> str:
    import phonenumbers

    return phonenumbers.format_number(phonenumbers.parse(e164), phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def is_mobile(e164: str) -> bool:
    """Whether a number that could be read is, or may be, one of a mobile."""
    return kind_of_phone(e164).endswith("mobile")


def kind_of_phone(e164: str) -> str:
    """ "+44 mobile", "+49 landline", "+1" where the plan does not tell them apart; '' when it could not be read."""
    import phonenumbers
    from phonenumbers import PhoneNumberType

    if not e164:
        return ""
    number = phonenumbers.parse(e164)
    kind = phonenumbers.number_type(number)
    if kind == PhoneNumberType.UNKNOWN and number.country_code == _UK:  # ranges not given out, as those kept for films
        kind = _UK_KINDS.get(str(number.national_number)[:1], kind)
    words = {PhoneNumberType.MOBILE: tr(" mobile"), PhoneNumberType.FIXED_LINE: tr(" landline")}
    return f"+{number.country_code}{words.get(kind, '')}"


def zones_of(e164: str) -> tuple[str, ...]:
    """Time zones a number may lie in; empty when unknown."""
    from phonenumbers import parse, timezone

    if not e164:
        return ()
    return tuple(zone for zone in timezone.time_zones_for_number(parse(e164)) if zone != "Etc/Unknown")
