"""How alike two values are: names, addresses, numbers, dates and words, each by the errors that people make in it."""

from __future__ import annotations

from enum import Enum

from rapidfuzz.distance import OSA, JaroWinkler

from app.language import marked

SAME, INITIAL, DIFFERENT = 1.0, 0.3, 0.0


class Role(Enum):
    """What a field says of a record."""

    GIVEN = marked("first name")
    FAMILY = marked("last name")
    EMAIL = marked("e-mail")
    NUMBER = marked("number")
    DATE = marked("date")
    COMPANY = marked("company")
    DOMAIN = marked("domain")
    STREET = marked("street")
    POSTCODE = marked("postcode")
    TOWN = marked("town")
    AREA = marked("region")
    TITLE = marked("title")
    WORDS = marked("words")


def likeness(role: Role, one: str, other: str) -> float:
    """1 the same, 0 different, between them what typing errors, initials and swapped digits leave of it.

    Both are folded as `matching.prepare` does it and neither is empty.
    """
    if one == other:
        return SAME
    if role is Role.EMAIL:
        return _addresses(one, other)
    if role is Role.DATE:
        return _dates(one, other)
    if role in (Role.NUMBER, Role.DOMAIN):
        return DIFFERENT
    if role is Role.POSTCODE:
        return 0.6 if OSA.distance(one, other, score_cutoff=1) <= 1 or sorted(one) == sorted(other) else DIFFERENT
    if role in (Role.GIVEN, Role.FAMILY):
        return _names(one, other)
    if role is Role.COMPANY:
        return _companies(one.split(), other.split())
    return _words(one, other)


def _names(one: str, other: str) -> float:
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return INITIAL if len(short) < 3 else 0.7  # an initial, a short form
    return _typed(short, long)


def _typed(short: str, long: str) -> float:
    alike = JaroWinkler.similarity(short, long, score_cutoff=0.8)
    errors = OSA.distance(short, long, score_cutoff=2)
    if errors == 1 and len(long) > 3:
        return 0.8
    if alike >= 0.9 or (errors == 2 and len(long) > 5):
        return 0.65
    return 0.4 if alike else DIFFERENT


def _addresses(one: str, other: str) -> float:
    errors = OSA.distance(one, other, score_cutoff=3)
    if errors <= 3:
        return 0.9 - 0.1 * errors
    local = one.partition("@")[0]
    counted = any(c.isdigit() for c in local)  # a name before the @ says no more than the name itself
    return 0.5 if counted and local == other.partition("@")[0] else DIFFERENT


def _dates(one: str, other: str) -> float:
    """Of eight digits, year first: one part wrong, day and month swapped, a digit or two mistyped."""
    equal = (one[:4] == other[:4]) + (one[4:6] == other[4:6]) + (one[6:] == other[6:])
    if one[:4] == other[:4] and one[4:] == other[6:] + other[4:6]:
        return 0.8
    if equal == 2:
        return 0.65
    return 0.45 if OSA.distance(one, other, score_cutoff=2) <= 2 else DIFFERENT


def _words(one: str, other: str) -> float:
    short, long = sorted((one, other), key=len)
    if len(short) > 3 and short in long:
        return 0.7
    errors = OSA.distance(short, long, score_cutoff=max(1, len(long) // 4))
    if errors <= max(1, len(long) // 4) and len(long) > 2:
        return 0.8 if errors == 1 else 0.6
    if sorted(short.split()) == sorted(long.split()):
        return 0.8
    return DIFFERENT


def _companies(one: list[str], other: list[str]) -> float:
    """Word by word: one name may say more, but two that each say something else, or count differently, are two."""
    mine, theirs = _unmatched(one, other), _unmatched(other, one)
    if any(word.isdigit() for word in (*mine, *theirs)):
        return DIFFERENT
    both = len(one) - len(mine)
    if not mine and not theirs:
        return 0.8
    if not mine or not theirs:
        return 0.6 if both else DIFFERENT
    return 0.4 if both >= 4 * max(len(mine), len(theirs)) else DIFFERENT


def _unmatched(words: list[str], among: list[str]) -> list[str]:
    return [word for word in words if word not in among and not any(_one_word(word, each) for each in among)]


def _one_word(one: str, other: str) -> bool:
    """Mistyped by a letter, or cut short: "Instr." and "Instruments"."""
    if min(len(one), len(other)) < 4:
        return False
    return one.startswith(other) or other.startswith(one) or OSA.distance(one, other, score_cutoff=1) <= 1
