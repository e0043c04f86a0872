"""Settings, Printing: the paper of briefs, sheets and reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language import tr
from ui.common.paper_choice import CHOSEN, PAPERS, usual_paper
from ui.common.segmented_control import SegmentedControl
from ui.settings.section import Section

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from ui.theme.theme import Theme


class PrintingSection(Section):
    """In force with the next page; each preview may take the other paper for once."""

    def __init__(self, *, theme: Theme, settings: QSettings) -> None:
        super().__init__(tr("Printing"), theme=theme, words=tr("paper a4 letter brief sheet report pdf print"))
        self._settings = settings
        self.paper = SegmentedControl(PAPERS, theme=theme, name=tr("Paper"), current=usual_paper(settings))
        self.paper.chosen.connect(self._on_paper)
        self.add_setting(
            tr("Paper"), self.paper, tr("Each page that is shown before it is printed may take the other one.")
        )
        self.restore = self.add_restore(self._on_restore)
        self.column.addStretch(1)

    def _on_paper(self, paper: str) -> None:
        self._settings.setValue(CHOSEN, paper)

    def _on_restore(self) -> None:
        self._settings.remove(CHOSEN)
        self.paper.set_current(usual_paper(self._settings))
