"""The leads as a workbook: text is text whatever it begins with, numbers are numbers, days are days."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import RefusedError
from app.files import write_safely
from app.import_export.write_csv import Cell, lead_table
from app.language import tr
from app.queries.lead_rows import LeadFilter
from app.workspace import Workspace

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS, FIRST_DAY, WIDTH = 1_048_575, date(1900, 3, 1), 18  # a sheet ends there; Excel has a 29 February 1900


def write(workspace: Workspace, path: Path, wanted: LeadFilter | None = None) -> int:
    """Write one sheet; returns how many leads, all of them or those of a list. RefusedError E-TOO-MANY-ROWS."""
    from xlsxwriter import Workbook

    header, rows = workspace.ask(lead_table, wanted, today=workspace.today)
    if len(rows) > MOST_ROWS:
        raise RefusedError(
            "E-TOO-MANY-ROWS", tr("A sheet holds {most:,} rows.", most=MOST_ROWS), do=tr("Write a CSV file, or filter.")
        )
    packed = io.BytesIO()
    with Workbook(packed, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Leads")
        day, strong = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"bold": True})
        for column, name in enumerate(header):
            sheet.write_string(0, column, name, strong)
        for at, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                _write(sheet, at, column, cell, day)
        sheet.set_column(0, len(header) - 1, WIDTH)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows), len(header) - 1)
    write_safely(path, packed.getvalue())
    return len(rows)


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, day: object) -> None:
    if isinstance(cell, (int, Decimal)):
        sheet.write_number(row, column, cell)
    elif isinstance(cell, date) and cell >= FIRST_DAY:
        sheet.write_datetime(row, column, cell, day)
    elif cell is not None and cell != "":
        sheet.write_string(row, column, str(cell))
