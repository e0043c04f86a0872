"""The language people read: sentences from the catalogue, numbers, days and money by Babel.

It is chosen once, before any module is imported that has words at its top. Until then, and in English, every text is its own
translation and nothing is imported. What is stored, compared or synced is never translated; what scripts read neither.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date, time
    from decimal import Decimal

ENGLISH, PSEUDO = "en", "pseudo"
ASKED = "SATCHEL_LANGUAGE"  # the environment may ask for a language, in scripts and tests
NAMES = {"en": "English", "de": "Deutsch"}  # as its speakers call it

Look = Callable[[str, int | None, str], str]  # the text, the number it speaks of if any, and what it is said of

_code = ENGLISH
_look: Look | None = None


def wanted(setting: str, system: str) -> str:
    """The code of the language to speak: as the environment asks, as set, as the company set, as the system has it.

    `system` is a name like "de_AT". English where there is no catalogue.
    """
    for name in (os.environ.get(ASKED, ""), setting or _managed(), system):
        code = name.replace("-", "_").split("_")[0].lower()
        if code in NAMES or code == PSEUDO:
            return code
    return ENGLISH


def _managed() -> str:
    from app import managed

    return managed.read().language


def choose(code: str, look: Look | None) -> None:
    """Speak that language from now on; `look` finds a translation."""
    global _code, _look
    _code, _look = code, look


def choose_without_qt(setting: str = ENGLISH) -> None:
    """Speak as the environment asks, else as `setting` says or the company set: for the command line and children of the window."""
    code = wanted(setting, "")
    if code == PSEUDO:
        from app.language.pseudo import lengthened

        choose(code, lengthened)
    elif code != ENGLISH:
        from app.language.catalogue import reader

        choose(code, reader(code))


@contextmanager
def in_english() -> Iterator[None]:
    """Speak English meanwhile: for what is kept, or answered to others."""
    before = _code, _look
    choose(ENGLISH, None)
    try:
        yield
    finally:
        choose(*before)


def spoken() -> str:
    """The code of the language that is spoken."""
    return _code


def tr(text: str, /, *, said_of: str = "", **values: object) -> str:
    """The text as it is said in the language, with its `{names}` filled in.

    `said_of` parts two meanings of one English word: "Open" of a file is not "Open" of a question.
    """
    if _look is not None:
        text = _look(text, None, said_of) if text else text
        return _filled(text, values) if values else text
    return text.format_map(values) if values else text


def plural(number: int, one: str, many: str, /, **values: object) -> str:
    """What is said of that many; `{number}` may stand in both forms. The catalogue knows it by `many`."""
    values = {"number": number, **values}
    if _look is not None:
        return _filled(_look(many, number, ""), values)
    return (one if number == 1 else many).format_map(values)


def marked(text: str, *, said_of: str = "") -> str:
    """A word that is stored or compared as it stands, and shown by `tr(word)`, with the same `said_of`."""
    return text


def sentence(text: str) -> str:
    """The text as it begins a sentence or stands alone."""
    return text[:1].upper() + text[1:]


def inner(text: str) -> str:
    """A title as it stands inside a sentence: German nouns keep their capital."""
    return text.lower() if _look is None else text


def inner_start(text: str) -> str:
    """A sentence as it goes on after another word: only its first letter changes, and not in German."""
    return text[:1].lower() + text[1:] if _look is None else text


def number(value: float | Decimal, digits: int = 0) -> str:
    """ "1,250" or "12.5": with that many digits after the point."""
    return f"{value:,.{digits}f}" if _look is None else _formats().decimal(value, f",.{digits}f")


def percent(share: float) -> str:
    """ "82%" of 0.82; other languages leave a space."""
    return tr("{value}%", value=round(100 * share))


def money(amount: Decimal, currency: str, digits: int) -> str | None:
    """The amount as the language writes it; None in English, which `domain/money.py` knows how to write."""
    return None if _look is None or _code == PSEUDO else _formats().money(amount, currency, digits)


def read(text: str) -> str:
    """What was typed with its numbers as English writes them: "54.000,50 €" typed in German is "54,000.50 €"."""
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    return text if _look is None else str(_formats().english(text))


def read_numbers(text: str) -> str:
    """ "1.000-5.000" typed in German is "1000-5000": each number by itself, as `read_number` reads it."""
    return text if _look is None else str(_formats().english_numbers(text))


def read_number(text: str) -> str:
    """A number typed by itself as English writes it, with any count of digits: in German "12,125" is "12.125", "1.250" is "1250"."""
    return text if _look is None else str(_formats().english_number(text))


def say_numbers(text: str) -> str:
    """ "1000-2.5" as it is kept is "1000-2,5" in German, which `read_numbers` reads back."""
    return text if _look is None else str(_formats().own_numbers(text))


def clock(value: date | time, shape: str) -> str:
    """A day or an hour by a shape of `strftime`, with the names of days and months in the language."""
    return value.strftime(shape) if _look is None else _formats().day(value, shape)


def _formats() -> Any:
    from app.language import formats

    return formats


def _filled(text: str, values: Mapping[str, object]) -> str:
    return str(_formats().FILLER.vformat(text, (), values))
