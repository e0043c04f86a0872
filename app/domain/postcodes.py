"""Postcodes as keys: one spelling for each, and which shorter ones to try where the exact one is not in the table."""

from __future__ import annotations

COLUMNS = ("country", "postcode", "latitude", "longitude", "place")
LONGEST = 12


def postcode_key(code: str) -> str:
    """Capitals without blanks and dashes, as the table keeps it: "dn14 6lt" is "DN146LT"."""
    return "".join(one for one in code.upper() if one.isalnum())[:LONGEST]


def district(country: str, code: str) -> str:
    """The wider part of a postcode with its country, by which stops without coordinates are grouped: "GB DN14"; '' without one."""
    keys = keys_to_try(country, code)
    return f"{country or 'GB'} {keys[-1]}" if keys else ""


def keys_to_try(country: str, code: str) -> tuple[str, ...]:
    """The exact key first, then the outward parts: of "DN146LT" DN14, of "1012AB" 1012."""
    key = postcode_key(code)
    if not key:
        return ()
    if country in ("GB", "UK", ""):
        outward = key[:-3] if len(key) > 4 and key[-3].isdigit() and key[-2:].isalpha() else key
        return tuple(dict.fromkeys((key, outward)))
    if country == "IE":
        return tuple(dict.fromkeys((key, key[:3])))
    if country == "CA":
        return tuple(dict.fromkeys((key, key[:3])))
    if country == "US":
        return tuple(dict.fromkeys((key, key[:5])))
    if country in ("NL", "BR", "JP", "PT", "PL"):
        return tuple(dict.fromkeys((key, key[: {"NL": 4, "BR": 5, "JP": 3, "PT": 4, "PL": 2}[country]])))
    return (key,)
