"""Cells to values: days with their order asked, money, lists in one cell, words that mean nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from app.clock import to_ms
from app.domain.money import exponent
from app.domain.names import clean_line
from app.domain.tags import LONGEST

NOTHING = frozenset({"", "n/a", "na", "none", "null", "nil", "-", "--", "select", "unknown", "?", "#n/a"})
_NUMERIC = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?:[ T,]+(.*))?$")
_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]+(.*))?$")
_TIME = re.compile(r"^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AaPp][Mm])?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$")
_SYMBOLS = {"£": "GBP", "€": "EUR", "$": "USD", "¥": "JPY"}
_SPLIT = re.compile(r"\s*[;,\n|]\s*|\s+(?:or|and|/)\s+| ::: ")


def filled(cell: str) -> str:
    """The trimmed cell, '' where it holds a word for nothing."""
    cell = cell.strip(" \t\u3000\u00a0\r\n")
    return "" if cell.casefold() in NOTHING else cell


def split_emails(cell: str) -> list[str]:
    """Several addresses in one cell."""
    found = [one for one in _SPLIT.split(cell) if one]
    return found if len(found) > 1 and all("@" in one for one in found) else [cell]


def tags_in(cells: Iterable[str]) -> list[str] | None:
    """The labels in these cells, sorted; groups that a program made by itself are none ("* myContacts")."""
    found = {clean_line(tag)[:LONGEST] for cell in cells for tag in re.split(r",|:::", cell)}
    return sorted(one for one in found if one and not one.startswith("* ")) or None


def split_phones(cell: str) -> list[str]:
    """Several numbers in one cell; a comma before an extension does not split."""
    cell = cell.removeprefix("p:")
    found = [
        one for one in re.split(r"\s*[;\n|]\s*| ::: |\s+(?:or|and)\s+|\s/\s", cell) if any(c.isdigit() for c in one)
    ]
    return found or [cell]


def day_shows(cell: str) -> str:
    """What one day shows of its order: dmy, mdy, "either", '' where that is no question."""
    match = _NUMERIC.match(cell.strip())
    if not match or match[1] == match[2]:
        return ""
    first, second = int(match[1]), int(match[2])
    if first > 12 >= second:
        return "dmy"
    return "mdy" if second > 12 >= first else "either" if first <= 12 and second <= 12 else ""


def date_order(cells: Iterable[str]) -> str:
    """The order of numeric days in a column: dmy, mdy, '' when every one could be either, "mixed" when they clash."""
    first_big = second_big = False
    seen = False
    for cell in cells:
        match = _NUMERIC.match(cell.strip())
        if match:
            seen = seen or match[1] != match[2]
            first_big = first_big or int(match[1]) > 12
            second_big = second_big or int(match[2]) > 12
    if first_big and second_big:
        return "mixed"
    return "dmy" if first_big else "mdy" if second_big else "" if seen else "ymd"


def read_moment(cell: str, order: str) -> datetime | None:
    """A day or moment, aware UTC (noon where no hour is given); None when it is unclear or no day at all."""
    cell = filled(cell)
    if not cell:
        return None
    if match := _ISO.match(cell):
        return _moment(int(match[1]), int(match[2]), int(match[3]), match[4] or "")
    if match := _NUMERIC.match(cell):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        year += 0 if year > 99 else 2000 if year < 70 else 1900
        if first > 12 >= second or first == second:
            order = "dmy"
        elif second > 12 >= first:
            order = "mdy"
        if order not in ("dmy", "mdy"):
            return None
        day, month = (first, second) if order == "dmy" else (second, first)
        return _moment(year, month, day, match[4] or "")
    return _read_words(cell)


def _read_words(cell: str) -> datetime | None:
    for shape in ("%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y", "%b %d %Y", "%d-%b-%Y", "%d-%b-%y", "%d %b, %Y"):
        try:
            return datetime.strptime(cell, shape).replace(hour=12, tzinfo=UTC)
        except ValueError:
            continue
    return None


def _moment(year: int, month: int, day: int, clock: str) -> datetime | None:
    try:
        if not clock.strip():
            return datetime(year, month, day, 12, tzinfo=UTC)
        match = _TIME.match(clock.strip())
        if not match:
            return None
        hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
        if match[4]:
            hour = hour % 12 + (12 if match[4].lower() == "pm" else 0)
        zone = "+00:00" if match[5] in (None, "Z", "UTC") else match[5]
        return datetime.fromisoformat(
            f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:{second:02d}{zone}"
        ).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def read_ms(cell: str, order: str) -> int | None:
    """Milliseconds UTC of a day or moment, None when unclear."""
    moment = read_moment(cell, order)
    return to_ms(moment) if moment and 1900 < moment.year < 2200 else None


def read_money(cell: str, currency: str) -> tuple[int | None, str]:
    """Minor units and currency: "£1,250.50", "1.250,50 EUR", "62499790.17"; (None, currency) when it is no amount."""
    text = filled(cell)
    if not text:
        return None, currency
    for symbol, code in _SYMBOLS.items():
        if symbol in text:
            currency, text = code, text.replace(symbol, "")
    if match := re.search(r"\b([A-Z]{3})\b", text):
        currency, text = match[1], text.replace(match[1], "")
    text = text.replace(" ", "").replace("'", "").replace("\u00a0", "")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?|-?\d+,\d{1,2}", text):
        text = text.replace(".", "").replace(",", ".")
    else:
        text = text.replace(",", "")
    try:
        amount = Decimal(text).scaleb(exponent(currency)).quantize(Decimal(1))
    except (InvalidOperation, ValueError):
        return None, currency
    return (int(amount), currency) if amount.is_finite() and abs(amount) < 2**53 else (None, currency)


def read_whole(cell: str) -> int | None:
    """A whole number of at most 12 digits, None otherwise."""
    text = filled(cell).replace(",", "").replace(" ", "")
    if re.fullmatch(r"\d{1,12}(\.0+)?", text):
        return int(text.split(".")[0])
    return None
