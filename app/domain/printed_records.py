"""What a printed record says: a lead with its timeline, an account; words ready to print, in reading order."""

from __future__ import annotations

from app.frozen import frozen


@frozen
class PrintedRow:
    """One row: `label` at the left in grey ("12 Nov"), `head` bold, then `text`; all are optional."""

    text: str = ""
    head: str = ""
    label: str = ""


@frozen
class PrintedSection:
    """Rows under a heading; one without rows prints "None noted"."""

    heading: str
    rows: tuple[PrintedRow, ...] = ()


@frozen
class PrintedRecord:
    """A whole sheet. `kind` "Lead" or "Account", `by` and `printed` who and when, `unsynced` changes not yet sent."""

    kind: str
    title: str
    facts: str
    by: str
    printed: str
    sections: tuple[PrintedSection, ...]
    unsynced: int = 0
    language: str = "en"
