"""Money: integer minor units and an ISO 4217 currency, never a float."""

from __future__ import annotations

from decimal import Decimal

from app import language
from app.language import tr

_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}
_NO_MINOR = frozenset({"JPY", "KRW", "ISK", "CLP", "VND"})


def exponent(currency: str) -> int:
    """Digits after the point of that currency."""
    return 0 if currency in _NO_MINOR else 2


def say_money(minor: int | None, currency: str) -> str:
    """ "£54,000" or "£1,250.50"; '' when unknown."""
    if minor is None:
        return ""
    digits = exponent(currency)
    amount = Decimal(minor).scaleb(-digits)
    if (said := language.money(amount, currency, digits if minor % 10**digits else 0)) is not None:
        return said
    shape = f",.{digits}f" if digits and minor % 10**digits else ",.0f"
    sign = _SIGNS.get(currency)
    words = f"{abs(amount):{shape}}"
    return (
        f"{'-' if minor < 0 else ''}{sign}{words}" if sign else f"{'-' if minor < 0 else ''}{words} {currency}".strip()
    )


def say_short(minor: int | None, currency: str) -> str:
    """ "£54k", "£1.28M", for cards and headers; '' when unknown."""
    if minor is None:
        return ""
    whole = minor // 10 ** exponent(currency)
    if whole < 1_000 and (said := language.money(Decimal(whole), currency, 0)) is not None:
        return said
    sign = _SIGNS.get(currency, "")
    tail = "" if sign else f" {currency}"
    if whole >= 1_000_000:
        return tr("{sign}{amount:.2f}M{tail}", sign=sign, amount=whole / 1_000_000, tail=tail)
    if whole >= 1_000:
        return tr("{sign}{amount}k{tail}", sign=sign, amount=whole // 1_000, tail=tail)
    return f"{sign}{whole}{tail}"
