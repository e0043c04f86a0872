"""Names folded for search, sorting and matching."""

from __future__ import annotations

import re
import unicodedata

_LEGAL = frozenset(
    (
        "inc",
        "incorporated",
        "llc",
        "llp",
        "lp",
        "ltd",
        "limited",
        "plc",
        "corp",
        "corporation",
        "co",
        "company",
        "gmbh",
        "ag",
        "kg",
        "ohg",
        "ug",
        "sa",
        "sarl",
        "sas",
        "srl",
        "spa",
        "bv",
        "nv",
        "oy",
        "ab",
        "as",
        "aps",
        "pty",
    )
)
_WORD = re.compile(r"[^\W_]+", re.UNICODE)


def fold(text: str) -> str:
    """Lower case, no marks, one blank between words."""
    plain = text.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in plain if not unicodedata.combining(c))
        plain = plain.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("æ", "ae")
    return " ".join(plain.split())


def fold_company(name: str) -> str:
    """A company's name without legal form, punctuation and marks; falls back to the folded name."""
    words = _WORD.findall(fold(name).replace(".", "").replace("'", ""))
    kept = [word for word in words if word not in _LEGAL]
    return " ".join(kept or words)


def full_name(first: str, last: str) -> str:
    """First and last name joined, one-word names welcome."""
    return " ".join(part for part in (first.strip(), last.strip()) if part)


def initials(name: str) -> str:
    """One or two letters for an avatar."""
    words = [word for word in name.replace("-", " ").split() if word[:1].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def clean_line(text: str, limit: int = 65_536) -> str:
    """One line of text as stored: NFC, no control characters, blanks folded, at most `limit` bytes of UTF-8."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode())
    text = "".join(" " if unicodedata.category(c) == "Cc" else c for c in text) if not text.isprintable() else text
    text = text.strip(" \t\u3000\u00a0")
    return text if len(text) * 4 <= limit else text.encode()[:limit].decode("utf-8", "ignore")


def clean_text(text: str, limit: int = 65_536) -> str:
    """Text of several lines as stored: NFC, line ends "\\n", no other control characters but tab."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode())
    if not text.isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")
    return text.encode()[:limit].decode("utf-8", "ignore")
