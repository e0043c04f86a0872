"""vCard 2.1, 3.0 and 4.0 to a table, one row a card; what is damaged in a card is left out, the card is kept."""

from __future__ import annotations

import quopri
import re
from pathlib import Path

from app.import_export.read_text import decode
from app.import_export.table import Source, Table

HEADER = (
    "Full name", "First name", "Last name", "Company", "Job title", "Email", "Email 2", "Email 3", "Work phone", "Mobile",
    "Phone", "Phone 2", "Street", "City", "State", "Postal code", "Country", "Website", "Notes", "Birthday", "Nickname",
)  # fmt: skip
_FOLD = re.compile(r"\r?\n[ \t]")
_QUOTED = re.compile(r"(?im)^[^:\r\n]*QUOTED-PRINTABLE[^:\r\n]*:(?:[^\n]*=\r?\n)+")
_SOFT = re.compile(r"=\r?\n")
_LINES = re.compile(r"\r\n|\r|\n")
_ESCAPED = re.compile(r"\\([nN,;\\])")
_PART = re.compile(r"((?:\\.|[^;])*)(?:;|\Z)", re.DOTALL)


def read_vcard(content: bytes, path: Path) -> Table:
    """Read every card of a file."""
    text, encoding = decode(content, path.name)
    rows, lines = [], []
    for number, card in enumerate(_cards(text), 1):
        rows.append(_row(card))
        lines.append(number)
    return Table(Source(path.name, encoding), HEADER, rows, lines, spelled=HEADER)


def _cards(text: str) -> list[list[tuple[str, dict[str, str], str]]]:
    text = _FOLD.sub("", _QUOTED.sub(_joined, text))
    cards: list[list[tuple[str, dict[str, str], str]]] = []
    inside = 0
    for line in _LINES.split(text):
        upper = line.strip().upper()
        if upper.startswith("BEGIN:VCARD"):
            inside += 1
            if inside == 1:
                cards.append([])
        elif upper.startswith("END:VCARD"):
            inside = max(inside - 1, 0)
        elif inside == 1 and ":" in line:
            cards[-1].append(_property(line))
    return cards


def _property(line: str) -> tuple[str, dict[str, str], str]:
    head, _, value = line.partition(":")
    name, *raw = head.split(";")
    options: dict[str, str] = {}
    for one in raw:
        key, sign, setting = one.partition("=")
        options.setdefault(key.upper() if sign else "TYPE", "")
        target = key.upper() if sign else "TYPE"
        options[target] = f"{options[target]},{(setting if sign else key).upper()}".strip(",")
    if "QUOTED-PRINTABLE" in f"{options.get('ENCODING', '')},{options.get('TYPE', '')}":
        charset = options.get("CHARSET", "utf-8").lower()
        try:
            value = quopri.decodestring(value.encode("latin-1", "replace")).decode(charset, "replace")
        except LookupError:
            value = quopri.decodestring(value.encode("latin-1", "replace")).decode("utf-8", "replace")
    return name.rpartition(".")[2].upper(), options, value


def _joined(found: re.Match[str]) -> str:
    """A quoted-printable value without its soft ends of line; elsewhere a "=" may well end a line."""
    return _SOFT.sub("", found[0])


def _text(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _parts(value: str) -> list[str]:
    return [_text(part) for part in _PART.findall(value)]


def _row(card: list[tuple[str, dict[str, str], str]]) -> tuple[str, ...]:
    cells = dict.fromkeys(HEADER, "")
    emails: list[str] = []
    phones: list[tuple[str, str]] = []
    for name, options, value in card:
        if name == "FN":
            cells["Full name"] = _text(value)
        elif name == "N":
            parts = [*_parts(value), "", ""]
            cells["Last name"], cells["First name"] = parts[0], parts[1]
        elif name == "ORG":
            cells["Company"] = cells["Company"] or _parts(value)[0]
        elif name == "EMAIL":
            emails.append(_text(value).removeprefix("mailto:"))
        elif name == "TEL":
            phones.append((options.get("TYPE", ""), _text(value).removeprefix("tel:")))
        else:
            _detail(cells, name, value)
    for key, email in zip(("Email", "Email 2", "Email 3"), emails, strict=False):
        cells[key] = email
    if emails[3:]:
        cells["Email 3"] = "; ".join(emails[2:])
    _place_phones(cells, phones)
    return tuple(cells[name] for name in HEADER)


def _detail(cells: dict[str, str], name: str, value: str) -> None:
    simple = {"TITLE": "Job title", "URL": "Website", "NOTE": "Notes", "BDAY": "Birthday", "NICKNAME": "Nickname"}
    if name in simple:
        cells[simple[name]] = cells[simple[name]] or _text(value)
    elif name == "ADR" and not cells["Street"]:
        parts = [*_parts(value), *[""] * 7]
        for key, part in zip(("Street", "City", "State", "Postal code", "Country"), parts[2:7], strict=False):
            cells[key] = part


def _place_phones(cells: dict[str, str], phones: list[tuple[str, str]]) -> None:
    rest = []
    for kinds, number in phones:
        key = "Mobile" if "CELL" in kinds else "Work phone" if "WORK" in kinds and "FAX" not in kinds else ""
        if key and not cells[key]:
            cells[key] = number
        else:
            rest.append(number)
    for key, number in zip(("Phone", "Phone 2"), rest, strict=False):
        cells[key] = number
    if rest[2:]:
        cells["Phone 2"] = "; ".join(rest[1:])
