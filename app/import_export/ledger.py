"""The account of an import: every row is new, matched, to review or skipped; lost is what remains, always 0."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from app.frozen import frozen
from app.import_export.alike import Alike
from app.import_export.table import Table
from app.language import marked

# Why a row is left out. A repair file is known by these sentences when it comes back.
NO_PERSON = marked("No name, company, e-mail or number in this row.")
NO_DEAL = marked("No name, amount or company in this row.")
NO_ACTIVITY = marked("No kind, subject or text in this row.")


@frozen
class Reason:
    """Why a row is not simply in: the line of the file, a code and a sentence."""

    row: int
    code: str
    text: str
    file: str = ""


@frozen
class LeftOut:
    """A row that is not in: its table, the line it begins on, and why in words."""

    table: Table
    line: int
    text: str


@dataclass
class Ledger:
    """Counts by row. `made` counts records by kind; `dry` when nothing was written."""

    import_id: str = ""
    rows: int = 0
    new: int = 0
    matched: int = 0
    review: int = 0
    skipped: int = 0
    reasons: list[Reason] = field(default_factory=list)
    alike: list[Alike] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    made: Counter[str] = field(default_factory=Counter)
    aside: int = 0
    dry: bool = False

    @property
    def lost(self) -> int:
        """Rows unaccounted for."""
        return self.rows - self.new - self.matched - self.review - self.skipped

    def to_json(self) -> dict[str, Any]:
        """As scripts read it."""
        return {
            "import_id": self.import_id, "rows": self.rows, "new": self.new, "matched": self.matched, "review": self.review,
            "skipped": self.skipped, "lost": self.lost, "made": dict(self.made), "set_aside": self.aside, "dry_run": self.dry,
            "reasons": [{"row": one.row, "code": one.code, "text": one.text, "file": one.file} for one in self.reasons],
        }  # fmt: skip
