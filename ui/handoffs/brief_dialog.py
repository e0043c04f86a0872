"""The frozen brief of a handoff, or many in one, to look at, save and print again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.files import write_safely
from ui import dialogs
from ui.common.banner import Banner
from ui.common.button import Button
from ui.common.text import Text
from ui.handoffs.brief_preview import BriefPreview
from ui.handoffs.page_rendering import page_size, render, render_batch
from ui.handoffs.printing import print_brief

if TYPE_CHECKING:
    from app.domain.briefs import BriefData
    from ui.context import UiContext


class BriefDialog(QDialog):
    """Call `begin` once. Several briefs become one PDF behind a cover sheet, in the order given."""

    def __init__(self, *briefs: BriefData, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._briefs, self._context = briefs, context
        self._tasks = context.tasks.for_page(self)
        self._paper = "a4"
        theme = context.theme
        title = f"{briefs[0].number} {briefs[0].company}" if len(briefs) == 1 else f"{len(briefs)} briefs in one"
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.preview, self.banner = BriefPreview(theme=theme), Banner(theme=theme)
        self.preview.paper_chosen.connect(self._on_paper)
        self.preview.width_changed.connect(self.begin)
        self.save = Button("Save PDF…", theme=theme, icon="file", key="Ctrl S", kind="primary")
        self.print = Button("Print…", theme=theme, icon="printer", key="Ctrl P")
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
        for part in (self.banner, self.preview):
            column.addWidget(part, int(part is self.preview))
        column.addLayout(foot)
        room = parent.window().size()
        self.resize(min(theme.px(720), room.width() - 24), min(theme.px(812), room.height() - 24))

    @Slot()
    def begin(self) -> None:
        """Render the page."""
        self._tasks.start_latest("preview", self._render())

    async def _render(self) -> None:
        scale = self.preview.scale_for(page_size(self._paper))
        if len(self._briefs) == 1:
            rendered = await self._tasks.read(render, self._briefs[0], self._paper, scale)
        else:
            rendered = await self._tasks.read(render_batch, self._briefs, self._paper, scale)
        self.preview.show_rendered(rendered)

    @Slot(str)
    def _on_paper(self, paper: str) -> None:
        self._paper = paper
        self.begin()

    @Slot()
    def _on_save(self) -> None:
        self._tasks.start_once("save", self._save())

    async def _save(self) -> None:
        rendered = self.preview.rendered
        if rendered is None:
            return
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        path = await dialogs.pick_file(
            self, "Save the brief", filters=["PDF (*.pdf)"], save_as=rendered.name, folder=folder
        )
        if path is not None:
            await self._tasks.write(write_safely, path, rendered.pdf)
            self._context.navigator.show_toast("Saved", strong=path.name)

    @Slot()
    def _on_print(self) -> None:
        self._tasks.start_once("print", self._print())

    async def _print(self) -> None:
        rendered = self.preview.rendered
        if rendered is None:
            return
        said = await print_brief(
            context=self._context, tasks=self._tasks, parent=self, pdf=rendered.pdf, paper=self._paper,
            name=rendered.name, grey=self.preview.grey.isChecked(),
        )  # fmt: skip
        if said:
            self.banner.show_message(said)

    def show_banner(self, text: str) -> None:
        """Say in the dialog what did not work."""
        self.banner.show_message(text, tone="bad")
