"""What the readers of people, companies, deals and activities share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.clock import from_ms
from app.domain.custom_fields import OWN, RECORDS, CustomField, FieldKind, read_value
from app.domain.names import clean_line
from app.errors import RefusedError
from app.frozen import frozen
from app.import_export import values
from app.import_export.alike import Alike, Decision, Key, LookAlikes, Values
from app.import_export.among_rows import AmongRows
from app.import_export.columns import Mapping as Columns
from app.import_export.existing import Existing
from app.import_export.ledger import Ledger, LeftOut, Reason
from app.import_export.neutral import restored, restored_of_anybody
from app.import_export.table import Table
from app.import_export.writer import Writer
from app.language import tr


def first(cells: dict[str, list[str]], target: str) -> str:
    """The first cell of a target, one clean line."""
    return clean_line(cells[target][0]) if target in cells else ""


@frozen
class Choices:
    """What the user decided. `treat_as` is "list", "requests" or '' (by what the file holds); `dates` dmy, mdy, ymd or ''.

    `mappings` holds column choices by file name, `encodings` likewise; `currency` for amounts without one. Without `kept_columns`
    columns are matched anew, also where a person put those of such a list right before.
    """

    treat_as: str = ""
    region: str = "GB"
    dates: str = ""
    currency: str = "GBP"
    encodings: dict[str, str] = field(default_factory=dict)
    mappings: dict[str, dict[str, str]] = field(default_factory=dict)
    kept_columns: bool = True


@dataclass
class Context:
    """One table being read into the workspace. `now` is ms UTC, `user` the importing user."""

    table: Table
    mapping: Columns
    choices: Choices
    existing: Existing
    writer: Writer
    ledger: Ledger
    now: int
    user: str
    fields: dict[str, CustomField] = field(default_factory=dict)  # those the team defined, by target
    orders: dict[str, str] = field(default_factory=dict)
    place: int = 0  # of the table among those read
    look_alikes: LookAlikes | None = None
    decisions: Mapping[Key, Decision] = field(default_factory=dict)
    among: AmongRows | None = None

    def cells(self, row: Sequence[str]) -> dict[str, list[str]]:
        """Filled cells of a row by target."""
        found: dict[str, list[str]] = {}
        for column, cell in zip(self.mapping.columns, row, strict=True):
            if column.target in ("", "-"):
                continue
            text = restored_of_anybody(values.filled(cell))
            if text:
                found.setdefault(column.target, []).append(text)
        return found

    def extras(self, row: Sequence[str]) -> dict[str, Any]:
        """Filled cells of columns that are fields of their own, by the column's name."""
        return {
            clean_line(column.name): restored_of_anybody(cell.strip())
            for column, cell in zip(self.mapping.columns, row, strict=True)
            if column.target == "" and cell.strip()
        }

    def own(self, row: Sequence[str], line: int) -> dict[str, dict[str, Any]]:
        """Filled cells of defined fields by record and key; what a field does not take is kept as text and said so."""
        found: dict[str, dict[str, Any]] = {entity: {} for entity in RECORDS}
        for column, cell in zip(self.mapping.columns, row, strict=True):
            one = self.fields.get(column.target)
            if one is not None and (text := restored(cell.strip())):
                found[one.entity][one.key] = self._own_value(one, text, line)
        return found

    def _own_value(self, one: CustomField, text: str, line: int) -> str | bool | None:
        day = values.read_moment(text, self.order(OWN + one.id)) if one.kind is FieldKind.DATE else None
        try:
            return read_value(one, day.date().isoformat() if day else text, from_ms(self.now))
        except RefusedError as error:
            self.reason(line, "W-FIELD", tr("{happened} Kept as text.", happened=error.happened))
            return clean_line(text)

    def order(self, target: str) -> str:
        """The day order of a date column, asked once: from the user, else from the cells."""
        if target not in self.orders:
            index = self.mapping.index(target)
            cells = () if index is None else tuple(row[index] for row in self.table.rows)
            found = values.date_order(cells)
            self.orders[target] = found if found in ("dmy", "mdy", "ymd") else self.choices.dates
        return self.orders[target]

    def reason(self, line: int, code: str, text: str) -> None:
        """Note why a row is not simply in."""
        self.ledger.reasons.append(Reason(line, code, text, self.table.source.file))

    def alike(self, entity: str, line: int, values: Values, row: dict[str, Any], points: Sequence[str]) -> Alike | None:
        """Who is here and like this row, so that a person is asked; None also where they are gone by now."""
        if self.look_alikes is None:
            return None
        found = self.look_alikes.of((self.place, line), entity, values, row, points)
        there = self.existing.contacts if entity == "contact" else self.existing.account_names
        if found is None or found.record_id not in there:
            return None
        self.ledger.alike.append(found)
        return found

    def decided(self, line: int) -> Decision | None:
        """What was decided about this row."""
        return self.decisions.get((self.place, line))

    def leave_out(self, line: int, text: str) -> None:
        """The row names nobody and nothing: it stays out, and can be saved with the others to be put right."""
        self.ledger.skipped += 1
        self.reason(line, "R-NOBODY", text)
        self.ledger.left_out.append(LeftOut(self.table, line, text))

    def owner(self, words: str) -> str:
        """The colleague of that name or address, else the importing user."""
        return self.existing.user_by_words.get(words.casefold(), self.user)
