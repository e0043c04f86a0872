"""The frozen brief of a handoff, or many in one, to look at, save and print again."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app import operations, queries
from app.errors import UserCancelledError
from app.files import write_safely
from app.language import tr
from ui import dialogs
from ui.common.banner import Banner
from ui.common.button import Button
from ui.common.paper_choice import usual_paper
from ui.common.progress import Progress
from ui.common.text import Text
from ui.handoffs.batch_options import BatchOptions
from ui.handoffs.brief_preview import BriefPreview
from ui.handoffs.page_rendering import (
    hollow_words,
    page_size,
    render,
    render_batch,
    render_record,
    save_each,
    turned,
)
from ui.handoffs.printing import SENT, print_brief

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.briefs import BatchBrief
    from app.domain.printed_records import PrintedRecord
    from ui.context import UiContext
    from ui.handoffs.page_rendering import Rendered


class _Run:
    """One run on a reader thread: tells how far it is, and hears that it is no longer wanted."""

    def __init__(self, progressed: SignalInstance) -> None:
        self._progressed, self.stopped = progressed, False

    def told(self, done: int, total: int) -> bool:
        """Called after each brief."""
        if not self.stopped:
            self._progressed.emit(done, total)
        return not self.stopped


class BriefDialog(QDialog):
    """Call `begin` once. Several briefs become one PDF behind a cover sheet, as its options say.

    A `record` is a lead or an account instead; `make` draws anything else, called `title`, and `noted` hears that it was kept.
    """

    progressed = Signal(int, int)

    def __init__(
        self, *briefs: BatchBrief, context: UiContext, parent: QWidget, record: PrintedRecord | None = None,
        title: str = "", make: Callable[[str, float], Rendered] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._briefs, self._context = briefs, context
        self._tasks = context.tasks.for_page(self)
        self._paper = usual_paper(context.settings)
        self._shown: tuple[BatchBrief, ...] = briefs if len(briefs) == 1 else ()
        self._fresh: frozenset[str] | None = None
        self._run: _Run | None = None
        usual = (
            partial(render_record, record)
            if record is not None
            else partial(render, briefs[0].data)
            if briefs
            else None
        )
        self._make = make or usual
        theme = context.theme
        title = title or tr("{briefs} briefs in one", briefs=len(briefs))
        if record is not None:
            title = f"{record.kind} {record.title}"
        elif len(briefs) == 1:
            title = f"{briefs[0].data.number} {briefs[0].data.company}"
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.preview, self.banner = BriefPreview(theme=theme), Banner(theme=theme)
        self.preview.paper.set_current(self._paper)
        self.preview.paper_chosen.connect(self._on_paper)
        self.preview.width_changed.connect(self.begin)
        self.save = Button(tr("Save PDF…"), theme=theme, icon="file", key="Ctrl S", kind="primary")
        self.print = Button(tr("Print…"), theme=theme, icon="printer", key="Ctrl P")
        for button, key, slot in ((self.save, "Ctrl+S", self._on_save), (self.print, "Ctrl+P", self._on_print)):
            button.clicked.connect(slot)
            QShortcut(QKeySequence(key), self).activated.connect(slot)
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        theme.space(foot, (20, 9, 16, 9), 8)
        foot.addWidget(Text(title, type="body_strong", elide=True), 1)
        foot.addWidget(self.print)
        foot.addWidget(self.save)
        self.options = BatchOptions(briefs, theme=theme) if len(briefs) > 1 else None
        self.progress = Progress(tr("Making briefs"), theme=theme)
        self.progress.cancelled.connect(self._on_cancel)
        self.progress.hide()
        self.progressed.connect(self._on_progressed)
        self.finished.connect(self._on_cancel)
        self.preview.turned.connect(self._on_turned)
        if self.options is not None:
            self.options.changed.connect(self.begin)
            column.addWidget(self.options)
        for part in (self.banner, self.progress, self.preview):
            column.addWidget(part, int(part is self.preview))
        column.addLayout(foot)
        room = parent.window().size()
        self.resize(min(theme.px(720), room.width() - 24), min(theme.px(812), room.height() - 24))

    @Slot()
    def begin(self) -> None:
        """Render what is chosen; a run under way is given up."""
        if self._run is not None:
            self._run.stopped = True
        self._tasks.start_latest("preview", self._render())

    async def _render(self) -> None:
        scale = self.preview.scale_for(page_size(self._paper))
        if self.options is None:
            assert self._make is not None  # one thing is shown
            rendered = await self._tasks.read(self._make, self._paper, scale)
        else:
            self._shown = ()
            if self._fresh is None:
                fresh = await self._tasks.ask(queries.brief_batch.unprinted, self._briefs)
                self._fresh = frozenset(one.handoff_id for one in fresh)
                self.options.show_fresh(self._fresh)
            briefs = self.options.chosen()
            if not briefs:
                self.banner.show_message(tr("Nothing is left to print with these choices."), tone="warn")
                return
            run = self._run = _Run(self.progressed)
            self.progress.show()
            try:
                rendered = await self._tasks.read(
                    render_batch, briefs, self._paper, scale, self.options.cover.isChecked(), run.told
                )
                if run.stopped:  # asked after the last page was looked at
                    raise UserCancelledError
            except UserCancelledError:
                if run is self._run:
                    self.banner.show_message(tr("Stopped. Nothing was printed or saved."))
                return
            finally:
                if run is self._run:
                    self.progress.hide()
            self._shown = tuple(briefs)
        self.preview.show_rendered(rendered)
        if rendered.hollow:
            self.banner.show_message(hollow_words(rendered.hollow), tone="warn")
        elif self.banner.property("tone") == "warn":
            self.banner.hide()

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        self.progress.show_count(done, total)

    @Slot()
    def _on_cancel(self) -> None:
        if self._run is not None:
            self._run.stopped = True

    @Slot(int)
    def _on_turned(self, first: int) -> None:
        self._tasks.start_latest("turn", self._turn(first))

    async def _turn(self, first: int) -> None:
        if (rendered := self.preview.rendered) is not None:
            scale = self.preview.scale_for(page_size(self._paper))
            self.preview.show_rendered(await self._tasks.read(turned, rendered, scale, first))

    @Slot(str)
    def _on_paper(self, paper: str) -> None:
        self._paper = paper
        self.begin()

    @Slot()
    def _on_save(self) -> None:
        self._tasks.start_once("save", self._save())

    def _ready(self) -> Rendered | None:
        """What is shown, None while it does not show what is chosen."""
        return self.preview.rendered if self._shown or self.options is None else None

    async def _save(self) -> None:
        rendered = self._ready()
        if rendered is None:
            return
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        if self.options is not None and self.options.each.isChecked():
            to = await dialogs.pick_folder(self, tr("Save the briefs"), folder=folder)
            if to is not None:
                count = await self._tasks.write(save_each, self._shown, self._paper, to)
                self._context.navigator.show_toast(tr("Saved"), strong=tr("{count} briefs", count=count))
            return
        path = await dialogs.pick_file(
            self, tr("Save the PDF"), filters=[tr("PDF (*.pdf)")], save_as=rendered.name, folder=folder
        )
        if path is not None:
            await self._tasks.write(write_safely, path, rendered.pdf)
            await self.noted()
            self._context.navigator.show_toast(tr("Saved"), strong=path.name)

    @Slot()
    def _on_print(self) -> None:
        self._tasks.start_once("print", self._print())

    async def _print(self) -> None:
        rendered = self._ready()
        if rendered is None:
            return
        said = await print_brief(
            context=self._context, tasks=self._tasks, parent=self, rendered=rendered, paper=self._paper,
            grey=self.preview.grey.isChecked(),
        )  # fmt: skip
        if said == SENT and self._shown:
            prints = {one.handoff_id: queries.brief_batch.fingerprint(one.data) for one in self._shown}
            await self._tasks.act(operations.briefs.note_printed, prints)
        if said:
            await self.noted()
            self.banner.show_message(said)

    async def noted(self) -> None:
        """It was printed, or kept as a file."""

    def show_banner(self, text: str) -> None:
        """Say in the dialog what did not work."""
        self.banner.show_message(text, tone="bad")
