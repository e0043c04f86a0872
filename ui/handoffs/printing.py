"""Printing a brief through the system's dialog, and keeping it as a PDF where nothing prints."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from app.errors import UnavailableError
from app.files import write_safely
from app.language import tr
from ui import dialogs
from ui.handoffs.page_rendering import PRINT_DPI, picture_for_print, to_image

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.handoffs.page_rendering import Rendered
    from ui.tasks import PageTasks


SENT = tr("Sent to the printer.")


def briefs_folder(context: UiContext) -> Path:
    """Where briefs are kept for reprinting."""
    return context.workspace.profile.briefs


def keep_pdf(folder: Path, name: str, pdf: bytes) -> Path:
    """Keep a brief in the profile; UnavailableError when the disk refuses."""
    folder.mkdir(parents=True, exist_ok=True)
    write_safely(folder / name, pdf)
    return folder / name


def has_printer() -> bool:
    """Whether this computer knows any printer."""
    return bool(QPrinterInfo.availablePrinterNames())


async def print_brief(
    *, context: UiContext, tasks: PageTasks, parent: QWidget, rendered: Rendered, paper: str, grey: bool
) -> str:
    """Print it; returns the sentence for the user, '' when given up. The PDF is kept in any case."""
    kept = await tasks.write(keep_pdf, briefs_folder(context), rendered.name, rendered.pdf)
    if not has_printer():
        return tr("No printer is set up on this computer. It is kept as {kept}.", kept=kept)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(PRINT_DPI)
    size = QPageSize.PageSizeId.Letter if paper == "letter" else QPageSize.PageSizeId.A4
    printer.setPageLayout(QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setDocName(Path(rendered.name).stem)
    if not await dialogs.show(QPrintDialog(printer, parent)):
        return ""
    await draw(printer, tasks=tasks, rendered=rendered, grey=grey, kept=kept)
    return SENT


async def draw(printer: QPrinter, *, tasks: PageTasks, rendered: Rendered, grey: bool, kept: Path) -> None:
    """Put the pages on the printer's paper as one job; UnavailableError E-PRINT when it does not answer."""
    painter = QPainter()
    if not painter.begin(printer):
        raise UnavailableError(
            "E-PRINT", tr("The printer did not answer."), safe=tr("It is kept as {kept}.", kept=kept),
            do=tr("Print again, or save the PDF."),
        )  # fmt: skip
    try:
        target = QRectF(painter.viewport())
        for number in range(rendered.total):
            image = to_image(await tasks.read(picture_for_print, rendered.pdf, number), grey=grey)
            if number:
                printer.newPage()
            scale = min(target.width() / image.width(), target.height() / image.height())
            painter.drawImage(QRectF(0, 0, image.width() * scale, image.height() * scale), image)
    except asyncio.CancelledError:
        printer.abort()
        raise
    finally:
        painter.end()
