"""Any list file to a table, by what it holds rather than by its name."""

from __future__ import annotations

from pathlib import Path

from app.errors import UnavailableError
from app.import_export.read_csv import read_csv
from app.import_export.read_text import read_bytes
from app.import_export.read_vcard import read_vcard
from app.import_export.read_xlsx import read_xlsx
from app.import_export.table import Table
from app.language import tr


def read_table(path: Path, *, encoding: str = "") -> Table:
    """Read a file; every failure is an UnavailableError with a code and leaves the workspace untouched."""
    content = read_bytes(path)
    if content.startswith(b"PK\x03\x04"):
        return read_xlsx(path)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnavailableError("E-BAD-WORKBOOK", tr("{name} is an old Excel workbook or is locked by a password.", name=path.name),
                               safe=tr("Nothing was imported."), do=tr("Open it and save it as .xlsx or CSV."))  # fmt: skip
    if content[:200].lstrip(b"\xef\xbb\xbf \r\n").upper().startswith(b"BEGIN:VCARD"):
        return read_vcard(content, path)
    head = content[:300].lstrip().lower()
    if head.startswith((b"<!doctype html", b"<html", b"<?xml")):
        raise UnavailableError("E-NOT-A-LIST", tr("{name} is a web page, not a list.", name=path.name), safe=tr("Nothing was imported."),
                               do=tr("Open it in a spreadsheet and save it as CSV."))  # fmt: skip
    return read_csv(content, path, encoding=encoding)
