"""Settings, Printing: the paper of briefs, sheets and reports; the logo and the sections of every brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel

from app import operations, queries
from app.errors import RefusedError
from app.language import tr
from ui import dialogs
from ui.common.button import Button
from ui.common.paper_choice import CHOSEN, PAPERS, usual_paper
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Text
from ui.handoffs.handoff_state import PARTS
from ui.settings.logo_file import PATTERN, image_of, read_logo
from ui.settings.section import Section

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtCore import QSettings

    from app.domain.logo import Logo
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

HIGH = 24  # pixels a logo takes here


class PrintingSection(Section):
    """In force with the next page. The paper is of this laptop, and each preview may take the other one for once; logo and sections
    are everybody's, so a manager's to change once there is a server."""

    def __init__(self, *, theme: Theme, tasks: PageTasks, settings: QSettings) -> None:
        words = tr("paper a4 letter brief sheet report pdf print logo sections parts")
        super().__init__(tr("Printing"), theme=theme, words=words)
        self._tasks, self._settings = tasks, settings
        self._logo: Logo | None = None
        self._parts: tuple[str, ...] = ()
        self.paper = SegmentedControl(PAPERS, theme=theme, name=tr("Paper"), current=usual_paper(settings))
        self.paper.chosen.connect(self._on_paper)
        self.add_setting(
            tr("Paper"), self.paper, tr("Each page that is shown before it is printed may take the other one.")
        )
        self.restore = self.add_restore(self._on_restore)
        self.parts = self.add_boxes(tr("Sections of a new brief"), dict(PARTS))
        hint = tr("For everybody, set by a manager. Each handoff may still tick or untick its own.")
        self.column.addWidget(self.wrapped(hint, type="meta", tone="text2"))
        self._lay_out_logo()
        self.problem = self.spoken()
        self.problem.hide()
        self.column.addWidget(self.problem)
        self.column.addStretch(1)
        for box in self.parts.values():
            box.clicked.connect(self._on_parts)
        theme.changed.connect(self._show)

    def _lay_out_logo(self) -> None:
        self.picture = QLabel()
        self.choose = Button(tr("Choose a logo…"), theme=self.theme)
        self.remove = Button(tr("Remove the logo"), theme=self.theme, kind="ghost")
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(self._on_remove)
        self.column.addWidget(Text(tr("Logo"), type="body_medium"))
        row = QHBoxLayout()
        self.theme.space(row, (0, 0, 0, 0), 8)
        for part in (self.picture, self.choose, self.remove):
            row.addWidget(part)
        row.addStretch(1)
        self.column.addLayout(row)
        hint = tr(
            "At the head of every brief, in greys and a line and a half high, so that it photocopies. For everybody."
        )
        self.column.addWidget(self.wrapped(hint, type="meta", tone="text2"))

    def begin(self) -> None:
        """Ask for what is set."""
        self._tasks.start_latest("printing", self._load())

    async def _load(self) -> None:
        self._parts = await self._tasks.ask(queries.brief_look.usual_parts)
        self._logo = await self._tasks.ask(queries.brief_look.logo)
        self._show()

    def _show(self) -> None:
        for key, box in self.parts.items():
            box.setChecked(key in self._parts)
        self.picture.setVisible(self._logo is not None)
        self.remove.setVisible(self._logo is not None)
        if self._logo is not None:
            shown = QPixmap.fromImage(image_of(self._logo))
            self.picture.setPixmap(
                shown.scaledToHeight(self.theme.px(HIGH), Qt.TransformationMode.SmoothTransformation)
            )
            self.picture.setAccessibleName(tr("The logo of the company"))

    def _on_paper(self, paper: str) -> None:
        self._settings.setValue(CHOSEN, paper)

    def _on_restore(self) -> None:
        self._settings.remove(CHOSEN)
        self.paper.set_current(usual_paper(self._settings))

    def _on_parts(self) -> None:
        ticked = tuple(key for key, box in self.parts.items() if box.isChecked())
        self._tasks.start_latest("brief parts", self._set(operations.settings.set_brief_parts, ticked))

    def _on_choose(self) -> None:
        self._tasks.start_once("logo", self._choose())

    async def _choose(self) -> None:
        path = await dialogs.pick_file(
            self.window(), tr("The logo on briefs"), filters=[tr("Pictures ({pattern})", pattern=PATTERN)]
        )
        if path is None:
            return
        try:
            logo = await self._tasks.read(read_logo, path)
        except RefusedError as error:
            self._tell(str(error))
            return
        await self._set(operations.settings.set_brief_logo, logo)

    def _on_remove(self) -> None:
        self.choose.setFocus()  # this button goes
        self._tasks.start_once("logo", self._set(operations.settings.set_brief_logo, None))

    async def _set(self, operation: Callable[..., Any], value: object) -> None:
        try:
            await self._tasks.act(operation, value)
        except RefusedError as error:
            self._tell(str(error))
        else:
            self._tell("")
        await self._load()

    def _tell(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
