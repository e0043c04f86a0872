"""Which leads a routing rule or a territory means: its conditions as they hold, are read and are written (product 3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from app.domain.lifecycle import Lifecycle
from app.domain.postcodes import keys_to_try, postcode_key
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

TESTS = {
    "source": tr("Source"),
    "country": tr("Country"),
    "region": tr("Region"),
    "postcode": tr("Postcode begins with"),
    "industry": tr("Industry"),
    "size": tr("Company size"),
    "account": tr("Accounts"),
    "direction": tr("Inbound or outbound"),
    "band": tr("Score band"),
    "lifecycle": tr("Lifecycle"),
}
KNOWN = {
    "direction": ("inbound", "outbound"),
    "band": ("Hot", "Warm", "Cool"),
    "lifecycle": tuple(one.value for one in Lifecycle),
}
MOST_WORDS, LONGEST = 500, 200
_RANGE = re.compile(r"([A-Z]*)(\d+)[-–]([A-Z]*)(\d+)")


@frozen
class Facts:
    """What rules see of a lead, or of a company as such. `people` is the size of the company; `timed`: a reply clock runs;
    `territory` as a rep named it for the person's site."""

    id: str
    account_id: str = ""
    company: str = ""
    country: str = ""
    region: str = ""
    postcode: str = ""
    industry: str = ""
    people: int | None = None
    source: str = ""
    timed: bool = False
    inbound: bool = False
    band: str = ""
    lifecycle: str = ""
    territory: str = ""


def fits(test: Any, lead: Facts) -> bool:
    """Whether every key holds; an empty test always does, one that is not understood never.

    Keys: country, region, industry, source, band, lifecycle (lists of words), direction (inbound, outbound),
    postcode (list of beginnings or ranges), size ([from, to], either may be null), account (list of ids or names).
    """
    return isinstance(test, Mapping) and all(
        name in _TESTS and isinstance(wanted, list) and _TESTS[name](wanted, lead) for name, wanted in test.items()
    )


def read_test(written: Mapping[str, str]) -> dict[str, Any]:
    """Conditions from words with commas, size as "20-99", "100-" or "-19". RefusedError E-ROUTING-RULE with the field."""
    test: dict[str, Any] = {}
    for name, text in written.items():
        words = [one.strip() for one in text.split(",") if one.strip()]
        if not words:
            continue
        if len(words) > MOST_WORDS or any(len(one) > LONGEST for one in words):
            raise refused(tr("There are too many words, or one is too long."), name)
        test[name] = _read_size(text) if name == "size" else words
        for word in words if name in KNOWN else ():
            if word.casefold() not in map(str.casefold, KNOWN[name]):
                raise refused(tr("“{word}” is none of: {known}.", word=word, known=", ".join(KNOWN[name])), name)
        for word in words if name == "postcode" else ():
            if (ends := range_of(word)) is not None and ends[1] > ends[2]:
                raise refused(tr("“{word}” ends before it begins.", word=word), name)
    return test


def write_test(test: Any) -> dict[str, str]:
    """The conditions as `read_test` reads them."""
    if not isinstance(test, Mapping):
        return {}
    written = {}
    for name, wanted in test.items():
        if not isinstance(wanted, list):
            continue
        parts = ["" if one is None else str(one) for one in wanted]
        written[str(name)] = "-".join(parts) if name == "size" else ", ".join(parts)
    return written


def say_test(test: Any) -> str:
    """ "Country GB, IE · Company size 100-", "Every lead" without a condition."""
    written = write_test(test)
    said = (
        tr(words.capitalize()) if name == "direction" else f"{TESTS.get(name, name)} {words}"
        for name, words in written.items()
    )
    return " · ".join(said) or tr("Every lead")


def refused(words: str, field: str) -> RefusedError:
    """What is wrong with a rule, beside its field."""
    return RefusedError("E-ROUTING-RULE", words, safe=tr("Nothing was changed."), field=field)


def range_of(word: str) -> tuple[str, int, int] | None:
    """The letters before, the first and the last number of "YO1-YO8" or "80000-80999"; None for a beginning.

    Two bare numbers of different length are one code, such as 00-950.
    """
    found = _RANGE.fullmatch(word.replace(" ", "").upper())
    if found is None or found[3] not in ("", found[1]) or (not found[1] and len(found[2]) != len(found[4])):
        return None
    return found[1], int(found[2]), int(found[4])


def _in_postcodes(word: str, lead: Facts) -> bool:
    ends = range_of(word)
    if ends is None:
        beginning = postcode_key(word)
        return bool(beginning) and postcode_key(lead.postcode).startswith(beginning)
    letters, low, high = ends
    if not letters:
        digits = postcode_key(lead.postcode)[: len(word.replace(" ", "")) // 2]
        return digits.isdigit() and low <= int(digits) <= high
    outward = (keys_to_try(lead.country, lead.postcode) or ("",))[-1]
    found = re.fullmatch(rf"{letters}(\d+)[A-Z]?", outward)
    return found is not None and low <= int(found[1]) <= high


def _read_size(text: str) -> list[int | None]:
    low, dash, high = text.replace("–", "-").strip().partition("-")
    ends = [one.strip() for one in (low, high)]
    if (
        not dash
        or not any(ends)
        or not all(one == "" or (one.isascii() and one.isdigit() and len(one) < 9) for one in ends)
    ):
        raise refused(tr("Write the people as 20-99, 100- or -19."), "size")
    least, most = (int(one) if one else None for one in ends)
    if least is not None and most is not None and least > most:
        raise refused(tr("The people begin after they end."), "size")
    return [least, most]


def _words(value: str) -> Callable[[list[Any]], bool]:
    return lambda wanted: (
        bool(value) and any(isinstance(one, str) and one.casefold() == value.casefold() for one in wanted)
    )


def _postcode(wanted: list[Any], lead: Facts) -> bool:
    return any(isinstance(one, str) and _in_postcodes(one, lead) for one in wanted)


def _size(wanted: list[Any], lead: Facts) -> bool:
    if len(wanted) != 2 or lead.people is None or not all(one is None or type(one) is int for one in wanted):
        return False
    low, high = wanted
    return (low is None or low <= lead.people) and (high is None or lead.people <= high)


_TESTS: dict[str, Callable[[list[Any], Facts], bool]] = {
    "country": lambda wanted, lead: _words(lead.country)(wanted),
    "region": lambda wanted, lead: _words(lead.region)(wanted),
    "industry": lambda wanted, lead: _words(lead.industry)(wanted),
    "source": lambda wanted, lead: _words(lead.source)(wanted),
    "account": lambda wanted, lead: _words(lead.account_id)(wanted) or _words(lead.company)(wanted),
    "band": lambda wanted, lead: _words(lead.band)(wanted),
    "lifecycle": lambda wanted, lead: _words(lead.lifecycle)(wanted),
    "direction": lambda wanted, lead: _words("inbound" if lead.inbound else "outbound")(wanted),
    "postcode": _postcode,
    "size": _size,
}
