"""The day sheet or call list as it prints; once it is printed or saved its rows are kept for entering."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app import operations, queries
from app.domain.queue_order import read_order
from ui import dialogs
from ui.gates.move import local_now
from ui.handoffs.brief_dialog import BriefDialog
from ui.handoffs.page_rendering import SHOWN_AT_ONCE, Rendered

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from app.domain.sheets import PrintedSheet
    from ui.context import UiContext
    from ui.tasks import PageTasks

ORDER = "today/order"  # how Today is sorted, as its page keeps it


class SheetDialog(BriefDialog):
    """Call `begin` once."""

    def __init__(self, sheet: PrintedSheet, *, context: UiContext, parent: QWidget) -> None:
        title = f"{sheet.name} · {sheet.heading}"
        super().__init__(context=context, parent=parent, title=title, make=partial(render_sheet, sheet))
        self._sheet = sheet

    async def noted(self) -> None:
        """From now on it can be entered."""
        await self._tasks.act(operations.sheets.keep_printed, self._sheet)


def render_sheet(sheet: PrintedSheet, paper: str, scale: float) -> Rendered:
    """The PDF and its pictures; `scale` is pixels to a point."""
    from app.reports.brief import undrawable
    from app.reports.day_sheet import day_sheet_pdf
    from app.reports.file_names import safe_name
    from app.reports.paper import Paper
    from app.reports.preview import page_count, page_images

    pdf = day_sheet_pdf(sheet, paper=Paper.LETTER if paper == "letter" else Paper.A4)
    pages = tuple(page_images(pdf, scale=scale, most=SHOWN_AT_ONCE))
    return Rendered(safe_name(sheet.file) + ".pdf", pdf, pages, undrawable(sheet), page_count(pdf))


async def print_day(*, context: UiContext, tasks: PageTasks, parent: QWidget, day: date) -> None:
    """Show the sheet of a local day, to look at, save and print."""
    order = read_order(str(context.settings.value(ORDER, "")))
    sheet = await tasks.ask(
        queries.sheets.sheet_of_day, user=context.workspace.user, day=day, now=local_now(), order=order
    )
    dialog = SheetDialog(sheet, context=context, parent=parent)
    dialog.begin()
    await dialogs.show(dialog)
