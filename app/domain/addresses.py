"""An address as its country writes it: which line comes first, and on which side of the town the postcode stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NAMES = {
    "AT": "Austria", "AU": "Australia", "BE": "Belgium", "BR": "Brazil", "CA": "Canada", "CH": "Switzerland", "CN": "China",
    "CZ": "Czechia", "DE": "Germany", "DK": "Denmark", "ES": "Spain", "FI": "Finland", "FR": "France", "GB": "United Kingdom",
    "HU": "Hungary", "IE": "Ireland", "IN": "India", "IT": "Italy", "JP": "Japan", "KR": "South Korea", "MX": "Mexico",
    "NL": "Netherlands", "NO": "Norway", "NZ": "New Zealand", "PL": "Poland", "PT": "Portugal", "SE": "Sweden",
    "US": "United States", "ZA": "South Africa",
}  # fmt: skip

# One entry a line, the parts of a line in braces; `|` parts the lines. Where a part is empty its mark goes too.
CODE_FIRST = "{street}|{postcode} {town}"
FORMS = {
    "GB": "{street}|{town}|{region}|{postcode}",
    "IE": "{street}|{town}|{region}|{postcode}",
    "US": "{street}|{town}, {region} {postcode}",
    "CA": "{street}|{town}, {region} {postcode}",
    "AU": "{street}|{town} {region} {postcode}",
    "NZ": "{street}|{town} {postcode}",
    "IN": "{street}|{town} {postcode}|{region}",
    "ZA": "{street}|{town}|{postcode}",
    "IT": "{street}|{postcode} {town} {region}",
    "ES": "{street}|{postcode} {town}|{region}",
    "MX": "{street}|{postcode} {town}, {region}",
    "BR": "{street}|{town} - {region}|{postcode}",
    "JP": "〒{postcode}|{region}{town}|{street}",
    "CN": "{postcode}|{region}{town}|{street}",
    "KR": "{region} {town}|{street}|{postcode}",
    "HU": "{town}|{street}|{postcode}",
}
PARTS = ("street", "town", "postcode", "region")
INSIDE = frozenset(
    {"US", "CA", "AU", "IT", "MX", "BR", "IN", "ES", "JP", "CN", "KR"}
)  # where a letter needs the region


def address_lines(parts: Mapping[Any, object], *, home: str = "") -> tuple[str, ...]:
    """The lines in the country's order; the country's name last where it is not the `home` one (two letters)."""
    country = str(parts.get("country") or home).strip().upper()
    given = {name: str(parts.get(name) or "").strip() for name in PARTS}
    if country not in INSIDE:
        given["region"] = ""  # a sales region, such as "North · Humber", is no line of the address
    form = FORMS.get(country, CODE_FIRST)
    lines = [_filled(line, given) for line in form.split("|")]
    if country and country != home.upper():
        lines.append(NAMES.get(country, country))
    return tuple(line for line in lines if line)


def address_line(parts: Mapping[Any, object], *, home: str = "") -> str:
    """All of it in one line."""
    return ", ".join(address_lines(parts, home=home))


def _filled(form: str, given: Mapping[str, str]) -> str:
    if not any(given[name] for name in PARTS if f"{{{name}}}" in form):
        return ""
    line = form.format(**given)
    if any(not given[name] for name in PARTS if f"{{{name}}}" in form):
        line = line.strip(" ,-〒") if "{postcode}" not in form or not given["postcode"] else line.strip(" ,-")
    return " ".join(line.split())
