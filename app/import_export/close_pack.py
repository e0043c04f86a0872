"""The pack of a closed month: its pages and its workbook, side by side in one folder."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.files import write_safely
from app.import_export.write_figures import workbook
from app.reports.figure_pages import figures_pdf
from app.reports.paper import Paper

if TYPE_CHECKING:
    from app.queries.month_close import MonthClose


def write_pack(found: MonthClose, folder: Path, *, by: str, now: datetime, paper: Paper = Paper.A4) -> list[Path]:
    """Write close-2026-11.pdf and close-2026-11.xlsx, in place of older ones; the folder is made. UnavailableError."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"close-{found.month}.{ending}" for ending in ("pdf", "xlsx")]
    write_safely(files[0], figures_pdf(found, by=by, printed=f"{now:%a %d %b %Y, %H:%M}", paper=paper))
    write_safely(files[1], workbook(found.as_tables(), f"{found.title}. {found.scope.complete}"))
    return files
