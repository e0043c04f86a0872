"""Tables of figures as a workbook, a sheet for each: counts are numbers, shares are shares, all else is text whatever it begins with."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.domain.figures.tables import Table

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

WIDTH, LONGEST = 18, 31  # of a column, of a sheet's name
_COUNT, _SHARE = re.compile(r"-?\d{1,3}(,\d{3})*|-?\d+"), re.compile(r"\d+%")


def workbook(tables: Sequence[Table], about: str) -> bytes:
    """The tables in their order; `about` says over each which days, whose, and how complete."""
    from xlsxwriter import Workbook

    packed = io.BytesIO()
    with Workbook(packed, {"in_memory": True}) as book:
        strong, percent = book.add_format({"bold": True}), book.add_format({"num_format": "0%"})
        for number, table in enumerate(tables, 1):
            sheet = book.add_worksheet(_name(table.title, number))
            sheet.write_string(0, 0, about)
            for column, head in enumerate(table.heads):
                sheet.write_string(2, column, head, strong)
            for at, row in enumerate(table.rows, 3):
                for column, words in enumerate(row.cells):
                    _write(sheet, at, column, words, percent)
            sheet.set_column(0, max(len(table.heads) - 1, 0), WIDTH)
            sheet.freeze_panes(3, 0)
    return packed.getvalue()


def _name(title: str, number: int) -> str:
    """A sheet's name: without what a workbook forbids, and each its own."""
    return f"{number} {re.sub(r'[^A-Za-z0-9 ]', ' ', title)}"[:LONGEST].strip()


def _write(sheet: Worksheet, row: int, column: int, words: str, percent: object) -> None:
    if _COUNT.fullmatch(words):
        sheet.write_number(row, column, int(words.replace(",", "")))
    elif _SHARE.fullmatch(words):
        sheet.write_number(row, column, int(words[:-1]) / 100, percent)
    elif words:
        sheet.write_string(row, column, words)
