"""Whether 03/04/2026 is in March or in April: asked with what the list shows of it, never guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.custom_fields import OWN, CustomField, FieldKind
from app.frozen import frozen
from app.import_export.columns import Mapping
from app.import_export.table import Table
from app.import_export.values import day_shows
from app.language import plural

DAYS = frozenset({"created", "at", "due", "close_date"})  # targets that hold a day
SHOWN = 3


@frozen
class DayQuestion:
    """A column, the first values that could be either, and how many rows show day first, month first, neither."""

    column: str
    samples: tuple[str, ...]
    day_first: int
    month_first: int
    either: int

    @property
    def sentence(self) -> str:
        """ "Created: 03/04/2026, 05/06/2026. 0 rows show day first, 0 month first, 212 could be either."."""
        return plural(
            self.day_first,
            "{column}: {samples}. {number:,} row shows day first, {month_first:,} month first, {either:,} could be either.",
            "{column}: {samples}. {number:,} rows show day first, {month_first:,} month first, {either:,} could be either.",
            column=self.column,
            samples=", ".join(self.samples),
            month_first=self.month_first,
            either=self.either,
        )


def questions(table: Table, mapping: Mapping, fields: Sequence[CustomField]) -> Iterator[DayQuestion]:
    """Of each column of days that does not answer it."""
    own = {OWN + one.id for one in fields if one.kind is FieldKind.DATE}
    for index, column in enumerate(mapping.columns):
        if column.target not in DAYS and column.target not in own:
            continue
        shows = [(cell, day_shows(cell)) for row in table.rows if (cell := row[index].strip())]
        day, month, either = (sum(found == which for _, found in shows) for which in ("dmy", "mdy", "either"))
        if either and bool(day) is bool(month):
            samples = dict.fromkeys(cell for cell, found in shows if found == "either")
            yield DayQuestion(column.name, tuple(samples)[:SHOWN], day, month, either)
