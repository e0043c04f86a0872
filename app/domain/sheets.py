"""A day sheet or call list as it was printed: its number, its rows, what a ticked box and a few words beside it mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from app.domain import outcomes, visits
from app.domain.notes import PREFIXES
from app.domain.outcomes import Outcome
from app.frozen import frozen
from app.language import tr

DAY, CALLS = "day", "calls"  # kinds of sheet
VISIT, CALL = "visit", "call"  # kinds of row
MOST_ROWS = 60  # a call list longer than a day is no help
SHORT = {
    VISIT: (
        tr("Met"),
        tr("Other met"),
        tr("Not there"),
        tr("Turned away"),
        tr("Back at"),
        tr("AE meeting"),
        tr("No interest"),
        tr("Moved"),
        tr("No more"),
    ),
    CALL: (
        tr("No answer"),
        tr("Voicemail"),
        tr("Gatekeeper"),
        tr("Call back"),
        tr("Talked"),
        tr("Meeting"),
        tr("No interest"),
        tr("Wrong no."),
        tr("Stop calls"),
    ),
}
_NUMBER = re.compile(r"\s*(?:d\s*-?\s*)?0*([1-9]\d{0,6})\s*([a-z]{0,2})\s*", re.IGNORECASE)
_PREFIX = re.compile(rf"(?:^|(?<=\s))(?=[{re.escape(''.join(PREFIXES))}]\s?\S)")
_WAKE = re.compile(r"(?:^|(?<=[\s,]))wake\b(?:\s+(?:it|up|on))*", re.IGNORECASE)


@frozen
class SheetRow:
    """A row as printed. `id` is the visit's or task's, the lead's where a call has no task.

    Times in minutes after midnight, None when there is none; `then` what is driven to the next row, a line each; `link` what
    the code holds; `state` the words under it; `stop` those of the frame that says not to call. `number` is that of the Day.
    """

    number: int
    id: str
    kind: str
    company: str
    fixed: int | None = None
    start: int | None = None
    end: int | None = None
    person: str = ""
    phone: str = ""
    where: str = ""
    why: str = ""
    last: str = ""
    say: str = ""
    link: str = ""
    state: str = ""
    stop: str = ""
    then: tuple[str, ...] = ()
    account_id: str = ""
    lead_id: str = ""
    contact_id: str = ""
    site_id: str = ""

    @property
    def mark(self) -> str:
        """ "fixed", "drop-in" or "call", as the row says it."""
        return CALL if self.kind == CALL else "fixed" if self.fixed is not None else "drop-in"


@frozen
class PrintedSheet:
    """All that is printed. `number` "D-0087", `letter` of a reprint with other rows ('' at first), `heading` the day,
    `facts` the line under it, `by` and `printed` who and when, `unsynced` changes not yet sent."""

    number: str
    letter: str
    kind: str
    day: date
    heading: str
    facts: str
    by: str
    territory: str
    printed: str
    rows: tuple[SheetRow, ...]
    unsynced: int = 0
    language: str = "en"

    @property
    def name(self) -> str:
        """Number and letter, as they are asked for later: "D-0087b"."""
        return self.number + self.letter

    @property
    def file(self) -> str:
        """What its file is called, without the ending: "D-0087 Fri 13 Nov Mina Aldous"."""
        return f"{self.name} {self.day:%a} {self.day.day} {self.day:%b} {self.by}".strip()


def sheet_number(count: int) -> str:
    """ "D-0087" for 87."""
    return f"D-{count:04d}"


def read_number(text: str) -> tuple[str, str] | None:
    """Number and letter of "D-0087b", "d87b", "87"; None for anything else."""
    match = _NUMBER.fullmatch(text)
    return (sheet_number(int(match[1])), match[2].lower()) if match else None


def letter_of(version: int) -> str:
    """The letter of the so manyth version counted from 0: '', "b" … "z", then "aa"."""
    if version < 26:
        return chr(ord("a") + version) if version else ""
    first, second = divmod(version - 26, 26)
    return chr(ord("a") + first % 26) + chr(ord("a") + second)


def raw_rows(rows: Iterable[SheetRow]) -> list[dict[str, Any]]:
    """Rows as they are kept, without what is empty."""
    return [
        {key: list(value) if isinstance(value, tuple) else value for key, value in vars(row).items()
         if value not in ("", None, ())}
        for row in rows
    ]  # fmt: skip


def rows_of(raw: Iterable[Mapping[str, Any]]) -> tuple[SheetRow, ...]:
    """Kept rows; what another version added is left out."""
    names = {one.name for one in fields(SheetRow)}

    def row_of(one: Mapping[str, Any]) -> SheetRow:
        values: dict[str, Any] = {key: value for key, value in one.items() if key in names}
        return SheetRow(**{**values, "then": tuple(values.get("then") or ())})

    return tuple(map(row_of, raw))


def outcome_of(kind: str, key: str) -> Outcome | None:
    """What a digit means in a row of that kind."""
    return (visits.BY_KEY if kind == VISIT else outcomes.BY_KEY).get(key)


def split_entry(text: str) -> tuple[str, str]:
    """Digit and words of what was typed for a row: "5 tue 2pm"; a digit of '' where it does not begin with one."""
    text = text.strip()
    return (text[0], text[1:].strip()) if text[:1] in tuple("123456789") else ("", text)


def split_notes(words: str) -> tuple[str, str]:
    """The words that answer what an outcome asks, and those from the first note prefix on, a line for each prefix."""
    parts = [part.strip() for part in _PREFIX.split(words)]
    return parts[0], "\n".join(part for part in parts[1:] if part)


def split_wake(words: str) -> tuple[str, str | None]:
    """Reason and day of "no budget, wake in 3 months"; a day of None where nothing wakes it."""
    found = _WAKE.search(words)
    if found is None:
        return words.strip(" ,"), None
    return words[: found.start()].strip(" ,"), words[found.end() :].strip(" ,")
