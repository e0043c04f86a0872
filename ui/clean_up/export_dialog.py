"""Export: which leads, in which format, into which file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import queries
from app.import_export import export
from app.language import tr
from ui import dialogs
from ui.common.form_dialog import FormDialog
from ui.gates.move import local_now
from ui.lead_lists.filter_words import EMPTY, at_moment
from ui.leads.leads_listing import LeadsListing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.lead_rows import LeadFilter
    from ui.common.page import Page
    from ui.context import UiContext
    from ui.tasks import PageTasks

LIST, ALL, NEW = "list", "all", "new"
OF_DEALS = ((NEW, tr("Those not written before")), (ALL, tr("All, also those written before")))
ABOUT = tr("It is written on this computer, as plain as any file: who can open the file can read it.")


class ExportDialog(FormDialog):
    """`chosen` is the format, the filter, None for all, and whether deals are written again."""

    def __init__(self, wanted: LeadFilter | None, counted: int, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Export"), context=context, parent=parent, about=ABOUT, width=460)
        self._wanted = wanted
        self.format = self.add_combo(tr("What"), [(name, one.words) for name, one in export.FORMATS.items()])
        listed = ((LIST, tr("Those of this list: {counted:,}", counted=counted)),) if wanted is not None else ()
        self._of_leads = (*listed, (ALL, tr("All")))
        self.which = self.add_combo(tr("Which"), self._of_leads)
        self.format.currentIndexChanged.connect(self._on_format)
        self.finish(tr("Choose a file…"), self._read)
        self._on_format()
        self.format.setFocus()

    def _on_format(self, _index: int = 0) -> None:
        form = export.FORMATS[self.format.currentData()]
        offered = OF_DEALS if form.program is not None else self._of_leads
        if self.which.itemData(0) != offered[0][0] or self.which.count() != len(offered):
            self.which.clear()
            for value, words in offered:
                self.which.addItem(words, value)
        self.which.setEnabled(form.whole is None and self.which.count() > 1)

    async def _read(self) -> tuple[str, LeadFilter | None, bool]:
        return self.chosen

    @property
    def chosen(self) -> tuple[str, LeadFilter | None, bool]:
        """As it stands."""
        which = self.which.currentData() if self.which.isEnabled() else ""
        return str(self.format.currentData()), self._wanted if which == LIST else None, which == ALL


async def export_from(page: Page | None, *, context: UiContext, tasks: PageTasks, parent: QWidget) -> None:
    """Ask, write, say how many; on a list of leads the list as it is filtered is offered first."""
    shown = page.loader.filter if isinstance(page, LeadsListing) else EMPTY
    wanted = at_moment(shown, local_now()) if shown != EMPTY else None
    counted = await tasks.ask(queries.lead_rows.count, wanted) if wanted is not None else 0
    dialog = ExportDialog(wanted, counted, context=context, parent=parent)
    if not await dialogs.show(dialog):
        return
    name, chosen, again = dialog.chosen
    form = export.FORMATS[name]
    path = await dialogs.pick_file(
        parent,
        tr("Export to"),
        filters=(f"{form.words} (*.{form.ending})",),
        save_as=f"{name if form.program else 'satchel'}.{form.ending}",
    )
    if path is None:
        return
    path = path if path.suffix else path.with_suffix(f".{form.ending}")
    written = await tasks.read(export.write, context.workspace.real, name, path, chosen, again=again)
    context.navigator.show_toast(tr("{written} written to", written=form.say(written)), strong=path.name)
