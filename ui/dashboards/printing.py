"""A tab of figures shown as it prints, or saved as a workbook."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app import queries
from app.files import write_safely
from app.language import tr
from app.queries.figures import MORNING
from ui import dialogs
from ui.gates.move import local_now
from ui.handoffs.brief_dialog import BriefDialog
from ui.handoffs.page_rendering import SHOWN_AT_ONCE, Rendered

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.figures import Dashboard
    from ui.context import UiContext
    from ui.tasks import PageTasks


def render_dashboard(found: Dashboard, by: str, printed: str, paper: str, scale: float) -> Rendered:
    """The PDF and its pictures; `scale` is pixels to a point."""
    from app.reports.figure_pages import figures_pdf, title_of
    from app.reports.file_names import safe_name
    from app.reports.morning import morning_pdf
    from app.reports.paper import Paper
    from app.reports.preview import page_count, page_images

    make = morning_pdf if found.tab == MORNING else figures_pdf
    pdf = make(found, by=by, printed=printed, paper=Paper.LETTER if paper == "letter" else Paper.A4)
    pages = tuple(page_images(pdf, scale=scale, most=SHOWN_AT_ONCE))
    return Rendered(safe_name(title_of(found)) + ".pdf", pdf, pages, (), page_count(pdf))


async def print_dashboard(found: Dashboard, *, context: UiContext, tasks: PageTasks, parent: QWidget) -> None:
    """Show the pages, to look at, save and print."""
    me = await tasks.ask(queries.people.person, context.workspace.user)
    printed = tr("{now:%a %d %b %Y, %H:%M}", now=local_now())
    make = partial(render_dashboard, found, me.name, printed)
    dialog = BriefDialog(context=context, parent=parent, title=f"{found.title}, {found.span}", make=make)
    dialog.begin()
    await dialogs.show(dialog)


async def save_workbook(found: Dashboard, *, context: UiContext, tasks: PageTasks, parent: QWidget) -> None:
    """The tab as a workbook, a sheet for each table."""
    from app.import_export.write_figures import workbook
    from app.reports.file_names import safe_name

    name = safe_name(f"{found.title}, {found.tab}, {found.span}") + ".xlsx"
    path = await dialogs.pick_file(parent, tr("Save the figures"), filters=(tr("Workbooks (*.xlsx)"),), save_as=name)
    if path is not None:
        path = path if path.suffix else path.with_suffix(".xlsx")
        about = f"{found.title}, {found.span}, {found.choices}. {found.scope.complete}"
        await tasks.write(write_safely, path, workbook(found.as_tables(), about))
        context.navigator.show_toast(tr("Saved as"), strong=path.name)
