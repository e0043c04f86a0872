"""What a number says about itself: how it is written, where it may ring. From the tables of the phone library."""

from __future__ import annotations

from app.domain.contact_points import say_phone, zones_of
from app.frozen import frozen


@frozen
class SpokenNumber:
    """A number in E.164 as people write it, the time zones and the country it may be in ("" when unknown)."""

    e164: str
    said: str
    zones: tuple[str, ...] = ()
    country: str = ""


def describe(e164: str) -> SpokenNumber:
    """Look a number up; never raises, a number that cannot be read is said as it is."""
    import phonenumbers

    try:
        country = phonenumbers.region_code_for_number(phonenumbers.parse(e164)) or ""
        return SpokenNumber(e164, say_phone(e164, e164), zones_of(e164), "" if country == "001" else country)
    except phonenumbers.NumberParseException:
        return SpokenNumber(e164, e164)
