"""What a badge scanner types: vCard 2.1 to 4.0, MECARD, "Name;Company;mail", an address of the web, a number."""

from __future__ import annotations

import quopri
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from app.domain.contact_points import UNCLEAR, read_email, read_phone
from app.domain.names import clean_line, full_name
from app.frozen import frozen

VCARD_BEGIN, VCARD_END = "BEGIN:VCARD", "END:VCARD"
MOST = 20_000  # characters; a badge holds a few hundred
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_FOLDED, _SOFT = re.compile(r"\r?\n[ \t]"), re.compile(r"=\r?\n")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@frozen
class Scanned:
    """What was read of somebody; what was not there is empty. `numbers` and `emails` as they were written."""

    name: str = ""
    title: str = ""
    company: str = ""
    numbers: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    website: str = ""

    @property
    def anything(self) -> bool:
        """Whether there is something to show."""
        return self != Scanned()


@dataclass
class _Found:
    """A reading under way."""

    name: str = ""
    title: str = ""
    company: str = ""
    website: str = ""
    numbers: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)

    def done(self) -> Scanned:
        name, title, company = (clean_line(one) for one in (self.name, self.title, self.company))
        numbers = tuple(dict.fromkeys(word for one in self.numbers if (word := clean_line(one))))
        emails = tuple(dict.fromkeys(word for one in self.emails if (word := clean_line(one))))
        return Scanned(name, title, company, numbers, emails, clean_line(self.website))


def is_open_card(text: str) -> bool:
    """Whether a vCard has begun and not ended: a scanner sends its lines one by one, each with Enter."""
    upper = text.lstrip("\ufeff \t\r\n").upper()
    return upper.startswith(VCARD_BEGIN) and VCARD_END not in upper


def read_badge(text: str, region: str) -> Scanned | None:
    """What a badge says; None when the text has none of the shapes a scanner sends. Never raises."""
    words = text[:MOST].strip("\ufeff \t\r\n\0")
    upper = words[:12].upper()
    if upper.startswith(VCARD_BEGIN):
        return _read_vcard(words)
    if upper.startswith("MECARD:"):
        return _read_mecard(words[7:])
    if _URL.fullmatch(words):
        return Scanned(website=words)
    if upper.startswith("MAILTO:") and read_email(words[7:]).state != UNCLEAR:
        return Scanned(emails=(read_email(words[7:]).value,))
    if upper.startswith("TEL:"):
        words = words[4:]
    if "\n" not in words and ("@" in words or ";" in words or "|" in words):
        return _read_plain(words, region)
    if any(one.isalpha() or one == "\n" for one in words):
        return None
    number = read_phone(words, region)
    return Scanned(numbers=(number.value,)) if number.e164 else None


def write_mecard(person: Scanned) -> str:
    """A person as MECARD, as badges carry it; what `read_badge` gives back."""
    parts = [("N", _comma(person.name)), ("ORG", person.company), ("TITLE", person.title)]
    parts += [("TEL", one) for one in person.numbers] + [("EMAIL", one) for one in person.emails]
    parts += [("URL", person.website)]
    return "MECARD:" + "".join(f"{key}:{_escape(value)};" for key, value in parts if value) + ";"


def _comma(name: str) -> str:
    """ "Osgrave,Tunde": the last word first, as MECARD has it; a comma of the name itself would be read as that one."""
    first, _, last = name.replace(",", " ").rpartition(" ")
    return f"{last},{first}" if first else last


def _escape(value: str) -> str:
    return re.sub(r"([\\;:])", r"\\\1", value)


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def _split(text: str) -> list[str]:
    """At each semicolon that no backslash escapes; a backslash may itself be escaped."""
    parts, escaped = [""], False
    for one in text:
        if one == ";" and not escaped:
            parts.append("")
            continue
        parts[-1] += one
        escaped = one == "\\" and not escaped
    return parts


def _read_mecard(text: str) -> Scanned:
    found = _Found()
    for part in _split(text):
        key, sign, raw = part.strip("\r\n ").partition(":")
        value = _ESCAPED.sub(r"\1", raw) if sign else ""
        if key.upper() == "N":
            last, comma, first = value.partition(",")
            found.name = full_name(first.partition(",")[0], last) if comma else value
        else:
            _put(found, key.upper(), value)
    return found.done()


def _read_vcard(text: str) -> Scanned:
    found = _Found()
    lines = _FOLDED.sub("", _SOFT.sub("", text)).splitlines()
    for line in lines:
        head, sign, value = line.partition(":")
        name, *options = head.rpartition(".")[2].upper().split(";")
        if not sign or name in ("BEGIN", "END", "VERSION"):
            continue
        value = _decoded(value, options)
        if name == "FN" and value.strip():
            found.name = _plain(value)
        elif name == "N" and not found.name:
            last, first, *_ = [*(_plain(part) for part in _split(value)), "", ""]
            found.name = full_name(first, last)
        elif name == "ORG":
            found.company = found.company or _plain(_split(value)[0])
        elif not (name == "TEL" and any("FAX" in option for option in options)):
            _put(found, name, _plain(value))
    return found.done()


def _decoded(value: str, options: list[str]) -> str:
    if not any("QUOTED-PRINTABLE" in option for option in options):
        return value
    charset = next((option.partition("=")[2] for option in options if option.startswith("CHARSET=")), "utf-8")
    raw = quopri.decodestring(value.encode("latin-1", "replace"))
    try:
        return raw.decode(charset, "replace")
    except LookupError:
        return raw.decode("utf-8", "replace")


def _put(found: _Found, key: str, value: str) -> None:
    if key == "TEL":
        found.numbers.append(re.sub(r"^tel:", "", value, flags=re.IGNORECASE))
    elif key == "EMAIL":
        found.emails.append(re.sub(r"^mailto:", "", value, flags=re.IGNORECASE))
    elif key == "URL":
        found.website = found.website or value
    elif key == "ORG":
        found.company = found.company or value
    elif key == "TITLE":
        found.title = found.title or value


def _read_plain(text: str, region: str) -> Scanned | None:
    """Fields in a row: addresses and numbers are known by their shape, of the rest the first is the name, the next the company."""
    sign = ";" if ";" in text else "|"
    found, rest = _Found(), []
    tests: tuple[tuple[Callable[[str], bool], list[str]], ...] = (
        (lambda one: "@" in one and read_email(one).state != UNCLEAR, found.emails),
        (lambda one: bool(read_phone(one, region).e164), found.numbers),
    )
    for part in (one.strip() for one in text.split(sign)):
        into = next((into for test, into in tests if part and test(part)), None)
        if into is not None:
            into.append(part)
        elif _URL.fullmatch(part):
            found.website = found.website or part
        elif part:
            rest.append(part)
    if sign not in text and not found.emails:
        return None
    names = (*rest, "", "", "")
    found.name, found.company, found.title = names[0], names[1], names[2]
    return found.done()
