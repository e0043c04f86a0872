"""The child that reads a workbook: limits itself, prints the sheets as JSON, and is gone."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime, time, timedelta

MEMORY = 512 * 1024 * 1024
MAX_CELLS = 3_000_000


def _limit() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def cell_text(value: object) -> str:
    """A cell as text: whole numbers without a point, days as ISO days."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time(0) else value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value)


def main(path: str) -> None:
    """Read every sheet."""
    _limit()
    from python_calamine import CalamineWorkbook

    try:
        book = CalamineWorkbook.from_path(path)
        sheets = []
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.height * sheet.width > MAX_CELLS:
                raise ValueError("too many cells")
            first = (sheet.start or (0, 0))[0]
            rows = [
                (first + index + 1, [cell_text(cell) for cell in row])
                for index, row in enumerate(sheet.to_python(skip_empty_area=True)) if any(str(cell).strip() for cell in row)
            ]  # fmt: skip
            sheets.append({"name": name, "rows": rows})
        answer = {"sheets": sheets}
    except Exception as error:
        answer = {"error": type(error).__name__}  # type: ignore[dict-item]
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main(sys.argv[1])
