"""Numbers, days and money as a language other than English writes them, by Babel; imported when the first one is written."""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from string import Formatter
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, get_decimal_symbol, get_group_symbol

from app import language

_NAMES = {"%A": "EEEE", "%a": "ccc", "%B": "MMMM", "%b": "LLL"}
_NAME = re.compile("%[AaBb]")
_NUMBER = re.compile(r"^,?(?:\.(\d)f?)?$")


def _locale() -> Locale:
    code = language.spoken()
    return Locale.parse(language.ENGLISH if code == language.PSEUDO else code)


def decimal(value: float | Decimal, shape: str) -> str:
    """A number by a shape like ",.1f"."""
    found = _NUMBER.match(shape)
    assert found, shape
    digits = int(found[1] or 0)
    grouped = shape.startswith(",")
    pattern = ("#,##0" if grouped else "0") + (f".{'0' * digits}" if digits else "")
    return format_decimal(value, format=pattern, locale=_locale())


def english(text: str) -> str:
    """A text with its numbers as English writes them. Three digits behind a sign are always thousands: money has no thousandths."""
    group, point = get_group_symbol(_locale()), get_decimal_symbol(_locale())
    dot, comma = re.escape(group), re.escape(point)
    number = re.compile(rf"\d{{1,3}}(?:{dot}\d{{3}})+(?:{comma}\d{{1,2}})?(?!\d)|\d+{comma}\d{{1,2}}(?!\d)")
    return number.sub(lambda found: found[0].translate({ord(group): ",", ord(point): "."}), text)


def english_number(text: str) -> str:
    """A text that is nothing but a number of the language as English writes it; any other text as it is."""
    group, point = get_group_symbol(_locale()), get_decimal_symbol(_locale())
    dot, comma = re.escape(group), re.escape(point)
    if not re.fullmatch(rf"-?(?:\d{{1,3}}(?:{dot}\d{{3}})+|\d+)(?:{comma}\d+)?", text):
        return text
    return text.replace(group, "").replace(point, ".")


def english_numbers(text: str) -> str:
    """A text with each of its numbers as `english_number` has it."""
    return re.sub(r"\d[\d.,]*", lambda found: english_number(found[0]), text)


def own_numbers(text: str) -> str:
    """A text with each of its numbers as the language writes it, not grouped."""
    point = get_decimal_symbol(_locale())
    return re.sub(r"\d[\d.,]*", lambda found: found[0].replace(",", "").replace(".", point), text)


def money(amount: Decimal, currency: str, digits: int) -> str:
    """ "54.000 €"."""
    pattern = "#,##0" + (f".{'0' * digits}" if digits else "") + "\N{NO-BREAK SPACE}¤"
    return format_currency(amount, currency, format=pattern, locale=_locale(), currency_digits=False)


def day(value: date | time, shape: str) -> str:
    """A day or an hour by a shape of `strftime`, its names in the language."""
    if isinstance(value, date):
        named: date = value
        shape = _NAME.sub(lambda found: format_date(named, _NAMES[found[0]], locale=_locale()), shape)
    return value.strftime(shape)


class _Filler(Formatter):
    """Fills in `{names}`: numbers and days in the language, all else as Python does."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, (date, time)) and "%" in format_spec:
            return day(value, format_spec)
        if isinstance(value, (int, float, Decimal)) and format_spec and _NUMBER.match(format_spec):
            return decimal(value, format_spec)
        return str(super().format_field(value, format_spec))


FILLER = _Filler()
